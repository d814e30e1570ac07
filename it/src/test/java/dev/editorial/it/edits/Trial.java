package dev.editorial.it.edits;

import dev.editorial.EditorialException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * An edit that was made, with what came of it.
 *
 * @param changes how many findings had to come or go
 * @param difference what was found and must not be, or the reverse; none if the edit was exact
 * @param open why some findings were left open
 */
public record Trial(
    String wiki,
    Kind kind,
    int seed,
    String what,
    int changes,
    List<String> difference,
    Set<String> open) {

  /** Whether the findings changed as they must and in no other way. */
  public boolean isExact() {
    return difference.isEmpty();
  }

  /**
   * So many edits of a wiki, one kind after the other; kinds that it has no place for are left out.
   */
  public static List<Trial> of(String wiki, Repository repository, int edits, List<Kind> kinds)
      throws IOException, EditorialException {
    List<Kind> left = new ArrayList<>(kinds);
    List<Trial> trials = new ArrayList<>();
    // Where the kinds begin differs from wiki to wiki, so that a small sample of each covers all.
    int first = Math.floorMod(wiki.hashCode(), 1000);
    for (int seed = first; trials.size() < edits && !left.isEmpty(); seed++) {
      Kind kind = left.get(seed % left.size());
      Optional<Trial> trial = of(wiki, repository, kind, seed);
      if (trial.isPresent()) {
        trials.add(trial.get());
      } else {
        left.remove(kind);
      }
    }
    return trials;
  }

  /** One edit, the same for the same seed. */
  static Optional<Trial> of(String wiki, Repository repository, Kind kind, int seed)
      throws IOException, EditorialException {
    Optional<PlantedEdit> planned =
        kind.plan(repository, new Random(31L * wiki.hashCode() + 1_000_003L * seed));
    if (planned.isEmpty()) {
      return Optional.empty();
    }
    PlantedEdit edit = planned.get();
    Forecast.Result forecast = Forecast.of(repository, edit);
    List<String> difference = forecast.difference(edit.findings(repository.directory()));
    return Optional.of(
        new Trial(
            wiki,
            kind,
            seed,
            edit.what,
            forecast.changes(repository.findings()),
            difference,
            forecast.reasons()));
  }
}
