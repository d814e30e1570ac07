package dev.editorial.read;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.editorial.api.FileTree;
import dev.editorial.api.Page;
import dev.editorial.api.Passage;
import dev.editorial.api.Problem;
import dev.editorial.api.Span;
import dev.editorial.read.cache.FactCache;
import dev.editorial.read.cache.Stamp;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the pages of a wiki, in parallel. */
public final class Reading {

  /** What Java puts where the bytes of a name are no characters. */
  private static final char REPLACEMENT = '\uFFFD';

  private Reading() {}

  /**
   * The pages at these paths, in the same order; a file that cannot be read is a page with a
   * problem.
   *
   * @param cache what is known of pages from before, where that is to be used
   * @param afterEach is run, by several threads, when a page is read
   */
  public static List<Page> pages(
      SourceTree files, List<String> paths, Optional<FactCache> cache, Runnable afterEach) {
    PageReader reader = new PageReader();
    return paths.parallelStream()
        .map(
            path -> {
              Page page = page(reader, files, path, cache);
              afterEach.run();
              return page;
            })
        .toList();
  }

  private static Page page(
      PageReader reader, SourceTree files, String path, Optional<FactCache> cache) {
    try {
      return cache.isEmpty()
          ? page(reader, path, files.read(path))
          : page(reader, files, path, cache.get());
    } catch (TooLarge fault) {
      return skipped(path, fault.getMessage(), "split it");
    } catch (IOException fault) {
      return Page.unreadable(path, problem(path, fault));
    }
  }

  private static Page page(PageReader reader, SourceTree files, String path, FactCache facts)
      throws IOException {
    Optional<Stamp> stamp = files.stampOf(path);
    Optional<String> name = files.nameOfBytes(path);
    Optional<String> known = Optional.empty();
    if (name.isPresent()) {
      known = facts.idOf(name.get());
    } else if (stamp.isPresent()) {
      known = facts.idOf(path, stamp.get());
    }
    if (known.isPresent()) {
      Optional<Page> kept = facts.page(known.get(), path);
      if (kept.isPresent()) {
        return kept.get();
      }
    }
    byte[] bytes = files.read(path);
    String id = idOf(bytes);
    if (name.isPresent()) {
      facts.named(name.get(), id);
    } else if (stamp.isPresent()) {
      facts.stamped(path, stamp.get(), id);
    }
    return page(reader, path, bytes, id, facts);
  }

  /** The prose of a page; empty where its file is gone. */
  public static List<Passage> prose(FileTree files, Page page) {
    try {
      return new PageReader().prose(files.read(page.path()));
    } catch (IOException gone) {
      return List.of();
    }
  }

  /** The files that list pages, read as pages of nothing but links; what vanished lists none. */
  public static List<Page> listings(FileTree files, List<String> paths) {
    List<Page> listings = new ArrayList<>();
    for (String path : paths) {
      Optional<Page> listing = listing(files, path);
      if (listing.isPresent()) {
        listings.add(listing.get());
      }
    }
    return List.copyOf(listings);
  }

  private static Optional<Page> listing(FileTree files, String path) {
    if (path.endsWith(".md")) {
      return Optional.empty();
    }
    try {
      return Optional.of(ListingReader.read(path, files.read(path)));
    } catch (IOException vanished) {
      return Optional.empty();
    }
  }

  private static Page page(
      PageReader reader, String path, byte[] bytes, String id, FactCache facts) {
    Optional<Page> known = facts.page(id, path);
    if (known.isPresent()) {
      return known.get();
    }
    Page page = page(reader, path, bytes);
    facts.add(id, page);
    return page;
  }

  /**
   * Bytes go by a hash of their own, wherever they come from: what a file and git's object of it
   * have in common is found once.
   */
  private static String idOf(byte[] bytes) {
    return "xxh3:" + Hashing.xxh3_128().hashBytesTo128Bits(bytes);
  }

  private static Page page(PageReader reader, String path, byte[] bytes) {
    try {
      return reader.read(path, bytes);
    } catch (Effort.Exceeded tooMuch) {
      return skipped(path, tooMuch.getMessage(), "split it");
    } catch (RuntimeException | StackOverflowError fault) {
      // One page that cannot be parsed must not end the run of all others.
      return skipped(
          path,
          "the parser gave up (%s)".formatted(fault.getClass().getSimpleName()),
          "report it with the page");
    }
  }

  private static Problem problem(String path, IOException fault) {
    if (fault instanceof GitObjects.Unreadable) {
      return new Problem(
          fault.getMessage(), "fetch what the clone lacks, see `git fsck`", Span.HEAD);
    }
    if (path.indexOf(REPLACEMENT) >= 0) {
      return new Problem(
          "its name is not valid UTF-8, so it cannot be opened by its name",
          "rename the file",
          Span.HEAD);
    }
    return fault instanceof NoSuchFileException
        ? new Problem(
            "it is a symbolic link to nothing, or was deleted meanwhile",
            "mend or remove the link",
            Span.HEAD)
        : new Problem("the system says " + said(fault), "make the file readable", Span.HEAD);
  }

  /** What the system says is the matter, in words. */
  static String said(IOException fault) {
    if (fault instanceof AccessDeniedException) {
      return "permission denied";
    }
    return fault instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : fault.getClass().getSimpleName();
  }

  private static Page skipped(String path, String reason, String remedy) {
    return Page.unreadable(path, new Problem(Problem.Kind.SKIPPED, reason, remedy, Span.HEAD));
  }
}
