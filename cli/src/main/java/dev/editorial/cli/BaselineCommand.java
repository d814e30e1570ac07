package dev.editorial.cli;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code editorial baseline [DIR]}: accepts what is found today. */
final class BaselineCommand {

  private BaselineCommand() {}

  static CommandSpec spec() {
    CommandSpec baseline = CommandSpec.create();
    baseline
        .usageMessage()
        .description(
            "Accepts every finding of today: writes them to "
                + Editorial.BASELINE_FILE
                + ", so that only new ones fail.");
    WikiOptions.addTo(baseline);
    return baseline;
  }

  static int run(CommandLine.ParseResult arguments, Terminal terminal) {
    return WikiOptions.run(arguments, (parsed, out, err) -> accept(parsed, terminal, out, err));
  }

  private static int accept(
      CommandLine.ParseResult arguments, Terminal terminal, PrintWriter out, PrintWriter err)
      throws EditorialException {
    Editorial.Accepted accepted =
        terminal.watch(WikiOptions.request(arguments), err, Editorial::acceptAll);
    out.println(
        "%s accepts %d finding%s; commit it"
            .formatted(accepted.file(), accepted.findings(), accepted.findings() == 1 ? "" : "s"));
    return WikiOptions.CLEAN;
  }
}
