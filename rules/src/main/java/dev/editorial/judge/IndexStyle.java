package dev.editorial.judge;

import dev.editorial.api.Basis;
import dev.editorial.api.EntityFolder;
import dev.editorial.api.LinkConventions;
import dev.editorial.api.LinkConventions.FolderIndex;
import dev.editorial.api.Page;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Role;
import dev.editorial.api.Wiki;
import java.util.ArrayList;
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

  static List<FolderIndex> indexes(Wiki wiki, Optional<LinkConventions> earlier) {
    Map<String, EntityFolder> folders = new HashMap<>();
    Map<String, List<FolderIndex>> candidates = new HashMap<>();
    for (EntityFolder folder : wiki.conventions().entityFolders()) {
      folders.put(folder.path(), folder);
      candidates.put(folder.path(), new ArrayList<>());
    }
    Map<String, Integer> pages = new HashMap<>();
    for (Page page : wiki.contentPages()) {
      Counts.add(pages, page.folder());
    }
    for (Page page : wiki.pages()) {
      if (wiki.roleOf(page).isChecked()) {
        for (Map.Entry<String, Integer> listed : listed(wiki, page, folders).entrySet()) {
          String folder = listed.getKey();
          int all = pages.get(folder);
          candidates
              .get(folder)
              .add(new FolderIndex(folder, page, listed.getValue(), all, Basis.INFERRED));
        }
      }
    }
    List<FolderIndex> indexes = new ArrayList<>();
    for (EntityFolder folder : wiki.conventions().entityFolders()) {
      List<FolderIndex> found = candidates.get(folder.path());
      if (folder.index().isPresent()) {
        indexes.add(set(folder, found, pages.getOrDefault(folder.path(), 0)));
      } else {
        Optional<FolderIndex> index =
            earlier.isPresent() ? held(folder, earlier.get().indexes(), found) : inferred(found);
        if (index.isPresent()) {
          indexes.add(index.get());
        }
      }
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
          Counts.add(listed, target.folder());
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

  private static FolderIndex set(EntityFolder folder, List<FolderIndex> found, int pages) {
    if (found.isEmpty()) {
      Page index = Page.file(folder.index().get());
      return new FolderIndex(folder.path(), index, 0, pages, Basis.SET);
    }
    FolderIndex first = found.get(0);
    return new FolderIndex(folder.path(), first.index(), first.listed(), pages, Basis.SET);
  }

  /** The index that the folder had already, however much it lists now. */
  private static Optional<FolderIndex> held(
      EntityFolder folder, List<FolderIndex> earlier, List<FolderIndex> found) {
    for (FolderIndex index : earlier) {
      if (index.folder().equals(folder.path())) {
        for (FolderIndex now : found) {
          if (now.index().path().equals(index.index().path())) {
            return Optional.of(now);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The nearest to the folder of those that list nine tenths of it. */
  private static Optional<FolderIndex> inferred(List<FolderIndex> found) {
    Optional<FolderIndex> nearest = Optional.empty();
    for (FolderIndex index : found) {
      boolean lists =
          index.pages() >= FEWEST_PAGES && index.listed() >= HouseStyle.SHARE * index.pages();
      if (lists && (nearest.isEmpty() || compare(index, nearest.get()) < 0)) {
        nearest = Optional.of(index);
      }
    }
    return nearest;
  }

  private static int compare(FolderIndex one, FolderIndex other) {
    int byFolder = other.index().folder().length() - one.index().folder().length();
    if (byFolder != 0) {
      return byFolder;
    }
    int byListed = other.listed() - one.listed();
    return byListed != 0 ? byListed : one.index().path().compareTo(other.index().path());
  }
}
