package dev.editorial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Editorial;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  private static final Terminal NOBODY = new Terminal(Set.of(), Map.of());
  private static final Terminal SOMEBODY =
      new Terminal(EnumSet.allOf(Terminal.Stream.class), Map.of());

  @TempDir private Path work;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** One error, one warning and an information. */
  @BeforeEach
  void makeAWiki() throws IOException {
    Files.writeString(work.resolve("index.md"), "# Home\n\n[Gone](gone.md) [A](a.md) [B](b.md)\n");
    Files.writeString(work.resolve("a.md"), "# A\n\n[Home](index.md)\n\n[spare]: b.md\n");
    Files.writeString(work.resolve("b.md"), "# B\n\n[Home](INDEX.md)\n");
  }

  @ParameterizedTest(name = "editorial {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # arguments               | message
          chekc                     | unknown command `chekc`; did you mean `check`?
          notes/                    | unknown command `notes/`; known are `baseline`, `check`
          --formt                   | unknown option `--formt`; did you mean `--format`?
          --format json             | `--format` belongs after the command: `editorial check --format`
          check --formt json        | unknown option `--formt`; did you mean `--format`?
          check --formt=json        | unknown option `--formt`; did you mean `--format`?
          check --format            | see `editorial check --help`
          check one two             | `two` is a word too many; see `editorial check --help`
          check --severity grave    | unknown severity `grave`; known are `error`, `info`, `warning`
          explain links/broken-lnik | did you mean `links/broken-link`?
          rules --rules nowhere.jar | no such jar of rules: nowhere.jar
          """)
  void wordsThatCannotBeFollowed(String arguments, String message) {
    int code = run(NOBODY, arguments.split(" "));

    assertThat(err.toString()).startsWith("editorial: ").contains(message);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(out.toString()).isEmpty();
    assertThat(code).isEqualTo(WikiOptions.CANNOT_RUN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "check ", "baseline ", "init ", "explain ", "rules ", "completion "})
  void everyCommandHasHelpAndAVersion(String command) {
    assertThat(run(NOBODY, (command + "--help").split(" "))).isZero();
    assertThat(run(NOBODY, (command + "--version").split(" "))).isZero();

    assertThat(out.toString())
        .startsWith(("Usage: editorial " + command).strip())
        .endsWith("\neditorial " + Editorial.version() + "\n");
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest(name = "--severity {0}")
  @CsvSource({"error, 1", "warning, 2", "info, 3"})
  void listsFromASeverityOn(String severity, int findings) {
    int code = check("--severity", severity);

    assertThat(out.toString().lines().filter(line -> line.matches("\\w+\\.md:\\d+:.*")))
        .hasSize(findings);
    assertThat(code).isEqualTo(WikiOptions.FINDINGS);
  }

  @Test
  void listsErrorsAndWarningsByDefault() {
    check();

    assertThat(out.toString())
        .contains("  error  ", "  warning  ", "  1 info: listed in the HTML and JSON reports\n")
        .doesNotContain("  info  ");
  }

  @Test
  void countsWhatItDoesNotList() {
    check("--severity", "error");

    assertThat(out.toString())
        .contains("  1 warning and 1 info: listed in the HTML and JSON reports\n");
  }

  @ParameterizedTest(name = "--severity {0}")
  @CsvSource({"error, 0", "warning, 0", "info, 1"})
  void failsFromASeverityOn(String severity, int code) throws IOException {
    Files.writeString(work.resolve("index.md"), "# Home\n\n[A](a.md) [B](b.md)\n");
    Files.writeString(work.resolve("b.md"), "# B\n\n[Home](index.md)\n");

    assertThat(check("--severity", severity)).isEqualTo(code);
  }

  @Test
  void reportsAreWholeWhateverIsListed() throws IOException {
    Path some = work.resolve("some.json");
    Path all = work.resolve("all.json");
    check("--severity", "error", "--report", "json=" + some);
    check("--report", "json=" + all);

    assertThat(some).hasSameTextualContentAs(all).content().contains("\"info\"");
  }

  @Test
  void writesEveryReportThatIsAskedFor() {
    Path json = work.resolve("report/out.json");
    Path text = work.resolve("report/out.txt");
    Path html = work.resolve("report/html");

    check("--report", "json=" + json, "--report", "text=" + text, "--report", "html=" + html);

    assertThat(json).content().startsWith("{");
    assertThat(text).hasContent(out.toString());
    assertThat(html.resolve("index.html")).exists();
  }

  @Test
  void aTerminalHasColoursAndAReportHasNone() {
    Path report = work.resolve("out.txt");
    run(SOMEBODY, "check", "--report", "text=" + report, work.toString());

    assertThat(out.toString()).contains("\u001B[31merror\u001B[0m");
    assertThat(report)
        .content()
        .isEqualTo(out.toString().replaceAll("\u001B\\[\\d+m", ""))
        .doesNotContain("\u001B");
  }

  @Test
  void rulesAreListedBySetsAndExplainWithoutARuleListsTheSame() {
    assertThat(run(NOBODY, "rules")).isZero();
    String rules = out.toString();
    out.getBuffer().setLength(0);
    assertThat(run(NOBODY, "explain")).isZero();

    assertThat(out.toString()).isEqualTo(rules);
    assertThat(rules)
        .containsPattern("(?m)^links/broken-link +error +Link to ")
        .containsPattern("(?s)\nlinks/[^\n]+\n\nmetadata/");
  }

  @Test
  void theScriptOfCompletionKnowsCommandsAndOptions() {
    assertThat(run(NOBODY, "completion")).isZero();

    assertThat(out.toString())
        .contains("complete -F _complete_editorial", "--severity", "baseline", "links/broken-link");
  }

  private int check(String... options) {
    String[] words = new String[options.length + 3];
    words[0] = "check";
    words[1] = "--no-report";
    System.arraycopy(options, 0, words, 2, options.length);
    words[words.length - 1] = work.toString();
    return run(NOBODY, words);
  }

  private int run(Terminal terminal, String... words) {
    return Main.run(new PrintWriter(out), new PrintWriter(err), terminal, words);
  }
}
