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

  private String pinned(String settings) throws IOException, EditorialException {
    Files.writeString(wiki.resolve("a.md"), "# A\n[b](b.md)\n");
    Path given = Files.writeString(wiki.resolve("given.yml"), settings);
    return Files.readString(
        Editorial.init(Editorial.Request.of(wiki).configuredBy(Optional.of(given))));
  }
}
