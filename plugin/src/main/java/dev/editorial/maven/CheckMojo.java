package dev.editorial.maven;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Severity;
import dev.editorial.api.Verdict;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the wiki in a directory is consistent, writes a report, and fails the build if it is
 * not.
 *
 * @since 1.0
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends BuildMojo {

  /**
   * A commit, branch or tag of git; what was found there already is left out.
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
   * Where the reports go, an HTML report and <code>editorial.json</code>, and the facts of pages
   * that make the next run shorter. Where a project has several executions of the goal, each writes
   * to a folder of its own in it.
   *
   * @since 1.0
   */
  @Parameter(
      property = "editorial.outputDirectory",
      defaultValue = "${project.build.directory}/editorial")
  private @Nullable File outputDirectory;

  /**
   * Whether violations fail the build: <code>true</code> or <code>false</code>. If not, they are
   * only reported.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.failOnViolation", defaultValue = "true")
  private String failOnViolation = "true";

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
  private String maxAllowedViolations = "0";

  @Override
  void run(Editorial.Request request, Build build)
      throws EditorialException, MojoExecutionException, MojoFailureException {
    Severity failing = severity();
    boolean fail = WrongParameter.truth("failOnViolation", failOnViolation);
    int allowed = WrongParameter.count("maxAllowedViolations", maxAllowedViolations);
    requireCommit(request.directory());
    requireBaseline(build);
    Reports reports = new Reports(build.output(path(outputDirectory), request.directory()));
    Verdict verdict = reports.check(request.since(word(since)).linkedTo(word(sourceUrl)));
    Outcome outcome = new Outcome(verdict, reports.index(), build);
    outcome.log(getLog());
    if (verdict.countFrom(failing) <= allowed) {
      return;
    }
    if (fail) {
      throw new MojoFailureException(outcome.failure(failing));
    }
    outcome.failure(failing).lines().forEach(getLog()::warn);
    getLog().warn("The build goes on, since editorial.failOnViolation is false");
  }

  private Severity severity() throws WrongParameter {
    var words =
        Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO).map(Severity::word).toList();
    String word = violationSeverity.strip().toLowerCase(Locale.ROOT);
    if (!words.contains(word)) {
      throw WrongParameter.notOneOf("violationSeverity", violationSeverity, words);
    }
    return Severity.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private void requireCommit(Path directory) throws WrongParameter {
    Optional<String> named = word(since);
    if (named.isPresent() && !Editorial.knowsCommit(directory, named.get())) {
      throw new WrongParameter(
          "since",
          named.get(),
          "a commit, branch or tag that git knows in %s; is the clone too shallow?"
              .formatted(directory));
    }
  }

  private void requireBaseline(Build build) throws WrongParameter {
    if (baseline().filter(Files::isRegularFile).isEmpty() && baseline().isPresent()) {
      throw new WrongParameter(
          "baseline",
          baseline().get(),
          "a file of accepted findings, as `%s` writes it"
              .formatted(build.commandOnWiki("baseline")));
    }
  }
}
