package dev.editorial.wiki;

import dev.editorial.api.Bucket;
import dev.editorial.api.Conventions;
import dev.editorial.api.EntityFolder;
import dev.editorial.api.FileTree;
import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Outcome.Missing;
import dev.editorial.api.Outcome.Target;
import dev.editorial.api.Page;
import dev.editorial.api.ResolvedLink;
import dev.editorial.api.Role;
import dev.editorial.api.Wiki;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.opt.graph.sparse.SparseIntDirectedGraph;

/** The join of pages under one profile. */
public final class JoinedWiki implements Wiki {

  /**
   * From this share of resolving wikilinks on, one that does not resolve is a defect and no plan.
   */
  private static final double WRITTEN_SHARE = 0.95;

  private static final int CATALOGUE_ENTRIES = 10;
  private static final int SMALL_CATALOGUE_ENTRIES = 5;

  private final List<Page> pages;
  private final FileTree files;
  private final Detected detected;
  private final Conventions conventions;
  private final PageIndex index;
  private final PageAnchors anchors;
  private final List<ResolvedLink> links;
  private final Map<String, List<ResolvedLink>> linksFrom;
  private final Lazy<Map<String, List<ResolvedLink>>> linksTo = new Lazy<>(this::groupByTarget);
  private final Lazy<Map<String, Integer>> vertices = new Lazy<>(this::number);
  private final Lazy<Graph<Integer, Integer>> graph = new Lazy<>(this::connect);
  private final Map<String, Boolean> catalogues = new ConcurrentHashMap<>();

  private JoinedWiki(List<Page> pages, FileTree files, Detected detected, Conventions conventions) {
    this.pages = List.copyOf(pages);
    this.files = files;
    this.detected = detected;
    this.conventions = conventions;
    this.index = new PageIndex(pages, files);
    this.anchors = new PageAnchors(detected.profile());
    this.links = resolve();
    this.linksFrom = links.stream().collect(Collectors.groupingBy(link -> link.source().path()));
  }

  /** Joins pages, which are sorted by path. */
  public static JoinedWiki of(
      List<Page> pages, FileTree files, Detected detected, Conventions conventions) {
    return new JoinedWiki(pages, files, detected, conventions);
  }

  // Links

  private List<ResolvedLink> resolve() {
    Profile profile = detected.profile();
    Resolver resolver = new Resolver(detected, index, files, conventions, anchors);
    List<ResolvedLink> resolved =
        pages.parallelStream()
            .filter(page -> conventions.roleOf(page).isChecked())
            .flatMap(
                page ->
                    PageAnchors.visible(profile, page, page.links(), Link::span).stream()
                        .flatMap(
                            link ->
                                resolver.resolve(page, link).stream()
                                    .map(outcome -> new ResolvedLink(page, link, outcome))))
            .toList();
    return settle(resolved, resolver);
  }

  /**
   * Decides what only the wiki's habits can tell: whether missing names are plans, and whether bare
   * words with a slash are mentions.
   */
  private static List<ResolvedLink> settle(List<ResolvedLink> links, Resolver resolver) {
    boolean namesArePlans = share(links, link -> link.link().isWikilink()) < WRITTEN_SHARE;
    Predicate<ResolvedLink> isClear =
        link -> link.link().isWikilink() || isClearMention(link.link(), resolver);
    Set<String> clearlyMissing =
        links.stream()
            .filter(isClear)
            .flatMap(link -> missingEntity(link).stream())
            .collect(Collectors.toSet());
    Map<String, Boolean> mentionFolders = new HashMap<>();
    List<ResolvedLink> settled = new ArrayList<>(links.size());
    for (ResolvedLink link : links) {
      Optional<String> missing = missingEntity(link);
      if (missing.isEmpty()) {
        settled.add(link);
      } else if (link.link().isWikilink() && namesArePlans && !missing.get().contains("/")) {
        settled.add(
            new ResolvedLink(link.source(), link.link(), new Outcome.Unwritten(missing.get())));
      } else if (isClear.test(link)
          || clearlyMissing.contains(missing.get())
          || mentionFolders.computeIfAbsent(
              folderOf(missing.get()), folder -> mentionsResolve(links, folder))) {
        settled.add(link);
      }
    }
    return List.copyOf(settled);
  }

  private static Optional<String> missingEntity(ResolvedLink link) {
    return link.outcome() instanceof Missing missing && missing.target() == Target.ENTITY
        ? Optional.of(missing.wanted())
        : Optional.empty();
  }

  private static double share(List<ResolvedLink> links, Predicate<ResolvedLink> condition) {
    long all = links.stream().filter(condition).count();
    long missing =
        links.stream().filter(condition).filter(link -> link.outcome() instanceof Missing).count();
    return all == 0 ? 1 : (double) (all - missing) / all;
  }

  /**
   * Words with a slash between them are no mention unless they look like a slug, or the settings
   * name the folder.
   */
  private static boolean isClearMention(Link link, Resolver resolver) {
    String slug = link.target().substring(link.target().lastIndexOf('/') + 1);
    return link.property().isPresent()
        || link.kind() == Link.Kind.CODE_MENTION
        || slug.chars().anyMatch(c -> c == '-' || c == '_' || Character.isDigit(c))
        || resolver
            .entityFolder(folderOf(link.target()))
            .map(EntityFolder::basis)
            .filter(basis -> basis == dev.editorial.api.Basis.SET)
            .isPresent();
  }

  private static boolean mentionsResolve(List<ResolvedLink> links, String folder) {
    Predicate<ResolvedLink> inFolder =
        link ->
            link.link().kind() == Link.Kind.MENTION
                && link.link().property().isEmpty()
                && folderOf(link.link().target()).equals(folder);
    return links.stream()
                .filter(inFolder)
                .filter(link -> !(link.outcome() instanceof Missing))
                .count()
            >= 2
        && share(links, inFolder) >= 0.5;
  }

  private static String folderOf(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
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

  /** The profile, and why it was chosen. */
  public Detected detected() {
    return detected;
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

  private Map<String, List<ResolvedLink>> groupByTarget() {
    Map<String, List<ResolvedLink>> byTarget = new HashMap<>();
    for (ResolvedLink link : links) {
      for (Page target : link.outcome().pages()) {
        byTarget.computeIfAbsent(target.path(), path -> new ArrayList<>()).add(link);
      }
    }
    return byTarget;
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
    Set<Pair<Integer, Integer>> edges = new LinkedHashSet<>();
    for (ResolvedLink link : links) {
      for (Page target : link.outcome().pages()) {
        edges.add(Pair.of(vertexOf(link.source()), vertexOf(target)));
      }
    }
    if (edges.isEmpty()) {
      // The sparse graph cannot be without edges.
      Graph<Integer, Integer> unconnected = new DefaultDirectedGraph<>(Integer.class);
      IntStream.range(0, pages.size()).forEach(unconnected::addVertex);
      return unconnected;
    }
    return new SparseIntDirectedGraph(pages.size(), List.copyOf(edges));
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
    return detected.foreignNavigation();
  }

  @Override
  public List<Page> roots() {
    Set<String> folders =
        conventions.entityFolders().stream()
            .map(entity -> folderOf(entity.path()))
            .collect(Collectors.toSet());
    folders.add("");
    return pages.stream()
        .filter(page -> roleOf(page) == Role.INDEX && folders.contains(page.folder()))
        .toList();
  }

  @Override
  public boolean isCatalogue(Page page) {
    return roleOf(page) == Role.INDEX
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
    String path = wanted.replace('\\', '/');
    String name = PageIndex.nameOf(path);
    String folder = folderOf(path);
    Comparator<Page> sameFolderFirst =
        Comparator.comparing((Page page) -> !page.folder().equals(folder))
            .thenComparing(Page::path);
    return index.named(name).stream()
        .min(sameFolderFirst)
        .or(() -> index.slugged(name).stream().min(sameFolderFirst))
        .or(() -> index.titled(name).stream().min(sameFolderFirst))
        .or(() -> Nearest.to(name, pages, Page::name, sameFolderFirst))
        .or(() -> Nearest.to(name, pages, Page::title, sameFolderFirst));
  }

  @Override
  public Optional<String> nearestFile(String wanted) {
    Comparator<String> sameFolderFirst =
        Comparator.comparing((String path) -> !folderOf(path).equals(folderOf(wanted)))
            .thenComparing(Comparator.naturalOrder());
    String name = PageIndex.nameOf(wanted.replace('\\', '/'));
    Collection<String> namesakes = index.filesNamed(name);
    return namesakes.stream()
        .min(sameFolderFirst)
        .or(() -> Nearest.to(name, files.files(), PageIndex::nameOf, sameFolderFirst));
  }

  @Override
  public Optional<String> nearestAnchor(Page page, String wanted) {
    return Nearest.to(
        Paths.decode(wanted), anchors.names(page), name -> name, Comparator.naturalOrder());
  }
}
