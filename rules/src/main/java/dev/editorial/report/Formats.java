package dev.editorial.report;

import dev.editorial.api.Verdict;
import dev.editorial.store.WholeFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The formats by name. */
public final class Formats {

  private static final String DEFAULT = "text";

  /** Those on the class path: the default first, the others by name. */
  private static final List<Format> ALL =
      ServiceLoader.load(Format.class, Format.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(
              Comparator.comparing((Format format) -> !format.name().equals(DEFAULT))
                  .thenComparing(Format::name))
          .toList();

  private Formats() {}

  /** The names of all formats. */
  public static List<String> all() {
    return ALL.stream().map(Format::name).toList();
  }

  /** The names of those that are one document. */
  public static List<String> documents() {
    return documentFormats().map(Format::name).toList();
  }

  /** The document format of this name. */
  public static Optional<Format.Document> document(String name) {
    return documentFormats().filter(format -> format.name().equals(name)).findFirst();
  }

  private static Stream<Format.Document> documentFormats() {
    return ALL.stream().filter(Format.Document.class::isInstance).map(Format.Document.class::cast);
  }

  /** Writes a report to a file or folder and says whether there is such a format. */
  public static boolean write(Verdict verdict, String name, Path target) throws IOException {
    Optional<Format> format = ALL.stream().filter(known -> known.name().equals(name)).findFirst();
    if (format.isEmpty()) {
      return false;
    }
    if (format.get() instanceof Format.Document document) {
      WholeFile.write(target, out -> write(verdict, document, out));
    } else if (format.get() instanceof Format.Folder folder) {
      folder.write(verdict, target.toAbsolutePath());
    }
    return true;
  }

  private static void write(Verdict verdict, Format.Document document, OutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    document.write(verdict, writer);
    writer.flush();
  }
}
