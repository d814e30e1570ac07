package dev.editorial.judge;

import dev.editorial.api.Glob;
import dev.editorial.api.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Another severity of a rule for some pages.
 *
 * @param in the pages
 * @param severity what a finding there is; {@link Severity#OFF} suppresses it
 * @param reason why
 */
public record SeverityOverride(List<Glob> in, Severity severity, Optional<String> reason) {

  public SeverityOverride {
    in = List.copyOf(in);
  }
}
