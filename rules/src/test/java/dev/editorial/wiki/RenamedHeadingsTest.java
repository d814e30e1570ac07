package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Heading;
import dev.editorial.read.PageReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RenamedHeadingsTest {

  @Test
  void the_heading_in_the_place_of_a_lost_one_is_its_successor() {
    assertThat(renamed("# Queue\n## History\n## Uses\n", "# Queue\n## Origins\n## Uses\n"))
        .containsExactly("History -> Origins");
  }

  @Test
  void text_around_and_headings_that_stay_do_not_matter() {
    assertThat(renamed("# Q\n## A\n## B\n## C\n", "# Q\n\nMore.\n\n## One\n## B\n## Three\n"))
        .containsExactly("A -> One", "C -> Three");
  }

  @Test
  void headings_that_only_changed_places_are_not_renamed() {
    assertThat(renamed("# Q\n## A\n## B\n", "# Q\n## B\n## A\n")).isEmpty();
  }

  @Test
  void where_more_are_gained_than_lost_nobody_can_say() {
    assertThat(renamed("# Q\n## A\n## B\n", "# Q\n## One\n## Two\n## B\n")).isEmpty();
  }

  @Test
  void a_heading_of_another_level_is_another() {
    assertThat(renamed("# Q\n## A\n## B\n", "# Q\n### One\n## B\n")).isEmpty();
  }

  @Test
  void a_page_that_is_written_anew_has_other_headings_and_none_renamed() {
    int most = RenamedHeadings.MOST_LOST;
    assertThat(renamed(chapters("Old", most), chapters("New", most))).hasSize(most);
    assertThat(renamed(chapters("Old", most + 1), chapters("New", most + 1))).isEmpty();
    String same = chapters("Same", most + 1);
    assertThat(renamed(same + "## Old\n", same + "## New\n")).containsExactly("Old -> New");
  }

  @Test
  void a_link_to_a_lost_heading_has_to_say_the_successors_name_in_the_same_form() {
    List<RenamedHeadings.Renamed> renamed =
        RenamedHeadings.between(
            headings("# Q\n## Long history\n## Two uses\n"),
            headings("# Q\n## All origins\n## Both uses\n"));
    assertThat(successor(renamed, "long-history")).contains("all-origins");
    assertThat(successor(renamed, "Two uses")).contains("Both uses");
    assertThat(successor(renamed, "q")).isEmpty();
    assertThat(
            RenamedHeadings.successor(
                renamed,
                "long-history",
                heading ->
                    heading.text().equals("Long history")
                        ? List.of("Long history", "long-history")
                        : List.of("all-origins")))
        .as("where it has fewer forms, the last")
        .contains("all-origins");
    assertThat(
            RenamedHeadings.successor(
                renamed,
                "long-history",
                heading ->
                    heading.text().equals("Long history") ? List.of("long-history") : List.of()))
        .as("where nothing can name it, nothing")
        .isEmpty();
  }

  private static Optional<String> successor(
      List<RenamedHeadings.Renamed> renamed, String fragment) {
    return RenamedHeadings.successor(
        renamed,
        fragment,
        heading -> List.of(AnchorDialect.githubSlug(heading.text()), heading.text()));
  }

  private static String chapters(String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "## " + name + " " + i + "\n")
        .collect(Collectors.joining());
  }

  private static List<String> renamed(String before, String after) {
    return RenamedHeadings.between(headings(before), headings(after)).stream()
        .map(pair -> pair.before().text() + " -> " + pair.after().text())
        .toList();
  }

  private static List<Heading> headings(String page) {
    return new PageReader().read("page.md", page.getBytes(StandardCharsets.UTF_8)).headings();
  }
}
