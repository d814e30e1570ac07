package dev.editorial.wiki;

import dev.editorial.api.Anchor;
import dev.editorial.api.Heading;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a tool makes anchors of headings, and how it compares a link's fragment with them. */
public enum AnchorDialect {

  /** github.com: the rules of its HTML pipeline, as {@code github-slugger} has them. */
  GITHUB(Family.GITHUB),

  /** Python-Markdown's {@code toc} with its default slugify, and {@code attr_list}. */
  PYTHON(Family.PYTHON),

  /** The same with {@code slugify_unicode}. */
  PYTHON_UNICODE(Family.PYTHON),

  /** The same with the slugify of pymdownx, in lower case. */
  PYMDOWNX(Family.PYTHON),

  /** The same in the case of the heading. */
  PYMDOWNX_CASED(Family.PYTHON),

  /** Hugo with {@code autoHeadingIDType: github}, its default. */
  HUGO(Family.HUGO),

  /** Hugo with {@code github-ascii}. */
  HUGO_ASCII(Family.HUGO),

  /** Hugo with {@code blackfriday}. */
  HUGO_BLACKFRIDAY(Family.HUGO),

  /** mdBook; from 0.5 on in lower case throughout, before that for ASCII letters alone. */
  MDBOOK(Family.GITHUB) {
    @Override
    void addHeading(Heading heading, Names names) {
      if (heading.id().isPresent()) {
        names.add(heading.id().get());
      } else {
        String text = heading.text().strip();
        names.addNumbered(mdbookSlug(text.toLowerCase(Locale.ROOT)));
        names.add(mdbookSlug(TYPOGRAPHY.matcher(text).replaceAll("").toLowerCase(Locale.ROOT)));
        names.add(lowerAscii(mdbookSlug(text)));
      }
    }

    @Override
    boolean takes(Anchor anchor) {
      return anchor.kind() == Anchor.Kind.HTML;
    }

    @Override
    void addTerm(String term, Names names) {
      names.addNumbered(mdbookSlug(term.strip().toLowerCase(Locale.ROOT)));
    }

    @Override
    boolean makes(String fragment) {
      return fragment.startsWith("footnote-") || fragment.startsWith("fr-");
    }
  },

  /** Dendron: GitHub's slugs, on both sides; a reference may name a stretch of headings. */
  DENDRON(Family.GITHUB) {
    @Override
    void addHeading(Heading heading, Names names) {
      names.addNumbered(githubSlug(heading.tagged()));
      names.add(heading.text());
    }

    @Override
    String key(String name) {
      return name.startsWith("^") ? name : githubSlug(name.strip());
    }

    @Override
    List<String> partsOf(String fragment) {
      return Stream.of(fragment.split(":#|:$"))
          .map(part -> part.replaceFirst("^#", "").replaceFirst(",\\d+$", "").strip())
          .filter(part -> !part.isEmpty() && !part.matches("\\*|\\^(begin|end)"))
          .toList();
    }

    @Override
    Set<String> keysOf(String fragment) {
      return Set.of(key(fragment));
    }

    @Override
    boolean makes(String fragment) {
      return fragment.startsWith("*") || fragment.matches("L\\d+.*|\\^(begin|end).*");
    }

    @Override
    boolean takes(Anchor anchor) {
      return anchor.kind() == Anchor.Kind.HTML || anchor.kind() == Anchor.Kind.BLOCK;
    }
  },

  /** DocFX: as GitHub, but whatever the case. */
  DOCFX(Family.GITHUB) {
    @Override
    String key(String name) {
      return name.toLowerCase(Locale.ROOT);
    }

    @Override
    boolean makes(String fragment) {
      return fragment.startsWith("tab/");
    }
  },

  /** Obsidian: the heading's text itself, punctuation aside. */
  OBSIDIAN(Family.GITHUB) {
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

  /** A way that the settings name and that is not known: every anchor may be there. */
  UNKNOWN(Family.GITHUB) {
    @Override
    void addHeading(Heading heading, Names names) {
      names.addNumbered(githubSlug(heading.text()));
    }

    @Override
    boolean makes(String fragment) {
      return true;
    }
  },

  /** The fallback: the heading's text, GitHub's slug, or an id of any syntax. */
  WIKI(Family.GITHUB) {
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
  },

  /** VitePress and VuePress: as the fallback, or the slug that they make themselves. */
  VUE(Family.GITHUB) {
    @Override
    void addHeading(Heading heading, Names names) {
      WIKI.addHeading(heading, names);
      String slug = vueSlug(heading.text());
      if (!slug.equals(githubSlug(heading.text()))) {
        names.addNumbered(slug);
      }
    }

    @Override
    String key(String name) {
      return WIKI.key(name);
    }

    @Override
    boolean takes(Anchor anchor) {
      return WIKI.takes(anchor);
    }
  };

  private static final int MOST_PARTS = 8;

  /** The characters of ASCII that are as good as a space in Obsidian: its punctuation as well. */
  private static final boolean[] OBSIDIAN_SPACES = new boolean[0x80];

  static {
    for (char c : " \t\n\u000B\f\r!\"#$%&()*+,.:;<=>?@^`{|}~/[]\\".toCharArray()) {
      OBSIDIAN_SPACES[c] = true;
    }
  }

  private static final Pattern TYPOGRAPHY = Pattern.compile("---?|\\.\\.\\.");

  /** What Python-Markdown and its extensions match, compiled where a wiki is theirs. */
  private static final class Python {
    private static final Pattern DROPPED = Pattern.compile("[^\\w\\s-]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\h]+");
    private static final Pattern SEPARATOR = Pattern.compile("[-\\s]+");
    private static final Pattern EMOJI = Pattern.compile(":[a-z0-9_+-]+:");
    private static final Pattern HTML_TAG = Pattern.compile("</?[^>]*>");
    private static final Pattern COUNTED = Pattern.compile("(.*)_([0-9]+)");
  }

  /** The same for VitePress and VuePress. */
  private static final class Vue {
    private static final Pattern DROPPED = Pattern.compile("[\\u0000-\\u001f\\u0300-\\u036f]");
    private static final Pattern SEPARATOR =
        Pattern.compile("[\\s~`!@#$%^&*()\\-_+=\\[\\]{}|\\\\;:\"'“”‘’<>,.?/]+");
  }

  /** Tools that make anchors of headings in one way, each by a slug of its own. */
  private enum Family {
    GITHUB,
    PYTHON,
    HUGO
  }

  private final Family family;

  AnchorDialect(Family family) {
    this.family = family;
  }

  private String slug(String text) {
    return switch (this) {
      case PYTHON -> pythonSlug(text);
      case PYTHON_UNICODE -> pythonUnicodeSlug(text);
      case PYMDOWNX -> pymdownxSlug(text.toLowerCase(Locale.ROOT));
      case PYMDOWNX_CASED -> pymdownxSlug(text);
      case HUGO -> hugoSlug(text);
      case HUGO_ASCII -> hugoSlug(withoutAccents(text.strip()));
      case HUGO_BLACKFRIDAY -> blackfridaySlug(text);
      case GITHUB, MDBOOK, DENDRON, DOCFX, OBSIDIAN, UNKNOWN, WIKI, VUE -> githubSlug(text);
    };
  }

  void addHeading(Heading heading, Names names) {
    switch (family) {
      case GITHUB -> names.addNumbered(slug(heading.raw()));
      case PYTHON -> addPython(heading, names);
      case HUGO -> addHugo(heading, names);
    }
  }

  /** What two spellings of one anchor share. */
  String key(String name) {
    return name;
  }

  /**
   * The keys that a link's fragment may mean: itself, or the last heading of a path of headings.
   */
  Set<String> keysOf(String fragment) {
    return fragment.indexOf('#') < 0 ? Set.of(key(fragment)) : keysOfPath(fragment);
  }

  private Set<String> keysOfPath(String fragment) {
    Set<String> keys = new HashSet<>();
    String part = fragment;
    for (int i = 0; i < MOST_PARTS && !part.isEmpty(); i++) {
      keys.add(key(part));
      part = part.indexOf('#') < 0 ? "" : part.substring(part.indexOf('#') + 1);
    }
    return keys;
  }

  /** The places that a fragment names, all of which must be there; most tools know one alone. */
  List<String> partsOf(String fragment) {
    return List.of(fragment);
  }

  /** Whether the tool makes such an anchor of its own, such as those of footnotes. */
  boolean makes(String fragment) {
    return family != Family.GITHUB && isFootnoteOrTab(fragment);
  }

  /** Whether an anchor that is written out counts. */
  boolean takes(Anchor anchor) {
    return switch (family) {
      case GITHUB -> anchor.kind() == Anchor.Kind.HTML;
      case PYTHON -> anchor.kind() != Anchor.Kind.BLOCK;
      case HUGO -> anchor.kind() != Anchor.Kind.BLOCK && anchor.kind() != Anchor.Kind.COMMENT;
    };
  }

  /** The anchors of a page by their key, each as a link would best write it. */
  Map<String, String> anchorsOf(
      List<Heading> headings, List<Anchor> anchors, Set<Profile.Extra> extras) {
    Names names = new Names(this);
    boolean attributes = family != Family.PYTHON || extras.contains(Profile.Extra.ATTRIBUTES);
    for (Heading heading : headings) {
      if (attributes && heading.id().isPresent()) {
        names.explicit.add(heading.id().get());
      }
    }
    for (Heading written : headings) {
      Heading heading = attributes ? written : written.withoutId();
      if (extras.contains(Profile.Extra.PICTURED_EMOJI)
          && Python.EMOJI.matcher(heading.text()).find()) {
        addHeading(heading.saying(withoutEmoji(heading.text())), names);
      }
      addHeading(heading, names);
    }
    for (Anchor anchor : anchors) {
      switch (anchor.kind()) {
        case TAB -> {
          if (extras.contains(Profile.Extra.TABS)) {
            boolean pictured = extras.contains(Profile.Extra.PICTURED_EMOJI);
            String title = pictured ? withoutEmoji(anchor.id()) : anchor.id();
            addTab(title, headingBefore(anchor, headings), names);
          }
        }
        case TERM -> {
          if (extras.contains(Profile.Extra.TERMS)) {
            addTerm(anchor.id(), names);
          }
        }
        case COMMENT -> {
          if (takes(anchor) && extras.contains(Profile.Extra.COMMENTS)) {
            names.add(anchor.id());
          }
        }
        case BLOCK -> {
          if (takes(anchor)) {
            names.add("^" + anchor.id());
          }
        }
        case ATTRIBUTE -> {
          if (takes(anchor) && attributes) {
            names.add(anchor.id());
          }
        }
        case HTML -> {
          if (takes(anchor)) {
            names.add(anchor.id());
          }
        }
      }
    }
    return names.byKey;
  }

  private static String withoutEmoji(String text) {
    return Python.EMOJI.matcher(text).replaceAll("").strip();
  }

  private String headingBefore(Anchor anchor, List<Heading> headings) {
    Names alone = new Names(this);
    for (int last = headings.size() - 1; last >= 0; last--) {
      if (headings.get(last).span().compareTo(anchor.span()) < 0) {
        addHeading(headings.get(last), alone);
        break;
      }
    }
    return alone.byKey.isEmpty() ? "" : alone.byKey.values().iterator().next();
  }

  /** Adds what the tool makes of a term that is defined. */
  void addTerm(String term, Names names) {
    if (family == Family.HUGO) {
      names.addUnused(slug(term.strip()));
    }
  }

  /** Adds what the tool makes of a tab's title, below a heading. */
  private void addTab(String title, String parent, Names names) {
    if (family == Family.PYTHON) {
      // Whether the settings ask for slugs, and for the heading's before them, varies.
      String tab = pymdownxSlug(title).toLowerCase(Locale.ROOT);
      names.add(tab);
      names.add(parent + "-" + tab);
    }
  }

  /** The names given so far in one page. */
  static final class Names {
    private final AnchorDialect dialect;
    private final Map<String, String> byKey = new LinkedHashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<String> explicit = new HashSet<>();

    Names(AnchorDialect dialect) {
      this.dialect = dialect;
    }

    /** A name without a key, such as that of a heading of signs alone, is named by nothing. */
    void add(String name) {
      String key = dialect.key(name);
      if (!key.isEmpty()) {
        byKey.putIfAbsent(key, name);
      }
    }

    /**
     * GitHub's numbering: {@code a}, {@code a-1}, {@code a-2}, passing over names that are taken.
     */
    void addNumbered(String slug) {
      String name = slug;
      while (uses.containsKey(name)) {
        int number = uses.get(slug) + 1;
        uses.put(slug, number);
        name = slug + "-" + number;
      }
      uses.put(name, 0);
      add(name);
    }

    /** Hugo's numbering: {@code a}, {@code a-1}, {@code a-2}, passing over every id in use. */
    void addUnused(String slug) {
      String name = slug;
      for (int number = 1; byKey.containsKey(dialect.key(name)); number++) {
        name = slug + "-" + number;
      }
      add(name);
    }

    /**
     * Python-Markdown's numbering: {@code a}, {@code a_1}, {@code a_2}; an empty slug is {@code
     * _1}.
     */
    void addUnderscored(String slug) {
      String name = slug;
      while (name.isEmpty() || byKey.containsKey(name) || explicit.contains(name)) {
        Matcher counted = Python.COUNTED.matcher(name);
        name =
            counted.matches()
                ? counted.group(1) + "_" + new BigInteger(counted.group(2)).add(BigInteger.ONE)
                : name + "_1";
      }
      add(name);
    }
  }

  /**
   * As {@code slugify} of {@code @mdit-vue/shared}: without accents, a hyphen for each run of
   * spaces and punctuation, and an underscore before a digit.
   */
  static String vueSlug(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String joined =
        Vue.SEPARATOR.matcher(Vue.DROPPED.matcher(plain).replaceAll("")).replaceAll("-");
    int start = joined.startsWith("-") ? 1 : 0;
    int end = joined.endsWith("-") ? joined.length() - 1 : joined.length();
    String slug = start < end ? joined.substring(start, end).toLowerCase(Locale.ROOT) : "";
    return !slug.isEmpty() && slug.charAt(0) >= '0' && slug.charAt(0) <= '9' ? "_" + slug : slug;
  }

  /**
   * Lower case, spaces to hyphens, and nothing but letters, marks, digits, connectors and hyphens
   * kept.
   */
  static String githubSlug(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder(lower.length());
    int c;
    for (int i = 0; i < lower.length(); i += Character.charCount(c)) {
      c = lower.codePointAt(i);
      if (c == ' ') {
        slug.append('-');
      } else if (c == '-' || isWordCharacter(c)) {
        slug.appendCodePoint(c);
      }
    }
    return slug.toString();
  }

  private static boolean isWordCharacter(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }
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

  /** An explicit id is taken as it is; a heading's own is numbered. */
  private void addPython(Heading heading, Names names) {
    if (heading.id().isPresent()) {
      names.add(heading.id().get());
      return;
    }
    names.addUnderscored(slug(Python.SPACE.matcher(heading.text()).replaceAll(" ").strip()));
  }

  /** Each id counts for the numbering, and the typographer leaves dashes in code alone. */
  private void addHugo(Heading heading, Names names) {
    if (heading.id().isPresent()) {
      names.add(heading.id().get());
    } else if (!heading.text().isBlank()) {
      String set = slug(TYPOGRAPHY.matcher(heading.text()).replaceAll(""));
      names.addUnused(set.isEmpty() ? "heading" : set);
      String asWritten = slug(heading.text());
      if (!asWritten.equals(set)) {
        names.addUnused(asWritten);
      }
    }
  }

  /** Footnotes, and tabs without a slug of their own. */
  private static boolean isFootnoteOrTab(String fragment) {
    return fragment.startsWith("fn:")
        || fragment.startsWith("fnref")
        || fragment.startsWith("__tabbed_")
        || fragment.startsWith("__codelineno")
        || fragment.startsWith("tag:");
  }

  /** {@code slugify_unicode} of Python-Markdown. */
  static String pythonUnicodeSlug(String text) {
    String kept =
        Python.SPACE
            .matcher(withoutPunctuation(text))
            .replaceAll(" ")
            .strip()
            .toLowerCase(Locale.ROOT);
    return Python.SEPARATOR.matcher(kept).replaceAll("-");
  }

  /** {@code pymdownx.slugs.slugify}: tags go, and every space is a hyphen of its own. */
  static String pymdownxSlug(String text) {
    String untagged =
        Python.HTML_TAG.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    return withoutPunctuation(untagged.strip(), ' ').replace(' ', '-');
  }

  private static String withoutPunctuation(String text) {
    return withoutPunctuation(text, '\0');
  }

  /** Keeps what Python calls a word character, hyphens, and white space: all, or one alone. */
  private static String withoutPunctuation(String text, char space) {
    StringBuilder kept = new StringBuilder(text.length());
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      boolean isKeptSpace = space == '\0' ? isSpace(c) : c == space;
      if (c == '-' || c == '_' || isKeptSpace || isPythonAlphanumeric(c)) {
        kept.appendCodePoint(c);
      }
    }
    return kept.toString();
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isPythonAlphanumeric(int c) {
    return Character.isLetter(c)
        || switch (Character.getType(c)) {
          case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }

  /** Spaces and hyphens as hyphens; letters, digits and underscores kept. */
  static String hugoSlug(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (c == ' ' || c == '-') {
        slug.append('-');
      } else if (c == '_' || Character.isLetter(c) || Character.isDigit(c)) {
        slug.appendCodePoint(Character.toLowerCase(c));
      }
    }
    return slug.toString();
  }

  /** Letters and numbers kept, runs of all else one hyphen, none at the ends. */
  static String blackfridaySlug(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (isPythonAlphanumeric(c)) {
        slug.appendCodePoint(Character.toLowerCase(c));
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length();
    return end > 0 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
  }

  private static String withoutAccents(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^\\x00-\\x7F]", "");
  }

  /** Letters, digits, underscores and hyphens kept, each white space a hyphen. */
  static String mdbookSlug(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (isSpace(c)) {
        slug.append('-');
      } else if (c == '_' || c == '-' || Character.isAlphabetic(c) || isPythonAlphanumeric(c)) {
        slug.appendCodePoint(c);
      }
    }
    return slug.toString();
  }

  private static String lowerAscii(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lower.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
    }
    return lower.toString();
  }

  static String pythonSlug(String text) {
    String ascii =
        Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[^\\x00-\\x7F]", "");
    String kept = Python.DROPPED.matcher(ascii).replaceAll("").strip().toLowerCase(Locale.ROOT);
    return Python.SEPARATOR.matcher(kept).replaceAll("-");
  }

  private static String obsidianKey(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c < OBSIDIAN_SPACES.length && OBSIDIAN_SPACES[c];
      if (!space) {
        key.append(c);
      } else if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    return key.toString().strip().toLowerCase(Locale.ROOT);
  }
}
