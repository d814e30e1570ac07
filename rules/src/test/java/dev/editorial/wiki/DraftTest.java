package dev.editorial.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.wiki.Profile.Completion;
import dev.editorial.wiki.Profile.Draft;
import dev.editorial.wiki.Profile.Extra;
import dev.editorial.wiki.Profile.Step;
import dev.editorial.wiki.Profile.Syntax;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A profile is what its draft says; what the draft does not say is as on a file system. */
class DraftTest {

  @Test
  void what_is_not_said_is_as_on_a_file_system() {
    Profile profile = new Draft("plain").paths(Step.FROM_FOLDER).done();
    assertThat(profile.name()).isEqualTo("plain");
    assertThat(profile.files()).containsExactly(Step.FROM_FOLDER);
    assertThat(profile.others()).containsExactly(Step.FROM_FOLDER);
    assertThat(profile.rooted()).isEmpty();
    assertThat(profile.wikilinks()).isEmpty();
    assertThat(profile.completions()).containsExactly(Completion.AS_WRITTEN, Completion.FOLDER);
    assertThat(profile.anchors()).isEqualTo(AnchorDialect.GITHUB);
    assertThat(profile.urls()).isEqualTo(Profile.Urls.KNOWN);
    assertThat(profile.percentComments()).isEqualTo(Profile.PercentComments.TEXT);
    assertThat(profile.aliases()).isEqualTo(Profile.Aliases.TITLES);
    assertThat(profile.label()).isEqualTo(Profile.Label.AFTER_BAR);
    assertThat(profile.definitions()).isEqualTo(Profile.Definitions.FIRST);
    assertThat(profile.extras()).isEmpty();
    assertThat(profile.syntaxes()).isEmpty();
    assertThat(profile.beyond()).isEqualTo(Profile.Beyond.REACHED);
  }

  @Test
  void what_is_said_holds_and_a_profile_made_from_it_keeps_it() {
    Profile profile =
        new Draft("rich")
            .files(Step.FROM_FOLDER)
            .others(Step.FROM_URL)
            .rooted(Step.FROM_SITE)
            .wikilinks(Step.BY_NAME)
            .completions(Completion.EXTENSION)
            .anchors(AnchorDialect.HUGO)
            .urls(Profile.Urls.UNKNOWN)
            .hidesPercentComments()
            .aliasesAreRedirects()
            .labelBeforeBar()
            .takesLastDefinition()
            .extras(Set.of(Extra.TABS))
            .syntaxes(Syntax.STARS)
            .losesWhatIsBeyond()
            .done();
    for (Profile each : new Profile[] {profile, profile.with(AnchorDialect.HUGO)}) {
      assertThat(each.files()).containsExactly(Step.FROM_FOLDER);
      assertThat(each.others()).containsExactly(Step.FROM_URL);
      assertThat(each.rooted()).containsExactly(Step.FROM_SITE);
      assertThat(each.wikilinks()).containsExactly(Step.BY_NAME);
      assertThat(each.completions()).containsExactly(Completion.EXTENSION);
      assertThat(each.anchors()).isEqualTo(AnchorDialect.HUGO);
      assertThat(each.urls()).isEqualTo(Profile.Urls.UNKNOWN);
      assertThat(each.percentComments()).isEqualTo(Profile.PercentComments.HIDDEN);
      assertThat(each.aliases()).isEqualTo(Profile.Aliases.REDIRECTS);
      assertThat(each.label()).isEqualTo(Profile.Label.BEFORE_BAR);
      assertThat(each.definitions()).isEqualTo(Profile.Definitions.LAST);
      assertThat(each.extras()).containsExactly(Extra.TABS);
      assertThat(each.has(Syntax.STARS)).isTrue();
      assertThat(each.beyond()).isEqualTo(Profile.Beyond.LOST);
    }
  }
}
