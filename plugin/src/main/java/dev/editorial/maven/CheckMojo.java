package dev.editorial.maven;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Severity;
import dev.editorial.api.Verdict;
import dev.editorial.api.Wording;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the wiki in a directory is consistent, writes a report, and fails the build if it is
 * not.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends AbstractMojo {

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
   * How links resolve: <code>auto</code>, <code>wiki</code>, <code>github</code>, <code>mkdocs
   * </code> or <code>obsidian</code>. Wins over the settings file.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.profile")
  private @Nullable String profile;

  /**
   * A commit of git; what was found there already is left out.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.since")
  private @Nullable String since;

  /**
   * Where the HTML report links a finding to: a URL with <code>{path}</code>, <code>{line}</code>
   * and <code>{column}</code>. By default, the file on the host that git's remote names.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.sourceUrl")
  private @Nullable String sourceUrl;

  /**
   * Where the reports go: an HTML report and <code>editorial.json</code>.
   *
   * @since 1.0
   */
  @Parameter(
      property = "editorial.outputDirectory",
      defaultValue = "${project.build.directory}/editorial")
  private @Nullable File outputDirectory;

  /**
   * Skips the check.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Whether violations fail the build. If not, they are only reported.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.failOnViolation", defaultValue = "true")
  private boolean failOnViolation;

  /**
   * The mildest severity that counts as a violation: <code>error</code>, <code>warning</code> or
   * <code>info</code>.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.violationSeverity", defaultValue = "error")
  private String violationSeverity = "error";

  /**
   * How many violations the build survives.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.maxAllowedViolations", defaultValue = "0")
  private int maxAllowedViolations;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Editorial is skipped (editorial.skip).");
      return;
    }
    Severity failing = severity(violationSeverity);
    Path checked = pathOf(directory).orElse(Path.of("")).toAbsolutePath().normalize();
    Path reports = reports(checked);
    Verdict verdict;
    try {
      verdict =
          Editorial.check(
              Editorial.Request.of(checked)
                  .configuredBy(pathOf(config))
                  .under(Optional.ofNullable(profile))
                  .since(Optional.ofNullable(since).filter(ref -> !ref.isBlank()))
                  .linkedTo(Optional.ofNullable(sourceUrl).filter(url -> !url.isBlank())));
      Editorial.prepareReportFolder(reports);
      Editorial.write(verdict, "html", reports.resolve("html"));
      Editorial.write(verdict, "json", reports.resolve("editorial.json"));
    } catch (EditorialException fault) {
      throw new MojoExecutionException(fault.getMessage(), fault);
    } catch (RuntimeException | StackOverflowError fault) {
      throw new MojoExecutionException(
          "a fault in Editorial: %s; run again with -X and report what it shows".formatted(fault),
          fault);
    }
    FindingLog.write(verdict, reports, getLog());
    judge(verdict, failing, reports);
  }

  private void judge(Verdict verdict, Severity failing, Path reports) throws MojoFailureException {
    long violations = verdict.countFrom(failing);
    if (violations <= maxAllowedViolations) {
      return;
    }
    String message =
        Wording.format(
            "The wiki is inconsistent: %s. See %s; mend the findings, or let the build pass"
                + " meanwhile with -Deditorial.maxAllowedViolations=%d",
            verdict.summary(), reports.resolve("html").resolve("index.html"), violations);
    if (failOnViolation) {
      throw new MojoFailureException(message);
    }
    getLog().warn(message + " (editorial.failOnViolation is false)");
  }

  /** Where there is no pom.xml, Maven leaves the expression for the build directory as it is. */
  private Path reports(Path checked) {
    return pathOf(outputDirectory)
        .filter(path -> !path.toString().contains("${"))
        .orElse(checked.resolve("target/editorial"));
  }

  private static Optional<Path> pathOf(@Nullable File file) {
    return Optional.ofNullable(file).map(File::toPath);
  }

  private static Severity severity(String word) throws MojoExecutionException {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity != Severity.OFF && severity.word().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () ->
                new MojoExecutionException(
                    "editorial.violationSeverity is `%s`; it takes %s"
                        .formatted(
                            word,
                            Arrays.stream(Severity.values())
                                .filter(severity -> severity != Severity.OFF)
                                .map(severity -> "`" + severity.word() + "`")
                                .collect(Collectors.joining(", ")))));
  }
}
