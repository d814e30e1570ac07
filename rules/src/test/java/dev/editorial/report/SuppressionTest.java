package dev.editorial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Editorial;
import dev.editorial.api.Judgement;
import dev.editorial.api.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a report says of keeping a finding silent is true: whoever writes it hears no more of it.
 */
class SuppressionTest {

  @TempDir private Path wiki;

  @Test
  void onTheLineBefore() throws Exception {
    page("index.md", "# Home\n\n[Gone](gone.md)\n");

    Suppression how = Suppression.of(finding("links/broken-link"));

    assertThat(how.place()).isEqualTo("on the line before");
    page("index.md", "# Home\n\n" + how.words() + "\n[Gone](gone.md)\n");
    assertThat(found("links/broken-link")).isFalse();
  }

  @Test
  void anywhereInTheTextForWhatStandsInFrontMatter() throws Exception {
    page("index.md", "---\nupdated: 2024-13-45\n---\n# Home\n");

    Suppression how = Suppression.of(finding("dates/invalid-date"));

    assertThat(how.place()).isEqualTo("anywhere in the text");
    page("index.md", "---\nupdated: 2024-13-45\n---\n# Home\n\n" + how.words() + "\n");
    assertThat(found("dates/invalid-date")).isFalse();
  }

  @Test
  void inTheSettingsForFilesWithoutComments() throws Exception {
    page("index.md", "# Home\n");
    page("mkdocs.yml", "nav:\n  - Gone: gone.md\n");
    page("docs/a.md", "# A\n");

    Suppression how = Suppression.of(finding("links/broken-link"));

    assertThat(how.place()).isEqualTo("in editorial.yml");
    page("editorial.yml", how.words() + "\n");
    assertThat(found("links/broken-link")).isFalse();
  }

  private boolean found(String rule) throws Exception {
    return check().fresh().stream().anyMatch(judgement -> judgement.rule().equals(rule));
  }

  private Judgement finding(String rule) throws Exception {
    return check().fresh().stream()
        .filter(judgement -> judgement.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private Verdict check() throws Exception {
    return Editorial.check(Editorial.Request.of(wiki));
  }

  private void page(String path, String text) throws Exception {
    Files.createDirectories(wiki.resolve(path).getParent());
    Files.writeString(wiki.resolve(path), text);
  }
}
