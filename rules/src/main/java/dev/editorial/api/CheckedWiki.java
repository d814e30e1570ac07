package dev.editorial.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a report says of one wiki.
 *
 * @param root from the checked directory; {@code .} for the directory itself
 * @param profiles by which its links were resolved, the first of which counts where only one can
 * @param conventions the house style, with its figures
 * @param notes what was not checked, and why
 * @param pages how many there are
 * @param joined the wiki itself, for reports that show more of it
 */
public record CheckedWiki(
    String root,
    List<CheckedProfile> profiles,
    List<Convention> conventions,
    List<String> notes,
    int pages,
    Optional<Wiki> joined) {

  public CheckedWiki {
    profiles = List.copyOf(profiles);
    conventions = List.copyOf(conventions);
    notes = List.copyOf(notes);
  }

  /** How many links ended in each bucket, under the first profile. */
  public Map<Bucket, Integer> ledger() {
    return profiles.get(0).ledger();
  }

  /**
   * What came of the links under one profile.
   *
   * @param reason why it was chosen
   * @param ledger how many links ended in each bucket
   */
  public record CheckedProfile(String name, String reason, Map<Bucket, Integer> ledger) {
    public CheckedProfile {
      ledger = Map.copyOf(ledger);
    }
  }
}
