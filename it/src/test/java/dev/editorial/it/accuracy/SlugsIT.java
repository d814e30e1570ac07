package dev.editorial.it.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.editorial.api.Heading;
import dev.editorial.it.Corpora;
import dev.editorial.read.Reading;
import dev.editorial.read.WalkedTree;
import dev.editorial.wiki.Slugs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Over every heading of the frozen wikis, the slugs are those of the tools themselves. What these
 * made of them is recorded as a digest; {@code src/test/scripts/slugs.sh} makes it again.
 */
class SlugsIT {

  @Test
  void everyHeadingHasTheSlugThatTheToolGivesIt() throws Exception {
    List<String> headings = headings();
    keep(headings);

    assertThat(Files.readAllLines(Path.of("src/test/resources/accuracy/slugs.tsv")))
        .as("what the tools made of the headings, and what this made of them")
        .hasSize(Slugs.BY_TOOL.size())
        .allSatisfy(
            recorded -> {
              String tool = recorded.substring(0, recorded.indexOf('\t'));
              assertThat(digest(tool, headings)).isEqualTo(recorded);
            });
  }

  private static List<String> headings() {
    TreeSet<String> texts = new TreeSet<>();
    for (String name : Corpora.everyOne().toList()) {
      Path wiki = Corpora.unpacked(name);
      WalkedTree files = WalkedTree.of(wiki, wiki);
      Reading.pages(files, files.pages(path -> true), Optional.empty(), () -> {}).stream()
          .flatMap(page -> page.headings().stream())
          .map(Heading::text)
          .forEach(texts::add);
    }
    return List.copyOf(texts);
  }

  /** For the script that asks the tools. */
  private static void keep(List<String> headings) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    for (String heading : headings) {
      lines.add(json.writeValueAsString(heading));
    }
    Files.write(Path.of("target/headings.jsonl"), lines);
  }

  private static String digest(String tool, List<String> headings) throws Exception {
    Function<String, String> slug = Slugs.BY_TOOL.get(tool);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String heading : headings) {
      digest.update((heading + "\t" + slug.apply(heading) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return String.join(
        "\t", tool, String.valueOf(headings.size()), HexFormat.of().formatHex(digest.digest()));
  }
}
