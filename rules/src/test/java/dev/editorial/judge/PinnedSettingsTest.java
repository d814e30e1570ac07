package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinnedSettingsTest {

  @TempDir private Path wiki;

  @Test
  void relations_keep_where_they_stand_and_what_answers_them() throws Exception {
    String relations =
        """
        relations:
          part-of: {single: true, inverse: children}
          'seen-in': {from: '## Seen in', inverse: mentions}
          see:
        """;
    assertThat(pinned(relations))
        .endsWith(
            """
            relations:
              part-of: {single: true, inverse: children}
              see: {}
              seen-in: {from: '## Seen in', inverse: mentions}
            """);
  }

  @Test
  void entity_folders_keep_their_type_their_dates_and_their_index() throws Exception {
    writeConcepts("concepts", "concept");
    assertThat(pinned("profile: wiki\n"))
        .contains("\nprofile: wiki\n")
        .endsWith(
            """
            entities:
              - folder: concepts
                type: concept
                dates: [created]
                index: concepts/index.md
            """);
  }

  @Test
  void each_entity_folder_keeps_its_own() throws Exception {
    writeConcepts("concepts", "concept");
    writeConcepts("tools", "tool");
    Files.delete(wiki.resolve("tools/index.md"));
    for (int i = 0; i < 12; i++) {
      Files.writeString(
          wiki.resolve("tools/c%d.md".formatted(i)),
          "---\ntype: tool\nupdated: 2024-01-02\n---\n# C%d\nText.\n".formatted(i));
    }
    assertThat(pinned("profile: wiki\n"))
        .endsWith(
            """
            entities:
              - folder: concepts
                type: concept
                dates: [created]
                index: concepts/index.md
              - folder: tools
                type: tool
                dates: [updated]
            """);
  }

  @Test
  void paths_begin_at_the_root_that_the_given_settings_name() throws Exception {
    writeConcepts("docs/concepts", "concept");
    assertThat(pinned("root: docs\n"))
        .contains("\nroot: docs\n", "  - folder: concepts\n", "    index: concepts/index.md\n");
  }

  @Test
  void paths_begin_at_the_checked_directory_where_a_site_lies_below() throws Exception {
    writeConcepts("docs/concepts", "concept");
    Files.writeString(wiki.resolve("mkdocs.yml"), "site_name: x\n");
    assertThat(pinned("baseline:\n"))
        .contains("  - folder: docs/concepts\n", "    index: docs/concepts/index.md\n");
  }

  @Test
  void what_yaml_would_read_as_something_else_is_quoted() throws Exception {
    writeConcepts("on", "NO");
    writeConcepts("o'clock", "a b");
    writeConcepts("2024", "yes-man");
    assertThat(pinned("profile: wiki\n"))
        .contains("  - folder: 'on'\n    type: 'NO'\n")
        .contains("  - folder: 'o''clock'\n    type: 'a b'\n")
        .contains("  - folder: '2024'\n    type: yes-man\n");
  }

  @Test
  void relations_without_cycles_are_told_from_trees() throws Exception {
    assertThat(pinned("relations: {needs: {acyclic: true}, parent: {single: true}}\n"))
        .endsWith("relations:\n  needs: {acyclic: true}\n  parent: {single: true}\n");
  }

  @Test
  void a_wiki_without_conventions_pins_its_profile_alone() throws Exception {
    assertThat(pinned("profile: wiki\n")).endsWith("\nprofile: wiki\n");
  }

  /** So many pages of one type as make a custom, each with its date, and a page that lists them. */
  private void writeConcepts(String folder, String type) throws IOException {
    Path concepts = Files.createDirectories(wiki.resolve(folder));
    StringBuilder index = new StringBuilder("# Index\n");
    for (int i = 0; i < 12; i++) {
      index.append("- [%1$d](c%1$d.md)%n".formatted(i));
      Files.writeString(
          concepts.resolve("c%d.md".formatted(i)),
          "---\ntype: %s\ncreated: 2024-01-02\n---\n# C%d\nText.\n".formatted(type, i));
    }
    Files.writeString(concepts.resolve("index.md"), index);
  }

  private String pinned(String settings) throws IOException, EditorialException {
    Files.writeString(wiki.resolve("a.md"), "# A\n[b](b.md)\n");
    Path given = Files.writeString(wiki.resolve("given.yml"), settings);
    return Files.readString(
        Editorial.init(Editorial.Request.of(wiki).configuredBy(Optional.of(given))));
  }
}
