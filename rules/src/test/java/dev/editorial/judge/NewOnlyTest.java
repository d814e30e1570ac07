package dev.editorial.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.editorial.Editorial;
import dev.editorial.api.Change;
import dev.editorial.testing.GitWiki;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewOnlyTest {

  @TempDir private Path directory;

  private GitWiki wiki;

  @BeforeEach
  void a_wiki_with_old_findings() {
    wiki =
        GitWiki.of(
            directory,
            """
            === index.md
            [A](a.md) [B](b.md#history) ![](pictures/ring.svg)
            === a.md
            # A
            A page of some length, so that git knows it again. [old](old.md)
            [[concepts/x]]
            === b.md
            # B
            ## History
            [A](a.md)
            === pictures/ring.svg
            <svg/>
            """);
  }

  @Test
  void nothing_is_new_without_a_change() {
    assertThat(GitWiki.told(wiki.since("HEAD"))).isEmpty();
    assertThat(wiki.since("HEAD").notes())
        .containsExactly("2 findings are not shown: they were there at HEAD");
  }

  @Test
  void it_is_known_how_many_are_new_and_how_many_are_mended() throws Exception {
    Files.delete(wiki.file("b.md"));
    wiki.write(
        "=== a.md\n# A\nA page of some length, so that git knows it again.\n[[concepts/x]]\n");

    // index.md leads to a page that is gone now, and the link to old.md is gone.
    assertThat(wiki.since("HEAD").change()).contains(new Change("HEAD", 1, 1));
  }

  @Test
  void a_deleted_page_is_told_at_the_pages_that_link_to_it() throws Exception {
    Files.delete(wiki.file("a.md"));
    assertThat(GitWiki.told(wiki.since("HEAD")))
        .containsExactly("b.md:3 links/broken-link", "index.md:1 links/broken-link");
  }

  @Test
  void a_renamed_heading_is_told_at_the_pages_that_link_to_it() {
    wiki.write("=== b.md\n# B\n## Past\n[A](a.md)\n");
    assertThat(GitWiki.told(wiki.since("HEAD"))).containsExactly("index.md:1 links/broken-anchor");
  }

  @Test
  void a_renamed_page_takes_its_old_findings_along() {
    wiki.git("mv", "a.md", "alpha.md");
    wiki.write("=== index.md\n[A](alpha.md) [B](b.md) ![](pictures/ring.svg)\n");
    assertThat(GitWiki.told(wiki.since("HEAD"))).containsExactly("b.md:3 links/broken-link");
  }

  @Test
  void a_missing_name_is_new_again_where_one_more_page_mentions_it() {
    wiki.write("=== b.md\n# B\n## History\n[A](a.md) [[concepts/x]]\n");
    assertThat(GitWiki.told(wiki.since("HEAD")))
        .containsExactly("a.md:3 references/undefined-entity");
    wiki.write(
        "=== b.md\n# B\n## History\n[A](a.md)\n=== a.md\n# A\nOther words. [[concepts/x]]\n");
    assertThat(GitWiki.told(wiki.since("HEAD"))).isEmpty();
  }

  @Test
  void an_asset_that_is_deleted_is_told() throws Exception {
    Files.delete(wiki.file("pictures/ring.svg"));
    assertThat(GitWiki.told(wiki.since("HEAD"))).containsExactly("index.md:1 links/broken-asset");
  }

  @Test
  void the_conventions_are_those_before_the_change() {
    for (int i = 0; i < 6; i++) {
      wiki.write("=== notes/n%d.md\n---\ncreated: 2024-01-02\n---\n[A](../a.md)\n".formatted(i));
    }
    wiki.write("=== index.md\n[A](a.md) [B](b.md) [n](notes/n0.md)\n").commit();
    for (int i = 0; i < 3; i++) {
      wiki.write("=== notes/m%d.md\n[A](../a.md)\n".formatted(i));
    }
    assertThat(GitWiki.told(wiki.since("HEAD")))
        .filteredOn(told -> told.endsWith("dates/missing-date"))
        .hasSize(3);
    assertThat(GitWiki.told(wiki.check()))
        .filteredOn(told -> told.endsWith("dates/missing-date"))
        .isEmpty();
  }

  @Test
  void a_page_that_the_index_of_a_small_folder_omits_is_told() {
    for (int i = 0; i < 6; i++) {
      wiki.write(
          """
          === concepts/n%d.md
          ---
          created: 2024-01-02
          ---
          [A](../a.md)
          === concepts/index.md
          %s
          """
              .formatted(
                  i, "[n0](n0.md) [n1](n1.md) [n2](n2.md) [n3](n3.md) [n4](n4.md) [n5](n5.md)"));
    }
    wiki.commit();
    wiki.write("=== concepts/m.md\n---\ncreated: 2024-01-02\n---\n[A](../a.md)\n");
    assertThat(GitWiki.told(wiki.since("HEAD"))).contains("concepts/m.md:1 graph/not-in-index");
    assertThat(GitWiki.told(wiki.check())).doesNotContain("concepts/m.md:1 graph/not-in-index");
  }

  @Test
  void a_link_that_others_would_have_answered_is_told() {
    String pair =
        """
        === concepts/%1$s.md
        # C%1$s
        ## Seen in
        %2$s
        === sources/%1$s.md
        # S%1$s
        ## Claims
        It rests on [[concepts/%1$s]].
        """;
    for (int i = 0; i < 10; i++) {
      wiki.write(pair.formatted("n" + i, "[[sources/n%d]]".formatted(i)));
    }
    wiki.commit();
    wiki.write(pair.formatted("m", "Nothing yet.")).write(pair.formatted("o", "Nothing yet."));
    assertThat(GitWiki.told(wiki.since("HEAD")))
        .contains(
            "sources/m.md:3 references/missing-backlink",
            "sources/o.md:3 references/missing-backlink");
    assertThat(GitWiki.told(wiki.check()))
        .noneMatch(told -> told.endsWith("references/missing-backlink"));
  }

  @Test
  void a_commit_that_git_does_not_know_is_told() {
    assertThatThrownBy(() -> Editorial.check(wiki.request().since(Optional.of("nowhere"))))
        .hasMessageStartingWith("git knows no commit `nowhere`");
    assertThatThrownBy(() -> Editorial.check(wiki.request().since(Optional.of("--exec=x"))))
        .hasMessageStartingWith("git knows no commit `--exec=x`");
  }
}
