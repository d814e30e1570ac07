package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.editorial.Editorial;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Settings that are written as XML say the same as YAML, and win over those of the file. */
class OverridingSettingsTest {

  private static Settings yaml(String text) throws Exception {
    return SettingsReader.parse("editorial.yml", text).settings();
  }

  private static SettingsReader.Source under(String yaml, String xml) throws Exception {
    return SettingsReader.parse("editorial.yml", yaml).under(written(xml), Editorial.allRules());
  }

  private static Settings xml(String xml) throws Exception {
    return under("", xml).settings();
  }

  private static OverridingSettings written(String xml)
      throws ParserConfigurationException, SAXException, IOException {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader("<settings>" + xml + "</settings>")))
            .getDocumentElement();
    return new OverridingSettings("parameter `settings`", children(root));
  }

  private static List<SettingElement> children(Element element) {
    List<SettingElement> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        List<SettingElement> below = children(child);
        children.add(
            new SettingElement(
                child.getTagName(),
                Optional.of(child.getAttribute("key")).filter(key -> !key.isEmpty()),
                below.isEmpty() ? child.getTextContent().strip() : "",
                below));
      }
    }
    return children;
  }

  @Test
  void lists_are_elements_of_any_name_or_a_single_text() throws Exception {
    assertThat(
            xml(
                """
                <profile>obsidian</profile>
                <include><pages>a/*.md</pages><pages>b/{c,d}.md</pages></include>
                <exclude>drafts/</exclude>
                """))
        .isEqualTo(
            yaml(
                """
                profile: obsidian
                include: [a/*.md, "b/{c,d}.md"]
                exclude: drafts/
                """));
  }

  @Test
  void no_rules_are_set_by_none() throws Exception {
    assertThat(xml("<rules/><roles/>")).isEqualTo(yaml("rules:\nroles:\n"));
  }

  @Test
  void keys_that_are_no_names_of_xml_are_attributes() throws Exception {
    assertThat(
            xml(
                """
                <prefixes><prefix key="/docs/">.</prefix><prefix key="/api/">outside</prefix></prefixes>
                <roles><log><folder>journal/</folder></log></roles>
                """))
        .isEqualTo(
            yaml(
                """
                prefixes: {/docs/: ., /api/: outside}
                roles: {log: [journal/]}
                """));
  }

  @Test
  void entities_are_names_or_maps() throws Exception {
    assertThat(
            xml(
                """
                <entities>
                  <entity>concepts</entity>
                  <entity>
                    <folder>systems</folder>
                    <type>system</type>
                    <dates><date>created</date><date>updated</date></dates>
                    <schema>system.json</schema>
                  </entity>
                </entities>
                <relations>
                  <parent><single>true</single><inverse>children</inverse></parent>
                  <children><acyclic>false</acyclic></children>
                </relations>
                <preset>strict</preset>
                <clock>2024-12-31</clock>
                """))
        .isEqualTo(
            yaml(
                """
                entities:
                  - concepts
                  - {folder: systems, type: system, dates: [created, updated], schema: system.json}
                relations:
                  parent: {single: true, inverse: children}
                  children: {acyclic: false}
                preset: strict
                clock: 2024-12-31
                """));
  }

  @Test
  void rules_have_a_dot_for_their_slash_and_options_of_their_own_types() throws Exception {
    var fromXml =
        RuleSet.configure(
            Editorial.allRules(),
            under(
                "",
                """
                <rules>
                  <duplicates>off</duplicates>
                  <rule key="links/broken-link">info</rule>
                  <dates.stale-page><severity>warning</severity><days>30</days></dates.stale-page>
                  <graph.orphan-page>
                    <catalogues>true</catalogues>
                    <roots>start/</roots>
                    <overrides>
                      <override><in><glob>a/</glob><glob>b/</glob></in><severity>off</severity></override>
                    </overrides>
                  </graph.orphan-page>
                </rules>
                """),
            List.of());
    var fromYaml =
        RuleSet.configure(
            Editorial.allRules(),
            SettingsReader.parse(
                "editorial.yml",
                """
                rules:
                  duplicates: off
                  links/broken-link: info
                  dates/stale-page: {severity: warning, days: 30}
                  graph/orphan-page:
                    catalogues: true
                    roots: start/
                    overrides: [{in: [a/, b/], severity: off}]
                """),
            List.of());

    assertThat(fromXml.toString().replaceAll("@[0-9a-f]+", ""))
        .isEqualTo(fromYaml.toString().replaceAll("@[0-9a-f]+", ""))
        .contains("days=30", "catalogues=true");
  }

  @RuleInfo(
      id = "my.house/no-shouting",
      severity = Severity.WARNING,
      since = "1.0",
      summary = "Pages that shout",
      doc = "A rule whose id holds a dot of its own.")
  static final class NoShouting implements Rule.OfPage<Rule.NoOptions> {
    @Override
    public void check(Page page, NoOptions options, Report report) {
      // Its settings alone are of interest here.
    }
  }

  @Test
  void a_rule_whose_id_holds_a_dot_is_known_by_the_whole_of_it() throws Exception {
    for (String element : List.of("my.house.no-shouting", "rule key=\"my.house/no-shouting\"")) {
      String xml =
          "<rules><%s>off</%s></rules>".formatted(element, element.replaceFirst(" .*", ""));
      assertThat(
              SettingsReader.none()
                  .under(written(xml), List.of(new NoShouting()))
                  .settings()
                  .rules())
          .as(element)
          .containsOnlyKeys("my.house/no-shouting");
    }
  }

  @Test
  void maps_are_laid_over_each_other_and_all_else_is_replaced() throws Exception {
    assertThat(
            under(
                    """
                    profile: wiki
                    exclude: [a/, b/]
                    roles: {log: [journal/], raw: [clips/]}
                    rules:
                      dates: off
                      graph/orphan-page: {severity: error, roots: [start/]}
                    """,
                    """
                    <exclude><folder>c/</folder></exclude>
                    <roles><raw>scraps/</raw></roles>
                    <rules><graph.orphan-page>info</graph.orphan-page><content>off</content></rules>
                    """)
                .settings())
        .isEqualTo(
            yaml(
                """
                profile: wiki
                exclude: [c/]
                roles: {log: [journal/], raw: [scraps/]}
                rules:
                  dates: off
                  graph/orphan-page: {severity: info, roots: [start/]}
                  content: "off"
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <excludes>a</excludes>                  | `excludes`: unknown key `excludes`; did you mean `exclude`?
          <exclude><a>docs/{a,b</a></exclude>     | `exclude`: the glob `docs/{a,b` has a brace without its partner
          <preset>strickt</preset>                | `preset`: unknown preset `strickt`; did you mean `strict`?
          <clock>today</clock>                    | `clock`: a day such as `2024-12-31` is expected here
          <roles>log</roles>                      | `roles`: a map of keys is expected here
          <roles><rawr>x</rawr></roles>           | `roles/rawr`: unknown role `rawr`; did you mean `raw`?
          <relations><needs><inverse>nobody</inverse></needs></relations> | `relations/needs/inverse`: unknown relation `nobody`; known are
          <rules>off</rules>                      | `rules`: a map of keys is expected here
          <entities><e><type>x</type></e></entities> | `entities`: an entity folder needs the key `folder`
          """)
  void what_is_wrong_is_told_by_its_key(String xml, String expected) {
    assertThatThrownBy(() -> xml(xml))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("parameter `settings`, key " + expected.strip());
  }

  @Test
  void what_comes_from_elsewhere_than_the_file_is_known() throws Exception {
    SettingsReader reader =
        under(
                "profile: wiki\nroles: {log: journal/}\n",
                "<exclude>c/</exclude><roles><raw>scraps/</raw></roles>")
            .reader();
    assertThat(reader.isOverridden("exclude")).isTrue();
    assertThat(reader.isOverridden("roles/raw")).isTrue();
    assertThat(reader.isOverridden("roles/log")).isFalse();
    assertThat(reader.isOverridden("profile")).isFalse();
    assertThat(reader.origin("profile")).isEqualTo("in editorial.yml");
    assertThat(reader.origin("exclude")).isEqualTo("by the parameter `settings`");
    assertThat(reader.lineOf("roles/log")).isEqualTo(2);
  }

  @Test
  void what_is_wrong_in_the_file_is_still_told_by_its_line() {
    assertThatThrownBy(
            () ->
                RuleSet.configure(
                    Editorial.allRules(),
                    under(
                        "profile: wiki\nrules:\n  graph/orphan: off\n",
                        "<rules><dates>off</dates></rules>"),
                    List.of()))
        .hasMessageStartingWith("editorial.yml:3: unknown rule `graph/orphan`");
  }
}
