package dev.editorial.report;

import dev.editorial.api.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule's documentation in the pieces that tools show. */
record RuleHelp(RuleInfo info) {

  private static final Pattern BAD = Pattern.compile("(?m)\\s*^```wiki bad$");
  private static final Pattern GOOD = Pattern.compile("(?m)\\s*^```wiki good$");
  private static final Pattern FENCE = Pattern.compile("(?m)^```.*\\R?");
  private static final String WITH = "Example with a finding:";
  private static final String WITHOUT = "Example without:";

  /** The first half of its id. */
  String set() {
    return info.id().substring(0, Math.max(0, info.id().indexOf('/')));
  }

  /** {@code BrokenLink} for {@code links/broken-link}. */
  String name() {
    String words = info.id().substring(info.id().indexOf('/') + 1);
    return Stream.of(words.split("-"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** Why the rule is there: the first paragraph, in one line. */
  String reason() {
    String first = List.of(info.doc().strip().split("\\n\\s*\\n", 2)).get(0);
    return first.replaceAll("\\s+", " ");
  }

  /** All of it with its examples under a line that tells which is which. */
  String markdown() {
    String doc = info.doc().strip();
    doc = BAD.matcher(doc).replaceAll("\n\n" + WITH + "\n\n```text");
    return GOOD.matcher(doc).replaceAll("\n\n" + WITHOUT + "\n\n```text");
  }

  /** The same without fences. */
  String text() {
    return FENCE.matcher(markdown()).replaceAll("").strip();
  }
}
