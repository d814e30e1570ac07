package dev.editorial.cli;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Rule;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the commands that look at a wiki have in common: which one, by which settings and rules. */
final class WikiOptions {

  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int CANNOT_RUN = 2;

  private WikiOptions() {}

  /** What a command does, and the exit code. */
  @FunctionalInterface
  interface Action {
    int run(CommandLine.ParseResult arguments, PrintWriter out, PrintWriter err)
        throws EditorialException;
  }

  static void addTo(CommandSpec command) {
    command.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("DIR")
            .arity("0..1")
            .type(Path.class)
            .defaultValue(".")
            .description("The directory that holds the wiki; by default, this one.")
            .build());
    command.addOption(
        OptionSpec.builder("--config")
            .paramLabel("FILE")
            .type(Path.class)
            .description("Settings to use instead of DIR/" + Editorial.SETTINGS_FILE + ".")
            .build());
    command.addOption(
        OptionSpec.builder("--profile")
            .paramLabel("NAME")
            .type(String.class)
            .completionCandidates(() -> Editorial.profiles().iterator())
            .description(
                "How links resolve, one name or several with commas: ${COMPLETION-CANDIDATES}.")
            .build());
    addRulesTo(command);
    addDebugTo(command);
  }

  static void addRulesTo(CommandSpec command) {
    command.addOption(
        OptionSpec.builder("--rules")
            .paramLabel("JAR")
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .arity("1")
            .description("A jar with rules of your own; repeatable.")
            .build());
  }

  static void addDebugTo(CommandSpec command) {
    command.addOption(
        OptionSpec.builder("--debug")
            .type(boolean.class)
            .arity("0")
            .description("Shows where in the program an error came from.")
            .build());
  }

  static Editorial.Request request(CommandLine.ParseResult arguments) throws EditorialException {
    Path directory = directory(arguments);
    Optional<Path> config = Optional.ofNullable(arguments.matchedOptionValue("--config", null));
    Optional<String> profile = Optional.ofNullable(arguments.matchedOptionValue("--profile", null));
    return Editorial.Request.of(directory)
        .configuredBy(config)
        .under(profile)
        .with(furtherRules(arguments));
  }

  static Path directory(CommandLine.ParseResult arguments) {
    return arguments.matchedPositionalValue(0, Path.of("."));
  }

  /** The rules of the jars that are named. */
  static List<Rule> furtherRules(CommandLine.ParseResult arguments) throws EditorialException {
    List<Path> jars = arguments.matchedOptionValue("--rules", List.of());
    return jars.isEmpty() ? List.of() : Editorial.rulesIn(jars);
  }

  /** The names of the rules, for completion alone: they are not loaded before somebody asks. */
  static Iterable<String> ruleIds() {
    return () -> Editorial.allRules().stream().map(rule -> rule.info().id()).iterator();
  }

  /** Runs a command; what keeps it from running is told in one line. */
  static int run(CommandLine.ParseResult arguments, Action action) {
    CommandSpec spec = arguments.commandSpec();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      int code = action.run(arguments, out, err);
      out.flush();
      return code;
    } catch (EditorialException fault) {
      err.println("editorial: " + fault.getMessage());
      debug(arguments, fault, err);
      return CANNOT_RUN;
    } catch (RuntimeException | Error fault) {
      tell(fault, err);
      debug(arguments, fault, err);
      return CANNOT_RUN;
    }
  }

  /** Says that the program itself is at fault, or that there was too little memory for it. */
  static void tell(Throwable fault, PrintWriter err) {
    err.println(
        fault instanceof OutOfMemoryError
            ? "editorial: " + Editorial.shortOfMemory()
            : "editorial: a fault in the program: %s; run again with --debug and report what it shows"
                .formatted(fault));
  }

  private static void debug(CommandLine.ParseResult arguments, Throwable fault, PrintWriter err) {
    if (arguments.hasMatchedOption("--debug")) {
      fault.printStackTrace(err);
    }
  }
}
