package dev.editorial.judge;

import dev.editorial.api.Finding;
import dev.editorial.api.Judgement;
import dev.editorial.api.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The findings that a change brought. */
public final class NewOnly {

  private NewOnly() {}

  /**
   * The findings after a change without those before it.
   *
   * @param renames the addresses before the change by those after it, of renamed pages
   */
  public static List<Judgement> minus(
      List<Judgement> after, List<Judgement> before, Map<String, String> renames) {
    Map<String, Judgement> known = new HashMap<>();
    for (Judgement judgement : before) {
      known.put(judgement.fingerprint(), judgement);
    }
    List<String> now = Fingerprints.of(after);
    List<String> formerly = Fingerprints.of(after, renames);
    List<Judgement> fresh = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      Judgement judgement = after.get(i);
      Judgement old = known.getOrDefault(formerly.get(i), known.get(now.get(i)));
      if (old == null || hasMore(judgement, old, renames)) {
        fresh.add(judgement);
      }
    }
    return fresh;
  }

  /**
   * How many findings from before a change are there no longer.
   *
   * @param renames as for {@link #minus}
   */
  public static long gone(
      List<Judgement> after, List<Judgement> before, Map<String, String> renames) {
    Set<String> now = new HashSet<>(Fingerprints.of(after));
    now.addAll(Fingerprints.of(after, renames));
    long gone = 0;
    for (Judgement judgement : before) {
      gone += judgement.status() == Status.NEW && !now.contains(judgement.fingerprint()) ? 1 : 0;
    }
    return gone;
  }

  /** Whether a finding of many places has one on a page that had fewer of them. */
  private static boolean hasMore(Judgement now, Judgement before, Map<String, String> renames) {
    if (now.finding().scope() != Finding.Scope.MENTIONS) {
      return false;
    }
    Map<String, Integer> places = places(before, Map.of());
    for (Map.Entry<String, Integer> place : places(now, renames).entrySet()) {
      if (place.getValue() > places.getOrDefault(place.getKey(), 0)) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Integer> places(Judgement judgement, Map<String, String> renames) {
    Map<String, Integer> places = new HashMap<>();
    Counts.add(places, address(judgement.path(), renames));
    for (Judgement.RelatedPlace place : judgement.related()) {
      Counts.add(places, address(place.path(), renames));
    }
    return places;
  }

  private static String address(String path, Map<String, String> renames) {
    int dot = path.lastIndexOf('.');
    String address = dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
    return renames.getOrDefault(address, address);
  }
}
