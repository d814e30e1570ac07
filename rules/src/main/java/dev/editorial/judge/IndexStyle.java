package dev.editorial.judge;

import dev.editorial.api.Basis;
import dev.editorial.api.EntityFolder;
import dev.editorial.api.LinkConventions.FolderIndex;
import dev.editorial.api.Page;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Role;
import dev.editorial.api.Wiki;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads off the resolved links which pages list all entities of a folder. */
final class IndexStyle {

  /** Fewer pages make no custom. */
  private static final int FEWEST_PAGES = 3;

  private IndexStyle() {}

  static List<FolderIndex> indexes(Wiki wiki, Optional<List<FolderIndex>> earlier) {
    Map<String, EntityFolder> folders = new HashMap<>();
    wiki.conventions().entityFolders().forEach(folder -> folders.put(folder.path(), folder));
    Map<String, Integer> pages = new HashMap<>();
    wiki.contentPages().forEach(page -> pages.merge(page.folder(), 1, Integer::sum));
    Map<String, List<FolderIndex>> candidates = new HashMap<>();
    for (Page page : wiki.pages()) {
      if (wiki.roleOf(page).isChecked()) {
        listed(wiki, page, folders)
            .forEach(
                (folder, count) ->
                    candidates
                        .computeIfAbsent(folder, path -> new ArrayList<>())
                        .add(
                            new FolderIndex(
                                folder, page, count, pages.get(folder), Basis.INFERRED)));
      }
    }
    List<FolderIndex> indexes = new ArrayList<>();
    for (EntityFolder folder : wiki.conventions().entityFolders()) {
      List<FolderIndex> found = candidates.getOrDefault(folder.path(), List.of());
      folder
          .index()
          .map(path -> set(folder, path, found, pages.getOrDefault(folder.path(), 0)))
          .or(() -> earlier.isPresent() ? held(folder, earlier.get(), found) : inferred(found))
          .ifPresent(indexes::add);
    }
    return indexes;
  }

  /** How many entities of each folder a page lists that may be its index. */
  private static Map<String, Integer> listed(
      Wiki wiki, Page page, Map<String, EntityFolder> folders) {
    Set<String> may = new HashSet<>();
    for (EntityFolder folder : folders.values()) {
      if (mayList(wiki, page, folder)) {
        may.add(folder.path());
      }
    }
    if (may.isEmpty()) {
      return Map.of();
    }
    Set<Page> told = new HashSet<>(Set.of(page));
    Map<String, Integer> listed = new HashMap<>();
    for (ResolvedLink link : wiki.linksFrom(page)) {
      for (Page target : link.outcome().pages()) {
        if (told.add(target)
            && wiki.roleOf(target) == Role.CONTENT
            && may.contains(target.folder())) {
          listed.merge(target.folder(), 1, Integer::sum);
        }
      }
    }
    return listed;
  }

  /** An index page in the folder or above it, one that bears its name, or the one that is set. */
  private static boolean mayList(Wiki wiki, Page page, EntityFolder folder) {
    if (folder.index().isPresent()) {
      return folder.index().get().equals(page.path());
    }
    String within = page.folder().isEmpty() ? "" : page.folder() + "/";
    boolean above = (folder.path() + "/").startsWith(within);
    String name = folder.path().substring(folder.path().lastIndexOf('/') + 1);
    return above && (wiki.roleOf(page) == Role.INDEX || page.name().equalsIgnoreCase(name));
  }

  private static FolderIndex set(
      EntityFolder folder, String path, List<FolderIndex> found, int pages) {
    return found.stream()
        .findFirst()
        .map(
            index ->
                new FolderIndex(folder.path(), index.index(), index.listed(), pages, Basis.SET))
        .orElseGet(() -> new FolderIndex(folder.path(), Page.file(path), 0, pages, Basis.SET));
  }

  /** The index that the folder had already, however much it lists now. */
  private static Optional<FolderIndex> held(
      EntityFolder folder, List<FolderIndex> earlier, List<FolderIndex> found) {
    return earlier.stream()
        .filter(index -> index.folder().equals(folder.path()))
        .flatMap(
            index -> found.stream().filter(now -> now.index().path().equals(index.index().path())))
        .findFirst();
  }

  /** The nearest to the folder of those that list nine tenths of it. */
  private static Optional<FolderIndex> inferred(List<FolderIndex> found) {
    return found.stream()
        .filter(
            index ->
                index.pages() >= FEWEST_PAGES && index.listed() >= HouseStyle.SHARE * index.pages())
        .min(
            Comparator.comparingInt((FolderIndex index) -> -index.index().folder().length())
                .thenComparingInt(index -> -index.listed())
                .thenComparing(index -> index.index().path()));
  }
}
