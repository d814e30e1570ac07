package dev.editorial.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Page;
import dev.editorial.api.Problem;
import dev.editorial.api.Verdict;
import dev.editorial.report.Look;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no pages one would write, among others that are. */
class HostileFilesTest {

  private static final String PAGE = "# A\n\n[index](index.md)\n";

  @TempDir private Path wiki;

  @BeforeEach
  void makeAWiki() throws IOException {
    Files.writeString(wiki.resolve("index.md"), "# Index\n\n[a](a.md)\n");
    Files.writeString(wiki.resolve("a.md"), PAGE);
  }

  @Test
  void a_huge_file_is_left_out_unread() throws Exception {
    try (RandomAccessFile file = new RandomAccessFile(wiki.resolve("a.md").toFile(), "rw")) {
      file.setLength(5_000_000_000L);
    }

    assertThat(told())
        .containsExactly(
            "a.md: the page was left out: it has 5,000 MB, which no page of a wiki has");
  }

  /** The parser fills up the cells that lines leave out, and refuses to do so without end. */
  @Test
  void a_table_of_more_than_a_million_cells_is_left_out() throws Exception {
    String row = "|a".repeat(3_000) + "|\n" + "|-".repeat(3_000) + "|\n";
    Files.writeString(wiki.resolve("a.md"), PAGE + "\n" + row + "|x\n".repeat(3_000));
    Files.writeString(wiki.resolve("index.md"), "# Index\n\n[a](a.md) [gone](gone.md)\n");

    Verdict verdict = Editorial.check(Editorial.Request.of(wiki));

    assertThat(verdict.findings())
        .extracting(finding -> finding.path() + ": " + finding.finding().message())
        .containsExactly(
            "a.md: the page was left out: the parser gave up (IllegalArgumentException)",
            "index.md: `gone.md` does not exist");
  }

  /** Between the listing of the files and the reading of one, anything may happen to it. */
  @Test
  void what_a_page_has_become_since_it_was_listed_is_told() throws Exception {
    for (String page : List.of("gone", "grown", "pipe", "folder", "shrunk")) {
      Files.writeString(wiki.resolve(page + ".md"), PAGE);
    }
    WalkedTree listed = WalkedTree.of(wiki, wiki);
    Files.delete(wiki.resolve("gone.md"));
    try (RandomAccessFile file = new RandomAccessFile(wiki.resolve("grown.md").toFile(), "rw")) {
      file.setLength(5_000_000_000L);
    }
    Files.delete(wiki.resolve("pipe.md"));
    assertThat(new ProcessBuilder("mkfifo", wiki + "/pipe.md").start().waitFor()).isZero();
    Files.delete(wiki.resolve("folder.md"));
    Files.createDirectory(wiki.resolve("folder.md"));
    Files.writeString(wiki.resolve("shrunk.md"), "");

    List<Page> pages =
        Reading.pages(listed, listed.pages(path -> true), Optional.empty(), () -> {});

    assertThat(pages)
        .extracting(Page::path, page -> page.problem().map(Problem::reason).orElse(""))
        .containsExactly(
            tuple("a.md", ""),
            tuple("folder.md", "the system says it is no regular file"),
            tuple("gone.md", "it is a symbolic link to nothing, or was deleted meanwhile"),
            tuple("grown.md", "it has 5,000 MB, which no page of a wiki has"),
            tuple("index.md", ""),
            tuple("pipe.md", "the system says it is no regular file"),
            tuple("shrunk.md", ""));
  }

  /** Settings of tools are read by their names, and must be files too. */
  @Test
  void a_pipe_in_the_place_of_settings_of_a_tool_is_not_waited_for() throws Exception {
    for (String name : List.of("mkdocs.yml", "book.toml", "hugo.toml", "toc.yml")) {
      assertThat(new ProcessBuilder("mkfifo", wiki + "/" + name).start().waitFor()).isZero();
    }
    Files.createSymbolicLink(wiki.resolve("dendron.yml"), Path.of("/dev/zero"));

    assertThat(told()).isEmpty();
  }

  @Test
  void a_symbolic_link_to_itself_is_told() throws Exception {
    Files.createSymbolicLink(wiki.resolve("self.md"), Path.of("self.md"));

    assertThat(told())
        .containsExactly(
            "self.md: the file cannot be read properly: the system says Too many levels of symbolic"
                + " links or unable to access attributes of symbolic link");
  }

  /** Nothing is read of what symbolic links name outside, however they get there. */
  @Test
  void a_symbolic_link_out_of_the_wiki_is_no_page(@TempDir Path outside) throws Exception {
    Files.writeString(outside.resolve("secret.md"), "[gone](gone.md)\n");
    Files.createSymbolicLink(wiki.resolve("out"), outside);
    Files.createSymbolicLink(wiki.resolve("secret.md"), outside.resolve("secret.md"));
    Files.createSymbolicLink(wiki.resolve("round"), wiki);

    Verdict verdict = Editorial.check(Editorial.Request.of(wiki));

    assertThat(told()).isEmpty();
    assertThat(json(verdict)).contains("\"pages\": 2").doesNotContain("gone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "say \"a\"",
        "%41%",
        "\u202Eevil\u2066",
        "\u001B[31mred\u0007",
        "\u007F\u0085\u2028",
        "::error file=x::y",
        "<script>alert(1)</script>",
        "=HYPERLINK(1)",
        "..",
        "a:b|c*?",
        "-rf"
      })
  void whatever_stands_in_a_name_reports_show_it_as_text(String name) throws Exception {
    String file = name.replace("/", "\u2215") + ".md";
    Files.writeString(wiki.resolve(file), "# N\n\n[gone](gone.md)\n");

    Verdict verdict = Editorial.check(Editorial.Request.of(wiki));

    assertThat(json(verdict)).contains("links/broken-link");
    assertThat(print(verdict, "text"))
        .doesNotContain("\u001B", "\u202E", "\u2066", "\u2028", "\u0007")
        .doesNotContainPattern("(?m)^::");
    assertThat(print(verdict, "github")).doesNotContain("\u001B", "::error file=x::");
    for (String format : List.of("checkstyle", "junit")) {
      assertThat(print(verdict, format)).as(format).doesNotContain("\u001B", "<script>");
    }
  }

  @Test
  void a_name_of_255_bytes_is_as_good_as_any() throws Exception {
    String name = "é".repeat(126) + ".md";
    Files.writeString(wiki.resolve(name), "# N\n\n[index](index.md)\n");

    assertThat(told()).isEmpty();
  }

  @Test
  void two_names_that_a_reader_cannot_tell_apart_are_two_pages() throws Exception {
    Files.writeString(wiki.resolve("e\u0301.md"), PAGE);
    Files.writeString(wiki.resolve("\u00E9.md"), PAGE);
    Files.writeString(wiki.resolve("A.md"), PAGE);

    assertThat(json(Editorial.check(Editorial.Request.of(wiki)))).contains("\"pages\": 5");
  }

  private List<String> told() throws EditorialException {
    return Editorial.check(Editorial.Request.of(wiki)).findings().stream()
        .filter(finding -> finding.rule().startsWith("run/"))
        .map(finding -> finding.path() + ": " + finding.finding().message())
        .toList();
  }

  private static String json(Verdict verdict) throws EditorialException {
    return print(verdict, "json");
  }

  private static String print(Verdict verdict, String format) throws EditorialException {
    StringWriter printed = new StringWriter();
    Editorial.print(verdict, format, Look.PLAIN, printed);
    return printed.toString();
  }
}
