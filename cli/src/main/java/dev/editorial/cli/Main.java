package dev.editorial.cli;

import dev.editorial.Editorial;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The program. */
public final class Main {

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, err, arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs a command and gives its exit code: 0 clean, 1 findings, 2 cannot run. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandSpec editorial =
        CommandSpec.create()
            .name("editorial")
            .version("editorial " + Editorial.version())
            .mixinStandardHelpOptions(true)
            .addSubcommand("check", CheckCommand.spec())
            .addSubcommand("baseline", BaselineCommand.spec())
            .addSubcommand("init", InitCommand.spec())
            .addSubcommand("explain", ExplainCommand.spec());
    editorial
        .usageMessage()
        .description("Checks that a wiki kept in git is consistent.")
        .footer(
            "",
            "Exit codes: 0 no finding of the failing severity, 1 findings, 2 the run could not be"
                + " done.");
    return new CommandLine(editorial)
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(parsed -> execute(parsed, editorial))
        .setParameterExceptionHandler(Main::explainUsage)
        .execute(arguments);
  }

  private static int execute(CommandLine.ParseResult parsed, CommandSpec editorial) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    if (!parsed.hasSubcommand()) {
      editorial.commandLine().usage(editorial.commandLine().getErr());
      return WikiOptions.CANNOT_RUN;
    }
    CommandLine.ParseResult command = parsed.subcommand();
    return switch (command.commandSpec().name()) {
      case "baseline" -> BaselineCommand.run(command);
      case "init" -> InitCommand.run(command);
      case "explain" -> ExplainCommand.run(command);
      default -> CheckCommand.run(command);
    };
  }

  private static int explainUsage(CommandLine.ParameterException fault, String[] arguments) {
    CommandLine command = fault.getCommandLine();
    boolean atTop = command.getParent() == null;
    String known =
        atTop
            ? "; the commands are check, baseline, init and explain, such as editorial check DIR"
            : command.getCommandSpec().options().stream()
                .map(CommandLine.Model.OptionSpec::longestName)
                .collect(Collectors.joining(", ", "; the options are ", ""));
    command.getErr().println("editorial: " + fault.getMessage() + known);
    return WikiOptions.CANNOT_RUN;
  }
}
