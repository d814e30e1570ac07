package dev.editorial.read.cache;

import dev.editorial.api.Page;
import dev.editorial.api.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/**
 * The facts of pages by what tells their bytes from all others, so that a page that has not changed
 * is not read again. They lie in one file: a head that names the engine, a table of strings, the
 * facts of each page, and a checksum. A file that another engine wrote, or that is damaged in any
 * way, counts for nothing: a page too many that is read costs time, a wrong fact costs trust.
 * Thread-safe but for {@link #changed}.
 */
public final class FactCache {

  private static final String MAGIC = "editorial facts 1\n";

  /**
   * Facts that no page had in this run are kept, since branches come back: as many as were used, or
   * as these.
   */
  private static final int FEW_IDLE = 200;

  /**
   * The facts of a page as a file has them.
   *
   * @param start of its bytes in the file
   */
  private record Stored(int start, int length) {}

  private final byte[] head;
  private final byte[] file;
  private final StringTable strings;
  private final Map<String, Stored> stored;
  private final Map<String, Page> used = new ConcurrentHashMap<>();
  private final Map<String, Page> fresh = new ConcurrentHashMap<>();

  private FactCache(byte[] head, byte[] file, StringTable strings, Map<String, Stored> stored) {
    this.head = head;
    this.file = file;
    this.strings = strings;
    this.stored = stored;
  }

  /** A cache that knows nothing yet, and is of use within a run alone. */
  public static FactCache empty(String engine) {
    return new FactCache(
        (MAGIC + engine + "\n").getBytes(StandardCharsets.UTF_8),
        new byte[0],
        StringTable.empty(),
        Map.of());
  }

  /**
   * Opens a cache; an empty one where there is no file, or none to be trusted.
   *
   * @param engine what tells the engine that makes the facts from all others
   */
  public static FactCache open(Path path, String engine) {
    FactCache empty = empty(engine);
    try {
      return Files.isRegularFile(path) ? empty.with(Files.readAllBytes(path)) : empty;
    } catch (IOException | RuntimeException | OutOfMemoryError unusable) {
      return empty;
    }
  }

  private FactCache with(byte[] bytes) {
    int end = bytes.length - Long.BYTES;
    if (end < head.length
        || !startsWith(bytes, head)
        || new Bytes(bytes, end).eight() != checksum(bytes, end)) {
      return this;
    }
    Bytes place = new Bytes(bytes, head.length);
    StringTable table = StringTable.read(bytes, place);
    int pages = place.number();
    Map<String, Stored> found = new HashMap<>(pages * 2);
    for (int i = 0; i < pages; i++) {
      String id = place.latin(place.number());
      int length = place.number();
      found.put(id, new Stored(place.at(), length));
      place.skip(length);
    }
    return new FactCache(head, bytes, table, found);
  }

  private static boolean startsWith(byte[] bytes, byte[] head) {
    for (int i = 0; i < head.length; i++) {
      if (bytes[i] != head[i]) {
        return false;
      }
    }
    return true;
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }

  /**
   * The page of these bytes at a path, if it is known.
   *
   * @param id what tells the bytes from all others
   */
  public Optional<Page> page(String id, String path) {
    Page known = used.get(id);
    if (known != null) {
      return Optional.of(known.at(path));
    }
    Optional<Page> kept = stored(id, path);
    kept.ifPresent(page -> used.put(id, page));
    return kept;
  }

  /** Takes the page of these bytes. One that the engine gave up is tried again by the next run. */
  public void add(String id, Page page) {
    if (page.problem().filter(problem -> problem.kind() == Problem.Kind.SKIPPED).isEmpty()) {
      used.put(id, page);
      fresh.put(id, page);
    }
  }

  private Optional<Page> stored(String id, String path) {
    Stored place = stored.get(id);
    if (place == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new FactReader(new Bytes(file, place.start()), strings::get).page(path));
    } catch (RuntimeException damaged) {
      return Optional.empty();
    }
  }

  /**
   * The bytes of a file that has what this run used besides what was there; empty where that would
   * say nothing new.
   */
  public Optional<byte[]> changed() {
    if (fresh.isEmpty()) {
      return Optional.empty();
    }
    long idle = stored.keySet().stream().filter(id -> !used.containsKey(id)).count();
    return Optional.of(
        idle > Math.max(FEW_IDLE, used.size())
            ? written(StringTable.empty(), Map.of(), used)
            : written(strings, stored, fresh));
  }

  private byte[] written(StringTable table, Map<String, Stored> kept, Map<String, Page> added) {
    Map<String, byte[]> pages = new HashMap<>();
    added.forEach((id, page) -> pages.put(id, new FactWriter(table::numberOf).write(page)));
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + (1 << 16));
    out.writeBytes(head);
    table.write(out);
    FactWriter.number(kept.size() + pages.size(), out);
    kept.forEach(
        (id, place) -> {
          begin(id, place.length(), out);
          out.write(file, place.start(), place.length());
        });
    pages.forEach(
        (id, bytes) -> {
          begin(id, bytes.length, out);
          out.writeBytes(bytes);
        });
    long sum = checksum(out.toByteArray(), out.size());
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      out.write((int) (sum >>> shift));
    }
    return out.toByteArray();
  }

  private static void begin(String id, int length, ByteArrayOutputStream out) {
    FactWriter.number(id.length(), out);
    out.writeBytes(id.getBytes(StandardCharsets.ISO_8859_1));
    FactWriter.number(length, out);
  }
}
