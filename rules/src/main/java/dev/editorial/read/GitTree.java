package dev.editorial.read;

import dev.editorial.api.FrontMatter;
import dev.editorial.api.Renaming;
import dev.editorial.read.cache.Stamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The files below a root as git has them, in a commit or in the index. They are read from git's
 * objects, so nothing is checked out and no filter of the repository runs. Thread-safe.
 */
public final class GitTree implements SourceTree {

  private final GitRepository repository;
  private final GitListing listing;
  private final Map<String, String> renames;
  private final String fromTop;
  private final Set<String> files;
  private final Map<String, GitListing.Entry> entries = new HashMap<>();
  private final Set<String> folders = new HashSet<>();
  private final Set<String> symlinks = new HashSet<>();
  private final Map<String, String> linkTargets = new HashMap<>();
  private final Set<String> generated = new HashSet<>();

  /**
   * @param renames paths of now by paths of before, from the top, of files that this state renamed
   */
  GitTree(GitRepository repository, GitListing listing, Map<String, String> renames)
      throws IOException {
    this.repository = repository;
    this.listing = listing;
    this.renames = Map.copyOf(renames);
    this.fromTop = repository.fromTop();
    String prefix = fromTop.isEmpty() ? "" : fromTop + "/";
    SortedSet<String> found = new TreeSet<>();
    for (Map.Entry<String, GitListing.Entry> entry : listing.entries().tailMap(prefix).entrySet()) {
      if (!entry.getKey().startsWith(prefix)) {
        break;
      }
      String path = entry.getKey().substring(prefix.length());
      entries.put(path, entry.getValue());
      switch (entry.getValue().kind()) {
        case FILE -> found.add(path);
        case SYMBOLIC_LINK -> symlinks.add(path);
        case SUBMODULE -> generated.add(path);
      }
    }
    for (String path : entries.keySet()) {
      addFolders(path);
    }
    for (String link : symlinks) {
      follow(link, found);
    }
    leaveOutGenerated(found);
    leaveOutGenerated(folders);
    // In order, and found at once.
    this.files = new LinkedHashSet<>(found);
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
          || WalkedTree.isOwnOutput(folder)
          || isOutput(name, beside)) {
        generated.add(folder);
      }
    }
  }

  private boolean isOutput(String name, String beside) {
    for (String sign : WalkedTree.signsOfOutput(name)) {
      if (isListed(beside + sign)) {
        return true;
      }
    }
    return false;
  }

  private void leaveOutGenerated(Set<String> paths) {
    paths.removeIf(this::isInGenerated);
  }

  /** Of what lies beyond the root, git can say nothing; what leads nowhere is a file like any. */
  private void follow(String link, Set<String> found) throws IOException {
    String reached = link;
    for (int steps = 0; steps < StagedChange.MOST_LINKS; steps++) {
      Optional<String> next = linkIn(reached);
      if (next.isEmpty()) {
        boolean folder = reached.isEmpty() || folders.contains(reached);
        (folder ? folders : found).add(link);
        if (!reached.isEmpty() && (folder || isListed(reached))) {
          linkTargets.put(link, reached);
        }
        return;
      }
      String at = next.get();
      String target = new String(repository.read(entries.get(at).id()), StandardCharsets.UTF_8);
      try {
        reached = normal(Path.of(at).resolveSibling(target + reached.substring(at.length())));
      } catch (InvalidPathException noPath) {
        found.add(link);
        return;
      }
      if (reached.startsWith("/") || reached.equals("..") || reached.startsWith("../")) {
        generated.add(link);
        return;
      }
    }
    found.add(link);
  }

  /** The first symbolic link on a path. */
  private Optional<String> linkIn(String path) {
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (symlinks.contains(path.substring(0, end))) {
        return Optional.of(path.substring(0, end));
      }
    }
    return symlinks.contains(path) ? Optional.of(path) : Optional.empty();
  }

  private static String normal(Path path) {
    return path.normalize().toString().replace('\\', '/');
  }

  /**
   * The files below {@code root}, an absolute path, as of a commit; empty where the root is in no
   * repository, or git does not know the commit. The caller closes it.
   *
   * @throws IOException if git cannot be asked
   */
  public static Optional<GitTree> of(Path root, String commit) throws IOException {
    Optional<GitRepository> repository = GitRepository.around(root);
    if (repository.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> listed =
        Git.ask(repository.get().top(), "ls-tree", "-r", "-z", "--full-tree", commit);
    return listed.isEmpty()
        ? Optional.empty()
        : Optional.of(new GitTree(repository.get(), GitListing.parse(listed.get()), Map.of()));
  }

  /** Whether a directory lies in a repository. */
  public static boolean isAround(Path directory) {
    return Git.ask(directory, "rev-parse", "--git-dir").isPresent();
  }

  /** The commit that a name of it means; empty where git knows none. */
  public static Optional<String> commit(Path root, String name) {
    return name.startsWith("-")
        ? Optional.empty()
        : Git.ask(root, "rev-parse", "--verify", "--quiet", name + "^{commit}").map(String::strip);
  }

  @Override
  public void close() {
    repository.close();
  }

  @Override
  public List<String> pages(Predicate<String> wanted) {
    List<String> pages = new ArrayList<>();
    for (String path : files) {
      if (WalkedTree.isMarkdown(path)
          && !("/" + path.substring(0, path.lastIndexOf('/') + 1)).contains("/.")
          && !linkTargets.containsKey(path)
          && wanted.test(path)) {
        pages.add(path);
      }
    }
    return List.copyOf(pages);
  }

  @Override
  public Optional<Stamp> stampOf(String path) {
    return Optional.empty();
  }

  @Override
  public Optional<String> nameOfBytes(String path) {
    Optional<GitListing.Entry> entry = entry(path);
    return entry.isPresent() && entry.get().kind() == GitListing.Kind.FILE
        ? Optional.of(entry.get().id())
        : Optional.empty();
  }

  private Optional<GitListing.Entry> entry(String path) {
    if (!path.startsWith("../")) {
      return Optional.ofNullable(entries.get(real(path)));
    }
    try {
      return Optional.ofNullable(listing.entries().get(fromTop(path)));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private boolean isListed(String path) {
    return entries.containsKey(path);
  }

  @Override
  public Collection<String> files() {
    return Collections.unmodifiableSet(files);
  }

  @Override
  public boolean hasFile(String path) {
    return files.contains(path);
  }

  @Override
  public boolean hasFolder(String path) {
    return path.isEmpty() || folders.contains(path);
  }

  /** What git ignores and is not in the tree may still be there, where the wiki is built. */
  @Override
  public boolean isGenerated(String path) {
    return isInGenerated(path)
        || (!hasFile(path) && !hasFolder(path) && isIn(repository.ignored(), path));
  }

  private boolean isInGenerated(String path) {
    if (!WalkedTree.isPossible(path)) {
      return false;
    }
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (generated.contains(path.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(Set<String> ignored, String path) {
    if (!WalkedTree.isPossible(path)) {
      return false;
    }
    if (ignored.contains(path)) {
      return true;
    }
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (ignored.contains(path.substring(0, end) + "/")) {
        return true;
      }
    }
    return false;
  }

  /** What git ignores may still be there, as below the root. */
  @Override
  public boolean hasAbove(String path) {
    try {
      String whole = fromTop(path);
      return whole.isEmpty()
          || hasWhole(whole)
          || (!whole.startsWith("../") && isIn(repository.ignoredBelowTop(), whole));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  private boolean hasWhole(String whole) {
    if (listing.entries().containsKey(whole)) {
      return true;
    }
    SortedMap<String, GitListing.Entry> below = listing.entries().tailMap(whole + "/");
    return !below.isEmpty() && below.firstKey().startsWith(whole + "/");
  }

  private String fromTop(String path) {
    return normal(Path.of(fromTop).resolve(path));
  }

  @Override
  public String fromTop() {
    return fromTop;
  }

  @Override
  public byte[] read(String path) throws IOException {
    Optional<String> id = nameOfBytes(path);
    if (id.isEmpty()) {
      throw new NoSuchFileException(path);
    }
    return repository.read(id.get());
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
    return !isListed(path) && repository.untracked().contains(path);
  }

  @Override
  public boolean mayBeUntracked() {
    return false;
  }

  @Override
  public Optional<Renaming> renamed(String path) {
    try {
      String now = renames.get(fromTop(path));
      return now == null
          ? Optional.empty()
          : Optional.of(
              Renaming.byThisChange(
                  WalkedTree.relativeTo(Path.of("/", fromTop), Path.of("/", now))));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<LocalDate> lastChange(String path) {
    return repository.lastChange(path);
  }

  @Override
  public boolean isShallow() {
    return repository.isShallow();
  }

  @Override
  public String real(String path) {
    return WalkedTree.real(path, linkTargets);
  }
}
