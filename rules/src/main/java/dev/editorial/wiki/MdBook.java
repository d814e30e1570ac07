package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Link;
import dev.editorial.api.Page;
import dev.editorial.api.Property;
import dev.editorial.api.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** mdBook, by its {@code book.toml} and {@code SUMMARY.md}. */
final class MdBook implements Tool {

  @Override
  public Optional<Detected> read(FileTree files, String sign) {
    FrontMatter keys = Tool.keys(files, sign);
    String root = Paths.resolve(Paths.folderOf(sign), keys.text("book.src").orElse("src"));
    boolean readable = files.hasFile(root.isEmpty() ? "SUMMARY.md" : root + "/SUMMARY.md");
    Site site =
        new Site(
            new Site.Urls.Files(),
            keys.text("output.html.site-url").map(Paths::ofUrl).or(() -> Optional.of("")),
            List.of(),
            redirects(keys, Paths.fromRoot(sign, root)),
            new Site.Built.All(),
            Set.of("print.html", "toc.html", "searchindex.js", "searchindex.json"),
            List.of(),
            Set.of(),
            Site.Plugins.NONE,
            Site.Links.PLAIN,
            Map.of(),
            Map.of());
    return Optional.of(
        new Detected(
            root,
            Profiles.MDBOOK,
            Tool.reason(sign, root, keys.problem().map(problem -> problem.reason())),
            site,
            readable ? List.of("SUMMARY.md") : List.of(),
            readable ? Optional.empty() : Optional.of("mdBook makes the navigation")));
  }

  /** The pages that the summary lists, itself among them; none where there is no summary. */
  static Optional<Site.Built> listed(List<Page> pages) {
    return pages.stream()
        .filter(page -> page.path().equals("SUMMARY.md"))
        .findFirst()
        .map(
            summary -> {
              Set<String> listed = new HashSet<>(Set.of(summary.path()));
              for (Link link : summary.links()) {
                listed.add(Paths.resolve("", Paths.decode(link.target())));
              }
              return new Site.Built.Listed(listed, summary.path());
            });
  }

  private static String withoutFragment(String target) {
    int hash = target.indexOf('#');
    return hash < 0 ? target : target.substring(0, hash);
  }

  private static List<Site.Redirect> redirects(FrontMatter keys, String file) {
    return keys
        .property("output.html.redirect")
        .map(Property::value)
        .filter(Value.Mapping.class::isInstance)
        .stream()
        .flatMap(table -> ((Value.Mapping) table).properties().stream())
        .flatMap(entry -> redirect(entry, file).stream())
        .toList();
  }

  private static Optional<Site.Redirect> redirect(Property entry, String file) {
    String old = Paths.resolve("", entry.key());
    return entry
        .value()
        .scalars()
        .findFirst()
        .map(target -> Paths.resolve(Paths.folderOf(old), withoutFragment(target.text())))
        .map(target -> new Site.Redirect(old, target, file, entry.span()));
  }
}
