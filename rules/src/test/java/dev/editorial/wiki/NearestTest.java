package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which right name a wrong one is taken for. */
class NearestTest {

  @ParameterizedTest
  @CsvSource({
    "qorum, quorum",
    "quorums, quorum",
    "QUORAM, quorum",
    "lese, less",
    "leadership, leodershap",
    "leaders-of-the-queue, leodars-of-the-quaue",
    "quorum-12, quorom-12",
  })
  void one_letter_may_differ_and_one_more_in_every_ten(String wanted, String name) {
    assertThat(nearest(wanted, name)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "queue, quorum",
    "quaram, quorum",
    "leaership, leodershap",
    "leadership, leodarshap",
    "lea, leas",
    "kuorum, quorum",
    "quorum-12, quorum-13",
    "quorum-1, quorum-",
  })
  void what_is_further_away_is_not_meant(String wanted, String name) {
    assertThat(nearest(wanted, name)).isEmpty();
  }

  @Test
  void the_nearest_counts_and_a_wrong_ending_is_nearer_than_a_wrong_letter() {
    assertThat(nearest("leader-election", "leader-alection", "leader-elaction", "leadar-alection"))
        .contains("leader-alection");
    assertThat(nearest("leader-election", "leadar-alection", "leader-elaction"))
        .contains("leader-elaction");
    assertThat(nearest("queues", "quaues", "queue")).contains("queue");
    assertThat(nearest("queue", "quaue", "queues")).contains("queues");
  }

  @Test
  void of_equally_near_names_the_preferred_one_counts_and_then_the_first() {
    List<String> names = List.of("cached", "cachet", "cacher");
    Nearest<String> nearest = new Nearest<>(names, name -> name, Comparator.naturalOrder());
    assertThat(nearest.to("caches", "cachet"::equals)).contains("cachet");
    assertThat(nearest.to("caches", name -> false)).contains("cached");
  }

  @Test
  void a_name_of_nothing_is_never_meant() {
    assertThat(nearest("queue", "", "queue")).contains("queue");
    assertThat(nearest("", "", "queue")).isEmpty();
  }

  private static Optional<String> nearest(String wanted, String... names) {
    return new Nearest<>(List.of(names), name -> name, Comparator.naturalOrder())
        .to(wanted, name -> false);
  }
}
