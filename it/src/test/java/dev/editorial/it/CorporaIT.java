package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Wikis that other people wrote, frozen. Some of them stand for all; {@code -Dcorpora=all} takes
 * all.
 */
class CorporaIT {

  private static final List<String> SOME =
      List.of(
          "labs-wiki", "crm-okw", "steuerrecht-brain", "rust-book", "kepano-vault", "foam-docs");
  private static final List<String> OTHERS =
      List.of(
          "maritime-law",
          "dendron-site",
          "logseq-docs",
          "mkdocs-material-docs",
          "hugo-docs",
          "knative-docs",
          "cpp-docs");

  static Stream<String> wikis() {
    boolean all = System.getProperty("corpora", "").equals("all");
    return Stream.concat(SOME.stream(), OTHERS.stream().filter(name -> all));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wikis")
  void isCheckedToTheEndWithEveryLinkInOneBucketOfTheLedger(String name) {
    Run run = Run.json(unpacked(name));

    assertThat(run.err()).isEmpty();
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
    Path wiki = unpacked(name);

    assertThat(Run.json(wiki)).isEqualTo(Run.json(wiki));
  }

  private static int inBuckets(JsonNode ledger) {
    return StreamSupport.stream(ledger.spliterator(), false).mapToInt(JsonNode::asInt).sum();
  }

  private static Path unpacked(String name) {
    Path folder = Home.kept("corpora");
    Run unpack = new Run.Command().and(Needs.shared("corpora/unpack"), folder, name).run();
    assertThat(unpack.exit()).as(unpack.err()).isZero();
    return folder.resolve(name);
  }
}
