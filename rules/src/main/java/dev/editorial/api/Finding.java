package dev.editorial.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule reports. The message says in one line what is wrong and why it matters; the
 * suggestion what to do.
 *
 * @param page the page that the finding belongs to
 * @param span where in the page
 * @param message one line, without a full stop
 * @param subject what the finding is about, apart from its place: the stable part of its
 *     fingerprint
 * @param scope whether equal subjects on different pages are different findings
 * @param evidence the figures or names that the message rests on
 * @param suggestion what to do about it
 * @param related the other places that take part
 * @param ceiling the severity that it may not exceed
 * @param repair what mends it, where that is certain
 */
public record Finding(
    Page page,
    Span span,
    String message,
    String subject,
    Scope scope,
    Optional<String> evidence,
    Optional<String> suggestion,
    List<Place> related,
    Severity ceiling,
    Optional<Repair> repair) {

  /** What a finding's identity rests on. */
  public enum Scope {
    /** The page's address and the subject. */
    PAGE,
    /** The subject alone: it names all that take part. */
    WIKI,
    /**
     * The subject alone, shown again by every related place: each of them can be suppressed by
     * itself, and one more makes the finding new.
     */
    MENTIONS
  }

  /**
   * A certain way to mend a finding: words within its place that are to be exchanged.
   *
   * @param opening the characters before them
   * @param written the words as the page has them
   * @param right what must stand there instead
   */
  public record Repair(String opening, String written, String right) {}

  public Finding {
    related = List.copyOf(related);
  }

  /** A finding whose subject is, until {@link #about} says otherwise, the page itself. */
  public static Finding at(Page page, Span span, String message) {
    return new Finding(
        page,
        span,
        message,
        "",
        Scope.PAGE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Severity.ERROR,
        Optional.empty());
  }

  /** The same finding, told apart from others on its page by {@code subject}. */
  public Finding about(String subject) {
    return new Finding(
        page, span, message, subject, Scope.PAGE, evidence, suggestion, related, ceiling, repair);
  }

  /** The same finding, identified by {@code subject} wherever it is shown. */
  public Finding aboutWiki(String subject) {
    return new Finding(
        page, span, message, subject, Scope.WIKI, evidence, suggestion, related, ceiling, repair);
  }

  /** The same finding, identified by {@code subject}, which each related place shows again. */
  public Finding mentioning(String subject) {
    return new Finding(
        page,
        span,
        message,
        subject,
        Scope.MENTIONS,
        evidence,
        suggestion,
        related,
        ceiling,
        repair);
  }

  /** The same finding, shown first at one of its places, with these others. */
  public Finding shownAt(Place first, List<Place> others) {
    return new Finding(
        first.page(),
        first.span(),
        message,
        subject,
        scope,
        evidence,
        suggestion,
        others,
        ceiling,
        repair);
  }

  /** The same finding with the figures or names that it rests on. */
  public Finding evidence(String evidence) {
    return new Finding(
        page,
        span,
        message,
        subject,
        scope,
        Optional.of(evidence),
        suggestion,
        related,
        ceiling,
        repair);
  }

  /** The same finding with a suggestion. */
  public Finding suggest(String suggestion) {
    return suggest(Optional.of(suggestion));
  }

  /** The same finding with a suggestion, where there is one. */
  public Finding suggest(Optional<String> suggestion) {
    return new Finding(
        page, span, message, subject, scope, evidence, suggestion, related, ceiling, repair);
  }

  /**
   * The same finding, mended once {@code link} leads to {@code target}. That must be certain and no
   * guess, since tools may write it unseen.
   */
  public Finding leading(Link link, Optional<String> target) {
    return new Finding(
        page,
        span,
        message,
        subject,
        scope,
        evidence,
        suggestion,
        related,
        ceiling,
        target.isPresent() ? exchange(link, target.get()) : Optional.empty());
  }

  private static Optional<Repair> exchange(Link link, String right) {
    Optional<String> opening = link.openingOf(right);
    return opening.isPresent()
        ? Optional.of(new Repair(opening.get(), link.target(), right))
        : Optional.empty();
  }

  /** The same finding with the other places that take part, in the order given. */
  public Finding related(List<Place> places) {
    return new Finding(
        page,
        span,
        message,
        subject,
        scope,
        evidence,
        suggestion,
        new ArrayList<>(places),
        ceiling,
        repair);
  }

  /** The same finding, no graver than {@code ceiling}. */
  public Finding atMost(Severity ceiling) {
    return new Finding(
        page,
        span,
        message,
        subject,
        scope,
        evidence,
        suggestion,
        related,
        this.ceiling.atMost(ceiling),
        repair);
  }

  /**
   * The same finding, at most a warning where the convention that it rests on was only read off the
   * wiki.
   */
  public Finding restingOn(Basis basis) {
    return basis == Basis.INFERRED ? atMost(Severity.WARNING) : this;
  }
}
