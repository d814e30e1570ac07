package dev.editorial.cli;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Severity;
import dev.editorial.api.Verdict;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code editorial check [DIR]}. */
final class CheckCommand {

  private CheckCommand() {}

  static CommandSpec spec() {
    CommandSpec check = CommandSpec.create().mixinStandardHelpOptions(true);
    check
        .usageMessage()
        .description("Checks the wiki in DIR, prints the findings, and fails if there are errors.");
    WikiOptions.addTo(check);
    check.addOption(
        OptionSpec.builder("--format")
            .paramLabel("F")
            .type(String.class)
            .defaultValue("text")
            .description("What is printed: " + String.join(", ", Editorial.printFormats()) + ".")
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
        OptionSpec.builder("--rule")
            .paramLabel("ID")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description("Checks this rule alone, even if it is off; repeatable.")
            .build());
    return check;
  }

  static int run(CommandLine.ParseResult arguments) {
    return WikiOptions.run(arguments, CheckCommand::check);
  }

  private static int check(CommandLine.ParseResult arguments, PrintWriter out, PrintWriter err)
      throws EditorialException {
    Editorial.Request request =
        WikiOptions.request(arguments)
            .against(comparison(arguments))
            .only(arguments.matchedOptionValue("--rule", List.of()));
    String format = arguments.matchedOptionValue("--format", "text");
    List<String> written = arguments.matchedOptionValue("--report", List.of());
    List<Map.Entry<String, Path>> reports = reports(written);
    Verdict verdict = Editorial.check(request);
    StringWriter printed = new StringWriter();
    Editorial.print(verdict, format, printed);
    for (Map.Entry<String, Path> report : reports) {
      write(verdict, report.getKey(), report.getValue(), err);
    }
    out.append(printed.getBuffer()).flush();
    if (reports.isEmpty() && !arguments.hasMatchedOption("--no-report")) {
      writeDefault(verdict, request.directory().resolve(Editorial.REPORT_FOLDER), err);
    }
    return verdict.count(Severity.ERROR) > 0 ? WikiOptions.FINDINGS : WikiOptions.CLEAN;
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
    Editorial.write(verdict, format, target);
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
