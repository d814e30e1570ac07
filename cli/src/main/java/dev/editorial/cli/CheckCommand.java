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
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code editorial check [DIR]}. */
final class CheckCommand {

  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int CANNOT_RUN = 2;

  private CheckCommand() {}

  static CommandSpec spec() {
    CommandSpec check = CommandSpec.create().mixinStandardHelpOptions(true);
    check
        .usageMessage()
        .description("Checks the wiki in DIR, prints the findings, and fails if there are errors.");
    check.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("DIR")
            .arity("0..1")
            .type(Path.class)
            .defaultValue(".")
            .description("The directory that holds the wiki; by default, this one.")
            .build());
    check.addOption(
        OptionSpec.builder("--config")
            .paramLabel("FILE")
            .type(Path.class)
            .description("Settings to use instead of DIR/" + Editorial.SETTINGS_FILE + ".")
            .build());
    check.addOption(
        OptionSpec.builder("--profile")
            .paramLabel("NAME")
            .type(String.class)
            .description(
                "How links resolve, one name or several with commas: "
                    + String.join(", ", Editorial.profiles())
                    + ".")
            .build());
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
        OptionSpec.builder("--debug")
            .type(boolean.class)
            .arity("0")
            .description("Shows where in the program an error came from.")
            .build());
    return check;
  }

  static int run(CommandLine.ParseResult arguments) {
    CommandSpec spec = arguments.commandSpec();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      return check(arguments, out, err);
    } catch (EditorialException fault) {
      err.println("editorial: " + fault.getMessage());
      debug(arguments, fault, err);
      return CANNOT_RUN;
    } catch (RuntimeException | Error fault) {
      err.println(
          "editorial: a fault in the program: %s; run again with --debug and report what it shows"
              .formatted(fault));
      debug(arguments, fault, err);
      return CANNOT_RUN;
    }
  }

  private static int check(CommandLine.ParseResult arguments, PrintWriter out, PrintWriter err)
      throws EditorialException {
    Path directory = arguments.matchedPositionalValue(0, Path.of("."));
    Optional<Path> config = Optional.ofNullable(arguments.matchedOptionValue("--config", null));
    Optional<String> profile = Optional.ofNullable(arguments.matchedOptionValue("--profile", null));
    String format = arguments.matchedOptionValue("--format", "text");
    List<String> written = arguments.matchedOptionValue("--report", List.of());
    List<Map.Entry<String, Path>> reports = reports(written);
    Verdict verdict = Editorial.check(new Editorial.Request(directory, config, profile, List.of()));
    StringWriter printed = new StringWriter();
    Editorial.print(verdict, format, printed);
    for (Map.Entry<String, Path> report : reports) {
      write(verdict, report.getKey(), report.getValue(), err);
    }
    out.append(printed.getBuffer()).flush();
    if (reports.isEmpty() && !arguments.hasMatchedOption("--no-report")) {
      writeDefault(verdict, directory.resolve(Editorial.REPORT_FOLDER), err);
    }
    return verdict.count(Severity.ERROR) > 0 ? FINDINGS : CLEAN;
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

  private static void debug(CommandLine.ParseResult arguments, Throwable fault, PrintWriter err) {
    if (arguments.hasMatchedOption("--debug")) {
      fault.printStackTrace(err);
    }
  }
}
