package com.example;

import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Sentences;
import dev.editorial.api.Severity;

@RuleInfo(id = "then/cannot-run", severity = Severity.ERROR, since = "0.9", summary = "Of another version", doc = "")
public final class CannotRun implements Rule.OfPage<Rule.NoOptions> {

  @Override
  public void check(Page page, Rule.NoOptions options, Report report) {
    Sentences.in(page);
  }
}
