package dev.editorial.read.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a file system says of a file without opening it, which is another when the file is written
 * again. Times are in nanoseconds since 1970, as finely as the system tells them. Immutable.
 *
 * @param size in bytes
 * @param modified when the text was written, which whoever writes it may set as he likes
 * @param changed when the system last noted a change, which nobody can set; 0 where it does not
 * @param file the number by which the system knows the file; 0 where it has none
 */
public record Stamp(long size, long modified, long changed, long file) {

  /**
   * A file may be written twice within the time that one of its times stands for, which is two
   * seconds at the worst. This is git's rule for entries that it calls racy.
   */
  private static final long TICK = 2_000_000_000L;

  /**
   * The stamp that a file has now.
   *
   * @throws IOException if there is no such file
   */
  public static Stamp of(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      BasicFileAttributes known =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return new Stamp(known.size(), nanoseconds(known.lastModifiedTime()), 0, 0);
    }
    Map<String, Object> known =
        Files.readAttributes(
            file, "unix:size,lastModifiedTime,ctime,ino", LinkOption.NOFOLLOW_LINKS);
    return new Stamp(
        (long) known.get("size"),
        nanoseconds((FileTime) known.get("lastModifiedTime")),
        nanoseconds((FileTime) known.get("ctime")),
        (long) known.get("ino"));
  }

  private static long nanoseconds(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }

  /**
   * Whether a write of the file at or after a moment would change the stamp.
   *
   * @param moment in nanoseconds since 1970
   */
  boolean isOlderThan(long moment) {
    return Math.max(modified, changed) < moment - TICK;
  }

  // Written out, since what records bring takes its time to start and a hook has little.
  @Override
  public boolean equals(Object other) {
    return other instanceof Stamp stamp
        && size == stamp.size
        && modified == stamp.modified
        && changed == stamp.changed
        && file == stamp.file;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(modified) * 31 + Long.hashCode(changed);
  }
}
