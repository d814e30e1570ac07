package dev.editorial;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules from elsewhere that a run cannot use: it says so, and which. */
class ForeignRulesTest {

  @TempDir private Path directory;

  @RuleInfo(
      id = "test/wants-a-word",
      severity = Severity.WARNING,
      since = "1.0",
      summary = "Rule with an option that must be set",
      doc = "It has no default for it.")
  static final class WantsAWord implements Rule.OfPage<WantsAWord.Options> {
    record Options(String word) {
      Options {
        if (word == null) {
          throw new IllegalArgumentException("the option `word` must be set");
        }
      }
    }

    @Override
    public void check(Page page, Options options, Report report) {
      throw new IllegalStateException("it has no options, so it cannot run");
    }
  }

  @BeforeEach
  void writeAPage() throws IOException {
    Files.writeString(directory.resolve("a.md"), "# A\n");
  }

  private void check(Rule... rules) throws EditorialException {
    Editorial.check(Editorial.Request.of(directory).with(List.of(rules)));
  }

  @Test
  void an_option_without_a_default_is_asked_for() throws IOException {
    assertThatThrownBy(() -> check(new WantsAWord()))
        .isInstanceOf(EditorialException.class)
        .hasMessage("editorial.yml: test/wants-a-word: the option `word` must be set");

    Files.writeString(
        directory.resolve("editorial.yml"), "profile: wiki\nrules:\n  test/wants-a-word: error\n");
    assertThatThrownBy(() -> check(new WantsAWord()))
        .hasMessage("editorial.yml:3: test/wants-a-word: the option `word` must be set");
  }

  @Test
  void two_rules_cannot_have_one_id() {
    assertThatThrownBy(() -> check(new WantsAWord(), new WantsAWord()))
        .isInstanceOf(EditorialException.class)
        .hasMessage("two rules have the id `test/wants-a-word`; leave one of their jars out");
  }
}
