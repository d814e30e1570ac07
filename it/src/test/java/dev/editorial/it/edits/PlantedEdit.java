package dev.editorial.it.edits;

import dev.editorial.EditorialException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * An edit, as it is put together: what becomes of the files, of the links, and which findings it
 * causes of itself. What follows from these for the wiki as a whole is left to {@link Forecast}.
 */
final class PlantedEdit {

  /** A link that the edit brings. */
  record Added(WikiFacts wiki, String source, Set<String> targets) {}

  final String what;
  final Map<String, Optional<byte[]>> files = new TreeMap<>();
  final Map<String, String> renamed = new TreeMap<>();
  final Map<String, String> copied = new TreeMap<>();
  final List<Replacement> replacements = new ArrayList<>();
  final Map<Reference, Fate> fates = new IdentityHashMap<>();
  final List<Added> added = new ArrayList<>();
  final List<Seen> caused = new ArrayList<>();
  final List<Predicate<Seen>> open = new ArrayList<>();
  final Set<String> reasons = new HashSet<>();

  PlantedEdit(String what) {
    this.what = what;
  }

  /** Other words in a file; places after an earlier replacement in the same file are not moved. */
  PlantedEdit replace(Repository repository, Replacement replacement) {
    replacements.add(replacement);
    files.put(
        replacement.path(), Optional.of(repository.lines(replacement.path()).with(replacement)));
    return this;
  }

  PlantedEdit delete(String path) {
    files.put(path, Optional.empty());
    return this;
  }

  PlantedEdit rename(Repository repository, String from, String to) {
    files.put(from, Optional.empty());
    files.put(to, Optional.of(repository.bytes(from)));
    renamed.put(from, to);
    return this;
  }

  PlantedEdit copy(Repository repository, String from, String to) {
    files.put(to, Optional.of(repository.bytes(from)));
    copied.put(from, to);
    return this;
  }

  PlantedEdit becomes(Reference reference, Fate fate) {
    fates.put(reference, fate);
    return this;
  }

  PlantedEdit causes(Seen seen) {
    caused.add(seen);
    return this;
  }

  /** Leaves findings open, for a reason. */
  PlantedEdit leavesOpen(String reason, Predicate<Seen> findings) {
    open.add(findings);
    reasons.add(reason);
    return this;
  }

  boolean removes(String path) {
    return files.containsKey(path) && files.get(path).isEmpty() && !renamed.containsKey(path);
  }

  /** Whether a page has another name afterwards, or there is one more or less. */
  boolean changesNames() {
    return !copied.isEmpty() || files.values().stream().anyMatch(Optional::isEmpty);
  }

  String after(String path) {
    return renamed.getOrDefault(path, path);
  }

  /** Where a finding lies after the edit, if it can still be there. */
  Optional<Seen> moved(Seen seen) {
    if (seen.paths().stream().anyMatch(this::removes)) {
      return Optional.empty();
    }
    Optional<Seen> moved = Optional.of(seen);
    if (seen.paths().size() == 1) {
      for (Replacement replacement : replacements) {
        moved = moved.flatMap(replacement::moved);
      }
    }
    return moved.map(
        at ->
            new Seen(
                at.rule(),
                at.paths().stream().map(this::after).sorted().toList(),
                at.line(),
                at.column(),
                at.about()));
  }

  /** What a run finds after the edit, which is taken back. */
  List<Seen> findings(Path directory) throws IOException, EditorialException {
    Change back = new Change(files).apply(directory);
    try {
      return Repository.findingsOf(directory);
    } finally {
      back.apply(directory);
    }
  }
}
