package dev.editorial.it.edits;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** The ways in which people break a wiki. */
public enum Kind {
  RENAME_PAGE(PageEdits::rename),
  DELETE_PAGE(PageEdits::delete),
  RENAME_HEADING(TextEdits::renameHeading),
  REMOVE_ASSET(PageEdits::removeAsset),
  CHANGE_CASE_OF_LINK(TextEdits::changeCaseOfLink),
  CHANGE_CASE_OF_FILE(PageEdits::changeCase),
  CHANGE_UNICODE_FORM(PageEdits::changeUnicodeForm),
  BREAK_FRONT_MATTER(FrontMatterEdits::breakValue),
  CUT_LAST_INBOUND_LINK(TextEdits::cutLastInboundLink),
  CLOSE_A_CYCLE(FrontMatterEdits::closeCycle),
  COPY_PAGE(PageEdits::copy),
  DROP_DATE(FrontMatterEdits::dropDate),
  ADD_BROKEN_LINK(TextEdits::addBrokenLink),
  ADD_BROKEN_ANCHOR(TextEdits::addBrokenAnchor),
  ADD_UNDEFINED_ENTITY(TextEdits::addUndefinedEntity),
  ADD_UNDEFINED_FOOTNOTE(TextEdits::addUndefinedFootnote),
  ADD_UNDEFINED_LABEL(TextEdits::addUndefinedLabel);

  /** Finds a place for an edit. */
  @FunctionalInterface
  interface Planner {
    Optional<PlantedEdit> plan(Repository repository, Random random);
  }

  private static final int TRIES = 300;

  private final Planner planner;

  Kind(Planner planner) {
    this.planner = planner;
  }

  /** An edit of this kind at some place; empty where the wiki seems to have none for it. */
  Optional<PlantedEdit> plan(Repository repository, Random random) {
    for (int i = 0; i < TRIES; i++) {
      Optional<PlantedEdit> edit = planner.plan(repository, random);
      if (edit.isPresent()) {
        return edit;
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
