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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The formats by name. */
public final class Formats {

  private static final String DEFAULT = "text";

  /** Those on the class path: the default first, the others by name. */
  private static final List<Format> ALL = load();

  private Formats() {}

  private static List<Format> load() {
    List<Format> formats = new ArrayList<>();
    for (Format format : ServiceLoader.load(Format.class, Format.class.getClassLoader())) {
      formats.add(format);
    }
    formats.sort(Formats::compare);
    return List.copyOf(formats);
  }

  private static int compare(Format one, Format other) {
    int first = Boolean.compare(other.name().equals(DEFAULT), one.name().equals(DEFAULT));
    return first != 0 ? first : one.name().compareTo(other.name());
  }

  /** The names of all formats. */
  public static List<String> all() {
    List<String> names = new ArrayList<>();
    for (Format format : ALL) {
      names.add(format.name());
    }
    return List.copyOf(names);
  }

  /** The names of those that are one document. */
  public static List<String> documents() {
    List<String> names = new ArrayList<>();
    for (Format format : ALL) {
      if (format instanceof Format.Document) {
        names.add(format.name());
      }
    }
    return List.copyOf(names);
  }

  /** The document format of this name. */
  public static Optional<Format.Document> document(String name) {
    Optional<Format> format = named(name);
    return format.isPresent() && format.get() instanceof Format.Document document
        ? Optional.of(document)
        : Optional.empty();
  }

  private static Optional<Format> named(String name) {
    for (Format format : ALL) {
      if (format.name().equals(name)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** Writes a report to a file or folder and says whether there is such a format. */
  public static boolean write(Verdict verdict, String name, Path target) throws IOException {
    Optional<Format> format = named(name);
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
