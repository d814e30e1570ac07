package dev.editorial.judge;

import dev.editorial.api.Finding;
import dev.editorial.api.Judgement;
import dev.editorial.api.Severity;
import dev.editorial.api.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Turns what rules report into judgements: severity, path, fingerprint. */
public final class Judge {

  private static final int FINGERPRINT_BYTES = 8;

  /** A finding with the rule that made it. */
  public record Reported(String rule, Severity severity, Finding finding) {}

  private final String wiki;
  private final String profile;
  private final BiFunction<String, Integer, Optional<String>> sourceLine;
  private final Map<String, Integer> uses = new HashMap<>();

  /**
   * @param wiki the wiki's root from the checked directory, {@code .} for the directory itself
   * @param sourceLine gives the text of a line of a page, by the page's path and the 1-based line
   */
  public Judge(
      String wiki, String profile, BiFunction<String, Integer, Optional<String>> sourceLine) {
    this.wiki = wiki;
    this.profile = profile;
    this.sourceLine = sourceLine;
  }

  /** Judges the findings of one wiki; equal ones are told apart by their order in it. */
  public List<Judgement> judge(List<Reported> reported) {
    List<Judgement> judgements = new ArrayList<>();
    reported.stream()
        .sorted(
            Comparator.comparing((Reported report) -> report.finding().page().path())
                .thenComparing(report -> report.finding().span())
                .thenComparing(Reported::rule)
                .thenComparing(report -> report.finding().message()))
        .forEach(report -> judgements.add(judge(report)));
    return judgements;
  }

  private Judgement judge(Reported report) {
    Finding finding = report.finding();
    return new Judgement(
        report.rule(),
        report.severity().atMost(finding.ceiling()),
        wiki,
        List.of(profile),
        fromDirectory(finding.page().path()),
        finding,
        finding.related().stream()
            .map(
                place ->
                    new Judgement.RelatedPlace(fromDirectory(place.page().path()), place.span()))
            .toList(),
        sourceLine.apply(finding.page().path(), finding.span().line()),
        fingerprint(report),
        Status.NEW);
  }

  private String fromDirectory(String path) {
    return wiki.equals(".") ? path : wiki + "/" + path;
  }

  private String fingerprint(Reported report) {
    Finding finding = report.finding();
    String place =
        switch (finding.scope()) {
          case PAGE -> finding.page().address();
          case WIKI -> "";
        };
    String identity = String.join("\0", report.rule(), wiki, place, finding.subject());
    int use = uses.merge(identity, 1, Integer::sum);
    byte[] digest = sha256((identity + "\0" + use).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
