package dev.editorial.api;

import java.util.List;

/** What a link turned out to mean. */
public sealed interface Outcome {

  /** Where it counts in the ledger. */
  Bucket bucket();

  /** The pages that it leads to, dead anchors and wrong case forgiven; usually one or none. */
  default List<Page> pages() {
    return List.of();
  }

  /** A page, and the anchor in it where one is named. */
  record Reached(Page page) implements Outcome {
    @Override
    public Bucket bucket() {
      return Bucket.OK;
    }

    @Override
    public List<Page> pages() {
      return List.of(page);
    }
  }

  /** A file or folder that is no page. */
  record ReachedFile(String path) implements Outcome {
    @Override
    public Bucket bucket() {
      return Bucket.OK;
    }
  }

  /** The page is there, the anchor is not. */
  record DeadAnchor(Page page, String anchor) implements Outcome {
    @Override
    public Bucket bucket() {
      return Bucket.BROKEN;
    }

    @Override
    public List<Page> pages() {
      return List.of(page);
    }
  }

  /**
   * The target differs from what is there in case, Unicode form or the slant of its slashes alone.
   *
   * @param sought the path that was looked for
   * @param actual the path that is there
   * @param pages the page at that path, or none for another file
   */
  record WrongCase(String sought, String actual, List<Page> pages) implements Outcome {
    public WrongCase {
      pages = List.copyOf(pages);
    }

    @Override
    public Bucket bucket() {
      return Bucket.BROKEN;
    }
  }

  /**
   * The page answers to a name that it no longer goes by.
   *
   * @param by the old name, as a redirect or an alias says it
   */
  record Redirected(Page page, String by) implements Outcome {
    @Override
    public Bucket bucket() {
      return Bucket.OK;
    }

    @Override
    public List<Page> pages() {
      return List.of(page);
    }
  }

  /**
   * A file is there, but it is no part of what readers get.
   *
   * @param path the file's, from the root
   * @param reason why it is not, such as {@code it lies outside docs/}
   */
  record Unbuilt(Target target, String path, String reason) implements Outcome {
    @Override
    public Bucket bucket() {
      return Bucket.BROKEN;
    }
  }

  /**
   * Nothing is there.
   *
   * @param wanted what was looked for, as a path from the root where it can be told, without
   *     extension for a page
   * @param basis how sure it is that a page was meant: inferred where only the values beside it say
   *     so
   */
  record Missing(Target target, String wanted, Basis basis) implements Outcome {
    @Override
    public Bucket bucket() {
      return Bucket.BROKEN;
    }
  }

  /** What a missing target would have been. */
  enum Target {
    /** A page, meant by a Markdown or HTML link. */
    PAGE,
    /** A page, meant by a wikilink or a mention. */
    ENTITY,
    /** An image or attachment. */
    ASSET
  }

  /** A page that the wiki's authors mean to write. */
  record Unwritten(String name) implements Outcome {
    @Override
    public Bucket bucket() {
      return Bucket.UNWRITTEN;
    }
  }

  /** Several pages answer equally well. */
  record Ambiguous(List<Page> pages) implements Outcome {
    public Ambiguous {
      pages = List.copyOf(pages);
    }

    @Override
    public Bucket bucket() {
      return Bucket.AMBIGUOUS;
    }
  }

  /** The page is there, but it pulls in text by an include, and the anchor may come with it. */
  record IntoInclude(Page page) implements Outcome {
    @Override
    public Bucket bucket() {
      return Bucket.TEMPLATED;
    }

    @Override
    public List<Page> pages() {
      return List.of(page);
    }
  }

  /** The link names no target at all. */
  record Empty() implements Outcome {
    @Override
    public Bucket bucket() {
      return Bucket.BROKEN;
    }
  }

  /** The path climbs above the root, to nothing in the same repository. */
  record AboveRoot() implements Outcome {
    @Override
    public Bucket bucket() {
      return Bucket.OUTSIDE;
    }
  }

  /** Not for this wiki to decide: external, generated, templated or outside. */
  record Elsewhere(Bucket bucket) implements Outcome {}
}
