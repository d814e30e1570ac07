package dev.editorial.cli;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code editorial init [DIR]}: pins the conventions that are read off the wiki. */
final class InitCommand {

  private InitCommand() {}

  static CommandSpec spec() {
    CommandSpec init = CommandSpec.create();
    init.usageMessage()
        .description(
            "Writes "
                + Editorial.SETTINGS_FILE
                + " with the conventions that are read off the wiki, so that they hold from now"
                + " on.");
    WikiOptions.addTo(init);
    return init;
  }

  static int run(CommandLine.ParseResult arguments, Terminal terminal) {
    return WikiOptions.run(arguments, (parsed, out, err) -> pin(parsed, terminal, out, err));
  }

  private static int pin(
      CommandLine.ParseResult arguments, Terminal terminal, PrintWriter out, PrintWriter err)
      throws EditorialException {
    out.println(
        "%s is written; read it through"
            .formatted(terminal.watch(WikiOptions.request(arguments), err, Editorial::init)));
    return WikiOptions.CLEAN;
  }
}
