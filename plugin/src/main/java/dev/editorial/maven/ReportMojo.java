package dev.editorial.maven;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Verdict;
import dev.editorial.report.Digest;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
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
public final class ReportMojo extends WikiMojo implements MavenReport {

  private static final String PAGE = "editorial";
  private static final String FOLDER = "editorial/";

  /**
   * Where a finding links to, as in the goal <code>check</code>.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.sourceUrl")
  private @Nullable String sourceUrl;

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
      return !isSkipped();
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
    if (isSkipped()) {
      tellSkipped();
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
    Verdict verdict = Editorial.check(request().linkedTo(word(sourceUrl)));
    Editorial.write(verdict, new Editorial.Target("html", folder()));
    return verdict;
  }

  private Path folder() {
    return getReportOutputDirectory().toPath().resolve(FOLDER);
  }
}
