package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Wikis that other people wrote, frozen. Some of them stand for all; {@code -Dcorpora=all} takes
 * all.
 */
class CorporaIT {

  static Stream<String> wikis() {
    return Corpora.some();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wikis")
  void isCheckedToTheEndWithEveryLinkInOneBucketOfTheLedger(String name, @TempDir Path folder) {
    Run run =
        new Run.Command()
            .jar()
            .and("check", Corpora.unpacked(name), "--format", "json", "--report", "html=" + folder)
            .run();

    Path index = folder.resolve("index.html");
    assertThat(run.err().strip()).isEqualTo("editorial: html report in " + index);
    assertThat(index).isNotEmptyFile();
    assertThat(run.exit()).isIn(Run.CLEAN, Run.FINDINGS);
    JsonNode report = run.json();
    assertThat(report.at("/summary/pages").asInt()).isPositive();
    assertThat(inBuckets(report.path("ledger")))
        .isPositive()
        .isEqualTo(report.at("/summary/links").asInt());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"crm-okw", "rust-book", "kepano-vault", "foam-docs"})
  void isReportedInTheSameBytesTwice(String name) {
    Path wiki = Corpora.unpacked(name);

    assertThat(Run.json(wiki)).isEqualTo(Run.json(wiki));
  }

  private static int inBuckets(JsonNode ledger) {
    return StreamSupport.stream(ledger.spliterator(), false).mapToInt(JsonNode::asInt).sum();
  }
}
