package dev.editorial.rules.links;

import com.google.auto.service.AutoService;
import dev.editorial.api.Finding;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Wiki;
import java.util.Optional;

@RuleInfo(
    id = "links/broken-link",
    severity = Severity.ERROR,
    since = "1.0",
    summary = "Link to a page that does not exist",
    doc =
        """
        A reader who follows the link gets an error page, and whoever wrote it believes that something is said elsewhere.

        Correct the path, write the page, or drop the link. The suggestion names the page of the same name in another folder, or
        the one with the nearest name.

        ```wiki bad
        === index.md
        See [the cache](systems/cahce.md) and [the queue](systems/queue.md).
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `systems/cahce.md` does not exist
        === systems/cache.md
        # Cache
        === systems/queue.md
        # Queue
        ```
        ```wiki good
        === index.md
        See [the cache](systems/cache.md), [its folder](systems/) and [the web](https://example.org/nowhere).
        === systems/cache.md
        # Cache
        ```
        """)
@AutoService(Rule.class)
public final class BrokenLink implements Rule.OfWiki<Rule.NoOptions> {

  private static final String OTHERWISE = "correct the path, write the page, or drop the link";
  private static final String HOST = "(www\\.\\S+|[\\w-]+\\.(com|org|net|io|dev|edu|gov)(/\\S*)?)";

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    for (ResolvedLink link : wiki.links()) {
      if (link.outcome() instanceof Outcome.Missing missing
          && missing.target() == Outcome.Target.PAGE) {
        report.add(
            Finding.at(
                    link.source(),
                    link.link().span(),
                    "`%s` does not exist".formatted(link.link().target()))
                .about(missing.wanted())
                .suggest(suggestion(wiki, link, missing))
                .leading(link.link(), wiki.targetSinceMove(link, missing.wanted())));
      } else if (link.outcome() instanceof Outcome.Unbuilt unbuilt
          && unbuilt.target() == Outcome.Target.PAGE) {
        report.add(
            Finding.at(
                    link.source(),
                    link.link().span(),
                    "`%s` is there, but readers do not get it: %s"
                        .formatted(link.link().target(), unbuilt.reason()))
                .about(unbuilt.path())
                .suggest("link to a page that is built, or have this one built"));
      }
    }
  }

  private static Optional<String> suggestion(
      Wiki wiki, ResolvedLink link, Outcome.Missing missing) {
    String target = link.link().target();
    if (target.matches(HOST)) {
      return Optional.of("write `https://%s`, if a site is meant".formatted(target));
    }
    if (target.endsWith("/")) {
      return Optional.of(OTHERWISE);
    }
    Optional<String> known =
        wiki.whereabouts(missing.wanted(), path -> Wiki.relativePath(link.source(), path));
    if (known.isPresent()) {
      return known;
    }
    Optional<String> nearest = nearest(wiki, link, missing.wanted());
    return nearest.isPresent() && !nearest.get().equals(link.link().written())
        ? Optional.of("did you mean `%s`?".formatted(nearest.get()))
        : Optional.of(OTHERWISE);
  }

  private static Optional<String> nearest(Wiki wiki, ResolvedLink link, String wanted) {
    Optional<Page> page = wiki.nearestPage(wanted);
    if (page.isPresent()
        && !page.get().equals(link.source())
        && wiki.roleOf(page.get()).isChecked()) {
      return link.link().target().startsWith("/")
          ? Optional.of("/" + page.get().path())
          : Optional.of(Wiki.relativePath(link.source(), page.get().path()));
    }
    Optional<String> file = wiki.nearestFile(wanted);
    return file.isPresent()
        ? Optional.of(Wiki.relativePath(link.source(), file.get()))
        : Optional.empty();
  }
}
