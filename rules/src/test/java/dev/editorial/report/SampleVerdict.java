package dev.editorial.report;

import dev.editorial.api.Basis;
import dev.editorial.api.Bucket;
import dev.editorial.api.Change;
import dev.editorial.api.CheckedWiki;
import dev.editorial.api.Convention;
import dev.editorial.api.Finding;
import dev.editorial.api.Judgement;
import dev.editorial.api.Judgement.RelatedPlace;
import dev.editorial.api.Judgement.Replacement;
import dev.editorial.api.Page;
import dev.editorial.api.Problem;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.SourceUrl;
import dev.editorial.api.Span;
import dev.editorial.api.Status;
import dev.editorial.api.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Verdicts built by hand. */
final class SampleVerdict {

  /** Text that breaks out of a page, turns its direction, or hides in it, unless it is escaped. */
  static final String HOSTILE =
      "<script>alert(1)</script>\"' onmouseover='x' --> ]]> &amp; ${1}"
          + " \u202Egnp.\u2066\u0000\uD800\r\n::error::forged\u001B[31m%0A";

  private SampleVerdict() {}

  @RuleInfo(
      id = "links/broken-link",
      severity = Severity.ERROR,
      since = "1.0",
      summary = "Link to a page that does not exist",
      doc =
          """
          A reader who follows it *finds nothing*. <script>alert(2)</script> <b>raw</b>

          # Heading

          ![picture](https://example.org/x.png) [out](https://example.org/a?b=c&d) [in](../x.md)
          [code](javascript:alert(3))

          ```wiki bad
          [A](<a.md>)
          ```
          """)
  private static final class BrokenLink {}

  @RuleInfo(
      id = "references/undefined-entity",
      severity = Severity.ERROR,
      since = "1.0",
      summary = "Entity without a page <script>",
      doc = "Write it.")
  private static final class UndefinedEntity {}

  static Verdict of(Judgement... findings) {
    return of(List.of(findings), List.of(wiki(".")));
  }

  static Verdict of(List<Judgement> findings, List<CheckedWiki> wikis) {
    Map<String, RuleInfo> rules =
        Stream.of(BrokenLink.class, UndefinedEntity.class)
            .map(rule -> rule.getAnnotation(RuleInfo.class))
            .collect(Collectors.toMap(RuleInfo::id, info -> info));
    return new Verdict(
        "handbook",
        "1.2.3",
        wikis,
        List.of(),
        findings,
        rules,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Verdict hostile() {
    Judgement known =
        judgement(
            "links/broken-link",
            HOSTILE + "/" + HOSTILE + ".md",
            Finding.at(page(), Span.inLine(2, 4, 900), HOSTILE)
                .evidence(HOSTILE)
                .suggest(HOSTILE)
                .about(HOSTILE),
            HOSTILE);
    Judgement unknown =
        judgement("mine/<script>", "a.md", Finding.at(page(), Span.HEAD, HOSTILE), HOSTILE);
    Judgement missing =
        judgement(
            "references/undefined-entity",
            HOSTILE + ".md",
            Finding.at(page(), Span.inLine(7, 1, 3), HOSTILE).aboutWiki(HOSTILE),
            "abc");
    CheckedWiki wiki =
        new CheckedWiki(
            HOSTILE,
            List.of(new CheckedWiki.CheckedProfile(HOSTILE, HOSTILE, Map.of(Bucket.OK, 1))),
            List.of(new Convention(HOSTILE, Basis.SET), new Convention(HOSTILE, Basis.INFERRED)),
            List.of(HOSTILE),
            3,
            Optional.empty());
    Verdict plain = of(List.of(known, unknown, missing), List.of(wiki, wiki));
    return new Verdict(
        HOSTILE,
        HOSTILE,
        plain.wikis(),
        List.of(HOSTILE),
        plain.findings(),
        plain.rules(),
        Optional.empty(),
        Optional.of(new Change(HOSTILE, 3, 1)),
        Optional.of(new SourceUrl("https://example.org/\"><script>/{path}#{line}")));
  }

  /** One page with a finding of each kind: fresh ones of each severity, an accepted, a silenced. */
  static Verdict mixed() {
    Finding link = Finding.at(page(), Span.inLine(3, 5, 9), "`b.md` does not exist");
    Finding misspelt =
        Finding.at(page(), Span.inLine(7, 5, 9), "`B.md` is spelled `b.md` on disk")
            .evidence("1 file")
            .suggest("write `b.md`");
    return of(
        sample(link, Severity.ERROR, "a1", Status.NEW),
        fixed(
            sample(misspelt, Severity.WARNING, "a2", Status.NEW),
            new Replacement(Span.inLine(7, 9, 4), "b.md")),
        sample(
            Finding.at(page(), Span.HEAD, "this page links to no other"),
            Severity.INFO,
            "a3",
            Status.NEW),
        sample(
            Finding.at(page(), new Span(9, 2, 10, 4), "`c.md` does not exist"),
            Severity.ERROR,
            "a4",
            Status.BASELINE),
        sample(
            Finding.at(page(), Span.inLine(12, 5, 9), "`d.md` does not exist"),
            Severity.ERROR,
            "a5",
            Status.SUPPRESSED));
  }

  private static Judgement sample(
      Finding finding, Severity severity, String fingerprint, Status status) {
    return new Judgement(
        "links/broken-link",
        severity,
        ".",
        List.of("mkdocs"),
        "a b/ü:1.md",
        finding,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        status == Status.SUPPRESSED ? Optional.of("comes with the next release") : Optional.empty(),
        fingerprint,
        status);
  }

  private static Judgement fixed(Judgement finding, Replacement fix) {
    return new Judgement(
        finding.rule(),
        finding.severity(),
        finding.wiki(),
        finding.profiles(),
        finding.path(),
        finding.finding(),
        List.of(new RelatedPlace("c.md", Span.inLine(4, 2, 6))),
        finding.sourceLine(),
        Optional.of(fix),
        finding.reason(),
        finding.fingerprint(),
        finding.status());
  }

  static CheckedWiki wiki(String root) {
    return new CheckedWiki(
        root,
        List.of(
            new CheckedWiki.CheckedProfile(
                "mkdocs",
                "mkdocs.yml lies at the root",
                Map.of(Bucket.OK, 12_000, Bucket.BROKEN, 300, Bucket.EXTERNAL, 45))),
        List.of(new Convention("concepts/: 1,204 of 1,231 pages carry updated", Basis.INFERRED)),
        List.of("graph/not-in-index: no index page lists its like"),
        7_012,
        Optional.empty());
  }

  /** {@code n} broken links on pages of two folders. */
  static List<Judgement> many(int n) {
    return IntStream.range(0, n)
        .mapToObj(
            i ->
                brokenLink(
                    (i % 2 == 0 ? "concepts/page" : "systems/page") + i / 9 + ".md", i, "f" + i))
        .toList();
  }

  static Judgement brokenLink(String path, int line, String fingerprint) {
    return new Judgement(
        "links/broken-link",
        Severity.ERROR,
        ".",
        List.of("mkdocs"),
        path,
        Finding.at(page(), Span.inLine(line + 1, 5, 8), "`b.md` does not exist"),
        List.of(),
        Optional.of("see [b](b.md) now"),
        Optional.empty(),
        Optional.empty(),
        fingerprint,
        Status.NEW);
  }

  static Judgement missing(String name, int mentions) {
    return new Judgement(
        "references/undefined-entity",
        Severity.WARNING,
        ".",
        List.of("mkdocs"),
        "concepts/a.md",
        Finding.at(page(), Span.inLine(3, 1, 4), "\"" + name + "\" has no page").aboutWiki(name),
        IntStream.range(1, mentions)
            .mapToObj(i -> new RelatedPlace("sources/s" + i + ".md", Span.inLine(i, 1, 1)))
            .toList(),
        Optional.of("[[" + name + "]]"),
        Optional.empty(),
        Optional.empty(),
        "e" + name.hashCode(),
        Status.NEW);
  }

  private static Judgement judgement(
      String rule, String path, Finding finding, String fingerprint) {
    return new Judgement(
        rule,
        Severity.ERROR,
        HOSTILE,
        List.of(HOSTILE),
        path,
        finding,
        List.of(new RelatedPlace(HOSTILE, Span.inLine(1, 1, 1))),
        Optional.of("  " + HOSTILE.repeat(9)),
        Optional.empty(),
        Optional.empty(),
        fingerprint,
        Status.NEW);
  }

  private static Page page() {
    return Page.unreadable("a.md", new Problem("none", "mend it", Span.HEAD));
  }
}
