package dev.editorial.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What lies beside a target while it is being written, by names that tell whose they are. The draft
 * is the first that comes and the last that goes, and locked meanwhile; so all that lies beside a
 * draft that nobody holds is left over.
 *
 * @param target what is to be written
 * @param run which writing of the target it is
 */
record Names(Path target, String run) {

  /** What tells the drafts of this process from those of others. */
  private static final String PROCESS = random();

  private static final Pattern ENDING =
      Pattern.compile("([0-9a-f]{16}-[0-9a-f]{16})\\.(tmp|new|old|gone)");

  /** A process that is ending deletes a folder while it still writes into it. */
  private static final int MOST_TRIES = 100;

  private static String random() {
    // Not for secrets, so the generator that starts fastest will do.
    String digits = Long.toHexString(ThreadLocalRandom.current().nextLong());
    return "0".repeat(16 - digits.length()) + digits;
  }

  /** Names that nobody has. */
  static Names fresh(Path target) {
    return new Names(target, PROCESS + "-" + random());
  }

  /** The draft of a file; for a folder, a file that stands for its draft. */
  Path draft() {
    return sibling(".tmp");
  }

  /** The draft of a folder. */
  Path fresh() {
    return sibling(".new");
  }

  /** The folder that was there, until the new one is in its place. */
  Path old() {
    return sibling(".old");
  }

  /** What was there and is being deleted. */
  private Path gone() {
    return sibling(".gone");
  }

  private Path sibling(String ending) {
    return target.resolveSibling(prefix(target) + run + ending);
  }

  private static String prefix(Path target) {
    return "." + target.getFileName() + ".editorial-";
  }

  /** Removes what dead processes have left beside a target. */
  static void sweep(Path target) {
    for (Names left : beside(target)) {
      try {
        left.clearIfDead();
      } catch (IOException unmovable) {
        // It harms nobody where it lies, and another run may be luckier.
      }
    }
  }

  private static List<Names> beside(Path target) {
    String prefix = prefix(target);
    Set<String> runs = new TreeSet<>();
    try (DirectoryStream<Path> siblings = Files.newDirectoryStream(target.resolveSibling("."))) {
      for (Path sibling : siblings) {
        String name = String.valueOf(sibling.getFileName());
        if (name.startsWith(prefix)) {
          Matcher named = ENDING.matcher(name.substring(prefix.length()));
          if (named.matches()) {
            runs.add(named.group(1));
          }
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // A folder that takes files need not show them.
    }
    // To open a file and close it again would give up the lock that this process has on it.
    List<Names> others = new ArrayList<>();
    for (String run : runs) {
      if (!run.startsWith(PROCESS)) {
        others.add(new Names(target, run));
      }
    }
    return others;
  }

  private void clearIfDead() throws IOException {
    try (FileChannel draft = FileChannel.open(draft(), StandardOpenOption.WRITE);
        @Nullable FileLock lock = draft.tryLock()) {
      if (lock != null) {
        clear();
      }
    } catch (OverlappingFileLockException alive) {
      // Another copy of this class, in the same process, holds it.
    } catch (NoSuchFileException dead) {
      clear();
    }
  }

  /** Removes all of it, and puts the old folder back where the new one did not get in its place. */
  void clear() throws IOException {
    delete(gone());
    delete(fresh());
    if (Files.exists(old(), LinkOption.NOFOLLOW_LINKS)) {
      putBack();
    }
    Files.deleteIfExists(draft());
  }

  private void putBack() throws IOException {
    if (Files.exists(target)) {
      dropOld();
      return;
    }
    try {
      Files.move(old(), target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException fault) {
      // Another run may have put its own there meanwhile.
      if (!Files.exists(target)) {
        throw fault;
      }
      dropOld();
    }
  }

  /** Deletes the old folder. Half of it must never be put back, so it changes its name first. */
  void dropOld() throws IOException {
    try {
      Files.move(old(), gone(), StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException noOldOne) {
      return;
    }
    delete(gone());
  }

  private static void delete(Path tree) throws IOException {
    for (int tries = 1; Files.exists(tree, LinkOption.NOFOLLOW_LINKS); tries++) {
      try {
        Files.walkFileTree(tree, new Deletion());
      } catch (DirectoryNotEmptyException | NoSuchFileException busy) {
        if (tries == MOST_TRIES) {
          throw busy;
        }
      }
    }
  }

  /** Links are deleted and not followed. */
  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed)
        throws IOException {
      if (failed != null) {
        throw failed;
      }
      Files.delete(visited);
      return FileVisitResult.CONTINUE;
    }
  }
}
