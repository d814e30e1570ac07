package dev.editorial.wiki;

import static dev.editorial.wiki.LinkFindings.findings;
import static dev.editorial.wiki.LinkFindings.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Judgement;
import dev.editorial.testing.SmallWiki;
import org.junit.jupiter.api.Test;

/** What links mean that leave their own wiki for another of the same repository. */
class NeighboursTest {

  /** Two wikis that are built alike; what stands at the end is the text of a page of the first. */
  private static final String WIKIS =
      """
      === law/entities/court.md
      # Court
      === law/concepts/tort.md
      # Tort
      === art/entities/museum.md
      # Museum
      ## Rooms
      === art/entities/court.md
      # Court
      === art/concepts/line.md
      # Line
      === law/concepts/start.md
      """;

  @Test
  void a_page_is_found_by_its_path_and_its_anchors_are_looked_up() {
    assertThat(
            findings(
                WIKIS
                    + """
                    [1](../../art/entities/museum.md)
                    [2](../../art/entities/museum.md#rooms)
                    [3](../../art/entities/museum.md#halls)
                    [4](../../art/entities/gallery.md)
                    """))
        .isEqualTo(
            """
            law/concepts/start.md:3 ../art/entities/museum.md has no anchor `#halls`
            law/concepts/start.md:4 `../../art/entities/gallery.md` does not exist
            """);
  }

  @Test
  void a_path_that_differs_in_case_alone_is_told_with_the_right_one() {
    assertThat(findings(WIKIS + "[1](../../art/entities/Museum.md)\n"))
        .isEqualTo(
            "law/concepts/start.md:1 `../../art/entities/Museum.md` is spelled"
                + " `../../art/entities/museum.md` on disk, and breaks where case counts\n");
  }

  @Test
  void a_name_is_looked_for_at_home_and_then_wherever_just_one_page_has_it() {
    assertThat(ledger(WIKIS + "[[tort]] [[museum]] [[art/entities/museum]] [[court]]\n"))
        .isEqualTo("4 links: 4 ok");
    assertThat(findings(WIKIS + "[[museum#Halls]] [[law/entities/museum]]\n"))
        .isEqualTo(
            """
            law/concepts/start.md:1 ../art/entities/museum.md has no anchor `#Halls`
            law/concepts/start.md:1 `law/entities/museum` does not exist; it is mentioned once on 1 page
            """);
    String third = "\n=== tax/entities/museum.md\n# Museum\n=== tax/concepts/x.md\n# X\n";
    assertThat(ledger(WIKIS + "[[museum]]" + third)).isEqualTo("1 links: 1 unwritten");
    assertThat(ledger(WIKIS + "[[tax/entities/museum]]" + third)).isEqualTo("1 links: 1 ok");
  }

  @Test
  void a_link_from_a_neighbour_saves_a_page_from_being_an_orphan() {
    String orphans = WIKIS + "[1](../../art/entities/museum.md) [[tort]] [[court]]\n";
    assertThat(SmallWiki.check(orphans).findings())
        .filteredOn(found -> found.rule().equals("graph/orphan-page"))
        .extracting(Judgement::path)
        .containsExactly("art/concepts/line.md", "art/entities/court.md", "law/concepts/start.md");
  }
}
