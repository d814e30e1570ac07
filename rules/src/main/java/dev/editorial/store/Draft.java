package dev.editorial.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A target that is being written by this process. Nobody else touches the draft before it is
 * closed; closing removes what has not been moved to its place. Where the process is told to end
 * meanwhile, the same is done at once.
 *
 * <p>Each draft has a shutdown hook of its own while it is open, so that no list of open drafts is
 * kept: there is one at a time, and the runtime keeps such a list anyway.
 */
final class Draft implements AutoCloseable {

  private static final String STOPPED = "the run is being stopped";

  private final Names names;
  private final FileChannel channel;
  private final Thread hook;
  private boolean stopped;

  /** A step of the writing. */
  @FunctionalInterface
  interface Step {
    void take(Names names) throws IOException;
  }

  private Draft(Names names) throws IOException {
    this.names = names;
    this.hook = new Thread(this::stop, "editorial-draft");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException ending) {
      throw new IOException(STOPPED, ending);
    }
    try {
      this.channel = open();
    } catch (IOException fault) {
      unhook();
      throw fault;
    }
  }

  /** Begins to write, once what dead processes left beside the target is removed. */
  static Draft beside(Path target) throws IOException {
    Places.makeParents(target);
    Names.sweep(target);
    while (true) {
      Draft draft = new Draft(Names.fresh(target));
      if (draft.isHeld()) {
        return draft;
      }
      draft.close();
    }
  }

  private synchronized FileChannel open() throws IOException {
    requireGoing();
    try {
      return FileChannel.open(
          names.draft(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (AccessDeniedException fault) {
      // The user knows the folder, but never saw the draft.
      throw new AccessDeniedException(String.valueOf(names.target().getParent()));
    }
  }

  /** Locks the draft, unless another process took it for a dead one's before it could be locked. */
  private boolean isHeld() {
    try {
      return channel.tryLock() != null && Files.exists(names.draft());
    } catch (IOException noLocks) {
      // On such a file system nobody can lock it, so nobody takes it for a dead one's either.
      return true;
    }
  }

  FileChannel channel() {
    return channel;
  }

  /** Takes a step that must not be cut in two by the end of the process. */
  synchronized void unlessStopped(Step step) throws IOException {
    requireGoing();
    step.take(names);
  }

  /** Writes into the draft of a folder. */
  void fill(WholeFolder.Content content) throws IOException {
    try {
      content.writeTo(names.fresh());
    } catch (IOException fault) {
      // What has been stopped fails, since its folder is gone, but that is no news.
      unlessStopped(going -> {});
      throw fault;
    }
  }

  private void requireGoing() throws IOException {
    if (stopped) {
      throw new IOException(STOPPED);
    }
  }

  private synchronized void stop() {
    stopped = true;
    try {
      names.clear();
    } catch (IOException unmovable) {
      // The next run finds it.
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try (channel) {
      names.clear();
    } finally {
      unhook();
    }
  }

  private void unhook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // It runs already, and finds nothing to do.
    }
  }
}
