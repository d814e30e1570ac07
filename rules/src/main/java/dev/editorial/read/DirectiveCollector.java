package dev.editorial.read;

import dev.editorial.api.Directive;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Property;
import dev.editorial.api.Span;
import dev.editorial.api.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Text;

/**
 * Finds what authors ask not to be told: {@code editorial-disable…} in comments of HTML, Obsidian
 * and MDX, and {@code editorial} in the front matter. One use, one thread.
 */
final class DirectiveCollector extends AbstractVisitor {

  /** What every directive in a text begins with, so that other texts need no walk. */
  static final String MARK = "editorial-";

  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "(?:<!--|%%|\\{/\\*)\\s*editorial-(?<word>[a-z-]+)(?<rules>[\\w\\s,/-]*?)"
              + "(?:(?::|\\s--|\\s—)\\s*(?<reason>.{0,2000}?))?\\s*(?:-->|%%|\\*/\\})",
          Pattern.DOTALL);

  private final Places places;
  private final List<Directive> directives = new ArrayList<>();
  private final BitSet blankLines;
  private Optional<Directive> open = Optional.empty();

  /**
   * @param blankLines the numbers of the page's blank lines
   */
  DirectiveCollector(Places places, BitSet blankLines) {
    this.places = places;
    this.blankLines = blankLines;
  }

  List<Directive> directives() {
    open.ifPresent(directives::add);
    open = Optional.empty();
    return directives;
  }

  /** What the front matter asks for, for the whole page. */
  static List<Directive> of(FrontMatter frontMatter) {
    List<Directive> directives = new ArrayList<>();
    Optional<Property> disable = frontMatter.property("editorial.disable");
    if (disable.isPresent()) {
      collect(disable.get().value(), disable.get().span(), directives);
    }
    return directives;
  }

  private static void collect(Value value, Span span, List<Directive> directives) {
    if (value instanceof Value.Scalar scalar) {
      directives.add(wholePage(scalar.text().strip(), Optional.empty(), scalar.span()));
    } else if (value instanceof Value.Sequence sequence) {
      sequence.values().forEach(entry -> collect(entry, span, directives));
    } else if (value instanceof Value.Mapping mapping) {
      for (Property entry : mapping.properties()) {
        Optional<String> reason = entry.value().scalars().findFirst().map(Value.Scalar::text);
        directives.add(wholePage(entry.key().strip(), reason, entry.span()));
      }
    }
  }

  private static Directive wholePage(String rule, Optional<String> reason, Span span) {
    return new Directive(1, Integer.MAX_VALUE, List.of(rule), reason, Optional.empty(), span);
  }

  @Override
  public void visit(HtmlBlock html) {
    Places.Literal source = places.literal(html, html.getLiteral());
    scan(html.getLiteral(), (at, length) -> source.at(at, length));
  }

  @Override
  public void visit(HtmlInline html) {
    scan(html.getLiteral(), (at, length) -> places.of(html));
  }

  @Override
  public void visit(Text text) {
    scan(
        text.getLiteral(),
        (at, length) -> places.within(text, text.getLiteral().substring(at, at + length), at));
  }

  private void scan(String literal, BiFunction<Integer, Integer, Span> place) {
    if (!literal.contains(MARK)) {
      return;
    }
    Matcher matcher = DIRECTIVE.matcher(literal);
    while (matcher.find()) {
      Span begin = place.apply(matcher.start(), matcher.group().length());
      int further = (int) matcher.group().chars().filter(c -> c == '\n').count();
      add(matcher, begin, Math.max(begin.endLine(), begin.line() + further));
    }
  }

  private void add(Matcher matcher, Span span, int endLine) {
    List<String> rules =
        Stream.of(matcher.group("rules").split("[\\s,]+")).filter(name -> !name.isEmpty()).toList();
    Optional<String> reason =
        Optional.ofNullable(matcher.group("reason"))
            .map(text -> text.replaceAll("\\s+", " ").strip())
            .filter(text -> !text.isEmpty());
    switch (matcher.group("word")) {
      case "disable-line" -> add(span.line(), endLine, rules, reason, span);
      case "disable-next-line" -> {
        int next = endLine + 1;
        while (blankLines.get(next)) {
          next++;
        }
        add(next, next, rules, reason, span);
      }
      case "disable-page" -> add(1, Integer.MAX_VALUE, rules, reason, span);
      case "disable" -> {
        open.ifPresent(directives::add);
        open = Optional.of(directive(span.line(), Integer.MAX_VALUE, rules, reason, span));
      }
      case "enable" -> {
        open.ifPresent(
            begun ->
                add(begun.firstLine(), span.line(), begun.rules(), begun.reason(), begun.span()));
        open = Optional.empty();
      }
      default ->
          directives.add(
              new Directive(
                  span.line(),
                  endLine,
                  rules,
                  reason,
                  Optional.of(
                      "`%s%s` is no word to Editorial".formatted(MARK, matcher.group("word"))),
                  span));
    }
  }

  private void add(int first, int last, List<String> rules, Optional<String> reason, Span span) {
    directives.add(directive(first, last, rules, reason, span));
  }

  private static Directive directive(
      int first, int last, List<String> rules, Optional<String> reason, Span span) {
    return new Directive(first, last, rules, reason, Optional.empty(), span);
  }
}
