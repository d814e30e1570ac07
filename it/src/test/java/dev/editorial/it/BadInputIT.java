package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What cannot be done is said in one line, and what cannot be read is a finding. A stack trace is
 * shown to those only who ask for it.
 */
class BadInputIT {

  /** A qualified name of a class, which says nothing to a user. */
  private static final String CLASS_NAME = "\\b[a-z]+(\\.[a-z]+)+\\.[A-Z]";

  @TempDir private Path work;
  private Path wiki;

  @BeforeEach
  void makeAWiki() throws IOException {
    wiki = Files.createDirectory(work.resolve("wiki"));
    Files.writeString(wiki.resolve("a.md"), "# A\n\n[B](b.md) [X](x.md)\n");
    Files.writeString(wiki.resolve("b.md"), "# B\n\n[A](a.md) [X](x.md)\n");
    Files.writeString(wiki.resolve("x.md"), "# X\n\n[A](a.md)\n");
    Files.createDirectory(work.resolve("empty"));
    Files.createDirectory(work.resolve("mine"));
    Files.writeString(work.resolve("mine/diary.txt"), "Not a report.");
  }

  @ParameterizedTest(name = "check {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # arguments                     | message
          nowhere                         | no such directory: nowhere
          wiki/a.md                       | wiki/a.md is a file
          empty                           | no Markdown files in
          wiki --config nowhere.yml       | nowhere.yml
          wiki --profile obsidan          | unknown profile `obsidan`; did you mean `obsidian`?
          wiki --format jsn               | unknown format `jsn`; did you mean `json`?
          wiki --report nonsense          | --report takes a format and a path
          wiki --report htlm=report       | unknown format `htlm`; did you mean `html`?
          wiki --report html=mine         | mine exists and is no report of Editorial
          wiki --fromat=json              | --format
          """)
  void argumentsThatCannotBeFollowed(String arguments, String message) {
    assertSays(message, check(arguments));
  }

  @ParameterizedTest(name = "editorial.yml: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # settings                      | message
          excludes: [drafts/**]           | editorial.yml:1: unknown key `excludes`; did you mean `exclude`?
          rules: {links/broken-lnik: off} | unknown rule `links/broken-lnik`; did you mean `links/broken-link`?
          rules: {links/broken-link: bad} | unknown severity `bad`; known are `error`
          profile: obsidan                | editorial.yml:1: unknown profile `obsidan`; did you mean `obsidian`?
          profile: wiki\\nprofile: wiki   | editorial.yml:2:
          profile: {{ site.profile }}     | editorial.yml:1:
          exclude: [drafts                | editorial.yml:
          just words                      | editorial.yml:1:
          """)
  void settingsThatCannotBeFollowed(String settings, String message) throws IOException {
    Files.writeString(wiki.resolve("editorial.yml"), settings.replace("\\n", "\n"));

    assertSays(message, check("wiki"));
  }

  @Test
  void settingsThatAreNoText() throws IOException {
    Files.write(wiki.resolve("editorial.yml"), notUtf8());

    assertSays("editorial.yml: it is not valid UTF-8", check("wiki"));
  }

  @Test
  void aPageThatIsNotUtf8() throws IOException {
    Files.write(wiki.resolve("x.md"), notUtf8());

    assertFindsOnly("run/unreadable-file");
  }

  @Test
  void aPageWhoseFrontMatterNeverCloses() throws IOException {
    Files.writeString(wiki.resolve("x.md"), "---\ntitle: X\n\n# X\n");

    assertFindsOnly("metadata/unreadable-front-matter");
  }

  @Test
  void aPageThatIsASymbolicLinkToNothing() throws IOException {
    Files.delete(wiki.resolve("x.md"));
    Files.createSymbolicLink(wiki.resolve("x.md"), Path.of("nowhere.md"));

    assertFindsOnly("run/unreadable-file");
  }

  /** Java cannot write such a name, so a shell does. */
  @Test
  void aPageWhoseNameIsNotUtf8() {
    new Run.Command().and("sh", "-c", "cp a.md \"$(printf 'caf\\351.md')\"").in(wiki).run();

    Run run = check("wiki --format json");

    assertThat(run.err()).isEmpty();
    assertThat(run.findings())
        .extracting(Found::path, Found::rule)
        .containsExactly(tuple("caf\uFFFD.md", "run/unreadable-file"));
    assertThat(run.out()).contains("its name is not valid UTF-8");
    assertThat(run.exit()).isEqualTo(Run.FINDINGS);
  }

  @Test
  void whereItCameFromIsShownOnDemand() {
    Run run = check("nowhere --debug");

    assertThat(run.err()).startsWith("editorial: no such directory: nowhere").contains("\tat ");
    assertThat(run.exit()).isEqualTo(Run.CANNOT_RUN);
  }

  private Run check(String arguments) {
    return new Run.Command()
        .jar()
        .and("check", "--no-report")
        .and((Object[]) arguments.split(" "))
        .in(work)
        .run();
  }

  private static void assertSays(String message, Run run) {
    assertThat(run.err())
        .startsWith("editorial: ")
        .contains(message)
        .doesNotContain("\tat ")
        .doesNotContainPattern(CLASS_NAME);
    assertThat(run.err().lines()).as("lines on standard error").hasSize(1);
    assertThat(run.out()).as("standard output").isEmpty();
    assertThat(run.exit()).isEqualTo(Run.CANNOT_RUN);
  }

  private void assertFindsOnly(String rule) {
    Run run = check("wiki --format json");

    assertThat(run.err()).isEmpty();
    assertThat(run.findings())
        .extracting(Found::path, Found::rule)
        .containsExactly(tuple("x.md", rule));
    assertThat(run.exit()).isEqualTo(Run.FINDINGS);
  }

  private static byte[] notUtf8() {
    return "# Größe\n\n[A](a.md)\n".getBytes(StandardCharsets.ISO_8859_1);
  }
}
