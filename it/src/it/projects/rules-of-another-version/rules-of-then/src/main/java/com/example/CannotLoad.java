package com.example;

import dev.editorial.api.Page;
import dev.editorial.api.PageRule;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;

@RuleInfo(id = "then/cannot-load", severity = Severity.ERROR, since = "0.9", summary = "Of another version", doc = "")
public final class CannotLoad implements PageRule {

  @Override
  public void check(Page page, Rule.NoOptions options, Report report) {
    // It is never called.
  }
}
