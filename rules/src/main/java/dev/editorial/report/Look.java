package dev.editorial.report;

import dev.editorial.api.Severity;

/**
 * How a verdict is shown to people. Formats for machines have none.
 *
 * @param colours what sets the parts of a finding off
 * @param mildest the severity from which findings are listed; milder ones are counted
 */
public record Look(Colours colours, Severity mildest) {

  /** Without colours, and information left to the other reports. */
  public static final Look PLAIN = new Look(Colours.PLAIN, Severity.WARNING);
}
