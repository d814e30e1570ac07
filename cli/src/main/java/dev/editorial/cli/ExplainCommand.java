package dev.editorial.cli;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code editorial explain}: what a rule reports, why, and what to do. */
final class ExplainCommand {

  private ExplainCommand() {}

  static CommandSpec spec() {
    CommandSpec explain = CommandSpec.create();
    explain
        .usageMessage()
        .description(
            "Says what a rule reports, why it matters, and what to do; without RULE, lists all.");
    explain.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("RULE")
            .arity("0..1")
            .type(String.class)
            .completionCandidates(WikiOptions.ruleIds())
            .description("A rule, such as links/broken-link.")
            .build());
    WikiOptions.addRulesTo(explain);
    WikiOptions.addDebugTo(explain);
    return explain;
  }

  static int run(CommandLine.ParseResult arguments) {
    return WikiOptions.run(arguments, ExplainCommand::explain);
  }

  private static int explain(CommandLine.ParseResult arguments, PrintWriter out, PrintWriter err)
      throws EditorialException {
    String rule = arguments.matchedPositionalValue(0, "");
    if (rule.isEmpty()) {
      return RulesCommand.list(arguments, out, err);
    }
    out.print(Editorial.explain(rule, WikiOptions.furtherRules(arguments)));
    return WikiOptions.CLEAN;
  }
}
