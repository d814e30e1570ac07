package dev.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.editorial.testing.SmallWiki;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnheededTest {

  @TempDir private Path directory;

  @Test
  void a_role_or_an_inclusion_that_no_page_has_is_told() {
    assertThat(
            notes(
                """
                === editorial.yml
                include: [docs/, dosc/]
                roles: {log: [docs/journal/, docs/jurnal/]}
                === docs/index.md
                [J](journal/j.md)
                === docs/journal/j.md
                # J
                """))
        .containsExactly(
            "no page matches `dosc/` of `include`; correct or remove it",
            "no page matches `docs/jurnal/` of `roles.log`; correct or remove it");
  }

  @Test
  void an_exclusion_may_be_of_what_is_not_there_yet() {
    assertThat(
            notes(
                """
                === editorial.yml
                exclude: [drafts/]
                === index.md
                [A](a.md)
                === a.md
                # A
                """))
        .isEmpty();
  }

  @Test
  void roles_of_a_wiki_below_the_root_are_written_from_the_root_on() {
    assertThat(
            notes(
                """
                === editorial.yml
                roles: {log: site/docs/days/}
                === index.md
                # Home
                === site/mkdocs.yml
                site_name: Site
                === site/docs/index.md
                # Site
                === site/docs/days/one.md
                # One
                """))
        .noneMatch(note -> note.contains("no page matches"));
  }

  @Test
  void settings_in_a_folder_below_are_told_to_be_unread() {
    assertThat(
            notes(
                """
                === index.md
                [A](a/a.md)
                === a/a.md
                # A
                === a/editorial.yml
                profile: mkdocs
                """))
        .containsExactly(
            "not read: a/editorial.yml; only the checked directory's own editorial.yml is");
  }

  @Test
  void their_paths_are_those_from_the_checked_directory_on_and_some_are_not_for_the_wiki() {
    assertThat(
            notes(
                """
                === editorial.yml
                root: docs
                exclude: [fixtures/]
                === docs/index.md
                # Home
                === docs/fixtures/x/editorial.yml
                === docs/.ci/editorial.yml
                === docs/a/editorial.yml
                === docs/b/editorial.yml
                === docs/c/editorial.yml
                === docs/d/editorial.yml
                === docs/e/editorial.yml
                """))
        .containsExactly(
            "not read: docs/a/editorial.yml, docs/b/editorial.yml, docs/c/editorial.yml and 2 more;"
                + " only the checked directory's own editorial.yml is");
  }

  @Test
  void outside_a_repository_nothing_is_new() {
    assertThatThrownBy(
            () -> Editorial.check(Editorial.Request.of(directory).since(Optional.of("main"))))
        .isInstanceOf(EditorialException.class)
        .hasMessage(directory + " is in no git repository, so nothing is new since `main`");
  }

  private static List<String> notes(String wiki) {
    return SmallWiki.check(wiki).notes();
  }
}
