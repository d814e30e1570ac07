package dev.editorial.judge;

import dev.editorial.api.Basis;
import dev.editorial.api.Convention;
import dev.editorial.api.Groups;
import dev.editorial.api.NameForm;
import dev.editorial.api.NameStyle;
import dev.editorial.api.Page;
import dev.editorial.api.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    Map<String, List<NameStyle>> byWords = new LinkedHashMap<>();
    for (Map.Entry<String, List<Page>> folder : byFolder.entrySet()) {
      List<String> names = namesOf(folder.getValue());
      if (names.size() >= FEWEST_PAGES) {
        Optional<NameStyle> style = style(folder.getKey(), names);
        if (style.isPresent()) {
          styles.add(style.get());
          Groups.add(byWords, style.get().words(), style.get());
        }
      }
    }
    for (Map.Entry<String, List<NameStyle>> alike : byWords.entrySet()) {
      state(alike.getKey(), alike.getValue());
    }
    return styles;
  }

  private static List<String> namesOf(List<Page> pages) {
    List<String> names = new ArrayList<>();
    for (Page page : pages) {
      if (NameStyle.concerns(page)) {
        names.add(NameStyle.nameOf(page));
      }
    }
    return names;
  }

  private static Optional<NameStyle> style(String folder, List<String> names) {
    int days = 0;
    for (String name : names) {
      days += NameStyle.isDated(name) ? 1 : 0;
    }
    boolean dated = days >= HouseStyle.SHARE * names.size();
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
    int followers = 0;
    for (String name : names) {
      followers += any.matches(name) ? 1 : 0;
    }
    return followers >= HouseStyle.SHARE * names.size()
        ? Optional.of(new NameStyle(folder, dated, form, followers, names.size(), Basis.INFERRED))
        : Optional.empty();
  }

  private static boolean isShown(NameForm form, List<String> names) {
    int shown = 0;
    for (String name : names) {
      shown += form.shows(NameStyle.withoutDay(name)) ? 1 : 0;
    }
    return shown >= (form == NameForm.TITLE ? FEWEST_TITLES : FEWEST_SHOWN);
  }

  private void state(String words, List<NameStyle> styles) {
    boolean each = styles.size() <= MOST_STATEMENTS;
    int followers = 0;
    int pages = 0;
    for (NameStyle style : styles) {
      if (each) {
        state(style.place(), words, style.followers(), style.pages());
      }
      followers += style.followers();
      pages += style.pages();
    }
    if (!each) {
      state(Wording.format("%,d folders", styles.size()), words, followers, pages);
    }
  }

  private void state(String place, String words, int followers, int pages) {
    statements.add(
        new Convention(
            Wording.format("%s: %,d of %,d file names are %s", place, followers, pages, words),
            Basis.INFERRED));
  }
}
