package dev.editorial.report;

import dev.editorial.api.Verdict;
import java.io.IOException;
import java.nio.file.Path;

/** Placeholder until the templates land. */
public final class HtmlReport implements Format.Folder {
  @Override
  public String name() {
    return "html";
  }

  @Override
  public void write(Verdict verdict, Path folder) throws IOException {
    throw new IOException("not yet");
  }
}
