package dev.editorial.cli;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.report.Colours;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether somebody is watching.
 *
 * @param shown the streams that a terminal shows
 * @param environment the variables by which people say what they want of programs
 */
record Terminal(Set<Stream> shown, Map<String, String> environment) {

  Terminal {
    shown = Set.copyOf(shown);
  }

  /** How the launcher, which can ask the system, tells which streams a terminal shows. */
  static final String PROPERTY = "editorial.terminal";

  /** A stream of the program. */
  enum Stream {
    OUT,
    ERR
  }

  /** What takes its time. */
  @FunctionalInterface
  interface Work<T> {
    T of(Editorial.Request request) throws EditorialException;
  }

  /** The terminal of this process. */
  static Terminal ofProcess() {
    String told = System.getProperty(PROPERTY);
    return new Terminal(told == null ? guessed() : named(told), System.getenv());
  }

  /** The streams of a list such as {@code out,err}. */
  static Set<Stream> named(String list) {
    List<String> names = List.of(list.toUpperCase(Locale.ROOT).split(","));
    Set<Stream> streams = EnumSet.noneOf(Stream.class);
    for (Stream stream : Stream.values()) {
      if (names.contains(stream.name())) {
        streams.add(stream);
      }
    }
    return streams;
  }

  /** Java tells of standard input and output together, and of standard error nothing. */
  private static Set<Stream> guessed() {
    // Some Javas would make a console of a pipe.
    System.setProperty("jdk.console", "java.base");
    return System.console() == null ? Set.of() : Set.of(Stream.OUT);
  }

  /** The colours of what is printed to standard output. */
  Colours colours() {
    return obeysCodes(Stream.OUT) && !isSet("NO_COLOR") ? Colours.ANSI : Colours.PLAIN;
  }

  /** Does work, and shows how far it is where somebody watches. */
  <T> T watch(Editorial.Request request, PrintWriter err, Work<T> work) throws EditorialException {
    if (!obeysCodes(Stream.ERR) || isSet("CI")) {
      return work.of(request);
    }
    try (ProgressLine line = new ProgressLine(err)) {
      return work.of(request.heardBy(line));
    }
  }

  private boolean obeysCodes(Stream stream) {
    return shown.contains(stream) && !"dumb".equals(environment.get("TERM"));
  }

  private boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }
}
