package dev.editorial.cli;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code editorial rules}: every rule in one line. */
final class RulesCommand {

  private RulesCommand() {}

  static CommandSpec spec() {
    CommandSpec rules = CommandSpec.create();
    rules.usageMessage().description("Lists the rules by their sets, with their severity.");
    WikiOptions.addRulesTo(rules);
    WikiOptions.addDebugTo(rules);
    return rules;
  }

  static int run(CommandLine.ParseResult arguments) {
    return WikiOptions.run(arguments, RulesCommand::list);
  }

  static int list(CommandLine.ParseResult arguments, PrintWriter out, PrintWriter err)
      throws EditorialException {
    out.print(Editorial.ruleIndex(WikiOptions.furtherRules(arguments)));
    return WikiOptions.CLEAN;
  }
}
