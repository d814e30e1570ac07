package dev.editorial.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reports are the same bytes in every locale, so numbers go through {@code Wording}. */
class NumbersTest {

  private static final Pattern LOCALIZED = Pattern.compile("%,?d[^\"]*+\"\\s*+\\.formatted\\(");

  @Test
  void no_number_is_formatted_in_the_locale_of_the_machine() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<Path> localized =
          sources.filter(Files::isRegularFile).filter(NumbersTest::formatsNumbers).toList();
      assertThat(localized).isEmpty();
    }
  }

  private static boolean formatsNumbers(Path source) {
    try {
      return LOCALIZED.matcher(Files.readString(source)).find();
    } catch (IOException fault) {
      throw new AssertionError(fault);
    }
  }
}
