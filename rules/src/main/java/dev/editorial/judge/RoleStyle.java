package dev.editorial.judge;

import dev.editorial.api.Basis;
import dev.editorial.api.Convention;
import dev.editorial.api.Page;
import dev.editorial.api.Role;
import dev.editorial.api.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads off the pages what each is for, by its name unless settings or its own front matter say
 * otherwise.
 */
final class RoleStyle {

  private static final Set<String> INDEX_NAMES =
      Set.of("index", "_index", "readme", "home", "_template");

  /** Types that are no types of entities. */
  private static final Set<String> ROLE_TYPES =
      Set.of("log", "changelog", "template", "report", "index", "meta", "raw", "moc");

  private final Settings settings;
  private final List<Convention> statements;

  private final Function<Page, Shown> shown;

  RoleStyle(Settings settings, List<Convention> statements, Function<Page, Shown> shown) {
    this.shown = shown;
    this.settings = settings;
    this.statements = statements;
  }

  /** The roles by path; pages that are not in it are content. */
  Map<String, Role> roles(List<Page> pages) {
    Map<String, Role> roles = new HashMap<>();
    Map<Role, Integer> counts = new TreeMap<>();
    for (Page page : pages) {
      Optional<Role> set = DefaultRoles.firstMatch(settings.roles(), page.path());
      Role role = set.isPresent() ? set.get() : unset(page).orElse(Role.CONTENT);
      if (role != Role.CONTENT) {
        roles.put(page.path(), role);
        Counts.add(counts, role);
      }
    }
    for (Map.Entry<Role, Integer> counted : counts.entrySet()) {
      Role role = counted.getKey();
      statements.add(
          new Convention(
              "%s %s by name%s"
                  .formatted(
                      Wording.format("%,d", counted.getValue()),
                      (counted.getValue() == 1 ? "page is of role " : "pages are of role ")
                          + role.name().toLowerCase(Locale.ROOT),
                      role.isChecked() ? "" : ": not checked"),
              settings.roles().containsKey(role) ? Basis.SET : Basis.INFERRED));
    }
    return roles;
  }

  /** What a generator leaves out is a part of other pages; what it shows is none by its folder. */
  private Optional<Role> unset(Page page) {
    return switch (shown.apply(page)) {
      case LEFT_OUT -> Optional.of(Role.TEMPLATE);
      case BY_ITSELF ->
          describesSomething(page) || DefaultRoles.isPart(page.path())
              ? Optional.empty()
              : DefaultRoles.of(page.path());
      case UNKNOWN -> describesSomething(page) ? Optional.empty() : DefaultRoles.of(page.path());
    };
  }

  private static boolean isForm(String title) {
    return title.indexOf('{') >= 0 || title.indexOf('<') >= 0 || title.indexOf('[') >= 0;
  }

  /**
   * Whether the front matter says that the page is an entity, so that its name says nothing of its
   * role: {@code concepts/prompt-template.md} may describe prompt templates.
   */
  private static boolean describesSomething(Page page) {
    Optional<String> type = page.frontMatter().text("type");
    boolean typed = type.isPresent() && !ROLE_TYPES.contains(type.get().toLowerCase(Locale.ROOT));
    Optional<String> title = page.frontMatter().text("title");
    boolean form = title.isPresent() && isForm(title.get());
    String folder = page.folder().substring(page.folder().lastIndexOf('/') + 1);
    boolean amongEntities =
        EntityStyle.ENTITY_NAMES.contains(folder.toLowerCase(Locale.ROOT))
            && !INDEX_NAMES.contains(page.name().toLowerCase(Locale.ROOT));
    return (typed || amongEntities) && !form;
  }
}
