package dev.editorial.report;

import java.nio.charset.StandardCharsets;

/** The path of a file as a URI that is relative to the checked directory. */
final class RelativeUri {

  private static final String KEPT = "-._~/";

  private RelativeUri() {}

  /** All but letters, digits and what is never special is encoded: a colon would make a scheme. */
  static String of(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (byte unit : Characters.encodable(path).getBytes(StandardCharsets.UTF_8)) {
      boolean plain = unit > 0 && (KEPT.indexOf(unit) >= 0 || isAsciiLetterOrDigit((char) unit));
      if (plain) {
        uri.append((char) unit);
      } else {
        uri.append("%%%02X".formatted(unit));
      }
    }
    return uri.toString();
  }

  private static boolean isAsciiLetterOrDigit(char unit) {
    return unit < 0x80 && Character.isLetterOrDigit(unit);
  }
}
