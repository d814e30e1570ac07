package dev.editorial.wiki;

import dev.editorial.api.Bucket;
import dev.editorial.api.Conventions;
import dev.editorial.api.FileTree;
import dev.editorial.api.Glob;
import dev.editorial.api.Link;
import dev.editorial.api.LinkConventions;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import dev.editorial.api.Passage;
import dev.editorial.api.Redirect;
import dev.editorial.api.Renaming;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Role;
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
import java.util.stream.Collectors;
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
  private final Lazy<LinkConventions> linkConventions;
  private final FileTree files;
  private final Detected detected;
  private final Conventions conventions;
  private final PageIndex index;
  private final Inclusion inclusion;
  private final PageAnchors anchors;
  private final List<ResolvedLink> links;
  private final Map<String, List<ResolvedLink>> linksFrom;
  private final Lazy<Map<String, List<ResolvedLink>>> linksTo = new Lazy<>(this::groupByTarget);
  private final Lazy<List<Page>> contentPages = new Lazy<>(Wiki.super::contentPages);
  private final Lazy<List<Redirect>> redirects = new Lazy<>(this::findRedirects);
  private final Lazy<Map<String, Integer>> vertices = new Lazy<>(this::number);
  private final Lazy<Graph<Integer, Integer>> graph = new Lazy<>(this::connect);
  private final Lazy<Optional<String>> queries = new Lazy<>(this::findQuery);
  private final Lazy<Suggestions> suggestions;
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
    this.linkConventions = new Lazy<>(() -> surroundings.linkStyle().apply(this));
    this.pages = List.copyOf(pages);
    this.listings = List.copyOf(listings);
    this.files = files;
    this.detected = detected;
    this.conventions = conventions;
    this.index = new PageIndex(pages, files, detected.profile().commas());
    this.inclusion = new Inclusion(detected, index, files);
    this.anchors = new PageAnchors(detected.profile(), inclusion::pagesIn);
    this.suggestions = new Lazy<>(() -> new Suggestions(pages, files, index));
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
   * @param earlier the same wiki before a change, where one is judged
   */
  public record Surroundings(
      LocalDate today,
      Function<Wiki, LinkConventions> linkStyle,
      Function<Page, List<Passage>> prose,
      Optional<JoinedWiki> earlier) {}

  @Override
  public LocalDate today() {
    return surroundings.today();
  }

  @Override
  public LinkConventions linkConventions() {
    return linkConventions.get();
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
    Profile profile = detected.profile();
    Resolver resolver =
        new Resolver(
            detected, index, files, conventions, anchors, neighbours, OwnRepository.of(files));
    List<Page> sources = new ArrayList<>(pages);
    sources.addAll(listings);
    List<ResolvedLink> resolved =
        sources.parallelStream()
            .filter(page -> roleOf(page).isChecked())
            .map(page -> resolved(page, resolver))
            .flatMap(List::stream)
            .toList();
    return new Settlement(resolved, conventions, profile::isQualified, index::isWrittenWithYear)
        .settle();
  }

  private List<ResolvedLink> resolved(Page page, Resolver resolver) {
    List<ResolvedLink> resolved = new ArrayList<>(page.links().size());
    for (Link link : PageAnchors.visible(detected.profile(), page, page.links(), Link::span)) {
      Optional<Outcome> outcome = resolver.resolve(page, link);
      if (outcome.isPresent()) {
        resolved.add(new ResolvedLink(page, link, outcome.get()));
      }
    }
    return resolved;
  }

  /** How many links ended in each bucket; every bucket is in it. */
  public Map<Bucket, Integer> ledger() {
    Map<Bucket, Integer> ledger = new EnumMap<>(Bucket.class);
    for (Bucket bucket : Bucket.values()) {
      ledger.put(bucket, 0);
    }
    links.forEach(link -> ledger.merge(link.outcome().bucket(), 1, Integer::sum));
    return ledger;
  }

  /** Whether a page of an earlier state is here as it was, in content and role. */
  public boolean isUnchanged(Page page, JoinedWiki earlier) {
    return index
        .page(page.path())
        .filter(now -> now.isReadFrom(page) && roleOf(now) == earlier.roleOf(page))
        .isPresent();
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
    return contentPages.get();
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
    return linksTo.get().getOrDefault(page.path(), List.of());
  }

  @Override
  public List<UndefinedReference> undefined(Page page) {
    Set<String> labels = new HashSet<>(detected.site().labels());
    labels.addAll(inclusion.labelsIn(page));
    boolean anywhere = detected.site().plugins().freedoms().contains(Site.Freedom.CROSS_REFERENCES);
    return PageAnchors.visible(detected.profile(), page, page.undefined(), UndefinedReference::span)
        .stream()
        .filter(reference -> !labels.contains(reference.label().toLowerCase(Locale.ROOT)))
        .filter(reference -> reference.kind() != UndefinedReference.Kind.LABEL || !anywhere)
        .toList();
  }

  @Override
  public List<Redirect> redirects() {
    return redirects.get();
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
        byTarget.computeIfAbsent(target.path(), path -> new ArrayList<>()).add(link);
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
    return links.stream()
        .map(ResolvedLink::outcome)
        .filter(Outcome.ReachedFile.class::isInstance)
        .map(outcome -> Paths.resolve(detected.root(), ((Outcome.ReachedFile) outcome).path()))
        .collect(Collectors.toSet());
  }

  // The graph

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
      Integer source = vertices.get().get(link.source().path());
      for (Page target : link.outcome().pages()) {
        Integer vertex = vertices.get().get(target.path());
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
    return graph.get();
  }

  @Override
  public int vertexOf(Page page) {
    return vertices.get().get(page.path());
  }

  @Override
  public Optional<String> foreignNavigation() {
    return detected.foreignNavigation().or(queries::get);
  }

  /** What lists pages by a query, where a page shows it: a base of Obsidian's, or a fence. */
  private Optional<String> findQuery() {
    return links.stream()
        .filter(link -> link.link().isWikilink() && link.link().target().endsWith(".base"))
        .findFirst()
        .map(
            link ->
                "%s lists pages by the query %s"
                    .formatted(link.source().path(), link.link().target()))
        .or(this::findFence);
  }

  private Optional<String> findFence() {
    return pages.stream()
        .filter(page -> roleOf(page).isChecked())
        .flatMap(
            page ->
                page.body().query().stream()
                    .map(
                        language ->
                            "%s lists pages by a query in %s".formatted(page.path(), language)))
        .findFirst();
  }

  @Override
  public List<Page> roots() {
    Set<String> folders =
        conventions.entityFolders().stream()
            .map(entity -> Paths.folderOf(entity.path()))
            .collect(Collectors.toSet());
    folders.add("");
    Set<Page> listed =
        listings.stream()
            .flatMap(listing -> linksFrom(listing).stream())
            .flatMap(link -> link.outcome().pages().stream())
            .collect(Collectors.toSet());
    return pages.stream()
        .filter(
            page ->
                (roleOf(page) == Role.INDEX && folders.contains(page.folder()))
                    || listed.contains(page)
                    || isReachedFromElsewhere(page))
        .toList();
  }

  @Override
  public boolean isCatalogue(Page page) {
    return roleOf(page) == Role.INDEX
        && !detected.listings().contains(page.path())
        && catalogues.computeIfAbsent(page.path(), path -> listsItsLike(page));
  }

  private boolean listsItsLike(Page page) {
    long listed =
        linksFrom(page).stream()
            .flatMap(link -> link.outcome().pages().stream())
            .filter(target -> roleOf(target) == Role.CONTENT)
            .distinct()
            .count();
    String prefix = page.folder().isEmpty() ? "" : page.folder() + "/";
    long like =
        pages.stream()
            .filter(other -> roleOf(other) == Role.CONTENT && other.path().startsWith(prefix))
            .count();
    return listed >= CATALOGUE_ENTRIES || (listed >= SMALL_CATALOGUE_ENTRIES && listed * 2 >= like);
  }

  // Suggestions

  @Override
  public Optional<Page> nearestPage(String wanted) {
    return nearestPages.computeIfAbsent(wanted, suggestions.get()::page);
  }

  @Override
  public Optional<String> nearestFile(String wanted) {
    return nearestFiles.computeIfAbsent(wanted, suggestions.get()::file);
  }

  @Override
  public boolean isAmong(List<Glob> globs, Page page) {
    String full = Paths.resolve(detected.root(), page.path());
    return globs.stream().anyMatch(glob -> glob.matches(page.path()) || glob.matches(full));
  }

  @Override
  public Optional<Renaming> renamed(String wanted) {
    return ENDINGS.stream().flatMap(end -> files.renamed(wanted + end).stream()).findFirst();
  }

  @Override
  public Optional<String> untracked(String wanted) {
    return ENDINGS.stream().map(wanted::concat).filter(files::isUntracked).findFirst();
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
