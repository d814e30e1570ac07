package dev.editorial.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/**
 * The findings in files of script, for a page that searches them: a browser that opens a report
 * from a disk lets a page load nothing else.
 */
record SearchData(Site site) {

  private static final int PER_FILE = 5_000;

  int files() {
    return (site.entries().size() + PER_FILE - 1) / PER_FILE;
  }

  static String name(int file) {
    return "findings-" + file + ".js";
  }

  /** The text of a file, by its number from 1. */
  String text(int file) throws IOException {
    int from = (file - 1) * PER_FILE;
    List<Entry> entries =
        site.entries().subList(from, Math.min(from + PER_FILE, site.entries().size()));
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartArray();
      for (Entry entry : entries) {
        json.writeRaw('\n');
        json.writeStartArray();
        json.writeString(entry.severity());
        json.writeString(Visible.of(entry.judgement().rule()));
        json.writeString(entry.place());
        json.writeString(entry.message().plain());
        json.writeString(site.entryHref(entry));
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    return "editorialFindings(" + text + ");\n";
  }
}
