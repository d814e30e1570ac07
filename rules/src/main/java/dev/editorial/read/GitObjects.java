package dev.editorial.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Reads blobs from a repository by one process of {@code git cat-file}, which starts when the first
 * is asked for. At some blobs git ends, such as damaged ones; for the next, another process starts.
 * Thread-safe.
 */
final class GitObjects implements Closeable {

  /** An object that git cannot give; no other file is to blame. */
  static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  /**
   * Git may wait for the next question while the rest of an answer is awaited: of an object that is
   * shorter than its head says, it writes what is there. No answer takes nearly so long.
   */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Path folder;
  private final Duration longest;
  private Optional<Dialogue> git = Optional.empty();
  private Optional<String> unanswered = Optional.empty();

  GitObjects(Path folder) {
    this(folder, LONGEST);
  }

  GitObjects(Path folder, Duration longest) {
    this.folder = folder;
    this.longest = longest;
  }

  /**
   * The bytes of a blob. Once git did not answer in time, it is asked no more: many such objects
   * would be a long wait.
   *
   * @throws IOException if git cannot give it
   */
  synchronized byte[] read(String blob) throws IOException {
    if (unanswered.isPresent()) {
      throw new Unreadable(
          "git is no longer asked for objects such as %s, since it did not answer about %s"
              .formatted(blob, unanswered.get()));
    }
    Dialogue dialogue = git.isPresent() ? git.get() : Dialogue.begin(folder);
    git = Optional.empty();
    CompletableFuture<Void> inTime = new CompletableFuture<>();
    inTime
        .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(
            late -> {
              dialogue.end();
              return null;
            });
    try {
      Optional<byte[]> bytes = dialogue.ask(blob);
      // Only after a whole answer the next one can be told from the rest of this.
      git = Optional.of(dialogue);
      if (bytes.isEmpty()) {
        throw new Unreadable("git has no object " + blob);
      }
      return bytes.get();
    } catch (IOException closed) {
      // Where git is ended for its silence, the stream tells no more than that.
      throw inTime.isDone() ? Dialogue.unreadable(blob) : closed;
    } finally {
      if (!inTime.complete(null)) {
        unanswered = Optional.of(blob);
      }
      if (git.isEmpty()) {
        dialogue.end();
      }
    }
  }

  @Override
  public synchronized void close() {
    if (git.isPresent()) {
      git.get().end();
    }
  }

  /** The process, asked by one stream and answering by the other. */
  private record Dialogue(Process process, OutputStream questions, InputStream answers) {

    static Dialogue begin(Path folder) throws IOException {
      Process process = Git.process(folder, "cat-file", "--batch").start();
      return new Dialogue(
          process, process.getOutputStream(), new BufferedInputStream(process.getInputStream()));
    }

    /** The bytes of a blob; empty where git says that it has none. */
    Optional<byte[]> ask(String blob) throws IOException {
      questions.write((blob + "\n").getBytes(StandardCharsets.US_ASCII));
      questions.flush();
      String[] head = line(blob).split(" ");
      if (head.length == 2 && head[1].equals("missing")) {
        return Optional.empty();
      }
      if (head.length != 3) {
        throw unreadable(blob);
      }
      int size = size(blob, head[2]);
      byte[] bytes = answers.readNBytes(size);
      if (bytes.length < size || answers.read() != '\n') {
        throw unreadable(blob);
      }
      return Optional.of(bytes);
    }

    private String line(String blob) throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = answers.read(); c != '\n'; c = answers.read()) {
        if (c < 0) {
          throw unreadable(blob);
        }
        line.append((char) c);
      }
      return line.toString();
    }

    private static int size(String blob, String digits) throws IOException {
      try {
        long size = Long.parseLong(digits);
        if (size > TooLarge.LARGEST) {
          throw new TooLarge(size);
        }
        return (int) size;
      } catch (NumberFormatException nonsense) {
        throw unreadable(blob);
      }
    }

    private static Unreadable unreadable(String blob) {
      return new Unreadable("git cannot read the object " + blob);
    }

    void end() {
      process.destroyForcibly();
    }
  }
}
