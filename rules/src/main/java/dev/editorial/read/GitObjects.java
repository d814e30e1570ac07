package dev.editorial.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads blobs from a repository by one process of {@code git cat-file}, which starts when the first
 * is asked for. Thread-safe.
 */
final class GitObjects implements Closeable {

  private final Path folder;
  private Optional<Dialogue> git = Optional.empty();

  /** The process, asked by one stream and answering by the other. */
  private record Dialogue(Process process, OutputStream questions, InputStream answers) {}

  GitObjects(Path folder) {
    this.folder = folder;
  }

  /**
   * The bytes of a blob.
   *
   * @throws IOException if it is not there, or git has gone
   */
  synchronized byte[] read(String blob) throws IOException {
    if (git.isEmpty()) {
      Process process = Git.process(folder, "cat-file", "--batch").start();
      git =
          Optional.of(
              new Dialogue(
                  process,
                  process.getOutputStream(),
                  new BufferedInputStream(process.getInputStream())));
    }
    OutputStream questions = git.get().questions();
    InputStream answers = git.get().answers();
    questions.write((blob + "\n").getBytes(StandardCharsets.US_ASCII));
    questions.flush();
    String[] head = line(answers).split(" ");
    if (head.length != 3) {
      throw new IOException("git has no object " + blob);
    }
    int size = Integer.parseInt(head[2]);
    byte[] bytes = answers.readNBytes(size);
    if (bytes.length < size || answers.read() != '\n') {
      throw new IOException("git ended");
    }
    return bytes;
  }

  private static String line(InputStream answers) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = answers.read(); c != '\n'; c = answers.read()) {
      if (c < 0) {
        throw new IOException("git ended");
      }
      line.append((char) c);
    }
    return line.toString();
  }

  @Override
  public synchronized void close() {
    git.ifPresent(dialogue -> dialogue.process().destroy());
  }
}
