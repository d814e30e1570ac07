package dev.editorial;

import dev.editorial.api.Rule;
import dev.editorial.api.Verdict;
import dev.editorial.api.Wording;
import dev.editorial.judge.OverridingSettings;
import dev.editorial.judge.Settings;
import dev.editorial.judge.SettingsException;
import dev.editorial.judge.SettingsReader;
import dev.editorial.read.GitTree;
import dev.editorial.read.StagedChange;
import dev.editorial.report.Format;
import dev.editorial.report.Formats;
import dev.editorial.report.Look;
import dev.editorial.report.RulePage;
import dev.editorial.store.SideBySide;
import dev.editorial.store.WholeFile;
import dev.editorial.wiki.JoinedWiki;
import dev.editorial.wiki.Profile;
import dev.editorial.wiki.Profiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one entry: settings in, verdict out, reports written. Has no state; safe for use by several
 * threads.
 */
public final class Editorial {

  /** The settings file that is looked for in the checked directory. */
  public static final String SETTINGS_FILE = "editorial.yml";

  private static final String OTHER_NAME = "editorial.yaml";

  /** The folder, within the checked directory, where reports go that nobody gave another place. */
  public static final String REPORT_FOLDER = "target/editorial";

  /** The file of accepted findings, unless settings name another. */
  public static final String BASELINE_FILE = "editorial-baseline.tsv";

  private Editorial() {}

  /** Against what a check holds the findings, so that it tells those alone that are new. */
  public sealed interface Comparison {

    /** Against nothing: every finding is told. */
    record None() implements Comparison {}

    /** The work tree against a commit, branch or tag. */
    record Since(String commit) implements Comparison {}

    /** What the next commit would hold, as the index of git has it, against the last one. */
    record Staged() implements Comparison {}
  }

  /**
   * What keeps the facts of pages from run to run.
   *
   * @param engine what tells the build that makes the facts from all others; those of another are
   *     not used
   * @param clock tells which files were written so shortly before a run that their times say little
   */
  public record Cache(Path file, String engine, InstantSource clock) {}

  /**
   * What to check.
   *
   * @param directory the directory to check
   * @param config a settings file other than {@value #SETTINGS_FILE} in the directory
   * @param profile a profile that wins over the settings
   * @param overriding settings that win over those of the file, key by key
   * @param rules which rules run, even if they are off; all that the settings leave on, if empty
   * @param comparison against what
   * @param furtherRules rules besides those on the class path, as {@link #rulesIn} loads them
   * @param cache what keeps the facts of pages from run to run; nothing is kept without one
   * @param sourceUrl where reports link a finding to, as {@link dev.editorial.api.SourceUrl} has
   *     it; wins over the settings
   * @param progress what hears how far the run is
   */
  public record Request(
      Path directory,
      Optional<Path> config,
      Optional<String> profile,
      Optional<OverridingSettings> overriding,
      List<String> rules,
      Comparison comparison,
      List<Rule> furtherRules,
      Optional<Cache> cache,
      Optional<String> sourceUrl,
      Progress progress) {

    /** Checks a directory by its own settings. */
    public static Request of(Path directory) {
      return new Request(
          directory,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          new Comparison.None(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Progress.SILENT);
    }

    public Request {
      rules = List.copyOf(rules);
      furtherRules = List.copyOf(furtherRules);
    }

    /** The same, by another settings file where one is given. */
    public Request configuredBy(Optional<Path> file) {
      Draft draft = new Draft(this);
      draft.config = file;
      return draft.request();
    }

    /** The same, under profiles that win over the settings where they are given. */
    public Request under(Optional<String> profiles) {
      Draft draft = new Draft(this);
      draft.profile = profiles;
      return draft.request();
    }

    /** The same, by settings that win over those of the file where they are given. */
    public Request overriddenBy(Optional<OverridingSettings> settings) {
      Draft draft = new Draft(this);
      draft.overriding = settings;
      return draft.request();
    }

    /** The same, with these rules alone. */
    public Request only(List<String> ids) {
      Draft draft = new Draft(this);
      draft.rules = ids;
      return draft.request();
    }

    /** The same, against something else. */
    public Request against(Comparison other) {
      Draft draft = new Draft(this);
      draft.comparison = other;
      return draft.request();
    }

    /** The same, without what was found at a commit already, where one is given. */
    public Request since(Optional<String> commit) {
      return commit.map(ref -> against(new Comparison.Since(ref))).orElse(this);
    }

    /** The same, with these rules besides. */
    public Request with(List<Rule> further) {
      Draft draft = new Draft(this);
      draft.furtherRules = further;
      return draft.request();
    }

    /**
     * The same, with the facts of pages kept in a file where one is given, and where this build of
     * the engine can be told from all others: classes that are in no jar may be anybody's.
     */
    public Request cachedIn(Optional<Path> file) {
      return cachedAs(
          file.flatMap(
              path ->
                  Engine.identity()
                      .map(engine -> new Cache(path, engine, InstantSource.system()))));
    }

    /** The same, with the facts of pages kept where that is given. */
    public Request cachedAs(Optional<Cache> facts) {
      Draft draft = new Draft(this);
      draft.cache = facts;
      return draft.request();
    }

    /** The same, with reports that link findings to another place, where one is given. */
    public Request linkedTo(Optional<String> url) {
      Draft draft = new Draft(this);
      draft.sourceUrl = url.or(() -> sourceUrl);
      return draft.request();
    }

    /** The same, heard by somebody. */
    public Request heardBy(Progress listener) {
      Draft draft = new Draft(this);
      draft.progress = listener;
      return draft.request();
    }

    /** A request that is being changed. */
    private static final class Draft {
      private final Path directory;
      private Optional<Path> config;
      private Optional<String> profile;
      private Optional<OverridingSettings> overriding;
      private List<String> rules;
      private Comparison comparison;
      private List<Rule> furtherRules;
      private Optional<Cache> cache;
      private Optional<String> sourceUrl;
      private Progress progress;

      Draft(Request request) {
        this.directory = request.directory;
        this.config = request.config;
        this.profile = request.profile;
        this.overriding = request.overriding;
        this.rules = request.rules;
        this.comparison = request.comparison;
        this.furtherRules = request.furtherRules;
        this.cache = request.cache;
        this.sourceUrl = request.sourceUrl;
        this.progress = request.progress;
      }

      Request request() {
        return new Request(
            directory,
            config,
            profile,
            overriding,
            rules,
            comparison,
            furtherRules,
            cache,
            sourceUrl,
            progress);
      }
    }
  }

  /**
   * A baseline that was written.
   *
   * @param findings how many it accepts
   */
  public record Accepted(Path file, int findings) {}

  /**
   * Checks a directory. A baseline that is there loses what is mended.
   *
   * @throws EditorialException if the run cannot be done: no such directory, no Markdown in it,
   *     unusable settings
   */
  public static Verdict check(Request request) throws EditorialException {
    if (!(request.comparison() instanceof Comparison.Staged)) {
      return run(request, () -> settings(request), Run::check);
    }
    Path directory = request.directory().toAbsolutePath().normalize();
    try (StagedChange change =
        StagedChange.of(directory)
            .orElseThrow(
                () ->
                    new EditorialException(
                        "%s is in no git repository, so nothing can be staged"
                            .formatted(request.directory())))) {
      return run(request, () -> settings(request, change), run -> run.check(change));
    } catch (IOException fault) {
      throw new EditorialException("cannot read what is staged: " + reason(fault), fault);
    }
  }

  /**
   * Resolves the links of a directory's wikis and checks nothing, for tools that want to see every
   * link and what became of it. Each wiki is joined under its first profile.
   *
   * @throws EditorialException as {@link #check}
   */
  public static List<JoinedWiki> join(Request request) throws EditorialException {
    return run(request, () -> settings(request), Run::join);
  }

  /**
   * Writes the baseline anew, so that it accepts every finding of today.
   *
   * @throws EditorialException as {@link #check}, and if the file cannot be written
   */
  public static Accepted acceptAll(Request request) throws EditorialException {
    return run(request, () -> settings(request), Run::acceptAll);
  }

  /**
   * Writes {@value #SETTINGS_FILE} with the conventions that are read off the wiki.
   *
   * @return the file
   * @throws EditorialException as {@link #check}, and if there is such a file already, or it cannot
   *     be written
   */
  public static Path init(Request request) throws EditorialException {
    Path file = request.directory().resolve(SETTINGS_FILE);
    if (Files.exists(file)) {
      throw new EditorialException(
          "%s is there already; remove it first if it is to be written anew".formatted(file));
    }
    String pinned = run(request, () -> settings(request), Run::pinned);
    try {
      WholeFile.create(file, out -> out.write(pinned.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException fault) {
      throw new EditorialException("cannot write %s: %s".formatted(file, reason(fault)), fault);
    }
    return file;
  }

  /** Whether git knows a commit, branch or tag in a directory's repository. */
  public static boolean knowsCommit(Path directory, String name) {
    return GitTree.commit(directory, name).isPresent();
  }

  /** What a run is asked for. */
  @FunctionalInterface
  private interface Wish<T> {
    T of(Run run) throws SettingsException, EditorialException, IOException;
  }

  /** Where the settings come from. */
  @FunctionalInterface
  private interface Origin {
    SettingsReader.Source read() throws SettingsException;
  }

  private static <T> T run(Request request, Origin settings, Wish<T> wish)
      throws EditorialException {
    Path directory = request.directory();
    if (!Files.isDirectory(directory)) {
      throw new EditorialException(
          Files.exists(directory)
              ? "%s is a file; name the directory that holds the wiki".formatted(directory)
              : "no such directory: %s".formatted(directory));
    }
    try {
      return wish.of(new Run(request, settings.read()));
    } catch (SettingsException | OutdatedRule fault) {
      throw new EditorialException(fault.getMessage(), fault);
    } catch (InvalidPathException fault) {
      throw new EditorialException(
          "file names beyond ASCII cannot be read in this locale; set LC_ALL=C.UTF-8 and run again",
          fault);
    } catch (OutOfMemoryError full) {
      throw new EditorialException(shortOfMemory(), full);
    } catch (UncheckedIOException fault) {
      throw new EditorialException("cannot read %s".formatted(reason(fault.getCause())), fault);
    } catch (IOException fault) {
      throw new EditorialException("cannot read %s".formatted(reason(fault)), fault);
    }
  }

  /** What a run ends with that had too little memory. */
  public static String shortOfMemory() {
    return Wording.format(
        "the %,d MB of memory that Java has do not suffice for this wiki; give it more, such as by"
            + " -Xmx%dm",
        Runtime.getRuntime().maxMemory() >> 20, Runtime.getRuntime().maxMemory() >> 19);
  }

  private static SettingsReader.Source settings(Request request) throws SettingsException {
    if (request.config().isPresent()) {
      return SettingsReader.read(request.config().get());
    }
    Path file = request.directory().resolve(SETTINGS_FILE);
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new SettingsException("%s is no regular file".formatted(SETTINGS_FILE));
    }
    if (!Files.exists(file) && Files.exists(request.directory().resolve(OTHER_NAME))) {
      throw otherName();
    }
    return Files.exists(file) ? SettingsReader.read(file) : SettingsReader.none();
  }

  private static SettingsException otherName() {
    return new SettingsException(
        "%s is not read; rename it to %s".formatted(OTHER_NAME, SETTINGS_FILE));
  }

  /** The settings that the next commit would have, unless a file was named. */
  private static SettingsReader.Source settings(Request request, StagedChange change)
      throws SettingsException {
    if (request.config().isPresent()) {
      return SettingsReader.read(request.config().get());
    }
    Path directory = request.directory().toAbsolutePath();
    Optional<String> staged = change.text(directory.resolve(SETTINGS_FILE));
    if (staged.isEmpty() && change.text(directory.resolve(OTHER_NAME)).isPresent()) {
      throw otherName();
    }
    return staged.isPresent()
        ? SettingsReader.parse(SETTINGS_FILE, staged.get())
        : SettingsReader.none();
  }

  /**
   * The rules of jars that are not on the class path.
   *
   * @throws EditorialException if a jar cannot be read, or holds a rule that cannot be loaded
   */
  public static List<Rule> rulesIn(List<Path> jars) throws EditorialException {
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      if (!Files.isReadable(jar)) {
        throw new EditorialException("no such jar of rules: %s".formatted(jar));
      }
      try {
        urls.add(jar.toUri().toURL());
      } catch (MalformedURLException fault) {
        throw new EditorialException("no path of a jar: %s".formatted(jar), fault);
      }
    }
    // Never closed: rules load their classes while they run, and the run is the process.
    ClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), Rule.class.getClassLoader());
    Set<String> own = allRules().stream().map(r -> r.info().id()).collect(Collectors.toSet());
    List<Rule> rules;
    try {
      rules = rulesOf(loader).stream().filter(r -> !own.contains(r.info().id())).toList();
    } catch (OutdatedRule outdated) {
      throw new EditorialException(outdated.getMessage(), outdated);
    }
    if (rules.isEmpty() && !jars.isEmpty()) {
      throw new EditorialException(
          "there is no rule in %s; is it built with META-INF/services/%s?"
              .formatted(jars, Rule.class.getName()));
    }
    return rules;
  }

  /** Every rule on the class path, ours and others' alike, by id. */
  public static List<Rule> allRules() {
    return rulesOf(Rule.class.getClassLoader());
  }

  private static List<Rule> rulesOf(ClassLoader loader) {
    try {
      List<Rule> rules = new ArrayList<>();
      for (Rule rule : ServiceLoader.load(Rule.class, loader)) {
        rules.add(rule);
      }
      return byId(rules);
    } catch (ServiceConfigurationError | LinkageError fault) {
      throw OutdatedRule.among(loader, fault);
    }
  }

  private static List<Rule> byId(List<Rule> rules) {
    rules.sort(Editorial::compareIds);
    return List.copyOf(rules);
  }

  private static int compareIds(Rule one, Rule other) {
    return one.info().id().compareTo(other.info().id());
  }

  /** Every rule on the class path and these besides, by id. */
  static List<Rule> rulesWith(List<Rule> further) {
    if (further.isEmpty()) {
      return allRules();
    }
    List<Rule> rules = new ArrayList<>(allRules());
    rules.addAll(further);
    return byId(rules);
  }

  private static List<Rule> allRules(List<Rule> further) throws EditorialException {
    try {
      return rulesWith(further);
    } catch (OutdatedRule outdated) {
      throw new EditorialException(outdated.getMessage(), outdated);
    }
  }

  /**
   * A rule's own words as Markdown.
   *
   * @param further rules besides those on the class path
   * @throws EditorialException if there is no such rule
   */
  public static String explain(String id, List<Rule> further) throws EditorialException {
    List<Rule> rules = allRules(further);
    return rules.stream()
        .filter(rule -> rule.info().id().equals(id))
        .findFirst()
        .map(RulePage::of)
        .orElseThrow(
            () -> unknown("rule", id, rules.stream().map(rule -> rule.info().id()).toList()));
  }

  /**
   * Every rule in one line, by sets, as plain text.
   *
   * @param further rules besides those on the class path
   * @throws EditorialException if a jar on the class path holds a rule that cannot be loaded
   */
  public static String ruleIndex(List<Rule> further) throws EditorialException {
    return RulePage.list(allRules(further));
  }

  /** The names of the profiles that settings and requests may name. */
  public static List<String> profiles() {
    return Stream.concat(Stream.of(Settings.AUTO), Profiles.ALL.stream().map(Profile::name))
        .toList();
  }

  /** The names of the formats in which {@link #print} writes. */
  public static List<String> printFormats() {
    return Formats.documents();
  }

  /**
   * Writes a verdict in one document, without colours.
   *
   * @throws EditorialException if there is no such format
   */
  public static void print(Verdict verdict, String format, Appendable out)
      throws EditorialException {
    print(verdict, format, Look.PLAIN, out);
  }

  /**
   * Writes a verdict in one document.
   *
   * @param look how it is shown, where the format is one for people
   * @throws EditorialException if there is no such format
   */
  public static void print(Verdict verdict, String format, Look look, Appendable out)
      throws EditorialException {
    try {
      Optional<Format.Document> document = Formats.document(format);
      if (document.isEmpty()) {
        throw unknownFormat(format, Formats.documents());
      }
      document.get().in(look).write(verdict, out);
    } catch (OutOfMemoryError full) {
      throw new EditorialException(shortOfMemory(), full);
    } catch (IOException fault) {
      throw new EditorialException("cannot write the report: " + reason(fault), fault);
    }
  }

  /**
   * Where a report goes.
   *
   * @param place a file or, where the format is one of several files, a folder
   */
  public record Target(String format, Path place) {}

  /**
   * Writes a verdict to each target, side by side. What was there before is replaced only when the
   * new report is whole.
   *
   * @throws EditorialException if there is no such format, or a target cannot be written; the
   *     others are written nevertheless, and of several faults the first one is told
   */
  public static void write(Verdict verdict, Target... targets) throws EditorialException {
    List<SideBySide.Task<EditorialException>> tasks = new ArrayList<>();
    for (Target target : targets) {
      tasks.add(() -> writeOne(verdict, target));
    }
    SideBySide.run(tasks, EditorialException.class);
  }

  private static void writeOne(Verdict verdict, Target target) throws EditorialException {
    try {
      if (!Formats.write(verdict, target.format(), target.place())) {
        throw unknownFormat(target.format(), Formats.all());
      }
    } catch (OutOfMemoryError full) {
      throw new EditorialException(shortOfMemory(), full);
    } catch (IOException fault) {
      throw new EditorialException(
          "cannot write the %s report to %s: %s"
              .formatted(target.format(), target.place(), reason(fault)),
          fault);
    } catch (RuntimeException | StackOverflowError | LinkageError fault) {
      throw new IllegalStateException("a report cannot be made: " + fault, fault);
    }
  }

  /**
   * Makes the folder for reports, with a word to git to leave it alone.
   *
   * @throws EditorialException if it cannot be made
   */
  public static void prepareReportFolder(Path folder) throws EditorialException {
    try {
      Files.createDirectories(folder);
      Path ignore = folder.resolve(".gitignore");
      if (Files.notExists(ignore)) {
        WholeFile.write(ignore, out -> out.write("*\n".getBytes(StandardCharsets.UTF_8)));
      }
    } catch (IOException fault) {
      throw new EditorialException(
          "cannot write reports to %s: %s".formatted(folder, reason(fault)), fault);
    }
  }

  /** What the system says, with the words that its exceptions leave to their names. */
  static String reason(IOException fault) {
    String said = String.valueOf(fault.getMessage());
    if (fault instanceof AccessDeniedException) {
      return said + ": permission denied";
    }
    return fault instanceof FileSystemException
        ? said + ": " + fault.getClass().getSimpleName()
        : said;
  }

  private static EditorialException unknownFormat(String format, List<String> known) {
    return unknown("format", format, known);
  }

  /** The error that a name is not known, with the nearest one that is. */
  public static EditorialException unknown(String what, String name, Collection<String> known) {
    return new EditorialException(SettingsReader.unknown(what, name, known));
  }

  /** The version of this build. */
  public static String version() {
    String version = Editorial.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
