package dev.editorial.maven;

import dev.editorial.Editorial;
import dev.editorial.EditorialException;
import dev.editorial.api.Wording;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Accepts every finding of today: writes them to a file, so that only new ones fail the build. The
 * file belongs into git; it loses by itself what is mended, and grows by this goal alone.
 *
 * @since 1.0
 */
@Mojo(name = "baseline", requiresProject = false, threadSafe = true)
public final class BaselineMojo extends BuildMojo {

  @Override
  void run(Editorial.Request request, Build build) throws EditorialException {
    Editorial.Accepted accepted = Editorial.acceptAll(request);
    getLog()
        .info(
            Wording.format(
                "%s accepts %,d finding%s; commit it",
                accepted.file(), accepted.findings(), accepted.findings() == 1 ? "" : "s"));
  }
}
