package dev.editorial.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all. */
public final class WholeFile {

  /** Writes what a file holds. It may be called once, and must not keep the stream. */
  @FunctionalInterface
  public interface Content {

    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  /**
   * Puts a file in place of the one that is there, if any, with its permissions. The folders above
   * are made, a symbolic link stays one, and into pipes and devices, which nothing can take the
   * place of, the content is written straight away.
   *
   * @throws IOException if it cannot be written, or {@code content} throws it; the old file stays
   */
  public static void write(Path target, Content content) throws IOException {
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      writeInto(target, content);
      return;
    }
    replace(Places.real(target), content, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Writes a file that must not be there yet.
   *
   * @throws IOException as {@link #write}; a {@code FileAlreadyExistsException} if there is one
   */
  public static void create(Path target, Content content) throws IOException {
    replace(target.toAbsolutePath(), content);
  }

  private static void replace(Path target, Content content, StandardCopyOption... how)
      throws IOException {
    try (Draft draft = Draft.beside(target)) {
      // Whoever closes the stream must not close the channel, which would give up the lock.
      OutputStream out =
          new BufferedOutputStream(Channels.newOutputStream(draft.channel())) {
            @Override
            public void close() throws IOException {
              flush();
            }
          };
      content.writeTo(out);
      out.flush();
      draft.unlessStopped(
          names -> {
            Places.likeThatOf(target, names.draft());
            Files.move(names.draft(), target, how);
          });
    }
  }

  private static void writeInto(Path special, Content content) throws IOException {
    if (Files.isDirectory(special)) {
      throw new IOException("it is a directory");
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(special))) {
      content.writeTo(out);
    }
  }
}
