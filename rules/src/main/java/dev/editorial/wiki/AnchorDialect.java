package dev.editorial.wiki;

import dev.editorial.api.Anchor;
import dev.editorial.api.Heading;
import dev.editorial.api.Page;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a tool makes anchors of headings, and how it compares a link's fragment with them. */
public enum AnchorDialect {

  /** github.com: the rules of its HTML pipeline, as {@code github-slugger} has them. */
  GITHUB {
    @Override
    void addHeading(Heading heading, Names names) {
      names.addNumbered(githubSlug(heading.raw()));
    }
  },

  /** Python-Markdown's {@code toc} with its default slugify, and {@code attr_list}. */
  MKDOCS {
    @Override
    void addHeading(Heading heading, Names names) {
      heading
          .id()
          .ifPresentOrElse(names::add, () -> names.addUnderscored(pythonSlug(heading.text())));
    }

    @Override
    boolean takes(Anchor anchor) {
      return anchor.kind() != Anchor.Kind.BLOCK;
    }

    @Override
    boolean makes(String fragment) {
      return fragment.startsWith("fn:") || fragment.startsWith("fnref:");
    }
  },

  /** Obsidian: the heading's text itself, punctuation aside. */
  OBSIDIAN {
    @Override
    void addHeading(Heading heading, Names names) {
      names.add(heading.raw());
    }

    @Override
    String key(String name) {
      return obsidianKey(name);
    }

    @Override
    boolean takes(Anchor anchor) {
      return anchor.kind() == Anchor.Kind.HTML || anchor.kind() == Anchor.Kind.BLOCK;
    }
  },

  /** The fallback: the heading's text, GitHub's slug, or an id of any syntax. */
  WIKI {
    @Override
    void addHeading(Heading heading, Names names) {
      names.addNumbered(githubSlug(heading.text()));
      if (heading.id().isPresent()) {
        names.add(heading.id().get());
        names.add(githubSlug(heading.raw()));
      }
      names.add(heading.text());
    }

    @Override
    String key(String name) {
      return name.startsWith("^") ? name.toLowerCase(Locale.ROOT) : obsidianKey(name);
    }

    @Override
    boolean takes(Anchor anchor) {
      return true;
    }
  };

  private static final int MOST_PARTS = 8;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern OBSIDIAN_PUNCTUATION =
      Pattern.compile("[!\"#$%&()*+,.:;<=>?@^`{|}~/\\[\\]\\\\]");
  private static final Pattern PYTHON_DROPPED = Pattern.compile("[^\\w\\s-]");
  private static final Pattern PYTHON_SEPARATOR = Pattern.compile("[-\\s]+");
  private static final Pattern PYTHON_COUNTED = Pattern.compile("(.*)_([0-9]+)");

  abstract void addHeading(Heading heading, Names names);

  /** What two spellings of one anchor share. */
  String key(String name) {
    return name;
  }

  /**
   * The keys that a link's fragment may mean: itself, or the last heading of a path of headings.
   */
  Set<String> keysOf(String fragment) {
    return Stream.iterate(
            fragment,
            part -> !part.isEmpty(),
            part -> part.indexOf('#') < 0 ? "" : part.substring(part.indexOf('#') + 1))
        .limit(MOST_PARTS)
        .map(this::key)
        .collect(Collectors.toSet());
  }

  /** Whether the tool makes such an anchor of its own, such as those of footnotes. */
  boolean makes(String fragment) {
    return false;
  }

  /** Whether an anchor that is written out counts. */
  boolean takes(Anchor anchor) {
    return anchor.kind() == Anchor.Kind.HTML;
  }

  /** The anchors of a page by their key, each as a link would best write it. */
  Map<String, String> anchorsOf(Page page, List<Heading> headings, List<Anchor> anchors) {
    Names names = new Names(this);
    for (Heading heading : headings) {
      addHeading(heading, names);
    }
    for (Anchor anchor : anchors) {
      if (takes(anchor)) {
        names.add(anchor.kind() == Anchor.Kind.BLOCK ? "^" + anchor.id() : anchor.id());
      }
    }
    return names.byKey;
  }

  /** The names given so far in one page. */
  static final class Names {
    private final AnchorDialect dialect;
    private final Map<String, String> byKey = new LinkedHashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();

    Names(AnchorDialect dialect) {
      this.dialect = dialect;
    }

    void add(String name) {
      byKey.putIfAbsent(dialect.key(name), name);
    }

    /**
     * GitHub's numbering: {@code a}, {@code a-1}, {@code a-2}, passing over names that are taken.
     */
    void addNumbered(String slug) {
      String name = slug;
      while (uses.containsKey(name)) {
        name = slug + "-" + uses.merge(slug, 1, Integer::sum);
      }
      uses.put(name, 0);
      add(name);
    }

    /**
     * Python-Markdown's numbering: {@code a}, {@code a_1}, {@code a_2}; an empty slug is {@code
     * _1}.
     */
    void addUnderscored(String slug) {
      String name = slug;
      while (name.isEmpty() || byKey.containsKey(name)) {
        Matcher counted = PYTHON_COUNTED.matcher(name);
        name =
            counted.matches()
                ? counted.group(1) + "_" + new BigInteger(counted.group(2)).add(BigInteger.ONE)
                : name + "_1";
      }
      add(name);
    }
  }

  /**
   * Lower case, spaces to hyphens, and nothing but letters, marks, digits, connectors and hyphens
   * kept.
   */
  static String githubSlug(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (c == ' ') {
                slug.append('-');
              } else if (c == '-' || isWordCharacter(c)) {
                slug.appendCodePoint(c);
              }
            });
    return slug.toString();
  }

  private static boolean isWordCharacter(int c) {
    return Character.isAlphabetic(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.DECIMAL_DIGIT_NUMBER,
              Character.CONNECTOR_PUNCTUATION ->
              true;
          default -> false;
        };
  }

  static String pythonSlug(String text) {
    String ascii =
        Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[^\\x00-\\x7F]", "");
    String kept = PYTHON_DROPPED.matcher(ascii).replaceAll("").strip().toLowerCase(Locale.ROOT);
    return PYTHON_SEPARATOR.matcher(kept).replaceAll("-");
  }

  private static String obsidianKey(String text) {
    String spaced = OBSIDIAN_PUNCTUATION.matcher(text).replaceAll(" ");
    return SPACES.matcher(spaced).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
