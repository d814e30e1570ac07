package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.editorial.api.Page;
import dev.editorial.read.PageReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hard headings, with the ids that the tools themselves gave them. */
class HeadingIdsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A heading in Markdown, and its id. */
  record Case(AnchorDialect dialect, String heading, String id) {}

  static Stream<Case> cases() {
    return read("heading-ids.tsv");
  }

  static Stream<Case> known() {
    return read("other-ids.tsv");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_heading_has_the_id_that_the_tool_gives_it(Case heading) {
    assertThat(ids(heading)).contains(heading.id());
  }

  /** When this fails, the case belongs into the other table. */
  @ParameterizedTest
  @MethodSource("known")
  void what_only_the_tools_own_markup_explains_is_known(Case heading) {
    assertThat(ids(heading)).doesNotContain(heading.id());
  }

  private static Collection<String> ids(Case heading) {
    String text = "## %s\n\ntext\n\n[ref]: /x\n\n[^1]: note\n".formatted(heading.heading());
    Page page = new PageReader().read("a.md", text.getBytes(StandardCharsets.UTF_8));
    return heading
        .dialect()
        .anchorsOf(page.headings(), page.anchors(), Set.of(Profile.Extra.ATTRIBUTES))
        .values();
  }

  private static Stream<Case> read(String table) {
    try (InputStream rows = HeadingIdsTest.class.getResourceAsStream(table)) {
      return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(row -> !row.startsWith("#"))
              .map(row -> row.split("\t"))
              .map(row -> new Case(AnchorDialect.valueOf(row[0]), text(row[1]), text(row[2])))
              .toList()
              .stream();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static String text(String json) {
    try {
      return JSON.readValue(json, String.class);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
