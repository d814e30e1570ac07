package dev.editorial.cli;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code editorial explain}: what a rule reports, why, and what to do. */
final class ExplainCommand {

  private ExplainCommand() {}

  static CommandSpec spec() {
    CommandSpec explain = CommandSpec.create().mixinStandardHelpOptions(true);
    explain
        .usageMessage()
        .description(
            "Says what a rule reports, why it matters, and what to do; without RULE, lists all.");
    explain.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("RULE")
            .arity("0..1")
            .type(String.class)
            .description("A rule, such as links/broken-link.")
            .build());
    explain.addOption(
        OptionSpec.builder("--debug")
            .type(boolean.class)
            .arity("0")
            .description("Shows where in the program an error came from.")
            .build());
    return explain;
  }

  static int run(CommandLine.ParseResult arguments) {
    return WikiOptions.run(arguments, ExplainCommand::explain);
  }

  private static int explain(CommandLine.ParseResult arguments, PrintWriter out, PrintWriter err)
      throws EditorialException {
    String rule = arguments.matchedPositionalValue(0, "");
    out.print(rule.isEmpty() ? Editorial.ruleIndex() : Editorial.explain(rule));
    return WikiOptions.CLEAN;
  }
}
