package dev.editorial.maven;

import dev.editorial.Editorial;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/** What the goals that look at a wiki have in common: which wiki, by which settings. */
abstract class WikiMojo extends AbstractMojo {

  /**
   * The directory that holds the wiki. It may lie outside the project.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.directory", defaultValue = "${basedir}")
  private @Nullable File directory;

  /**
   * A settings file to use instead of <code>editorial.yml</code> in the directory.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.config")
  private @Nullable File config;

  /**
   * Settings as in <code>editorial.yml</code>, written as XML; they win over the file, key by key.
   * Each key is an element: a map holds an element for each of its keys, a list elements of any
   * name. A rule is an element with a dot for its slash, such as <code>
   * &lt;graph.orphan-page&gt;off&lt;/graph.orphan-page&gt;</code>. A key that is no name of XML
   * goes into the attribute <code>key</code>, as in <code>
   * &lt;prefix key="/docs/"&gt;.&lt;/prefix&gt;</code>.
   *
   * @since 1.0
   */
  @Parameter private @Nullable PlexusConfiguration settings;

  /**
   * How links resolve: <code>auto</code>, or the name of a tool, such as <code>obsidian</code>, or
   * several with commas. Wins over the settings. Without it and without settings, <code>auto</code>
   * .
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.profile")
  private @Nullable String profile;

  /**
   * The file of accepted findings. Wins over the settings. Without it and without settings, <code>
   * editorial-baseline.tsv</code> in the directory, where that exists.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.baseline")
  private @Nullable File baseline;

  /**
   * Skips the goal: <code>true</code> or <code>false</code>.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.skip", defaultValue = "false")
  private String skip = "false";

  /** Whether the goal is to do nothing. */
  final boolean isSkipped() throws WrongParameter {
    return WrongParameter.truth("skip", skip);
  }

  /** Tells that the goal does nothing, since it was told to. */
  final void tellSkipped() {
    getLog().info("Editorial is skipped (editorial.skip).");
  }

  /** The directory that holds the wiki. */
  final Path checked() {
    return path(directory).orElse(Path.of("")).toAbsolutePath().normalize();
  }

  /** What is to be checked. */
  final Editorial.Request request() throws MojoExecutionException {
    return new WikiParameters(
            checked(), path(config), Optional.ofNullable(settings), word(profile), path(baseline))
        .request();
  }

  /** The file of accepted findings that a parameter names. */
  final Optional<Path> baseline() {
    return path(baseline);
  }

  static Optional<Path> path(@Nullable File file) {
    return Optional.ofNullable(file).map(File::toPath);
  }

  /** What a parameter says; it may be there and say nothing. */
  static Optional<String> word(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(word -> !word.isEmpty());
  }
}
