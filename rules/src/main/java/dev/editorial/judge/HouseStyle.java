package dev.editorial.judge;

import dev.editorial.api.Convention;
import dev.editorial.api.Conventions;
import dev.editorial.api.EntityFolder;
import dev.editorial.api.Groups;
import dev.editorial.api.NameStyle;
import dev.editorial.api.Page;
import dev.editorial.api.Relation;
import dev.editorial.api.RequiredDate;
import dev.editorial.api.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads the house style off the pages, so that a first run needs no settings; settings win over
 * what is read.
 */
public final class HouseStyle {

  /**
   * What nine tenths of the pages do is a convention for the rest; anything more mixed is left
   * alone.
   */
  static final double SHARE = 0.9;

  private HouseStyle() {}

  /**
   * The conventions of these pages under these settings.
   *
   * @param shown what a generator makes of each page
   * @param earlier the conventions before a change, to which these pages are held in their roles
   */
  public static Conventions of(
      List<Page> pages,
      Settings settings,
      Function<Page, Shown> shown,
      Optional<Conventions> earlier) {
    List<Convention> statements = new ArrayList<>();
    Map<String, Role> roles = new RoleStyle(settings, statements, shown).roles(pages);
    if (earlier.isPresent()) {
      return earlier.get().inRoles(roles);
    }
    List<Page> checked = new ArrayList<>();
    Map<String, List<Page>> byFolder = new TreeMap<>();
    for (Page page : pages) {
      Role role = roles.getOrDefault(page.path(), Role.CONTENT);
      if (role.isChecked()) {
        checked.add(page);
      }
      if (role == Role.CONTENT) {
        Groups.add(byFolder, page.folder(), page);
      }
    }
    List<EntityFolder> entities = new EntityStyle(settings, statements).folders(byFolder);
    DateStyle dateStyle = new DateStyle(settings, statements);
    Set<String> dateKeys = dateStyle.keys(checked);
    List<RequiredDate> dates = dateStyle.required(byFolder, dateKeys);
    List<Relation> relations = new RelationStyle(settings, statements).relations(checked);
    List<NameStyle> names = new FileNameStyle(statements).styles(byFolder);
    return new Conventions(roles, entities, dates, dateKeys, relations, names, statements);
  }
}
