package dev.editorial.api;

/** Where a rule puts its findings. Safe for use by several threads. */
@FunctionalInterface
public interface Report {

  /** Takes a finding; the engine adds the rule, its severity and the fingerprint. */
  void add(Finding finding);
}
