package dev.editorial.wiki;

import dev.editorial.api.Basis;
import dev.editorial.api.Bucket;
import dev.editorial.api.Definition;
import dev.editorial.api.FileTree;
import dev.editorial.api.Link;
import dev.editorial.api.Outcome;
import dev.editorial.api.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the files whose text is put into pages. Thread-safe. */
final class Inclusion {

  private static final Pattern DEFINITION = Pattern.compile("(?m)^ {0,3}\\[([^\\]^][^\\]]*)\\]:");

  private final Profile profile;
  private final Site site;
  private final PageIndex index;
  private final FileTree files;

  Inclusion(Detected detected, PageIndex index, FileTree files) {
    this.profile = detected.profile();
    this.site = detected.site();
    this.index = index;
    this.files = files;
  }

  /** What an include names; empty where the tool has no such includes. */
  Optional<Outcome> resolve(Page source, Link link) {
    if (profile.has(Profile.Syntax.FILE_INCLUDES)) {
      String path = Paths.resolve(source.folder(), link.target());
      Optional<Outcome> found = at(path);
      return found.isPresent()
          ? found
          : Optional.of(new Outcome.Missing(Outcome.Target.ASSET, path, Basis.SET));
    }
    if (site.includes().isEmpty()) {
      return Optional.empty();
    }
    for (String base : site.includes()) {
      Optional<Outcome> found = at(Paths.resolve(base, link.target()));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.of(new Outcome.Elsewhere(Bucket.TEMPLATED));
  }

  private Optional<Outcome> at(String path) {
    if (Paths.isAboveRoot(path)) {
      return files.hasAbove(path) ? Optional.of(new Outcome.ReachedFile(path)) : Optional.empty();
    }
    Optional<Page> page = index.page(path);
    if (page.isPresent()) {
      return Optional.of(new Outcome.Reached(page.get()));
    }
    return files.hasFile(path) ? Optional.of(new Outcome.ReachedFile(path)) : Optional.empty();
  }

  /** The labels, in lower case, that included files define for a page. */
  Set<String> labelsIn(Page page) {
    if (page.includes().isEmpty()) {
      return Set.of();
    }
    return page.links().stream()
        .filter(link -> link.kind() == Link.Kind.INCLUDE)
        .flatMap(link -> resolve(page, link).stream())
        .flatMap(
            outcome ->
                outcome instanceof Outcome.ReachedFile file && Paths.isPage(file.path())
                    ? definedIn(Tool.text(files, file.path()))
                    : outcome.pages().stream()
                        .flatMap(included -> included.definitions().stream())
                        .map(Definition::label))
        .map(label -> label.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** The labels that a text defines. */
  static Stream<String> definedIn(String text) {
    return DEFINITION.matcher(text).results().map(definition -> definition.group(1));
  }

  /** The pages whose text is put into this one; empty where not all are known. */
  Optional<List<Page>> pagesIn(Page page) {
    if (page.includes().isEmpty()) {
      return Optional.of(List.of());
    }
    List<Page> included = new ArrayList<>();
    long known = 0;
    for (Link link : page.links()) {
      if (link.kind() == Link.Kind.INCLUDE) {
        Optional<Outcome> outcome = resolve(page, link);
        if (outcome.isEmpty() || outcome.get() instanceof Outcome.Elsewhere) {
          return Optional.empty();
        }
        if (outcome.get() instanceof Outcome.ReachedFile file && Paths.isPage(file.path())) {
          return Optional.empty();
        }
        known++;
        included.addAll(outcome.get().pages());
      }
    }
    return known >= page.includes().size() ? Optional.of(included) : Optional.empty();
  }
}
