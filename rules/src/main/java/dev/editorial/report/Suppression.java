package dev.editorial.report;

import dev.editorial.api.Finding;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Judgement;
import dev.editorial.api.Property;
import dev.editorial.api.Span;

/**
 * How an author says that a finding is not to be told.
 *
 * @param place where the words go
 * @param words what to write
 */
record Suppression(String place, String words) {

  static Suppression of(Judgement judgement) {
    String path = Visible.of(judgement.path());
    String rule = Visible.of(judgement.rule());
    if (path.endsWith(".mdx")) {
      return inPage(judgement.finding(), "{/* editorial-disable-%s " + rule + ": reason */}");
    }
    if (path.endsWith(".md") || path.endsWith(".markdown")) {
      return inPage(judgement.finding(), "<!-- editorial-disable-%s " + rule + ": reason -->");
    }
    // Other files have no comments that are read.
    return new Suppression(
        "in editorial.yml",
        "rules: {%s: {overrides: [{in: '%s', severity: off, reason: …}]}}"
            .formatted(rule, path.replace("'", "''")));
  }

  private static Suppression inPage(Finding finding, String comment) {
    return finding.span().equals(Span.HEAD) || isInFrontMatter(finding)
        ? new Suppression("anywhere in the text", comment.formatted("page"))
        : new Suppression("on the line before", comment.formatted("next-line"));
  }

  private static boolean isInFrontMatter(Finding finding) {
    FrontMatter frontMatter = finding.page().frontMatter();
    int line = finding.span().line();
    if (frontMatter.problem().isPresent() && frontMatter.problem().get().span().line() == line) {
      return true;
    }
    for (Property property : frontMatter.properties()) {
      if (holds(property, line)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Property property, int line) {
    return property.span().line() <= line && line <= property.span().endLine()
        || property.value().scalars().anyMatch(scalar -> scalar.span().line() == line);
  }
}
