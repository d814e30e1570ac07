package dev.editorial.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a folder of files whole or not at all. */
public final class WholeFolder {

  /** Other runs that write to the same folder may come in between so many times. */
  private static final int MOST_TRIES = 20;

  /** Writes what a folder holds. */
  @FunctionalInterface
  public interface Content {

    /** Writes all files into a folder that is there and empty. */
    void writeTo(Path folder) throws IOException;
  }

  /** Says what must not be replaced. */
  @FunctionalInterface
  public interface Guard {

    /**
     * Looks at what is in the folder's place, if anything.
     *
     * @throws IOException if that is to stay
     */
    void requireReplaceable(Path place) throws IOException;
  }

  private WholeFolder() {}

  /**
   * Puts a folder in place of the one that is there, if any, with all that is in it. The folders
   * above are made, and a symbolic link stays one.
   *
   * @throws IOException if it cannot be written, or {@code content} or {@code guard} throws it; the
   *     old folder stays
   */
  public static void write(Path target, Guard guard, Content content) throws IOException {
    Path place = placeOf(target);
    if (place.getParent() == null) {
      throw new IOException(target + " is the root of a file system; name another folder");
    }
    guard.requireReplaceable(place);
    try (Draft draft = Draft.beside(place)) {
      draft.unlessStopped(names -> Files.createDirectory(names.fresh()));
      draft.fill(content);
      draft.unlessStopped(names -> swap(names, guard));
    }
  }

  private static Path placeOf(Path target) throws IOException {
    try {
      if (Files.isDirectory(target)) {
        return target.toRealPath();
      }
    } catch (NoSuchFileException taken) {
      // Another run has just taken it away to put its own there.
    }
    return Places.real(target).normalize();
  }

  /**
   * What is left of it, the old folder above all, is dropped or put back by {@link Names#clear}.
   */
  private static void swap(Names names, Guard guard) throws IOException {
    Path target = names.target();
    for (int tries = 1; ; tries++) {
      guard.requireReplaceable(target);
      if (Files.exists(target)) {
        Places.likeThatOf(target, names.fresh());
        takeAway(names);
      }
      try {
        Files.move(names.fresh(), target, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (IOException fault) {
        if (tries == MOST_TRIES || !Files.exists(target)) {
          throw fault;
        }
        names.dropOld();
      }
    }
  }

  private static void takeAway(Names names) throws IOException {
    try {
      Files.move(names.target(), names.old(), StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException taken) {
      // Another run has just taken it away to put its own there; if that is there by now, the swap
      // is tried again.
    }
  }
}
