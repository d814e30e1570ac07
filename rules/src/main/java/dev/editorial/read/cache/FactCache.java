package dev.editorial.read.cache;

import dev.editorial.api.Page;
import dev.editorial.api.Problem;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * The facts of pages by what tells their bytes from all others, so that a page that has not changed
 * is not read again, and where a file's stamp or git's name for its bytes is known, not even
 * opened. They lie in one file: a head that names the engine, the facts of each page, the stamps of
 * files, a table of the strings in the facts, where that begins, and a checksum. A file that
 * another engine wrote, or that is damaged in any way, counts for nothing: a page too many that is
 * read costs time, a wrong fact costs trust. Thread-safe but for {@link #writeTo}.
 */
public final class FactCache {

  private static final String MAGIC = "editorial facts 4\n";

  /**
   * Facts that no page had in this run are kept, since branches come back: as many as were used, or
   * as these.
   */
  private static final int FEW_IDLE = 200;

  /** Bytes, of all facts together; some hundred thousand pages have less. */
  private static final int LARGEST = 1_000_000_000;

  /**
   * The facts of a page as a file has them.
   *
   * @param start of its bytes in the file
   */
  private record Stored(int start, int length) {}

  /** The bytes that a file had when it had this stamp. */
  private record Stamped(Stamp stamp, String id) {}

  private final byte[] head;
  private final byte[] file;
  private final StringTable strings;
  private final Map<String, Stored> stored;
  private final Map<String, Page> used = new ConcurrentHashMap<>();
  private final Map<String, Page> fresh = new ConcurrentHashMap<>();
  private final Map<String, Stamped> stamped;
  private final Map<String, Stamped> seen = new ConcurrentHashMap<>();
  private final Map<String, String> named;
  private final Map<String, String> renamed = new ConcurrentHashMap<>();
  private final LongAdder restamped = new LongAdder();
  private final long opened;

  private FactCache(
      byte[] head,
      byte[] file,
      StringTable strings,
      Map<String, Stored> stored,
      Map<String, Stamped> stamped,
      Map<String, String> named,
      long opened) {
    this.head = head;
    this.file = file;
    this.strings = strings;
    this.stored = stored;
    this.stamped = stamped;
    this.named = named;
    this.opened = opened;
  }

  /** A cache that knows nothing yet, and is of use within a run alone. */
  public static FactCache empty(String engine) {
    return empty(engine, Instant.EPOCH);
  }

  private static FactCache empty(String engine, Instant opened) {
    return new FactCache(
        (MAGIC + engine + "\n").getBytes(StandardCharsets.UTF_8),
        new byte[0],
        StringTable.empty(),
        Map.of(),
        Map.of(),
        Map.of(),
        TimeUnit.MILLISECONDS.toNanos(opened.toEpochMilli()));
  }

  /**
   * Opens a cache; an empty one where there is no file, or none to be trusted.
   *
   * @param engine what tells the engine that makes the facts from all others
   * @param now before any of the files is looked at
   */
  public static FactCache open(Path path, String engine, Instant now) {
    FactCache empty = empty(engine, now);
    try {
      return Files.isRegularFile(path) ? empty.with(Files.readAllBytes(path)) : empty;
    } catch (IOException | RuntimeException | VirtualMachineError unusable) {
      return empty;
    }
  }

  private FactCache with(byte[] bytes) {
    int end = bytes.length - Long.BYTES;
    if (end < head.length + Long.BYTES
        || !startsWith(bytes, head)
        || new Bytes(bytes, end).eight() != checksum(bytes, end)) {
      return this;
    }
    int tableAt = Math.toIntExact(new Bytes(bytes, end - Long.BYTES).eight());
    StringTable table = StringTable.read(bytes, new Bytes(bytes, tableAt));
    Bytes place = new Bytes(bytes, head.length);
    int pages = place.number();
    Map<String, Stored> found = new HashMap<>(pages * 2);
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < pages; i++) {
      String id = place.latin(place.number());
      String name = place.latin(place.number());
      if (!name.isEmpty()) {
        names.put(name, id);
      }
      int length = place.number();
      found.put(id, new Stored(place.at(), length));
      place.skip(length);
    }
    Map<String, Stamped> stamps = stamps(place, table);
    return new FactCache(head, bytes, table, found, stamps, names, opened);
  }

  private static Map<String, Stamped> stamps(Bytes place, StringTable table) {
    int count = place.number();
    Map<String, Stamped> stamps = new HashMap<>(count * 2);
    for (int i = 0; i < count; i++) {
      String path = table.get(place.number());
      Stamp stamp = new Stamp(place.eight(), place.eight(), place.eight(), place.eight());
      stamps.put(path, new Stamped(stamp, place.latin(place.number())));
    }
    return stamps;
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
    if (kept.isPresent()) {
      used.put(id, kept.get());
    }
    return kept;
  }

  /** What tells the bytes of a file from all others, where it has the stamp that it had before. */
  public Optional<String> idOf(String path, Stamp stamp) {
    Stamped before = stamped.get(path);
    if (before == null || !before.stamp().equals(stamp)) {
      return Optional.empty();
    }
    seen.put(path, before);
    return Optional.of(before.id());
  }

  /**
   * Takes note of what the bytes of a file are. A file that was written shortly before this cache
   * was opened may be written again without another stamp, so it is read by the next run as well.
   *
   * @param stamp what it had before it was read
   */
  public void stamped(String path, Stamp stamp, String id) {
    if (stamp.isOlderThan(opened)) {
      seen.put(path, new Stamped(stamp, id));
      restamped.increment();
    }
  }

  /** What tells bytes that git has a name for from all others, where they were seen before. */
  public Optional<String> idOf(String name) {
    return Optional.ofNullable(named.get(name));
  }

  /** Takes note of git's name for bytes. */
  public void named(String name, String id) {
    renamed.put(name, id);
  }

  /** Takes the page of these bytes. One that the engine gave up is tried again by the next run. */
  public void add(String id, Page page) {
    if (page.problem().isEmpty() || page.problem().get().kind() != Problem.Kind.SKIPPED) {
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
      return Optional.of(new FactReader(new Bytes(file, place.start()), strings).page(path));
    } catch (RuntimeException | VirtualMachineError unusable) {
      return Optional.empty();
    }
  }

  /**
   * Whether this run knows what the file does not: pages, or the stamps or names of so many that
   * the next run had better not open them all.
   */
  public boolean hasNews() {
    return !fresh.isEmpty() || (restamped.sum() + renamed.size()) * 10 > used.size();
  }

  /**
   * Writes a file that has what this run used besides what was there. It is written page by page,
   * since all at once may be more than the memory holds.
   *
   * @throws IOException if {@code target} throws it
   */
  public void writeTo(OutputStream target) throws IOException {
    int idle = 0;
    for (String id : stored.keySet()) {
      idle += used.containsKey(id) ? 0 : 1;
    }
    CRC32C sum = new CRC32C();
    DataOutputStream out = new DataOutputStream(new CheckedOutputStream(target, sum));
    if (idle > Math.max(FEW_IDLE, used.size())) {
      write(StringTable.empty(), Map.of(), used, out);
    } else {
      write(strings, stored, fresh, out);
    }
    eight(sum.getValue(), out);
    out.flush();
  }

  private void write(
      StringTable table, Map<String, Stored> kept, Map<String, Page> added, DataOutputStream out)
      throws IOException {
    Map<String, String> names = namesById();
    out.write(head);
    number(kept.size() + added.size(), out);
    for (Map.Entry<String, Stored> page : kept.entrySet()) {
      begin(page.getKey(), names, page.getValue().length(), out);
      out.write(file, page.getValue().start(), page.getValue().length());
    }
    for (Map.Entry<String, Page> page : added.entrySet()) {
      byte[] facts = new FactWriter(table).write(page.getValue());
      begin(page.getKey(), names, facts.length, out);
      out.write(facts);
    }
    // What git keeps has no stamps, so a run of that alone leaves those that are known.
    Map<String, Stamped> stamps = seen.isEmpty() ? stamped : seen;
    number(stamps.size(), out);
    for (Map.Entry<String, Stamped> file : stamps.entrySet()) {
      number(table.numberOf(file.getKey()), out);
      Stamp stamp = file.getValue().stamp();
      eight(stamp.size(), out);
      eight(stamp.modified(), out);
      eight(stamp.changed(), out);
      eight(stamp.file(), out);
      latin(file.getValue().id(), out);
    }
    int tableAt = out.size();
    if (tableAt > LARGEST) {
      throw new IOException("more facts than are worth keeping");
    }
    table.write(out);
    eight(tableAt, out);
  }

  private static void eight(long value, DataOutputStream out) throws IOException {
    out.writeLong(Long.reverseBytes(value));
  }

  private Map<String, String> namesById() {
    Map<String, String> names = new HashMap<>();
    named.forEach((name, id) -> names.put(id, name));
    renamed.forEach((name, id) -> names.put(id, name));
    return names;
  }

  private static void begin(String id, Map<String, String> names, int length, OutputStream out)
      throws IOException {
    latin(id, out);
    latin(names.getOrDefault(id, ""), out);
    number(length, out);
  }

  private static void latin(String text, OutputStream out) throws IOException {
    number(text.length(), out);
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void number(int value, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(5);
    FactWriter.number(value, bytes);
    bytes.writeTo(out);
  }
}
