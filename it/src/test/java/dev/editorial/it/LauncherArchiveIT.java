package dev.editorial.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes, which a first start leaves to a process in the background to make. */
class LauncherArchiveIT {

  private static final String FROM_THE_ARCHIVE = "dev.editorial.cli.Main source: shared objects";

  @TempDir private Path work;
  private Path wiki;
  private Path home;
  private Path cache;
  private Path archive;
  private WatchService watch;

  @BeforeEach
  void installTheLauncherApart() throws IOException {
    wiki = Files.createDirectory(work.resolve("wiki"));
    Files.writeString(wiki.resolve("index.md"), "# Home\n\n[Gone](gone.md)\n");
    home = work.resolve("home");
    Files.createDirectories(home.resolve("cli/target"));
    Files.copy(Home.launcher(), home.resolve("editorial"));
    Files.copy(Home.jar(), jar(), StandardCopyOption.COPY_ATTRIBUTES);
    cache = work.resolve("my cache");
    archive = cache.resolve("classes" + home).resolve("editorial.jsa");
    Files.createDirectories(archive.getParent());
    watch = archive.getFileSystem().newWatchService();
    archive.getParent().register(watch, StandardWatchEventKinds.ENTRY_DELETE);
  }

  @AfterEach
  void stopWatching() throws IOException {
    watch.close();
  }

  @Test
  void isMadeOnFirstUseAndUsedFromThenOn() throws IOException {
    assertSoundRun(check());
    assertThat(archive).as("while what is printed is held open").doesNotExist();
    awaitMaker();

    assertThat(archive).isNotEmptyFile();
    assertThat(classesLoaded()).contains(FROM_THE_ARCHIVE);
    assertThat(archive.getParent().toFile().list())
        .containsExactlyInAnyOrder("editorial.jsa", "java", "java.time");
  }

  @Test
  void isNotMadeOnABuildServer() throws IOException {
    Files.delete(archive.getParent());

    assertSoundRun(command().with("CI", "true").run());

    assertThat(archive.getParent()).doesNotExist();
  }

  @Test
  void leavesTheFactsOfTheUserAlone() throws IOException {
    assertSoundRun(command().and("--no-cache").run());
    awaitMaker();

    assertThat(archive).isNotEmptyFile();
    assertThat(cache.toFile().list()).containsExactly("classes");
  }

  /** Each place that makes a lambda has a class, also where several make one of the same method. */
  @Test
  void hasTheClassesOfAllLambdas() throws IOException {
    assertSoundRun(command().and("--no-cache").run());
    awaitMaker();

    // Elsewhere two threads may link one place at a time, which makes a class besides.
    assertThat(classesLoaded().lines().filter(LauncherArchiveIT::isLambdaOfTheCommand))
        .isNotEmpty()
        .allMatch(line -> line.contains("shared objects"));
  }

  private static boolean isLambdaOfTheCommand(String line) {
    return line.contains("dev.editorial.cli.") && line.contains("$$Lambda");
  }

  /** To read them takes hundreds of classes that a wiki without settings needs none of. */
  @Test
  void hasTheClassesThatReadSettings() throws IOException {
    Files.writeString(wiki.resolve("editorial.yml"), "profile: wiki\nclock: 2026-01-02\n");
    check();
    awaitMaker();

    assertThat(classesLoaded().lines().filter(line -> line.contains("com.fasterxml.jackson")))
        .hasSizeGreaterThan(100)
        .allMatch(line -> line.contains("shared objects"));
  }

  @Test
  void isMadeAnewForAnotherJar() throws IOException {
    check();
    awaitMaker();
    FileTime older = FileTime.from(Instant.parse("2024-05-06T07:08:09Z"));
    Files.setLastModifiedTime(jar(), older);

    assertThat(classesLoaded()).doesNotContain(FROM_THE_ARCHIVE);
    awaitMaker();

    assertThat(classesLoaded()).contains(FROM_THE_ARCHIVE);
    assertThat(Files.getLastModifiedTime(archive)).isEqualTo(older);
  }

  @Test
  void isMadeAnewForAnotherJava() throws IOException {
    check();
    awaitMaker();
    Path java = javaThat("exec '%s' \"$@\"");

    assertSoundRun(command().with("JAVA_HOME", java.toString()).run());
    awaitMaker();

    assertThat(archive.resolveSibling("java").toRealPath()).isEqualTo(java.resolve("bin/java"));
  }

  @Test
  void isMadeAnewWhereItIsCutShort() throws IOException {
    check();
    awaitMaker();
    cutShort();

    assertSoundRun(check());
    awaitMaker();

    assertThat(classesLoaded()).contains(FROM_THE_ARCHIVE);
  }

  @Test
  void doesNoHarmWhereItIsNone() throws IOException {
    check();
    awaitMaker();
    Files.delete(archive);
    Files.writeString(archive, "not what Java writes");
    Files.setLastModifiedTime(archive, Files.getLastModifiedTime(jar()));

    assertSoundRun(check());
    assertThat(classesLoaded()).doesNotContain(FROM_THE_ARCHIVE);
  }

  @Test
  void isNoneOfWhatIsNeededWhereNothingCanBeKept() throws IOException {
    Path file = Files.createFile(work.resolve("file"));

    assertSoundRun(command().with("EDITORIAL_CACHE", file.resolve("cache").toString()).run());
  }

  @Test
  void isNotTriedAgainWhereItCannotBeMade() throws IOException {
    Path pids = work.resolve("pids");
    Path java =
        javaThat(
            """
            echo $$ >>'%s'
            case " $* " in *" -Xshare:dump "*) exit 1 ;; esac
            exec '%%s' "$@"
            """
                .formatted(pids));
    command().with("JAVA_HOME", java.toString()).run();
    awaitMaker();
    assertThat(archive).isEmptyFile();
    Files.delete(pids);

    Run second =
        new Run.Command()
            .and("sh", "-c", "echo $$ >&2; exec \"$@\"", "sh")
            .and(home.resolve("editorial"), "check", "--no-report", wiki)
            .with("CI", "")
            .with("EDITORIAL_CACHE", cache.toString())
            .with("JAVA_HOME", java.toString())
            .run();

    assertThat(second.exit()).isEqualTo(Run.FINDINGS);
    // The launcher has become Java, so that nobody is left to make anything.
    assertThat(pids).hasContent(second.err());
  }

  @Test
  void whatIsOfLaunchersThatAreGoneIsRemoved() throws IOException {
    Path gone = Files.createDirectories(cache.resolve("classes/no/such/home"));
    Files.createFile(gone.resolve("editorial.jsa"));

    check();
    awaitMaker();

    assertThat(archive).exists();
    assertThat(cache.resolve("classes/no")).doesNotExist();
  }

  private Path jar() {
    return home.resolve("cli/target/editorial.jar");
  }

  /** A folder for JAVA_HOME whose Java is a script, in which {@code %s} stands for the real one. */
  private Path javaThat(String script) throws IOException {
    Path java = work.resolve("other java/bin/java");
    Files.createDirectories(java.getParent());
    Path real = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.writeString(java, "#!/bin/sh\n" + script.formatted(real) + "\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    return java.getParent().getParent();
  }

  private void cutShort() throws IOException {
    Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-------"));
    try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
  }

  private Run.Command command() {
    return new Run.Command()
        .and(home.resolve("editorial"), "check", "--no-report", wiki)
        .with("CI", "")
        .with("EDITORIAL_CACHE", cache.toString());
  }

  private Run check() {
    return command().run();
  }

  /** Checks, and tells the classes that Java has loaded with the place of each. */
  private String classesLoaded() throws IOException {
    Path list = work.resolve("loaded");
    Run run = command().with("EDITORIAL_JAVA_OPTIONS", "-Xlog:class+load:file=" + list).run();
    assertSoundRun(run);
    return Files.readString(list);
  }

  private static void assertSoundRun(Run run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("index.md:3:1  error  `gone.md` does not exist");
    assertThat(run.out()).endsWith("1 error, 0 warnings and 0 infos in 1 page and 1 link.\n");
    assertThat(run.exit()).isEqualTo(Run.FINDINGS);
  }

  /** Waits until the process in the background gives up the link that bears its number. */
  private void awaitMaker() {
    try {
      WatchKey key;
      boolean done = false;
      while (!done && (key = watch.poll(2, TimeUnit.MINUTES)) != null) {
        for (WatchEvent<?> event : key.pollEvents()) {
          done |= event.context().toString().equals("making");
        }
        key.reset();
      }
      assertThat(done).as("the archive was made in time").isTrue();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stop);
    }
  }
}
