package dev.editorial.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The house style: set, or read off the wiki.
 *
 * @param roles by page path; pages that are not in it are content
 * @param dateKeys the keys, in lower case, whose values are dates in this wiki
 * @param nameStyles how files are named, of each folder where that is known
 */
public record Conventions(
    Map<String, Role> roles,
    List<EntityFolder> entityFolders,
    List<RequiredDate> requiredDates,
    java.util.Set<String> dateKeys,
    List<Relation> relations,
    List<NameStyle> nameStyles,
    List<Convention> statements) {

  public Conventions {
    roles = Map.copyOf(roles);
    entityFolders = List.copyOf(entityFolders);
    requiredDates = List.copyOf(requiredDates);
    dateKeys = java.util.Set.copyOf(dateKeys);
    relations = List.copyOf(relations);
    nameStyles = List.copyOf(nameStyles);
    statements = List.copyOf(statements);
  }

  /** The same conventions for pages in other roles, such as those after a change. */
  public Conventions inRoles(Map<String, Role> others) {
    return new Conventions(
        others, entityFolders, requiredDates, dateKeys, relations, nameStyles, statements);
  }

  /** What {@code page} is for. */
  public Role roleOf(Page page) {
    return roles.getOrDefault(page.path(), Role.CONTENT);
  }

  /** The entity folder that directly holds {@code page}. */
  public Optional<EntityFolder> entityFolderOf(Page page) {
    String folder = page.folder();
    for (EntityFolder entity : entityFolders) {
      if (entity.path().equals(folder)) {
        return Optional.of(entity);
      }
    }
    return Optional.empty();
  }

  /** The entity folder that a mention's folder names, whole or by its last parts. */
  public Optional<EntityFolder> entityFolderNamed(String folder) {
    for (EntityFolder entity : entityFolders) {
      if (("/" + entity.path()).endsWith("/" + folder)) {
        return Optional.of(entity);
      }
    }
    return Optional.empty();
  }
}
