package dev.editorial.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkedTreeTest {

  @TempDir Path root;

  @Test
  void output_folders_are_passed_over_only_beside_the_file_that_names_them() throws IOException {
    write("pom.xml", "target/a.md", "docs/target/b.md", "docs/build/c.md", "site/d.md");
    write("sub/mkdocs.yml", "sub/site/e.md", "node_modules/f.md", "target/editorial/g.md");
    assertThat(pages()).containsExactly("docs/build/c.md", "docs/target/b.md", "site/d.md");
    assertThat(tree().isGenerated("target/x/y.html")).isTrue();
    assertThat(tree().isGenerated("docs/target/b.md")).isFalse();
  }

  @Test
  void hidden_folders_hold_targets_but_no_pages() throws IOException {
    write("a.md", ".github/CONTRIBUTING.md", ".git/description");
    assertThat(pages()).containsExactly("a.md");
    assertThat(tree().hasFile(".github/CONTRIBUTING.md")).isTrue();
    assertThat(tree().hasFile(".git/description")).isFalse();
  }

  @Test
  void symbolic_links_are_targets_and_are_not_followed() throws IOException {
    write("a.md", "sub/b.md");
    Files.createSymbolicLink(root.resolve("alias.md"), Path.of("a.md"));
    Files.createSymbolicLink(root.resolve("loop"), root);
    Files.createSymbolicLink(root.resolve("dead.md"), Path.of("nowhere"));
    assertThat(pages()).containsExactly("a.md", "dead.md", "sub/b.md");
    assertThat(tree().hasFile("alias.md")).isTrue();
    assertThat(tree().hasFolder("loop")).isTrue();
  }

  @Test
  void what_git_ignores_is_passed_over_unless_the_root_itself_is() throws Exception {
    write("a.md", "drafts/b.md", "c.tmp.md");
    Files.writeString(root.resolve(".gitignore"), "drafts/\n*.tmp.md\n");
    git("init", "-q");
    assertThat(pages()).containsExactly("a.md");
    assertThat(tree().isGenerated("drafts/b.md")).isTrue();
    assertThat(WalkedTree.of(root.resolve("drafts"), root).pages(path -> true))
        .containsExactly("b.md");
  }

  @Test
  void paths_above_the_root_are_seen_within_the_repository_alone() throws Exception {
    write("README.md", "wiki/a.md");
    git("init", "-q");
    WalkedTree wiki = WalkedTree.of(root.resolve("wiki"), root.resolve("wiki"));
    assertThat(wiki.hasAbove("../README.md")).isTrue();
    assertThat(wiki.hasAbove("../nothing.md")).isFalse();
    assertThat(wiki.hasAbove("../..")).isFalse();
  }

  private WalkedTree tree() {
    return WalkedTree.of(root, root);
  }

  private List<String> pages() {
    return tree().pages(path -> true);
  }

  private void write(String... paths) throws IOException {
    for (String path : paths) {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), "x");
    }
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process git = new ProcessBuilder(command).directory(root.toFile()).inheritIO().start();
    assertThat(git.waitFor()).isZero();
  }

  @Test
  void a_pipe_is_no_page() throws Exception {
    write("a.md");
    assertThat(new ProcessBuilder("mkfifo", root.resolve("b.md").toString()).start().waitFor())
        .isZero();
    assertThat(pages()).containsExactly("a.md");
  }

  @Test
  void what_an_earlier_run_wrote_is_no_part_of_the_wiki() throws IOException {
    write("a.md", "target/editorial/html/style.css");
    assertThat(tree().files()).containsExactly("a.md");
  }

  @Test
  void a_path_through_a_symbolic_link_leads_to_the_real_file() throws IOException {
    write("real/p.md");
    Files.createSymbolicLink(root.resolve("link"), Path.of("real"));
    Files.createSymbolicLink(root.resolve("alias.md"), Path.of("real/p.md"));
    assertThat(tree().real("link/p.md")).isEqualTo("real/p.md");
    assertThat(tree().real("alias.md")).isEqualTo("real/p.md");
    assertThat(tree().real("real/p.md")).isEqualTo("real/p.md");
  }

  @Test
  void what_others_wrote_is_passed_over_beside_the_file_that_asks_for_it() throws IOException {
    write("go.mod", "vendor/example.org/x/README.md", "docs/vendor/choice.md");
    assertThat(pages()).containsExactly("docs/vendor/choice.md");
  }
}
