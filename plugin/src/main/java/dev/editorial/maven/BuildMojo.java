package dev.editorial.maven;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals that run in a build have in common: in which modules of a reactor they do. */
abstract class BuildMojo extends WikiMojo {

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
    if (isSkipped()) {
      tellSkipped();
      return;
    }
    Build build = new Build(session, project, execution);
    if (!WrongParameter.truth("perModule", perModule) && build.coversElsewhere(checked())) {
      getLog()
          .info(
              "Part of the wiki at the root of the reactor; -Deditorial.perModule looks at each"
                  + " module by itself.");
      return;
    }
    Editorial.Request request = request();
    try {
      run(request, build);
    } catch (EditorialException fault) {
      throw new MojoExecutionException(fault.getMessage(), fault);
    } catch (RuntimeException | StackOverflowError | LinkageError fault) {
      throw new MojoExecutionException(
          "a fault in Editorial: %s; run again with -X and report what it shows".formatted(fault),
          fault);
    }
  }
}
