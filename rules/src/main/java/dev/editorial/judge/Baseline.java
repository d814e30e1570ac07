package dev.editorial.judge;

import dev.editorial.api.Finding;
import dev.editorial.api.Judgement;
import dev.editorial.api.Status;
import dev.editorial.api.Wording;
import dev.editorial.store.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The accepted findings of a wiki: a file in git, sorted, one line a finding. It grows by command
 * alone. Immutable.
 */
public final class Baseline {

  private static final String NAME = "# editorial-baseline ";
  private static final String VERSION = "1";
  private static final String HEAD =
      NAME
          + VERSION
          + "\n"
          + "# Findings that are accepted for now. Mended ones leave by themselves; `editorial"
          + " baseline` writes the file anew.\n";
  private static final Pattern CONFLICT = Pattern.compile("(<{7}|={7}|>{7}|\\|{7})(\\s.*)?");
  private static final int COLUMNS = 5;

  /** So many pages may have been renamed one after the other, and the finding is still known. */
  private static final int MOST_RENAMES = 3;

  /**
   * An accepted finding.
   *
   * @param places at how many places it was shown
   */
  private record Entry(String path, String rule, String fingerprint, int places, String message) {

    static Entry of(Judgement judgement) {
      return new Entry(
          judgement.path(),
          judgement.rule(),
          judgement.fingerprint(),
          placesOf(judgement),
          judgement.finding().message());
    }

    String line() {
      return Stream.of(path, rule, fingerprint, Wording.format("%d", places), message)
          .map(text -> text.replaceAll("\\s", " "))
          .collect(Collectors.joining("\t"));
    }
  }

  private final List<Entry> entries;

  private Baseline(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** The baseline that accepts these findings, but for those that are suppressed anyway. */
  public static Baseline of(List<Judgement> findings) {
    return new Baseline(
        findings.stream()
            .filter(judgement -> judgement.status() != Status.SUPPRESSED)
            .map(Entry::of)
            .toList());
  }

  /**
   * Reads a baseline.
   *
   * @throws SettingsException if it cannot be read, or holds what no baseline holds
   */
  public static Baseline read(Path file) throws SettingsException {
    String name = String.valueOf(file.getFileName());
    try {
      return parse(name, Files.readString(file));
    } catch (IOException fault) {
      throw new SettingsException("%s: the baseline cannot be read".formatted(name));
    }
  }

  /**
   * Reads the text of a baseline.
   *
   * @param name of the file, for messages
   * @throws SettingsException as {@link #read}
   */
  public static Baseline parse(String name, String text) throws SettingsException {
    List<String> lines = text.lines().toList();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (CONFLICT.matcher(line).matches()) {
        throw fault(
            name, i, "marks of a merge conflict; keep the lines of both sides and drop the marks");
      }
      if (i == 0 && !line.equals(NAME + VERSION)) {
        throw fault(name, i, firstLine(line));
      }
      if (!line.isBlank() && !line.startsWith("#")) {
        entries.add(entry(name, i, line));
      }
    }
    if (lines.isEmpty()) {
      throw fault(name, 0, firstLine(""));
    }
    return new Baseline(entries);
  }

  private static String firstLine(String line) {
    return line.startsWith(NAME)
        ? "a baseline of version %s; this Editorial knows %s, so write it anew with `editorial baseline`"
            .formatted(line.substring(NAME.length()), VERSION)
        : "no baseline: its first line is not `%s`; write it with `editorial baseline`"
            .formatted(NAME + VERSION);
  }

  private static Entry entry(String name, int index, String line) throws SettingsException {
    String[] columns = line.split("\t", COLUMNS);
    if (columns.length == COLUMNS && columns[3].matches("\\d{1,9}")) {
      return new Entry(
          columns[0], columns[1], columns[2], Integer.parseInt(columns[3]), columns[4]);
    }
    throw fault(
        name,
        index,
        "no line of a baseline: path, rule, fingerprint, places and message belong here");
  }

  private static SettingsException fault(String name, int index, String message) {
    return new SettingsException(Wording.format("%s:%d: %s", name, index + 1, message));
  }

  /** How many findings it accepts. */
  public int size() {
    return entries.size();
  }

  /**
   * What a baseline makes of findings.
   *
   * @param findings the same, in the same order; those that are accepted say so
   * @param rest the baseline without what is mended
   */
  public record Applied(List<Judgement> findings, Baseline rest) {}

  /**
   * Accepts findings.
   *
   * @param ran the rules that ran; nothing is known of the findings of others
   * @param renames the former addresses of pages by those of today; asked where a finding is
   *     missing
   */
  public Applied apply(
      List<Judgement> findings, Set<String> ran, Supplier<Map<String, String>> renames) {
    Map<String, Entry> open = new LinkedHashMap<>();
    entries.forEach(entry -> open.put(entry.fingerprint(), entry));
    List<Entry> kept = new ArrayList<>();
    List<Judgement> judged = new ArrayList<>(findings);
    accept(judged, Fingerprints.of(findings), open, kept);
    boolean missing = open.values().stream().anyMatch(entry -> ran.contains(entry.rule()));
    boolean fresh = judged.stream().anyMatch(finding -> finding.status() == Status.NEW);
    if (missing && fresh) {
      Map<String, String> last = Map.copyOf(renames.get());
      Map<String, String> former = new HashMap<>(last);
      for (int i = 0; i < MOST_RENAMES && !former.isEmpty(); i++) {
        accept(judged, Fingerprints.of(findings, former), open, kept);
        former.replaceAll((now, before) -> last.getOrDefault(before, before));
      }
    }
    open.values().stream().filter(entry -> !ran.contains(entry.rule())).forEach(kept::add);
    return new Applied(judged, new Baseline(kept));
  }

  private static void accept(
      List<Judgement> judged,
      List<String> fingerprints,
      Map<String, Entry> open,
      List<Entry> kept) {
    for (int i = 0; i < judged.size(); i++) {
      Judgement judgement = judged.get(i);
      Entry entry = open.get(fingerprints.get(i));
      if (judgement.status() == Status.NEW && entry != null) {
        boolean more =
            judgement.finding().scope() == Finding.Scope.MENTIONS
                && placesOf(judgement) > entry.places();
        open.remove(entry.fingerprint());
        if (more) {
          kept.add(entry);
        } else {
          boolean same =
              entry.fingerprint().equals(judgement.fingerprint())
                  && entry.places() == placesOf(judgement);
          kept.add(same ? entry : Entry.of(judgement));
          judged.set(i, judgement.as(Status.BASELINE));
        }
      }
    }
  }

  private static int placesOf(Judgement judgement) {
    return judgement.finding().scope() == Finding.Scope.MENTIONS
        ? 1 + judgement.related().size()
        : 1;
  }

  /** Whether both accept the same findings. */
  public boolean accepts(Baseline other) {
    return lines(entries).equals(lines(other.entries));
  }

  private static List<String> lines(Collection<Entry> entries) {
    return entries.stream().map(Entry::line).sorted().toList();
  }

  /**
   * Writes it in place of what is there, whole or not at all.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    String text =
        HEAD + lines(entries).stream().map(line -> line + "\n").collect(Collectors.joining());
    WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
