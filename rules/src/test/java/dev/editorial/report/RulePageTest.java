package dev.editorial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Editorial;
import dev.editorial.api.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages in {@code docs/rules} are what the rules say of themselves; {@code
 * -Deditorial.write-rule-pages=true} writes them again.
 */
class RulePageTest {

  private static final Path PAGES = Path.of("../docs/rules");

  @Test
  void the_documentation_says_what_the_rules_say() throws IOException {
    Map<String, String> pages = pages();
    if (Boolean.getBoolean("editorial.write-rule-pages")) {
      write(pages);
    }
    try (Stream<Path> files = Files.walk(PAGES)) {
      Map<String, String> written = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        written.put(PAGES.relativize(file).toString(), Files.readString(file));
      }
      assertThat(written).isEqualTo(pages);
    }
  }

  private static Map<String, String> pages() {
    List<Rule> rules = Editorial.allRules();
    Map<String, String> pages =
        rules.stream()
            .collect(
                Collectors.toMap(
                    rule -> rule.info().id() + ".md", RulePage::of, (a, b) -> a, TreeMap::new));
    pages.put("README.md", RulePage.index(rules));
    return pages;
  }

  private static void write(Map<String, String> pages) throws IOException {
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = PAGES.resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, page.getValue());
    }
  }
}
