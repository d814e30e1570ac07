package dev.editorial.cli;

import dev.editorial.Editorial;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The program. */
public final class Main {

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
    CommandSpec editorial = withHelp(CommandSpec.create().name("editorial"));
    commands(arguments)
        .forEach((name, spec) -> editorial.addSubcommand(name, withHelp(spec.get())));
    editorial
        .usageMessage()
        .description("Checks that a wiki kept in git is consistent.")
        .footer(
            "",
            "Exit codes: 0 no finding of the failing severity, 1 findings, 2 the run could not be"
                + " done.");
    CommandLine command =
        new CommandLine(editorial)
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true);
    // Handlers of the library's own would cost a hook more time than the rest of it.
    try {
      return execute(command.parseArgs(arguments), terminal);
    } catch (CommandLine.ParameterException fault) {
      err.println("editorial: " + Usage.explain(fault));
      return WikiOptions.CANNOT_RUN;
    } catch (RuntimeException fault) {
      WikiOptions.tell(fault, err);
      return WikiOptions.CANNOT_RUN;
    }
  }

  /** The command that is called; all of them, where another word comes first or one needs them. */
  private static Map<String, Supplier<CommandSpec>> commands(String... arguments) {
    Map<String, Supplier<CommandSpec>> commands = new LinkedHashMap<>();
    commands.put("check", CheckCommand::spec);
    commands.put("baseline", BaselineCommand::spec);
    commands.put("init", InitCommand::spec);
    commands.put("explain", ExplainCommand::spec);
    commands.put("rules", RulesCommand::spec);
    String called = arguments.length == 0 ? "" : arguments[0];
    if (commands.containsKey(called)) {
      commands.keySet().retainAll(Set.of(called));
    } else {
      commands.put("completion", CompletionCommand::spec);
    }
    return commands;
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
    if (!parsed.hasSubcommand()) {
      CommandLine editorial = parsed.commandSpec().commandLine();
      editorial.usage(editorial.getErr());
      return WikiOptions.CANNOT_RUN;
    }
    CommandLine.ParseResult command = parsed.subcommand();
    return switch (command.commandSpec().name()) {
      case "baseline" -> BaselineCommand.run(command, terminal);
      case "init" -> InitCommand.run(command, terminal);
      case "explain" -> ExplainCommand.run(command);
      case "rules" -> RulesCommand.run(command);
      case "completion" -> CompletionCommand.run(command);
      default -> CheckCommand.run(command, terminal);
    };
  }
}
