package dev.editorial.read;

import dev.editorial.api.Body;
import dev.editorial.api.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;

/**
 * Walks the syntax tree of one page for what its text holds besides headings and links. One use,
 * one thread.
 */
final class BodyCollector extends AbstractVisitor {

  private final Places places;
  private final List<Body.Placeholder> placeholders = new ArrayList<>();
  private final List<Body.DatedEntry> entries = new ArrayList<>();
  private int blocks;

  BodyCollector(Places places) {
    this.places = places;
  }

  Body body(List<Body.IdleDefinition> idle, Optional<Signature> signature) {
    return new Body(blocks, placeholders, entries, idle, signature);
  }
}
