package dev.editorial.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Page;
import dev.editorial.api.Problem;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages that were made to take a program down. Each is read or given up at once; where something
 * takes the square of the time again, these take hours, so they are ended.
 */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostilePageTest {

  private static final int MANY = 100_000;

  private final PageReader reader = new PageReader();

  @ParameterizedTest(name = "{0}{1}{2}")
  @CsvSource(
      quoteCharacter = '"',
      delimiter = ' ',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          "" > "a"
          "" "> " "a"
          "" - "a"
          "" "- " "a"
          "" "1. " "a"
          "" [ ""
          "" ![ ""
          "" [[ ""
          "" [[a| ""
          "" [^ ""
          "" * "a"
          "" "*a_ " ""
          "" "*a **a " ""
          "" "~~a " ""
          "" ` "a"
          "" "`a ``" ""
          "" < ""
          "" "<a " ""
          "a" "<!-- " ""
          "a" "<? " ""
          "a" "<![CDATA[" ""
          "" <div> ""
          "" $ ""
          "" "$$$a " ""
          "" "$a $$b " ""
          "" "%% " ""
          "# a " "{a " "}"
          "" {{ ""
          "" "{{% a " ""
          "" "a::" "a::"
          "" a/ ""
          "" http://a.b/ ""
          "http://a.b/" ( ""
          "" a@ ""
          "" &amp; ""
          "" "!!! note" ""
          "---\\na: " [ "\\n---\\n"
          "---\\na:\\n" "- " "a\\n---\\n"
          "+++\\na" .a "=1\\n+++\\n"
          "{\\n'a': " [ "\\n}\\n"
          """)
  void what_is_repeated_a_hundred_thousand_times_is_read(String before, String part, String after) {
    Page page = read(lines(before) + part.repeat(MANY) + lines(after));

    assertThat(page.problem()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # part, repeated                  | the page was left out:
          [a](                             | it has paragraphs of tens of thousands of brackets
          [a](<                            | it has paragraphs of tens of thousands of brackets
          [[a]]                            | it has paragraphs of tens of thousands of brackets
          [a](b.md)                        | it has paragraphs of tens of thousands of brackets
          [a][b]                           | it has paragraphs of tens of thousands of brackets
          x[^a]                            | it has paragraphs of tens of thousands of brackets
          \\[a](b.md)\\n                     | it has paragraphs of tens of thousands of lines
          \\\\\\n                             | it has paragraphs of tens of thousands of lines
          a\\n: b\\n                         | it has paragraphs of tens of thousands of lines
          # a\\n                            | it has more than 100,000 headings
          [a](b.md)\\n\\n                    | it has more than 100,000 links
          <a id="x">\\n\\n                   | it has more than 100,000 anchors
          <!-- editorial-disable a -->\\n\\n | it has more than 2,000 suppressions
          """)
  void what_would_take_minutes_is_given_up(String part, String reason) {
    assertThat(givenUp(lines(part).repeat(2 * MANY))).startsWith(reason);
  }

  @Test
  void references_do_not_multiply_a_long_target() {
    String text = "[a]: " + "/x".repeat(20_000) + "\n\n" + "[a]\n\n".repeat(50_000);

    assertThat(givenUp(text))
        .isEqualTo("its references repeat long targets until they fill the memory");
  }

  @Test
  void what_people_write_is_far_from_the_limits() {
    String links = many(5_000, i -> "[[page %d]], ".formatted(i));
    String lines = many(10_000, i -> "[%d](page-%d.md)\n".formatted(i, i));
    String entries = many(20_000, i -> "- 2024-01-01 [%d](page-%d.md)\n".formatted(i, i));
    String table = "\n|a|b|\n|-|-|\n" + many(10_000, i -> "|[[a\\|%d]]|`|`|\n".formatted(i));
    String code = "\n```json\n" + "[[[1, 2], [3, 4]],\n".repeat(100_000) + "```\n";

    Page page = read(String.join("\n\n", links, lines, entries, table, code));

    assertThat(page.problem()).isEmpty();
    assertThat(page.links()).hasSize(45_000);
  }

  @Test
  void a_long_value_in_the_front_matter_is_not_parsed() {
    Page page = read("---\ntitle: " + "x".repeat(2_000_000) + "\n---\n# A\n");

    assertThat(page.frontMatter().problem().map(Problem::reason))
        .hasValue("it is longer than a million characters, which takes its parser too long");
    assertThat(page.headings()).hasSize(1);
  }

  @Test
  void aliases_of_YAML_do_not_expand() {
    String bomb =
        "a0: &a0 [x]\n" + many(30, i -> "a%d: &a%d [*a%d, *a%d]\n".formatted(i + 1, i + 1, i, i));

    assertThat(read("---\n" + bomb + "---\n").frontMatter().properties()).hasSize(31);
  }

  @Test
  void types_of_Java_in_YAML_are_text() {
    String type = "!!javax.script.ScriptEngineManager [!!java.net.URL [\"file:///x\"]]";

    assertThat(read("---\na: " + type + "\n---\n").frontMatter().properties()).hasSize(1);
  }

  private String givenUp(String text) {
    try {
      throw new AssertionError("it was read: " + read(text).links().size() + " links");
    } catch (Effort.Exceeded tooMuch) {
      return tooMuch.getMessage();
    }
  }

  private Page read(String text) {
    return reader.read("p.md", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String many(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
  }

  private static String lines(String escaped) {
    return escaped == null ? "" : escaped.replace("\\n", "\n").replace("'", "\"");
  }
}
