package dev.editorial.wiki;

import dev.editorial.api.Basis;
import dev.editorial.api.FileTree;
import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Outcome.Target;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repository's own hosting: URLs of its files on GitHub, GitLab, Bitbucket and their like name
 * files that can be looked up here. Only the branch that is checked out, and names that stand for
 * it, are. Immutable.
 */
final class OwnRepository {

  private static final Pattern REMOTE =
      Pattern.compile(
          "(?s)\\[remote"
              + " \"origin\"\\][^\\[]*?\\burl\\s*=\\s*(?:\\w+://)?(?:[^@\\s/]+@)?([^:/\\s]+)(?::\\d+)?[:/]+(\\S+?)(?:\\.git)?/?\\s");
  private static final Pattern HEAD = Pattern.compile("ref: refs/heads/(\\S+)");
  private static final Pattern URL = Pattern.compile("https?://(?:www\\.)?([^/]+)/(.+)");

  private final FileTree files;
  private final Optional<String> host;
  private final String path;
  private final String name;
  private final Pattern file;

  private OwnRepository(FileTree files, Optional<String> host, String name, String branch) {
    this.files = files;
    this.host = host;
    this.path = name;
    this.name = name.toLowerCase(Locale.ROOT);
    String branches = "(?:HEAD|main|master|" + Pattern.quote(branch) + ")";
    this.file =
        Pattern.compile(
            "(?:-/)?(?:blob|tree|raw|edit|blame|src|src/branch)/" + branches + "(?:/([^?]*))?");
  }

  /** The repository that holds a wiki, as its own settings of git tell. */
  static OwnRepository of(FileTree files) {
    String top = files.fromTop().isEmpty() ? "" : "../".repeat(files.fromTop().split("/").length);
    Matcher remote = REMOTE.matcher(Tool.text(files, top + ".git/config") + "\n");
    if (!remote.find()) {
      return new OwnRepository(files, Optional.empty(), "", "main");
    }
    Matcher head = HEAD.matcher(Tool.text(files, top + ".git/HEAD"));
    return new OwnRepository(
        files,
        Optional.of(remote.group(1).toLowerCase(Locale.ROOT)),
        remote.group(2),
        head.find() ? head.group(1) : "main");
  }

  /** Where its host shows its files, with a slash at the end, where that is known of the host. */
  Optional<String> filesUrl() {
    String known = host.orElse("");
    if (known.equals("github.com")) {
      return Optional.of("https://%s/%s/blob/HEAD/".formatted(known, path));
    }
    return known.equals("gitlab.com") || known.startsWith("gitlab.")
        ? Optional.of("https://%s/%s/-/blob/HEAD/".formatted(known, path))
        : Optional.empty();
  }

  /** The path, from the top of the repository, that a URL names; empty where it is another's. */
  Optional<String> pathOf(String target) {
    if (host.isEmpty()) {
      return Optional.empty();
    }
    Matcher url = URL.matcher(target);
    if (!url.matches() || !url.group(1).toLowerCase(Locale.ROOT).equals(host.get())) {
      return Optional.empty();
    }
    String rest = url.group(2);
    if (!rest.toLowerCase(Locale.ROOT).startsWith(name + "/")) {
      return Optional.empty();
    }
    Matcher path = file.matcher(rest.substring(name.length() + 1));
    return path.matches()
        ? Optional.of(Paths.resolve("", Paths.decode(path.group(1) == null ? "" : path.group(1))))
        : Optional.empty();
  }

  /** What lies at a path from the top of the repository. */
  Outcome resolve(String path, Link link, Lookup lookup) {
    String fromRoot = Paths.fromRoot(path, files.fromTop());
    String real = Paths.resolve("", fromRoot);
    if (!Paths.isAboveRoot(real)) {
      Optional<Outcome> page = lookup.hosted(real, link);
      if (page.isPresent()) {
        return page.get();
      }
    }
    if (files.hasFile(real) || files.hasFolder(real) || files.hasAbove(real)) {
      return new Outcome.ReachedFile(real);
    }
    boolean asset = Paths.isAsset(path);
    return new Outcome.Missing(
        asset ? Target.ASSET : Target.PAGE,
        asset ? real : Paths.withoutPageExtension(real),
        Basis.SET);
  }
}
