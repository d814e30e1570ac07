package dev.editorial;

import dev.editorial.api.Rule;
import dev.editorial.api.Wording;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A rule that was built for another version of Editorial or of Java, so that it cannot be used. */
final class OutdatedRule extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final String SERVICES = "META-INF/services/" + Rule.class.getName();

  private OutdatedRule(String rule, Throwable fault) {
    super(
        Wording.format(
            "%s does not fit Editorial %s and Java %d (%s); build it anew against editorial-rules"
                + " %s",
            rule,
            Editorial.version(),
            Runtime.version().feature(),
            words(fault),
            Editorial.version()));
    // As a cause, its words would follow those of the message in Maven's log.
    addSuppressed(fault);
  }

  /** A rule of which that came out while it ran. */
  static OutdatedRule of(Rule rule, Throwable fault) {
    return new OutdatedRule("the rule " + rule.info().id(), fault);
  }

  /** The one that keeps the rules of a class loader from being loaded. */
  static OutdatedRule among(ClassLoader loader, Error fault) {
    try {
      for (URL list : Collections.list(loader.getResources(SERVICES))) {
        for (String name : names(list)) {
          Optional<Throwable> own = faultOf(name, loader);
          if (own.isPresent()) {
            return new OutdatedRule("the rule %s of %s".formatted(name, jar(list)), own.get());
          }
        }
      }
    } catch (IOException unreadable) {
      return new OutdatedRule("a jar of rules", fault);
    }
    return new OutdatedRule("a jar of rules", fault);
  }

  /** Whether a rule that fails so was compiled against something else than what is here. */
  static boolean explains(Throwable fault) {
    return fault instanceof IncompatibleClassChangeError
        || fault instanceof NoClassDefFoundError
            && String.valueOf(fault.getMessage()).startsWith("dev/editorial/");
  }

  private static List<String> names(URL list) throws IOException {
    var connection = list.openConnection();
    connection.setUseCaches(false);
    try (var lines = connection.getInputStream()) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(Predicate.not(String::isEmpty))
          .toList();
    }
  }

  private static Optional<Throwable> faultOf(String name, ClassLoader loader) {
    try {
      Class.forName(name, true, loader)
          .asSubclass(Rule.class)
          .getDeclaredConstructor()
          .newInstance()
          .info();
      return Optional.empty();
    } catch (ReflectiveOperationException | RuntimeException | LinkageError fault) {
      return Optional.of(fault);
    }
  }

  /** The file of the jar that holds a list, by its name. */
  private static String jar(URL list) {
    return list.getPath().replaceFirst("(.*/)?([^/]+)!?/" + SERVICES + "$", "$2").replace("!", "");
  }

  private static String words(Throwable fault) {
    Throwable root = fault.getCause() == null ? fault : fault.getCause();
    String said = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return root.getClass().getSimpleName() + ": " + said;
  }
}
