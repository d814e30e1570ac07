package dev.editorial.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.editorial.api.Bucket;
import dev.editorial.api.CheckedWiki;
import dev.editorial.api.Judgement;
import dev.editorial.api.SourceUrl;
import dev.editorial.api.Status;
import dev.editorial.api.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {

  @TempDir private Path work;

  static Stream<Verdict> verdicts() {
    return Stream.of(
        SampleVerdict.hostile(),
        SampleVerdict.of(),
        SampleVerdict.of(SampleVerdict.many(1_200), List.of(SampleVerdict.wiki("."))),
        SampleVerdict.of(SampleVerdict.missing("concepts/raft", 300)));
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void runsNoScriptAndLoadsNothingFromElsewhere(Verdict verdict) throws IOException {
    ReportFiles report = write(verdict);

    for (String page : report.pages()) {
      // The page that searches has its own script, and no other.
      assertThat(report.all(page, "(?i)(<script.*?)>"))
          .as(page)
          .isEqualTo(
              page.equals("search.html") ? List.of("<script src=\"search.js\" defer") : List.of());
      assertThat(report.text(page)).doesNotContain("<style", "javascript:");
      assertThat(report.all(page, "<[^>]*\\s(style|on[a-z]+)=")).as(page).isEmpty();
      assertThat(report.attributes(page, "src|srcset"))
          .as(page)
          .noneMatch(HtmlReportTest::leavesReport);
      assertThat(report.all(page, "<link[^>]*href=\"([^\"]*)\"")).containsExactly("style.css");
    }
    for (String picture : report.pictures()) {
      assertThat(report.text(picture))
          .doesNotContain("<script", "style=", "<style", "<image", "href");
    }
    assertThat(report.text("style.css")).doesNotContain("@import", "url(");
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void isWellFormedWithHeadingsInOrder(Verdict verdict) throws Exception {
    ReportFiles report = write(verdict);

    for (String page : report.pages()) {
      assertThat(report.unbalanced(page)).as(page).isEmpty();
      List<Integer> headings = report.headings(page);
      assertThat(headings).startsWith(1);
      assertThat(IntStream.range(1, headings.size()))
          .as(page)
          .allMatch(i -> headings.get(i) > 1 && headings.get(i) <= headings.get(i - 1) + 1);
      assertThat(report.text(page)).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
    }
    for (String picture : report.pictures()) {
      report.requireWellFormed(picture);
    }
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void everyInnerLinkLeadsSomewhereAndAnchorsAreUnique(Verdict verdict) throws IOException {
    ReportFiles report = write(verdict);

    for (String page : report.pages()) {
      assertThat(report.ids(page)).as(page).doesNotHaveDuplicates();
      assertThat(
              report.attributes(page, "href|src|srcset").stream()
                  .filter(href -> !leavesReport(href)))
          .as(page)
          .allMatch(href -> report.leadsSomewhere(page, href));
    }
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void sameVerdictSameBytes(Verdict verdict) throws IOException {
    assertThat(write(verdict)).isEqualTo(write(verdict, work.resolve("again")));
  }

  @Test
  void hidesNothingOfHostileText() throws IOException {
    ReportFiles report = write(SampleVerdict.hostile());

    assertThat(report.byName().keySet()).allMatch(name -> name.matches("[a-z0-9.-]+"));
    for (String page : report.pages()) {
      assertThat(report.text(page))
          .doesNotContain("\u202E", "\u2066", "\u0000", "<b>")
          .contains(
              "&lt;script&gt;alert(1)&lt;/script&gt;", "‹U+202E›", "‹U+2066›", "␀", "‹U+D800›");
    }
    assertThat(report.text("findings-1.js"))
        .doesNotContain("\u202E", "\u2066", "\u0000")
        .contains("‹U+202E›");
  }

  @Test
  void rendersDocumentationWithoutItsHtmlPicturesAndLocalLinks() throws IOException {
    ReportFiles report = write(SampleVerdict.of(SampleVerdict.brokenLink("a.md", 1, "aa")));

    assertThat(report.text("rule-links-broken-link.html"))
        .contains("<em>finds nothing</em>", "&lt;b&gt;raw&lt;/b&gt;", "<h3>Heading</h3>")
        .contains("<a href=\"https://example.org/a?b=c&amp;d\">out</a> in\ncode")
        .contains("<summary>Example with a finding</summary><pre><code>[A](&lt;a.md&gt;)\n")
        .doesNotContain("x.png");
  }

  @Test
  void showsAFindingOnThePageOfItsRuleAndOfItsFolder() throws IOException {
    ReportFiles report =
        write(SampleVerdict.of(SampleVerdict.brokenLink("concepts/a.md", 6, "0a1b")));

    for (String page : List.of("rule-links-broken-link.html", "folder-concepts.html")) {
      assertThat(report.ids(page)).contains("f-0a1b");
      assertThat(report.text(page))
          .contains(
              "<code>concepts/a.md:7:5</code> <a href",
              "Write on the line before: <code>&lt;!-- editorial-disable-next-line"
                  + " links/broken-link: reason --&gt;</code>",
              ">error</span>",
              "<bdi><code>b.md</code> does not exist")
          .contains("see <mark>[b](b.md</mark>) now")
          .contains("<a href=\"rule-links-broken-link.html\">links/broken-link</a>");
    }
  }

  @Test
  void namesTheMostWantedPagesFirst() throws IOException {
    List<Judgement> missing = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      missing.add(SampleVerdict.missing("concepts/m" + i, i));
    }
    ReportFiles report = write(SampleVerdict.of(missing.toArray(Judgement[]::new)));

    assertThat(report.all("index.html", "<bdi>(concepts/m\\d+)</bdi></a></th><td"))
        .hasSize(10)
        .startsWith("concepts/m12", "concepts/m11")
        .doesNotContain("concepts/m2");
    assertThat(report.text("index.html")).contains("2 more missing pages");
  }

  @Test
  void foldsLongListsOfPlaces() throws IOException {
    ReportFiles report = write(SampleVerdict.of(SampleVerdict.missing("concepts/raft", 300)));

    assertThat(report.text("rule-references-undefined-entity.html"))
        .contains("<summary>296 more places</summary>", "and 199 that are not listed here");
  }

  @Test
  void theLedgerAddsUpToTheLinksFound() throws IOException {
    Verdict verdict =
        SampleVerdict.of(List.of(), List.of(SampleVerdict.wiki("a"), SampleVerdict.wiki("b")));
    ReportFiles report = write(verdict);

    List<Integer> numbers =
        report.all("index.html", "</td><td class=\"number\">([\\d,]+)</td></tr>").stream()
            .map(number -> Integer.valueOf(number.replace(",", "")))
            .toList();
    assertThat(numbers).hasSize(Bucket.values().length);
    assertThat(numbers.stream().mapToInt(Integer::intValue).sum()).isEqualTo(24_690);
    assertThat(report.text("index.html")).contains("links found</th><td class=\"number\">24,690<");
  }

  @Test
  void whatWasAcceptedIsNotTakenForMended() throws IOException {
    List<Judgement> accepted =
        SampleVerdict.mixed().findings().stream()
            .filter(finding -> finding.status() == Status.BASELINE)
            .toList();

    ReportFiles report = write(SampleVerdict.of(accepted.toArray(Judgement[]::new)));

    assertThat(accepted).isNotEmpty();
    assertThat(report.text("index.html"))
        .contains("<h1>Nothing new to correct</h1>", "no rule that ran finds anything new")
        .doesNotContain("is satisfied");
  }

  @Test
  void aCleanVerdictKeepsItsFacts() throws IOException {
    ReportFiles report = write(SampleVerdict.of());

    assertThat(report.pages()).containsExactly("dates.html", "graph.html", "index.html");
    assertThat(report.pictures()).isEmpty();
    assertThat(report.text("index.html"))
        .contains("<h1>Nothing to correct</h1>", "7,012 pages and 12,345 links")
        .contains(
            "mkdocs.yml lies at the root", "1,204 of 1,231 pages", "no index page lists its like")
        .doesNotContain("By rule");
  }

  @Test
  void aRunWithoutPagesIsNoGoodNews() throws IOException {
    CheckedWiki empty =
        new CheckedWiki(
            ".",
            List.of(new CheckedWiki.CheckedProfile("wiki", "no marker", Map.of())),
            List.of(),
            List.of(),
            0,
            Optional.empty());

    assertThat(write(SampleVerdict.of(List.of(), List.of(empty))).text("index.html"))
        .contains("<h1>Nothing was checked</h1>")
        .doesNotContain("satisfied");
  }

  @Test
  void splitsLongPages() throws IOException {
    ReportFiles report =
        write(SampleVerdict.of(SampleVerdict.many(1_200), List.of(SampleVerdict.wiki("."))));

    List<String> parts =
        List.of(
            "rule-links-broken-link.html",
            "rule-links-broken-link.2.html",
            "rule-links-broken-link.3.html");
    assertThat(report.pages())
        .containsAll(parts)
        .contains("folder-concepts.html", "folder-concepts.2.html")
        .doesNotContain("rule-links-broken-link.4.html", "folder-concepts.3.html");
    List<String> shown =
        parts.stream()
            .flatMap(part -> report.ids(part).stream())
            .filter(id -> id.matches("f-f\\d+"))
            .toList();
    assertThat(shown).hasSize(1_200).doesNotHaveDuplicates();
    assertThat(report.text(parts.get(0))).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
    assertThat(report.text(parts.get(1)))
        .contains("rel=\"next\" href=\"rule-links-broken-link.3.html\"")
        .contains("rel=\"prev\" href=\"rule-links-broken-link.html\"")
        .contains("Findings 501 to 1,000 of 1,200");
    assertThat(report.text(parts.get(2))).doesNotContain("rel=\"next\"");
  }

  @Test
  void givesEachFolderItsOwnFile() throws IOException {
    List<String> paths =
        List.of(
            "a b/x.md",
            "a-b/x.md",
            "A b/x.md",
            "Ä/x.md",
            "ä/x.md",
            "x.md",
            "root/x.md",
            "a.2/x.md");
    List<Judgement> findings =
        paths.stream()
            .map(path -> SampleVerdict.brokenLink(path, 1, "p" + path.hashCode()))
            .toList();
    ReportFiles report = write(SampleVerdict.of(findings.toArray(Judgement[]::new)));

    assertThat(report.pages().stream().filter(name -> name.startsWith("folder"))).hasSize(8);
    assertThat(report.text("folder-a-b.html")).contains("<bdi>a-b/</bdi>");
    assertThat(report.text("folder.html")).contains("Pages at the root");
  }

  @Test
  void looksIntoAFolderThatHoldsMostOfAll() throws IOException {
    List<Judgement> findings =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    SampleVerdict.brokenLink(
                        (i < 2 ? "" : "docs/") + (i % 3 == 0 ? "a/" : "b/") + i + ".md",
                        1,
                        "p" + i))
            .toList();
    ReportFiles report = write(SampleVerdict.of(findings.toArray(Judgement[]::new)));

    assertThat(report.pages())
        .filteredOn(name -> name.startsWith("folder"))
        .containsExactly(
            "folder-a.html", "folder-b.html", "folder-docs-a.html", "folder-docs-b.html");
  }

  @Test
  void fiftyThousandFindingsStayUsable() throws IOException {
    List<Judgement> findings = new ArrayList<>(SampleVerdict.many(48_000));
    for (int i = 0; i < 2_000; i++) {
      findings.add(
          SampleVerdict.missing("concepts/a rather long name of a missing page " + i, 150));
    }
    ReportFiles report = write(SampleVerdict.of(findings, List.of(SampleVerdict.wiki("."))));

    assertThat(report.text("index.html").length()).isLessThan(300_000);
    assertThat(report.byName().values())
        .allMatch(text -> text.getBytes(StandardCharsets.UTF_8).length < 2_000_000);
    assertThat(report.text("rule-references-undefined-entity.html"))
        .contains("Findings 1 to ", " of 2,000");
  }

  @Test
  void linksFindingsToTheirFilesWhereItIsKnownWhereTheyAreSeen() throws IOException {
    Verdict plain = SampleVerdict.of(SampleVerdict.brokenLink("a b/ü.md", 6, "aa"));
    Verdict hosted =
        new Verdict(
            plain.directory(),
            plain.version(),
            plain.wikis(),
            plain.notes(),
            plain.findings(),
            plain.rules(),
            plain.since(),
            plain.change(),
            Optional.of(new SourceUrl("https://example.org/blob/{path}#L{line}-{column}")));

    assertThat(write(hosted).text("rule-links-broken-link.html"))
        .contains("<a href=\"https://example.org/blob/a%20b/%C3%BC.md#L7-5\"><code>a b/ü.md:7:5");
    assertThat(write(plain).text("rule-links-broken-link.html"))
        .contains("<code>a b/ü.md:7:5</code> <a href=\"rule-");
  }

  @Test
  void saysWhatToDoFirst() throws IOException {
    List<Judgement> findings = new ArrayList<>(SampleVerdict.many(12));
    findings.add(SampleVerdict.missing("concepts/raft", 7));
    String index = write(SampleVerdict.of(findings.toArray(Judgement[]::new))).text("index.html");

    assertThat(index)
        .contains("<li>Write <a href=\"rule-references-undefined-entity.html#f-e")
        .contains("><bdi>concepts/raft</bdi></a>: mentioned at 7 places</li>")
        .contains(
            "<li>Go through <a"
                + " href=\"rule-links-broken-link.html\"><bdi>links/broken-link</bdi></a>: 12"
                + " errors on 4 pages</li>")
        .contains("<bdi>concepts/page0.md</bdi></a>: 5 findings on one page</li>");
  }

  @Test
  void equalFingerprintsKeepTheirOwnAnchors() throws IOException {
    ReportFiles report =
        write(
            SampleVerdict.of(
                SampleVerdict.brokenLink("a.md", 1, "same"),
                SampleVerdict.brokenLink("a.md", 2, "same")));

    assertThat(report.ids("folder.html")).contains("f-same", "f-same-2");
  }

  @Test
  void refusesAFolderThatIsNoReport() throws IOException {
    Path foreign = Files.createDirectory(work.resolve("notes"));
    Files.writeString(foreign.resolve("dear.md"), "mine");

    assertThatThrownBy(() -> new HtmlReport().write(SampleVerdict.of(), foreign))
        .isInstanceOf(IOException.class)
        .hasMessage(foreign + " exists and is no report of Editorial; name another folder");
    assertThat(foreign.resolve("dear.md")).hasContent("mine");
    assertThat(work).isDirectoryNotContaining("glob:**/.notes*");
  }

  private ReportFiles write(Verdict verdict) throws IOException {
    return write(verdict, work.resolve("report"));
  }

  private static ReportFiles write(Verdict verdict, Path folder) throws IOException {
    new HtmlReport().write(verdict, folder);
    return ReportFiles.of(folder);
  }

  private static boolean leavesReport(String href) {
    return href.contains(":") || href.startsWith("//");
  }
}
