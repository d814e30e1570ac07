package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.testing.SmallWiki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered in place of a name that leads nowhere. */
class SuggestionsTest {

  /** GitHub's reading takes nothing for a page but its path. */
  private static final String PAGES =
      """
      === editorial.yml
      profile: github
      === a/queue.md
      # Lines of waiting things
      === b/queue.md
      # Lines of waiting things
      === a/two-phase-commit.md
      # 2PC
      === b/two-phase-commit.md
      # 2PC
      === a/smith-attention-2017.md
      # Attention
      === c/lamport-clocks.md
      # Clocks of Lamport
      === c/lamport-clocks-revisited.md
      # Clocks of Lamport, again
      === a/ttl-of-keys.md
      ---
      aliases: [How long they live]
      ---
      === a/ring.svg
      x
      === b/ring.svg
      x
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b/queue                   | did you mean `b/queue.md`?",
        "elsewhere/queue           | did you mean `a/queue.md`?",
        "b\\queue                  | did you mean `b/queue.md`?",
        "b/Two_Phase%20Commit      | did you mean `b/two-phase-commit.md`?",
        "c/Two_Phase%20Commit      | did you mean `a/two-phase-commit.md`?",
        "b/lines%20of%20waiting%20things | did you mean `b/queue.md`?",
        "c/lines%20of%20waiting%20things | did you mean `a/queue.md`?",
        "c/queue%20(data)          | did you mean `a/queue.md`?",
        "c/smith-attention         | did you mean `a/smith-attention-2017.md`?",
        "b/qeue                    | did you mean `b/queue.md`?",
        "c/qeue                    | did you mean `a/queue.md`?",
        "b/lines%20of%20wating%20things | did you mean `b/queue.md`?",
        "c/lines%20of%20wating%20things | did you mean `a/queue.md`?",
        "c/two---phase---commit    | did you mean `a/two-phase-commit.md`?",
        "c/how%20LONG%20they%20live | did you mean `a/ttl-of-keys.md`?",
        "c/ttl                     | correct the path, write the page, or drop the link",
        "lamport                   | correct the path, write the page, or drop the link",
        "two                       | correct the path, write the page, or drop the link",
      })
  void a_page_is_offered_by_name_words_title_or_likeness_and_first_from_the_folder_that_is_written(
      String target, String suggestion) {
    assertThat(suggestion(PAGES + "=== index.md\n[x](" + target + ")\n")).isEqualTo(suggestion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b/rong.svg   | did you mean `b/ring.svg`?",
        "c/rong.svg   | did you mean `a/ring.svg`?",
        "c/ring.svg   | did you mean `a/ring.svg`?",
      })
  void a_file_is_offered_by_name_or_likeness(String target, String suggestion) {
    assertThat(suggestion(PAGES + "=== index.md\n![x](" + target + ")\n")).isEqualTo(suggestion);
  }

  @Test
  void a_file_that_is_put_in_may_differ_in_case_alone() {
    assertThat(
            suggestion(
                """
                === book.toml
                [book]
                === src/SUMMARY.md
                [One](one.md)
                === src/one.md
                {{#include b/Part.txt}}
                === src/a/part.txt
                x
                === src/b/part.txt
                x
                """))
        .isEqualTo("did you mean `b/part.txt`?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "read-qourum        | did you mean `#read-quorum`?",
        "leases             | did you mean `#leases-and-locks`?",
        "Leases%20and%20Lock | did you mean `#leases-and-locks`?",
        "quorum             | correct the fragment, or link to the page alone",
        "ck                 | correct the fragment, or link to the page alone",
        "ttl                | did you mean `#the-ttl-of-a-key`?",
        "of                 | correct the fragment, or link to the page alone",
        "a                  | correct the fragment, or link to the page alone",
        "caches             | did you mean `#cached`?",
      })
  void an_anchor_is_offered_if_it_is_near_or_the_only_one_to_hold_the_words(
      String fragment, String suggestion) {
    assertThat(
            suggestion(
                """
                === index.md
                [x](#%s)
                ## Read quorum
                ## Write quorum
                ## Leases and locks
                ## The TTL of a key
                ## Cachet
                ## Cached
                """
                    .formatted(fragment)))
        .isEqualTo(suggestion);
  }

  @Test
  void an_anchor_with_spaces_is_offered_where_the_link_has_some() {
    String page = "=== a.md\n## Leases and locks\n=== index.md\n";
    assertThat(suggestion(page + "[[a#Leases and lock]]\n"))
        .isEqualTo("did you mean `#Leases and locks`?");
    assertThat(suggestion(page + "[[a#leases-and-lock]]\n"))
        .isEqualTo("did you mean `#leases-and-locks`?");
  }

  private static String suggestion(String wiki) {
    return SmallWiki.check(wiki).findings().stream()
        .filter(found -> found.rule().startsWith("links/broken-"))
        .map(found -> found.finding().suggestion().orElseThrow())
        .findFirst()
        .orElse("nothing is found");
  }
}
