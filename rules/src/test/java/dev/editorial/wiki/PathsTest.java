package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

  @ParameterizedTest
  @CsvSource({
    "a/b, c.md, a/b/c.md",
    "'', c.md, c.md",
    "a/b, ./c.md, a/b/c.md",
    "a/b, ../c.md, a/c.md",
    "a/b, ../../c.md, c.md",
    "a/b, ../../../c.md, ../c.md",
    "a/b, .., a",
    "a, .., ''",
    "'', .., ..",
    "'', ../../x, ../../x",
    "../a, ../b, ../b",
    "../a, ../../b, ../../b",
    "a, b//c/, a/b/c",
    "a, b/../.c, a/.c",
    "./a, b, a/b",
    "'', /a/b, a/b",
  })
  void names_are_joined_and_dots_followed(String folder, String path, String resolved) {
    assertThat(Paths.resolve(folder, path)).isEqualTo(resolved);
  }

  @ParameterizedTest
  @CsvSource({
    "a/b.md, '', a/b.md",
    "a/b.md, a, b.md",
    "a/b.md, a/c, ../b.md",
    "a/b.md, c, ../a/b.md",
    "a, a, ''",
    "ab/c, a, ../ab/c",
  })
  void a_path_is_told_from_a_folder(String path, String root, String from) {
    assertThat(Paths.fromRoot(path, root)).isEqualTo(from);
  }

  @ParameterizedTest
  @CsvSource({
    "a%20b, a b",
    "%41, A",
    "gr%C3%BCn, grün",
    "100%, 100%",
    "%4, %4",
    "%zz, %zz",
    "%4z, %4z",
    "%z4, %z4",
    "x%2Fy, x/y",
    "plain, plain",
    "%09%F0%9F%9A%80, '\t🚀'",
  })
  void what_is_no_escape_is_kept(String written, String decoded) {
    assertThat(Paths.decode(written)).isEqualTo(decoded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://x", "//x/y", "mailto:a@b", "data:x", "git+ssh://x"})
  void a_scheme_or_two_slashes_lead_elsewhere(String target) {
    assertThat(Paths.isExternal(target)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "/x", "c:/x", ":x", "1a:x", "a b:c", ""})
  void all_else_stays_here(String target) {
    assertThat(Paths.isExternal(target)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://x, true",
    "mailto:a@b, true",
    "Hope: a memory, false",
    "std::vector, false",
    "dendron://vault/x, false",
    "://x, false",
  })
  void a_title_with_a_colon_is_no_url(String target, boolean url) {
    assertThat(Paths.isUrl(target)).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "{x}, true",
    "a{{ x }}, true",
    "a{% x %}, true",
    "a<% x %>, true",
    "a${x}, true",
    "a$(x), true",
    "$(x), true",
    "%7B%7Bx, true",
    "a%7B%7Bx, true",
    "a{x}, false",
    "a$x, false",
    "a%20x, false",
    "a, false",
  })
  void marks_of_templates_are_known(String target, boolean templated) {
    assertThat(Paths.isTemplated(target)).isEqualTo(templated);
  }

  @ParameterizedTest
  @CsvSource({
    "a.png, true, true, false",
    "a/b.PDF, true, true, false",
    "a.md, false, true, true",
    "a.markdown, false, true, true",
    "a.mdx, false, true, true",
    "a.HTML, false, true, false",
    "a, false, false, false",
    "a.b/c, false, false, false",
    ".md, false, false, true",
    "v1.2, false, false, false",
    "a.waytoolongext, false, false, false",
  })
  void extensions_tell_files_and_pages(String path, boolean asset, boolean file, boolean page) {
    assertThat(Paths.isAsset(path)).isEqualTo(asset);
    assertThat(Paths.namesFile(path)).isEqualTo(file);
    assertThat(Paths.isPage(path)).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/base/, base",
    "https://example.org, ''",
    "/base/x//, base/x",
    "base, base"
  })
  void the_path_of_a_url_has_no_slashes_at_its_ends(String url, String path) {
    assertThat(Paths.ofUrl(url)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({"~/a/b, a/b", "@site/a, a", "~a, ~a", "a/~/b, a/~/b"})
  void generators_have_signs_for_the_root(String path, String from) {
    assertThat(Paths.fromHome(path)).isEqualTo(from);
  }

  @ParameterizedTest
  @CsvSource({".., true", "../a, true", "..a, false", "a/.., false", "'', false"})
  void above_the_root_is_what_begins_with_two_dots(String path, boolean above) {
    assertThat(Paths.isAboveRoot(path)).isEqualTo(above);
  }
}
