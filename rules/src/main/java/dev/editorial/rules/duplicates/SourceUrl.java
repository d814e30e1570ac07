package dev.editorial.rules.duplicates;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** The URL of a document; empty for anything else, and for the front page of a host. */
  static Optional<SourceUrl> of(String text) {
    Matcher url = URL.matcher(text.strip());
    if (!url.matches()) {
      return Optional.empty();
    }
    String port = url.group(1).equalsIgnoreCase("http") ? ":80" : ":443";
    String host = url.group(2).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    if (host.endsWith(port)) {
      host = host.substring(0, host.length() - port.length());
    }
    String path = url.group(3).replaceFirst("/+$", "");
    String query =
        Stream.of(Optional.ofNullable(url.group(4)).orElse("").split("&"))
            .filter(parameter -> !parameter.isEmpty() && !TRACKING.matcher(parameter).matches())
            .sorted()
            .collect(Collectors.joining("&"));
    String fragment = Optional.ofNullable(url.group(5)).orElse("").replaceFirst(":~:.*", "");
    boolean route = fragment.startsWith("/") || fragment.startsWith("!");
    if (path.isEmpty() && query.isEmpty() && !route) {
      return Optional.empty();
    }
    String document = host + path + "?" + query + (route ? "#" + fragment : "");
    return Optional.of(new SourceUrl(document, route ? "" : fragment));
  }
}
