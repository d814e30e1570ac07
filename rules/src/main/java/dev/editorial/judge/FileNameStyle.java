package dev.editorial.judge;

import dev.editorial.api.Basis;
import dev.editorial.api.Convention;
import dev.editorial.api.NameForm;
import dev.editorial.api.NameStyle;
import dev.editorial.api.Page;
import dev.editorial.api.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads off the pages how the files of each folder are named. */
final class FileNameStyle {

  private static final int FEWEST_PAGES = 10;

  /** Names in one word tell little, so some must show the style. */
  private static final int FEWEST_SHOWN = 5;

  /** Works, products and people are capitalized by nature, which is no style of the folder yet. */
  private static final int FEWEST_TITLES = 20;

  /** Above this many folders of one style, a report sums them up. */
  private static final int MOST_STATEMENTS = 5;

  private final List<Convention> statements;

  FileNameStyle(List<Convention> statements) {
    this.statements = statements;
  }

  List<NameStyle> styles(Map<String, List<Page>> byFolder) {
    List<NameStyle> styles = new ArrayList<>();
    byFolder.forEach(
        (folder, pages) -> {
          List<String> names =
              pages.stream().filter(NameStyle::concerns).map(NameStyle::nameOf).toList();
          if (names.size() >= FEWEST_PAGES) {
            style(folder, names).ifPresent(styles::add);
          }
        });
    Map<String, List<NameStyle>> byWords = new LinkedHashMap<>();
    styles.forEach(
        style -> byWords.computeIfAbsent(style.words(), key -> new ArrayList<>()).add(style));
    byWords.forEach(this::state);
    return styles;
  }

  private static Optional<NameStyle> style(String folder, List<String> names) {
    boolean dated = count(names, NameStyle::isDated) >= HouseStyle.SHARE * names.size();
    for (NameForm form : NameForm.values()) {
      if (isShown(form, names)) {
        Optional<NameStyle> style = style(folder, dated, Optional.of(form), names);
        if (style.isPresent()) {
          return style;
        }
      }
    }
    return dated ? style(folder, dated, Optional.empty(), names) : Optional.empty();
  }

  /** This style, if nearly all follow it. */
  private static Optional<NameStyle> style(
      String folder, boolean dated, Optional<NameForm> form, List<String> names) {
    NameStyle any = new NameStyle(folder, dated, form, 0, names.size(), Basis.INFERRED);
    int followers = count(names, any::matches);
    return followers >= HouseStyle.SHARE * names.size()
        ? Optional.of(new NameStyle(folder, dated, form, followers, names.size(), Basis.INFERRED))
        : Optional.empty();
  }

  private static boolean isShown(NameForm form, List<String> names) {
    return count(names, name -> form.shows(NameStyle.withoutDay(name)))
        >= (form == NameForm.TITLE ? FEWEST_TITLES : FEWEST_SHOWN);
  }

  private static int count(List<String> names, Predicate<String> condition) {
    int count = 0;
    for (String name : names) {
      count += condition.test(name) ? 1 : 0;
    }
    return count;
  }

  private void state(String words, List<NameStyle> styles) {
    if (styles.size() <= MOST_STATEMENTS) {
      styles.forEach(style -> state(style.place(), words, style.followers(), style.pages()));
      return;
    }
    state(
        Wording.format("%,d folders", styles.size()),
        words,
        styles.stream().mapToInt(NameStyle::followers).sum(),
        styles.stream().mapToInt(NameStyle::pages).sum());
  }

  private void state(String place, String words, int followers, int pages) {
    statements.add(
        new Convention(
            Wording.format("%s: %,d of %,d file names are %s", place, followers, pages, words),
            Basis.INFERRED));
  }
}
