package dev.editorial.maven;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says what a rule reports, why it matters, and what to do; without a rule, lists all.
 *
 * @since 1.0
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {

  /**
   * The rule, such as <code>links/broken-link</code>.
   *
   * @since 1.0
   */
  @Parameter(property = "editorial.rule")
  private @Nullable String rule;

  @Override
  public void execute() throws MojoExecutionException {
    try {
      String words =
          rule == null || rule.isBlank()
              ? Editorial.ruleIndex(List.of())
              : Editorial.explain(rule, List.of());
      words.lines().forEach(getLog()::info);
    } catch (EditorialException fault) {
      throw new MojoExecutionException(fault.getMessage(), fault);
    }
  }
}
