package dev.editorial.rules.links;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Outcome;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import java.util.Optional;

@RuleInfo(
    id = "links/broken-asset",
    severity = Severity.ERROR,
    since = "1.0",
    summary = "Image or attachment that is not there",
    doc =
        """
        The page shows a broken picture, or offers a download that fails. Often the file was never added to git.

        Add the file or correct the path.

        ```wiki bad
        === index.md
        ![Ring](assets/rnig.svg)
        ^^^^^^^^^^^^^^^^^^^^^^^^ the image `assets/rnig.svg` is not there
        === assets/ring.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>
        ```
        ```wiki good
        === index.md
        ![Ring](assets/ring.svg) and ![far away](https://example.org/ring.svg)
        === assets/ring.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>
        ```
        """)
@AutoService(Rule.class)
public final class BrokenAsset implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (ResolvedLink link : wiki.links()) {
      if (link.outcome() instanceof Outcome.Missing missing
          && missing.target() == Outcome.Target.ASSET) {
        boolean shown = link.link().isImage();
        report.add(
            Finding.at(
                    link.source(),
                    link.link().span(),
                    "the %s `%s` is not there"
                        .formatted(shown ? "image" : "file", link.link().target()))
                .about(missing.wanted())
                .suggest(suggestion(wiki, link, missing.wanted())));
      } else if (link.outcome() instanceof Outcome.Unbuilt unbuilt
          && unbuilt.target() == Outcome.Target.ASSET) {
        report.add(
            Finding.at(
                    link.source(),
                    link.link().span(),
                    "`%s` is there, but readers do not get it: %s"
                        .formatted(link.link().target(), unbuilt.reason()))
                .about(unbuilt.path())
                .suggest("move the file to where the site is built from"));
      }
    }
  }

  private static String suggestion(Wiki wiki, ResolvedLink link, String wanted) {
    Optional<String> known = wiki.whereabouts(wanted, path -> written(link, path));
    if (known.isPresent()) {
      return known.get();
    }
    Optional<String> nearest = wiki.nearestFile(wanted);
    return nearest.isPresent()
        ? "did you mean `%s`?".formatted(written(link, nearest.get()))
        : "add the file, or correct the path";
  }

  private static String written(ResolvedLink link, String file) {
    return link.link().isWikilink() ? file : Wiki.relativePath(link.source(), file);
  }
}
