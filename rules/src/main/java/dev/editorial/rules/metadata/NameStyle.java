package dev.editorial.rules.metadata;

import com.google.auto.service.AutoService;
import dev.editorial.api.DateText;
import dev.editorial.api.Finding;
import dev.editorial.api.NameForm;
import dev.editorial.api.Page;
import dev.editorial.api.Property;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@RuleInfo(
    id = "metadata/name-style",
    severity = Severity.OFF,
    since = "1.0",
    summary = "File name in another style than those of its folder",
    doc =
        """
        Who links by file name guesses it from its neighbours: where all others are `write-ahead-log`, a `Vector_Clock` is missed, and
        written a second time.

        Rename the file, and the links to it. The style is read off each folder of ten pages or more of which nine tenths agree:
        kebab-case, snake_case, PascalCase, camelCase, Title Case or words with spaces, with or without a day before them. Names that
        tools give, such as `README` and `_index`, are left alone. Off by default, since a name is also an address, and to change it
        costs more than many wikis gain.

        ```wiki bad
        === concepts/write-ahead-log.md
        === concepts/vector-clock.md
        === concepts/gray-failure.md
        === concepts/two-phase-commit.md
        === concepts/clock-skew.md
        === concepts/quorum.md
        === concepts/gossip.md
        === concepts/paxos.md
        === concepts/raft.md
        === concepts/Split_Brain.md
        # Split brain
        ^^^^^^^^^^^^^ the file name `Split_Brain` is not in kebab-case, as 9 of 10 of concepts/ are
        ```
        ```wiki good
        === concepts/write-ahead-log.md
        === concepts/Split_Brain.md
        # Split brain
        ```
        """)
@AutoService(Rule.class)
public final class NameStyle implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    Map<String, dev.editorial.api.NameStyle> styles = new HashMap<>();
    wiki.conventions().nameStyles().forEach(style -> styles.put(style.folder(), style));
    Set<String> keys =
        wiki.pages().stream()
            .flatMap(page -> page.frontMatter().properties().stream())
            .map(Property::key)
            .collect(Collectors.toSet());
    for (Page page : wiki.contentPages()) {
      Optional.ofNullable(styles.get(page.folder()))
          .filter(style -> dev.editorial.api.NameStyle.concerns(page))
          .filter(style -> !style.matches(dev.editorial.api.NameStyle.nameOf(page)))
          .filter(style -> !keys.contains(page.name()) && !isWhatThePageIsAbout(page, style))
          .ifPresent(style -> report.add(finding(wiki, page, style)));
    }
  }

  /**
   * A page about `enableMath` or `local_t` is rightly named so, and its title says the same; as is,
   * in Logseq, a page about a key.
   */
  private static boolean isWhatThePageIsAbout(Page page, dev.editorial.api.NameStyle style) {
    String name = dev.editorial.api.NameStyle.withoutDay(page.name());
    Optional<NameForm> form = style.form();
    if (form.isEmpty() || form.get().isSpaced() || page.title().equals(page.name())) {
      return false;
    }
    String title = page.title().toLowerCase(Locale.ROOT);
    List<String> odd =
        Stream.of(name.split(form.get() == NameForm.SNAKE ? "[_.]" : "[-.]"))
            .filter(part -> !form.get().matches(part))
            .toList();
    return !odd.isEmpty()
        && odd.stream().allMatch(part -> title.contains(part.toLowerCase(Locale.ROOT)));
  }

  private static Finding finding(Wiki wiki, Page page, dev.editorial.api.NameStyle style) {
    boolean lacksDay = style.dated() && !dev.editorial.api.NameStyle.isDated(page.name());
    return Finding.at(
            page,
            page.head(),
            Wording.format(
                "the file name `%s` %s, as %,d of %,d of %s %s",
                page.name(),
                lacksDay
                    ? "does not begin with a day"
                    : "is not in " + style.form().map(NameForm::words).orElse("the style"),
                style.followers(),
                style.pages(),
                style.place(),
                lacksDay ? "do" : "are"))
        .restingOn(style.basis())
        .suggest(suggestion(wiki, page, style));
  }

  private static String suggestion(Wiki wiki, Page page, dev.editorial.api.NameStyle style) {
    String bare = dev.editorial.api.NameStyle.withoutDay(dev.editorial.api.NameStyle.nameOf(page));
    String day = page.name().substring(0, page.name().length() - bare.length());
    Optional<String> before =
        style.dated() && day.isEmpty() ? dayOf(page).map(found -> found + "-") : Optional.of(day);
    if (before.isEmpty()) {
      return "begin the name with its day, as YYYY-MM-DD";
    }
    String name = before.get() + style.form().map(form -> form.of(bare)).orElse(bare);
    String file = name + page.path().substring(page.address().length());
    String path = page.folder().isEmpty() ? file : page.folder() + "/" + file;
    return wiki.files().hasFile(path) && !path.equals(page.path())
        ? "rename it, or merge it into %s".formatted(file)
        : "rename it to %s".formatted(file);
  }

  /** The day that the front matter gives. */
  private static Optional<String> dayOf(Page page) {
    return Stream.of("date", "published", "created")
        .flatMap(key -> page.frontMatter().text(key).stream())
        .map(DateText::read)
        .filter(DateText.Day.class::isInstance)
        .map(day -> ((DateText.Day) day).date().toString())
        .findFirst();
  }
}
