package dev.editorial.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The folders by which paths are told apart: those at the top, and where one of them holds most of
 * the paths, those in it.
 */
final class Folders {

  /** The folder of paths without one. */
  static final String TOP = ".";

  private static final int FEW = 20;
  private static final int MOST = 60;

  private final Map<String, Integer> open = new HashMap<>();
  private final Set<String> split = new HashSet<>();

  private Folders() {}

  static Folders of(Collection<String> paths) {
    Folders folders = new Folders();
    Map<String, List<String>> groups = new TreeMap<>();
    paths.forEach(
        path -> groups.computeIfAbsent(folders.of(path), f -> new ArrayList<>()).add(path));
    Optional<String> largest = folders.dominant(groups, paths.size());
    while (largest.isPresent()) {
      folders.split.add(largest.get());
      for (String path : groups.remove(largest.get())) {
        groups.computeIfAbsent(folders.of(path), f -> new ArrayList<>()).add(path);
      }
      largest = folders.dominant(groups, paths.size());
    }
    groups.forEach((folder, members) -> folders.open.put(folder, members.size()));
    return folders;
  }

  private Optional<String> dominant(Map<String, List<String>> groups, int all) {
    if (groups.size() > MOST) {
      return Optional.empty();
    }
    return groups.entrySet().stream()
        .filter(group -> !group.getKey().equals(TOP) && !split.contains(group.getKey()))
        .filter(group -> group.getValue().size() > FEW && group.getValue().size() * 2 > all)
        .filter(group -> group.getValue().stream().anyMatch(path -> isBelow(path, group.getKey())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isBelow(String path, String folder) {
    return path.indexOf('/', folder.length()) > 0;
  }

  /** The folder of a path, with its slash; {@value #TOP} at the top. */
  String of(String path) {
    int slash = path.indexOf('/');
    String folder = slash < 0 ? TOP : path.substring(0, slash + 1);
    while (split.contains(folder) && isBelow(path, folder)) {
      folder = path.substring(0, path.indexOf('/', folder.length()) + 1);
    }
    return folder;
  }

  /** The folders that hold most, by name. */
  List<String> largest(int limit) {
    return open.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** A folder as a page names it. */
  static String title(String folder) {
    return folder.equals(TOP) ? "Pages at the root" : Visible.of(folder);
  }
}
