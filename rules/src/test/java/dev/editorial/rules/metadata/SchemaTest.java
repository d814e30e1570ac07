package dev.editorial.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Finding;
import dev.editorial.api.Judgement;
import dev.editorial.testing.RuleTester;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {

  private static final String SYSTEMS =
      """
      === editorial.yml
      entities: [{folder: systems, schema: schemas/system.json}]
      """;

  private final RuleTester tester = RuleTester.of(Schema.class);

  @Test
  void each_fault_stands_at_its_value_or_its_key() {
    tester.check(
        SYSTEMS
            + """
            === schemas/system.json
            {
              "$schema": "http://json-schema.org/draft-07/schema#",
              "type": "object",
              "properties": {
                "title": {"type": "string", "minLength": 3},
                "kind": {"const": "system"},
                "rank": {"type": "integer", "minimum": 1},
                "tags": {"type": "array", "items": {"type": "string", "pattern": "^[a-z-]+$"}, "uniqueItems": true},
                "author": {"required": ["name"], "properties": {"name": {"type": "string"}}, "additionalProperties": false}
              },
              "additionalProperties": false
            }
            === systems/a.md
            ---
            title: A
                   ^ `title` is shorter than 3 characters
            kind: pattern
                  ^^^^^^^ `kind` is `pattern`, but must be `system`
            rank: high
                  ^^^^ `rank` is a text, but must be a whole number
            tags: [one, Two words, one]
            ^^^^ `tags` names an entry twice
                        ^^^^^^^^^ an entry of `tags` is `Two words`, which does not match `^[a-z-]+$`
            author:
            ^^^^^^ `author` has no `name`
              nmae: B
              ^^^^ the schema knows no key `nmae`
            colour: red
            ^^^^^^ the schema knows no key `colour`
            ---
            === systems/b.md
            ---
            rank: 0
                  ^ `rank` is `0`, but must be at least 1
            ---
            """);
  }

  @Test
  void a_choice_is_one_finding() {
    tester.check(
        SYSTEMS
            + """
            === schemas/system.json
            {"properties": {
              "parent": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
              "source": {"oneOf": [{"type": "string", "format": "uri"}, {"type": "object", "required": ["url"]}]}
            }}
            === systems/a.md
            ---
            parent: 3
                    ^ `parent` is a whole number, but must be a text or a list
            source: nowhere special
                    ^^^^^^^^^^^^^^^ `source` has none of the forms that the schema allows
            ---
            """);
  }

  @Test
  void a_choice_is_judged_where_it_stands() {
    tester.check(
        SYSTEMS
            + """
            === schemas/system.json
            {
              "anyOf": [{"properties": {"a": {"type": "string"}}, "required": ["a"]}, {"required": ["b"]}],
              "properties": {
                "items": {"items": {"oneOf": [{"type": "string"}, {"type": "string", "pattern": "x"}]}},
                "c": {"type": "number"}
              },
              "dependentRequired": {"items": ["c"]}
            }
            === systems/a.md
            ---
            ^ the front matter has `items`, but no `c`
            ^ the front matter has none of the forms that the schema allows
            a: 3
            items:
              - x
                ^ an entry of `items` has several of the forms of which the schema allows one alone
              - y
              - 4
                ^ an entry of `items` is a whole number, but must be a text
            ---
            """);
  }

  @Test
  void numbers_dates_and_nothing_are_what_yaml_makes_of_them() {
    tester.check(
        SYSTEMS
            + """
            === schemas/system.json
            {"properties": {
              "created": {"type": "string", "format": "date"},
              "share": {"type": "number", "maximum": 1},
              "rank": {"type": ["integer", "null"]},
              "parent": {"type": "string"}
            }}
            === systems/a.md
            ---
            created: 2024-01-02
            share: 0.5
            rank:
            parent: "[[b]]"
            ---
            === systems/b.md
            +++
            created = 2024-01-02
            share = 1e-3
            +++
            === systems/c.md
            ---
            share: 1_000
                   ^^^^^ `share` is `1_000`, but must be at most 1
            parent: [[a]]
            ^^^^^^ `parent` is a list, but must be a text
            ---
            """);
  }

  @Test
  void only_the_pages_of_the_folder_are_held_to_it() {
    tester.check(
        SYSTEMS
            + """
            === schemas/system.json
            {"required": ["title"]}
            === index.md
            # A
            === systems/index.md
            [B](b.md)
            === systems/b.md
            ---
            title: B
            ---
            === systems/c.md
            ---
            a: b: c
            ---
            """);
  }

  @Test
  void a_page_without_front_matter_lacks_what_is_required() {
    tester.check(
        SYSTEMS
            + """
            === schemas/system.json
            {"required": ["title"]}
            === systems/b.md
            # B
            ^ the front matter has no `title`
            """);
  }

  @Test
  void what_is_nearly_right_is_suggested() {
    List<Judgement> found =
        tester.findings(
            SYSTEMS
                + """
                === schemas/system.json
                {"required": ["status"], "properties": {"status": {}, "kind": {"enum": ["draft", "final", "old"]}}}
                === systems/a.md
                ---
                statsu: done
                kind: darft
                ---
                """);
    assertThat(found)
        .extracting(Judgement::finding)
        .extracting(Finding::suggestion)
        .containsExactly(Optional.of("rename `statsu` to `status`"), Optional.of("write `draft`"));
    assertThat(found.get(1).finding().evidence())
        .hasValue("schemas/system.json asks for it at #/properties/kind/enum");
  }

  @Test
  void schemas_refer_to_each_other_and_may_be_yaml() {
    tester.check(
        """
        === editorial.yml
        entities: [{folder: systems, schema: schemas/a system.yml}]
        === schemas/a system.yml
        properties:
          created: {$ref: common/dates.json#/$defs/day}
        === schemas/common/dates.json
        {"$defs": {"day": {"type": "string", "format": "date"}}}
        === systems/a.md
        ---
        created: soon
                 ^^^^ `created` is `soon`, which is no date (YYYY-MM-DD)
        ---
        """);
  }

  @Test
  void a_schema_at_fault_is_the_only_finding() {
    tester.check(
        SYSTEMS
            + """
            === schemas/system.json
            {
              "required": ["title"],
              "properties": {"rank": {"type": "integr"}}
                                              ^^^^^^ the pages of systems/ are held to no schema, since schemas/system.json is no JSON Schema: `properties.rank.type` has none of the forms that the schema allows
            }
            === systems/a.md
            # A
            """);
    tester.check(
        SYSTEMS
            + """
            === schemas/system.json
            {
              "required": ["title"
            }
            ^ the pages of systems/ are held to no schema, since schemas/system.json cannot be read: Unexpected close marker '}': expected ']'
            === systems/a.md
            # A
            """);
  }

  @Test
  void a_schema_that_is_not_there_is_told_once() {
    String settings =
        """
        === editorial.yml
        entities:
          - {folder: systems, schema: schemas/sytem.json}
          - {folder: concepts, schema: schemas/sytem.json}
        """;
    String pages = "=== schemas/system.json\n{}\n=== systems/a.md\n# A\n=== concepts/b.md\n# B\n";
    List<Judgement> found = tester.findings(settings + pages);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).path()).isEqualTo("schemas/sytem.json");
    assertThat(found.get(0).finding().message())
        .isEqualTo(
            "the pages of systems/ are held to no schema, since there is no file"
                + " schemas/sytem.json");
    assertThat(found.get(0).finding().suggestion())
        .hasValue("name schemas/system.json in the settings");
  }

  @Test
  void what_cannot_be_followed_is_told_and_nothing_is_fetched() {
    assertThat(messageFor("{\"$ref\": \"#\"}")).contains("it refers to itself without end");
    assertThat(messageFor("{\"$ref\": \"gone.json\"}")).contains("schemas/gone.json");
    assertThat(messageFor("{\"$ref\": \"https://example.org/x.json\"}"))
        .contains("https://example.org/x.json is not read from the network");
    assertThat(messageFor("{\"$schema\": \"https://example.org/own\"}"))
        .contains("https://example.org/own");
    assertThat(messageFor("[1, 2]")).contains("schemas/system.json");
    assertThat(messageFor("{\"properties\": {\"a\": {\"pattern\": \"(\"}}}"))
        .contains("properties.a.pattern");
  }

  private String messageFor(String schema) {
    List<Judgement> found =
        tester.findings(
            SYSTEMS + "=== schemas/system.json\n" + schema + "\n=== systems/a.md\n# A\n");
    assertThat(found).hasSize(1);
    return found.get(0).finding().message();
  }

  /** The message, then the suggestion if there is one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"properties\": {\"a\": false}} | a: 1 | the schema knows no key `a` |",
        "{\"propertyNames\": {\"maxLength\": 1}} | ab: 1 | the schema allows no key of the name"
            + " `ab` |",
        "{\"properties\": {\"a\": {\"minimum\": 2}}} | a: 1 | `a` is `1`, but must be at least 2 |",
        "{\"properties\": {\"a\": {\"maximum\": 2}}} | a: 3 | `a` is `3`, but must be at most 2 |",
        "{\"properties\": {\"a\": {\"exclusiveMinimum\": 2}}} | a: 2 | `a` is `2`, but must be more"
            + " than 2 |",
        "{\"properties\": {\"a\": {\"exclusiveMaximum\": 2}}} | a: 2 | `a` is `2`, but must be less"
            + " than 2 |",
        "{\"properties\": {\"a\": {\"minLength\": 2}}} | a: x | `a` is shorter than 2 characters |",
        "{\"properties\": {\"a\": {\"maxLength\": 2}}} | a: xyz | `a` is longer than 2 characters"
            + " |",
        "{\"properties\": {\"a\": {\"minItems\": 2}}} | a: [x] | `a` has fewer entries than 2 |",
        "{\"properties\": {\"a\": {\"maxItems\": 1}}} | a: [x, y] | `a` has more entries than 1 |",
        "{\"properties\": {\"a\": {\"not\": {}}}} | a: 1 | `a` has a form that the schema rules out"
            + " |",
        "{\"properties\": {\"a\": {\"type\": [\"string\", \"null\"]}}} | a: 1 | `a` is a whole"
            + " number, but must be a text |",
        "{\"properties\": {\"a\": {\"const\": 2}}} | a: 1 | `a` is `1`, but must be `2` | write"
            + " `2`",
        "{\"properties\": {\"a\": {\"enum\": [\"x\"]}}} | a: long | `a` is `long`, which is not `x`"
            + " |",
        "{\"properties\": {\"a\": {\"enum\": [\"x\", \"y\"]}}} | a: long | `a` is `long`, which is"
            + " neither `x` nor `y` |",
        "{\"properties\": {\"a\": {\"enum\": [1, 2, 3, 4, 5, 6]}}} | a: long | `a` is `long`, which"
            + " is none of `1`, `2`, `3`, `4`, `5`, `6` |",
        "{\"properties\": {\"a\": {\"enum\": [1, 2, 3, 4, 5, 6, 7]}}} | a: long | `a` is `long`,"
            + " which is none of `1`, `2`, `3`, `4`, `5`, `6` and others |",
        "{\"properties\": {\"a\": {\"multipleOf\": 2}}} | a: 3 | `a` must be multiple of 2 |",
        "{\"required\": [\"title\"]} | a: 1 | the front matter has no `title` | add `title`",
        "{\"required\": [\"stat\"], \"properties\": {\"state\": {}}} | state: 1 | the front matter"
            + " has no `stat` | add `stat`",
        "{\"required\": [\"stat\"]} | state: 1 | the front matter has no `stat` | rename `state` to"
            + " `stat`",
        "{\"properties\": {\"kind\": {}}, \"additionalProperties\": false} | kidn: 1 | the schema"
            + " knows no key `kidn` | write `kind`",
        "{\"properties\": {\"kid\": {}, \"kinds\": {}}, \"additionalProperties\": false} | kindd: 1"
            + " | the schema knows no key `kindd` | write `kinds`",
        "{\"properties\": {\"a\": {\"properties\": {\"name\": {}}}}, \"additionalProperties\":"
            + " false} | nmae: 1 | the schema knows no key `nmae` | write `name`",
        "{\"properties\": {\"a\": {\"properties\": {\"name\": {}}}}, \"additionalProperties\":"
            + " false} | name: 1 | the schema knows no key `name` | remove it, or let the schema"
            + " allow it",
        "{\"properties\": {\"status\": {}}, \"additionalProperties\": false} | completely: 1 | the"
            + " schema knows no key `completely` | remove it, or let the schema allow it",
        "{\"properties\": {\"to\": {}}, \"additionalProperties\": false} | ab: 1 | the schema knows"
            + " no key `ab` | remove it, or let the schema allow it",
      })
  void what_is_wrong_is_said_in_words(
      String schema, String properties, String message, String suggestion) {
    List<Judgement> found =
        tester.findings(
            SYSTEMS
                + "=== schemas/system.json\n%s\n=== systems/a.md\n---\n%s\n---\n"
                    .formatted(schema, properties));
    assertThat(found).extracting(each -> each.finding().message()).containsExactly(message);
    assertThat(found.get(0).finding().suggestion()).isEqualTo(Optional.ofNullable(suggestion));
  }

  @Test
  void of_several_mistakes_in_a_schema_the_first_is_told() {
    assertThat(messageFor("{\"type\": \"integr\", \"required\": 3}")).contains("`type`");
    assertThat(messageFor("{\"required\": 3, \"type\": \"integr\"}")).contains("`required`");
  }

  @Test
  void a_schema_may_lie_above_the_wiki_and_refer_to_its_neighbours() {
    tester.check(
        """
        === editorial.yml
        root: docs
        entities: [{folder: systems, schema: ../schemas/system.json}]
        === schemas/system.json
        {"properties": {"created": {"$ref": "dates.json"}}}
        === schemas/dates.json
        {"type": "string", "format": "date"}
        === docs/systems/a.md
        ---
        created: soon
                 ^^^^ `created` is `soon`, which is no date (YYYY-MM-DD)
        ---
        """);
  }

  @Test
  void a_schema_that_refers_to_one_that_cannot_be_read_is_not_used() {
    assertThat(messageFor("{\"$ref\": \"broken.json\"}\n=== schemas/broken.json\n{\"a\""))
        .contains("schemas/broken.json cannot be read");
  }

  @Test
  void numbers_of_any_notation_are_numbers() {
    tester.check(
        SYSTEMS
            + """
            === schemas/system.json
            {"properties": {
              "exact": {"multipleOf": 0.1}, "large": {"type": "number"}, "hex": {"type": "number", "maximum": 9},
              "power": {"maximum": 9}
            }}
            === systems/a.md
            ---
            exact: 0.3
            large: .inf
            hex: 0x1F
            power: 1e3
                   ^^^ `power` is `1e3`, but must be at most 9
            ---
            """);
  }
}
