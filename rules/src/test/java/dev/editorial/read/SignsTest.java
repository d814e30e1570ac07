package dev.editorial.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.read.Signs.Sign;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignsTest {

  private static final Set<Sign> ALL = EnumSet.allOf(Sign.class);

  /** Bits of markup, of which texts are put together at random, so that they meet in odd ways. */
  private static final List<String> BITS =
      List.of(
          "a ",
          "word ",
          "| ",
          "|---|---|\n",
          "| x | y |\n",
          "~~gone~~ ",
          "~",
          "$E[x](y)$ ",
          "$",
          "[^1] ",
          "[^1]: note\n",
          "[x]: y.md\n",
          "[x] ",
          "[x][x] ",
          "[a](b.md) ",
          "[[a/b|c]] ",
          "![[e]] ",
          "https://a.example/b ",
          "https\\://a.example/b ",
          "www.a.example ",
          "a@b.example ",
          "key:: value ",
          "{#id} ",
          "{{#include f.md}} ",
          "&#123;#id} ",
          "\\{#id} ",
          "{{% md %}} ",
          "%% hidden %% ",
          " ^block\n",
          "((0a0a0a0a-0b0b-0c0c-0d0d-0e0e0e0e0e0e)) ",
          "[!INCLUDE x] ",
          "--8<-- \"f.md\"\n",
          "::: image source=\"p.png\"\n",
          ": term\n",
          "`code` ",
          "concepts/a ",
          "> ",
          "- ",
          "# ",
          "\n",
          "\n\n",
          "```\n",
          "<a id=\"h\">",
          "8<",
          "[",
          "]",
          "(",
          ":",
          "!");

  @ParameterizedTest
  @CsvSource(
      delimiter = '·',
      value = {
        "a | b · TABLE",
        "~~a~~ · STRIKETHROUGH",
        "$a$ · MATHS",
        "[^1] · FOOTNOTE TEXT_MARKUP",
        "[a]: b.md · DEFINITION",
        "https://a.example · ADDRESS",
        "www.a.example · ADDRESS",
        "a@b.example · ADDRESS",
        "key:: value · TEXT_MARKUP",
        "((id)) · TEXT_MARKUP",
        "a&b · ADDRESS TEXT_MARKUP",
        "editorial-disable · DIRECTIVE",
        "well-meant, for an editorial - or for editors- · ''",
        "l-disable · ''",
        "Plain (text): [a](b.md), `c`; d! · ''"
      })
  void a_text_shows_what_it_may_hold(String text, String signs) {
    assertThat(Signs.of(text).stream().map(Sign::name).collect(Collectors.joining(" ")))
        .isEqualTo(signs);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void what_has_no_sign_is_not_there(int seed) {
    Random random = new Random(seed);
    for (int run = 0; run < 400; run++) {
      String text = text(random);
      assertThat(facts(text, Signs.of(text))).as(text).isEqualTo(facts(text, ALL));
    }
  }

  @Test
  void the_comparison_sees_what_a_missing_sign_hides() {
    assertThat(facts("key:: [[a]] ^b", Set.of())).isNotEqualTo(facts("key:: [[a]] ^b", ALL));
    assertThat(facts("See www.a.example", Set.of())).isNotEqualTo(facts("See www.a.example", ALL));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int bits = 1 + random.nextInt(8); bits > 0; bits--) {
      text.append(BITS.get(random.nextInt(BITS.size())));
    }
    return text.toString();
  }

  private static List<Object> facts(String text, Set<Sign> signs) {
    FactCollector facts = new FactCollector(text, 0, signs);
    Node document = new MarkdownParsers().parse(text, signs);
    document.accept(facts);
    ProseCollector prose = new ProseCollector(new Places(text, 0));
    document.accept(prose);
    return List.of(
        facts.headings,
        facts.anchors,
        facts.links,
        facts.undefined,
        facts.properties,
        facts.definitions,
        facts.includes,
        facts.openFences,
        facts.hidden(),
        facts.planned,
        facts.prose,
        prose.passages());
  }
}
