package dev.editorial.api;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A finding after judgement, as reports show it.
 *
 * @param rule the rule's id
 * @param wiki the root of the finding's wiki, from the checked directory; {@code .} for the
 *     directory itself
 * @param profiles the profiles under which it holds
 * @param path of the page, from the checked directory
 * @param finding what the rule said
 * @param related the other places that take part
 * @param sourceLine the text of the line that it begins on; empty where the file could not be read
 * @param fix what mends it and where, if that is certain
 * @param reason why it is suppressed, in the words of whoever did
 * @param fingerprint the same for the same defect from run to run, wherever its line moves
 */
public record Judgement(
    String rule,
    Severity severity,
    String wiki,
    List<String> profiles,
    String path,
    Finding finding,
    List<RelatedPlace> related,
    Optional<String> sourceLine,
    Optional<Replacement> fix,
    Optional<String> reason,
    String fingerprint,
    Status status) {

  /** By path, place and rule; the order of every report. */
  public static final Comparator<Judgement> ORDER = Judgement::compare;

  public Judgement {
    profiles = List.copyOf(profiles);
    related = List.copyOf(related);
  }

  private static int compare(Judgement one, Judgement other) {
    int order = one.path.compareTo(other.path);
    order = order != 0 ? order : one.finding.span().compareTo(other.finding.span());
    order = order != 0 ? order : one.rule.compareTo(other.rule);
    order = order != 0 ? order : one.finding.message().compareTo(other.finding.message());
    return order != 0 ? order : one.fingerprint.compareTo(other.fingerprint);
  }

  /** The same judgement of a finding that stands elsewhere. */
  public Judgement as(Status other) {
    return new Judgement(
        rule,
        severity,
        wiki,
        profiles,
        path,
        finding,
        related,
        sourceLine,
        fix,
        reason,
        fingerprint,
        other);
  }

  /** The same judgement under a fingerprint. */
  public Judgement identifiedBy(String identity) {
    return new Judgement(
        rule,
        severity,
        wiki,
        profiles,
        path,
        finding,
        related,
        sourceLine,
        fix,
        reason,
        identity,
        status);
  }

  /** The first half of the rule's id. */
  public String ruleSet() {
    return rule.substring(0, Math.max(0, rule.indexOf('/')));
  }

  /** Text to be put in place of what the page has at {@code span}. */
  public record Replacement(Span span, String text) {}

  /** Another place, with its path from the checked directory. */
  public record RelatedPlace(String path, Span span) {}
}
