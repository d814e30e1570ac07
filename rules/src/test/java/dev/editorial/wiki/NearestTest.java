package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    assertThat(nearest(wanted, name)).containsExactly(name);
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
  void all_of_the_nearest_count_and_a_wrong_ending_is_nearer_than_a_wrong_letter() {
    assertThat(nearest("leader-election", "leader-alection", "leader-elaction", "leadar-alection"))
        .containsExactlyInAnyOrder("leader-alection", "leader-elaction");
    assertThat(nearest("leader-election", "leadar-alection", "leader-elaction"))
        .containsExactly("leader-elaction");
    assertThat(nearest("queues", "quaues", "queue")).containsExactly("queue");
    assertThat(nearest("queue", "quaue", "queues")).containsExactly("queues");
  }

  @Test
  void a_name_of_nothing_is_never_meant() {
    assertThat(nearest("queue", "", "queue")).containsExactly("queue");
    assertThat(nearest("", "", "queue")).isEmpty();
  }

  private static List<String> nearest(String wanted, String... names) {
    return new Nearest<>(List.of(names), name -> name).to(wanted);
  }
}
