package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Renaming;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One folder of a tree of files, seen as a tree of its own. Immutable. */
public final class Subtree implements FileTree {

  private final FileTree whole;
  private final String folder;
  private final Lazy<Collection<String>> files = new Lazy<>();

  private Subtree(FileTree whole, String folder) {
    this.whole = whole;
    this.folder = folder;
  }

  /** The tree below a folder; the whole one, for its root. */
  public static FileTree of(FileTree whole, String folder) {
    return folder.isEmpty() ? whole : new Subtree(whole, folder);
  }

  private String inWhole(String path) {
    return Paths.resolve(folder, path);
  }

  @Override
  public Collection<String> files() {
    return files.get(this::findFiles);
  }

  private Collection<String> findFiles() {
    String prefix = folder + "/";
    List<String> found = new ArrayList<>();
    for (String path : whole.files()) {
      if (path.startsWith(prefix)) {
        found.add(path.substring(prefix.length()));
      }
    }
    return List.copyOf(found);
  }

  @Override
  public boolean hasFile(String path) {
    return !Paths.isAboveRoot(path) && whole.hasFile(inWhole(path));
  }

  @Override
  public boolean hasFolder(String path) {
    return !Paths.isAboveRoot(path) && whole.hasFolder(inWhole(path));
  }

  @Override
  public boolean isGenerated(String path) {
    return whole.isGenerated(inWhole(path));
  }

  @Override
  public SortedMap<String, String> closedFolders() {
    SortedMap<String, String> within = new TreeMap<>();
    for (Map.Entry<String, String> closed : whole.closedFolders().entrySet()) {
      String path = closed.getKey();
      if (path.startsWith(folder + "/")) {
        within.put(path.substring(folder.length() + 1), closed.getValue());
      }
    }
    return Collections.unmodifiableSortedMap(within);
  }

  @Override
  public boolean hasAbove(String path) {
    String inWhole = inWhole(path);
    return whole.hasFile(inWhole) || whole.hasFolder(inWhole) || whole.hasAbove(inWhole);
  }

  @Override
  public FileTree whole() {
    return whole.whole();
  }

  @Override
  public String fromTop() {
    return Paths.resolve(whole.fromTop(), folder);
  }

  @Override
  public byte[] read(String path) throws IOException {
    return whole.read(inWhole(path));
  }

  @Override
  public Optional<FrontMatter> keys(String path) {
    return whole.keys(inWhole(path));
  }

  @Override
  public boolean isUntracked(String path) {
    return whole.isUntracked(inWhole(path));
  }

  @Override
  public boolean mayBeUntracked() {
    return whole.mayBeUntracked();
  }

  @Override
  public Optional<Renaming> renamed(String path) {
    return whole.renamed(inWhole(path)).map(to -> to.at(Paths.fromRoot(to.path(), folder)));
  }

  @Override
  public Optional<LocalDate> lastChange(String path) {
    return whole.lastChange(inWhole(path));
  }

  @Override
  public boolean isShallow() {
    return whole.isShallow();
  }

  @Override
  public String real(String path) {
    String real = whole.real(inWhole(path));
    return real.startsWith(folder + "/") ? real.substring(folder.length() + 1) : path;
  }
}
