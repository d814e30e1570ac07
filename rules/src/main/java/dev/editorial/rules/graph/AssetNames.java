package dev.editorial.rules.graph;

import dev.editorial.api.FileTree;
import dev.editorial.api.Glob;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of images and attachments, and whether any text mentions them, in whatever syntax. One
 * use, one thread.
 */
final class AssetNames {

  private static final String EXTENSIONS =
      "png|jpe?g|gif|svg|webp|avif|bmp|tiff?|mp4|webm|mov|mp3|ogg|wav|m4a|flac|pdf|docx?|xlsx?|pptx?"
          + "|od[tsp]|zip";
  private static final Pattern ASSET = Pattern.compile("(?i).*\\.(?:" + EXTENSIONS + ")");
  private static final Pattern END = Pattern.compile("(?i)\\.(?:" + EXTENSIONS + ")\\b");

  /** Files in which a name may stand. */
  private static final Pattern TEXT =
      Pattern.compile(
          "(?i).*\\.(?:md|markdown|mdx|txt|rst|adoc|tex|html?|xml|css|s[ac]ss|less|[cm]?[jt]sx?|vue|svelte"
              + "|astro|njk|liquid|ejs|j2|py|rb|php|ya?ml|toml|json|canvas|base|ipynb|bib|csv|edn|org)");

  private static final int LONGEST = 200;

  private static final Glob CODE =
      new Glob(
          "{pom.xml,Makefile,Dockerfile,package.json,go.mod,Cargo.toml,Gemfile,"
              + "*.{c,cc,cpp,cs,css,go,html,java,js,jsx,kt,php,py,rb,rs,scss,sh,ts,tsx,vue}}");

  /** Folders of files that are no part of what pages say. */
  private static final Glob APART =
      new Glob(
          "**/{theme,themes,template,templates,Templates,layouts,overrides,logo,logos,brand,raw,_raw}/**");

  /** What browsers and generators look for by name. */
  private static final Glob CONVENTIONAL =
      new Glob(
          "{favicon,apple-touch-icon,android-chrome,mstile,safari-pinned-tab,og-image,opengraph,logo,icon,"
              + "featured,cover,thumbnail}*");

  private final Map<String, Set<String>> unmentioned = new HashMap<>();

  /** Whether a file is an image or attachment, by its extension. */
  static boolean isAsset(String path) {
    return ASSET.matcher(path).matches();
  }

  /** Whether a file is none that pages are expected to use. */
  static boolean isKept(String path) {
    return APART.matches(path) || CONVENTIONAL.matches(path);
  }

  /** Whether a file shows that its folder holds a program. */
  static boolean isCode(String path) {
    return CODE.matches(path);
  }

  /** Those of the files whose names stand in no text file of the tree. */
  static Set<String> unmentioned(Collection<String> assets, FileTree tree) {
    AssetNames names = new AssetNames();
    for (String asset : assets) {
      String name = asset.substring(asset.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      names.unmentioned.computeIfAbsent(name, key -> new HashSet<>()).add(asset);
    }
    Deque<String> texts = new ArrayDeque<>(tree.files());
    while (!texts.isEmpty() && !names.unmentioned.isEmpty()) {
      String path = texts.removeFirst();
      if (TEXT.matcher(path).matches()) {
        names.read(text(tree, path));
      }
    }
    Set<String> left = new HashSet<>();
    names.unmentioned.values().forEach(left::addAll);
    return left;
  }

  private static String text(FileTree tree, String path) {
    try {
      return new String(tree.read(path), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      // That it cannot be read is a finding of its own.
      return "";
    }
  }

  /** A name may hold blanks and brackets, so any word before its extension may be its first. */
  private void read(String text) {
    Matcher end = END.matcher(text);
    while (end.find()) {
      String before = text.substring(Math.max(0, end.start() - LONGEST), end.end());
      String line = before.substring(before.lastIndexOf('\n') + 1).toLowerCase(Locale.ROOT);
      strike(line);
      if (line.indexOf('%') >= 0) {
        strike(decoded(line));
      }
    }
  }

  private void strike(String line) {
    for (int i = line.length() - 1; i >= 0; i--) {
      if (i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1))) {
        unmentioned.remove(line.substring(i));
      }
    }
  }

  private static String decoded(String line) {
    try {
      return URLDecoder.decode(line.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noEncoding) {
      return line;
    }
  }
}
