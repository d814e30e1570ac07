package dev.editorial;

import dev.editorial.api.Page;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Verdict;
import dev.editorial.judge.RuleSet;
import dev.editorial.judge.Settings;
import dev.editorial.judge.SettingsException;
import dev.editorial.judge.SettingsReader;
import dev.editorial.read.Reading;
import dev.editorial.read.WalkedTree;
import dev.editorial.report.Formats;
import dev.editorial.report.RulePage;
import dev.editorial.wiki.JoinedWiki;
import dev.editorial.wiki.Layout;
import dev.editorial.wiki.Profile;
import dev.editorial.wiki.Profiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one entry: settings in, verdict out, reports written. Has no state; safe for use by several
 * threads.
 */
public final class Editorial {

  /** The settings file that is looked for in the checked directory. */
  public static final String SETTINGS_FILE = "editorial.yml";

  /** The folder, within the checked directory, where reports go that nobody gave another place. */
  public static final String REPORT_FOLDER = "target/editorial";

  private Editorial() {}

  /**
   * What to check.
   *
   * @param directory the directory to check
   * @param config a settings file other than {@value #SETTINGS_FILE} in the directory
   * @param profile a profile that wins over the settings
   * @param rules which rules run; all that the settings leave on, if empty
   */
  public record Request(
      Path directory, Optional<Path> config, Optional<String> profile, List<String> rules) {

    /** Checks a directory by its own settings. */
    public static Request of(Path directory) {
      return new Request(directory, Optional.empty(), Optional.empty(), List.of());
    }

    public Request {
      rules = List.copyOf(rules);
    }
  }

  /**
   * Checks a directory.
   *
   * @throws EditorialException if the run cannot be done: no such directory, no Markdown in it,
   *     unusable settings
   */
  public static Verdict check(Request request) throws EditorialException {
    return prepared(request, Editorial::check);
  }

  /**
   * Resolves the links of a directory's wikis and checks nothing, for tools that want to see every
   * link and what became of it. Each wiki is joined under its first profile.
   *
   * @throws EditorialException as {@link #check}
   */
  public static List<JoinedWiki> join(Request request) throws EditorialException {
    return prepared(request, prepared -> prepared.inspection().join(prepared.located()));
  }

  /** What is known before the first link is resolved. */
  private record Prepared(
      Request request,
      List<RuleSet.Configured> rules,
      Inspection inspection,
      List<Layout.Located> located) {}

  private static <T> T prepared(Request request, Function<Prepared, T> rest)
      throws EditorialException {
    Path directory = request.directory();
    if (!Files.isDirectory(directory)) {
      throw new EditorialException(
          Files.exists(directory)
              ? "%s is a file; name the directory that holds the wiki".formatted(directory)
              : "no such directory: %s".formatted(directory));
    }
    try {
      return rest.apply(prepare(request, settings(request)));
    } catch (SettingsException fault) {
      throw new EditorialException(fault.getMessage(), fault);
    } catch (InvalidPathException fault) {
      throw new EditorialException(
          "file names beyond ASCII cannot be read in this locale; set LC_ALL=C.UTF-8 and run again",
          fault);
    } catch (UncheckedIOException fault) {
      throw new EditorialException("cannot read %s".formatted(reason(fault.getCause())), fault);
    }
  }

  private static SettingsReader.Source settings(Request request) throws SettingsException {
    if (request.config().isPresent()) {
      return SettingsReader.read(request.config().get());
    }
    Path file = request.directory().resolve(SETTINGS_FILE);
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new SettingsException("%s is no regular file".formatted(SETTINGS_FILE));
    }
    Path otherName = request.directory().resolve("editorial.yaml");
    if (!Files.exists(file) && Files.exists(otherName)) {
      throw new SettingsException(
          "editorial.yaml is not read; rename it to %s".formatted(SETTINGS_FILE));
    }
    return Files.exists(file) ? SettingsReader.read(file) : SettingsReader.none();
  }

  private static Prepared prepare(Request request, SettingsReader.Source source)
      throws EditorialException, SettingsException {
    Settings settings = source.settings();
    Path root = root(request.directory(), source);
    List<RuleSet.Configured> rules = rules(request, source);
    WalkedTree files = WalkedTree.of(root, request.directory());
    List<String> paths = files.pages(wanted(settings));
    if (paths.isEmpty()) {
      throw new EditorialException(
          "no Markdown files in %s, so nothing was checked; is it the right directory?"
              .formatted(root));
    }
    List<Page> pages = Reading.pages(files, paths);
    return new Prepared(
        request,
        rules,
        new Inspection(files, settings, rules),
        locate(request, source, files, pages));
  }

  private static Verdict check(Prepared prepared) {
    Inspection.Outcome outcome = prepared.inspection().of(prepared.located());
    Map<String, RuleInfo> infos =
        prepared.rules().stream()
            .map(configured -> configured.rule().info())
            .collect(Collectors.toMap(RuleInfo::id, info -> info));
    return new Verdict(
        String.valueOf(prepared.request().directory().toAbsolutePath().normalize().getFileName()),
        version(),
        outcome.wikis(),
        outcome.findings(),
        infos);
  }

  private static Path root(Path directory, SettingsReader.Source source) throws SettingsException {
    String name = source.settings().root();
    try {
      Path checked = directory.toAbsolutePath().normalize();
      Path root = checked.resolve(name).normalize();
      if (root.startsWith(checked) && Files.isDirectory(root)) {
        return root;
      }
    } catch (InvalidPathException noPath) {
      throw source.reader().missingRoot(name);
    }
    throw source.reader().missingRoot(name);
  }

  private static List<Layout.Located> locate(
      Request request, SettingsReader.Source source, WalkedTree files, List<Page> pages)
      throws SettingsException {
    List<String> names =
        request
            .profile()
            .map(words -> List.of(words.split("\\s*,\\s*")))
            .orElse(source.settings().profile());
    if (names.equals(List.of(Settings.AUTO))) {
      return Layout.of(files, pages);
    }
    List<String> known = profiles();
    List<Profile> profiles = new ArrayList<>();
    for (String name : names) {
      Optional<Profile> profile = Profile.named(name);
      if (profile.isEmpty()) {
        if (request.profile().isPresent()) {
          throw new SettingsException(SettingsReader.unknown("profile", name, known));
        }
        throw source.reader().unknownProfile(name, known);
      }
      profiles.add(profile.get());
    }
    return Layout.set(files, pages, profiles.stream().distinct().toList());
  }

  private static Predicate<String> wanted(Settings settings) {
    return path ->
        (settings.include().isEmpty()
                || settings.include().stream().anyMatch(glob -> glob.matches(path)))
            && settings.exclude().stream().noneMatch(glob -> glob.matches(path));
  }

  private static List<RuleSet.Configured> rules(Request request, SettingsReader.Source source)
      throws SettingsException {
    return RuleSet.configure(allRules(), source, request.rules());
  }

  /** Every rule on the class path, ours and others' alike, by id. */
  public static List<Rule> allRules() {
    return ServiceLoader.load(Rule.class, Rule.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(rule -> rule.info().id()))
        .toList();
  }

  /**
   * A rule's own words as Markdown.
   *
   * @throws EditorialException if there is no such rule
   */
  public static String explain(String id) throws EditorialException {
    List<Rule> rules = allRules();
    return rules.stream()
        .filter(rule -> rule.info().id().equals(id))
        .findFirst()
        .map(RulePage::of)
        .orElseThrow(
            () ->
                new EditorialException(
                    SettingsReader.unknown(
                        "rule", id, rules.stream().map(rule -> rule.info().id()).toList())));
  }

  /** Every rule in one line, by sets, as plain text. */
  public static String ruleIndex() {
    return allRules().stream()
        .map(Rule::info)
        .map(info -> "%-35s %-8s %s%n".formatted(info.id(), info.severity().word(), info.summary()))
        .collect(Collectors.joining());
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
   * Writes a verdict in one document.
   *
   * @throws EditorialException if there is no such format
   */
  public static void print(Verdict verdict, String format, Appendable out)
      throws EditorialException {
    try {
      Formats.document(format)
          .orElseThrow(() -> unknownFormat(format, Formats.documents()))
          .write(verdict, out);
    } catch (IOException fault) {
      throw new EditorialException("cannot write the report: " + reason(fault), fault);
    }
  }

  /**
   * Writes a verdict to a file or, where the format is one of several files, to a folder. What was
   * there before is replaced only when the new report is whole.
   *
   * @throws EditorialException if there is no such format, or the target cannot be written
   */
  public static void write(Verdict verdict, String format, Path target) throws EditorialException {
    try {
      if (!Formats.write(verdict, format, target)) {
        throw unknownFormat(format, Formats.all());
      }
    } catch (IOException fault) {
      throw new EditorialException(
          "cannot write the %s report to %s: %s".formatted(format, target, reason(fault)), fault);
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
        Files.writeString(ignore, "*\n");
      }
    } catch (IOException fault) {
      throw new EditorialException(
          "cannot write reports to %s: %s".formatted(folder, reason(fault)), fault);
    }
  }

  /** What the system says, with the words that its exceptions leave to their names. */
  private static String reason(IOException fault) {
    String said = String.valueOf(fault.getMessage());
    if (fault instanceof AccessDeniedException) {
      return said + ": permission denied";
    }
    return fault instanceof FileSystemException
        ? said + ": " + fault.getClass().getSimpleName()
        : said;
  }

  private static EditorialException unknownFormat(String format, List<String> known) {
    return new EditorialException(SettingsReader.unknown("format", format, known));
  }

  /** The version of this build. */
  public static String version() {
    String version = Editorial.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
