package dev.editorial.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Replication    | replication  | case",
        "time_series    | time-series  | separators",
        "class2         | class-2      | separators before a digit",
        "node           | nodes        | a plural",
        "replicatio     | replication  | a letter dropped at the end",
        "replicattion   | replication  | a letter written twice",
        "replication    | replicattion | a letter not written twice",
        "databsae       | database     | neighbours swapped",
        "replicetion    | replication  | a vowel for another",
        "Repliaction    | replication  | swapped, and in another case",
      })
  void what_is_meant_is_one_slip_away(String written, String known, String slip) {
    assertThat(new Slips(List.of(known)).meant(written)).as(slip).hasValue(known);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "replication  | replication  | nothing",
        "v1-2         | v12          | digits that are run together",
        "log          | logs         | the plural of a short word",
        "storaeg      | storage      | neighbours swapped in a short word",
        "abc-storaeg  | abc-storage  | the same in a longer name",
        "protocl      | protocol     | a letter dropped from a word that is short then",
        "replication2 | replication  | a digit",
        "replixation  | replication  | a consonant for another",
        "replicstion  | replication  | a consonant for a vowel",
        "reelicatoon  | replication  | two slips",
      })
  void other_differences_make_another_name(String written, String known, String difference) {
    assertThat(new Slips(List.of(known)).meant(written)).as(difference).isEmpty();
  }

  @Test
  void the_nearest_is_meant_and_of_equals_the_first() {
    assertThat(new Slips(List.of("agents", "Agent")).meant("agent")).hasValue("Agent");
    assertThat(new Slips(List.of("AGENT", "Agent")).meant("agent")).hasValue("AGENT");
    assertThat(new Slips(List.of("replication", "protection")).meant("protectoin"))
        .hasValue("protection");
  }
}
