package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.editorial.api.Glob;
import dev.editorial.api.Role;
import dev.editorial.api.Severity;
import dev.editorial.api.Verdict;
import dev.editorial.testing.SmallWiki;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private static final String BROKEN = "=== a.md\n[b](gone.md)\n[a](a.md)\n=== editorial.yml\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "excludes: [x] | editorial.yml:1: unknown key `excludes`; did you mean `exclude`?",
        "'\n"
            + "profile: obsidan' | editorial.yml:2: unknown profile `obsidan`; did you mean"
            + " `obsidian`?",
        "rules: {links/broken-lnik: off} | editorial.yml:1: unknown rule `links/broken-lnik`; did"
            + " you mean `links/broken-link`?",
        "rules: {graph: eror} | editorial.yml:1: unknown severity `eror`; did you mean `error`?",
        "rules: {graph/orphan-page: {root: x}} | editorial.yml:1: unknown key `root`; did you mean"
            + " `roots`?",
        "rules: {graph/orphan-page: {severty: off}} | editorial.yml:1: unknown key `severty`; did"
            + " you mean `severity`?",
        "rules: {graph/orphan-page: {catalogues: maybe}} | editorial.yml:1: `true` or `false` is"
            + " expected here",
        "rules: {graph: {roots: x}} | editorial.yml:1: a rule set takes `severity` and `overrides`"
            + " alone; options go to a rule's id",
        "rules: {links: {overrides: [{severity: off}]}} | editorial.yml:1: an override needs the"
            + " key `in`, with globs of pages",
        "rules: {links: {overrides: [{in: a, sevrity: off}]}} | editorial.yml:1: unknown key"
            + " `sevrity`; did you mean `severity`?",
        "'exclude: [\"docs/{a,b\"]' | editorial.yml:1: the glob `docs/{a,b` has a brace without its"
            + " partner",
        "rules: {dates/invalid-date: {formats: [YYYY-bb]}} | editorial.yml:1: `YYYY-bb` is no date"
            + " format; write one such as `yyyy-MM-dd`",
        "clock: tomorrow | editorial.yml:1: a day such as `2024-12-31` is expected here",
        "preset: strickt | editorial.yml:1: unknown preset `strickt`; did you mean `strict`?",
        "baseline: known.tsv | editorial.yml:1: there is no file `known.tsv`; write it with"
            + " `editorial baseline`",
        "roles: {rawr: x} | editorial.yml:1: unknown role `rawr`; did you mean `raw`?",
        "entities: [{fodler: x}] | editorial.yml:1: unknown key `fodler`; did you mean `folder`?",
        "entities: [{type: x}] | editorial.yml:1: an entity folder needs the key `folder`",
        "'exclude: {a: b}' | editorial.yml:1: a text is expected here",
        "entities: [{folder: x, dates: {a: b}}] | editorial.yml:1: a text is expected here",
        "rules: {links: {overrides: off}} | editorial.yml:1: a map of keys is expected here",
        "root: nowhere | editorial.yml:1: the root `nowhere` is no directory within the checked"
            + " one",
        "'- a' | 'editorial.yml:1: a map of keys to values is expected, such as `profile:"
            + " obsidian`'",
        "'a: b: c' | editorial.yml:1: mapping values are not allowed here",
        "'root: a\nroot: b' | editorial.yml:2: Duplicate field 'root'",
        "'? [a]\n: b' | editorial.yml:1: a list or map stands where a key is expected",
        "'exclude: [a, [b]]' | editorial.yml:1: a text is expected here",
        "roles: [log] | editorial.yml:1: a map of keys is expected here",
        "rules: {dates/stale-page: {days: many}} | editorial.yml:1: a whole number is expected"
            + " here",
        "rules: {dates/stale-page: {days: 1.5}} | editorial.yml:1: a whole number is expected here",
        "rules: {dates/stale-page: {days: -1}} | editorial.yml:1: `days` is -1, but must be 1 or"
            + " more",
        "relations: {parent: {single: maybe}} | editorial.yml:1: `true` or `false` is expected"
            + " here",
        "profile: obs | editorial.yml:1: unknown profile `obs`; did you mean `obsidian`?",
        "preset: severe | editorial.yml:1: unknown preset `severe`; known are `recommended`,"
            + " `strict`",
        "'profile: wiki\n---\nprofile: mkdocs' | editorial.yml:3: a second document begins here,"
            + " but one is read",
        "'prefixes:\n  /docs/:' | editorial.yml:2: a text is expected here",
        "'exclude: [a,\n null]' | editorial.yml:2: a text is expected here",
        "relations: {parent: tree} | editorial.yml:1: a map of keys is expected here",
        "relations: {parent: {single: 1}} | editorial.yml:1: `true` or `false` is expected here",
        "entities: [[a]] | editorial.yml:1: a map of keys is expected here",
        "'rules: {links: }' | editorial.yml:1: a severity is expected here, such as `warning` or"
            + " `off`",
        "# \\xff | 'editorial.yml: it is not valid UTF-8'",
      })
  void an_error_names_the_line_and_the_nearest_right_name(String settings, String message) {
    assertThat(SmallWiki.refusal(BROKEN + settings)).isEqualTo(message);
  }

  /** What a rule from elsewhere may ask for. */
  record AnyOptions(Duration longest, LocalDate first, List<Glob> spared, Optional<String> word) {}

  @Test
  void options_are_bound_to_any_record() throws SettingsException {
    ObjectNode options = JsonNodeFactory.instance.objectNode();
    options.put("longest", "PT36H").put("first", "2024-01-02").put("spared", "drafts/");

    assertThat(
            new OptionBinding(SettingsReader.none().reader())
                .bind(options, AnyOptions.class, "rules/any/rule"))
        .isEqualTo(
            new AnyOptions(
                Duration.ofHours(36),
                LocalDate.of(2024, 1, 2),
                List.of(new Glob("drafts/")),
                Optional.empty()));
  }

  @Test
  void an_error_in_a_list_names_the_line_of_the_entry() {
    assertThat(
            refusal(
                """
                profile: wiki
                exclude:
                  - drafts/
                  - "docs/{a"
                """))
        .isEqualTo("editorial.yml:4: the glob `docs/{a` has a brace without its partner");
    assertThat(
            refusal(
                """
                entities:
                  - folder: a
                    dates: [created, updated]
                  - type: x
                  - folder: c
                """))
        .isEqualTo("editorial.yml:4: an entity folder needs the key `folder`");
    assertThat(
            refusal(
                """
                rules:
                  links:
                    overrides:
                      - in: [a, b]
                        reason: known
                      - {in: c, severity: off}
                      - in: d
                        severity: nope
                """))
        .startsWith("editorial.yml:8: unknown severity `nope`");
    assertThat(
            refusal(
                """
                rules:
                  links:
                    overrides:
                      - in: a
                      - severity: off
                """))
        .isEqualTo("editorial.yml:5: an override needs the key `in`, with globs of pages");
    assertThat(
            refusal(
                """
                exclude: [a, b]
                relations:
                  parent: {single: true}
                  child: {inverse: nobody}
                """))
        .startsWith("editorial.yml:4: unknown relation `nobody`");
  }

  @Test
  void an_error_of_no_line_names_the_file_alone() {
    assertThat(SettingsReader.none().reader().error("profile", "is wrong"))
        .hasMessage("editorial.yml: is wrong");
    assertThatThrownBy(() -> SettingsReader.read(Path.of("no-such-folder/given.yml")))
        .hasMessage("no-such-folder/given.yml: cannot be read (no such file)");
    assertThatThrownBy(() -> SettingsReader.read(Path.of(".").toAbsolutePath()))
        .hasMessageEndingWith(": cannot be read (IOException)");
  }

  private static String refusal(String settings) {
    return SmallWiki.refusal(BROKEN + settings);
  }

  @Test
  void an_empty_file_and_a_comment_mean_no_settings() {
    assertThat(SmallWiki.check(BROKEN).count(Severity.ERROR)).isEqualTo(1);
    assertThat(SmallWiki.check(BROKEN + "# nothing").count(Severity.ERROR)).isEqualTo(1);
  }

  @Test
  void a_severity_is_set_for_a_rule_or_its_set_and_the_rule_wins() {
    Verdict verdict = SmallWiki.check(BROKEN + "rules: {links/broken-link: info, links: warning}");
    assertThat(verdict.findings())
        .extracting(finding -> finding.rule() + " " + finding.severity().word())
        .containsExactly("links/broken-link info");
    assertThat(SmallWiki.check(BROKEN + "rules: {links: off}").findings()).isEmpty();
  }

  @Test
  void excluded_pages_are_targets_but_no_pages() {
    Verdict verdict =
        SmallWiki.check(
            """
            === a.md
            [b](drafts/b.md) [a](a.md)
            === drafts/b.md
            [gone](gone.md)
            === editorial.yml
            exclude: ["drafts/"]
            """);
    assertThat(verdict.pages()).isEqualTo(1);
    assertThat(verdict.findings()).isEmpty();
  }

  @Test
  void paths_in_findings_begin_at_the_checked_directory_whatever_the_root() {
    Verdict verdict =
        SmallWiki.check(
            """
            === docs/a.md
            [gone](gone.md) [readme](../README.md)
            === README.md
            # Not in the wiki
            === editorial.yml
            root: docs
            """);
    assertThat(verdict.wikis().get(0).root()).isEqualTo("docs");
    assertThat(verdict.findings()).extracting("path").containsExactly("docs/a.md");
  }

  @Test
  void the_strict_preset_runs_every_rule_and_knows_no_information() {
    String wiki =
        """
        === a.md
        [[plan]] [b](b.md) [c](c.md)
        === b.md
        # B
        [a](a.md)
        === c.md
        # C
        [a](a.md)
        === editorial.yml
        """;
    assertThat(SmallWiki.check(wiki + "preset: recommended").rules())
        .doesNotContainKey("metadata/unknown-tag");
    Verdict strict = SmallWiki.check(wiki + "preset: strict");
    assertThat(strict.rules()).containsKeys("metadata/unknown-tag", "links/redirected-link");
    assertThat(SmallWiki.check(wiki + "preset: strict\nrules: {metadata/unknown-tag: off}").rules())
        .doesNotContainKey("metadata/unknown-tag");
  }

  @Test
  void below_a_folder_its_name_is_left_out_and_what_lies_beside_it_too() throws Exception {
    Settings settings =
        SettingsReader.parse(
                "editorial.yml",
                """
                profile: wiki
                roles: {log: [docs/journal/]}
                entities:
                  - docs/concepts
                  - systems
                  - other/things
                  - {folder: docs/people, schema: docs/schemas/person.json, index: all/people.md}
                """)
            .settings();
    Settings within = settings.within("docs");
    assertThat(within.entities())
        .isEqualTo(
            SettingsReader.parse(
                    "editorial.yml",
                    """
                    entities:
                      - concepts
                      - systems
                      - {folder: people, schema: schemas/person.json, index: all/people.md}
                    """)
                .settings()
                .entities());
    assertThat(within.profile()).containsExactly("wiki");
    assertThat(within.roles().get(Role.LOG))
        .allMatch(glob -> glob.matches("journal/a.md") && !glob.matches("docs/journal/a.md"));
    assertThat(settings.within("")).isEqualTo(settings);
  }

  @ParameterizedTest
  @CsvSource({
    "people, person",
    "wiki/companies, company",
    "Systems, system",
    "glass, glass",
    "data, data",
    "s, ''"
  })
  void the_type_of_a_folder_is_its_name_in_the_singular(String folder, String type) {
    assertThat(EntityStyle.singular(folder)).isEqualTo(type);
  }
}
