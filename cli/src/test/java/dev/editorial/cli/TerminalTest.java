package dev.editorial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.Progress;
import dev.editorial.report.Colours;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

  @Test
  void readsWhatTheLauncherTells() {
    assertThat(Terminal.named("")).isEmpty();
    assertThat(Terminal.named("out")).containsExactly(Terminal.Stream.OUT);
    assertThat(Terminal.named(",err")).containsExactly(Terminal.Stream.ERR);
    assertThat(Terminal.named("out,err"))
        .containsExactlyInAnyOrder(Terminal.Stream.OUT, Terminal.Stream.ERR);
  }

  @ParameterizedTest
  @CsvSource({
    "out, TERM, xterm, ANSI",
    "out, NO_COLOR, '', ANSI",
    "out, NO_COLOR, 1, PLAIN",
    "out, TERM, dumb, PLAIN",
    "err, TERM, xterm, PLAIN"
  })
  void coloursAreForTerminalsOfPeopleWhoWantThem(
      String streams, String variable, String value, Colours colours) {
    assertThat(new Terminal(Terminal.named(streams), Map.of(variable, value)).colours())
        .isEqualTo(colours);
  }

  @ParameterizedTest
  @CsvSource({
    "'out,err', TERM, xterm, true",
    "err, CI, '', true",
    "err, CI, true, false",
    "err, TERM, dumb, false",
    "out, TERM, xterm, false"
  })
  void progressIsHeardWhereSomebodyWatches(
      String streams, String variable, String value, boolean heard) throws EditorialException {
    Terminal terminal = new Terminal(Terminal.named(streams), Map.of(variable, value));
    Editorial.Request request = Editorial.Request.of(Path.of("."));

    Progress hears =
        terminal.watch(request, new PrintWriter(Writer.nullWriter()), Editorial.Request::progress);

    assertThat(hears != Progress.SILENT).isEqualTo(heard);
  }

  @Test
  void nobodyWatchesAPipe() throws EditorialException {
    Editorial.Request request = Editorial.Request.of(Path.of("."));

    assertThat(
            new Terminal(Set.of(), Map.of())
                .<Editorial.Request>watch(
                    request, new PrintWriter(Writer.nullWriter()), same -> same))
        .isSameAs(request);
  }
}
