package dev.editorial.it.edits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What becomes of files: new bytes, or nothing.
 *
 * @param files by their paths from the checked directory
 */
record Change(Map<String, Optional<byte[]>> files) {

  /** Makes the change, and tells how to take it back. */
  Change apply(Path root) throws IOException {
    Map<String, Optional<byte[]>> before = new TreeMap<>();
    for (String name : files.keySet()) {
      Path path = root.resolve(name);
      before.put(
          name, Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty());
    }
    for (Map.Entry<String, Optional<byte[]>> file : files.entrySet()) {
      if (file.getValue().isEmpty()) {
        Files.deleteIfExists(root.resolve(file.getKey()));
      }
    }
    for (Map.Entry<String, Optional<byte[]>> file : files.entrySet()) {
      if (file.getValue().isPresent()) {
        Files.write(root.resolve(file.getKey()), file.getValue().get());
      }
    }
    return new Change(before);
  }
}
