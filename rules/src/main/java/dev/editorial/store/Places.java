package dev.editorial.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Where a target lies, and what is there. */
final class Places {

  /** As many as Linux follows. */
  private static final int MOST_LINKS = 40;

  private Places() {}

  /** The place that a path leads to by symbolic links, though there need be nothing yet. */
  static Path real(Path target) throws IOException {
    Path place = target.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(place); links++) {
      if (links == MOST_LINKS) {
        throw new IOException("its symbolic links lead round in a circle");
      }
      place = place.resolveSibling(Files.readSymbolicLink(place));
    }
    return place;
  }

  /** Makes the folders above a place. */
  static void makeParents(Path place) throws IOException {
    Path parent = place.getParent();
    // A link to a folder is one to the system, but not to what makes folders.
    if (parent != null && !Files.isDirectory(parent)) {
      Files.createDirectories(parent);
    }
  }

  /** Gives a draft the permissions of what it replaces; without that, it has those of any file. */
  static void likeThatOf(Path replaced, Path draft) throws IOException {
    PosixFileAttributeView own = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
    if (own == null || !Files.exists(replaced)) {
      return;
    }
    Set<PosixFilePermission> permissions;
    try {
      permissions = Files.getPosixFilePermissions(replaced);
    } catch (NoSuchFileException taken) {
      // Another run has just taken it away to put its own there.
      return;
    }
    // Some file systems have the same ones for all files and refuse to set any.
    if (!permissions.equals(own.readAttributes().permissions())) {
      own.setPermissions(permissions);
    }
  }
}
