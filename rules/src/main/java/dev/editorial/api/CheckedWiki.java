package dev.editorial.api;

import java.util.List;
import java.util.Map;

/**
 * What a report says of one wiki.
 *
 * @param root from the checked directory; {@code .} for the directory itself
 * @param profile the name of the profile
 * @param reason why it was chosen
 * @param ledger how many links ended in each bucket
 * @param conventions the house style, with its figures
 * @param notes what was not checked, and why
 * @param pages how many there are
 */
public record CheckedWiki(
    String root,
    String profile,
    String reason,
    Map<Bucket, Integer> ledger,
    List<Convention> conventions,
    List<String> notes,
    int pages) {

  public CheckedWiki {
    ledger = Map.copyOf(ledger);
    conventions = List.copyOf(conventions);
    notes = List.copyOf(notes);
  }
}
