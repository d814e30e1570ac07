package dev.editorial.wiki;

import static dev.editorial.wiki.LinkFindings.findings;
import static dev.editorial.wiki.LinkFindings.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Judgement;
import dev.editorial.testing.SmallWiki;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several pages and files double brackets mean, and what they mean besides. */
class WikilinksTest {

  @Test
  void files_are_found_from_the_folder_from_the_root_and_by_the_end_of_their_path() {
    String wiki =
        """
        === notes/index.md
        [[own.png]] [[../top.png]] [[/img/deep/x.png]] [[deep/x.png]] [[X.PNG]] [[img/own.png]]
        === notes/own.png
        === top.png
        === img/deep/x.png
        """;
    assertThat(ledger(wiki)).isEqualTo("6 links: 5 ok, 1 broken");
  }

  @Test
  void what_ends_as_a_file_does_is_a_missing_file_and_a_number_after_a_dot_is_none() {
    String wiki =
        """
        === index.md
        [[systems/lost.PNG]]
        [[systems/v1.5]]
        [[systems/v1.5.pdf]]
        [[systems/png]]
        """;
    assertThat(findings(wiki))
        .isEqualTo(
            """
            index.md:1 the file `systems/lost.PNG` is not there
            index.md:2 `systems/v1.5` does not exist; it is mentioned once on 1 page
            index.md:3 the file `systems/v1.5.pdf` is not there
            index.md:4 `systems/png` does not exist; it is mentioned once on 1 page
            """);
  }

  @Test
  void a_name_may_only_look_encoded() {
    assertThat(
            ledger(
                """
                === index.md
                [[50%25]] [[a%20b]] [[c%20d]]
                === 50%25.md
                === a b.md
                === c%20d.md
                """))
        .isEqualTo("3 links: 3 ok");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The page that says something is meant, and not a list of pages or a raw text.
        "raw/queue.md      | systems/queue.md",
        "raw/index.md      | systems/index.md",
      })
  void a_page_that_is_checked_is_meant_before_one_that_is_not(String one, String other) {
    String name = PageIndex.nameOf(one).replace(".md", "");
    String wiki = "=== start.md\n[[%s]]\n=== %s\ntext\n=== %s\ntext\n".formatted(name, one, other);
    assertThat(findings(wiki)).isEmpty();
  }

  @Test
  void of_pages_with_one_title_the_one_beside_is_meant_and_no_list_of_pages() {
    String title = "=== %s.md\n# The queue\n";
    String two = title.formatted("a/one") + title.formatted("b/two");
    String index = title.formatted("index");
    assertThat(findings(two + "=== a/x.md\n[[the queue]]\n")).isEmpty();
    assertThat(findings(two + "=== c/x.md\n[[the queue]]\n"))
        .contains("c/x.md:1", "a/one.md", "b/two.md");
    assertThat(findings(title.formatted("a/one") + index + "=== c/x.md\n[[the queue]]\n"))
        .isEmpty();
  }

  @Test
  void the_wiki_takes_the_exact_name_of_a_file_before_a_title_and_a_title_before_other_cases() {
    String pages =
        """
        === a/Queue.md
        # Lines
        === b/x.md
        # queue
        """;
    assertThat(orphans(pages + "=== index.md\n[[queue]]\n")).containsExactly("a/Queue.md");
    assertThat(orphans(pages + "=== index.md\n[[Queue]]\n")).containsExactly("b/x.md");
  }

  @Test
  void a_path_may_begin_anywhere_on_the_way_to_its_page() {
    String wiki =
        """
        === data/systems/queue.md
        # Lines
        === concepts/queue.md
        # Queue
        === start.md
        [[systems/queue#Lines]] [[systems/queue#Lost]] [[stems/queue]]
        """;
    assertThat(findings(wiki))
        .isEqualTo(
            """
            start.md:1 data/systems/queue.md has no anchor `#Lost`
            start.md:1 `stems/queue` does not exist; it is mentioned once on 1 page
            """);
  }

  @Test
  void a_name_of_a_folder_means_the_page_that_shows_it_where_the_tool_shows_folders() {
    String guide = "=== guide/index.md\n# Start here\n=== a.md\n[[guide]] [[guide#Start here]]\n";
    assertThat(ledger(guide)).isEqualTo("2 links: 2 ok");
    assertThat(findings(guide + "[[guide#Lost]]\n"))
        .isEqualTo("a.md:2 guide/index.md has no anchor `#Lost`\n");
    assertThat(ledger("=== .obsidian/app.json\n{}\n" + guide)).isEqualTo("2 links: 2 unwritten");
  }

  @Test
  void logseq_takes_the_name_that_it_gives_files_today_before_older_ones() {
    String graph =
        """
        === logseq/config.edn
        {}
        === pages/Data___Queue.md
        - the one
        === pages/Data.Queue.md
        - the other
        === pages/a.md
        - [[Data/Queue]] [[an outline]]
        === pages/an outline.org
        * In another syntax
        """;
    assertThat(ledger(graph)).isEqualTo("2 links: 2 ok");
  }

  @Test
  void obsidian_finds_names_and_ends_of_paths_whatever_their_case_but_the_right_one_first() {
    String vault =
        """
        === .obsidian/app.json
        {}
        === data/systems/queue.md
        # Queue
        === data/concepts/Queue.md
        # Queue
        === data/ring.svg
        x
        === start.md
        """;
    assertThat(ledger(vault + "[[Systems/Queue]] [[queue]] [[Queue]] [r](ring.svg)\n"))
        .isEqualTo("4 links: 4 ok");
    assertThat(findings(vault + "[[Systems/Queue#Lost]] [[systems/queue#Lost]]\n"))
        .isEqualTo("start.md:1 data/systems/queue.md has no anchor `#Lost`\n".repeat(2));
    assertThat(findings(vault + "[[people/queue]]\n"))
        .isEqualTo("start.md:1 `people/queue` does not exist; it is mentioned once on 1 page\n");
  }

  @Test
  void a_page_that_says_its_own_title_means_its_namesake() {
    String wiki =
        """
        === index.md
        [a](a/one.md)
        === a/one.md
        # The queue
        Not to be confused with [[the queue]] of the others.
        === b/two.md
        # The queue
        === c/lost.md
        # Lost
        """;
    assertThat(orphans(wiki)).containsExactly("c/lost.md");
  }

  @Test
  void the_namesake_in_the_same_folder_or_vault_is_meant() {
    assertThat(
            findings(
                """
                === dendron.yml
                workspace:
                  vaults:
                    - fsPath: mine
                    - fsPath: mine/inner
                    - fsPath: theirs
                === mine/root.md
                [[sys.queue]]
                === mine/notes/sys.queue.md
                # Queue
                === mine/inner/start.md
                [[sys.queue]]
                === mine/inner/notes/sys.queue.md
                # Queue
                === theirs/root.md
                [[sys.queue]]
                === theirs/sys.log.md
                # Log
                """))
        .contains("theirs/root.md:1")
        .doesNotContain("mine/root.md", "mine/inner/start.md");
  }

  @Test
  void dendron_takes_a_star_for_all_notes_below_one() {
    String notes = "=== root.md\n[[sys.*]] [[lost.*]]\n=== sys.queue.md\n# Queue\n";
    String dendron = "=== dendron.yml\nworkspace: {}\n";
    assertThat(ledger(dendron + notes)).isEqualTo("2 links: 1 ok, 1 broken");
    assertThat(ledger(notes)).isEqualTo("2 links: 2 unwritten");
    assertThat(ledger(dendron + notes.replace("*", ""))).isEqualTo("2 links: 2 broken");
  }

  @Test
  void a_title_is_looked_for_as_a_whole_where_some_title_holds_a_hash_a_bar_or_an_extension() {
    String wiki =
        """
        === index.md
        [[%s]]
        === a.md
        ---
        title: "%s"
        ---
        # Part
        """;
    for (String title : List.of("C#", "C# basics", "A | B", "AGENTS.md", "Why .MD is not enough")) {
      assertThat(findings(wiki.formatted(title, title))).as(title).isEmpty();
    }
    assertThat(findings(wiki.formatted("A | B", "A|B"))).isEmpty();
    assertThat(findings(wiki.formatted("c# basics", "C# basics"))).as("to the letter").isNotEmpty();
    assertThat(findings(wiki.formatted("C# basics", "Basics of C")))
        .as("a part of a page that does not exist")
        .isNotEmpty();
    assertThat(findings(wiki.formatted("Basics of C#Part", "Basics of C"))).isEmpty();
    assertThat(findings(wiki.formatted("Basics of C#Lost", "Basics of C")))
        .isEqualTo("index.md:1 a.md has no anchor `#Lost`\n");
  }

  private static List<String> orphans(String wiki) {
    return SmallWiki.check(wiki).findings().stream()
        .filter(found -> found.rule().equals("graph/orphan-page"))
        .map(Judgement::path)
        .toList();
  }
}
