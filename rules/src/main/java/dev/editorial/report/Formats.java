package dev.editorial.report;

import dev.editorial.api.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
      writeFile(verdict, document, target.toAbsolutePath());
    } else if (format.get() instanceof Format.Folder folder) {
      folder.write(verdict, target.toAbsolutePath());
    }
    return true;
  }

  private static void writeFile(Verdict verdict, Format.Document document, Path target)
      throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException("it is a directory");
    }
    Files.createDirectories(target.getParent());
    Path draft = Files.createTempFile(target.getParent(), ".editorial-", ".tmp");
    try {
      try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
        document.write(verdict, writer);
      }
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
