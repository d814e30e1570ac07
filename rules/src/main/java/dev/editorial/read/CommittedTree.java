package dev.editorial.read;

import dev.editorial.api.FrontMatter;
import dev.editorial.api.Renaming;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files below a root as a commit has them. They are read from git's objects, so nothing is
 * checked out and no filter of the repository runs. Thread-safe.
 */
public final class CommittedTree implements SourceTree, AutoCloseable {

  private static final String SYMBOLIC_LINK = "120000";
  private static final String FILE = "100";

  private final String fromTop;
  private final Map<String, String> blobs = new TreeMap<>();
  private final Map<String, String> above = new HashMap<>();
  private final Set<String> folders = new HashSet<>();
  private final Set<String> symlinks = new HashSet<>();
  private final Set<String> generated = new HashSet<>();
  private final GitObjects objects;

  private CommittedTree(Path root, String listed, String fromTop) throws IOException {
    this.fromTop = fromTop;
    this.objects = GitObjects.of(root);
    String prefix = fromTop.isEmpty() ? "" : fromTop + "/";
    Map<String, String> all = new TreeMap<>();
    for (String entry : listed.split("\0")) {
      int tab = entry.indexOf('\t');
      if (tab > 0) {
        String[] words = entry.substring(0, tab).split(" ");
        String path = entry.substring(tab + 1);
        if (words[0].startsWith(FILE) || words[0].equals(SYMBOLIC_LINK)) {
          all.put(path, words[2]);
          if (words[0].equals(SYMBOLIC_LINK) && path.startsWith(prefix)) {
            symlinks.add(path.substring(prefix.length()));
          }
        }
      }
    }
    all.forEach(
        (path, blob) -> {
          if (path.startsWith(prefix)) {
            blobs.put(path.substring(prefix.length()), blob);
          } else {
            above.put(path, blob);
          }
        });
    blobs.keySet().forEach(this::addFolders);
    blobs.keySet().removeIf(this::isGenerated);
  }

  private void addFolders(String path) {
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      String folder = path.substring(0, end);
      if (!folders.add(folder)) {
        return;
      }
      int slash = folder.lastIndexOf('/');
      String name = folder.substring(slash + 1);
      String beside = folder.substring(0, slash + 1);
      if (WalkedTree.TOOL_FOLDERS.contains(name)
          || WalkedTree.isOutput(name, file -> blobs.containsKey(beside + file))) {
        generated.add(folder);
      }
    }
  }

  /**
   * The files below {@code root} as of a commit; empty where {@code root} is in no repository, or
   * git does not know the commit.
   *
   * @throws IOException if git cannot be asked
   */
  public static Optional<CommittedTree> of(Path root, String commit) throws IOException {
    Optional<Path> top = Git.repositoryOf(root);
    Optional<String> listed =
        top.flatMap(folder -> Git.ask(folder, "ls-tree", "-r", "-z", "--full-tree", commit));
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    String fromTop = WalkedTree.relativeTo(top.get(), root);
    return Optional.of(new CommittedTree(root, listed.get(), fromTop));
  }

  /** The commit that a name of it means; empty where git knows none. */
  public static Optional<String> commit(Path root, String name) {
    return name.startsWith("-")
        ? Optional.empty()
        : Git.ask(root, "rev-parse", "--verify", "--quiet", name + "^{commit}").map(String::strip);
  }

  @Override
  public void close() {
    objects.close();
  }

  @Override
  public List<String> pages(Predicate<String> wanted) {
    return blobs.keySet().stream()
        .filter(WalkedTree::isMarkdown)
        .filter(path -> !path.startsWith(".") && !path.contains("/."))
        .filter(path -> !symlinks.contains(path))
        .filter(wanted)
        .toList();
  }

  @Override
  public Collection<String> files() {
    return Collections.unmodifiableSet(blobs.keySet());
  }

  @Override
  public boolean hasFile(String path) {
    return blobs.containsKey(path);
  }

  @Override
  public boolean hasFolder(String path) {
    return path.isEmpty() || folders.contains(path);
  }

  @Override
  public boolean isGenerated(String path) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (generated.contains(path.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean hasAbove(String path) {
    String whole = fromTop(path);
    return above.containsKey(whole)
        || above.keySet().stream().anyMatch(file -> file.startsWith(whole + "/"));
  }

  private String fromTop(String path) {
    return Path.of(fromTop).resolve(path).normalize().toString().replace('\\', '/');
  }

  @Override
  public String fromTop() {
    return fromTop;
  }

  @Override
  public byte[] read(String path) throws IOException {
    String blob = blobs.containsKey(path) ? blobs.get(path) : above.get(fromTop(path));
    if (blob == null) {
      throw new NoSuchFileException(path);
    }
    return objects.read(blob);
  }

  @Override
  public Optional<FrontMatter> keys(String path) {
    try {
      String text = new String(read(path), StandardCharsets.UTF_8);
      return Optional.of(KeyFile.parse(text, KeyFile.formatOf(path)));
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isUntracked(String path) {
    return false;
  }

  @Override
  public Optional<Renaming> renamed(String path) {
    return Optional.empty();
  }

  @Override
  public Optional<LocalDate> lastChange(String path) {
    return Optional.empty();
  }

  @Override
  public boolean isShallow() {
    return false;
  }

  @Override
  public String real(String path) {
    return path;
  }
}
