package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.editorial.Editorial;
import dev.editorial.api.Bucket;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every link of any wiki, under any profile, is in one bucket; the buckets add up to the links. */
class LedgerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FILES =
      List.of(
          "index.md",
          "a.md",
          "b/c.md",
          "b/index.md",
          "b/A b.md",
          "concepts/x.md",
          "concepts/y.md",
          "concepts/z.md",
          "raw/r.md",
          "log.md",
          "docs/d.md",
          "Größe.md");
  private static final List<String> TARGETS =
      List.of(
          "a",
          "a.md",
          "A.md",
          "b/",
          "b/c",
          "b/c.md#top",
          "../up.md",
          "../../../far.md",
          "/a.md",
          "/x/y",
          "#h",
          "#nowhere",
          "",
          "?q",
          "http://example.org",
          "mailto:a@b.c",
          "{{ t }}",
          "~/a",
          "c.html",
          "ring.svg",
          "concepts/x",
          "concepts/q-q",
          "Größe",
          "Gr%C3%B6%C3%9Fe.md",
          "x|y",
          "%",
          "((62b0b1c4-0000-4000-8000-000000000001))",
          "a b",
          "*",
          "dendron://v/a",
          "\\a");
  private static final List<String> FORMS =
      List.of(
          "[t](%s)",
          "![t](%s)",
          "[[%s]]",
          "![[%s]]",
          "[[l|%s]]",
          "<a href=\"%s\">t</a>",
          "<img src=\"%s\">",
          "[%s]",
          "[t][%s]",
          "`%s`",
          "%s",
          "<%s>",
          "key:: [[%s]]",
          "{{< ref \"%s\" >}}",
          "{{#include %s}}",
          "--8<-- \"%s\"",
          "# %s",
          "| %s | [[%s]] |",
          "!!! note\n\n    [t](%s)",
          "%%%% [[%s]] %%%%",
          "[l]: %s",
          "term\n: [t](%s)");
  private static final Map<String, String> SIGNS =
      Map.of(
          "mkdocs.yml", "nav:\n  - index.md\n  - gone.md\n",
          "book.toml", "[book]\nsrc = \"b\"\n",
          "hugo.toml", "contentDir = \"docs\"\n",
          "logseq/config.edn", "{:hidden [\"raw\"]}",
          "dendron.yml", "workspace:\n  vaults:\n    - fsPath: b\n",
          ".obsidian/app.json", "{}",
          "list.canvas", "{\"nodes\": [{\"file\": \"a.md\"}, {\"text\": \"[[q]]\"}]}");

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void addsUp(int seed) throws Exception {
    write(new Random(seed));
    for (String profile : Editorial.profiles()) {
      Editorial.Request request = Editorial.Request.of(directory).under(Optional.of(profile));
      Verdict verdict = Editorial.check(request);
      List<ResolvedLink> links =
          Editorial.join(request).stream().flatMap(wiki -> wiki.links().stream()).toList();

      assertThat(sum(verdict.ledger())).as(profile).isEqualTo(links.size());
      assertThat(verdict.ledger())
          .containsAllEntriesOf(
              links.stream()
                  .collect(
                      Collectors.groupingBy(
                          link -> link.outcome().bucket(),
                          Collectors.collectingAndThen(Collectors.counting(), Long::intValue))));
      StringBuilder json = new StringBuilder();
      Editorial.print(verdict, "json", json);
      JsonNode report = JSON.readTree(json.toString());
      int written = 0;
      for (JsonNode count : report.path("ledger")) {
        written += count.asInt();
      }
      assertThat(written).isEqualTo(report.at("/summary/links").asInt()).isEqualTo(links.size());
    }
  }

  private static int sum(Map<Bucket, Integer> ledger) {
    return ledger.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void write(Random random) throws Exception {
    for (String file : FILES) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "---\ntitle: T\n---\n" : "");
      text.append("# H\n\n");
      for (int i = random.nextInt(30); i > 0; i--) {
        String form = FORMS.get(random.nextInt(FORMS.size()));
        String target = TARGETS.get(random.nextInt(TARGETS.size()));
        text.append(form.formatted(target, target)).append(random.nextInt(3) == 0 ? " " : "\n\n");
      }
      put(file, text.toString());
    }
    for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
      if (random.nextInt(4) == 0) {
        put(sign.getKey(), sign.getValue());
      }
    }
  }

  private void put(String path, String text) throws Exception {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
