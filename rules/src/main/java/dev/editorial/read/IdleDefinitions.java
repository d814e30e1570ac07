package dev.editorial.read;

import dev.editorial.api.Body.IdleDefinition;
import dev.editorial.api.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/**
 * Walks the syntax tree of one page for definitions that nothing on it refers to. Whatever stands
 * in brackets counts as a reference, in code and comments too: a tool may read what Markdown does
 * not. One use, one thread.
 */
final class IdleDefinitions extends AbstractVisitor {

  private static final Pattern BRACKETS =
      Pattern.compile("\\[((?:[^\\[\\]\\\\]|\\\\.){1,999})](?!\\()");

  private record Found(String label, String destination, int offset, Span span) {}

  private final Places places;
  private final List<Found> definitions = new ArrayList<>();

  IdleDefinitions(Places places) {
    this.places = places;
  }

  @Override
  public void visit(LinkReferenceDefinition definition) {
    add(definition.getLabel(), definition.getDestination(), definition, places.of(definition));
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof FootnoteDefinition footnote) {
      add("^" + footnote.getLabel(), "", footnote, places.firstLine(footnote));
    }
    visitChildren(block);
  }

  private void add(String label, String destination, Node node, Span span) {
    if (!node.getSourceSpans().isEmpty()) {
      int start = places.body().indexOf('[', node.getSourceSpans().get(0).getInputIndex());
      definitions.add(new Found(label, destination, start, span));
    }
  }

  /** The definitions that do nothing, in source order. */
  List<IdleDefinition> found() {
    if (definitions.isEmpty()) {
      return List.of();
    }
    definitions.sort(Comparator.comparingInt(Found::offset));
    Set<String> used = references();
    Map<String, Span> first = new HashMap<>();
    List<IdleDefinition> idle = new ArrayList<>();
    for (Found definition : definitions) {
      String label = normalized(definition.label());
      Optional<Span> winner = Optional.ofNullable(first.putIfAbsent(label, definition.span()));
      if (winner.isPresent() || !used.contains(label)) {
        idle.add(
            new IdleDefinition(
                definition.label(), definition.destination(), definition.span(), winner));
      }
    }
    return idle;
  }

  private Set<String> references() {
    Set<Integer> own = new HashSet<>();
    definitions.forEach(definition -> own.add(definition.offset()));
    Set<String> used = new HashSet<>();
    Matcher brackets = BRACKETS.matcher(places.body());
    while (brackets.find()) {
      if (!own.contains(brackets.start())) {
        used.add(normalized(brackets.group(1)));
      }
    }
    return used;
  }

  /** As Markdown compares labels; the mark of a quote may stand where one goes on. */
  private static String normalized(String label) {
    return label
        .replaceAll("[\\s>]+", " ")
        .strip()
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
