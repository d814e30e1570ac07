package dev.editorial.maven;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Verdict;
import dev.editorial.report.Digest;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.AbstractMavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * Checks the wiki in a directory and shows the verdict as a page of the site, in the site's own
 * skin; the HTML report lies beside it. Fails no build.
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
    Path checked = Optional.ofNullable(directory).map(File::toPath).orElse(Path.of(""));
    try {
      Verdict verdict =
          Editorial.check(
              Editorial.Request.of(checked.toAbsolutePath().normalize())
                  .configuredBy(Optional.ofNullable(config).map(File::toPath))
                  .under(Optional.ofNullable(profile))
                  .linkedTo(Optional.ofNullable(sourceUrl).filter(url -> !url.isBlank())));
      Editorial.write(verdict, "html", getReportOutputDirectory().toPath().resolve(FOLDER));
      new SitePage(getSink(), FOLDER).write(Digest.of(verdict));
    } catch (EditorialException fault) {
      throw new MavenReportException(fault.getMessage(), fault);
    }
  }
}
