package dev.editorial.judge;

import dev.editorial.api.Glob;
import dev.editorial.api.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The role of a page by its name, where no setting says otherwise. */
final class DefaultRoles {

  /** Folders of text that is put into pages. */
  private static final String PART = "/{snippets,_snippets,includes,_includes,partials,_partials}/";

  private static final Map<Role, List<Glob>> BY_NAME = byName();

  private static final List<Glob> PARTS = globs(PART, "/*" + PART);

  private DefaultRoles() {}

  /** Whether a page lies among what is put into others, by the name of its folder. */
  static boolean isPart(String path) {
    return isAmong(PARTS, path);
  }

  private static Map<Role, List<Glob>> byName() {
    Map<Role, List<Glob>> roles = new LinkedHashMap<>();
    roles.put(Role.RAW, globs("/raw/", "/*/raw/", "/*/*/raw/", "/_raw/", "/*/_raw/"));
    roles.put(
        Role.TEMPLATE,
        globs(
            "/{templates,Templates,_templates,template,Template,archetypes}/",
            "/*/{templates,Templates,_templates,template,Template}/",
            PART,
            "/*" + PART,
            "{_template,*-template,* Template,*_template}.md",
            "{templates,template}.*.md",
            "{AGENTS,CLAUDE,GEMINI,COPILOT,SKILL,copilot-instructions}.md"));
    roles.put(
        Role.LOG,
        globs(
            "{log,Log,LOG,changelog,Changelog,CHANGELOG,CHANGES,HISTORY,worklog}.md",
            "{changelog,Changelog,CHANGELOG}{.,_,-}*.md",
            "/{logs,_logs}/"));
    roles.put(
        Role.REPORT,
        globs(
            "{lint,audit,health,link,links,broken-links,consistency,wiki-lint}-report*.md",
            "/{audits,lint-reports,audit-reports}/",
            "/*/{audits,lint-reports,audit-reports}/"));
    roles.put(
        Role.INDEX,
        globs(
            "{index,Index,INDEX,_index,README,Readme,readme,home,Home,404}.md",
            "{LICENSE,LICENCE}.md",
            "/{CODE_OF_CONDUCT,CODE-OF-CONDUCT,code_of_conduct,code-of-conduct}.md",
            "/{CONTRIBUTING,CODE_OF_CONDUCT,SECURITY,SUPPORT,GOVERNANCE,LICENSE,SUMMARY}*.md"));
    return roles;
  }

  private static List<Glob> globs(String... globs) {
    List<Glob> parsed = new ArrayList<>();
    for (String glob : globs) {
      parsed.add(new Glob(glob));
    }
    return List.copyOf(parsed);
  }

  /** The role that the name gives, if it gives one. */
  static Optional<Role> of(String path) {
    return firstMatch(BY_NAME, path);
  }

  static Optional<Role> firstMatch(Map<Role, List<Glob>> globs, String path) {
    for (Map.Entry<Role, List<Glob>> role : globs.entrySet()) {
      if (isAmong(role.getValue(), path)) {
        return Optional.of(role.getKey());
      }
    }
    return Optional.empty();
  }

  private static boolean isAmong(List<Glob> globs, String path) {
    for (Glob glob : globs) {
      if (glob.matches(path)) {
        return true;
      }
    }
    return false;
  }
}
