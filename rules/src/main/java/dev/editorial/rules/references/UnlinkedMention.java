package dev.editorial.rules.references;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Passage;
import dev.editorial.api.Place;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

@RuleInfo(
    id = "references/unlinked-mention",
    severity = Severity.OFF,
    since = "1.0",
    summary = "Title of an entity in the text of a page that does not link to it",
    doc =
        """
        A reader who meets the name of something that has a page of its own cannot know of that page, and its list of backlinks
        lacks this one.

        Link the name at its first mention. Looked for are titles and aliases of entities that are of several words, or unmistakable
        as `RocksDB` is; not those of several pages, or of sections of others. Off by default: wikis differ in how densely they link.

        ```wiki bad
        === concepts/bloom-filter.md
        # Bloom filter
        === systems/store.md
        # Store
        Reads ask a Bloom filter first.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "Bloom filter" is named here, and this page has no link to concepts/bloom-filter.md
        ```
        ```wiki good
        === concepts/bloom-filter.md
        # Bloom filter
        === systems/store.md
        # Store
        Reads ask a [[concepts/bloom-filter]] first. A Bloom filter never forgets.
        ```
        """)
@AutoService(Rule.class)
public final class UnlinkedMention implements Rule.OfWiki<Rule.NoOptions> {

  private static final int MOST_WORDS = 16;

  /** Apart, since the rule is off in most wikis. */
  private static final class Patterns {
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’.][\\p{L}\\p{N}]+)*[+#]*");
    static final Pattern DISTINCTIVE =
        Pattern.compile("(?=.{4}).*(\\p{Ll}\\p{Lu}|\\p{Lu}{2}|\\p{L}-?\\p{N}).*");
    static final Pattern ABBREVIATION = Pattern.compile("\\s*\\(\\p{Lu}[\\p{L}\\p{N}]+\\)$");
  }

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    Map<String, Map<String, Page>> names = names(wiki);
    for (Page page : wiki.contentPages()) {
      Set<Page> known = new HashSet<>(List.of(page));
      wiki.linksFrom(page).forEach(link -> known.addAll(link.outcome().pages()));
      for (Passage passage : wiki.prose(page)) {
        for (Map.Entry<String, Page> named : mentioned(names, passage.text()).entrySet()) {
          if (!page.title().contains(named.getKey()) && known.add(named.getValue())) {
            report.add(finding(page, passage, named.getKey(), named.getValue()));
          }
        }
      }
    }
  }

  /** The pages by name, by the first word of the name. */
  private static Map<String, Map<String, Page>> names(Wiki wiki) {
    Map<String, Set<Page>> byName = new HashMap<>();
    for (Page page : wiki.contentPages()) {
      if (wiki.typeOf(page).isPresent()) {
        Stream.concat(Stream.of(page.title()), wiki.aliasesOf(page).stream())
            .map(name -> Patterns.ABBREVIATION.matcher(name).replaceFirst(""))
            .filter(UnlinkedMention::isDistinctive)
            .forEach(name -> byName.computeIfAbsent(key(name), key -> new HashSet<>()).add(page));
      }
    }
    // What heads a section of some other page is a phrase as much as a name.
    for (Page page : wiki.pages()) {
      page.headings().stream()
          .filter(heading -> heading.level() > 1)
          .map(heading -> byName.getOrDefault(key(heading.text()), new HashSet<>()))
          .forEach(pages -> pages.add(page));
    }
    Map<String, Map<String, Page>> names = new HashMap<>();
    for (Map.Entry<String, Set<Page>> named : byName.entrySet()) {
      if (named.getValue().size() == 1) {
        String first = named.getKey().split(" ", 2)[0].toLowerCase(Locale.ROOT);
        Page only = named.getValue().iterator().next();
        names.computeIfAbsent(first, key -> new HashMap<>()).put(named.getKey(), only);
      }
    }
    return names;
  }

  private static boolean isDistinctive(String name) {
    return Stream.of(name.split(" ")).allMatch(word -> Patterns.WORD.matcher(word).matches())
        && (name.contains(" ") || Patterns.DISTINCTIVE.matcher(name).matches());
  }

  /** Of several words, case does not count; of one, it is what makes it a name. */
  private static String key(String name) {
    return name.contains(" ") ? name.toLowerCase(Locale.ROOT) : name;
  }

  /** The pages that a text names, by the names as written; of two in one place, the longer. */
  private static Map<String, Page> mentioned(Map<String, Map<String, Page>> names, String text) {
    List<MatchResult> words = Patterns.WORD.matcher(text).results().toList();
    Map<String, Page> mentioned = new LinkedHashMap<>();
    for (int first = 0; first < words.size(); first++) {
      Map<String, Page> pages = names.get(words.get(first).group().toLowerCase(Locale.ROOT));
      int last = pages == null ? -1 : Math.min(first + MOST_WORDS, words.size()) - 1;
      for (; last >= first; last--) {
        String name = text.substring(words.get(first).start(), words.get(last).end());
        Page page = pages.getOrDefault(key(name), pages.get(key(name.replaceFirst("s$", ""))));
        if (page != null) {
          mentioned.putIfAbsent(name, page);
          first = last;
        }
      }
    }
    return mentioned;
  }

  private static Finding finding(Page page, Passage passage, String name, Page target) {
    return Finding.at(
            page,
            passage.span(),
            "\"%s\" is named here, and this page has no link to %s".formatted(name, target.path()))
        .about(target.address())
        .related(List.of(new Place(target, target.head())))
        .suggest("link it to %s".formatted(Wiki.relativePath(page, target.path())));
  }
}
