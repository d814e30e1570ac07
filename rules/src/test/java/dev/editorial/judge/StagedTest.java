package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.editorial.Editorial;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Status;
import dev.editorial.api.Verdict;
import dev.editorial.testing.GitWiki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a commit hook is told: what the index adds to the last commit. */
class StagedTest {

  @TempDir private Path work;

  private Path directory;
  private GitWiki wiki;

  @BeforeEach
  void a_wiki_with_an_old_finding() throws IOException {
    directory = Files.createDirectory(work.resolve("wiki"));
    wiki =
        GitWiki.of(
            directory,
            """
            === index.md
            [A](a.md) [B](b.md#history) ![](pictures/ring.svg)
            === a.md
            # A
            A page of some length, so that git knows it again. [old](old.md)
            === b.md
            # B
            ## History
            [A](a.md)
            === pictures/ring.svg
            <svg/>
            """);
  }

  private static List<String> suggestions(Verdict verdict) {
    return verdict.fresh().stream()
        .map(judgement -> judgement.finding().suggestion().orElse(""))
        .toList();
  }

  @Test
  void nothing_staged_is_said_to_be_nothing_checked() {
    wiki.write("=== b.md\n[gone](gone.md)\n");
    assertThat(wiki.staged().findings()).isEmpty();
    assertThat(wiki.staged().notes()).containsExactly("nothing is staged, so nothing was checked");
  }

  @Test
  void a_clean_change_is_told_nothing_and_old_findings_are_not_its() {
    wiki.write("=== b.md\n# B\n## History\nMore. [A](a.md)\n").stage();
    assertThat(wiki.staged().findings()).isEmpty();
  }

  @Test
  void a_broken_link_is_told_where_it_is_added() {
    wiki.write("=== b.md\n# B\n## History\n[A](a.md)\n[gone](gone.md)\n").stage();
    assertThat(GitWiki.told(wiki.staged())).containsExactly("b.md:4 links/broken-link");
  }

  @Test
  void a_deleted_page_is_told_at_the_pages_that_link_to_it() {
    wiki.git("rm", "--quiet", "a.md");
    assertThat(GitWiki.told(wiki.staged()))
        .containsExactly("b.md:3 links/broken-link", "index.md:1 links/broken-link");
  }

  @Test
  void a_renamed_page_is_suggested_by_its_new_name() {
    wiki.git("mv", "a.md", "alpha.md");
    assertThat(GitWiki.told(wiki.staged()))
        .contains("b.md:3 links/broken-link", "index.md:1 links/broken-link")
        .doesNotContain("alpha.md:2 links/broken-link");
    assertThat(suggestions(wiki.staged())).contains("this change renames it to `alpha.md`");
  }

  @Test
  void a_renamed_heading_is_suggested_by_its_new_name() {
    wiki.write("=== b.md\n# B\n## What came before\n[A](a.md)\n").stage();
    assertThat(GitWiki.told(wiki.staged())).containsExactly("index.md:1 links/broken-anchor");
    assertThat(suggestions(wiki.staged()))
        .containsExactly("this change renames it to `#what-came-before`");
  }

  @Test
  void a_deleted_image_is_told() {
    wiki.git("rm", "--quiet", "pictures/ring.svg");
    assertThat(GitWiki.told(wiki.staged())).containsExactly("index.md:1 links/broken-asset");
  }

  @Test
  void a_page_that_nobody_added_is_named_as_such() {
    wiki.write("=== b.md\n# B\n## History\n[A](a.md) [C](c.md)\n").stage();
    wiki.write("=== c.md\n# C\n");
    assertThat(suggestions(wiki.staged()))
        .containsExactly(
            "`c.md` is there, but not added to git, so others do not get it; `git add` it");
  }

  @Test
  void the_work_tree_neither_breaks_nor_mends() {
    wiki.write("=== b.md\n# B\n## History\n[gone](gone.md)\n").stage();
    wiki.write("=== b.md\n# B\n## History\n[A](a.md)\n=== index.md\n[gone](gone.md)\n");
    assertThat(GitWiki.told(wiki.staged())).containsExactly("b.md:3 links/broken-link");
  }

  @Test
  void before_the_first_commit_all_is_new() throws IOException {
    Path fresh = Files.createDirectory(work.resolve("fresh"));
    GitWiki first = GitWiki.unborn(fresh, "=== index.md\n[A](a.md)\n=== a.md\n[gone](gone.md)\n");
    first.stage();
    assertThat(GitWiki.told(first.staged())).containsExactly("a.md:1 links/broken-link");
  }

  @Test
  void what_is_only_announced_to_git_is_not_in_the_commit() {
    wiki.write("=== c.md\n[gone](gone.md)\n");
    wiki.git("add", "--intent-to-add", "c.md");
    assertThat(wiki.staged().findings()).isEmpty();
  }

  @Test
  void a_page_that_is_only_announced_to_git_is_named_as_such() {
    wiki.write("=== b.md\n# B\n## History\n[A](a.md) [C](c.md)\n").stage();
    wiki.write("=== c.md\n# C\n");
    wiki.git("add", "--intent-to-add", "c.md");
    assertThat(suggestions(wiki.staged()))
        .containsExactly(
            "`c.md` is there, but not added to git, so others do not get it; `git add` it");
  }

  @Test
  void a_page_that_git_no_longer_tracks_is_named_as_such() {
    wiki.git("rm", "--quiet", "--cached", "a.md");
    assertThat(suggestions(wiki.staged()))
        .containsOnly(
            "`a.md` is there, but not added to git, so others do not get it; `git add` it");
  }

  @Test
  void a_conflict_leaves_a_page_as_it_was_and_is_told() {
    wiki.git("checkout", "--quiet", "-b", "theirs");
    wiki.write("=== b.md\n# B\n## History\ntheirs\n").commit();
    wiki.git("checkout", "--quiet", "trunk");
    wiki.write("=== b.md\n# B\n## History\nours\n").commit();
    wiki.gitFails("merge", "--quiet", "theirs");
    assertThat(wiki.staged().fresh()).isEmpty();
    assertThat(wiki.staged().notes())
        .contains("1 file in conflict is judged as it is at HEAD; resolve it and `git add` it");
  }

  @Test
  void settings_count_as_they_are_staged() {
    wiki.write("=== b.md\n# B\n## History\n[A](a.md)\n[gone](gone.md)\n").stage();
    wiki.write("=== editorial.yml\nrules: {links: off}\n");
    assertThat(GitWiki.told(wiki.staged())).containsExactly("b.md:4 links/broken-link");
    assertThat(wiki.staged().notes())
        .contains(
            "editorial.yml is not added to git, so what is staged is judged without it; `git add`"
                + " it");
    wiki.stage();
    assertThat(wiki.staged().fresh()).isEmpty();
    assertThat(wiki.staged().notes()).noneMatch(note -> note.contains("is not added"));
  }

  @Test
  void a_baseline_counts_as_it_is_staged() throws Exception {
    wiki.write("=== b.md\n# B\n## History\n[A](a.md)\n[gone](gone.md)\n").stage();
    Editorial.acceptAll(wiki.request());
    assertThat(wiki.staged().fresh()).hasSize(1);
    assertThat(wiki.staged().notes())
        .contains(
            "editorial-baseline.tsv is not added to git, so what is staged is judged without it;"
                + " `git add` it");
    wiki.stage();
    assertThat(wiki.staged().fresh()).isEmpty();
    assertThat(wiki.staged().notes()).noneMatch(note -> note.contains("is not added"));
    assertThat(wiki.staged().count(Status.BASELINE)).isEqualTo(1);
  }

  @RuleInfo(
      id = "test/breaks-down",
      severity = Severity.WARNING,
      since = "1.0",
      summary = "Rule that breaks down",
      doc = "It throws at every page.")
  static final class BreaksDown implements Rule.OfPage<Rule.NoOptions> {
    @Override
    public void check(Page page, NoOptions options, Report report) {
      throw new IllegalStateException("no price");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"b.md", "new.md"})
  void a_rule_that_broke_down_before_is_no_news(String page) {
    wiki.write("=== %s\n# B\n## History\nMore. [A](a.md)\n".formatted(page)).stage();
    Editorial.Request staged =
        wiki.request().with(List.of(new BreaksDown())).against(new Editorial.Comparison.Staged());
    assertThat(GitWiki.check(staged).fresh())
        .noneMatch(finding -> finding.rule().equals("run/rule-failed"));
  }

  @Test
  void a_page_that_git_lost_is_told_alone() throws IOException {
    wiki.write("=== b.md\n# B\n## History\nMore. [A](a.md)\n=== c.md\n[A](a.md)\n").stage();
    forget(":b.md");
    assertThat(GitWiki.told(wiki.staged()))
        .filteredOn(told -> told.startsWith("b.md") || told.contains("run/"))
        .containsExactly("b.md:1 run/unreadable-file");
  }

  /** To see what a lost page became, git would have to read it. */
  @Test
  void where_git_cannot_say_what_is_renamed_the_check_does_without() throws IOException {
    forget("HEAD:a.md");
    wiki.git("rm", "--quiet", "a.md");
    wiki.write("=== c.md\n# C\nWords of its own. [gone](gone.md) [B](b.md)\n");
    wiki.git("add", "c.md");
    assertThat(GitWiki.told(wiki.staged()))
        .contains("b.md:3 links/broken-link", "c.md:2 links/broken-link");
  }

  @Test
  void where_git_cannot_say_what_is_staged_its_reason_is_told() throws IOException {
    wiki.write("=== b.md\n# B\n## History\nMore. [A](a.md)\n").stage();
    forget("HEAD^{tree}");
    assertThatThrownBy(
            () -> Editorial.check(wiki.request().against(new Editorial.Comparison.Staged())))
        .hasMessageMatching("cannot read what is staged: git says (fatal|error): .*");
  }

  /** Removes an object from the repository, as a clone of a part lacks it. */
  private void forget(String object) throws IOException {
    String id = wiki.says("rev-parse", object);
    Files.delete(wiki.file(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2)));
  }

  @Test
  void a_suppression_of_an_unchanged_page_is_of_use_as_before() {
    wiki.write(
            """
            === c.md
            # C
            <!-- editorial-disable-next-line links/broken-link: to be written -->
            [later](later.md) [A](a.md)
            <!-- editorial-disable-next-line content/placeholder: on purpose -->
            TODO: more
            === index.md
            [A](a.md) [B](b.md#history) ![](pictures/ring.svg) [C](c.md)
            """)
        .commit();
    wiki.write("=== b.md\n# B\n## History\nMore. [A](a.md)\n").stage();
    assertThat(GitWiki.told(wiki.staged())).isEmpty();
  }

  @Test
  void the_wiki_may_be_a_folder_of_its_repository() throws IOException {
    wiki.write(
            """
            === docs/index.md
            [one](one.md) [code](../src/x.txt)
            === docs/one.md
            # One
            [home](index.md)
            === src/x.txt
            x
            """)
        .commit();
    wiki.git("rm", "--quiet", "docs/one.md", "src/x.txt");
    Verdict inFolder =
        GitWiki.check(
            Editorial.Request.of(directory.resolve("docs"))
                .against(new Editorial.Comparison.Staged()));
    assertThat(GitWiki.told(inFolder)).contains("index.md:1 links/broken-link");
    assertThat(GitWiki.told(inFolder)).hasSize(2);

    wiki.write("=== editorial.yml\nroot: docs\n");
    wiki.git("add", "editorial.yml");
    assertThat(GitWiki.told(wiki.staged())).contains("docs/index.md:1 links/broken-link");
  }

  @Test
  void a_linked_work_tree_has_an_index_of_its_own() throws IOException {
    Path other = work.resolve("other");
    wiki.git("worktree", "add", "--quiet", other.toString());
    Files.writeString(other.resolve("b.md"), "# B\n## History\n[gone](gone.md)\n");
    GitWiki linked = GitWiki.at(other);
    linked.git("add", "--all");
    assertThat(GitWiki.told(linked.staged())).containsExactly("b.md:3 links/broken-link");
    assertThat(wiki.staged().notes()).hasSize(1);
  }

  @Test
  void links_through_symbolic_links_are_followed() throws IOException {
    Files.createSymbolicLink(directory.resolve("images"), Path.of("pictures"));
    Files.createSymbolicLink(directory.resolve("shown"), Path.of("images"));
    Files.createSymbolicLink(directory.resolve("beyond"), Path.of("../elsewhere"));
    wiki.write(
            "=== b.md\n# B\n## History\n[A](a.md) ![](images/ring.svg) [x](beyond/x.md)\n"
                + "![](images/gone.svg) ![](shown/ring.svg)\n")
        .stage();
    assertThat(GitWiki.told(wiki.staged())).containsExactly("b.md:4 links/broken-asset");
  }

  @Test
  void what_git_ignores_is_left_to_whoever_makes_it() {
    wiki.write("=== .gitignore\nout/\n=== out/api.html\n<p/>\n").commit();
    wiki.write("=== b.md\n# B\n## History\n[A](a.md) [api](out/api.html)\n").stage();
    assertThat(wiki.staged().findings()).isEmpty();
  }

  @Test
  void what_git_ignores_above_the_wiki_is_left_to_whoever_makes_it_too() {
    wiki.write("=== .gitignore\nout/\n*.log\n=== out/api.html\n<p/>\n=== run.log\nx\n").commit();
    wiki.write(
            """
            === docs/index.md
            [one](one.md) [gone](../out.html)
            === docs/one.md
            [home](index.md) [api](../out/api.html) [log](../run.log)
            """)
        .stage();
    Verdict inFolder =
        GitWiki.check(
            Editorial.Request.of(directory.resolve("docs"))
                .against(new Editorial.Comparison.Staged()));
    assertThat(GitWiki.told(inFolder)).containsExactly("index.md:1 links/broken-link");
  }

  @Test
  void names_of_any_letters_are_read() {
    wiki.write("=== über uns/größe \"x\".md\n# Größe\n[gone](gone.md) [home](../index.md)\n")
        .stage();
    assertThat(GitWiki.told(wiki.staged())).contains("über uns/größe \"x\".md:2 links/broken-link");
  }

  @Test
  void a_commit_that_removes_the_last_page_is_judged_too() {
    wiki.git("rm", "--quiet", "-r", ".");
    assertThat(wiki.staged().findings()).isEmpty();
  }

  @Test
  void outside_of_a_repository_nothing_can_be_staged() throws IOException {
    Path nowhere = Files.createDirectory(work.resolve("nowhere"));
    Files.writeString(nowhere.resolve("index.md"), "# Home\n");
    assertThatThrownBy(
            () ->
                Editorial.check(
                    Editorial.Request.of(nowhere).against(new Editorial.Comparison.Staged())))
        .hasMessageEndingWith("is in no git repository, so nothing can be staged");
  }

  @Test
  void a_target_that_can_be_no_path_is_told_like_any() {
    wiki.write("=== b.md\n# B\n## History\n[A](a.md) [x](a%00.md)\n").stage();
    assertThat(GitWiki.told(wiki.staged())).containsExactly("b.md:3 links/broken-link");
  }

  @Test
  void settings_by_another_name_are_told() {
    wiki.write("=== editorial.yaml\nrules: {links: off}\n").stage();
    assertThatThrownBy(
            () -> Editorial.check(wiki.request().against(new Editorial.Comparison.Staged())))
        .hasMessage("editorial.yaml is not read; rename it to editorial.yml");
  }

  @Test
  void a_wrong_profile_is_told_as_ever() {
    assertThatThrownBy(
            () ->
                Editorial.check(
                    wiki.request()
                        .under(Optional.of("obsidien"))
                        .against(new Editorial.Comparison.Staged())))
        .hasMessageContaining("did you mean `obsidian`?");
  }
}
