package dev.editorial.report;

import dev.editorial.api.Option;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

/** A rule's own words as a page of Markdown, for terminals and for the documentation alike. */
public final class RulePage {

  private RulePage() {}

  /** The page of one rule; it ends with a line break. */
  public static String of(Rule rule) {
    RuleInfo info = rule.info();
    StringBuilder page = new StringBuilder();
    page.append("# ").append(info.id()).append("\n\n");
    page.append(info.summary()).append(".\n\n");
    page.append("Severity ").append(info.severity().word());
    page.append(", since ").append(info.since()).append(".\n\n");
    page.append(info.doc().strip()).append('\n');
    List<RecordComponent> options =
        Stream.of(rule.optionsType().getRecordComponents())
            .filter(component -> component.isAnnotationPresent(Option.class))
            .toList();
    if (!options.isEmpty()) {
      page.append("\n## Options\n\n");
      for (RecordComponent option : options) {
        page.append("- `%s`: ".formatted(option.getName()))
            .append(option.getAnnotation(Option.class).value())
            .append('\n');
      }
    }
    return page.toString();
  }

  /** Each rule in one line, the sets apart: id, severity, summary. */
  public static String list(List<Rule> rules) {
    StringBuilder list = new StringBuilder();
    String set = "";
    for (Rule rule : rules) {
      RuleInfo info = rule.info();
      String own = setOf(info);
      if (!own.equals(set)) {
        list.append(set.isEmpty() ? "" : "\n");
        set = own;
      }
      list.append("%-32s  %-7s  %s\n".formatted(info.id(), info.severity().word(), info.summary()));
    }
    return list.toString();
  }

  private static String setOf(RuleInfo info) {
    return info.id().substring(0, info.id().indexOf('/'));
  }

  /** The rules by their sets, each linked to its page below {@code SET/}. */
  public static String index(List<Rule> rules) {
    StringBuilder index = new StringBuilder("# Rules\n");
    String set = "";
    for (Rule rule : rules) {
      RuleInfo info = rule.info();
      String own = setOf(info);
      if (!own.equals(set)) {
        set = own;
        index
            .append("\n## ")
            .append(set)
            .append("\n\n| rule | severity | |\n| --- | --- | --- |\n");
      }
      index.append(
          "| [%1$s](%1$s.md) | %2$s | %3$s |\n"
              .formatted(info.id(), info.severity().word(), info.summary().replace("|", "\\|")));
    }
    return index.toString();
  }
}
