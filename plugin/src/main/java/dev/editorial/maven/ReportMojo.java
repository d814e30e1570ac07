package dev.editorial.maven;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Verdict;
import dev.editorial.report.Digest;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.AbstractMavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Checks the wiki in a directory and shows the verdict as a page of the site, in the site's own
 * skin; the HTML report lies beside it. Fails no build.
 *
 * @since 1.0
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractMavenReport {

  private static final String PAGE = "editorial";
  private static final String FOLDER = "editorial/";

  /**
   * The directory that holds the wiki.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.directory", defaultValue = "${basedir}")
  private @Nullable File directory;

  /**
   * Settings to use instead of <code>editorial.yml</code> in the directory.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.config")
  private @Nullable File config;

  /**
   * Settings as XML, as in the goal <code>check</code>.
   *
   * @since 1.0
   */
  @Parameter private @Nullable PlexusConfiguration settings;

  /**
   * The file of accepted findings, as in the goal <code>check</code>.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.baseline")
  private @Nullable File baseline;

  /**
   * How links resolve, as in the goal <code>check</code>.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.profile")
  private @Nullable String profile;

  /**
   * Where a finding links to, as in the goal <code>check</code>.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.sourceUrl")
  private @Nullable String sourceUrl;

  /**
   * Leaves the report out.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.skip", defaultValue = "false")
  private boolean skip;

  @Override
  @SuppressWarnings("deprecation") // Maven 3 asks for it, and has no other method
  public String getOutputName() {
    return PAGE;
  }

  @Override
  public String getName(Locale locale) {
    return "Editorial";
  }

  @Override
  public String getDescription(Locale locale) {
    return "Whether the wiki is consistent, and what to mend first.";
  }

  @Override
  public boolean canGenerateReport() {
    return !skip;
  }

  @Override
  protected void executeReport(Locale locale) throws MavenReportException {
    Path checked = WikiMojo.path(directory).orElse(Path.of("")).toAbsolutePath().normalize();
    try {
      Editorial.Request request =
          new WikiParameters(
                  checked,
                  WikiMojo.path(config),
                  Optional.ofNullable(settings),
                  WikiMojo.word(profile),
                  WikiMojo.path(baseline))
              .request();
      Verdict verdict = Editorial.check(request.linkedTo(WikiMojo.word(sourceUrl)));
      Editorial.write(verdict, "html", getReportOutputDirectory().toPath().resolve(FOLDER));
      new SitePage(getSink(), FOLDER).write(Digest.of(verdict));
    } catch (EditorialException | MojoExecutionException fault) {
      throw new MavenReportException(fault.getMessage(), fault);
    }
  }
}
