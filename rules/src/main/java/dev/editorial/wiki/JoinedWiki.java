package dev.editorial.wiki;

import dev.editorial.api.Bucket;
import dev.editorial.api.Conventions;
import dev.editorial.api.EntityFolder;
import dev.editorial.api.FileTree;
import dev.editorial.api.Glob;
import dev.editorial.api.Groups;
import dev.editorial.api.Link;
import dev.editorial.api.LinkConventions;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import dev.editorial.api.Passage;
import dev.editorial.api.Redirect;
import dev.editorial.api.Renaming;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Role;
import dev.editorial.api.Span;
import dev.editorial.api.UndefinedReference;
import dev.editorial.api.Wiki;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.opt.graph.sparse.SparseIntDirectedGraph;

/** The join of pages under one profile. */
public final class JoinedWiki implements Wiki {

  private static final int CATALOGUE_ENTRIES = 10;
  private static final int SMALL_CATALOGUE_ENTRIES = 5;

  /** What the name of a file may go on with where a link to it ends. */
  private static final List<String> ENDINGS =
      List.of("", ".md", ".markdown", "/index.md", "/README.md");

  private final List<Page> pages;
  private final List<Page> listings;
  private final Neighbours neighbours;
  private final Supplier<Set<String>> elsewhere;
  private final Surroundings surroundings;
  private final Lazy<LinkConventions> linkConventions = new Lazy<>();
  private final FileTree files;
  private final Detected detected;
  private final Conventions conventions;
  private final PageIndex index;
  private final Inclusion inclusion;
  private final PageAnchors anchors;
  private final List<ResolvedLink> links;
  private final Map<String, List<ResolvedLink>> linksFrom;
  private final Lazy<Map<String, List<ResolvedLink>>> linksTo = new Lazy<>();
  private final Lazy<List<Page>> contentPages = new Lazy<>();
  private final Lazy<List<Redirect>> redirects = new Lazy<>();
  private final Lazy<Map<String, Integer>> vertices = new Lazy<>();
  private final Lazy<Graph<Integer, Integer>> graph = new Lazy<>();
  private final Lazy<Optional<String>> queries = new Lazy<>();
  private final Lazy<Suggestions> suggestions = new Lazy<>();
  private final Map<String, Optional<Page>> nearestPages = new ConcurrentHashMap<>();
  private final Map<String, Optional<String>> nearestFiles = new ConcurrentHashMap<>();
  private final Map<String, Boolean> catalogues = new ConcurrentHashMap<>();

  private JoinedWiki(
      List<Page> pages,
      List<Page> listings,
      FileTree files,
      Detected detected,
      Conventions conventions,
      Neighbours neighbours,
      Supplier<Set<String>> elsewhere,
      Surroundings surroundings) {
    this.neighbours = neighbours;
    this.elsewhere = elsewhere;
    this.surroundings = surroundings;
    this.pages = List.copyOf(pages);
    this.listings = List.copyOf(listings);
    this.files = files;
    this.detected = detected;
    this.conventions = conventions;
    this.index = new PageIndex(pages, files, detected.profile().commas());
    this.inclusion = new Inclusion(detected, index, files);
    this.anchors = new PageAnchors(detected.profile(), inclusion);
    this.links = resolve();
    this.linksFrom = groupBySource();
  }

  /**
   * Joins pages, which are sorted by path, with the files that list pages.
   *
   * @param neighbours the pages of all wikis of the repository
   * @param elsewhere the paths, from the root of the tree of files, that links lead to beyond their
   *     own wiki; asked when a rule needs them
   * @param surroundings what else it needs of the run
   */
  public static JoinedWiki of(
      List<Page> pages,
      List<Page> listings,
      FileTree files,
      Detected detected,
      Conventions conventions,
      Neighbours neighbours,
      Supplier<Set<String>> elsewhere,
      Surroundings surroundings) {
    return new JoinedWiki(
        pages, listings, files, detected, conventions, neighbours, elsewhere, surroundings);
  }

  /**
   * What a join needs of the run around it.
   *
   * @param today the day of the run
   * @param linkStyle reads conventions off the resolved links
   * @param prose reads the prose of a page
   * @param unread the folders that may hold more pages and could not be listed
   * @param earlier the same wiki before a change, where one is judged
   */
  public record Surroundings(
      LocalDate today,
      Function<Wiki, LinkConventions> linkStyle,
      Function<Page, List<Passage>> prose,
      List<String> unread,
      Optional<JoinedWiki> earlier) {}

  @Override
  public LocalDate today() {
    return surroundings.today();
  }

  @Override
  public LinkConventions linkConventions() {
    return linkConventions.get(() -> surroundings.linkStyle().apply(this));
  }

  @Override
  public List<Passage> prose(Page page) {
    return surroundings.prose().apply(page);
  }

  /** Where the repository's host shows its files, with a slash at the end, if that is known. */
  public Optional<String> hosting() {
    return OwnRepository.of(files).filesUrl();
  }

  // Links

  private List<ResolvedLink> resolve() {
    Resolver resolver =
        new Resolver(
            detected, index, files, conventions, anchors, neighbours, OwnRepository.of(files));
    List<Page> sources = new ArrayList<>(pages);
    sources.addAll(listings);
    List<ResolvedLink> all = new ArrayList<>();
    for (List<ResolvedLink> ofPage :
        sources.parallelStream().map(page -> resolved(page, resolver)).toList()) {
      all.addAll(ofPage);
    }
    return new Settlement(List.copyOf(all), conventions, detected.profile(), index).settle();
  }

  private List<ResolvedLink> resolved(Page page, Resolver resolver) {
    if (!roleOf(page).isChecked()) {
      return List.of();
    }
    List<ResolvedLink> resolved = new ArrayList<>(page.links().size());
    for (Link link : page.links()) {
      if (!isHidden(page, link.span())) {
        Optional<Outcome> outcome = resolver.resolve(page, link);
        if (outcome.isPresent()) {
          resolved.add(new ResolvedLink(page, link, outcome.get()));
        }
      }
    }
    return resolved;
  }

  private boolean isHidden(Page page, Span span) {
    return PageAnchors.isHidden(detected.profile(), page, span);
  }

  /** How many links ended in each bucket; every bucket is in it. */
  public Map<Bucket, Integer> ledger() {
    Map<Bucket, Integer> ledger = new EnumMap<>(Bucket.class);
    for (Bucket bucket : Bucket.values()) {
      ledger.put(bucket, 0);
    }
    for (ResolvedLink link : links) {
      Bucket bucket = link.outcome().bucket();
      ledger.put(bucket, ledger.get(bucket) + 1);
    }
    return ledger;
  }

  /** Whether a page of an earlier state is here as it was, in content and role. */
  public boolean isUnchanged(Page page, JoinedWiki earlier) {
    Optional<Page> now = index.page(page.path());
    return now.isPresent()
        && now.get().isReadFrom(page)
        && roleOf(now.get()) == earlier.roleOf(page);
  }

  /** The profile, and why it was chosen. */
  public Detected detected() {
    return detected;
  }

  @Override
  public List<String> aliasesOf(Page page) {
    return detected.profile().aliases() == Profile.Aliases.TITLES ? page.aliases() : List.of();
  }

  @Override
  public Conventions conventions() {
    return conventions;
  }

  @Override
  public List<Page> pages() {
    return pages;
  }

  @Override
  public List<Page> contentPages() {
    return contentPages.get(Wiki.super::contentPages);
  }

  @Override
  public FileTree files() {
    return files;
  }

  @Override
  public List<ResolvedLink> links() {
    return links;
  }

  @Override
  public List<ResolvedLink> linksFrom(Page page) {
    return linksFrom.getOrDefault(page.path(), List.of());
  }

  @Override
  public List<ResolvedLink> linksTo(Page page) {
    return linksTo.get(this::groupByTarget).getOrDefault(page.path(), List.of());
  }

  @Override
  public List<UndefinedReference> undefined(Page page) {
    Set<String> labels = new HashSet<>(detected.site().labels());
    labels.addAll(inclusion.labelsIn(page));
    boolean anywhere = detected.site().plugins().freedoms().contains(Site.Freedom.CROSS_REFERENCES);
    List<UndefinedReference> undefined = new ArrayList<>();
    for (UndefinedReference reference : page.undefined()) {
      if (!isHidden(page, reference.span())
          && !labels.contains(reference.label().toLowerCase(Locale.ROOT))
          && !(anywhere && reference.kind() == UndefinedReference.Kind.LABEL)) {
        undefined.add(reference);
      }
    }
    return List.copyOf(undefined);
  }

  @Override
  public List<Redirect> redirects() {
    return redirects.get(this::findRedirects);
  }

  private List<Redirect> findRedirects() {
    return new SiteMap(detected.site(), detected.profile(), pages, files).redirects();
  }

  /** The links of a page stand side by side. */
  private Map<String, List<ResolvedLink>> groupBySource() {
    Map<String, List<ResolvedLink>> bySource = new HashMap<>();
    for (int start = 0; start < links.size(); ) {
      Page source = links.get(start).source();
      int end = start + 1;
      while (end < links.size() && links.get(end).source() == source) {
        end++;
      }
      bySource.put(source.path(), links.subList(start, end));
      start = end;
    }
    return bySource;
  }

  private Map<String, List<ResolvedLink>> groupByTarget() {
    Map<String, List<ResolvedLink>> byTarget = new HashMap<>();
    for (ResolvedLink link : links) {
      for (Page target : link.outcome().pages()) {
        Groups.add(byTarget, target.path(), link);
      }
    }
    return byTarget;
  }

  @Override
  public boolean isReachedFromElsewhere(Page page) {
    return elsewhere.get().contains(Paths.resolve(detected.root(), page.path()));
  }

  /** The paths, from the root of the tree of files, that links of this wiki lead to beyond it. */
  public Set<String> filesBeyond() {
    Set<String> beyond = new HashSet<>();
    for (ResolvedLink link : links) {
      if (link.outcome() instanceof Outcome.ReachedFile file) {
        beyond.add(Paths.resolve(detected.root(), file.path()));
      }
    }
    return beyond;
  }

  // The graph

  private Map<String, Integer> vertices() {
    return vertices.get(this::number);
  }

  private Map<String, Integer> number() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      numbers.put(pages.get(i).path(), i);
    }
    return numbers;
  }

  private Graph<Integer, Integer> connect() {
    List<Pair<Integer, Integer>> edges = new ArrayList<>();
    // The links of a page stand side by side, so the last page with an edge to each is enough.
    int[] lastWithEdgeTo = new int[pages.size()];
    Arrays.fill(lastWithEdgeTo, -1);
    for (ResolvedLink link : links) {
      Integer source = vertices().get(link.source().path());
      for (Page target : link.outcome().pages()) {
        Integer vertex = vertices().get(target.path());
        if (source != null && vertex != null && lastWithEdgeTo[vertex] != source) {
          lastWithEdgeTo[vertex] = source;
          edges.add(Pair.of(source, vertex));
        }
      }
    }
    if (edges.isEmpty()) {
      // The sparse graph cannot be without edges.
      Graph<Integer, Integer> unconnected = new DefaultDirectedGraph<>(Integer.class);
      IntStream.range(0, pages.size()).forEach(unconnected::addVertex);
      return unconnected;
    }
    return new SparseIntDirectedGraph(pages.size(), edges);
  }

  @Override
  public Graph<Integer, Integer> graph() {
    return graph.get(this::connect);
  }

  @Override
  public int vertexOf(Page page) {
    return vertices().get(page.path());
  }

  @Override
  public List<String> unreadFolders() {
    return surroundings.unread();
  }

  @Override
  public Optional<String> foreignNavigation() {
    if (detected.foreignNavigation().isPresent()) {
      return detected.foreignNavigation();
    }
    Optional<String> query = queries.get(this::findQuery);
    if (query.isPresent() || unreadFolders().isEmpty()) {
      return query;
    }
    return Optional.of("the folder %s/ is unread".formatted(unreadFolders().get(0)));
  }

  /** What lists pages by a query, where a page shows it: a base of Obsidian's, or a fence. */
  private Optional<String> findQuery() {
    for (ResolvedLink link : links) {
      String target = link.link().target();
      if (link.link().isWikilink() && target.endsWith(".base")) {
        return Optional.of(
            "%s lists pages by the query %s".formatted(link.source().path(), target));
      }
    }
    for (Page page : pages) {
      Optional<String> language = page.body().query();
      if (language.isPresent() && roleOf(page).isChecked()) {
        return Optional.of(
            "%s lists pages by a query in %s".formatted(page.path(), language.get()));
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Page> roots() {
    Set<String> folders = new HashSet<>();
    folders.add("");
    for (EntityFolder entity : conventions.entityFolders()) {
      folders.add(Paths.folderOf(entity.path()));
    }
    Set<Page> listed = new HashSet<>();
    for (Page listing : listings) {
      listed.addAll(targetsOf(listing));
    }
    List<Page> roots = new ArrayList<>();
    for (Page page : pages) {
      if ((roleOf(page) == Role.INDEX && folders.contains(page.folder()))
          || listed.contains(page)
          || isReachedFromElsewhere(page)) {
        roots.add(page);
      }
    }
    return List.copyOf(roots);
  }

  private Set<Page> targetsOf(Page source) {
    Set<Page> targets = new HashSet<>();
    for (ResolvedLink link : linksFrom(source)) {
      targets.addAll(link.outcome().pages());
    }
    return targets;
  }

  @Override
  public boolean isCatalogue(Page page) {
    return roleOf(page) == Role.INDEX
        && !detected.listings().contains(page.path())
        && catalogues.computeIfAbsent(page.path(), path -> listsItsLike(page));
  }

  private boolean listsItsLike(Page page) {
    int listed = 0;
    for (Page target : targetsOf(page)) {
      listed += roleOf(target) == Role.CONTENT ? 1 : 0;
    }
    String prefix = page.folder().isEmpty() ? "" : page.folder() + "/";
    int like = 0;
    for (Page other : pages) {
      like += roleOf(other) == Role.CONTENT && other.path().startsWith(prefix) ? 1 : 0;
    }
    return listed >= CATALOGUE_ENTRIES || (listed >= SMALL_CATALOGUE_ENTRIES && listed * 2 >= like);
  }

  // Suggestions

  private Suggestions suggestions() {
    return suggestions.get(() -> new Suggestions(files, index));
  }

  @Override
  public Optional<Page> nearestPage(String wanted) {
    return nearestPages.computeIfAbsent(wanted, suggestions()::page);
  }

  @Override
  public Optional<String> nearestFile(String wanted) {
    return nearestFiles.computeIfAbsent(wanted, suggestions()::file);
  }

  @Override
  public boolean isAmong(List<Glob> globs, Page page) {
    String full = Paths.resolve(detected.root(), page.path());
    for (Glob glob : globs) {
      if (glob.matches(page.path()) || glob.matches(full)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<Renaming> renamed(String wanted) {
    for (String ending : ENDINGS) {
      Optional<Renaming> renaming = files.renamed(wanted + ending);
      if (renaming.isPresent()) {
        return renaming;
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> untracked(String wanted) {
    for (String ending : ENDINGS) {
      if (files.isUntracked(wanted + ending)) {
        return Optional.of(wanted + ending);
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> renamedAnchor(Page page, String anchor) {
    return surroundings
        .earlier()
        .flatMap(wiki -> wiki.index.page(page.path()))
        .flatMap(before -> anchors.renamed(before, page, anchor));
  }

  @Override
  public Optional<String> nearestAnchor(Page page, String wanted) {
    return Suggestions.anchor(anchors.names(page), wanted);
  }
}
