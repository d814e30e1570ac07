package dev.editorial.judge;

import dev.editorial.api.EntityFolder;
import dev.editorial.api.LinkConventions.FolderIndex;
import dev.editorial.api.Relation;
import dev.editorial.api.RequiredDate;
import dev.editorial.api.Wiki;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the conventions that are read off wikis as settings, so that they hold from now on. */
public final class PinnedSettings {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");
  private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n");

  private PinnedSettings() {}

  /**
   * A wiki whose conventions are pinned.
   *
   * @param root from the checked directory, empty for the directory itself
   */
  public record Pinned(String root, String profile, Wiki wiki) {

    private String path(String inWiki) {
      return root.isEmpty() ? inWiki : inWiki.isEmpty() ? root : root + "/" + inWiki;
    }
  }

  /**
   * The text of {@code editorial.yml}.
   *
   * @param root the directory that the wikis lie in, from the checked one
   */
  public static String of(String root, List<Pinned> wikis) {
    StringBuilder text =
        new StringBuilder(
            """
            # Settings of Editorial, as read off this wiki. What stands here holds for every page and is an error where a
            # page breaks it; delete what you do not mean, and it is read off the wiki again, as a warning.
            """);
    if (!root.equals(Settings.defaults().root())) {
      text.append("\nroot: ").append(scalar(root)).append('\n');
    }
    if (wikis.size() == 1) {
      text.append("\nprofile: ").append(scalar(wikis.get(0).profile())).append('\n');
    }
    section(text, "entities", wikis.stream().map(PinnedSettings::entities));
    Map<String, Relation> relations = new TreeMap<>();
    wikis.forEach(
        pinned ->
            pinned
                .wiki()
                .conventions()
                .relations()
                .forEach(relation -> relations.putIfAbsent(relation.name(), relation)));
    section(text, "relations", relations.values().stream().map(PinnedSettings::relation));
    return text.toString();
  }

  private static void section(
      StringBuilder text, String key, java.util.stream.Stream<String> entries) {
    String joined = entries.collect(Collectors.joining());
    if (!joined.isEmpty()) {
      text.append('\n').append(key).append(":\n").append(joined);
    }
  }

  private static String entities(Pinned pinned) {
    StringBuilder text = new StringBuilder();
    Wiki wiki = pinned.wiki();
    for (EntityFolder folder : wiki.conventions().entityFolders()) {
      text.append("  - folder: ").append(scalar(pinned.path(folder.path()))).append('\n');
      text.append("    type: ").append(scalar(folder.type())).append('\n');
      List<String> dates =
          wiki.conventions().requiredDates().stream()
              .filter(date -> date.folder().equals(folder.path()))
              .map(RequiredDate::key)
              .map(PinnedSettings::scalar)
              .toList();
      if (!dates.isEmpty()) {
        text.append("    dates: [").append(String.join(", ", dates)).append("]\n");
      }
      wiki.linkConventions().indexes().stream()
          .filter(index -> index.folder().equals(folder.path()))
          .map(FolderIndex::index)
          .findFirst()
          .ifPresent(
              index ->
                  text.append("    index: ")
                      .append(scalar(pinned.path(index.path())))
                      .append('\n'));
    }
    return text.toString();
  }

  private static String relation(Relation relation) {
    List<String> keys = new ArrayList<>();
    switch (relation.shape()) {
      case ACYCLIC -> keys.add("acyclic: true");
      case TREE -> keys.add("single: true");
      case FREE -> {
        // What a relation may form unless it is said otherwise.
      }
    }
    if (!relation.from().equals(relation.name())) {
      keys.add("from: " + scalar(relation.from()));
    }
    relation.inverse().ifPresent(inverse -> keys.add("inverse: " + scalar(inverse)));
    return "  %s: {%s}%n".formatted(scalar(relation.name()), String.join(", ", keys));
  }

  private static String scalar(String text) {
    return PLAIN.matcher(text).matches() && !WORD.matcher(text).matches()
        ? text
        : "'" + text.replace("'", "''") + "'";
  }
}
