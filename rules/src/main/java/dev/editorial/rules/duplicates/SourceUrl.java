package dev.editorial.rules.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL without what differs between two addresses of one document.
 *
 * @param document host, path and the query parameters that choose a document
 * @param place the fragment, where it names a place in the document
 */
record SourceUrl(String document, String place) {

  private static final Pattern URL =
      Pattern.compile("(?i)(https?)://([^/?#\\s]+)([^?#\\s]*)(?:\\?([^#\\s]*))?(?:#(\\S*))?");

  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)(utm_\\w+|fbclid|gclid|dclid|yclid|msclkid|igshid|mc_[ce]id|_hs(enc|mi)|ref_src|ref_url)(=.*)?");

  private static final String WWW = "www.";

  /** Begins the words that a browser shall highlight. */
  private static final String HIGHLIGHT = ":~:";

  /** The URL of a document; empty for anything else, and for the front page of a host. */
  static Optional<SourceUrl> of(String text) {
    String written = text.strip();
    Matcher url = URL.matcher(written);
    if (!written.regionMatches(true, 0, "http", 0, 4) || !url.matches()) {
      return Optional.empty();
    }
    String port = url.group(1).equalsIgnoreCase("http") ? ":80" : ":443";
    String host = url.group(2).toLowerCase(Locale.ROOT);
    if (host.startsWith(WWW)) {
      host = host.substring(WWW.length());
    }
    if (host.endsWith(port)) {
      host = host.substring(0, host.length() - port.length());
    }
    String path = url.group(3);
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String query = query(Optional.ofNullable(url.group(4)).orElse(""));
    String fragment = Optional.ofNullable(url.group(5)).orElse("");
    int highlight = fragment.indexOf(HIGHLIGHT);
    if (highlight >= 0) {
      fragment = fragment.substring(0, highlight);
    }
    boolean route = fragment.startsWith("/") || fragment.startsWith("!");
    if (path.isEmpty() && query.isEmpty() && !route) {
      return Optional.empty();
    }
    String document = host + path + "?" + query + (route ? "#" + fragment : "");
    return Optional.of(new SourceUrl(document, route ? "" : fragment));
  }

  /** The parameters that choose a document, in one order. */
  private static String query(String written) {
    List<String> parameters = new ArrayList<>();
    for (String parameter : written.split("&")) {
      if (!parameter.isEmpty() && !TRACKING.matcher(parameter).matches()) {
        parameters.add(parameter);
      }
    }
    Collections.sort(parameters);
    return String.join("&", parameters);
  }
}
