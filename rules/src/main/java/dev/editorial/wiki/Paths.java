package dev.editorial.wiki;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Paths as links write them. */
final class Paths {

  /** The code of a language, as folders and endings have it. */
  static final String LANGUAGE = "[a-z]{2}(?:-[A-Za-z]{2,4})?";

  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:");
  private static final List<String> TEMPLATE_MARKS =
      List.of("{{", "{%", "<%", "${", "$(", "%7B%7B");
  private static final Pattern EXTENSION = Pattern.compile(".*[^/]\\.([A-Za-z][A-Za-z0-9]{0,8})");
  private static final Set<String> PAGE_EXTENSIONS = Set.of("md", "markdown", "mdx", "html", "htm");

  private Paths() {}

  static boolean isExternal(String target) {
    return target.startsWith("//")
        || (target.indexOf(':') > 1 && SCHEME.matcher(target).lookingAt());
  }

  /**
   * Whether a wikilink's target is a URL; a title may hold a colon, so a scheme alone does not
   * tell.
   */
  static boolean isUrl(String target) {
    return target.startsWith("mailto:")
        || (target.contains("://") && isExternal(target) && !target.startsWith("dendron:"));
  }

  static boolean isTemplated(String target) {
    if (target.startsWith("{")) {
      return true;
    }
    // A mark of each kind holds one of these, and hardly any link does.
    if (target.indexOf('{') < 0 && target.indexOf('$') < 0 && target.indexOf('%') < 0) {
      return false;
    }
    for (String mark : TEMPLATE_MARKS) {
      if (target.contains(mark)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the last name has an extension that no page has. */
  static boolean isAsset(String path) {
    var matcher = EXTENSION.matcher(path);
    return matcher.matches()
        && !PAGE_EXTENSIONS.contains(matcher.group(1).toLowerCase(Locale.ROOT));
  }

  /** A path from the root of a tree as one from a folder of it. */
  static String fromRoot(String path, String root) {
    List<String> to = List.of(path.split("/"));
    List<String> from = root.isEmpty() ? List.of() : List.of(root.split("/"));
    int shared = 0;
    while (shared < from.size() && shared < to.size() && from.get(shared).equals(to.get(shared))) {
      shared++;
    }
    return "../".repeat(from.size() - shared) + String.join("/", to.subList(shared, to.size()));
  }

  /** The path of a URL, without slashes at its ends. */
  static String ofUrl(String url) {
    return url.replaceFirst("^[a-zA-Z]+://[^/]*", "").replaceAll("^/+|/+$", "");
  }

  /** Whether a path begins at the wiki's root by a sign of some generators. */
  static boolean isHome(String path) {
    return path.startsWith("~/") || path.startsWith("@site/");
  }

  /** The same path without that sign. */
  static String fromHome(String path) {
    return isHome(path) ? path.substring(path.indexOf('/') + 1) : path;
  }

  /** Whether the last name has an extension of any kind. */
  static boolean namesFile(String path) {
    return path.lastIndexOf('.') > path.lastIndexOf('/') && EXTENSION.matcher(path).matches();
  }

  /** Whether the path has the extension of a Markdown page. */
  static boolean isPage(String path) {
    return !withoutPageExtension(path).equals(path);
  }

  /** The folder of a path, empty for the root. */
  static String folderOf(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  static String withoutPageExtension(String path) {
    for (String extension : List.of(".md", ".markdown", ".mdx")) {
      if (path.endsWith(extension)) {
        return path.substring(0, path.length() - extension.length());
      }
    }
    return path;
  }

  /**
   * Joins and removes {@code .} and {@code ..}; a result that begins with {@code ..} climbs above
   * the root.
   */
  static String resolve(String folder, String path) {
    String base = folder;
    String rest = path;
    while (rest.startsWith("../") && !base.isEmpty() && isResolved(base)) {
      base = folderOf(base);
      rest = rest.substring(3);
    }
    String joined = base.isEmpty() ? rest : base + "/" + rest;
    if (isResolved(joined)) {
      return joined;
    }
    List<String> names = new ArrayList<>();
    for (String name : joined.split("/")) {
      if (name.equals("..") && !names.isEmpty() && !names.get(names.size() - 1).equals("..")) {
        names.remove(names.size() - 1);
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return String.join("/", names);
  }

  /** Whether no name in the path is empty or begins with a dot, so that nothing is to be done. */
  private static boolean isResolved(String path) {
    char before = '/';
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (before == '/' && (c == '/' || c == '.')) {
        return false;
      }
      before = c;
    }
    return before != '/';
  }

  static boolean isAboveRoot(String resolved) {
    return resolved.equals("..") || resolved.startsWith("../");
  }

  /** Percent-decodes as UTF-8; what is no valid escape is kept. */
  static String decode(String target) {
    if (target.indexOf('%') < 0) {
      return target;
    }
    byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (bytes[i] == '%' && high >= 0 && low >= 0) {
        decoded.write(high * 16 + low);
        i += 2;
      } else {
        decoded.write(bytes[i]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  /** The paths of a file with any language before its extension. */
  static Pattern inAnyLanguage(String path) {
    int dot = path.lastIndexOf('.');
    int end = dot > path.lastIndexOf('/') ? dot : path.length();
    return Pattern.compile(
        Pattern.quote(path.substring(0, end))
            + "\\."
            + LANGUAGE
            + Pattern.quote(path.substring(end)));
  }
}
