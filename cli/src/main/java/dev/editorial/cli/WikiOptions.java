package dev.editorial.cli;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
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
            .description(
                "How links resolve, one name or several with commas: "
                    + String.join(", ", Editorial.profiles())
                    + ".")
            .build());
    command.addOption(
        OptionSpec.builder("--rules")
            .paramLabel("JAR")
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .arity("1")
            .description("A jar with rules of your own; repeatable.")
            .build());
    command.addOption(
        OptionSpec.builder("--no-cache")
            .type(boolean.class)
            .arity("0")
            .description("Reads every page anew, and keeps nothing for the next run.")
            .build());
    command.addOption(
        OptionSpec.builder("--debug")
            .type(boolean.class)
            .arity("0")
            .description("Shows where in the program an error came from.")
            .build());
  }

  static Editorial.Request request(CommandLine.ParseResult arguments) throws EditorialException {
    Path directory = arguments.matchedPositionalValue(0, Path.of("."));
    Optional<Path> config = Optional.ofNullable(arguments.matchedOptionValue("--config", null));
    Optional<String> profile = Optional.ofNullable(arguments.matchedOptionValue("--profile", null));
    List<Path> jars = arguments.matchedOptionValue("--rules", List.of());
    return Editorial.Request.of(directory)
        .configuredBy(config)
        .under(profile)
        .cachedIn(
            arguments.hasMatchedOption("--no-cache")
                ? Optional.empty()
                : CacheFolder.ofUser(System::getenv).factsOf(directory))
        .with(jars.isEmpty() ? List.of() : Editorial.rulesIn(jars));
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
      err.println(
          "editorial: a fault in the program: %s; run again with --debug and report what it shows"
              .formatted(fault));
      debug(arguments, fault, err);
      return CANNOT_RUN;
    }
  }

  private static void debug(CommandLine.ParseResult arguments, Throwable fault, PrintWriter err) {
    if (arguments.hasMatchedOption("--debug")) {
      fault.printStackTrace(err);
    }
  }
}
