package dev.editorial.it.edits;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Outcome;
import dev.editorial.api.ResolvedLink;
import dev.editorial.read.WalkedTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A directory with all that is known of its wikis before any edit. */
public final class Repository {

  private final Path directory;
  private final List<WikiFacts> wikis;
  private final Set<String> files;
  private final List<Reference> references;
  private final Map<String, List<Reference>> byTarget = new HashMap<>();
  private final Map<String, List<Reference>> bySource = new HashMap<>();
  private final List<Seen> findings;
  private final NameIndex names;

  private Repository(
      Path directory, List<WikiFacts> wikis, Set<String> files, List<Seen> findings) {
    this.directory = directory;
    this.wikis = wikis;
    this.files = files;
    this.findings = findings;
    this.names = new NameIndex(files, wikis);
    this.references =
        wikis.stream()
            .flatMap(wiki -> wiki.joined().links().stream().map(l -> of(wiki, l)))
            .toList();
    for (Reference reference : references) {
      bySource.computeIfAbsent(reference.source(), path -> new ArrayList<>()).add(reference);
      for (String target : reference.targets()) {
        byTarget.computeIfAbsent(target, path -> new ArrayList<>()).add(reference);
      }
    }
  }

  private static Reference of(WikiFacts wiki, ResolvedLink link) {
    Set<String> targets = new TreeSet<>();
    link.outcome().pages().forEach(page -> targets.add(wiki.full(page.path())));
    if (link.outcome() instanceof Outcome.ReachedFile file) {
      targets.add(wiki.full(file.path()));
    }
    if (link.outcome() instanceof Outcome.WrongCase wrong) {
      targets.add(wiki.full(wrong.actual()));
    }
    return new Reference(wiki, link, wiki.full(link.source().path()), targets);
  }

  /** Reads and checks a directory. */
  public static Repository read(Path directory) throws EditorialException {
    List<WikiFacts> wikis =
        Editorial.join(Editorial.Request.of(directory)).stream()
            .map(wiki -> new WikiFacts(wiki.detected().root(), wiki))
            .toList();
    Set<String> files = new HashSet<>(WalkedTree.of(directory, directory).files());
    return new Repository(directory, wikis, files, findingsOf(directory));
  }

  /** What a run finds in the directory now. */
  static List<Seen> findingsOf(Path directory) throws EditorialException {
    return Seen.in(Editorial.check(Editorial.Request.of(directory)));
  }

  Path directory() {
    return directory;
  }

  List<WikiFacts> wikis() {
    return wikis;
  }

  /** Every file, from the checked directory. */
  Set<String> files() {
    return files;
  }

  NameIndex names() {
    return names;
  }

  List<Seen> findings() {
    return findings;
  }

  List<Reference> references() {
    return references;
  }

  List<Reference> to(String path) {
    return byTarget.getOrDefault(path, List.of());
  }

  List<Reference> from(String path) {
    return bySource.getOrDefault(path, List.of());
  }

  /** Whether its folder would be gone with the file. */
  boolean isAloneInFolder(String path) {
    String folder = Names.folder(path);
    return files.stream().noneMatch(f -> !f.equals(path) && Names.folder(f).equals(folder));
  }

  Lines lines(String path) {
    return Lines.of(bytes(path));
  }

  byte[] bytes(String path) {
    try {
      return Files.readAllBytes(directory.resolve(path));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** One of the wikis: the more pages it has, the likelier. */
  WikiFacts any(Random random) {
    int all = wikis.stream().mapToInt(wiki -> wiki.joined().pages().size()).sum();
    int nth = random.nextInt(all);
    for (WikiFacts wiki : wikis) {
      nth -= wiki.joined().pages().size();
      if (nth < 0) {
        return wiki;
      }
    }
    throw new IllegalStateException("no pages");
  }
}
