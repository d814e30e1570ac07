package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Checks of a wiki that write three reports into one folder, and may be stopped on the way.
 *
 * @param wiki what is checked
 * @param out the folder, which holds nothing but the reports
 * @param printed where to print
 */
record StoppableRun(Path wiki, Path out, Path printed) {

  private static final int PAGES = 60;

  /** A wiki with so many broken links on each page, made in a new folder. */
  static Path wiki(Path folder, int links) throws IOException {
    Files.createDirectories(folder);
    for (int page = 0; page < PAGES; page++) {
      StringBuilder text = new StringBuilder("# Page " + page + "\n\n[Next](p");
      text.append((page + 1) % PAGES).append(".md)\n\n");
      for (int link = 0; link < links; link++) {
        text.append("[Gone](gone-").append(page).append('-').append(link).append(".md)\n");
      }
      Files.writeString(folder.resolve("p" + page + ".md"), text);
    }
    return folder;
  }

  Process start() throws IOException {
    return new Run.Command()
        // A build that runs in the background ignores SIGINT, and so would all that it starts.
        .and("env", "--default-signal=INT")
        .jar()
        .and("check", wiki)
        .and("--report", "text=" + out.resolve("out.txt"))
        .and("--report", "json=" + out.resolve("out.json"))
        .and("--report", "html=" + out.resolve("html"))
        .start(printed);
  }

  /** Runs to the end and says how many milliseconds that took. */
  long complete() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    int exit = start().waitFor();
    assertThat(exit).as(Files.readString(printed)).isEqualTo(Run.FINDINGS);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  /** Lets a run go on until so many entries of the folder came or changed, or to its end. */
  void await(WatchEvent.Kind<Path> kind, int events, Process process)
      throws IOException, InterruptedException {
    try (WatchService watch = out.getFileSystem().newWatchService()) {
      out.register(watch, kind);
      int seen = 0;
      while (seen < events && process.isAlive()) {
        WatchKey key = watch.poll(10, TimeUnit.MILLISECONDS);
        if (key != null) {
          seen += key.pollEvents().stream().mapToInt(WatchEvent::count).sum();
          key.reset();
        }
      }
    }
  }

  /** The reports by their names, those of several files with all of them. */
  Map<String, Map<String, String>> reports() throws IOException {
    Map<String, Map<String, String>> reports = new TreeMap<>();
    for (String name : List.of("out.txt", "out.json", "html")) {
      if (Files.exists(out.resolve(name))) {
        reports.put(name, contents(out.resolve(name)));
      }
    }
    return reports;
  }

  private static Map<String, String> contents(Path report) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> walked = Files.walk(report)) {
      files = walked.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      contents.put(report.relativize(file).toString(), Files.readString(file));
    }
    return contents;
  }

  /** All that lies in the folder, hidden or not. */
  List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
