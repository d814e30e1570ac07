package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Glob;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import dev.editorial.testing.RuleTester;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule may ask of a wiki as a whole. */
class JoinedWikiTest {

  @Test
  void all_links_are_a_graph_with_one_edge_each_way_between_two_pages() {
    String wiki =
        """
        === a.md
        [[b]] [b](b.md) [[c]] [[a]]
        === b.md
        [[a]] [[lost]] [site](https://example.org)
        === c.md
        [a](a.md)
        === d.md
        # Alone
        """;
    assertThat(asked(wiki, JoinedWikiTest::edges))
        .containsExactly("a.md -> a.md, a.md -> b.md, a.md -> c.md, b.md -> a.md, c.md -> a.md");
    assertThat(asked(wiki, each -> each.graph().vertexSet())).containsExactly(List.of(0, 1, 2, 3));
    assertThat(asked(wiki, each -> each.pages().stream().map(each::vertexOf).toList()))
        .containsExactly(List.of(0, 1, 2, 3));
  }

  @Test
  void a_link_that_may_mean_two_pages_is_an_edge_to_both() {
    String wiki = "=== a.md\n[[x]]\n=== one/x.md\n# X\n=== two/x.md\n# X\n";
    assertThat(asked(wiki, JoinedWikiTest::edges))
        .containsExactly("a.md -> one/x.md, a.md -> two/x.md");
    assertThat(asked("=== a.md\n[x](Guide/)\n=== guide/index.md\n# X\n", JoinedWikiTest::edges))
        .as("and so is one that is spelled wrong, to what it means")
        .containsExactly("a.md -> guide/index.md");
  }

  @Test
  void files_that_list_pages_are_no_pages() {
    String site =
        """
        === mkdocs.yml
        nav: [a.md, b.md]
        === docs/a.md
        [b](b.md)
        === docs/b.md
        # B
        """;
    assertThat(asked(site, JoinedWikiTest::edges)).containsExactly("a.md -> b.md");
  }

  @Test
  void pages_without_links_are_a_graph_without_edges() {
    String wiki = "=== a.md\n# A\n=== b.md\n# B\n";
    assertThat(asked(wiki, each -> each.graph().vertexSet())).containsExactly(List.of(0, 1));
    assertThat(asked(wiki, each -> each.graph().edgeSet())).containsExactly(List.of());
  }

  @Test
  void readers_start_from_indexes_at_the_root_or_above_entities_and_from_the_navigation() {
    assertThat(
            asked(
                """
                === index.md
                # Home
                === notes/index.md
                # Notes
                === wiki/index.md
                # Wiki
                === wiki/overview.md
                # Overview
                === wiki/concepts/index.md
                # Concepts
                === wiki/concepts/a.md
                # A
                """,
                wiki -> paths(wiki.roots())))
        .containsExactly("index.md wiki/index.md");
    assertThat(
            asked(
                "=== mkdocs.yml\nnav: [b.md]\n=== docs/a.md\n# A\n=== docs/b.md\n# B\n",
                wiki -> paths(wiki.roots())))
        .containsExactly("b.md");
    assertThat(
            asked(
                """
                === docfx.json
                {}
                === toc.yml
                - href: guide/
                === guide/index.md
                # Guide
                === other/index.md
                # Other
                """,
                wiki -> paths(wiki.roots())))
        .containsExactly("guide/index.md");
    assertThat(
            asked(
                """
                === mkdocs.yml
                plugins: [awesome-pages]
                === docs/.pages
                nav: [b.md]
                === docs/b.md
                # B
                === docs/a.md
                [c](c.md)
                === docs/c.md
                # C
                """,
                wiki -> paths(wiki.roots())))
        .containsExactly("b.md");
  }

  @Test
  void a_link_from_another_wiki_is_a_way_in() {
    String wikis =
        """
        === law/concepts/tort.md
        [m](../../art/entities/museum.md) ![p](../../art/plan.svg)
        === law/entities/court.md
        # Court
        === art/entities/museum.md
        # Museum
        === art/concepts/line.md
        # Line
        === art/plan.svg
        x
        """;
    assertThat(asked(wikis, wiki -> paths(wiki.roots()))).containsExactly("entities/museum.md", "");
  }

  @ParameterizedTest
  @CsvSource({
    "4, 0, false",
    "5, 0, true",
    "5, 5, true",
    "5, 6, false",
    "9, 30, false",
    "10, 30, true"
  })
  void an_index_of_ten_pages_or_of_five_and_half_of_its_folder_is_a_catalogue(
      int listed, int others, boolean catalogue) {
    StringBuilder wiki = new StringBuilder("=== a/index.md\n[[log]]\n");
    for (int i = 0; i < listed; i++) {
      wiki.append("[[l%d]] [[l%d]]%n".formatted(i, i));
    }
    wiki.append("=== a/log.md\n# Log\n=== b/x.md\n# X\n=== b/y.md\n# Y\n=== b/z.md\n# Z\n");
    IntStream.range(0, listed).forEach(i -> wiki.append("=== a/l%d.md%n# L%n".formatted(i)));
    IntStream.range(0, others).forEach(i -> wiki.append("=== a/o%d.md%n# O%n".formatted(i)));
    assertThat(asked(wiki.toString(), JoinedWikiTest::catalogues))
        .containsExactly(catalogue ? "a/index.md" : "");
  }

  @Test
  void a_navigation_is_no_catalogue() {
    StringBuilder book = new StringBuilder("=== book.toml\n[book]\n=== src/SUMMARY.md\n");
    IntStream.range(0, 12).forEach(i -> book.append("- [C](c%d.md)%n".formatted(i)));
    IntStream.range(0, 12).forEach(i -> book.append("=== src/c%d.md%n# C%n".formatted(i)));
    String roles = "=== editorial.yml\nroles: {index: [SUMMARY.md]}\n";
    assertThat(asked(book + roles, JoinedWikiTest::catalogues)).containsExactly("");
  }

  @Test
  void a_page_is_named_by_globs_from_its_wikis_root_or_from_the_checked_one() {
    String site = "=== mkdocs.yml\nsite_name: x\n=== docs/guide/a.md\n# A\n=== docs/b.md\n# B\n";
    for (String glob : List.of("guide/", "docs/guide/", "a.md")) {
      assertThat(
              asked(
                  site,
                  wiki ->
                      wiki.pages().stream()
                          .filter(page -> wiki.isAmong(List.of(new Glob(glob)), page))
                          .map(Page::path)
                          .toList()))
          .as(glob)
          .containsExactly(List.of("guide/a.md"));
    }
  }

  @Test
  void other_titles_are_those_of_tools_that_take_aliases_for_such() {
    String page = "=== %sa.md\n---\naliases: [/other/]\n---\n# A\n";
    Function<Wiki, Object> aliases = wiki -> wiki.aliasesOf(wiki.pages().get(0));
    assertThat(asked(page.formatted(""), aliases)).containsExactly(List.of("/other/"));
    assertThat(asked("=== hugo.toml\nbaseURL = \"/\"\n" + page.formatted("content/"), aliases))
        .containsExactly(List.of());
  }

  @Test
  void old_urls_are_those_of_settings_and_aliases_that_no_page_has_now() {
    Function<Wiki, Object> redirects =
        wiki ->
            wiki.redirects().stream()
                .map(redirect -> redirect.from() + " -> " + redirect.to())
                .sorted()
                .toList();
    String hugo =
        """
        === hugo.toml
        baseURL = "/"
        === content/docs/a.md
        ---
        aliases: [/old/, /docs/b/]
        ---
        === content/docs/b.md
        # B
        """;
    assertThat(asked(hugo, redirects)).containsExactly(List.of("old -> docs/a"));
    String mkdocs =
        """
        === mkdocs.yml
        plugins:
          - redirects:
              redirect_maps: {old.md: a.md}
        === docs/a.md
        # A
        """;
    assertThat(asked(mkdocs, redirects)).containsExactly(List.of("old -> a"));
  }

  @Test
  void today_is_the_day_that_is_set() {
    assertThat(asked("=== a.md\n# A\n=== editorial.yml\nclock: 2024-05-06\n", Wiki::today))
        .containsExactly(LocalDate.of(2024, 5, 6));
  }

  private static String edges(Wiki wiki) {
    return wiki.graph().edgeSet().stream()
        .map(
            edge ->
                wiki.pages().get(wiki.graph().getEdgeSource(edge)).path()
                    + " -> "
                    + wiki.pages().get(wiki.graph().getEdgeTarget(edge)).path())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String catalogues(Wiki wiki) {
    return paths(wiki.pages().stream().filter(wiki::isCatalogue).toList());
  }

  private static String paths(List<Page> pages) {
    return pages.stream().map(Page::path).collect(Collectors.joining(" "));
  }

  /** What each wiki of a repository answers; collections as lists. */
  private static List<Object> asked(String repository, Function<Wiki, Object> question) {
    LooksAround rule = new LooksAround(question);
    RuleTester.of(rule).findings(repository);
    return rule.answers;
  }

  @RuleInfo(
      id = "test/looks-around",
      severity = Severity.WARNING,
      since = "1.0",
      summary = "Rule that finds nothing",
      doc = "It asks each wiki one question.")
  static final class LooksAround implements Rule.OfWiki<Rule.NoOptions> {
    private final Function<Wiki, Object> question;
    private final List<Object> answers = new ArrayList<>();

    LooksAround(Function<Wiki, Object> question) {
      this.question = question;
    }

    @Override
    public void check(Wiki wiki, NoOptions options, Report report) {
      Object answer = question.apply(wiki);
      answers.add(answer instanceof Iterable<?> all ? listed(all) : answer);
    }

    private static List<Object> listed(Iterable<?> all) {
      List<Object> list = new ArrayList<>();
      all.forEach(list::add);
      return list;
    }
  }
}
