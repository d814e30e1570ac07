package dev.editorial.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.md | a.md, x/a.md | b.md, a.mdx",
        "*.md | a.md, x/y/a.md | a.txt",
        "drafts/ | drafts/a.md, drafts/x/a.md | drafts.md, x/drafts/a.md",
        "**/drafts/ | drafts/a.md, x/drafts/a.md | drafts.md",
        "/a.md | a.md | x/a.md",
        "x/*.md | x/a.md | x/y/a.md, a.md",
        "x/**/a.md | x/a.md, x/y/z/a.md | a.md",
        "{a,b}.md | a.md, x/b.md | c.md",
        "a?.md | ab.md | a.md, a/.md",
        "a+(b).md | a+(b).md | aab.md",
        "a**b | ab, x/a/y/b | a/c",
        "/*/x/ | a/x/b.md | x/b.md, a/b/x/c.md",
        "{a,b{c,d/**}}.md | a.md, bc.md, bd/x/y.md | b.md, x/a.md, bd.md",
        "{,un}seen.md | seen.md, unseen.md | seen",
        "{a,b}{c,d} | ac, bd | ab, a",
        "x{a | xa, y/xa | x",
        "?.md | 😀.md, x/é.md | ab.md",
        "😀*/** | 😀x/a.md | 😁x/a.md",
      })
  void paths_are_matched_as_in_gitignore(String glob, String matched, String others) {
    assertThat(matched.split(", ")).allMatch(path -> new Glob(glob).matches(path));
    assertThat(others.split(", ")).noneMatch(path -> new Glob(glob).matches(path));
  }

  /** Trying one way after the other, none of these would end before the build server is scrap. */
  @ParameterizedTest
  @MethodSource
  void a_glob_of_many_ways_ends(String glob) {
    assertThat(new Glob(glob).matches("a".repeat(4_000) + "/b")).isFalse();
  }

  static Stream<String> a_glob_of_many_ways_ends() {
    return Stream.of(
        "*a".repeat(40) + "/c",
        "**a".repeat(40) + "/c",
        "**/".repeat(40) + "c",
        "{a,aa}".repeat(2_000) + "/c",
        "{a,{a,*}}".repeat(40) + "/c");
  }

  @Test
  void folders_may_have_names_of_several_lines() {
    assertThat(new Glob("**/a.md").matches("x\ny/a.md")).isTrue();
    assertThat(new Glob("x*/").matches("x\u2028y/a.md")).isTrue();
  }

  @Test
  void a_pattern_within_a_folder_is_of_paths_from_there() {
    Glob glob = new Glob("docs/*.md").within("docs");

    assertThat(glob.matches("a.md")).isTrue();
    assertThat(glob.matches("docs/a.md")).isFalse();
    assertThat(new Glob("a.md").within("docs").matches("x/a.md")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{a,b | a", "a} | a}", "** | x/y", "[a] | [a]"})
  void odd_globs_do_no_harm(String glob, String path) {
    assertThat(new Glob(glob).matches(path)).isTrue();
  }
}
