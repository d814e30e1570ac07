package dev.editorial.wiki;

import dev.editorial.api.Page;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page names that Logseq's file names stand for. */
final class EncodedNames {

  private static final Pattern DAY = Pattern.compile("(\\d{4})[_-](\\d{2})[_-](\\d{2})");

  /** The ways to write a day that its settings offer. */
  private static final List<DateTimeFormatter> DAY_NAMES =
      Stream.of(
              "MMM d'#', yyyy",
              "MMMM d'#', yyyy",
              "EEE, d'#' MMM yyyy",
              "d'#' MMM yyyy",
              "d'#' MMMM yyyy",
              "EEEE, dd.MM.yyyy",
              "dd-MM-yyyy",
              "dd.MM.yyyy",
              "MM/dd/yyyy",
              "yyyy-MM-dd",
              "yyyy/MM/dd",
              "yyyy_MM_dd",
              "yyyyMMdd")
          .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
          .toList();

  private EncodedNames() {}

  /** The names, folded, under which a page is found. */
  static List<String> of(Page page) {
    String name = page.name();
    Set<String> names = new LinkedHashSet<>();
    names.add(PageIndex.fold(Paths.decode(name).replace("___", "/")));
    names.add(PageIndex.fold(Paths.decode(name).replace("__", "/")));
    names.add(PageIndex.fold(name.replace('.', '/')));
    Matcher day = DAY.matcher(name);
    if (day.matches()) {
      try {
        LocalDate date =
            LocalDate.of(
                Integer.parseInt(day.group(1)),
                Integer.parseInt(day.group(2)),
                Integer.parseInt(day.group(3)));
        DAY_NAMES.forEach(
            format ->
                names.add(
                    PageIndex.fold(
                        format.format(date).replace("#", ordinal(date.getDayOfMonth())))));
      } catch (DateTimeException noDay) {
        return List.copyOf(names);
      }
    }
    return List.copyOf(names);
  }

  /** Whether the file name says this name by the way of today, and not by an older one. */
  static boolean isWhole(Page page, String name) {
    return of(page).get(0).equals(PageIndex.fold(name.strip()));
  }

  private static String ordinal(int day) {
    if (day >= 11 && day <= 13) {
      return "th";
    }
    return switch (day % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
