package dev.editorial.cli;

import dev.editorial.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.LongAdder;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A line on a terminal that tells how far a run is, and vanishes in the end. It is not there before
 * a second has passed, and until then costs nothing but counting.
 */
final class ProgressLine implements Progress, AutoCloseable {

  private static final Duration DELAY = Duration.ofSeconds(1);
  private static final int INTERVAL = 200;

  /** The narrowest that terminals usually are, less the last column, where some of them wrap. */
  private static final int WIDTH = 79;

  /** A stage that has begun, and its steps so far. */
  private record Begun(Stage stage, int steps, long nanos, LongAdder done) {

    static Begun now(Stage stage, int steps) {
      return new Begun(stage, steps, System.nanoTime(), new LongAdder());
    }
  }

  /** A stage that is shown. */
  private record Shown(Begun begun, ProgressBar bar) {}

  private final Timer clock = new Timer("editorial-progress", true);
  private final Line line;
  private volatile Begun begun = Begun.now(Stage.READING, 0);
  private Optional<Shown> shown = Optional.empty();

  ProgressLine(PrintWriter err) {
    this(err, DELAY);
  }

  ProgressLine(PrintWriter err, Duration delay) {
    this.line = new Line(err);
    clock.schedule(
        new TimerTask() {
          @Override
          public void run() {
            draw();
          }
        },
        delay.toMillis(),
        INTERVAL);
  }

  @Override
  public void begins(Stage stage, int steps) {
    begun = Begun.now(stage, steps);
  }

  @Override
  public void step() {
    begun.done().increment();
  }

  private synchronized void draw() {
    Begun now = begun;
    if (shown.isEmpty()) {
      line.open();
    }
    if (shown.filter(bar -> bar.begun() == now).isEmpty()) {
      shown.ifPresent(bar -> bar.bar().close());
      shown = Optional.of(new Shown(now, bar(now)));
    }
    shown.ifPresent(bar -> bar.bar().stepTo(now.done().sum()));
  }

  private ProgressBar bar(Begun now) {
    return new ProgressBarBuilder()
        .setTaskName(now.stage().words())
        .setInitialMax(now.steps())
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(INTERVAL)
        .startsFrom(now.done().sum(), Duration.ofNanos(System.nanoTime() - now.nanos()))
        .hideEta()
        .setConsumer(line)
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void close() {
    clock.cancel();
    synchronized (this) {
      shown.ifPresent(bar -> bar.bar().close());
      shown.ifPresent(bar -> line.end());
    }
  }

  /** The line of the terminal. It is wiped also where the run is interrupted. */
  private static final class Line implements ProgressBarConsumer {

    private static final String WIPE = "\r\u001B[K";

    private final PrintWriter err;
    private final Thread hook = new Thread(this::giveUp, "editorial-progress-end");
    private boolean over;

    Line(PrintWriter err) {
      this.err = err;
    }

    void open() {
      try {
        Runtime.getRuntime().addShutdownHook(hook);
      } catch (IllegalStateException ending) {
        giveUp();
      }
    }

    void end() {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException ending) {
        // It runs already, and does what it is there for.
      }
    }

    private synchronized void giveUp() {
      clear();
      over = true;
    }

    @Override
    public int getMaxRenderedLength() {
      return WIDTH;
    }

    @Override
    public synchronized void accept(String text) {
      if (!over) {
        err.print(WIPE + text);
        err.flush();
      }
    }

    @Override
    public synchronized void clear() {
      if (!over) {
        err.print(WIPE);
        err.flush();
      }
    }

    @Override
    public void close() {}
  }
}
