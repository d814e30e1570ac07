package dev.editorial.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.auto.service.AutoService;
import dev.editorial.api.Judgement;
import dev.editorial.api.Verdict;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Fresh findings as Checkstyle's XML, which most build servers and editors read. */
@AutoService(Format.class)
public final class CheckstyleReport implements Format.Document {

  @Override
  public String name() {
    return "checkstyle";
  }

  @Override
  public void write(Verdict verdict, Appendable out) throws IOException {
    Map<String, List<Judgement>> files =
        verdict.fresh().stream().collect(groupingBy(Judgement::path, LinkedHashMap::new, toList()));
    XmlDocument.write(
        out,
        document ->
            document.element(
                "checkstyle",
                xml -> {
                  xml.attribute("version", verdict.version());
                  for (Map.Entry<String, List<Judgement>> file : files.entrySet()) {
                    xml.element("file", within -> write(file.getKey(), file.getValue(), within));
                  }
                }));
  }

  private static void write(String path, List<Judgement> findings, XmlDocument xml)
      throws XMLStreamException {
    xml.attribute("name", path);
    for (Judgement finding : findings) {
      xml.empty(
          "error",
          error ->
              error
                  .attribute("line", finding.finding().span().line())
                  .attribute("column", finding.finding().span().column())
                  .attribute("severity", finding.severity().word())
                  .attribute("message", OneLine.of(finding.finding()))
                  .attribute("source", source(finding)));
    }
  }

  /** Readers take it for a class: its last part is the kind, the one before it the category. */
  private static String source(Judgement finding) {
    return "editorial." + finding.rule().replace('/', '.');
  }
}
