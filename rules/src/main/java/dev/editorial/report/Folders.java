package dev.editorial.report;

import dev.editorial.api.Groups;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
    for (String path : paths) {
      Groups.add(groups, folders.of(path), path);
    }
    Optional<String> largest = folders.dominant(groups, paths.size());
    while (largest.isPresent()) {
      folders.split.add(largest.get());
      for (String path : groups.remove(largest.get())) {
        Groups.add(groups, folders.of(path), path);
      }
      largest = folders.dominant(groups, paths.size());
    }
    for (Map.Entry<String, List<String>> group : groups.entrySet()) {
      folders.open.put(group.getKey(), group.getValue().size());
    }
    return folders;
  }

  private Optional<String> dominant(Map<String, List<String>> groups, int all) {
    if (groups.size() > MOST) {
      return Optional.empty();
    }
    for (Map.Entry<String, List<String>> group : groups.entrySet()) {
      String folder = group.getKey();
      int size = group.getValue().size();
      boolean large = size > FEW && size * 2 > all && !folder.equals(TOP);
      if (large && !split.contains(folder) && holdsFolders(folder, group.getValue())) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static boolean holdsFolders(String folder, List<String> paths) {
    for (String path : paths) {
      if (isBelow(path, folder)) {
        return true;
      }
    }
    return false;
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
    List<Map.Entry<String, Integer>> sizes = new ArrayList<>(open.entrySet());
    sizes.sort(Folders::compare);
    List<String> largest = new ArrayList<>();
    for (Map.Entry<String, Integer> size : sizes.subList(0, Math.min(limit, sizes.size()))) {
      largest.add(size.getKey());
    }
    Collections.sort(largest);
    return List.copyOf(largest);
  }

  private static int compare(Map.Entry<String, Integer> one, Map.Entry<String, Integer> other) {
    int size = other.getValue().compareTo(one.getValue());
    return size != 0 ? size : one.getKey().compareTo(other.getKey());
  }

  /** A folder as a page names it. */
  static String title(String folder) {
    return folder.equals(TOP) ? "Pages at the root" : Visible.of(folder);
  }
}
