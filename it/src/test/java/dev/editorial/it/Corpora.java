package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Wikis that other people wrote, frozen. */
public final class Corpora {

  private static final List<String> SOME =
      List.of(
          "labs-wiki", "crm-okw", "steuerrecht-brain", "rust-book", "kepano-vault", "foam-docs");
  private static final List<String> OTHERS =
      List.of(
          "maritime-law",
          "dendron-site",
          "logseq-docs",
          "mkdocs-material-docs",
          "hugo-docs",
          "knative-docs");

  /** The one that is ten times as large as any other. */
  static final String LARGEST = "cpp-docs";

  private Corpora() {}

  /** Some of them, which stand for all; {@code -Dcorpora=all} takes all. */
  public static Stream<String> some() {
    return isFullRun() ? everyOne() : SOME.stream();
  }

  /** All but the largest, which {@code -Dcorpora=all} adds. */
  public static Stream<String> most() {
    return isFullRun() ? everyOne() : Stream.concat(SOME.stream(), OTHERS.stream());
  }

  /** All of them. */
  public static Stream<String> everyOne() {
    return Stream.of(SOME.stream(), OTHERS.stream(), Stream.of(LARGEST)).flatMap(names -> names);
  }

  private static boolean isFullRun() {
    return System.getProperty("corpora", "").equals("all");
  }

  /** A folder with one of them. It is kept from run to run; tests that write take a copy. */
  public static Path unpacked(String name) {
    Path folder = Home.kept("corpora");
    Run unpack = new Run.Command().and(Needs.shared("corpora/unpack"), folder, name).run();
    assertThat(unpack.exit()).as(unpack.err()).isZero();
    try {
      // Each was the whole of a repository, and must not be taken for a part of this one.
      Files.createDirectories(folder.resolve(name).resolve(".git"));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return folder.resolve(name);
  }
}
