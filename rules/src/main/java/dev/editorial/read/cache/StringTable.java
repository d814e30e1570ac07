package dev.editorial.read.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The strings of a cache, each once. Those of a file are made when they are asked for. Reading is
 * thread-safe; numbering further strings is not.
 */
final class StringTable {

  /** How a string is written: its length, doubled, and one more where characters take two bytes. */
  private static final int WIDE = 1;

  private final byte[] file;
  private final int[] starts;

  /** Written without a lock: at worst, two threads make the same string. */
  private final @Nullable String[] made;

  private final List<String> added = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private StringTable(byte[] file, int[] starts) {
    this.file = file;
    this.starts = starts;
    this.made = new String[starts.length];
  }

  static StringTable empty() {
    return new StringTable(new byte[0], new int[0]);
  }

  /** The table at a place in a file, which is moved behind it. */
  static StringTable read(byte[] file, Bytes bytes) {
    int[] starts = new int[bytes.number()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = bytes.at();
      int head = bytes.number();
      bytes.skip((head >>> 1) << (head & WIDE));
    }
    return new StringTable(file, starts);
  }

  /** The string of this number. */
  String get(int number) {
    String known = made[number];
    if (known != null) {
      return known;
    }
    Bytes bytes = new Bytes(file, starts[number]);
    int head = bytes.number();
    String text = (head & WIDE) == 0 ? bytes.latin(head >>> 1) : bytes.wide(head >>> 1);
    made[number] = text;
    return text;
  }

  /** The number of a string, which is added if it is new. */
  int numberOf(String text) {
    if (numbers.isEmpty()) {
      for (int i = 0; i < starts.length; i++) {
        numbers.put(get(i), i);
      }
    }
    Integer number = numbers.get(text);
    if (number == null) {
      number = starts.length + added.size();
      numbers.put(text, number);
      added.add(text);
    }
    return number;
  }

  /** Writes the table, the strings that were added behind those of the file. */
  void write(OutputStream out) throws IOException {
    ByteArrayOutputStream piece = new ByteArrayOutputStream();
    FactWriter.number(starts.length + added.size(), piece);
    piece.writeTo(out);
    if (starts.length > 0) {
      Bytes end = new Bytes(file, starts[starts.length - 1]);
      int head = end.number();
      end.skip((head >>> 1) << (head & WIDE));
      out.write(file, starts[0], end.at() - starts[0]);
    }
    for (String text : added) {
      piece.reset();
      write(text, piece);
      piece.writeTo(out);
    }
  }

  private static void write(String text, ByteArrayOutputStream out) {
    boolean wide = false;
    for (int i = 0; i < text.length() && !wide; i++) {
      wide = text.charAt(i) > 0xFF;
    }
    FactWriter.number(text.length() << 1 | (wide ? WIDE : 0), out);
    if (wide) {
      for (int i = 0; i < text.length(); i++) {
        out.write(text.charAt(i));
        out.write(text.charAt(i) >>> Byte.SIZE);
      }
    } else {
      out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
  }
}
