package dev.editorial.read;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which pages below a folder git saw renamed: the address before by the address of today. */
public final class GitRenames {

  private static final String[] RENAMES = {
    "--relative", "--name-status", "--find-renames", "--diff-filter=R", "--no-ext-diff", "-z"
  };

  /** Older moves are rarely of use, and each commit costs a comparison. */
  private static final String MOST_COMMITS = "--max-count=500";

  private GitRenames() {}

  /**
   * The renames from a commit to the index. To look at the work tree as well, git would run the
   * programs that the repository sets as filters.
   */
  public static Map<String, String> since(Path folder, String commit) {
    Map<String, String> renames = new LinkedHashMap<>();
    collect(ask(folder, "diff", "--cached", commit), renames);
    return renames;
  }

  /** The renames that the history and the index know of; of one page, the last. */
  public static Map<String, String> known(Path folder) {
    Map<String, String> renames = since(folder, "HEAD");
    collect(ask(folder, "log", "--format=", MOST_COMMITS), renames);
    return renames;
  }

  private static String ask(Path folder, String... command) {
    String[] whole = new String[command.length + RENAMES.length];
    System.arraycopy(command, 0, whole, 0, command.length);
    System.arraycopy(RENAMES, 0, whole, command.length, RENAMES.length);
    return Git.ask(folder, whole).orElse("");
  }

  private static void collect(String printed, Map<String, String> renames) {
    String[] words = printed.split("\0");
    for (int i = 0; i + 2 < words.length; i++) {
      if (words[i].strip().matches("R\\d{1,3}") && WalkedTree.isMarkdown(words[i + 2])) {
        renames.putIfAbsent(address(words[i + 2]), address(words[i + 1]));
        i += 2;
      }
    }
  }

  private static String address(String path) {
    return path.substring(0, path.lastIndexOf('.'));
  }
}
