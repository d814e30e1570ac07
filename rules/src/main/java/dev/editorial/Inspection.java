package dev.editorial;

import dev.editorial.api.CheckedWiki;
import dev.editorial.api.Convention;
import dev.editorial.api.Conventions;
import dev.editorial.api.EntityFolder;
import dev.editorial.api.FileTree;
import dev.editorial.api.Finding;
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
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
    Optional<String> host = wikis.isEmpty() ? Optional.empty() : first(wikis.get(0)).hosting();
    return host.isEmpty()
        ? Optional.empty()
        : Optional.of(new SourceUrl(host.get() + prefix + "{path}#L{line}"));
  }

  /** Joins the wikis; done once, before all else. */
  void join() {
    progress.begins(Progress.Stage.JOINING, profilesOf(located));
    Neighbours neighbours = Neighbours.of(located);
    for (Located place : located) {
      wikis.add(join(place, neighbours));
    }
  }

  /** What the settings say of no page. */
  List<String> unheeded() {
    List<String> paths = new ArrayList<>();
    for (Located place : located) {
      for (Page page : place.pages()) {
        paths.add(place.root().isEmpty() ? page.path() : place.root() + "/" + page.path());
      }
    }
    List<String> nested = new ArrayList<>();
    for (String file : files.files()) {
      if (file.endsWith("/" + Editorial.SETTINGS_FILE)) {
        nested.add(file);
      }
    }
    return Unheeded.notes(settings, paths, nested);
  }

  /** The wikis, each under its first profile. */
  List<JoinedWiki> wikis() {
    return wikis.stream().map(Inspection::first).toList();
  }

  private static JoinedWiki first(List<Joined> profiles) {
    return profiles.get(0).wiki();
  }

  private static int profilesOf(List<Located> located) {
    int profiles = 0;
    for (Located place : located) {
      profiles += place.profiles().size();
    }
    return profiles;
  }

  /** The wiki of this root, once it is joined. */
  private Optional<JoinedWiki> wikiAt(String root) {
    for (List<Joined> profiles : wikis) {
      if (profiles.get(0).place().root().equals(root)) {
        return Optional.of(first(profiles));
      }
    }
    return Optional.empty();
  }

  /** Whether there is a page at all. */
  boolean hasPages() {
    for (Located wiki : located) {
      if (!wiki.pages().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The pages that are as they were before the change, in content and role: a rule that looks at
   * one page alone finds the same there, so it need not look. Pages that suppress findings are not
   * among them, since it must be seen whether there are any.
   */
  Unchanged unchanged() {
    Set<String> paths = new HashSet<>();
    for (List<Joined> profiles : wikis) {
      Located place = profiles.get(0).place();
      Optional<JoinedWiki> earlier = earlier(place);
      if (earlier.isEmpty()) {
        continue;
      }
      for (Page page : earlier.get().pages()) {
        if (first(profiles).isUnchanged(page, earlier.get()) && page.directives().isEmpty()) {
          paths.add(place.root() + "/" + page.path());
        }
      }
    }
    return new Unchanged(paths);
  }

  /** The wiki as it was before, joined. */
  private Optional<JoinedWiki> earlier(Located place) {
    return before.isEmpty() ? Optional.empty() : before.get().wikiAt(place.root());
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
            : rules.stream().filter(rule -> some.contains(rule.id())).toList();
    Unchanged skipped = broken ? Unchanged.NONE : unchanged;
    List<Judgement> findings = new ArrayList<>();
    for (List<Joined> profiles : wikis) {
      findings.addAll(judge(profiles, asked, skipped));
    }
    return findings;
  }

  private List<Joined> join(Located place, Neighbours neighbours) {
    FileTree below = Subtree.of(files, place.root());
    Site.Built built = place.profiles().get(0).site().built();
    Optional<JoinedWiki> earlier = earlier(place);
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
      for (List<Joined> profiles : wikis) {
        reached.addAll(first(profiles).filesBeyond());
      }
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
        asked.size() == rules.size() ? unused(first(profiles)) : List.of();
    List<String> names = new ArrayList<>();
    for (Joined joined : profiles) {
      names.add(joined.wiki().detected().profile().name());
    }
    for (List<Judge.Reported> found : reported.values()) {
      found.addAll(unused);
    }
    return new Judge(nameOf(place), names, new SourceText(below)::line).judge(reported);
  }

  private List<Judge.Reported> unused(JoinedWiki wiki) {
    List<Judge.Reported> unused = new ArrayList<>();
    for (RuleSet.Configured rule : rules) {
      if (rule.id().equals(UNUSED)) {
        for (Finding finding : suppressions.unused(wiki)) {
          unused.add(new Judge.Reported(UNUSED, rule.severity(), finding));
        }
      }
    }
    return unused;
  }

  /** Whether a finding concerns all wikis together: nothing was checked in any of them. */
  private static boolean isOfTheRun(String rule) {
    return rule.equals("run/nothing-checked");
  }

  private boolean anyLinks() {
    for (List<Joined> profiles : wikis) {
      if (!first(profiles).links().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private CheckedWiki describe(List<Joined> profiles) {
    JoinedWiki wiki = first(profiles);
    List<CheckedWiki.CheckedProfile> checked = new ArrayList<>();
    for (Joined joined : profiles) {
      Detected detected = joined.wiki().detected();
      checked.add(
          new CheckedWiki.CheckedProfile(
              detected.profile().name(), detected.reason(), joined.wiki().ledger()));
    }
    List<Convention> statements = new ArrayList<>(wiki.conventions().statements());
    statements.addAll(wiki.linkConventions().statements());
    return new CheckedWiki(
        nameOf(profiles.get(0).place()),
        checked,
        statements,
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
    for (RuleSet.Configured configured : rules) {
      if (configured.id().equals(rule)) {
        return true;
      }
    }
    return false;
  }

  private List<String> notes(JoinedWiki wiki) {
    List<String> notes = new ArrayList<>();
    for (EntityFolder entity : wiki.conventions().entityFolders()) {
      if (!wiki.files().hasFolder(entity.path())) {
        notes.add("there is no folder %s/, which the settings name".formatted(entity.path()));
      }
    }
    Optional<String> foreign = wiki.foreignNavigation();
    if (foreign.isPresent()) {
      notes.add(
          foreign.get()
              + ", so graph/orphan-page, graph/unreachable-page and graph/island are silent");
    }
    untracked(wiki).ifPresent(notes::add);
    if (runs(STALE) && wiki.files().isShallow()) {
      notes.add(
          STALE
              + " does not know when git last changed a page, for the clone is shallow; fetch its"
              + " whole history");
    }
    Map<Role, Integer> silent = new EnumMap<>(Role.class);
    for (Page page : wiki.pages()) {
      Role role = wiki.roleOf(page);
      if (!role.isChecked()) {
        silent.merge(role, 1, Integer::sum);
      }
    }
    if (!silent.isEmpty()) {
      StringJoiner pages = new StringJoiner(" and ");
      for (Map.Entry<Role, Integer> role : silent.entrySet()) {
        pages.add(
            Wording.format(
                "%,d %s page%s",
                role.getValue(),
                role.getKey().name().toLowerCase(Locale.ROOT),
                role.getValue() == 1 ? "" : "s"));
      }
      notes.add("links on %s are not in the ledger".formatted(pages));
    }
    return notes;
  }
}
