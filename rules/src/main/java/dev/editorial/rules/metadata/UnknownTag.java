package dev.editorial.rules.metadata;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Option;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Value;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

@RuleInfo(
    id = "metadata/unknown-tag",
    severity = Severity.OFF,
    since = "1.0",
    summary = "Tag outside the vocabulary, or one that is a slip of another",
    doc =
        """
        A page that is tagged `replicaton` is missing from every list of `replication`, and nobody misses it.

        Write the tag as the others do. With the option `vocabulary`, every tag that is not in it is told; without, a tag of one
        or two pages that differs from one of five pages or more by a letter, by case, by its plural or by its separators alone.
        Off by default, since tags are free words in many wikis.

        ```wiki bad
        === a.md
        ---
        tags: [replication, storage]
        ---
        === b.md
        ---
        tags: [replication]
        ---
        === c.md
        ---
        tags: [replication]
        ---
        === d.md
        ---
        tags: [replication]
        ---
        === e.md
        ---
        tags: [replication]
        ---
        === f.md
        ---
        tags: [replicaton]
               ^^^^^^^^^^ the tag `replicaton` looks like a slip of `replication`, which 5 pages carry
        ---
        ```
        ```wiki good
        === editorial.yml
        rules: {metadata/unknown-tag: {severity: warning, vocabulary: [replication, storage]}}
        === a.md
        ---
        tags: [replication, storage]
        ---
        ```
        """)
@AutoService(Rule.class)
public final class UnknownTag implements Rule.OfWiki<UnknownTag.Options> {

  private static final int COMMON = 5;
  private static final int RARE = 2;

  /** Which tags are known, and where they stand. */
  public record Options(
      @Option("all tags that pages may carry") List<String> vocabulary,
      @Option("the front matter keys that hold tags") List<String> keys) {
    public Options {
      vocabulary = vocabulary == null ? List.of() : List.copyOf(vocabulary);
      keys = keys == null || keys.isEmpty() ? List.of("tags", "tag") : List.copyOf(keys);
    }
  }

  /** A tag on a page. */
  private record Use(Page page, Value.Scalar place) {}

  @Override
  public void check(Wiki wiki, Options options, Report report) {
    Map<String, List<Use>> uses = new LinkedHashMap<>();
    for (Page page : wiki.pages()) {
      if (wiki.roleOf(page).isChecked()) {
        options.keys().stream()
            .flatMap(key -> page.frontMatter().scalars(key))
            .forEach(
                place ->
                    tags(place)
                        .forEach(
                            tag ->
                                uses.computeIfAbsent(tag, key -> new ArrayList<>())
                                    .add(new Use(page, place))));
      }
    }
    Map<String, Integer> pages = new LinkedHashMap<>();
    uses.forEach(
        (tag, all) -> pages.put(tag, (int) all.stream().map(Use::page).distinct().count()));
    Slips slips =
        options.vocabulary().isEmpty()
            ? new Slips(
                pages.keySet().stream()
                    .filter(tag -> pages.get(tag) >= COMMON)
                    .sorted(Comparator.comparing(tag -> -pages.get(tag)))
                    .toList())
            : new Slips(options.vocabulary());
    uses.forEach(
        (tag, all) -> {
          Optional<String> meant = slips.meant(tag);
          if (!options.vocabulary().isEmpty()) {
            if (!options.vocabulary().contains(tag)) {
              all.forEach(use -> report.add(finding(use, tag, "is not in the vocabulary", meant)));
            }
          } else if (pages.get(tag) <= RARE && meant.isPresent()) {
            String fault =
                Wording.format(
                    "looks like a slip of `%s`, which %,d pages carry",
                    meant.get(), pages.get(meant.get()));
            all.forEach(use -> report.add(finding(use, tag, fault, meant)));
          }
        });
  }

  /** The tags of a value: one, or several between commas; Obsidian's sign and brackets dropped. */
  private static Stream<String> tags(Value.Scalar scalar) {
    return Stream.of(scalar.text().split(scalar.text().contains("#") ? "[,\\s]+" : ","))
        .map(tag -> tag.strip().replaceAll("^(#|\\[\\[)|\\]\\]$", ""))
        .filter(tag -> !tag.isEmpty());
  }

  private static Finding finding(Use use, String tag, String fault, Optional<String> meant) {
    return Finding.at(use.page(), use.place().span(), "the tag `%s` %s".formatted(tag, fault))
        .about(tag)
        .suggest(
            meant
                .map("write `%s`"::formatted)
                .orElse("choose one of the vocabulary, or add it there"));
  }
}
