package dev.editorial.report;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Gives out file names that are safe on every file system and in every URL: lower-case ASCII
 * letters, digits and hyphens, no two alike.
 */
final class FileNames {

  private static final int LONGEST = 100;

  private final Set<String> given = new HashSet<>();

  /**
   * A name that begins with {@code kind} and resembles {@code name}. A name that cannot be kept as
   * it is carries its checksum, so that it stays the same whichever others there are.
   */
  String next(String kind, String name) {
    String slug = slug(name);
    String stem = kind + "-" + (slug.equals(name) ? slug : slug + "-" + checksum(name));
    String free = stem;
    for (int n = 2; !given.add(free); n++) {
      free = stem + "-" + n;
    }
    return free;
  }

  private static String slug(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder(lower.length());
    boolean parted = false;
    for (int i = 0; i < lower.length(); i++) {
      boolean safe = isSafe(lower.charAt(i));
      if (safe && parted && !slug.isEmpty()) {
        slug.append('-');
      }
      if (safe) {
        slug.append(lower.charAt(i));
      }
      parted = !safe;
    }
    return slug.substring(0, Math.min(LONGEST, slug.length()));
  }

  private static boolean isSafe(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static String checksum(String name) {
    CRC32 crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(crc.getValue());
  }
}
