package dev.editorial.api;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the files of a folder are named.
 *
 * @param folder from the wiki's root; empty for the root itself
 * @param dated whether a name begins with a day
 * @param form of the name, or of what follows the day; empty where that is mixed
 * @param followers how many pages are named so
 * @param pages how many there are
 */
public record NameStyle(
    String folder, boolean dated, Optional<NameForm> form, int followers, int pages, Basis basis) {

  private static final Pattern DAY = Pattern.compile("(\\d{4}[-_.]?\\d{2}[-_.]?\\d{2})[-_ ]+(.+)");

  /** What stands for a slash in the file names of Logseq. */
  private static final String NAMESPACE = "___";

  /** Names that tools and habit give, whatever the style of the others. */
  private static final Set<String> GIVEN =
      Set.of(
          "README",
          "CHANGELOG",
          "CONTRIBUTING",
          "LICENSE",
          "SECURITY",
          "SUMMARY",
          "MAINTAINERS",
          "AUTHORS",
          "AGENTS",
          "CLAUDE",
          "GEMINI",
          "SKILL",
          "TODO",
          "CODE_OF_CONDUCT");

  /** Whether a page's name was its author's to choose. */
  public static boolean concerns(Page page) {
    return !page.isDaily() && !page.name().startsWith("_") && !GIVEN.contains(page.name());
  }

  /** The last part of a page's name, where the name holds a path in Logseq's way. */
  public static String nameOf(Page page) {
    int last = page.name().lastIndexOf(NAMESPACE);
    return last < 0 || last + NAMESPACE.length() == page.name().length()
        ? page.name()
        : page.name().substring(last + NAMESPACE.length());
  }

  /** Whether a name begins with a day. */
  public static boolean isDated(String name) {
    return DAY.matcher(name).matches();
  }

  /** A name without the day that it begins with. */
  public static String withoutDay(String name) {
    Matcher day = DAY.matcher(name);
    return day.matches() ? day.group(2) : name;
  }

  /** Whether a name is of this style. */
  public boolean matches(String name) {
    if (dated && !isDated(name)) {
      return false;
    }
    return form.isEmpty() || form.get().matches(dated ? withoutDay(name) : name);
  }

  /** The style in words that follow "names are". */
  public String words() {
    String after = form.isPresent() ? form.get().words() : "";
    if (!dated) {
      return after;
    }
    return after.isEmpty() ? "a day and words" : "a day and " + after;
  }

  /** Its folder as messages write it. */
  public String place() {
    return folder.isEmpty() ? "the root" : folder + "/";
  }
}
