package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTML report in a browser, as a build server serves it and as it is opened from a disk. */
class HtmlReportIT {

  /** The narrowest phone that is still in use. */
  private static final int PHONE = 360;

  private static final Pattern FINDING =
      Pattern.compile("<li class=\"finding[^>]* id=\"([^\"]+)\"");

  /** One page of each kind. */
  private static final List<String> KINDS =
      List.of(
          "index.html",
          "rule-references-undefined-entity.html",
          "folder-concepts.html",
          "graph.html",
          "dates.html");

  @TempDir private static Path work;
  private static Chromium chromium;
  private static Path report;
  private static Path hostile;
  private static SandboxedServer server;

  @BeforeAll
  static void writeReports() throws IOException {
    chromium = Chromium.start();
    report = report(Home.wikis("sysdesign"), "sysdesign");
    hostile = report(HostileWiki.in(Files.createDirectory(work.resolve("wiki"))), "hostile");
    server = SandboxedServer.of(report);
  }

  @AfterEach
  void closePages() {
    chromium.closePages();
  }

  /** The browser first: a page that is still open may ask the server for an icon. */
  @AfterAll
  static void stop() {
    try {
      if (chromium != null) {
        chromium.close();
      }
    } finally {
      if (server != null) {
        server.close();
      }
    }
  }

  private static Path report(Path wiki, String name) {
    Path folder = work.resolve(name);
    Run run =
        new Run.Command()
            .jar()
            .and("check", wiki, "--no-cache", "--report", "html=" + folder)
            .and("--source-url", "https://example.org/wiki/{path}#L{line}")
            .run();
    assertThat(run.exit()).as(run.err()).isEqualTo(Run.FINDINGS);
    return folder;
  }

  @Test
  void noPageComplainsInTheSandboxOfABuildServer() throws IOException {
    Page page = chromium.desktop();
    Set<String> linked = walk(page, server.url() + "/", "index.html");

    // The page that needs a script is linked nowhere that people see.
    assertThat(linked).containsAll(KINDS).hasSize(pages(report).size() - 1);
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void noPageComplainsWhenOpenedFromADisk() throws IOException {
    for (Path folder : List.of(report, hostile)) {
      Page page = chromium.desktop();
      Set<String> linked = walk(page, folder.toUri().toString(), "index.html");

      assertThat(linked).containsExactlyInAnyOrderElementsOf(pages(folder));
    }
    assertThat(chromium.complaints()).isEmpty();
  }

  /** Opens a page and all that people can come to from there; says which there are. */
  private static Set<String> walk(Page page, String folder, String first) {
    Set<String> seen = new LinkedHashSet<>(Set.of(first));
    List<String> open = new ArrayList<>(seen);
    while (!open.isEmpty()) {
      page.navigate(folder + open.remove(0));
      for (String href : hrefs(page, "a => a.checkVisibility()")) {
        String file = href.replaceFirst("#.*", "");
        if (!file.contains(":") && file.endsWith(".html") && seen.add(file)) {
          open.add(file);
        }
      }
    }
    return seen;
  }

  private static List<String> hrefs(Page page, String which) {
    return strings(
        page.evaluate(
            "() => [...document.querySelectorAll('a[href]')].filter("
                + which
                + ").map(a => a.getAttribute('href'))"));
  }

  @Test
  void everyFindingIsReachedByKeyboard() throws IOException {
    Page page = chromium.desktop();
    page.navigate(report.resolve("index.html").toUri().toString());
    Set<String> reached = new TreeSet<>();
    for (String href : focused(page)) {
      if (href.matches("rule-.*\\.html")) {
        page.navigate(report.resolve(href).toUri().toString());
        focused(page).stream()
            .filter(place -> place.startsWith("#f-"))
            .forEach(place -> reached.add(place.substring(1)));
      }
    }

    Set<String> all = new TreeSet<>();
    for (String file : pages(report)) {
      Matcher finding = FINDING.matcher(Files.readString(report.resolve(file)));
      finding.results().forEach(found -> all.add(found.group(1)));
    }
    assertThat(all).hasSize(16);
    assertThat(reached).isEqualTo(all);
  }

  /** Where the links lead that the tabulator comes to. */
  private static List<String> focused(Page page) {
    page.evaluate(
        """
        () => {
          window.stops = [];
          document.addEventListener('focusin', event => window.stops.push(event.target.getAttribute('href')));
        }
        """);
    int stops = page.locator("a, input, summary").count();
    for (int stop = 0; stop < stops; stop++) {
      page.keyboard().press("Tab");
    }
    return strings(page.evaluate("() => window.stops.filter(Boolean)"));
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }

  @Test
  void severitiesAreFilteredWithoutScript() {
    Page page = chromium.desktop();
    page.navigate(server.url() + "/folder-concepts.html");
    int errors = page.locator(".finding.error").count();
    int all = page.locator(".finding").count();
    assertThat(errors).isPositive().isLessThan(all);

    page.getByLabel("warnings").press("Space");

    assertThat(page.locator(".finding:visible").count()).isEqualTo(errors);
  }

  @Test
  void searchFiltersAndSortsWhereScriptRuns() {
    Page page = chromium.desktop();
    page.navigate(report.resolve("search.html").toUri().toString());
    page.waitForSelector("#results li");

    assertThat(page.locator("#count").textContent()).isEqualTo("16 findings");
    page.getByLabel("Words in path, rule or message").fill("gossip CONCEPTS");
    assertThat(page.locator("#results li").allTextContents())
        .singleElement()
        .asString()
        .contains("concepts/gossip-protocol", "companies/amazon.md:22:36");

    page.getByLabel("Words in path, rule or message").fill("");
    page.getByLabel("Severity").selectOption("warning");
    assertThat(page.locator("#count").textContent()).isEqualTo("8 findings");
    page.getByLabel("Order").selectOption("by rule");
    assertThat(page.locator("#results .count").allTextContents())
        .hasSize(8)
        .isSorted()
        .startsWith("dates/missing-date");

    page.locator("#results a").first().click();
    assertThat(page.url()).contains("/rule-dates-missing-date.html#f-");
  }

  @Test
  void searchSaysWhereToLookWhereScriptDoesNotRun() {
    Page page = chromium.desktop();
    page.navigate(server.url() + "/search.html");

    assertThat(page.locator("#fallback").isVisible()).isTrue();
    assertThat(page.locator("#search").isVisible()).isFalse();
  }

  @Test
  void nothingKeepsPeopleOut() {
    Page page = chromium.desktop();
    for (String kind : KINDS) {
      page.navigate(report.resolve(kind).toUri().toString());
      assertThat(Chromium.barriers(page)).isEmpty();
    }
    page.navigate(report.resolve("search.html").toUri().toString());
    page.waitForSelector("#results li");
    assertThat(Chromium.barriers(page)).isEmpty();
  }

  @Test
  void theColoursOfTheNightCanBeReadToo() {
    Page page = chromium.page(1280, ColorScheme.DARK);
    for (String kind : KINDS) {
      page.navigate(report.resolve(kind).toUri().toString());
      assertThat(Chromium.barriers(page, "color-contrast")).isEmpty();
    }
  }

  @Test
  void nothingIsWiderThanAPhone() throws IOException {
    Page page = chromium.page(PHONE, ColorScheme.LIGHT);
    for (Path folder : List.of(report, hostile)) {
      for (String file : pages(folder)) {
        page.navigate(folder.resolve(file).toUri().toString());
        // What is folded away counts as well.
        page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
            .as(file)
            .isEqualTo(PHONE);
      }
    }
  }

  @Test
  void whatAWikiHoldsIsShownAndDoesNothing() throws IOException {
    Page page = chromium.desktop();
    for (String file : pages(hostile)) {
      page.navigate(hostile.resolve(file).toUri().toString());
      long scripts = file.equals("search.html") ? 2 : 0;
      assertThat(page.locator("script").count()).as(file).isEqualTo((int) scripts);
      assertThat(page.locator("main img[src=x], main b, main iframe, [onerror], [onclick]").count())
          .as(file)
          .isZero();
      assertThat(hrefs(page, "a => true"))
          .allMatch(
              href -> href.matches("[\\w.-]*(#[\\w.-]+)?|https://example\\.org/wiki/[^\"<>\\s]*"));
      assertThat(page.content()).doesNotContain("\u202E", "\u2066");
    }
    assertThat(chromium.complaints()).isEmpty();
    page.navigate(hostile.resolve("rule-links-broken-link.html").toUri().toString());
    assertThat(page.locator("main").innerText())
        .contains(
            "<script>alert(1)</script>", "\"quoted\"", "‹U+202E›", "<img src=x onerror=alert(2)>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hugo-docs", "maritime-law"})
  void noPageIsLargerThanABrowserBears(String wiki) throws IOException {
    Path folder = report(Corpora.unpacked(wiki), wiki);

    assertThat(Files.size(folder.resolve("index.html"))).isLessThan(300_000);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).allSatisfy(file -> assertThat(Files.size(file)).isLessThan(2_000_000));
    }
  }

  private static List<String> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .sorted()
          .toList();
    }
  }
}
