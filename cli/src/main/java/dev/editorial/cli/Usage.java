package dev.editorial.cli;

import dev.editorial.Editorial;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What is said, in one line, where the words of a command cannot be followed. */
final class Usage {

  private Usage() {}

  static String explain(CommandLine.ParameterException fault) {
    CommandSpec command = fault.getCommandLine().getCommandSpec();
    if (!(fault instanceof CommandLine.UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return fault.getMessage() + see(command);
    }
    String word = unmatched.getUnmatched().get(0);
    if (word.startsWith("-")) {
      return unknownOption(command, word.replaceFirst("=.*", ""));
    }
    return command.subcommands().isEmpty()
        ? "`%s` is a word too many".formatted(word) + see(command)
        : Editorial.unknown("command", word, command.subcommands().keySet()).getMessage();
  }

  private static String unknownOption(CommandSpec command, String name) {
    Optional<String> owner =
        command.subcommands().entrySet().stream()
            .filter(below -> below.getValue().getCommandSpec().findOption(name) != null)
            .map(Map.Entry::getKey)
            .findFirst();
    if (owner.isPresent()) {
      return "`%1$s` belongs after the command: `editorial %2$s %1$s`".formatted(name, owner.get());
    }
    Stream<CommandSpec> below =
        command.subcommands().values().stream().map(CommandLine::getCommandSpec);
    Set<String> known =
        Stream.concat(Stream.of(command), below)
            .flatMap(spec -> spec.options().stream())
            .map(OptionSpec::longestName)
            .collect(Collectors.toSet());
    return Editorial.unknown("option", name, known).getMessage();
  }

  private static String see(CommandSpec command) {
    return "; see `%s --help`".formatted(command.qualifiedName());
  }
}
