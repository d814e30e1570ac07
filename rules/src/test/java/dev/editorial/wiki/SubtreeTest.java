package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.FileTree;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Renaming;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A folder of a tree of files says of its own what the whole says of them, by shorter paths. */
class SubtreeTest {

  private final FileTree docs = Subtree.of(new Repository(), "site/docs");

  @Test
  void files_and_folders_are_those_below_it() {
    assertThat(docs.files()).containsExactly("a.md", "guide/b.md");
    assertThat(docs.hasFile("guide/b.md")).isTrue();
    assertThat(docs.hasFile("site/docs/a.md")).isFalse();
    assertThat(docs.hasFolder("guide")).isTrue();
    assertThat(docs.hasFolder("guides")).isFalse();
  }

  @Test
  void what_lies_around_it_is_above_and_no_file_or_folder_of_its_own() {
    assertThat(docs.hasFile("../mkdocs.yml")).isFalse();
    assertThat(docs.hasFolder("../docs")).isFalse();
    assertThat(docs.hasAbove("../mkdocs.yml")).isTrue();
    assertThat(docs.hasAbove("../docs-old")).isTrue();
    assertThat(docs.hasAbove("../../../pom.xml")).isTrue();
    assertThat(docs.hasAbove("../lost.md")).isFalse();
    assertThat(docs.fromTop()).isEqualTo("wikis/site/docs");
    assertThat(docs.whole().files()).contains("site/mkdocs.yml");
  }

  @Test
  void what_is_known_of_a_file_is_known_by_its_shorter_path() throws Exception {
    assertThat(docs.read("a.md")).asString().isEqualTo("text of site/docs/a.md");
    assertThat(docs.keys("a.md")).contains(FrontMatter.NONE);
    assertThat(docs.keys("site/docs/a.md")).isEmpty();
    assertThat(docs.isGenerated("a.md")).isTrue();
    assertThat(docs.isGenerated("guide/b.md")).isFalse();
    assertThat(docs.isUntracked("a.md")).isTrue();
    assertThat(docs.isUntracked("guide/b.md")).isFalse();
    assertThat(docs.lastChange("a.md")).contains(LocalDate.of(2024, 5, 6));
    assertThat(docs.lastChange("guide/b.md")).isEmpty();
  }

  @Test
  void a_file_that_moved_is_named_from_the_folder_wherever_it_went() {
    assertThat(docs.renamed("within.md").orElseThrow().path()).isEqualTo("a.md");
    assertThat(docs.renamed("away.md").orElseThrow().path()).isEqualTo("../mkdocs.yml");
    assertThat(docs.renamed("a.md")).isEmpty();
  }

  @Test
  void a_symbolic_link_is_followed_within_the_folder_alone() {
    assertThat(docs.real("link/b.md")).isEqualTo("guide/b.md");
    assertThat(docs.real("out/b.md")).isEqualTo("out/b.md");
    assertThat(docs.real("a.md")).isEqualTo("a.md");
  }

  @Test
  void closed_folders_are_those_below_it() {
    assertThat(docs.closedFolders()).containsExactly(Map.entry("secret", "permission denied"));
  }

  @Test
  void what_holds_for_the_history_holds_for_its_parts() {
    assertThat(docs.isShallow()).isTrue();
    assertThat(docs.mayBeUntracked()).isTrue();
  }

  @Test
  void the_root_is_the_whole() {
    FileTree repository = new Repository();
    assertThat(Subtree.of(repository, "")).isSameAs(repository);
  }

  /** A tree in which one file, {@code site/docs/a.md}, is whatever a file may be. */
  private static final class Repository implements FileTree {

    private static final String FILE = "site/docs/a.md";

    @Override
    public Collection<String> files() {
      return List.of(
          "README.md", "site/docs-old/x.md", FILE, "site/docs/guide/b.md", "site/mkdocs.yml");
    }

    @Override
    public boolean hasFile(String path) {
      return files().contains(path);
    }

    @Override
    public boolean hasFolder(String path) {
      return files().stream().anyMatch(file -> file.startsWith(path + "/"));
    }

    @Override
    public boolean isGenerated(String path) {
      return path.equals(FILE);
    }

    @Override
    public SortedMap<String, String> closedFolders() {
      return new TreeMap<>(
          Map.of("site/docs/secret", "permission denied", "site/docs-old", "input/output error"));
    }

    @Override
    public boolean hasAbove(String path) {
      return path.equals("../pom.xml");
    }

    @Override
    public String fromTop() {
      return "wikis";
    }

    @Override
    public byte[] read(String path) {
      return ("text of " + path).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public Optional<FrontMatter> keys(String path) {
      return path.equals(FILE) ? Optional.of(FrontMatter.NONE) : Optional.empty();
    }

    @Override
    public boolean isUntracked(String path) {
      return path.equals(FILE);
    }

    @Override
    public Optional<Renaming> renamed(String path) {
      return switch (path) {
        case "site/docs/within.md" -> Optional.of(Renaming.byThisChange(FILE));
        case "site/docs/away.md" -> Optional.of(Renaming.byThisChange("site/mkdocs.yml"));
        default -> Optional.empty();
      };
    }

    @Override
    public Optional<LocalDate> lastChange(String path) {
      return path.equals(FILE) ? Optional.of(LocalDate.of(2024, 5, 6)) : Optional.empty();
    }

    @Override
    public boolean isShallow() {
      return true;
    }

    @Override
    public String real(String path) {
      return path.replaceFirst("^site/docs/link/", "site/docs/guide/")
          .replaceFirst("^site/docs/out/", "elsewhere/");
    }
  }
}
