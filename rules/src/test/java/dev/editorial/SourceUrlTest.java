package dev.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.editorial.api.SourceUrl;
import dev.editorial.testing.GitWiki;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where reports link a finding to. */
class SourceUrlTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "git@github.com:me/notes.git, https://github.com/me/notes/blob/HEAD/{path}#L{line}",
    "https://github.com/Me/Notes, https://github.com/Me/Notes/blob/HEAD/{path}#L{line}",
    "https://gitlab.com/a/b/c.git, https://gitlab.com/a/b/c/-/blob/HEAD/{path}#L{line}",
    "ssh://git@gitlab.example.org:2222/a/b.git,"
        + " https://gitlab.example.org/a/b/-/blob/HEAD/{path}#L{line}"
  })
  void isThatOfTheHostWhichGitsRemoteNames(String remote, String url) throws Exception {
    GitWiki wiki = GitWiki.of(directory, "=== a.md\n# A\n");
    wiki.git("remote", "add", "origin", remote);

    assertThat(wiki.check().sourceUrl()).contains(new SourceUrl(url));
  }

  @Test
  void countsFromTheTopOfTheRepository() throws Exception {
    GitWiki wiki = GitWiki.of(directory, "=== docs/wiki/a.md\n# A\n=== docs/b.md\n# B\n");
    wiki.git("remote", "add", "origin", "git@github.com:me/notes.git");
    wiki.write("=== docs/editorial.yml\nroot: wiki\n");

    assertThat(Editorial.check(Editorial.Request.of(directory.resolve("docs"))).sourceUrl())
        .contains(new SourceUrl("https://github.com/me/notes/blob/HEAD/docs/{path}#L{line}"));
  }

  @Test
  void isNotGuessedForOtherHosts() throws Exception {
    GitWiki wiki = GitWiki.of(directory, "=== a.md\n# A\n");
    wiki.git("remote", "add", "origin", "git@example.org:me/notes.git");

    assertThat(wiki.check().sourceUrl()).isEmpty();
  }

  @Test
  void isSetAndWhatIsAskedForWins() throws Exception {
    GitWiki wiki =
        GitWiki.of(
            directory,
            "=== a.md\n# A\n=== editorial.yml\nsourceUrl: 'https://example.org/{path}?l={line}'\n");

    assertThat(wiki.check().sourceUrl())
        .contains(new SourceUrl("https://example.org/{path}?l={line}"));
    assertThat(
            Editorial.check(wiki.request().linkedTo(Optional.of("vscode://file/w/{path}:{line}")))
                .sourceUrl())
        .contains(new SourceUrl("vscode://file/w/{path}:{line}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.org/   | has no {path}, so it would lead nowhere",
        "javascript:alert({path}) | `javascript:` leads to no file",
        "DATA:text/html,{path} | `DATA:` leads to no file",
        "https://example.org/{path} {line} | has a space, which no URL has"
      })
  void isRefusedWhereItLeadsToNoFile(String url, String fault) {
    GitWiki wiki =
        GitWiki.of(directory, "=== a.md\n# A\n=== editorial.yml\nsourceUrl: '" + url + "'\n");

    assertThatThrownBy(() -> Editorial.check(wiki.request()))
        .isInstanceOf(EditorialException.class)
        .hasMessageContaining("editorial.yml:1")
        .hasMessageContaining(fault);
    assertThatThrownBy(
            () -> Editorial.check(Editorial.Request.of(directory).linkedTo(Optional.of(url))))
        .hasMessageContaining(fault);
  }
}
