package dev.editorial.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
      })
  void paths_are_matched_as_in_gitignore(String glob, String matched, String others) {
    assertThat(matched.split(", ")).allMatch(path -> new Glob(glob).matches(path));
    assertThat(others.split(", ")).noneMatch(path -> new Glob(glob).matches(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{a,b | a", "a} | a}", "** | x/y", "[a] | [a]"})
  void odd_globs_do_no_harm(String glob, String path) {
    assertThat(new Glob(glob).matches(path)).isTrue();
  }
}
