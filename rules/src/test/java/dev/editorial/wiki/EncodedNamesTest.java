package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Page;
import dev.editorial.read.PageReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "01 | aug 1st, 2022  | august 1st, 2022",
        "02 | aug 2nd, 2022  | tue, 2nd aug 2022",
        "03 | aug 3rd, 2022  | 3rd august 2022",
        "04 | aug 4th, 2022  | thursday, 04.08.2022",
        "11 | aug 11th, 2022 | 2022/08/11",
        "12 | aug 12th, 2022 | 20220812",
        "13 | aug 13th, 2022 | 08/13/2022",
        "21 | aug 21st, 2022 | 21-08-2022",
        "22 | aug 22nd, 2022 | 2022_08_22",
        "23 | aug 23rd, 2022 | 23.08.2022",
        "31 | aug 31st, 2022 | 2022-08-31",
      })
  void a_day_has_the_names_that_logseq_gives_it(String day, String usual, String other) {
    assertThat(names("journals/2022_08_" + day + ".md")).contains(usual, other);
    assertThat(names("journals/2022-08-" + day + ".md")).contains(usual, other);
  }

  @Test
  void what_only_looks_like_a_day_has_its_own_name_alone() {
    assertThat(names("2022_02_30.md")).containsExactly("2022_02_30");
    assertThat(names("2022_08.md")).containsExactly("2022_08");
  }

  @Test
  void slashes_are_written_in_three_ways() {
    assertThat(names("a___b.md")).contains("a/b");
    assertThat(names("a__b.md")).contains("a/b");
    assertThat(names("a.b.md")).contains("a/b");
    assertThat(names("a%3Fb.md")).contains("a?b");
  }

  @Test
  void the_way_of_today_is_three_underscores() {
    assertThat(EncodedNames.isWhole(page("a___b.md"), " A/b ")).isTrue();
    assertThat(EncodedNames.isWhole(page("a.b.md"), "a/b")).isFalse();
  }

  private static List<String> names(String path) {
    return EncodedNames.of(page(path));
  }

  private static Page page(String path) {
    return new PageReader().read(path, new byte[0]);
  }
}
