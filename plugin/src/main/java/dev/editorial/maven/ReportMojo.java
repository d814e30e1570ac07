package dev.editorial.maven;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Verdict;
import dev.editorial.report.Digest;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Checks the wiki in a directory and shows the verdict as a page of the site, in the site's own
 * skin; the HTML report lies beside it. Called by itself, writes the HTML report alone. Fails no
 * build.
 *
 * @since 1.0
 */
// Reports usually extend a class that brings a renderer of sites with forty jars. Maven would load
// them for every goal, and the site plugin has a renderer already, so this one only implements.
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractMojo implements MavenReport {

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
   * Leaves the report out: <code>true</code> or <code>false</code>.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.skip", defaultValue = "false")
  private String skip = "false";

  /** Where the site is made; the site plugin may set another. */
  @Parameter(
      defaultValue = "${project.reporting.outputDirectory}",
      readonly = true,
      required = true)
  private @Nullable File siteDirectory;

  @Override
  @SuppressWarnings("deprecation") // Maven 3 asks for it, and has no other method
  public String getOutputName() {
    return PAGE;
  }

  @Override
  public String getCategoryName() {
    return CATEGORY_PROJECT_REPORTS;
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
  public File getReportOutputDirectory() {
    if (siteDirectory == null) {
      throw new IllegalStateException("Maven has set no directory for the site");
    }
    return siteDirectory;
  }

  @Override
  public void setReportOutputDirectory(File directory) {
    siteDirectory = directory;
  }

  @Override
  public boolean isExternalReport() {
    return false;
  }

  @Override
  public boolean canGenerateReport() throws MavenReportException {
    try {
      return !WrongParameter.truth("skip", skip);
    } catch (WrongParameter fault) {
      throw new MavenReportException(fault.getMessage(), fault);
    }
  }

  @Override
  public void generate(Sink sink, Locale locale) throws MavenReportException {
    try {
      new SitePage(sink, FOLDER).write(Digest.of(report()));
    } catch (EditorialException | MojoExecutionException fault) {
      throw new MavenReportException(fault.getMessage(), fault);
    }
  }

  @Override
  public void execute() throws MojoExecutionException {
    if (WrongParameter.truth("skip", skip)) {
      getLog().info("Editorial is skipped (editorial.skip).");
      return;
    }
    try {
      getLog().info(report().summary());
      getLog().info("The report is " + folder().resolve("index.html"));
    } catch (EditorialException fault) {
      throw new MojoExecutionException(fault.getMessage(), fault);
    }
  }

  /** Writes the HTML report. */
  private Verdict report() throws EditorialException, MojoExecutionException {
    Path checked = WikiMojo.path(directory).orElse(Path.of("")).toAbsolutePath().normalize();
    Editorial.Request request =
        new WikiParameters(
                checked,
                WikiMojo.path(config),
                Optional.ofNullable(settings),
                WikiMojo.word(profile),
                WikiMojo.path(baseline))
            .request();
    Verdict verdict = Editorial.check(request.linkedTo(WikiMojo.word(sourceUrl)));
    Editorial.write(verdict, "html", folder());
    return verdict;
  }

  private Path folder() {
    return getReportOutputDirectory().toPath().resolve(FOLDER);
  }
}
