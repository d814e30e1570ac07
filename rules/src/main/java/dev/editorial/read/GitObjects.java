package dev.editorial.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads blobs from a repository by one process of {@code git cat-file}. Thread-safe. */
final class GitObjects implements Closeable {

  private final Process git;
  private final OutputStream questions;
  private final InputStream answers;

  private GitObjects(Process git) {
    this.git = git;
    this.questions = git.getOutputStream();
    this.answers = new BufferedInputStream(git.getInputStream());
  }

  static GitObjects of(Path folder) throws IOException {
    return new GitObjects(Git.process(folder, "cat-file", "--batch").start());
  }

  /**
   * The bytes of a blob.
   *
   * @throws IOException if it is not there, or git has gone
   */
  synchronized byte[] read(String blob) throws IOException {
    questions.write((blob + "\n").getBytes(StandardCharsets.US_ASCII));
    questions.flush();
    String[] head = line().split(" ");
    if (head.length != 3) {
      throw new IOException("git has no object " + blob);
    }
    byte[] bytes = answers.readNBytes(Integer.parseInt(head[2]));
    answers.read();
    return bytes;
  }

  private String line() throws IOException {
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
  public void close() {
    git.destroy();
  }
}
