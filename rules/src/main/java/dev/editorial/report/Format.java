package dev.editorial.report;

import dev.editorial.api.Verdict;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A way to write a verdict. Same verdict, same bytes. Formats are found by {@link
 * java.util.ServiceLoader}, each at every start, so to construct one must cost nothing: what it
 * needs, it fetches when it writes.
 */
public sealed interface Format {

  /** What settings and options call it. */
  String name();

  /** A format that is one document. */
  non-sealed interface Document extends Format {

    /** Writes the whole document. */
    void write(Verdict verdict, Appendable out) throws IOException;

    /** The same format in another look, where it has any. */
    default Document in(Look look) {
      return this;
    }
  }

  /** A format of several files. */
  non-sealed interface Folder extends Format {

    /** Writes the files so that the folder is never half a report. */
    void write(Verdict verdict, Path folder) throws IOException;
  }
}
