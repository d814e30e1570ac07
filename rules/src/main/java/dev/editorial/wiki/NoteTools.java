package dev.editorial.wiki;

import dev.editorial.api.FileTree;
import dev.editorial.api.FrontMatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tools that show notes where they lie: no site is built, and the folder is the wiki. */
final class NoteTools {

  private NoteTools() {}

  /** Obsidian, by the folder of its settings. */
  static final class Obsidian implements Tool {
    @Override
    public Optional<Detected> read(FileTree files, String sign) {
      String root = Paths.resolve(Paths.folderOf(sign), "..");
      return Optional.of(
          Detected.plain(root, Profiles.OBSIDIAN, ".obsidian/ lies at " + Tool.place(root)));
    }
  }

  /** Foam, by its own folder, or by editor settings that speak of it. */
  static final class Foam implements Tool {
    private static final Pattern OWN = Pattern.compile("\"foam\\.|foam\\.foam-vscode");

    @Override
    public Optional<Detected> read(FileTree files, String sign) {
      boolean isFoams =
          PageIndex.nameOf(Paths.folderOf(sign)).equals(".foam")
              || OWN.matcher(Tool.text(files, sign)).find();
      String root = Paths.resolve(Paths.folderOf(sign), "..");
      return isFoams
          ? Optional.of(Detected.plain(root, Profiles.FOAM, sign + " speaks of Foam"))
          : Optional.empty();
    }
  }

  /** Dendron, by {@code dendron.yml}: the vaults hold the notes. */
  static final class Dendron implements Tool {
    @Override
    public Optional<Detected> read(FileTree files, String sign) {
      FrontMatter keys = Tool.keys(files, sign);
      String root = Paths.folderOf(sign);
      Map<String, String> vaults = new TreeMap<>();
      for (String key : List.of("workspace.vaults", "vaults")) {
        for (FrontMatter vault : Tool.maps(keys, key)) {
          String folder = Paths.resolve("", vault.text("fsPath").orElse(""));
          if (!folder.isEmpty()) {
            vaults.put(vault.text("name").orElse(PageIndex.nameOf(folder)), folder);
          }
        }
      }
      Site site = Site.NONE.inParts(vaults);
      return Optional.of(
          new Detected(
              root,
              Profiles.DENDRON,
              sign
                  + " names "
                  + (vaults.isEmpty()
                      ? Tool.place(root)
                      : String.join("/, ", vaults.values()) + "/"),
              site,
              List.of(),
              Optional.of("Dendron's hierarchy leads to every note")));
    }
  }

  /** Logseq, by {@code logseq/config.edn}. */
  static final class Logseq implements Tool {
    private static final Pattern HIDDEN = Pattern.compile(":hidden\\s*\\[([^\\]]*)\\]");
    private static final Pattern STRING = Pattern.compile("\"([^\"]+)\"");

    @Override
    public Optional<Detected> read(FileTree files, String sign) {
      String root = Paths.resolve(Paths.folderOf(sign), "..");
      List<Site.Exclusion> hidden = new ArrayList<>();
      String settings = Tool.text(files, sign).replaceAll("(?m);.*$", "");
      Matcher list = HIDDEN.matcher(settings);
      if (list.find()) {
        Matcher name = STRING.matcher(list.group(1));
        while (name.find()) {
          String path = Paths.resolve("", name.group(1));
          hidden.add(exclusion(path, sign));
          hidden.add(exclusion(path + "/**", sign));
        }
      }
      Site site = Site.NONE.building(new Site.Built.AllBut(hidden, Map.of()));
      return Optional.of(
          new Detected(
              root,
              Profiles.LOGSEQ,
              sign + " lies in " + Tool.place(root),
              site,
              List.of(),
              Optional.of("Logseq leads to pages by tags, properties and namespaces as well")));
    }

    private static Site.Exclusion exclusion(String path, String sign) {
      return new Site.Exclusion(new dev.editorial.api.Glob("/" + path), false, sign);
    }
  }
}
