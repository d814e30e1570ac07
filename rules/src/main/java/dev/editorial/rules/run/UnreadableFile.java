package dev.editorial.rules.run;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Page;
import dev.editorial.api.Problem;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Span;
import dev.editorial.api.Wiki;
import java.util.Optional;

@RuleInfo(
    id = "run/unreadable-file",
    severity = Severity.ERROR,
    since = "1.0",
    summary = "File or folder that could not be read, or not wholly",
    doc =
        """
        What cannot be read cannot be checked, so a clean report would promise too much.

        Save the file as UTF-8, mend the symbolic link, or take the file out with `exclude`. Where a folder is unreadable, links into
        it are not judged, and no page is called an orphan, since one that nobody could read may link to it.

        ```wiki bad
        === index.md
        caf\\xe9 [gone](gone.md)
           ^ the file cannot be read properly: it is not valid UTF-8
        ```
        ```wiki good
        === index.md
        café
        ```
        """)
@AutoService(Rule.class)
public final class UnreadableFile implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (String folder : wiki.unreadFolders()) {
      report.add(
          Finding.at(
                  Page.file(folder),
                  Span.HEAD,
                  "the folder cannot be listed, so nothing in it was checked: the system says "
                      + wiki.files().closedFolders().get(folder))
              .suggest("make it readable, or take it out with `exclude`"));
    }
    for (Page page : wiki.pages()) {
      Optional<Problem> problem = page.problem();
      if (problem.isPresent() && problem.get().kind() == Problem.Kind.UNREADABLE) {
        report.add(
            Finding.at(
                    page,
                    problem.get().span(),
                    "the file cannot be read properly: " + problem.get().reason())
                .suggest(problem.get().remedy() + ", or take it out with `exclude`"));
      }
    }
  }
}
