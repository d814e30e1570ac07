package dev.editorial.cli;

import dev.editorial.Editorial;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The program. */
public final class Main {

  private static final String PROGRAM = "editorial";

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    Output stream = new Output(new FileOutputStream(FileDescriptor.out));
    PrintWriter out = new PrintWriter(stream, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = runGuarded(out, err, arguments);
    out.flush();
    Optional<String> failure = stream.failure();
    if (failure.isPresent()) {
      err.println("editorial: cannot write to standard output: " + failure.get());
      code = WikiOptions.CANNOT_RUN;
    }
    err.flush();
    System.exit(code);
  }

  private static int runGuarded(PrintWriter out, PrintWriter err, String[] arguments) {
    try {
      return run(out, err, Terminal.ofProcess(), arguments);
    } catch (RuntimeException | Error fault) {
      // Java would exit with 1, which means findings.
      WikiOptions.tell(fault, err);
      return WikiOptions.CANNOT_RUN;
    }
  }

  /** Runs a command and gives its exit code: 0 clean, 1 findings, 2 cannot run. */
  static int run(PrintWriter out, PrintWriter err, Terminal terminal, String... arguments) {
    String called = arguments.length == 0 ? "" : arguments[0];
    Optional<CommandSpec> known = command(called);
    CommandLine line =
        new CommandLine(known.orElseGet(Main::allCommands))
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true);
    // Handlers of the library's own would cost a hook more time than the rest of it.
    try {
      return known.isPresent()
          ? execute(called, line.parseArgs(rest(arguments)), terminal)
          : execute(line.parseArgs(arguments), terminal);
    } catch (CommandLine.ParameterException fault) {
      err.println("editorial: " + Usage.explain(fault));
      return WikiOptions.CANNOT_RUN;
    } catch (RuntimeException fault) {
      WikiOptions.tell(fault, err);
      return WikiOptions.CANNOT_RUN;
    }
  }

  private static String[] rest(String... arguments) {
    return Arrays.copyOfRange(arguments, 1, arguments.length);
  }

  /** One command by itself: to set up all of them would be a twentieth of a hook's time. */
  private static Optional<CommandSpec> command(String name) {
    Optional<CommandSpec> spec =
        switch (name) {
          case "check" -> Optional.of(CheckCommand.spec());
          case "baseline" -> Optional.of(BaselineCommand.spec());
          case "init" -> Optional.of(InitCommand.spec());
          case "explain" -> Optional.of(ExplainCommand.spec());
          case "rules" -> Optional.of(RulesCommand.spec());
          default -> Optional.empty();
        };
    return spec.map(called -> withHelp(called.name(PROGRAM + " " + name)));
  }

  private static CommandSpec allCommands() {
    CommandSpec editorial = withHelp(CommandSpec.create().name(PROGRAM));
    for (String name : List.of("check", "baseline", "init", "explain", "rules")) {
      command(name).ifPresent(spec -> editorial.addSubcommand(name, spec.name(name)));
    }
    editorial.addSubcommand("completion", withHelp(CompletionCommand.spec()));
    editorial
        .usageMessage()
        .description("Checks that a wiki kept in git is consistent.")
        .footer(
            "",
            "Exit codes: 0 no finding of the failing severity, 1 findings, 2 the run could not be"
                + " done.");
    return editorial;
  }

  /** The usual options, written out: the library reads its own off annotations, which is slow. */
  private static CommandSpec withHelp(CommandSpec command) {
    return command
        .version("editorial " + Editorial.version())
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Shows this help.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Shows the version.")
                .build());
  }

  private static int execute(CommandLine.ParseResult parsed, Terminal terminal) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    if (parsed.hasSubcommand()) {
      CommandLine.ParseResult command = parsed.subcommand();
      return execute(command.commandSpec().name(), command, terminal);
    }
    CommandLine editorial = parsed.commandSpec().commandLine();
    editorial.usage(editorial.getErr());
    return WikiOptions.CANNOT_RUN;
  }

  private static int execute(String name, CommandLine.ParseResult command, Terminal terminal) {
    Integer help = CommandLine.executeHelpRequest(command);
    if (help != null) {
      return help;
    }
    return switch (name) {
      case "baseline" -> BaselineCommand.run(command, terminal);
      case "init" -> InitCommand.run(command, terminal);
      case "explain" -> ExplainCommand.run(command);
      case "rules" -> RulesCommand.run(command);
      case "completion" -> CompletionCommand.run(command);
      default -> CheckCommand.run(command, terminal);
    };
  }
}
