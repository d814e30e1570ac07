package dev.editorial.rules.metadata;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Problem;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import java.util.Optional;

@RuleInfo(
    id = "metadata/unreadable-front-matter",
    severity = Severity.ERROR,
    since = "1.0",
    summary = "Front matter that cannot be parsed",
    doc =
        """
        Tools drop the whole block, so the page loses its title, dates and tags at once, often without a word. Until it is mended,
        rules about dates say nothing of the page.

        Mostly a value needs quotes: one with a colon and a space, or one that begins with `@`, `[`, `{` or `*`.

        ```wiki bad
        === index.md
        ---
        title: Caches
        summary: one: two: [three
                    ^^^^^^^^^^^^^ the front matter cannot be read: mapping values are not allowed here
        ---
        # Caches
        ```
        ```wiki good
        === index.md
        ---
        title: Caches
        summary: "one: two: [three"
        ---
        # Caches
        ```
        """)
@AutoService(Rule.class)
public final class UnreadableFrontMatter implements Rule.OfPage<Rule.NoOptions> {

  @Override
  public void check(Page page, NoOptions options, Report report) {
    Optional<Problem> problem = page.frontMatter().problem();
    if (problem.isPresent()) {
      report.add(
          Finding.at(
                  page,
                  problem.get().span(),
                  "the front matter cannot be read: " + problem.get().reason())
              .suggest(problem.get().remedy()));
    }
  }
}
