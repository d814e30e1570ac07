package dev.editorial.maven;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Verdict;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of a build's reports, and of what makes the next run shorter. */
record Reports(Path folder) {

  /** The page of the HTML report to begin with. */
  Path index() {
    return folder.resolve("html").resolve("index.html");
  }

  /** Checks a wiki, and writes what came of it. */
  Verdict check(Editorial.Request request) throws EditorialException {
    Verdict verdict = Editorial.check(kept(request));
    Editorial.prepareReportFolder(folder);
    // The longer one last: the calling thread begins with it, and others come to help.
    Editorial.write(
        verdict,
        new Editorial.Target("json", folder.resolve("editorial.json")),
        new Editorial.Target("html", folder.resolve("html")));
    return verdict;
  }

  /** The same, with the facts of pages kept from run to run. */
  Editorial.Request kept(Editorial.Request request) {
    return request.cachedIn(Optional.of(folder.resolve("pages.facts")));
  }
}
