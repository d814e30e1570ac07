package dev.editorial.report;

import com.google.auto.service.AutoService;
import dev.editorial.api.Judgement;
import dev.editorial.api.Severity;
import dev.editorial.api.Span;
import dev.editorial.api.Verdict;
import java.io.IOException;
import java.util.List;

/**
 * Fresh findings as commands of GitHub's workflows, which show them at their lines. The gravest
 * come first, since GitHub shows ten of each level for a step; the summary at the end holds figures
 * alone, so that nothing in it can be taken for a command.
 */
@AutoService(Format.class)
public final class GithubReport implements Format.Document {

  @Override
  public String name() {
    return "github";
  }

  @Override
  public void write(Verdict verdict, Appendable out) throws IOException {
    List<Judgement> findings = verdict.fresh();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      for (Judgement finding : findings) {
        if (finding.severity() == severity) {
          out.append(command(finding)).append('\n');
        }
      }
    }
    out.append(verdict.summary()).append(".\n");
  }

  private static String command(Judgement finding) {
    Span span = finding.finding().span();
    StringBuilder command = new StringBuilder("::").append(level(finding.severity()));
    command.append(" file=").append(property(finding.path()));
    command.append(",line=").append(span.line());
    if (span.endLine() > span.line()) {
      // GitHub takes columns within one line alone.
      command.append(",endLine=").append(span.endLine());
    } else if (!span.equals(Span.HEAD)) {
      command.append(",col=").append(span.column());
      command.append(",endLine=").append(span.endLine());
      command.append(",endColumn=").append(span.endColumn());
    }
    command.append(",title=").append(property(finding.rule()));
    return command.append("::").append(escaped(OneLine.of(finding.finding()))).toString();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, OFF -> "notice";
    };
  }

  private static String property(String value) {
    return escaped(value).replace(":", "%3A").replace(",", "%2C");
  }

  private static String escaped(String text) {
    String plain = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    return Characters.inOneLine(plain);
  }
}
