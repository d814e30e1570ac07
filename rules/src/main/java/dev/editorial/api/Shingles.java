package dev.editorial.api;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every three consecutive words of a text, as hashes: what two texts share of them tells how much
 * of one is the other. Case and punctuation do not count; a character of a script without spaces is
 * a word. Immutable.
 */
public final class Shingles {

  private static final int WORDS = 3;

  /** Fewer are too few to say that a text is a copy. */
  private static final int FEWEST = 40;

  private static final SimilarityHashPolicy MIN_HASH =
      SimilarityHashing.superMinHash(Signature.BANDS * Signature.ROWS, Signature.BITS);

  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  /** The shingles of a text, in the order of its passages and across them. */
  public static Shingles of(List<Passage> prose) {
    Collector collector = new Collector();
    for (Passage passage : prose) {
      collector.add(passage.text());
    }
    long[] sorted = collector.distinct();
    Arrays.sort(sorted);
    return new Shingles(sorted);
  }

  /** How many of both texts' shingles are in both, as a share of all: 0 to 1. */
  public double shareWith(Shingles other) {
    int shared = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < hashes.length && theirs < other.hashes.length) {
      int order = Long.compare(hashes[mine], other.hashes[theirs]);
      shared += order == 0 ? 1 : 0;
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
    int all = hashes.length + other.hashes.length - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /**
   * What is kept of the shingles of a text; nothing where they are too few.
   *
   * @param passages the text, of whose whitespace nothing depends
   */
  public static Optional<Signature> signature(List<String> passages) {
    Collector collector = new Collector();
    for (String passage : passages) {
      collector.add(passage);
    }
    long[] hashes = collector.distinct();
    if (hashes.length < FEWEST) {
      return Optional.empty();
    }
    byte[] components = MIN_HASH.createHasher().compute(ElementHashProvider.ofValues(hashes));
    long[] bands = new long[Signature.BANDS];
    for (int i = 0; i < Signature.BANDS * Signature.ROWS; i++) {
      int band = i / Signature.ROWS;
      bands[band] = bands[band] << Signature.BITS | MIN_HASH.getComponent(components, i);
    }
    return Optional.of(Signature.of(bands));
  }

  /** Cuts texts into words and words into shingles. One use, one thread. */
  private static final class Collector {
    private static final long PRIME = 0x100000001b3L;
    private static final long OFFSET = 0xcbf29ce484222325L;

    /** The letters and digits of ASCII in lower case; 0 for what is of no word. */
    private static final char[] LOWER_CASE = new char[128];

    static {
      for (char c = 0; c < LOWER_CASE.length; c++) {
        LOWER_CASE[c] = isOfWord(c) ? Character.toLowerCase(c) : 0;
      }
    }

    private final long[] last = new long[WORDS];
    private int words;
    private long[] found = new long[256];
    private int count;

    void add(String text) {
      long word = OFFSET;
      char[] characters = text.toCharArray();
      for (int i = 0; i < characters.length; i++) {
        char c = characters[i];
        if (c < LOWER_CASE.length) {
          char lower = LOWER_CASE[c];
          if (lower == 0) {
            end(word);
            word = OFFSET;
          } else {
            word = (word ^ lower) * PRIME;
          }
          continue;
        }
        int character = Character.codePointAt(characters, i);
        i += Character.charCount(character) - 1;
        boolean alone = Character.isIdeographic(character);
        if (alone || !isOfWord(character)) {
          end(word);
          word = OFFSET;
        }
        if (alone) {
          end(character * PRIME);
        } else if (isOfWord(character)) {
          word = (word ^ Character.toLowerCase(character)) * PRIME;
        }
      }
      end(word);
    }

    private static boolean isOfWord(int character) {
      return Character.isLetterOrDigit(character)
          || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private void end(long word) {
      if (word == OFFSET) {
        return;
      }
      System.arraycopy(last, 1, last, 0, WORDS - 1);
      last[WORDS - 1] = word;
      words++;
      if (words >= WORDS) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = mixed();
      }
    }

    /** The order of the words counts, and each bit of them moves every bit of the result. */
    private long mixed() {
      long hash = 0;
      for (long word : last) {
        hash = (hash ^ word ^ word >>> 29) * 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 32;
      }
      hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
      return hash ^ hash >>> 27;
    }

    /** Each once, in no order. */
    long[] distinct() {
      long[] table = new long[Integer.highestOneBit(Math.max(count, 1)) << 2];
      boolean zero = false;
      int kept = 0;
      for (int i = 0; i < count; i++) {
        long hash = found[i];
        if (hash == 0) {
          // Stands for an empty place in the table.
          if (!zero) {
            zero = true;
            found[kept++] = 0;
          }
          continue;
        }
        int at = (int) hash & table.length - 1;
        while (table[at] != 0 && table[at] != hash) {
          at = at + 1 & table.length - 1;
        }
        if (table[at] == 0) {
          table[at] = hash;
          found[kept++] = hash;
        }
      }
      return Arrays.copyOf(found, kept);
    }
  }
}
