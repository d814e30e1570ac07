package dev.editorial.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code editorial completion}: what makes a shell complete the words of this command. */
final class CompletionCommand {

  private CompletionCommand() {}

  static CommandSpec spec() {
    CommandSpec completion = CommandSpec.create();
    completion
        .usageMessage()
        .description(
            "Prints a script by which bash and zsh complete commands and options, for",
            "    source <(editorial completion)");
    WikiOptions.addDebugTo(completion);
    return completion;
  }

  static int run(CommandLine.ParseResult arguments) {
    return WikiOptions.run(
        arguments,
        (parsed, out, err) -> {
          CommandSpec editorial = parsed.commandSpec().root();
          out.print(AutoComplete.bash(editorial.name(), editorial.commandLine()));
          return WikiOptions.CLEAN;
        });
  }
}
