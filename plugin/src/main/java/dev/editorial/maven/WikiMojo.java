package dev.editorial.maven;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
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

  /**
   * Whether each module of a reactor is looked at by itself, even where the project at the root is
   * looked at, which holds it: <code>true</code> or <code>false</code>.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.perModule", defaultValue = "false")
  private String perModule = "false";

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private @Nullable MojoExecution execution;

  /** What the goal does. */
  abstract void run(Editorial.Request request, Build build)
      throws EditorialException, MojoExecutionException, MojoFailureException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (session == null || project == null || execution == null) {
      throw new IllegalStateException("Maven has set no session, project or execution");
    }
    if (WrongParameter.truth("skip", skip)) {
      getLog().info("Editorial is skipped (editorial.skip).");
      return;
    }
    Build build = new Build(session, project, execution);
    Path checked = path(directory).orElse(Path.of("")).toAbsolutePath().normalize();
    if (!WrongParameter.truth("perModule", perModule) && build.coversElsewhere(checked)) {
      getLog()
          .info(
              "Part of the wiki at the root of the reactor; -Deditorial.perModule looks at each"
                  + " module by itself.");
      return;
    }
    Editorial.Request request =
        new WikiParameters(
                checked, path(config), Optional.ofNullable(settings), word(profile), path(baseline))
            .request();
    try {
      run(request, build);
    } catch (EditorialException fault) {
      throw new MojoExecutionException(fault.getMessage(), fault);
    } catch (RuntimeException | StackOverflowError fault) {
      throw new MojoExecutionException(
          "a fault in Editorial: %s; run again with -X and report what it shows".formatted(fault),
          fault);
    }
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
