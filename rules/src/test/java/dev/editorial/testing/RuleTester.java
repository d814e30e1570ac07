package dev.editorial.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Judgement;
import dev.editorial.api.Rule;
import dev.editorial.api.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs one rule over a small wiki and compares what it finds with the carets in the text. */
public final class RuleTester {

  private final String rule;

  private RuleTester(String rule) {
    this.rule = rule;
  }

  public static RuleTester of(Class<? extends Rule> rule) {
    return of(Editorial.allRules().stream().filter(rule::isInstance).findFirst().orElseThrow());
  }

  public static RuleTester of(Rule rule) {
    return new RuleTester(rule.info().id());
  }

  /** Fails, with the corrected text, unless the rule finds exactly what the carets mark. */
  public void check(String wiki) {
    WikiText text = WikiText.parse(wiki);
    String found = text.marked(run(text));
    assertThat(found)
        .as("what %s finds; the corrected expectation is%n%s", rule, found)
        .isEqualTo(wiki.stripTrailing() + "\n");
  }

  /** What the rule finds, for a look at more than place and message. */
  public List<Judgement> findings(String wiki) {
    return run(WikiText.parse(wiki));
  }

  private List<Judgement> run(WikiText text) {
    try {
      Path directory = Files.createTempDirectory("wiki");
      try {
        text.write(directory);
        return verdict(directory).findings();
      } finally {
        delete(directory);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private Verdict verdict(Path directory) {
    try {
      return Editorial.check(
          new Editorial.Request(directory, Optional.empty(), Optional.empty(), List.of(rule)));
    } catch (EditorialException fault) {
      throw new AssertionError("the wiki could not be checked", fault);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
