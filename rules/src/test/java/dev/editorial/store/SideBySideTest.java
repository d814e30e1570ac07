package dev.editorial.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/** Things that are written at the same time. */
final class SideBySideTest {

  private final Set<Integer> done = new ConcurrentSkipListSet<>();

  private SideBySide.Task<IOException> task(int number) {
    return () -> done.add(number);
  }

  private static SideBySide.Task<IOException> failing(String why) {
    return () -> {
      throw new IOException(why);
    };
  }

  @Test
  void allAreDone() throws IOException {
    List<SideBySide.Task<IOException>> tasks = new ArrayList<>();
    for (int number = 0; number < 100; number++) {
      tasks.add(task(number));
    }

    SideBySide.run(tasks, IOException.class);

    assertThat(done).hasSize(100);
  }

  @Test
  void theFaultOfOneKeepsNoOtherFromBeingDone() {
    List<SideBySide.Task<IOException>> tasks =
        List.of(failing("no room"), task(1), failing("no right"), task(2));

    assertThatThrownBy(() -> SideBySide.run(tasks, IOException.class))
        .isInstanceOf(IOException.class)
        .hasMessage("no room");
    assertThat(done).containsExactly(1, 2);
  }

  @Test
  void whatNobodyExpectedStaysWhatItIs() {
    Error full = new OutOfMemoryError("for the test");
    List<SideBySide.Task<IOException>> tasks =
        List.of(
            task(1),
            () -> {
              throw full;
            },
            () -> {
              throw new IllegalStateException("later in the list");
            });

    assertThatThrownBy(() -> SideBySide.run(tasks, IOException.class)).isSameAs(full);
  }
}
