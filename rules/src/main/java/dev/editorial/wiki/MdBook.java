package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Property;
import dev.editorial.api.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** mdBook, by its {@code book.toml} and {@code SUMMARY.md}. */
final class MdBook implements Tool {

  private static final Pattern ENTRY = Pattern.compile("\\]\\(<?([^)>#\\s]+)");

  @Override
  public Optional<Detected> read(FileTree files, String sign) {
    FrontMatter keys = Tool.keys(files, sign);
    String root = Paths.resolve(Tool.folderOf(sign), keys.text("book.src").orElse("src"));
    String summary = root.isEmpty() ? "SUMMARY.md" : root + "/SUMMARY.md";
    Set<String> listed = new HashSet<>(Set.of("SUMMARY.md"));
    Matcher entry = ENTRY.matcher(Tool.text(files, summary));
    while (entry.find()) {
      listed.add(Paths.resolve("", Paths.decode(entry.group(1))));
    }
    boolean readable = listed.size() > 1;
    Site site =
        new Site(
            new Site.Urls.Files(),
            keys.text("output.html.site-url").map(MkDocs::pathOf).orElse(""),
            List.of(),
            redirects(keys),
            readable ? new Site.Built.Listed(listed, "SUMMARY.md") : new Site.Built.All(),
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
            sign + " names " + Tool.place(root),
            site,
            readable ? List.of("SUMMARY.md") : List.of(),
            readable ? Optional.empty() : Optional.of("mdBook makes the navigation")));
  }

  private static Map<String, String> redirects(FrontMatter keys) {
    Map<String, String> redirects = new HashMap<>();
    keys.property("output.html.redirect")
        .map(Property::value)
        .filter(Value.Mapping.class::isInstance)
        .ifPresent(
            table ->
                ((Value.Mapping) table)
                    .properties()
                    .forEach(
                        entry ->
                            entry
                                .value()
                                .scalars()
                                .findFirst()
                                .ifPresent(
                                    target ->
                                        redirects.put(
                                            Paths.resolve("", entry.key()),
                                            Paths.resolve(
                                                Paths.folderOf(Paths.resolve("", entry.key())),
                                                target.text().split("#")[0])))));
    return redirects;
  }
}
