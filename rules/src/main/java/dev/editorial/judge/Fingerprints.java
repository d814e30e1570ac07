package dev.editorial.judge;

import dev.editorial.api.Finding;
import dev.editorial.api.Judgement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What makes a finding the same from run to run: its rule, the address of its page and its subject,
 * but no line. Equal findings of one page are told apart by their number.
 */
final class Fingerprints {

  private static final int BYTES = 8;

  private final Map<String, String> former;
  private final Map<String, Integer> uses = new HashMap<>();

  private Fingerprints(Map<String, String> former) {
    this.former = former;
  }

  /** The fingerprints of findings, in their order. */
  static List<String> of(List<Judgement> findings) {
    return of(findings, Map.of());
  }

  /**
   * The fingerprints that the findings had before pages were renamed.
   *
   * @param former the address before by the address of today, both from the checked directory
   */
  static List<String> of(List<Judgement> findings, Map<String, String> former) {
    Fingerprints fingerprints = new Fingerprints(former);
    List<String> made = new ArrayList<>();
    for (Judgement finding : findings) {
      made.add(fingerprints.of(finding));
    }
    return made;
  }

  private String of(Judgement judgement) {
    Finding finding = judgement.finding();
    String place =
        finding.scope() == Finding.Scope.PAGE
            ? formerly(judgement.wiki(), finding.page().address())
            : "";
    String identity =
        String.join("\0", judgement.rule(), judgement.wiki(), place, subject(judgement));
    int use = Counts.add(uses, identity);
    byte[] digest = sha256((identity + "\0" + use).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  /** A subject may name addresses, whose order has no meaning. */
  private String subject(Judgement judgement) {
    String subject = judgement.finding().subject();
    if (judgement.finding().scope() != Finding.Scope.WIKI || subject.indexOf(' ') < 0) {
      return subject;
    }
    String[] words = subject.split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = formerly(judgement.wiki(), words[i]);
    }
    Arrays.sort(words);
    return String.join(" ", words);
  }

  private String formerly(String wiki, String address) {
    String prefix = wiki.equals(".") ? "" : wiki + "/";
    String before = former.getOrDefault(prefix + address, prefix + address);
    return before.startsWith(prefix) ? before.substring(prefix.length()) : before;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
