package dev.editorial.report;

import com.google.auto.service.AutoService;
import dev.editorial.api.Bucket;
import dev.editorial.api.CheckedWiki;
import dev.editorial.api.Convention;
import dev.editorial.api.Finding;
import dev.editorial.api.Judgement;
import dev.editorial.api.Severity;
import dev.editorial.api.Span;
import dev.editorial.api.Status;
import dev.editorial.api.Verdict;
import dev.editorial.api.Wording;
import dev.editorial.report.Colours.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report for a terminal: findings by page, then what was checked and on what understanding. */
@AutoService(Format.class)
public final class TextReport implements Format.Document {

  private static final int WIDEST_SOURCE = 70;
  private static final int MOST_PLACES = 4;

  private final Look look;

  /** The report as files and pipes get it. */
  public TextReport() {
    this(Look.PLAIN);
  }

  private TextReport(Look look) {
    this.look = look;
  }

  @Override
  public String name() {
    return "text";
  }

  @Override
  public Document in(Look other) {
    return new TextReport(other);
  }

  @Override
  public void write(Verdict verdict, Appendable out) throws IOException {
    for (Judgement judgement : verdict.fresh()) {
      if (judgement.severity().compareTo(look.mildest()) >= 0) {
        write(judgement, out);
      }
    }
    for (CheckedWiki wiki : verdict.wikis()) {
      write(wiki, out, shown(wiki, verdict));
    }
    String milder = milder(verdict);
    if (!milder.isEmpty()) {
      line(out, "  %s: listed in the HTML and JSON reports".formatted(milder));
    }
    long suppressed = verdict.count(Status.SUPPRESSED);
    if (suppressed > 0) {
      line(out, Wording.format("  %,d suppressed, with reasons in the JSON report", suppressed));
    }
    for (String note : verdict.notes()) {
      line(out, "  note: " + note);
    }
    out.append('\n').append(verdict.summary()).append(".\n");
  }

  /**
   * The house style, where the whole wiki was looked at and there is something to mend: a hook
   * prints this at every commit.
   */
  private static List<Convention> shown(CheckedWiki wiki, Verdict verdict) {
    return verdict.fresh().isEmpty() || verdict.since().isPresent()
        ? List.of()
        : wiki.conventions();
  }

  /** How many findings are too mild to be listed. */
  private String milder(Verdict verdict) {
    List<String> milder = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      long count = severity.compareTo(look.mildest()) < 0 ? verdict.count(severity) : 0;
      if (count > 0) {
        milder.add(counted(count, severity.word()));
      }
    }
    return String.join(" and ", milder);
  }

  private static String counted(long count, String word) {
    return Wording.format("%,d %s%s", count, word, count == 1 ? "" : "s");
  }

  private void write(Judgement judgement, Appendable out) throws IOException {
    Finding finding = judgement.finding();
    Span span = finding.span();
    String place = Wording.format("%s:%d:%d", shown(judgement.path()), span.line(), span.column());
    out.append(painted(Part.PATH, place))
        .append("  ")
        .append(painted(Part.of(judgement.severity()), judgement.severity().word()))
        .append("  ")
        .append(printable(finding.message()))
        .append("  ")
        .append(painted(Part.RULE, "[" + judgement.rule() + "]"))
        .append('\n');
    if (judgement.sourceLine().isPresent() && span.endColumn() > span.column()) {
      excerpt(judgement.sourceLine().get(), span, Part.of(judgement.severity()), out);
    }
    if (finding.evidence().isPresent()) {
      line(out, "    evidence: " + finding.evidence().get());
    }
    if (!judgement.related().isEmpty()) {
      line(out, "    also: " + places(judgement.related()));
    }
    if (finding.suggestion().isPresent()) {
      out.append("    ")
          .append(painted(Part.SUGGESTION, "→ " + finding.suggestion().get()))
          .append('\n');
    }
    out.append('\n');
  }

  /** GitHub obeys lines of a log that begin as commands, and a file may be named like one. */
  private static String shown(String path) {
    return path.startsWith("::") || path.startsWith("##[") ? "./" + path : path;
  }

  private static String places(List<Judgement.RelatedPlace> places) {
    List<String> named = new ArrayList<>();
    for (Judgement.RelatedPlace place : places.subList(0, Math.min(MOST_PLACES, places.size()))) {
      named.add(place.path() + ":" + place.span().line());
    }
    String shown = String.join(", ", named);
    int left = places.size() - MOST_PLACES;
    return left > 0 ? Wording.format("%s and %,d more", shown, left) : shown;
  }

  /** The source line with carets under the place; of a long line, the part around it. */
  private void excerpt(String source, Span span, Part part, Appendable out) throws IOException {
    int start = Math.min(span.column() - 1, source.length());
    int end = span.endLine() > span.line() ? source.length() : span.endColumn() - 1;
    end = Math.max(start, Math.min(end, source.length()));
    int from = Math.max(0, Math.min(start - WIDEST_SOURCE / 4, source.length() - WIDEST_SOURCE));
    from = source.length() <= WIDEST_SOURCE ? 0 : from;
    int to = Math.min(source.length(), from + WIDEST_SOURCE);
    String head = from > 0 ? "…" : "";
    String tail = to < source.length() ? "…" : "";
    line(out, "    │ " + head + source.substring(from, to).replace('\t', ' ') + tail);
    int width = Math.max(1, Math.min(end, to) - start);
    out.append("    │ ")
        .append(" ".repeat(head.length() + start - from))
        .append(painted(part, "^".repeat(width)))
        .append('\n');
  }

  private static void write(CheckedWiki wiki, Appendable out, List<Convention> conventions)
      throws IOException {
    for (CheckedWiki.CheckedProfile profile : wiki.profiles()) {
      line(out, "Checked %s as %s (%s).".formatted(name(wiki), profile.name(), profile.reason()));
    }
    for (Convention convention : conventions) {
      line(
          out,
          "  %s: %s"
              .formatted(
                  convention.basis().name().toLowerCase(Locale.ROOT), convention.statement()));
    }
    for (String note : wiki.notes()) {
      line(out, "  note: " + note);
    }
    for (CheckedWiki.CheckedProfile profile : wiki.profiles()) {
      String under = wiki.profiles().size() == 1 ? "" : " under " + profile.name();
      line(out, "  links%s: ".formatted(under) + ledger(profile.ledger()));
    }
  }

  private static String name(CheckedWiki wiki) {
    return wiki.root().equals(".") ? "the wiki" : wiki.root() + "/";
  }

  private static String ledger(Map<Bucket, Integer> ledger) {
    int sum = 0;
    for (int count : ledger.values()) {
      sum += count;
    }
    StringBuilder words = new StringBuilder(Wording.format("%,d", sum));
    String separator = " = ";
    for (Bucket bucket : Bucket.values()) {
      int count = ledger.getOrDefault(bucket, 0);
      if (count > 0) {
        words.append(separator).append(Wording.format("%,d %s", count, bucket.word()));
        separator = " + ";
      }
    }
    return words.toString();
  }

  private static void line(Appendable out, String text) throws IOException {
    out.append(printable(text)).append('\n');
  }

  /** Only what is printable is painted: the codes are the last that is added. */
  private String painted(Part part, String text) {
    return look.colours().paint(part, printable(text));
  }

  /** Control characters, which a terminal would obey, are shown as symbols. */
  private static String printable(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      shown.appendCodePoint(isObeyed(point) ? '\uFFFD' : point);
    }
    return shown.toString();
  }

  private static boolean isObeyed(int c) {
    return Character.isISOControl(c) || isBidiControl(c) || isLineSeparator(c);
  }

  private static boolean isLineSeparator(int c) {
    return c == 0x2028 || c == 0x2029;
  }

  private static boolean isBidiControl(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
