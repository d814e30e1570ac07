package dev.editorial.maven;

import dev.editorial.Editorial;
import dev.editorial.judge.OverridingSettings;
import dev.editorial.judge.SettingElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * What the parameters of a goal say of the wiki and its settings. This is the one way from
 * parameters to settings, for every goal.
 *
 * @param directory that holds the wiki
 * @param config a settings file
 * @param settings settings written in the pom
 * @param profile how links resolve
 * @param baseline the file of accepted findings
 */
record WikiParameters(
    Path directory,
    Optional<Path> config,
    Optional<PlexusConfiguration> settings,
    Optional<String> profile,
    Optional<Path> baseline) {

  /**
   * What the engine is asked for.
   *
   * @throws MojoExecutionException if a parameter says what it cannot take
   */
  Editorial.Request request() throws MojoExecutionException {
    if (!Files.isDirectory(directory)) {
      throw new WrongParameter(
          "directory",
          directory,
          "the directory that holds the wiki, and "
              + (Files.exists(directory) ? "this is a file" : "there is none of this name"));
    }
    if (config.isPresent() && !Files.isRegularFile(config.get())) {
      throw new WrongParameter(
          "config", config.get(), "a settings file, and there is none of this name");
    }
    requireProfiles();
    return Editorial.Request.of(directory)
        .configuredBy(config)
        .under(profile)
        .overriddenBy(overriding());
  }

  private void requireProfiles() throws MojoExecutionException {
    List<String> known = Editorial.profiles();
    for (String name : profile.map(words -> words.split("\\s*,\\s*")).orElse(new String[0])) {
      if (!known.contains(name)) {
        throw WrongParameter.notOneOf("profile", name, known);
      }
    }
  }

  private Optional<OverridingSettings> overriding() {
    List<SettingElement> elements =
        new ArrayList<>(settings.map(WikiParameters::children).orElse(List.of()));
    baseline.ifPresent(file -> elements.add(SettingElement.of("baseline", file.toString())));
    return elements.isEmpty()
        ? Optional.empty()
        : Optional.of(new OverridingSettings("parameter `settings`", elements));
  }

  private static List<SettingElement> children(PlexusConfiguration element) {
    return Arrays.stream(element.getChildren()).map(WikiParameters::element).toList();
  }

  private static SettingElement element(PlexusConfiguration element) {
    return new SettingElement(
        element.getName(),
        Optional.ofNullable(element.getAttribute("key")),
        Optional.ofNullable(element.getValue()).orElse("").strip(),
        children(element));
  }
}
