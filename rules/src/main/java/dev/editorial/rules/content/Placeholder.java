package dev.editorial.rules.content;

import com.google.auto.service.AutoService;
import dev.editorial.api.Body;
import dev.editorial.api.Finding;
import dev.editorial.api.Heading;
import dev.editorial.api.Page;
import dev.editorial.api.Property;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Span;
import dev.editorial.api.Value;
import dev.editorial.api.Wiki;
import java.util.Locale;
import java.util.Set;

@RuleInfo(
    id = "content/placeholder",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Text that was meant to be replaced",
    doc =
        """
        A placeholder tells readers that something is missing, and search finds a page that does not hold what it promises.

        Replace it, or take it out. Reported are `TODO`, `TBD`, `FIXME` and `XXX` that stand alone in a paragraph, list entry or table cell, or
        open one with a colon; and `{{title}}`, `YYYY-MM-DD` and their like as a whole heading or front matter value. Code is never looked at, nor are
        templates.

        ```wiki bad
        === systems/cache.md
        ---
        summary: TBD
                 ^^^ `summary` is TBD, which was meant to be replaced
        ---
        # {{title}}
        ^^^^^^^^^^^ the heading is {{title}}, which was meant to be replaced
        TODO: tell how entries expire.
        ^^^^ TODO says that something is still to be written here
        ```
        ```wiki good
        === systems/cache.md
        # Cache
        Write `TODO:` where a page is to be continued, and look for TODO before a release.
        === templates/system.md
        # {{title}}
        TODO: describe it.
        ```
        """)
@AutoService(Rule.class)
public final class Placeholder implements Rule.OfWiki<Rule.NoOptions> {

  private static final String FORM =
      "\\{\\{\\s*(?:title|name|date|time|topic|summary|description|slug|author|id)(?::[^{}]*)?\\s*\\}\\}"
          + "|YYYY-MM-DD|(?:YYYY|MM|DD)(?:[-/.](?:YYYY|MM|DD)){1,2}";

  private static final Set<String> MARKS = Set.of("TODO", "TBD", "FIXME", "XXX");

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    Set<String> dateKeys = wiki.conventions().dateKeys();
    for (Page page : wiki.pages()) {
      if (!wiki.roleOf(page).isChecked()) {
        continue;
      }
      for (Body.Placeholder mark : page.body().placeholders()) {
        report.add(
            finding(
                page,
                mark.span(),
                "%s says that something is still to be written here".formatted(mark.text()),
                mark.text()));
      }
      for (Heading heading : page.headings()) {
        String text = heading.text().strip();
        if (isForm(text)) {
          report.add(finding(page, heading));
        }
      }
      if (page.frontMatter().problem().isEmpty()) {
        checkValues(page, dateKeys, report);
      }
    }
  }

  /** Leaves out date keys: that theirs are no dates is told by a rule of its own. */
  private static void checkValues(Page page, Set<String> dateKeys, Report report) {
    for (Property property : page.frontMatter().singleValues()) {
      String text = ((Value.Scalar) property.value()).text().strip();
      if ((isForm(text) || MARKS.contains(text))
          && !dateKeys.contains(property.key().toLowerCase(Locale.ROOT))) {
        report.add(finding(page, property));
      }
    }
  }

  /** Nearly no text is one, and tells so by its first letters. */
  private static boolean isForm(String text) {
    return (text.startsWith("{{")
            || text.startsWith("YYYY")
            || text.startsWith("MM")
            || text.startsWith("DD"))
        && text.matches(FORM);
  }

  private static Finding finding(Page page, Heading heading) {
    return finding(
        page,
        heading.span(),
        "the heading is %s, which was meant to be replaced".formatted(heading.text().strip()),
        heading.text().strip());
  }

  private static Finding finding(Page page, Property property) {
    Value.Scalar value = (Value.Scalar) property.value();
    return finding(
        page,
        value.span(),
        "`%s` is %s, which was meant to be replaced"
            .formatted(property.key(), value.text().strip()),
        property.key());
  }

  private static Finding finding(Page page, Span span, String message, String subject) {
    return Finding.at(page, span, message).about(subject).suggest("replace it, or take it out");
  }
}
