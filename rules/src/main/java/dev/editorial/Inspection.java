package dev.editorial;

import dev.editorial.api.CheckedWiki;
import dev.editorial.api.Conventions;
import dev.editorial.api.FileTree;
import dev.editorial.api.Judgement;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Role;
import dev.editorial.api.SourceUrl;
import dev.editorial.api.Wording;
import dev.editorial.judge.HouseStyle;
import dev.editorial.judge.Judge;
import dev.editorial.judge.LinkStyle;
import dev.editorial.judge.RuleSet;
import dev.editorial.judge.Settings;
import dev.editorial.judge.Shown;
import dev.editorial.judge.Suppressions;
import dev.editorial.read.Reading;
import dev.editorial.read.SourceText;
import dev.editorial.wiki.Detected;
import dev.editorial.wiki.JoinedWiki;
import dev.editorial.wiki.Layout.Located;
import dev.editorial.wiki.Neighbours;
import dev.editorial.wiki.Site;
import dev.editorial.wiki.Subtree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins, checks and judges the wikis of one tree of files. One use, one thread. */
final class Inspection {

  /** A wiki under one of its profiles. */
  private record Joined(Located place, JoinedWiki wiki) {}

  private static final String UNUSED = "run/unused-suppression";
  private static final String STALE = "dates/stale-page";

  private final FileTree files;
  private final Settings settings;
  private final List<RuleSet.Configured> rules;
  private final Suppressions suppressions;
  private final Optional<Inspection> before;
  private final List<Located> located;
  private final Progress progress;
  private final List<List<Joined>> wikis = new ArrayList<>();
  private Optional<Set<String>> beyond = Optional.empty();

  /**
   * @param files the tree that the settings' root names
   * @param before the inspection of an earlier state, to whose conventions this one is held
   * @param located the wikis
   * @param progress what hears how far it is
   */
  Inspection(
      FileTree files,
      Settings settings,
      List<RuleSet.Configured> rules,
      Suppressions suppressions,
      Optional<Inspection> before,
      List<Located> located,
      Progress progress) {
    this.located = located;
    this.progress = progress;
    this.suppressions = suppressions;
    this.before = before;
    this.files = files;
    this.settings = settings;
    this.rules = rules;
  }

  /** What came of the wikis: a description of each, and the findings of all. */
  record Found(List<CheckedWiki> wikis, List<Judgement> findings) {}

  /** Where the files of the checked directory are shown by the host of the repository, if known. */
  Optional<SourceUrl> hosted() {
    String below = files.fromTop();
    String folder =
        settings.root().isEmpty() || !below.endsWith(settings.root())
            ? below
            : below.substring(0, below.length() - settings.root().length());
    String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    return wikis().stream()
        .findFirst()
        .flatMap(JoinedWiki::hosting)
        .map(url -> new SourceUrl(url + prefix + "{path}#L{line}"));
  }

  /** Joins the wikis; done once, before all else. */
  void join() {
    progress.begins(Progress.Stage.JOINING, profilesOf(located));
    Neighbours neighbours = Neighbours.of(located);
    for (Located place : located) {
      wikis.add(join(place, neighbours));
    }
  }

  /** The wikis, each under its first profile. */
  List<JoinedWiki> wikis() {
    return wikis.stream().map(profiles -> profiles.get(0).wiki()).toList();
  }

  private static int profilesOf(List<Located> located) {
    return located.stream().mapToInt(place -> place.profiles().size()).sum();
  }

  /** The wiki of this root, once it is joined. */
  private Optional<JoinedWiki> wikiAt(String root) {
    return wikis.stream()
        .map(profiles -> profiles.get(0))
        .filter(joined -> joined.place().root().equals(root))
        .map(Joined::wiki)
        .findFirst();
  }

  /** Whether there is a page at all. */
  boolean hasPages() {
    return located.stream().anyMatch(wiki -> !wiki.pages().isEmpty());
  }

  /**
   * The pages that are as they were before the change, in content and role: a rule that looks at
   * one page alone finds the same there, so it need not look. Pages that suppress findings are not
   * among them, since it must be seen whether there are any.
   */
  Unchanged unchanged() {
    Set<String> paths = new HashSet<>();
    for (List<Joined> profiles : wikis) {
      String root = profiles.get(0).place().root();
      JoinedWiki now = profiles.get(0).wiki();
      before
          .flatMap(inspection -> inspection.wikiAt(root))
          .ifPresent(
              earlier ->
                  earlier.pages().stream()
                      .filter(page -> now.isUnchanged(page, earlier))
                      .filter(page -> page.directives().isEmpty())
                      .forEach(page -> paths.add(root + "/" + page.path())));
    }
    return new Unchanged(paths);
  }

  /**
   * Pages that need not be looked at.
   *
   * @param paths each after the root of its wiki
   */
  record Unchanged(Set<String> paths) {
    static final Unchanged NONE = new Unchanged(Set.of());

    boolean has(Located place, Page page) {
      return !paths.isEmpty() && paths.contains(place.root() + "/" + page.path());
    }
  }

  /** What all rules find, of unchanged pages only those that look at the whole wiki. */
  Found outcome(Unchanged unchanged) {
    progress.begins(Progress.Stage.CHECKING, profilesOf(located) * rules.size());
    List<CheckedWiki> described = new ArrayList<>();
    List<Judgement> findings = new ArrayList<>();
    for (List<Joined> profiles : wikis) {
      described.add(describe(profiles));
      findings.addAll(judge(profiles, rules, unchanged));
    }
    return new Found(described, findings);
  }

  /**
   * What some rules find. Which suppressions are unused, and which rules break down, is known only
   * where all have run; the latter at any page.
   */
  List<Judgement> findings(Set<String> some, Unchanged unchanged) {
    boolean broken = some.contains(Checking.FAILED);
    List<RuleSet.Configured> asked =
        broken || some.contains(UNUSED)
            ? rules
            : rules.stream().filter(rule -> some.contains(rule.rule().info().id())).toList();
    Unchanged skipped = broken ? Unchanged.NONE : unchanged;
    return wikis.stream().flatMap(profiles -> judge(profiles, asked, skipped).stream()).toList();
  }

  private List<Joined> join(Located place, Neighbours neighbours) {
    FileTree below = Subtree.of(files, place.root());
    Site.Built built = place.profiles().get(0).site().built();
    Optional<JoinedWiki> earlier = before.flatMap(inspection -> inspection.wikiAt(place.root()));
    Conventions conventions =
        HouseStyle.of(
            place.pages(),
            settings.within(place.root()),
            page -> shown(built, page),
            earlier.map(JoinedWiki::conventions));
    List<Joined> profiles = new ArrayList<>();
    for (Detected found : place.profiles()) {
      Detected detected = found.owning(owners(place));
      List<Page> listings = Reading.listings(below, detected.listings());
      JoinedWiki wiki =
          JoinedWiki.of(
              place.pages(),
              listings,
              below,
              detected,
              conventions,
              neighbours,
              this::reachedBeyond,
              new JoinedWiki.Surroundings(
                  settings.clock().orElseGet(LocalDate::now),
                  joined -> LinkStyle.of(joined, earlier.map(JoinedWiki::linkConventions)),
                  page -> Reading.prose(below, page),
                  place.unread(),
                  earlier));
      profiles.add(new Joined(place, wiki));
      progress.step();
    }
    return profiles;
  }

  /** The paths that links of any wiki lead to beyond it; gathered once all are joined. */
  private synchronized Set<String> reachedBeyond() {
    if (beyond.isEmpty()) {
      Set<String> reached = new HashSet<>();
      wikis.forEach(profiles -> reached.addAll(profiles.get(0).wiki().filesBeyond()));
      beyond = Optional.of(reached);
    }
    return beyond.get();
  }

  /** What owns prefixes, from the wiki's root; a single dot is that root itself. */
  private Map<String, String> owners(Located place) {
    Map<String, String> owners = new TreeMap<>();
    settings
        .prefixes()
        .forEach((prefix, owner) -> owners.put(prefix, Site.ownerFrom(owner, place.root())));
    return owners;
  }

  private static Shown shown(Site.Built built, Page page) {
    if (!(built instanceof Site.Built.AllBut)) {
      return Shown.UNKNOWN;
    }
    return built.leavesOut(page.path()).isPresent() ? Shown.LEFT_OUT : Shown.BY_ITSELF;
  }

  private String nameOf(Located place) {
    String root =
        settings.root().isEmpty() || place.root().isEmpty()
            ? settings.root() + place.root()
            : settings.root() + "/" + place.root();
    return root.isEmpty() ? "." : root;
  }

  private List<Judgement> judge(
      List<Joined> profiles, List<RuleSet.Configured> asked, Unchanged unchanged) {
    Located place = profiles.get(0).place();
    FileTree below = Subtree.of(files, place.root());
    Map<String, List<Judge.Reported>> reported = new TreeMap<>();
    for (Joined joined : profiles) {
      List<Judge.Reported> found =
          Checking.run(joined.wiki(), asked, page -> !unchanged.has(place, page), progress::step);
      found.removeIf(report -> isOfTheRun(report.rule()) && anyLinks());
      found.replaceAll(report -> suppressions.apply(joined.wiki(), report));
      reported.put(joined.wiki().detected().profile().name(), found);
    }
    List<Judge.Reported> unused =
        asked.size() == rules.size() ? unused(profiles.get(0).wiki()) : List.of();
    reported.values().forEach(found -> found.addAll(unused));
    List<String> names =
        profiles.stream().map(joined -> joined.wiki().detected().profile().name()).toList();
    return new Judge(nameOf(place), names, new SourceText(below)::line).judge(reported);
  }

  private List<Judge.Reported> unused(JoinedWiki wiki) {
    return rules.stream()
        .filter(rule -> rule.rule().info().id().equals(UNUSED))
        .flatMap(
            rule ->
                suppressions.unused(wiki).stream()
                    .map(finding -> new Judge.Reported(UNUSED, rule.severity(), finding)))
        .toList();
  }

  /** Whether a finding concerns all wikis together: nothing was checked in any of them. */
  private static boolean isOfTheRun(String rule) {
    return rule.equals("run/nothing-checked");
  }

  private boolean anyLinks() {
    return wikis.stream().anyMatch(profiles -> !profiles.get(0).wiki().links().isEmpty());
  }

  private CheckedWiki describe(List<Joined> profiles) {
    JoinedWiki wiki = profiles.get(0).wiki();
    return new CheckedWiki(
        nameOf(profiles.get(0).place()),
        profiles.stream()
            .map(Joined::wiki)
            .map(
                joined ->
                    new CheckedWiki.CheckedProfile(
                        joined.detected().profile().name(),
                        joined.detected().reason(),
                        joined.ledger()))
            .toList(),
        Stream.concat(
                wiki.conventions().statements().stream(),
                wiki.linkConventions().statements().stream())
            .toList(),
        notes(wiki),
        wiki.pages().size(),
        Optional.of(wiki));
  }

  /** What links lead to here, but not where the repository is cloned. */
  private static Optional<String> untracked(JoinedWiki wiki) {
    if (!wiki.files().mayBeUntracked()) {
      return Optional.empty();
    }
    Set<String> targets = new TreeSet<>();
    for (ResolvedLink link : wiki.links()) {
      String source = link.source().path();
      List<String> reached =
          link.outcome() instanceof Outcome.ReachedFile file
              ? List.of(file.path())
              : link.outcome().pages().stream().map(Page::path).toList();
      for (String target : reached) {
        if (wiki.files().isUntracked(target)
            && !source.startsWith("../")
            && !wiki.files().isUntracked(source)) {
          targets.add(target);
        }
      }
    }
    if (targets.isEmpty()) {
      return Optional.empty();
    }
    String shown = targets.stream().limit(3).collect(Collectors.joining(", "));
    return Optional.of(
        Wording.format(
            "git does not track %s%s, so links to %s are broken wherever else this is checked; add"
                + " %s",
            shown,
            targets.size() > 3 ? Wording.format(" and %,d more files", targets.size() - 3) : "",
            targets.size() == 1 ? "it" : "them",
            targets.size() == 1 ? "it" : "them"));
  }

  private boolean runs(String rule) {
    return rules.stream().anyMatch(configured -> configured.rule().info().id().equals(rule));
  }

  private List<String> notes(JoinedWiki wiki) {
    List<String> notes = new ArrayList<>();
    wiki.conventions().entityFolders().stream()
        .filter(entity -> !wiki.files().hasFolder(entity.path()))
        .forEach(
            entity ->
                notes.add(
                    "there is no folder %s/, which the settings name".formatted(entity.path())));
    wiki.foreignNavigation()
        .ifPresent(
            reason ->
                notes.add(
                    reason
                        + ", so graph/orphan-page, graph/unreachable-page and graph/island are"
                        + " silent"));
    untracked(wiki).ifPresent(notes::add);
    if (runs(STALE) && wiki.files().isShallow()) {
      notes.add(
          STALE
              + " does not know when git last changed a page, for the clone is shallow; fetch its"
              + " whole history");
    }
    Map<Role, Long> silent =
        wiki.pages().stream()
            .map(wiki::roleOf)
            .filter(role -> !role.isChecked())
            .collect(Collectors.groupingBy(role -> role, TreeMap::new, Collectors.counting()));
    if (!silent.isEmpty()) {
      String pages =
          silent.entrySet().stream()
              .map(
                  role ->
                      Wording.format(
                          "%,d %s page%s",
                          role.getValue(),
                          role.getKey().name().toLowerCase(Locale.ROOT),
                          role.getValue() == 1 ? "" : "s"))
              .collect(Collectors.joining(" and "));
      notes.add("links on %s are not in the ledger".formatted(pages));
    }
    return notes;
  }
}
