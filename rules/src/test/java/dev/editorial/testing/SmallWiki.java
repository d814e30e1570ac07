package dev.editorial.testing;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
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

/** Checks a small wiki that is written in one text, by {@link WikiText}. */
public final class SmallWiki {

  private SmallWiki() {}

  /** The verdict of every rule. */
  public static Verdict check(String wiki) {
    return check(WikiText.parse(wiki), Optional.empty());
  }

  /** The message of a run that cannot be done. */
  public static String refusal(String wiki) {
    try {
      run(WikiText.parse(wiki), Optional.empty());
    } catch (EditorialException refusal) {
      return refusal.getMessage();
    }
    throw new AssertionError("the wiki was checked, though it should not have been");
  }

  static Verdict check(WikiText wiki, Optional<Rule> rule) {
    try {
      return run(wiki, rule);
    } catch (EditorialException fault) {
      throw new AssertionError("the wiki could not be checked", fault);
    }
  }

  private static Verdict run(WikiText wiki, Optional<Rule> rule) throws EditorialException {
    try {
      Path directory = Files.createTempDirectory("wiki");
      try {
        wiki.write(directory);
        return Editorial.check(request(directory, rule));
      } finally {
        delete(directory);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Editorial.Request request(Path directory, Optional<Rule> rule) {
    Editorial.Request all = Editorial.Request.of(directory);
    if (rule.isEmpty()) {
      return all;
    }
    String id = rule.get().info().id();
    boolean known = Editorial.allRules().stream().anyMatch(other -> other.info().id().equals(id));
    return all.only(List.of(id)).with(known ? List.of() : List.of(rule.get()));
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
