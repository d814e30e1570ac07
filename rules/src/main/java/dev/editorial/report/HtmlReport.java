package dev.editorial.report;

import com.google.auto.service.AutoService;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Verdict;
import dev.editorial.report.BarChart.Palette;
import dev.editorial.report.Listing.Kind;
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
 * that it reads the same from a disk and from a server that forbids all three. The same verdict
 * gives the same bytes.
 */
@AutoService(Format.class)
public final class HtmlReport implements Format.Folder {

  static final String INDEX = "index.html";

  private static final String STYLE = "style.css";

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
    writeStyle(folder);
    RuleText ruleText = new RuleText();
    Overview overview = new Overview(site);
    write(folder, INDEX, (output, tags) -> JteindexGenerated.render(output, tags, overview));
    writeChart(folder, "by-rule", site.rules());
    writeChart(folder, "by-folder", site.folders());
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

  private void writeChart(Path folder, String name, List<Group> groups) throws IOException {
    if (groups.isEmpty()) {
      return;
    }
    writeChart(folder, name + ".svg", new BarChart(groups, Palette.LIGHT));
    writeChart(folder, name + "-dark.svg", new BarChart(groups, Palette.DARK));
  }

  private void writeChart(Path folder, String file, BarChart chart) throws IOException {
    write(folder, file, (output, tags) -> JtechartGenerated.render(output, tags, chart));
  }

  private void write(Path folder, String file, Template template) throws IOException {
    Files.write(folder.resolve(file), template.text().getBytes(StandardCharsets.UTF_8));
  }

  private static void writeStyle(Path folder) throws IOException {
    try (InputStream style = HtmlReport.class.getResourceAsStream(STYLE)) {
      if (style == null) {
        throw new FileNotFoundException(STYLE + " is missing from the program");
      }
      Files.copy(style, folder.resolve(STYLE));
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
