package dev.editorial.maven;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.CheckedWiki;
import dev.editorial.api.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes a content repository ready, so that <code>mvn verify</code> checks it: writes the house
 * style to <code>editorial.yml</code>, accepts the findings of today, and where there is no <code>
 * pom.xml</code> writes one, and <code>.mvn/jvm.config</code> with options that make such a build
 * shorter. What is there already stays as it is.
 *
 * @since 1.0
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends BuildMojo {

  /** Holds what Maven is told of all builds of a directory. */
  private static final String MAVEN_FOLDER = ".mvn";

  /** Larger wikis gain more by the second compiler of Java than they lose. */
  private static final int MOST_PAGES_OF_A_SHORT_BUILD = 10_000;

  /**
   * Whether the findings of today are accepted, so that only new ones fail the build: <code>true
   * </code> or <code>false</code>.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.acceptFindings", defaultValue = "true")
  private String acceptFindings = "true";

  @Override
  void run(Editorial.Request request, Build build)
      throws EditorialException, MojoExecutionException {
    boolean accept = WrongParameter.truth("acceptFindings", acceptFindings);
    Path directory = request.directory();
    Reports reports = new Reports(build.output(Optional.empty(), directory));
    Editorial.Request kept = reports.kept(request);
    pin(kept);
    Verdict verdict = reports.check(request);
    getLog().info("%s; the report is %s".formatted(verdict.summary(), reports.index()));
    if (accept && !verdict.fresh().isEmpty()) {
      accept(kept);
    }
    bind(directory, build, verdict);
    getLog().info("Look the files over, and commit them");
  }

  private void pin(Editorial.Request request) throws EditorialException {
    Path file = request.directory().resolve(Editorial.SETTINGS_FILE);
    if (Files.exists(file)) {
      getLog().info("%s is there already and stays as it is".formatted(file));
      return;
    }
    getLog().info("%s holds the house style".formatted(Editorial.init(request)));
  }

  private void accept(Editorial.Request request) throws EditorialException {
    Path file = request.directory().resolve(Editorial.BASELINE_FILE);
    if (Files.exists(file)) {
      getLog().info("%s is there already and stays as it is".formatted(file));
      return;
    }
    getLog()
        .info(
            "%s accepts these findings, so that only new ones fail the build; delete it to mend them"
                    .formatted(Editorial.acceptAll(request).file())
                + " first");
  }

  private void bind(Path directory, Build build, Verdict verdict) throws MojoExecutionException {
    if (build.declaresPlugin()) {
      return;
    }
    Path file = directory.resolve("pom.xml");
    Plugin plugin = build.execution().getPlugin();
    try {
      if (build.project().getFile() != null || Files.exists(file)) {
        getLog().info("To have it checked by `mvn verify`, add to the plugins of the pom.xml:");
        ContentPom.plugin(plugin).lines().forEach(getLog()::info);
        return;
      }
      Files.writeString(file, ContentPom.of(directory, plugin));
      getLog().info("%s binds the check to `mvn verify`".formatted(file));
      if (verdict.wikis().stream().mapToInt(CheckedWiki::pages).sum()
          <= MOST_PAGES_OF_A_SHORT_BUILD) {
        shorten(directory);
      }
    } catch (IOException fault) {
      throw new MojoExecutionException("cannot write %s: %s".formatted(file, fault), fault);
    }
  }

  /**
   * Tells Java to do without its second compiler: a build that checks a wiki is over before code
   * runs often enough to repay it.
   */
  private void shorten(Path directory) throws IOException {
    if (isBelowOptions(directory)) {
      return;
    }
    Path file = directory.resolve(MAVEN_FOLDER).resolve("jvm.config");
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, "-XX:TieredStopAtLevel=1\n");
    getLog().info("%s makes builds shorter".formatted(file));
  }

  /**
   * Whether somebody has chosen options for all that lies below a folder of the repository, which
   * those in the directory would hide.
   */
  private static boolean isBelowOptions(Path directory) {
    Path folder = directory;
    while (folder.getParent() != null && !Files.exists(folder.resolve(".git"))) {
      folder = folder.getParent();
      if (Files.exists(folder.resolve(MAVEN_FOLDER))) {
        return true;
      }
    }
    return false;
  }
}
