package dev.editorial.store;

import java.util.List;
import java.util.Optional;

/** Writes several things at the same time, each independent of the others. */
public final class SideBySide {

  private SideBySide() {}

  /**
   * Something to write.
   *
   * @param <E> what keeps it from being written
   */
  @FunctionalInterface
  public interface Task<E extends Exception> {

    /** Writes it. */
    void run() throws E;
  }

  /**
   * Does all tasks, also where one of them fails, and returns when none of them runs any more, so
   * that what they write to can then be taken away.
   *
   * @param checked what the tasks may throw
   * @throws E what the first task threw, in the order of the list, of those that failed
   */
  public static <E extends Exception> void run(List<Task<E>> tasks, Class<E> checked) throws E {
    List<Optional<Throwable>> faults = tasks.parallelStream().map(SideBySide::faultOf).toList();
    for (Optional<Throwable> fault : faults) {
      if (fault.isEmpty()) {
        continue;
      }
      if (fault.get() instanceof Error error) {
        throw error;
      }
      if (fault.get() instanceof RuntimeException unexpected) {
        throw unexpected;
      }
      throw checked.cast(fault.get());
    }
  }

  private static Optional<Throwable> faultOf(Task<?> task) {
    try {
      task.run();
      return Optional.empty();
    } catch (Exception | Error fault) {
      return Optional.of(fault);
    }
  }
}
