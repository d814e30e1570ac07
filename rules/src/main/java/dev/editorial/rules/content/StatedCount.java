package dev.editorial.rules.content;

import com.google.auto.service.AutoService;
import dev.editorial.api.EntityFolder;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Passage;
import dev.editorial.api.Report;
import dev.editorial.api.Role;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import dev.editorial.api.Wording;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@RuleInfo(
    id = "content/stated-count",
    severity = Severity.OFF,
    since = "1.0",
    summary = "Number of pages that is stated and no longer true",
    doc =
        """
        An index that tells of 253 concepts where there are 311 shows that nobody keeps it, and what else it says is doubted.

        Correct the number, or leave it out. Looked at are index pages, and pages at the wiki's root: a number beside the name of an
        entity folder, or of what it holds, as in "253 concepts", "253 concept pages" and "Concepts (253)". A number that is less than
        half of the real one, or more than double, counts something else; so does one that is only about right. The rule is off by
        default, for a text may well tell of the day on which it was written.

        ```wiki bad
        === index.md
        The wiki has 3 concepts.
        ^^^^^^^^^^^^^^^^^^^^^^^^ "3 concepts" are stated, but concepts/ holds 2 pages
        === concepts/a.md
        # A
        === concepts/b.md
        # B
        ```
        ```wiki good
        === index.md
        The wiki has 2 concepts, and more than 1 concept page is short.
        === concepts/a.md
        # A
        === concepts/b.md
        # B
        ```
        """)
@AutoService(Rule.class)
public final class StatedCount implements Rule.OfWiki<Rule.NoOptions> {

  private static final String NUMBER = "(?<n>\\d{1,3}(?:[,.'\u202f ]\\d{3})+|\\d{1,6})";

  /** What makes a number a rough one, or a part of something else. */
  private static final String ROUGH =
      "(?<!(?:about|around|over|than|least|most|some|first|last|top|another|circa|ca\\.|~|≈|[-\\d.,/#$€+])\\s?)";

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    List<Count> counts =
        wiki.conventions().entityFolders().stream().map(folder -> Count.of(wiki, folder)).toList();
    for (Page page : wiki.pages()) {
      Role role = wiki.roleOf(page);
      if (role.isChecked() && (role == Role.INDEX || page.folder().isEmpty())) {
        for (Passage passage : wiki.prose(page)) {
          counts.forEach(count -> count.check(page, passage, report));
        }
      }
    }
  }

  /** How many pages a folder holds, and what they are called. */
  private record Count(EntityFolder folder, long pages, Pattern stated) {

    static Count of(Wiki wiki, EntityFolder folder) {
      long pages =
          wiki.contentPages().stream().filter(page -> page.folder().equals(folder.path())).count();
      String type = Pattern.quote(folder.type());
      String several =
          Pattern.quote(folder.path().substring(folder.path().lastIndexOf('/') + 1))
              + "|%ss|%s pages".formatted(type, type);
      String words = "(?:" + several + ")(?![\\p{L}\\d])";
      return new Count(
          folder,
          pages,
          Pattern.compile(
              "%s%s\\s+%s|(?<![\\p{L}\\d])%s(?: pages)?\\s*[:(]\\s*%s(?![\\d%%+-]|[.,]\\d)"
                  .formatted(ROUGH, NUMBER, words, words, NUMBER.replace("<n>", "<m>")),
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    void check(Page page, Passage passage, Report report) {
      Matcher matcher = stated.matcher(passage.text());
      while (matcher.find()) {
        String number = matcher.group("n") == null ? matcher.group("m") : matcher.group("n");
        long said = Long.parseLong(number.replaceAll("\\D", ""));
        if (said != pages && said * 2 >= pages && said <= pages * 2) {
          report.add(
              Finding.at(
                      page,
                      passage.span(),
                      Wording.format(
                          "\"%s\" are stated, but %s/ holds %,d page%s",
                          matcher.group().strip(), folder.path(), pages, pages == 1 ? "" : "s"))
                  .about(folder.path())
                  .suggest("correct the number, or leave it out"));
        }
      }
    }
  }
}
