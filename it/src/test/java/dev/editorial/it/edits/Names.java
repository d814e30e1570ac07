package dev.editorial.it.edits;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names and paths, compared as loosely as any tool does. */
final class Names {

  private Names() {}

  /** In every case and Unicode form. */
  static String fold(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** By its letters and digits alone. */
  static String slug(String name) {
    return fold(name).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
  }

  static String decoded(String target) {
    try {
      return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noEscape) {
      return target;
    }
  }

  static String last(String path) {
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  static String withoutExtension(String path) {
    return path.replaceFirst("\\.(md|markdown|mdx|html)$", "");
  }

  static boolean isPage(String path) {
    return path.matches(".*\\.(md|markdown|mdx)");
  }

  private static final Set<String> OF_PAGES = Set.of("md", "markdown", "mdx", "html", "htm");

  /** The extension in lower case, or empty. */
  static String extension(String path) {
    String name = last(path);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return name.indexOf('.') > 0 && extension.matches("[A-Za-z][A-Za-z0-9]{0,8}")
        ? extension.toLowerCase(Locale.ROOT)
        : "";
  }

  static boolean isAsset(String path) {
    return !extension(path).isEmpty() && !OF_PAGES.contains(extension(path));
  }

  /** A path from the root; one that climbs above it begins with {@code ..}. */
  static String join(String folder, String path) {
    List<String> names = new ArrayList<>();
    for (String name : (folder + "/" + path).split("/")) {
      boolean up = name.equals("..");
      if (up && !names.isEmpty() && !names.get(names.size() - 1).equals("..")) {
        names.remove(names.size() - 1);
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return String.join("/", names);
  }
}
