package dev.editorial.report;

import com.google.auto.service.AutoService;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Verdict;
import dev.editorial.report.Listing.Kind;
import dev.editorial.store.SideBySide;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The report for people: a folder of pages that need neither script, inline style nor network, so
 * that it reads the same from a disk and from a server that forbids all three. One page more has a
 * script, which searches. The same verdict gives the same bytes.
 */
@AutoService(Format.class)
public final class HtmlReport implements Format.Folder {

  static final String INDEX = "index.html";

  /** The one page with a script; where it does not run, nothing links to it. */
  static final String SEARCH = "search.html";

  private static final String STYLE = "style.css";
  private static final String SCRIPT = "search.js";
  private static final String SVG = ".svg";

  @Override
  public String name() {
    return "html";
  }

  /**
   * Writes the report into {@code folder} in place of the one that is there.
   *
   * @throws IOException also where the folder holds anything other than a report
   */
  @Override
  public void write(Verdict verdict, Path folder) throws IOException {
    Site site = new Site(verdict);
    new ReportFolder(folder).replaceWith(into -> writePages(site, into));
  }

  private void writePages(Site site, Path folder) throws IOException {
    SideBySide.run(
        List.of(
            () -> writeIndex(site, folder),
            () -> writeGroups(site, folder),
            () -> writeGraph(site, folder),
            () -> writeDates(site, folder),
            () -> writeSearch(site, folder)),
        IOException.class);
  }

  private void writeIndex(Site site, Path folder) throws IOException {
    copy(STYLE, folder);
    copy(SCRIPT, folder);
    Overview overview = new Overview(site);
    write(folder, INDEX, (output, tags) -> JteindexGenerated.render(output, tags, overview));
  }

  private void writeGroups(Site site, Path folder) throws IOException {
    if (site.entries().isEmpty()) {
      return;
    }
    writeChart(folder, "by-rule", BarChart.of(site.rules()));
    writeChart(folder, "by-folder", BarChart.of(site.folders()));
    RuleText ruleText = new RuleText();
    for (Group rule : site.rules()) {
      Optional<RuleInfo> info = Optional.ofNullable(site.verdict().rules().get(rule.name()));
      String documentation = info.map(RuleInfo::doc).map(ruleText::html).orElse("");
      for (int part = 1; part <= rule.parts(); part++) {
        writeListing(folder, ruleListing(site, rule, info, documentation, part));
      }
    }
    for (Group group : site.folders()) {
      for (int part = 1; part <= group.parts(); part++) {
        writeListing(folder, Listing.of(site, group, Kind.FOLDER, part));
      }
    }
  }

  private void writeGraph(Site site, Path folder) throws IOException {
    GraphPage page = GraphPage.of(site);
    write(folder, GraphPage.FILE, (output, tags) -> JtegraphGenerated.render(output, tags, page));
    for (GraphPage.Section section : page.sections()) {
      if (section.hasDepths()) {
        writeChart(folder, section.picture("depth"), section.depths());
      }
      RingMap.Drawing map = section.map().drawing();
      String words = section.map().alternative();
      for (Palette palette : Palette.values()) {
        write(
            folder,
            section.picture("map") + palette.suffix() + SVG,
            (output, tags) -> JtemapGenerated.render(output, tags, map, palette, words));
        if (!section.islands().isEmpty()) {
          IslandMap islands = section.islandMap();
          write(
              folder,
              section.picture("islands") + palette.suffix() + SVG,
              (output, tags) -> JteislandsGenerated.render(output, tags, islands, palette));
        }
      }
    }
  }

  private void writeDates(Site site, Path folder) throws IOException {
    DatesPage page = DatesPage.of(site);
    write(folder, DatesPage.FILE, (output, tags) -> JtedatesGenerated.render(output, tags, page));
    for (DatesPage.Section section : page.sections()) {
      if (section.hasDates()) {
        writeChart(folder, section.picture(), section.ages().chart());
      }
    }
  }

  private void writeSearch(Site site, Path folder) throws IOException {
    if (site.entries().isEmpty()) {
      return;
    }
    SearchData data = new SearchData(site);
    write(folder, SEARCH, (output, tags) -> JtesearchGenerated.render(output, tags, site, data));
    for (int file = 1; file <= data.files(); file++) {
      Files.writeString(folder.resolve(SearchData.name(file)), data.text(file));
    }
  }

  private static Listing ruleListing(
      Site site, Group rule, Optional<RuleInfo> info, String documentation, int part) {
    // The documentation of a rule stands on its first page alone.
    String shown = part == 1 ? documentation : "";
    return info.map(known -> Listing.ofRule(site, rule, known, shown, part))
        .orElseGet(() -> Listing.of(site, rule, Kind.RULE, part));
  }

  private void writeListing(Path folder, Listing listing) throws IOException {
    write(
        folder,
        listing.group().href(listing.part()),
        (output, tags) -> JtelistingGenerated.render(output, tags, listing));
  }

  private void writeChart(Path folder, String name, BarChart chart) throws IOException {
    for (Palette palette : Palette.values()) {
      write(
          folder,
          name + palette.suffix() + SVG,
          (output, tags) -> JtechartGenerated.render(output, tags, chart, palette));
    }
  }

  private void write(Path folder, String file, Template template) throws IOException {
    Files.write(folder.resolve(file), template.text().getBytes(StandardCharsets.UTF_8));
  }

  private static void copy(String name, Path folder) throws IOException {
    try (InputStream file = HtmlReport.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new FileNotFoundException(name + " is missing from the program");
      }
      Files.copy(file, folder.resolve(name));
    }
  }

  /**
   * A compiled template. It is called as the class that it is: the template engine would look it up
   * by name with the loader of the current thread, which in a build tool is anybody's, and a shaded
   * jar might have dropped it.
   */
  @FunctionalInterface
  private interface Template {
    void render(HtmlTemplateOutput output, HtmlInterceptor tags);

    /** Stands here and not in the report, whose class would load the engine at every start. */
    default String text() {
      StringOutput text = new StringOutput();
      render(new OwaspHtmlTemplateOutput(text), new TagsAsWritten());
      return text.toString();
    }
  }

  /** The templates ask for no change of their tags. */
  private record TagsAsWritten() implements HtmlInterceptor {

    @Override
    public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput out) {}

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput output) {}
  }
}
