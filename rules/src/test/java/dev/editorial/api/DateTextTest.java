package dev.editorial.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-01-31 | 2024-01-31",
        "2024-1-3 | 2024-01-03",
        "2024/01/31 | 2024-01-31",
        "01/31/2024 | 2024-01-31",
        "31/01/2024 | 2024-01-31",
        "31.01.2024 | 2024-01-31",
        "20240131 | 2024-01-31",
        "2024-01 | 2024-01-01",
        "2024 | 2024-01-01",
        "2024-01-31T10:11:12Z | 2024-01-31",
        "2024-01-31T10:11:12.345+01:00 | 2024-01-31",
        "2024-01-31 10:11:12 UTC | 2024-01-31",
        "2024-01-31 10:11 PM | 2024-01-31",
        "1706659200 | 2024-01-31",
        "1706659200000 | 2024-01-31",
        "January 31, 2024 | 2024-01-31",
        "Wed, Jan 31 2024 | 2024-01-31",
        "31 January 2024 | 2024-01-31",
        "31. März 2024 | 2024-03-31",
        "March 2024 | 2024-03-01",
        "[[2024-01-31]] | 2024-01-31",
        "'[[2024-01-31|yesterday]]' | 2024-01-31",
      })
  void a_date_is_read_in_every_usual_form(String text, LocalDate date) {
    assertThat(DateText.read(text))
        .isInstanceOfSatisfying(DateText.Day.class, day -> assertThat(day.date()).isEqualTo(date));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-01-31 | 2024-01-31",
        "2024-02 | 2024-02-29",
        "February 2023 | 2023-02-28",
        "2024 | 2024-12-31",
      })
  void a_month_and_a_year_reach_to_their_last_days(String text, LocalDate last) {
    assertThat(DateText.read(text))
        .isInstanceOfSatisfying(DateText.Day.class, day -> assertThat(day.last()).isEqualTo(last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-13-45", "2024-00-00", "2023-02-29", "32.01.2024", "2024-13"})
  void a_day_that_no_calendar_has_is_impossible(String text) {
    assertThat(DateText.read(text)).isEqualTo(new DateText.Impossible());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "None", "null", "~", "n/a", "-"})
  void nothing_and_its_words_are_absent(String text) {
    assertThat(DateText.read(text)).isEqualTo(new DateText.Absent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"YYYY-MM-DD", "{{date}}", "TBD", "soon", "true", "30", "1.2.3", "Q1 2024"})
  void anything_else_is_no_date(String text) {
    assertThat(DateText.read(text)).isEqualTo(new DateText.Other());
  }
}
