package dev.editorial.cli;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Severity;
import dev.editorial.api.Verdict;
import dev.editorial.report.Look;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code editorial check [DIR]}. */
final class CheckCommand {

  private static final List<String> SEVERITIES =
      Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO).map(Severity::word).toList();

  private CheckCommand() {}

  static CommandSpec spec() {
    CommandSpec check = CommandSpec.create();
    check
        .usageMessage()
        .description("Checks the wiki in DIR, prints the findings, and fails if there are errors.");
    WikiOptions.addTo(check);
    check.addOption(
        OptionSpec.builder("--format")
            .paramLabel("F")
            .type(String.class)
            .defaultValue("text")
            .completionCandidates(() -> Editorial.printFormats().iterator())
            .description("What is printed: ${COMPLETION-CANDIDATES}.")
            .build());
    check.addOption(
        OptionSpec.builder("--severity")
            .paramLabel("S")
            .type(String.class)
            .completionCandidates(SEVERITIES)
            .description(
                "The mildest severity that fails and that text lists: "
                    + String.join(", ", SEVERITIES)
                    + ". By default errors fail, and errors and warnings are listed.")
            .build());
    check.addOption(
        OptionSpec.builder("--report")
            .paramLabel("F=PATH")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description(
                "A report to write besides, such as html=report; repeatable. By default html=DIR/"
                    + Editorial.REPORT_FOLDER
                    + "/html.")
            .build());
    check.addOption(
        OptionSpec.builder("--no-report")
            .type(boolean.class)
            .arity("0")
            .description("Writes no report besides what is printed.")
            .build());
    check.addOption(
        OptionSpec.builder("--source-url")
            .paramLabel("URL")
            .type(String.class)
            .description(
                "Where the HTML report links a finding to, with {path}, {line} and {column}. By"
                    + " default, the file on the host that git's remote names.")
            .build());
    check.addOption(
        OptionSpec.builder("--since")
            .paramLabel("REF")
            .type(String.class)
            .description("Leaves out what was found at a commit, branch or tag of git already.")
            .build());
    check.addOption(
        OptionSpec.builder("--staged")
            .type(boolean.class)
            .arity("0")
            .description(
                "Checks what the next commit would hold, and tells what it adds to the findings.")
            .build());
    check.addOption(
        OptionSpec.builder("--no-cache")
            .type(boolean.class)
            .arity("0")
            .description("Reads every page anew, and keeps nothing for the next run.")
            .build());
    check.addOption(
        OptionSpec.builder("--rule")
            .paramLabel("ID")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .completionCandidates(WikiOptions.ruleIds())
            .description("Checks this rule alone, even if it is off; repeatable.")
            .build());
    return check;
  }

  static int run(CommandLine.ParseResult arguments, Terminal terminal) {
    return WikiOptions.run(arguments, (parsed, out, err) -> check(parsed, terminal, out, err));
  }

  private static int check(
      CommandLine.ParseResult arguments, Terminal terminal, PrintWriter out, PrintWriter err)
      throws EditorialException {
    Optional<Severity> severity = severity(arguments);
    Editorial.Request request =
        WikiOptions.request(arguments)
            .cachedIn(cache(arguments))
            .against(comparison(arguments))
            .linkedTo(Optional.ofNullable(arguments.matchedOptionValue("--source-url", null)))
            .only(arguments.matchedOptionValue("--rule", List.of()));
    String format = arguments.matchedOptionValue("--format", "text");
    List<String> written = arguments.matchedOptionValue("--report", List.of());
    List<Map.Entry<String, Path>> reports = reports(written);
    Verdict verdict = terminal.watch(request, err, Editorial::check);
    StringWriter printed = new StringWriter();
    Look look = new Look(terminal.colours(), severity.orElse(Severity.WARNING));
    Editorial.print(verdict, format, look, printed);
    for (Map.Entry<String, Path> report : reports) {
      write(verdict, report.getKey(), report.getValue(), err);
    }
    out.append(printed.getBuffer()).flush();
    if (reports.isEmpty() && !arguments.hasMatchedOption("--no-report")) {
      writeDefault(verdict, request.directory().resolve(Editorial.REPORT_FOLDER), err);
    }
    return verdict.countFrom(severity.orElse(Severity.ERROR)) > 0
        ? WikiOptions.FINDINGS
        : WikiOptions.CLEAN;
  }

  private static Optional<Severity> severity(CommandLine.ParseResult arguments)
      throws EditorialException {
    Optional<String> word = Optional.ofNullable(arguments.matchedOptionValue("--severity", null));
    if (word.isPresent() && !SEVERITIES.contains(word.get())) {
      throw Editorial.unknown("severity", word.get(), SEVERITIES);
    }
    return word.map(known -> Severity.valueOf(known.toUpperCase(Locale.ROOT)));
  }

  private static Optional<Path> cache(CommandLine.ParseResult arguments) {
    return arguments.hasMatchedOption("--no-cache")
        ? Optional.empty()
        : CacheFolder.ofUser(System::getenv).factsOf(WikiOptions.directory(arguments));
  }

  private static Editorial.Comparison comparison(CommandLine.ParseResult arguments)
      throws EditorialException {
    String since = arguments.matchedOptionValue("--since", "");
    boolean staged = arguments.hasMatchedOption("--staged");
    if (staged && !since.isEmpty()) {
      throw new EditorialException(
          "--staged compares with the last commit, --since with another; give one of them");
    }
    if (staged) {
      return new Editorial.Comparison.Staged();
    }
    return since.isEmpty()
        ? new Editorial.Comparison.None()
        : new Editorial.Comparison.Since(since);
  }

  private static void write(Verdict verdict, String format, Path target, PrintWriter err)
      throws EditorialException {
    Editorial.write(verdict, new Editorial.Target(format, target));
    Path shown = Files.isDirectory(target) ? target.resolve("index.html") : target;
    err.println("editorial: %s report in %s".formatted(format, shown));
  }

  /**
   * Nobody asked for this one, so where it cannot be written, that is told and the verdict stands.
   */
  private static void writeDefault(Verdict verdict, Path folder, PrintWriter err) {
    try {
      Editorial.prepareReportFolder(folder);
      write(verdict, "html", folder.resolve("html"), err);
    } catch (EditorialException fault) {
      err.println("editorial: " + fault.getMessage());
    }
  }

  private static List<Map.Entry<String, Path>> reports(List<String> written)
      throws EditorialException {
    List<Map.Entry<String, Path>> reports = new ArrayList<>();
    for (String report : written) {
      int equals = report.indexOf('=');
      if (equals <= 0 || equals == report.length() - 1) {
        throw new EditorialException(
            "--report takes a format and a path, such as html=report, not `%s`".formatted(report));
      }
      reports.add(Map.entry(report.substring(0, equals), Path.of(report.substring(equals + 1))));
    }
    return reports;
  }
}
