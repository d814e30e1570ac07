package dev.editorial.report;

import dev.editorial.api.DateSense;
import dev.editorial.api.DateText;
import dev.editorial.api.Page;
import dev.editorial.api.Property;
import dev.editorial.api.Value;
import dev.editorial.api.Wiki;
import dev.editorial.report.BarChart.Bar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When pages were last touched, by their own word.
 *
 * @param dated the oldest first
 * @param undated how many say nothing
 */
record Ages(List<Dated> dated, int undated) {

  private static final int MOST_ROWS = 14;
  private static final int QUARTER = 3;
  private static final int YEAR = 12;

  /** A page and the latest day that it gives for itself. */
  record Dated(Page page, LocalDate day) implements Comparable<Dated> {

    /** The oldest first, then by path. */
    @Override
    public int compareTo(Dated other) {
      int older = day.compareTo(other.day);
      return older != 0 ? older : page.path().compareTo(other.page.path());
    }
  }

  static Ages of(Wiki wiki) {
    List<Dated> dated = new ArrayList<>();
    List<Page> pages = wiki.contentPages();
    for (Page page : pages) {
      Optional<LocalDate> day = latest(wiki, page);
      if (day.isPresent()) {
        dated.add(new Dated(page, day.get()));
      }
    }
    Collections.sort(dated);
    return new Ages(List.copyOf(dated), pages.size() - dated.size());
  }

  /** What is still to come says nothing of a page's age. */
  private static Optional<LocalDate> latest(Wiki wiki, Page page) {
    if (page.frontMatter().problem().isPresent()) {
      return Optional.empty();
    }
    Optional<LocalDate> latest = Optional.empty();
    for (Property property : page.frontMatter().singleValues()) {
      if (isOfTouch(wiki, property.key())
          && DateText.read(((Value.Scalar) property.value()).text()) instanceof DateText.Day day
          && !day.last().isAfter(wiki.today())
          && (latest.isEmpty() || day.last().isAfter(latest.get()))) {
        latest = Optional.of(day.last());
      }
    }
    return latest;
  }

  private static boolean isOfTouch(Wiki wiki, String key) {
    return wiki.conventions().dateKeys().contains(key.toLowerCase(Locale.ROOT))
        && DateSense.of(key) != DateSense.OTHER;
  }

  /** The page in the middle. */
  Optional<LocalDate> median() {
    return dated.isEmpty() ? Optional.empty() : Optional.of(dated.get(dated.size() / 2).day());
  }

  List<Dated> oldest(int limit) {
    return dated.subList(0, Math.min(limit, dated.size()));
  }

  /** Pages by month, quarter or year, whichever has few enough rows; the latest first. */
  BarChart chart() {
    List<Bar> bars = new ArrayList<>();
    if (!dated.isEmpty()) {
      int last = month(dated.get(dated.size() - 1).day());
      int span = last - month(dated.get(0).day()) + 1;
      int step = span <= MOST_ROWS ? 1 : span <= MOST_ROWS * QUARTER ? QUARTER : YEAR;
      int newest = last / step;
      int oldest = month(dated.get(0).day()) / step;
      int[] counts = new int[Math.min(MOST_ROWS, newest - oldest + 1)];
      for (Dated age : dated) {
        counts[Math.min(counts.length - 1, newest - month(age.day()) / step)]++;
      }
      for (int row = 0; row < counts.length; row++) {
        boolean rest = row == MOST_ROWS - 1 && oldest < newest - row;
        String label = (rest ? "until " : "") + period((newest - row) * step, step);
        bars.add(Bar.of(label, Tone.INFO, counts[row]));
      }
    }
    if (undated > 0) {
      bars.add(Bar.of("no date", Tone.WARNING, undated));
    }
    return new BarChart("pages by when they were last touched", bars, List.of());
  }

  private static int month(LocalDate day) {
    return day.getYear() * YEAR + day.getMonthValue() - 1;
  }

  private static String period(int month, int step) {
    YearMonth first = YearMonth.of(month / YEAR, month % YEAR + 1);
    if (step == YEAR) {
      return Integer.toString(first.getYear());
    }
    String name = name(first);
    return step == 1
        ? name + " " + first.getYear()
        : name + " to " + name(first.plusMonths(QUARTER - 1L)) + " " + first.getYear();
  }

  private static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }
}
