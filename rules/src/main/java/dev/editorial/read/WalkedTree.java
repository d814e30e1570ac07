package dev.editorial.read;

import dev.editorial.api.FrontMatter;
import dev.editorial.api.Renaming;
import dev.editorial.read.cache.Stamp;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The files below a root, listed once. Folders that a build or a tool writes are not entered:
 * {@code node_modules}, virtual environments, an output folder beside the build file that names it,
 * and what git ignores. Symbolic links are targets, but never followed.
 */
public final class WalkedTree implements SourceTree {

  static final Set<String> TOOL_FOLDERS =
      Set.of(
          ".git",
          ".hg",
          ".svn",
          ".venv",
          ".tox",
          ".cache",
          ".gradle",
          ".m2",
          ".trash",
          "node_modules");

  /**
   * Folders of output, or of what others wrote, each with the files that show it to be one, by
   * their paths from the folder around it; elsewhere the name is a folder like any other.
   */
  private static final Map<String, List<String>> OUTPUT_FOLDERS =
      Map.of(
          "target", List.of("pom.xml", "Cargo.toml", "build.sbt"),
          "build", List.of("build.gradle", "build.gradle.kts", "CMakeLists.txt", "package.json"),
          "site", List.of("mkdocs.yml", "mkdocs.yaml", "zensical.toml"),
          "vendor", List.of("go.mod", "composer.json", "Gemfile"),
          "_site", List.of("_config.yml"),
          "public", List.of("hugo.toml", "hugo.yaml", "hugo.yml", "config.toml"),
          "book", List.of("book.toml"),
          "venv", List.of("venv/pyvenv.cfg"));

  /** Characters; Linux takes no longer ones, and what links name is not looked for beyond. */
  private static final int LONGEST_PATH = 4_096;

  private final Path root;
  private final Path top;
  private final SortedSet<String> files = new TreeSet<>();
  private final Set<String> folders = new HashSet<>();
  private final Set<String> generated = new HashSet<>();
  private final SortedSet<String> dotFolders = new TreeSet<>();
  private final Set<String> symlinks = new HashSet<>();
  private final Map<String, String> linkTargets = new HashMap<>();
  private final SortedMap<String, IOException> closed = new TreeMap<>();
  private final Path realRoot;
  private final GitHistory history;
  private final GitChanges changes;
  private Optional<Set<String>> untracked = Optional.empty();

  private WalkedTree(Path root, Path directory) throws IOException {
    this.root = root;
    this.realRoot = root.toRealPath();
    this.top = Git.repositoryOf(root).orElse(directory);
    this.history = new GitHistory(top);
    this.changes = new GitChanges(top);
  }

  /**
   * Lists the files below {@code root}, which lies in the checked {@code directory} or is it.
   *
   * @throws UncheckedIOException if the root cannot be listed
   */
  public static WalkedTree of(Path root, Path directory) {
    try {
      WalkedTree tree =
          new WalkedTree(root.toAbsolutePath().normalize(), directory.toAbsolutePath().normalize());
      Set<String> ignored = GitFiles.ignoredBelow(tree.root);
      Files.walkFileTree(tree.root, tree.new Visitor(ignored));
      return tree;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public List<String> pages(Predicate<String> wanted) {
    List<String> pages = new ArrayList<>();
    for (String path : files) {
      if (isMarkdown(path) && !isHidden(path) && !symlinks.contains(path) && wanted.test(path)) {
        pages.add(path);
      }
    }
    return List.copyOf(pages);
  }

  private boolean isHidden(String path) {
    for (String folder : dotFolders) {
      if (path.startsWith(folder)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<Stamp> stampOf(String path) {
    try {
      return Optional.of(Stamp.of(root.resolve(path)));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> nameOfBytes(String path) {
    return Optional.empty();
  }

  static boolean isMarkdown(String path) {
    return path.endsWith(".md") || path.endsWith(".markdown") || path.endsWith(".mdx");
  }

  /** The root, absolute. */
  public Path root() {
    return root;
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

  @Override
  public boolean isGenerated(String path) {
    // Down from the root, and no deeper than folders go: links name paths of any length.
    for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
      String folder = path.substring(0, end);
      if (!folders.contains(folder)) {
        return isUnknown(folder);
      }
    }
    return isUnknown(path);
  }

  private boolean isUnknown(String path) {
    return generated.contains(path) || closed.containsKey(path);
  }

  @Override
  public SortedMap<String, String> closedFolders() {
    SortedMap<String, String> reasons = new TreeMap<>();
    for (Map.Entry<String, IOException> folder : closed.entrySet()) {
      reasons.put(folder.getKey(), Reading.said(folder.getValue()));
    }
    return Collections.unmodifiableSortedMap(reasons);
  }

  @Override
  public boolean hasAbove(String path) {
    try {
      Path target = root.resolve(path).normalize();
      return target.startsWith(top) && Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  @Override
  public boolean isUntracked(String path) {
    return untracked().contains(path);
  }

  @Override
  public boolean mayBeUntracked() {
    return !untracked().isEmpty();
  }

  private synchronized Set<String> untracked() {
    if (untracked.isEmpty()) {
      untracked = Optional.of(GitFiles.untrackedBelow(root));
    }
    return untracked.get();
  }

  @Override
  public Optional<Renaming> renamed(String path) {
    Optional<String> from = inRepository(path);
    if (from.isEmpty()) {
      return Optional.empty();
    }
    Optional<Renaming> renaming = history.of(from.get(), now -> Files.exists(top.resolve(now)));
    return renaming.isEmpty()
        ? renaming
        : Optional.of(renaming.get().at(relativeTo(root, top.resolve(renaming.get().path()))));
  }

  private Optional<String> inRepository(String path) {
    try {
      return Optional.of(relativeTo(top, root.resolve(path).normalize()));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<LocalDate> lastChange(String path) {
    Optional<String> from = inRepository(path);
    return from.isEmpty() ? Optional.empty() : changes.of(from.get());
  }

  @Override
  public boolean isShallow() {
    return changes.areShallow();
  }

  @Override
  public String fromTop() {
    return root.startsWith(top) ? relativeTo(top, root) : "";
  }

  @Override
  public byte[] read(String path) throws IOException {
    try {
      Path file = root.resolve(path).normalize();
      if (file.startsWith(top)) {
        return bytes(file);
      }
    } catch (InvalidPathException noPath) {
      throw new NoSuchFileException(path, null, noPath.getReason());
    }
    throw new NoSuchFileException(path);
  }

  /**
   * What a file holds now: since it was listed, it may have grown beyond the memory, or become a
   * pipe or a device, which would not end.
   */
  private static byte[] bytes(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    if (!now.isRegularFile()) {
      throw new FileSystemException(file.toString(), null, "it is no regular file");
    }
    if (now.size() > TooLarge.LARGEST) {
      throw new TooLarge(now.size());
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(TooLarge.LARGEST + 1);
      if (bytes.length > TooLarge.LARGEST) {
        throw new TooLarge(Files.size(file));
      }
      return bytes;
    }
  }

  @Override
  public Optional<FrontMatter> keys(String path) {
    try {
      String text = new String(read(path), StandardCharsets.UTF_8);
      return Optional.of(KeyFile.parse(text, KeyFile.formatOf(path)));
    } catch (IOException | InvalidPathException missing) {
      return Optional.empty();
    }
  }

  @Override
  public String real(String path) {
    return real(path, linkTargets);
  }

  /** Whether a file can have this path; no system has longer ones. */
  static boolean isPossible(String path) {
    return path.length() <= LONGEST_PATH;
  }

  /** A path with the links in it followed, whose targets are known by their own paths. */
  static String real(String path, Map<String, String> linkTargets) {
    if (linkTargets.isEmpty() || !isPossible(path)) {
      return path;
    }
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      String target = linkTargets.get(path.substring(0, end));
      if (target != null) {
        return target + path.substring(end);
      }
    }
    return path;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Set<String> ignored;

    Visitor(Set<String> ignored) {
      this.ignored = ignored;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return preVisitDirectory(folder);
    }

    private FileVisitResult preVisitDirectory(Path folder) {
      if (folder.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      String path = relative(folder);
      String name = folder.getFileName().toString();
      if (TOOL_FOLDERS.contains(name)
          || isOwnOutput(path)
          || ignored.contains(path + "/")
          || isOutput(folder, name)) {
        generated.add(path);
        return FileVisitResult.SKIP_SUBTREE;
      }
      folders.add(path);
      if (name.startsWith(".")) {
        dotFolders.add(path + "/");
      }
      return FileVisitResult.CONTINUE;
    }

    private void visitLink(Path file, String path) {
      (Files.isDirectory(file) ? folders : files).add(path);
      if (Files.exists(file)) {
        symlinks.add(path);
        try {
          Path real = file.toRealPath();
          if (real.startsWith(realRoot) && !real.equals(realRoot)) {
            linkTargets.put(path, relativeTo(realRoot, real));
          }
        } catch (IOException vanished) {
          symlinks.remove(path);
        }
      }
    }

    private boolean isOutput(Path folder, String name) {
      for (String sign : signsOfOutput(name)) {
        if (Files.exists(folder.resolveSibling(sign))) {
          return true;
        }
      }
      return false;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = relative(file);
      if (ignored.contains(path)) {
        generated.add(path);
      } else if (attributes.isSymbolicLink()) {
        visitLink(file, path);
      } else if (attributes.isRegularFile()) {
        files.add(path);
      }
      return FileVisitResult.CONTINUE;
    }

    /** An unreadable file is listed, so that reading it says why. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
      if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        files.add(relative(file));
      } else if (preVisitDirectory(file) == FileVisitResult.CONTINUE) {
        close(file, fault);
      }
      return FileVisitResult.CONTINUE;
    }

    /** A folder may also become unreadable while it is listed. */
    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException fault) throws IOException {
      if (fault != null) {
        close(folder, fault);
      }
      return FileVisitResult.CONTINUE;
    }

    private void close(Path folder, IOException fault) throws IOException {
      if (folder.equals(root)) {
        throw fault;
      }
      String path = relative(folder);
      folders.remove(path);
      files.removeIf(file -> file.startsWith(path + "/"));
      closed.put(path, fault);
    }
  }

  /** What an earlier run wrote is no part of the wiki. */
  static boolean isOwnOutput(String folder) {
    return ("/" + folder).endsWith("/target/editorial");
  }

  /** The files of which one shows that a folder of this name is output, from the folder around. */
  static List<String> signsOfOutput(String name) {
    return OUTPUT_FOLDERS.getOrDefault(name, List.of());
  }

  private String relative(Path path) {
    return relativeTo(root, path);
  }

  static String relativeTo(Path root, Path path) {
    String relative = root.relativize(path).toString();
    return path.getFileSystem().getSeparator().equals("/")
        ? relative
        : relative.replace(path.getFileSystem().getSeparator(), "/");
  }
}
