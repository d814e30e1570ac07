package dev.editorial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages and pictures that show the wiki itself. */
class GraphAndDatesTest {

  @TempDir private Path work;
  private Path wiki;

  @BeforeEach
  void begin() throws IOException {
    wiki = Files.createDirectory(work.resolve("wiki"));
    Files.createDirectory(wiki.resolve(".git"));
    page("editorial.yml", "clock: 2024-06-30\nentities: [{folder: concepts, dates: [updated]}]");
  }

  @Test
  void depthCountsTheLinksFromTheStartPages() throws Exception {
    page("index.md", "[A](a.md)");
    page("a.md", "[B](b.md)");
    page("b.md", "[C](c.md)");
    page("c.md", "# C");
    page("d.md", "[E](e.md)");
    page("e.md", "[D](d.md)");

    assertThat(report().text("depth.svg"))
        .contains(
            "Bar chart of pages by how many links away they are: start pages 1, one link away 1,"
                + " 2 links away 1, 3 links away 1, no path leads there 2.");
  }

  @Test
  void theMapMarksOrphansAndWhatNoPathLeadsTo() throws Exception {
    page("index.md", "[A](a.md)");
    page("a.md", "[B](b.md)");
    page("b.md", "[A](a.md)");
    page("orphan.md", "[A](a.md)");
    page("c.md", "[D](d.md)");
    page("d.md", "[C](c.md)");

    ReportFiles report = report();

    assertThat(
            report.all("map.svg", "fill=\"none\" stroke=\"#b3261e\" [^>]*><title>([^<]*)</title>"))
        .containsExactly("orphan.md");
    assertThat(
            report.all("map.svg", "fill=\"none\" stroke=\"#a36a00\" [^>]*><title>([^<]*)</title>"))
        .containsExactly("c.md", "d.md");
    assertThat(report.text("graph.html"))
        .contains("In the middle lies <bdi>a.md</bdi>, the page that most pages link to.")
        .contains("Paths begin at index.md.")
        .contains("beyond the last ring: no link joins it with the rest");
  }

  @Test
  void islandsAreListedAndDrawn() throws Exception {
    page("index.md", "[A](a.md)");
    page("a.md", "[B](b.md)");
    page("b.md", "# B");
    page("y.md", "[Z](z.md)");
    page("z.md", "[Y](y.md)");

    ReportFiles report = report();

    assertThat(report.text("graph.html"))
        .contains("<li><bdi>y.md</bdi> <bdi>z.md</bdi> </li>", "src=\"islands.svg\"");
    assertThat(report.all("islands.svg", "<circle[^>]*><title>([^<]*)</title>"))
        .containsExactly("y.md", "z.md");
  }

  @Test
  void oneDotStandsForSeveralPagesOfALargeWiki() throws Exception {
    StringBuilder index = new StringBuilder();
    for (int i = 0; i < 2_600; i++) {
      page("p" + i + ".md", "[next](p" + (i * 7 + 1) % 2_600 + ".md)");
      index.append("[p](p").append(i).append(".md)\n");
    }
    page("index.md", index.toString());

    ReportFiles report = report();

    assertThat(report.all("map.svg", "<circle[^>]*>(<title>)").size()).isBetween(1_200, 2_500);
    assertThat(report.text("graph.html")).contains("Each dot stands for up to 2 pages.");
  }

  @Test
  void saysNothingOfPathsWhereAGeneratorMakesThem() throws Exception {
    page("hugo.toml", "title = 'x'");
    page("content/_index.md", "# Home");
    page("content/a.md", "# A");
    page("content/b.md", "[A](a.md)");

    ReportFiles report = report();

    assertThat(report.text("graph.html"))
        .contains("so nothing is said here of orphans, islands and depth")
        .doesNotContain("Orphans:", "Islands:");
    assertThat(report.pictures()).contains("map.svg").doesNotContain("depth.svg");
  }

  @Test
  void whatListsPagesIsNoPageOfTheMap() throws Exception {
    page("mkdocs.yml", "nav:\n  - Home: index.md\n  - A: a.md\n");
    page("docs/index.md", "[A](a.md)");
    page("docs/a.md", "[out](../README.md)");
    page("README.md", "[in](docs/index.md)");

    assertThat(report().text("graph.html")).contains("2 pages and 1 link between them");
  }

  @Test
  void agesAreThoseThatPagesGive() throws Exception {
    page("index.md", "[A](concepts/a.md) [B](concepts/b.md) [C](concepts/c.md)");
    page("concepts/a.md", "---\nupdated: 2024-05-03\ncreated: 2020-01-01\n---\n# A");
    page("concepts/b.md", "---\nupdated: 2024-02-01\n---\n# B");
    page("concepts/c.md", "# C");
    // What is still to come tells nothing.
    page("concepts/d.md", "---\nupdated: 2023-12-24\nexpires: 2030-01-01\n---\n# D");

    ReportFiles report = report();

    assertThat(report.text("ages.svg"))
        .contains(
            "May 2024 1, Apr 2024 0, Mar 2024 0, Feb 2024 1, Jan 2024 0, Dec 2023 1, no date 1.");
    assertThat(report.text("dates.html"))
        .contains("3 of 4 content pages say when they were written or last changed.")
        .contains("Half of them have not been touched since 2024-02-01.");
    assertThat(report.all("dates.html", "<bdi>(concepts/\\w+\\.md)</bdi></th><td>"))
        .containsExactly("concepts/d.md", "concepts/b.md", "concepts/a.md");
  }

  @Test
  void longTimesAreShownByQuartersAndYears() throws Exception {
    for (int year = 2000; year < 2024; year++) {
      page("concepts/p" + year + ".md", "---\nupdated: " + year + "-03-01\n---\n# P" + year);
    }
    assertThat(report().text("ages.svg")).contains(": 2023 1, 2022 1,", "until 2010 11.");
  }

  @Test
  void tellsWorseFromBetter() throws Exception {
    page("a.md", "[B](b.md)\n\n[Gone](gone.md)");
    page("b.md", "[A](a.md)");
    Editorial.acceptAll(Editorial.Request.of(wiki));
    page("a.md", "[B](b.md)\n\n[Lost](lost.md) [Away](away.md)");

    assertThat(report().text("index.html"))
        .contains(
            "<strong>Worse than <bdi>editorial-baseline.tsv</bdi>:</strong> 2 new, 1 mended.");

    page("a.md", "[B](b.md)");
    page("b.md", "[A](a.md)\n\n[Gone](gone.md)");
    Editorial.acceptAll(Editorial.Request.of(wiki));
    page("b.md", "[A](a.md)");

    assertThat(report().text("index.html"))
        .contains(
            "<strong>Better than <bdi>editorial-baseline.tsv</bdi>:</strong> nothing new, 1"
                + " mended.");
  }

  @Test
  void sameWikiSameBytes() throws Exception {
    page("index.md", "[A](a.md) [[x]]");
    page("a.md", "[B](b.md)");
    page("b.md", "[A](a.md)");

    assertThat(report()).isEqualTo(report());
  }

  private void page(String path, String text) throws IOException {
    Path file = wiki.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n");
  }

  private ReportFiles report() throws IOException, EditorialException {
    Verdict verdict = Editorial.check(Editorial.Request.of(wiki));
    Path folder = work.resolve("report");
    new HtmlReport().write(verdict, folder);
    return ReportFiles.of(folder);
  }
}
