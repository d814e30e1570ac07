package dev.editorial;

import dev.editorial.api.Change;
import dev.editorial.api.Finding;
import dev.editorial.api.Glob;
import dev.editorial.api.Judgement;
import dev.editorial.api.Page;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.SourceUrl;
import dev.editorial.api.Span;
import dev.editorial.api.Status;
import dev.editorial.api.Verdict;
import dev.editorial.api.Wording;
import dev.editorial.judge.Baseline;
import dev.editorial.judge.Judge;
import dev.editorial.judge.NewOnly;
import dev.editorial.judge.PinnedSettings;
import dev.editorial.judge.RuleSet;
import dev.editorial.judge.Settings;
import dev.editorial.judge.SettingsException;
import dev.editorial.judge.SettingsReader;
import dev.editorial.judge.SeverityOverride;
import dev.editorial.judge.Suppressions;
import dev.editorial.read.GitRenames;
import dev.editorial.read.GitTree;
import dev.editorial.read.Reading;
import dev.editorial.read.SourceTree;
import dev.editorial.read.StagedChange;
import dev.editorial.read.WalkedTree;
import dev.editorial.read.cache.FactCache;
import dev.editorial.wiki.JoinedWiki;
import dev.editorial.wiki.Layout;
import dev.editorial.wiki.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One run over a directory: its settings read, its rules configured. One use, one thread. */
final class Run {

  private static final String LAST_COMMIT = "HEAD";
  private static final String UNUSED = "run/unused-suppression";

  private final Editorial.Request request;
  private final SettingsReader.Source source;
  private final Path root;
  private final List<Rule> known;
  private final List<String> ids;
  private final List<RuleSet.Configured> rules;
  private final Optional<Layout.Chosen> profiles;

  /**
   * @throws SettingsException if the settings cannot be used
   * @param read the settings, as they were read
   */
  Run(Editorial.Request request, SettingsReader.Source read) throws SettingsException {
    this.request = request;
    this.known = Editorial.rulesWith(request.furtherRules());
    this.source =
        request.overriding().isEmpty() ? read : read.under(request.overriding().get(), known);
    this.root = root();
    this.ids = idsOf(known);
    for (String id : request.rules()) {
      if (!ids.contains(id)) {
        throw new SettingsException(SettingsReader.unknown("rule", id, ids));
      }
    }
    this.rules = RuleSet.configure(known, source, request.rules());
    this.profiles = setProfiles();
    requireSourceUrl();
  }

  /** The ids of rules, which are given in their order. */
  private static List<String> idsOf(List<Rule> rules) throws SettingsException {
    List<String> ids = new ArrayList<>();
    for (Rule rule : rules) {
      String id = rule.info().id();
      if (!ids.isEmpty() && ids.get(ids.size() - 1).equals(id)) {
        throw new SettingsException(
            "two rules have the id `%s`; leave one of their jars out".formatted(id));
      }
      ids.add(id);
    }
    return ids;
  }

  private Path root() throws SettingsException {
    String name = settings().root();
    try {
      Path checked = directory();
      Path within = checked.resolve(name).normalize();
      if (within.startsWith(checked) && Files.isDirectory(within)) {
        return within;
      }
    } catch (InvalidPathException noPath) {
      throw source.reader().missingRoot(name);
    }
    throw source.reader().missingRoot(name);
  }

  private Settings settings() {
    return source.settings();
  }

  private Path directory() {
    return request.directory().toAbsolutePath().normalize();
  }

  private Inspection inspect(
      SourceTree files,
      Suppressions suppressions,
      Optional<Inspection> before,
      Optional<FactCache> facts) {
    Progress progress = request.progress();
    List<String> paths = files.pages(wanted());
    progress.begins(Progress.Stage.READING, paths.size());
    List<Page> pages = Reading.pages(files, paths, facts, progress::step);
    List<Layout.Located> located = locate(files, pages, files.unread(wanted()));
    Inspection inspection =
        new Inspection(files, settings(), rules, suppressions, before, located, progress);
    inspection.join();
    return inspection;
  }

  private Inspection inspectWorkTree(Suppressions suppressions)
      throws SettingsException, EditorialException {
    Optional<FactCache> facts = facts();
    Inspection inspection =
        inspect(WalkedTree.of(root, request.directory()), suppressions, Optional.empty(), facts);
    requirePages(inspection);
    if (facts.isPresent()) {
      keep(facts.get());
    }
    return inspection;
  }

  private void requirePages(Inspection... inspections) throws EditorialException {
    for (Inspection inspection : inspections) {
      if (inspection.hasPages()) {
        return;
      }
    }
    throw new EditorialException(
        "no Markdown files in %s, so nothing was checked; is it the right directory?"
            .formatted(root));
  }

  /** What an earlier run kept, where something is to be kept. */
  private Optional<FactCache> facts() {
    if (request.cache().isEmpty()) {
      return Optional.empty();
    }
    Editorial.Cache cache = request.cache().get();
    return Optional.of(FactCache.open(cache.file(), cache.engine(), cache.clock().instant()));
  }

  private void keep(FactCache facts) {
    if (request.cache().isPresent() && facts.hasNews()) {
      Engine.keep(facts::writeTo, request.cache().get().file());
    }
  }

  private Suppressions suppressions() {
    return new Suppressions(rules, ids);
  }

  private Predicate<String> wanted() {
    Settings settings = settings();
    return path ->
        (settings.include().isEmpty() || Glob.anyMatches(settings.include(), path))
            && !Glob.anyMatches(settings.exclude(), path);
  }

  private List<Layout.Located> locate(SourceTree files, List<Page> pages, List<String> unread) {
    return profiles.isEmpty()
        ? Layout.of(files, pages, unread)
        : Layout.set(files, pages, unread, profiles.get());
  }

  /** The profiles that are set; none where the wikis themselves shall tell. */
  private Optional<Layout.Chosen> setProfiles() throws SettingsException {
    List<String> names =
        request.profile().isPresent()
            ? List.of(request.profile().get().split("\\s*,\\s*"))
            : settings().profile();
    if (names.equals(List.of(Settings.AUTO))) {
      return Optional.empty();
    }
    List<String> profileNames = Editorial.profiles();
    List<Profile> set = new ArrayList<>();
    for (String name : names) {
      Optional<Profile> profile = Profile.named(name);
      if (profile.isEmpty()) {
        if (request.profile().isPresent()) {
          throw new SettingsException(SettingsReader.unknown("profile", name, profileNames));
        }
        throw source.reader().unknownProfile(name, profileNames);
      }
      set.add(profile.get());
    }
    String words =
        request.profile().isPresent()
            ? "set for this run"
            : "set " + source.reader().origin("profile");
    return Optional.of(new Layout.Chosen(set.stream().distinct().toList(), words));
  }

  /** The wikis, each joined under its first profile. */
  List<JoinedWiki> join() throws SettingsException, EditorialException {
    return inspectWorkTree(suppressions()).wikis();
  }

  /** What `editorial.yml` would say to hold the wikis to what they are. */
  String pinned() throws SettingsException, EditorialException {
    return PinnedSettings.of(
        settings().root(),
        join().stream()
            .map(
                wiki ->
                    new PinnedSettings.Pinned(
                        wiki.detected().root(), wiki.detected().profile().name(), wiki))
            .toList());
  }

  /** The verdict; the baseline loses what is mended. */
  Verdict check() throws SettingsException, EditorialException {
    if (request.comparison() instanceof Editorial.Comparison.Since since) {
      return checkSince(since.commit());
    }
    Suppressions suppressions = suppressions();
    Inspection inspection = inspectWorkTree(suppressions);
    Inspection.Found outcome = inspection.outcome(Inspection.Unchanged.NONE);
    List<Judgement> findings = new ArrayList<>(outcome.findings());
    findings.addAll(unusedOverrides(suppressions));
    findings.sort(Judgement.ORDER);
    Optional<Path> file = baselineFile();
    // Whoever names settings elsewhere has chosen among them.
    List<String> notes = request.config().isEmpty() ? inspection.unheeded() : new ArrayList<>();
    Optional<Change> change = Optional.empty();
    if (file.isPresent()) {
      Baseline baseline = Baseline.read(file.get());
      Baseline.Applied applied =
          baseline.apply(findings, ran(findings), () -> GitRenames.known(directory()));
      findings = applied.findings();
      shrink(file.get(), baseline, applied.rest(), notes);
      change =
          Optional.of(
              new Change(
                  String.valueOf(file.get().getFileName()),
                  findings.stream().filter(found -> found.status() == Status.NEW).count(),
                  baseline.size() - applied.rest().size()));
    }
    return verdict(outcome, findings, notes, Optional.empty(), change, sourceUrl(inspection));
  }

  private Verdict verdict(
      Inspection.Found outcome,
      List<Judgement> findings,
      List<String> notes,
      Optional<String> since,
      Optional<Change> change,
      Optional<SourceUrl> sourceUrl) {
    Map<String, RuleInfo> infos = new HashMap<>();
    for (RuleSet.Configured configured : rules) {
      infos.put(configured.id(), configured.rule().info());
    }
    return new Verdict(
        String.valueOf(directory().getFileName()),
        Editorial.version(),
        outcome.wikis(),
        notes,
        findings,
        infos,
        since,
        change,
        sourceUrl);
  }

  /** What was asked for, else what is set, else what git's remote tells. */
  private Optional<SourceUrl> sourceUrl(Inspection inspection) {
    Optional<String> url =
        request.sourceUrl().isPresent() ? request.sourceUrl() : settings().sourceUrl();
    return url.isPresent() ? Optional.of(new SourceUrl(url.get())) : inspection.hosted();
  }

  private void requireSourceUrl() throws SettingsException {
    Optional<String> asked = fault(request.sourceUrl());
    if (asked.isPresent()) {
      throw new SettingsException("source URL: " + asked.get());
    }
    Optional<String> set = fault(settings().sourceUrl());
    if (set.isPresent()) {
      throw source.reader().error("sourceUrl", set.get());
    }
  }

  private static Optional<String> fault(Optional<String> url) {
    return url.isEmpty() ? Optional.empty() : new SourceUrl(url.get()).fault();
  }

  /** The rules whose findings are complete. */
  private Set<String> ran(List<Judgement> findings) {
    Set<String> ran = idsOfAll();
    for (Judgement finding : findings) {
      if (finding.rule().equals(Checking.FAILED)) {
        ran.remove(finding.finding().subject());
      }
    }
    return ran;
  }

  /** The rules that run. */
  private Set<String> idsOfAll() {
    Set<String> ids = new HashSet<>();
    for (RuleSet.Configured configured : rules) {
      ids.add(configured.id());
    }
    return ids;
  }

  private void shrink(Path file, Baseline baseline, Baseline rest, List<String> notes) {
    boolean asUsual = request.profile().isEmpty() && request.config().isEmpty();
    if (!asUsual || rest.accepts(baseline)) {
      return;
    }
    String name = String.valueOf(file.getFileName());
    int fewer = baseline.size() - rest.size();
    try {
      rest.write(file);
      notes.add(
          fewer == 0
              ? "%s follows what moved; commit it".formatted(name)
              : Wording.format(
                  "%s lost %,d finding%s that %s found no more; commit it",
                  name, fewer, fewer == 1 ? "" : "s", fewer == 1 ? "is" : "are"));
    } catch (IOException unwritable) {
      notes.add("%s could not be written, so it keeps what is mended".formatted(name));
    }
  }

  /** The baseline, where there is one. */
  private Optional<Path> baselineFile() throws SettingsException {
    Path file = baselinePath();
    if (Files.isRegularFile(file)) {
      return Optional.of(file);
    }
    if (settings().baseline().isPresent()) {
      throw source
          .reader()
          .error(
              "baseline",
              "there is no file `%s`; write it with `editorial baseline`"
                  .formatted(settings().baseline().get()));
    }
    return Optional.empty();
  }

  private Path baselinePath() throws SettingsException {
    String name = settings().baseline().orElse(Editorial.BASELINE_FILE);
    try {
      return directory().resolve(name);
    } catch (InvalidPathException noPath) {
      throw source.reader().error("baseline", "`%s` is no path".formatted(name));
    }
  }

  /** Accepts every finding of today, and says where. */
  Editorial.Accepted acceptAll() throws SettingsException, EditorialException {
    Suppressions suppressions = suppressions();
    List<Judgement> findings =
        new ArrayList<>(
            inspectWorkTree(suppressions).outcome(Inspection.Unchanged.NONE).findings());
    findings.addAll(unusedOverrides(suppressions));
    findings.sort(Judgement.ORDER);
    Baseline baseline = Baseline.of(findings);
    Path file = baselinePath();
    try {
      baseline.write(file);
    } catch (IOException fault) {
      throw new EditorialException(
          "cannot write %s: %s".formatted(file, Editorial.reason(fault)), fault);
    }
    return new Editorial.Accepted(file, baseline.size());
  }

  private EditorialException unknown(String commit) {
    return new EditorialException(
        GitTree.isAround(root)
            ? "git knows no commit `%s` in %s; is the clone too shallow?"
                .formatted(commit, directory())
            : "%s is in no git repository, so nothing is new since `%s`"
                .formatted(request.directory(), commit));
  }

  private Verdict checkSince(String ref) throws SettingsException, EditorialException {
    String commit = GitTree.commit(root, ref).orElseThrow(() -> unknown(ref));
    Optional<Path> accepted = baselineFile();
    try (GitTree before =
        GitTree.of(root, commit)
            .orElseThrow(() -> new EditorialException("git cannot list `%s`".formatted(ref)))) {
      return compare(
          before,
          WalkedTree.of(root, request.directory()),
          GitRenames.since(directory(), commit),
          ref,
          accepted.isEmpty() ? Optional.empty() : Optional.of(Baseline.read(accepted.get())),
          List.of());
    } catch (IOException fault) {
      throw new EditorialException("cannot read `%s`: %s".formatted(ref, Editorial.reason(fault)));
    }
  }

  /** The verdict on what is staged: the work tree has no part in it. */
  Verdict check(StagedChange change) throws SettingsException, EditorialException, IOException {
    if (change.isEmpty()) {
      return verdict(
          new Inspection.Found(List.of(), List.of()),
          List.of(),
          List.of("nothing is staged, so nothing was checked"),
          Optional.of(LAST_COMMIT),
          Optional.empty(),
          Optional.empty());
    }
    Path accepted = baselinePath();
    Optional<String> text = change.text(accepted);
    return compare(
        change.before(root),
        change.after(root),
        change.renames(directory()),
        LAST_COMMIT,
        text.isEmpty()
            ? Optional.empty()
            : Optional.of(Baseline.parse(String.valueOf(accepted.getFileName()), text.get())),
        notesOn(change));
  }

  /** What a reader who looks at the work tree would not expect. */
  private List<String> notesOn(StagedChange change) throws SettingsException {
    List<String> notes = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    if (request.config().isEmpty()) {
      files.add(directory().resolve(Editorial.SETTINGS_FILE));
    }
    files.add(baselinePath());
    for (Path file : files) {
      if (change.leavesOut(file)) {
        notes.add(
            "%s is not added to git, so what is staged is judged without it; `git add` it"
                .formatted(file.getFileName()));
      }
    }
    int conflicts = change.conflicts();
    if (conflicts > 0) {
      notes.add(
          Wording.format(
              "%,d file%s in conflict %s judged as %s at %s; resolve %s and `git add` %s",
              conflicts,
              conflicts == 1 ? "" : "s",
              conflicts == 1 ? "is" : "are",
              conflicts == 1 ? "it is" : "they are",
              LAST_COMMIT,
              conflicts == 1 ? "it" : "them",
              conflicts == 1 ? "it" : "them"));
    }
    return notes;
  }

  /**
   * The findings that a change brings: those after it without those before it, by the conventions
   * before it.
   *
   * @param ref what the tree before it is called
   * @param accepted what the change may bring, since it says so itself
   * @param remarks what is to be noted besides
   */
  private Verdict compare(
      SourceTree treeBefore,
      SourceTree treeAfter,
      Map<String, String> renames,
      String ref,
      Optional<Baseline> accepted,
      List<String> remarks)
      throws SettingsException, EditorialException {
    // Most pages are the same before and after, so each is read once.
    FactCache facts = facts().orElse(FactCache.empty(""));
    Inspection before = inspect(treeBefore, suppressions(), Optional.empty(), Optional.of(facts));
    Optional<Inspection> style = before.hasPages() ? Optional.of(before) : Optional.empty();
    Inspection after = inspect(treeAfter, suppressions(), style, Optional.of(facts));
    requirePages(before, after);
    keep(facts);
    Inspection.Unchanged unchanged = after.unchanged();
    Inspection.Found outcome = after.outcome(unchanged);
    // A hook tells what is new alone, and what no rule finds after the change is not new.
    boolean mended = request.comparison() instanceof Editorial.Comparison.Since;
    Set<String> found = mended ? idsOfAll() : idsOf(outcome);
    List<Judgement> known = before.hasPages() ? before.findings(found, unchanged) : List.of();
    List<Judgement> fresh = NewOnly.minus(outcome.findings(), known, renames);
    int left = outcome.findings().size() - fresh.size();
    List<String> notes = new ArrayList<>(remarks);
    if (left > 0) {
      notes.add(
          Wording.format(
              "%,d finding%s not shown: %s there at %s",
              left, left == 1 ? " is" : "s are", left == 1 ? "it was" : "they were", ref));
    }
    List<Judgement> judged =
        accepted.isEmpty()
            ? fresh
            : accepted.get().apply(fresh, Set.of(), () -> renames).findings();
    Optional<Change> change =
        mended
            ? Optional.of(
                new Change(
                    ref,
                    judged.stream().filter(finding -> finding.status() == Status.NEW).count(),
                    NewOnly.gone(outcome.findings(), known, renames)))
            : Optional.empty();
    return verdict(outcome, judged, notes, Optional.of(ref), change, sourceUrl(after));
  }

  /** The rules that found something. */
  private static Set<String> idsOf(Inspection.Found outcome) {
    Set<String> ids = new HashSet<>();
    for (Judgement finding : outcome.findings()) {
      ids.add(finding.rule());
    }
    return ids;
  }

  /** Only the settings file of the wiki can be shown as the place of a finding. */
  private boolean overridesAreOfTheFile() {
    return request.config().isEmpty() && !source.reader().isOverridden("rules");
  }

  /** Findings against the settings themselves: overrides that suppress nothing. */
  private List<Judgement> unusedOverrides(Suppressions suppressions) {
    List<SeverityOverride> unused = suppressions.unusedOverrides();
    Optional<RuleSet.Configured> rule =
        rules.stream().filter(configured -> configured.id().equals(UNUSED)).findFirst();
    if (unused.isEmpty()
        || rule.isEmpty()
        || !request.rules().isEmpty()
        || !overridesAreOfTheFile()) {
      return List.of();
    }
    Page settings = Page.file(Editorial.SETTINGS_FILE);
    Span place = Span.inLine(source.reader().lineOf("rules"), 1, 0);
    List<Judge.Reported> reported = new ArrayList<>();
    for (SeverityOverride override : unused) {
      String globs =
          override.in().stream().map(String::valueOf).collect(Collectors.joining("`, `"));
      Finding finding =
          Finding.at(settings, place, "the override for `%s` suppresses nothing".formatted(globs))
              .about(String.valueOf(override.in()))
              .suggest("remove it, or correct its globs");
      reported.add(new Judge.Reported(UNUSED, rule.get().severity(), finding));
    }
    String profile = "settings";
    return new Judge(".", List.of(profile), (path, line) -> Optional.empty())
        .judge(Map.of(profile, reported));
  }
}
