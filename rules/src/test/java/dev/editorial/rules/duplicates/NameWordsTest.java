package dev.editorial.rules.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {

  @Test
  void an_article_before_a_name_is_no_part_of_it() {
    assertThat(NameWords.of("The Cache").words()).containsExactly("cache");
    assertThat(NameWords.of("A").words()).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Time series | Timeseries",
        "Vector clock | Vector clocks",
        "Grey failure | Gray failures",
        "Log queue | Queue logs",
        "HTTP cache | HTTP caches",
      })
  void number_spelling_separators_and_order_do_not_tell_apart(String one, String other) {
    assertThat(NameWords.of(one).sayTheSame(NameWords.of(other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Log queue | Log stack",
        "Client to server | Server to client",
        "Client to server | Reader to writer",
        "HTTP cache | HTTPS cache",
        "? | !",
      })
  void other_words_do_and_order_does_where_a_word_says_so(String one, String other) {
    assertThat(NameWords.of(one).sayTheSame(NameWords.of(other))).isFalse();
  }

  @Test
  void a_plural_is_added_where_no_acronym_ends_the_name() {
    assertThat(NameWords.of("Corpus").withPlural()).containsExactly("corpus", "corpuss");
    assertThat(NameWords.of("HTTP").withPlural()).isEmpty();
    assertThat(NameWords.of("?").withPlural()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Write-ahead log (WAL)   | write ahead log",
        "Write-ahead logs (WALs) | write ahead log",
        "Write-ahead log (W.A.L) | write ahead log",
        "Write-ahead log (fast)  | write ahead log fast",
        "Write-ahead log (WAL) 2 | write ahead log wal 2",
      })
  void parentheses_go_where_they_abbreviate_what_is_before_them(String name, String words) {
    assertThat(NameWords.of(name).withoutParentheses()).isEqualTo(words);
  }
}
