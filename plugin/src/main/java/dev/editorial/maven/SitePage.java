package dev.editorial.maven;

import dev.editorial.report.Digest;
import java.util.List;
import org.apache.maven.doxia.sink.Sink;

/**
 * The verdict as a page of a site.
 *
 * @param sink writes it, and escapes it
 * @param folder of the HTML report, as the page links to it
 */
record SitePage(Sink sink, String folder) {

  void write(Digest digest) {
    sink.head();
    sink.title();
    sink.text("Editorial");
    sink.title_();
    sink.head_();
    sink.body();
    sink.section1();
    sink.sectionTitle1();
    sink.text(digest.headline());
    sink.sectionTitle1_();
    paragraph("In " + digest.extent() + ".");
    digest.trend().ifPresent(trend -> paragraph(trend + "."));
    sink.paragraph();
    sink.link(folder + "index.html");
    sink.text("The whole report");
    sink.link_();
    sink.text(" shows each finding at its line.");
    sink.paragraph_();
    steps(digest.steps());
    table("Write these first", "Missing page", "First at", "Mentions", digest.wanted());
    table("By rule", "Rule", "Reports", "Findings", digest.rules());
    table("By folder", "Folder", "Severity", "Findings", digest.folders());
    table("Links", "Bucket", "Meaning", "Links", digest.ledger());
    sink.section1_();
    sink.body_();
  }

  private void paragraph(String text) {
    sink.paragraph();
    sink.text(text);
    sink.paragraph_();
  }

  private void steps(List<Digest.Row> steps) {
    if (steps.isEmpty()) {
      return;
    }
    title("Do this first");
    sink.numberedList(Sink.NUMBERING_DECIMAL);
    for (Digest.Row step : steps) {
      sink.numberedListItem();
      name(step);
      sink.text(": " + step.detail());
      sink.numberedListItem_();
    }
    sink.numberedList_();
    sink.section2_();
  }

  private void table(
      String title, String name, String detail, String figure, List<Digest.Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    title(title);
    sink.table();
    sink.tableRows(new int[] {Sink.JUSTIFY_LEFT, Sink.JUSTIFY_LEFT, Sink.JUSTIFY_RIGHT}, false);
    sink.tableRow();
    for (String head : List.of(name, detail, figure)) {
      sink.tableHeaderCell();
      sink.text(head);
      sink.tableHeaderCell_();
    }
    sink.tableRow_();
    for (Digest.Row row : rows) {
      sink.tableRow();
      sink.tableCell();
      name(row);
      sink.tableCell_();
      for (String text : List.of(row.detail(), row.figure())) {
        sink.tableCell();
        sink.text(text);
        sink.tableCell_();
      }
      sink.tableRow_();
    }
    sink.tableRows_();
    sink.table_();
    sink.section2_();
  }

  /** Opens a section. */
  private void title(String text) {
    sink.section2();
    sink.sectionTitle2();
    sink.text(text);
    sink.sectionTitle2_();
  }

  private void name(Digest.Row row) {
    if (row.href().isEmpty()) {
      sink.text(row.name());
    } else {
      sink.link(folder + row.href());
      sink.text(row.name());
      sink.link_();
    }
  }
}
