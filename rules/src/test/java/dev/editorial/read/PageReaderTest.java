package dev.editorial.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.editorial.api.FrontMatter;
import dev.editorial.api.Link;
import dev.editorial.api.Page;
import dev.editorial.api.Property;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

  private final PageReader reader = new PageReader();

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void places_do_not_depend_on_line_ends(String lineEnd) {
    Page page =
        read(String.join(lineEnd, "---", "title: T", "up: \"[[x]]\"", "---", "# H", "[a](b.md)"));
    assertThat(page.title()).isEqualTo("T");
    assertThat(page.headings().get(0).span().line()).isEqualTo(5);
    assertThat(page.links())
        .extracting(link -> link.span().line() + ":" + link.span().column() + " " + link.target())
        .containsExactly("3:6 x", "6:1 b.md");
  }

  @Test
  void a_link_knows_its_kind() {
    Page page =
        read(
            """
            [a](a) [b][l] <https://c> https://d ![e](e) <a href="f">f</a> <img src="g"> [[h]] ![[i]]
            j/k and `l/m`

            [l]: b
            """);
    assertThat(page.links())
        .extracting(Link::kind)
        .containsExactly(
            Link.Kind.INLINE,
            Link.Kind.REFERENCE,
            Link.Kind.AUTOLINK,
            Link.Kind.AUTOLINK,
            Link.Kind.IMAGE,
            Link.Kind.HTML,
            Link.Kind.HTML_IMAGE,
            Link.Kind.WIKILINK,
            Link.Kind.EMBED,
            Link.Kind.MENTION,
            Link.Kind.CODE_MENTION);
  }

  @Test
  void a_link_in_an_attribute_is_placed_at_its_value_even_across_lines() {
    Page page = read("<div>\n<a\n  href=\"x.md\">x</a>\n</div>\n");
    Link link = page.links().get(0);
    assertThat(link.span().line()).isEqualTo(3);
    assertThat(link.span().column()).isEqualTo(9);
    assertThat(link.span().endColumn()).isEqualTo(13);
  }

  @Test
  void front_matter_may_be_yaml_toml_json_or_inline() {
    String yaml = "---\ntitle: A\ndate: {created: 2024-01-02}\n---\n";
    String toml = "+++\ntitle = \"A\"\n[date]\ncreated = \"2024-01-02\"\n+++\n";
    String json = "{\n\"title\": \"A\",\n\"date\": {\"created\": \"2024-01-02\"}\n}\n";
    for (String text : List.of(yaml, toml, json)) {
      FrontMatter frontMatter = read(text).frontMatter();
      assertThat(frontMatter.problem()).isEmpty();
      assertThat(frontMatter.text("title")).contains("A");
      assertThat(frontMatter.text("date.created")).contains("2024-01-02");
    }
    assertThat(read("title:: A\n").frontMatter().text("title")).contains("A");
    assertThat(read("type:: [[Tool]], `x` and *y*\nb:: c\n").frontMatter().text("type"))
        .contains("[[Tool]], `x` and *y*");
  }

  @Test
  void properties_keep_their_lines() {
    assertThat(read("---\na: 1\nb:\n  - c\n---\n").frontMatter().properties())
        .extracting((Property property) -> property.span().line())
        .containsExactly(2, 3);
    assertThat(read("+++\na = 1\nb = 2\n+++\n").frontMatter().properties())
        .extracting((Property property) -> property.span().line())
        .containsExactly(2, 3);
  }

  @Test
  void aliases_of_yaml_do_not_expand() {
    StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
    }
    Page page = read(bomb + "---\n# H\n");
    assertThat(page.headings()).hasSize(1);
    assertThat(page.frontMatter().properties()).hasSize(40);
  }

  @Test
  void depth_has_a_limit_and_no_stack_trace() {
    assertThat(read(">".repeat(10_000) + " [a](b.md)\n").problem()).isEmpty();
    assertThat(read("[".repeat(10_000) + "\n").links()).isEmpty();
    assertThat(read("- ".repeat(5_000) + "x\n").problem()).isEmpty();
    assertThat(read("---\na: " + "[".repeat(5_000) + "\n---\n").frontMatter().problem())
        .isPresent();
  }

  @Test
  void a_page_of_odd_bytes_is_read() {
    assertThat(read("").links()).isEmpty();
    assertThat(read("\0[a](b.md)\0").links()).hasSize(1);
    assertThat(read("---").frontMatter().isEmpty()).isTrue();
    assertThat(reader.read("a.md", new byte[] {(byte) 0xff, 'a'}).problem()).isPresent();
  }

  private Page read(String text) {
    return reader.read("a.md", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void hostile_text_is_read_in_bounded_time() {
    List<String> pages =
        List.of(
            "<p " + "a".repeat(60_000) + "=\"x\">\n",
            "<p " + "a=b ".repeat(20_000) + ">\n",
            "<div>\n" + "<a href=\"a.md\">x</a>\n".repeat(40_000) + "</div>\n",
            "# a" + " ".repeat(60_000) + "b}\n",
            "x {" + "#a".repeat(50_000) + "\n",
            "---\nc" + " ".repeat(60_000) + "\n---\n",
            "[[ " + "=".repeat(40_000) + "]]\n",
            "a&#47;b ".repeat(20_000) + "\n",
            "+++\n"
                + IntStream.range(0, 8_000)
                    .mapToObj(i -> "k" + i + " = 1\n")
                    .collect(Collectors.joining())
                + "+++\n",
            "---\na:\n" + "  - \"[[x]]\"\n".repeat(15_000) + "---\n");
    assertTimeoutPreemptively(
        Duration.ofMinutes(1), () -> pages.forEach(page -> assertThat(read(page)).isNotNull()));
  }

  @Test
  void links_of_front_matter_know_their_keys_whatever_ends_its_lines() {
    String page = "---\nup: \"[[b]]\"\nnext:\n  - \"[c](d.md)\"\n---\n";
    for (String text : List.of(page, page.replace("\n", "\r\n"))) {
      assertThat(read(text).links())
          .extracting(link -> link.property().orElse(""))
          .containsExactly("up", "next");
    }
  }
}
