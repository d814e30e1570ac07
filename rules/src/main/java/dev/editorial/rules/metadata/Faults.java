package dev.editorial.rules.metadata;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.editorial.api.Property;
import dev.editorial.api.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Says in words, and with a place, what a validator has against properties. */
final class Faults {

  private static final Set<String> CHOICES = Set.of("anyOf", "oneOf");

  /** Keywords that lead to a part of a value, by a name or a number that follows them. */
  private static final Set<String> NAMED_PARTS =
      Set.of("properties", "patternProperties", "prefixItems");

  /** Keywords that lead to a part of a value. */
  private static final Set<String> PARTS =
      Set.of("items", "additionalProperties", "additionalItems", "contains");

  private static final Set<String> ABOUT_KEYS =
      Set.of("additionalProperties", "unevaluatedProperties", "propertyNames", "false");

  private static final Map<String, String> TYPES =
      Map.of(
          "string", "a text",
          "integer", "a whole number",
          "number", "a number",
          "boolean", "`true` or `false`",
          "array", "a list",
          "object", "a map of keys",
          "null", "nothing");
  private static final Map<String, String> FORMATS =
      Map.of(
          "date", "date (YYYY-MM-DD)",
          "date-time", "date with time and zone (YYYY-MM-DDThh:mm:ssZ)",
          "time", "time with zone (hh:mm:ssZ)",
          "email", "e-mail address",
          "uri", "URL",
          "uri-reference", "URL or path");

  private final List<Property> properties;
  private final Set<String> known;

  /**
   * @param known the keys that the schema names
   */
  Faults(List<Property> properties, Set<String> known) {
    this.properties = properties;
    this.known = known;
  }

  /**
   * What is one fault: an error alone, or what the branches of one choice have against one value.
   *
   * @param path where the value stands
   */
  private record Complaint(String demand, List<Object> path, boolean isChoice) {

    static Complaint of(Error error) {
      List<Object> demand = SchemaFile.steps(error.getEvaluationPath());
      List<Object> path = SchemaFile.steps(error.getInstanceLocation());
      int depth = 0;
      for (int i = 0; i < demand.size(); i++) {
        String step = String.valueOf(demand.get(i));
        if (CHOICES.contains(step)) {
          return new Complaint(
              String.valueOf(demand.subList(0, i + 1)),
              path.subList(0, Math.min(depth, path.size())),
              true);
        }
        if (NAMED_PARTS.contains(step)) {
          depth++;
          i++;
        } else if (PARTS.contains(step)) {
          depth++;
        }
      }
      return new Complaint(demand + " " + error.getProperty(), path, false);
    }
  }

  List<SchemaFile.Fault> of(List<Error> errors) {
    Map<Complaint, List<Error>> complaints = new LinkedHashMap<>();
    for (Error error : errors) {
      complaints.computeIfAbsent(Complaint.of(error), key -> new ArrayList<>()).add(error);
    }
    List<SchemaFile.Fault> faults = new ArrayList<>();
    complaints.forEach((complaint, all) -> faults.add(fault(complaint, all)));
    faults.sort(Comparator.comparing(SchemaFile.Fault::span));
    return faults;
  }

  private SchemaFile.Fault fault(Complaint complaint, List<Error> errors) {
    Error first = errors.get(0);
    List<Object> path = complaint.path();
    JsonValues.At at = JsonValues.at(properties, path);
    String name = name(path);
    String demand = first.getSchemaLocation().toString().replaceFirst("^[^#]*", "");
    if (complaint.isChoice()) {
      return new SchemaFile.Fault(
          at.span(),
          choiceWords(errors, path, name),
          "choice " + name,
          demand.replaceFirst("(/(?:any|one)Of)/.*", "$1"),
          Optional.empty());
    }
    return new SchemaFile.Fault(
        span(first, path, at),
        words(first, name, at),
        "%s %s %s"
            .formatted(
                first.getKeyword(), name, Optional.ofNullable(first.getProperty()).orElse("")),
        demand,
        suggestion(first, at));
  }

  private static String name(List<Object> path) {
    String keys =
        path.stream().filter(String.class::isInstance).map(String::valueOf).collect(joining("."));
    if (keys.isEmpty()) {
      return "the front matter";
    }
    boolean entry = path.get(path.size() - 1) instanceof Integer;
    return (entry ? "an entry of `%s`" : "`%s`").formatted(keys);
  }

  private Span span(Error error, List<Object> path, JsonValues.At at) {
    if (!ABOUT_KEYS.contains(error.getKeyword())) {
      return at.span();
    }
    List<Object> toKey = new ArrayList<>(path);
    Optional.ofNullable(error.getProperty()).ifPresent(toKey::add);
    return JsonValues.at(properties, toKey).key().map(Property::span).orElse(at.span());
  }

  private static String choiceWords(List<Error> group, List<Object> path, String name) {
    boolean several =
        group.stream()
            .anyMatch(
                error ->
                    error.getKeyword().equals("oneOf")
                        && !String.valueOf(error.getArguments()[0]).equals("0"));
    if (several) {
      return "%s has several of the forms of which the schema allows one alone".formatted(name);
    }
    List<Error> branches =
        group.stream().filter(error -> !error.getKeyword().equals("oneOf")).toList();
    boolean types =
        branches.stream()
            .allMatch(
                error ->
                    error.getKeyword().equals("type")
                        && error.getInstanceLocation().getNameCount() == path.size());
    return types && !branches.isEmpty()
        ? typeWords(
            name,
            argument(branches.get(0), 0),
            branches.stream().map(error -> argument(error, 1)).distinct().collect(joining(", ")))
        : "%s has none of the forms that the schema allows".formatted(name);
  }

  private static String words(Error error, String name, JsonValues.At at) {
    String one = argument(error, 0);
    String value = at.text().map(text -> name + " is `" + text + "`").orElse(name);
    return switch (error.getKeyword()) {
      case "required" -> "%s has no `%s`".formatted(name, one);
      case "dependentRequired", "dependencies" ->
          "%s has `%s`, but no `%s`".formatted(name, argument(error, 1), one);
      case "additionalProperties", "unevaluatedProperties" ->
          "the schema knows no key `%s`".formatted(one);
      case "false" -> "the schema knows no key %s".formatted(name);
      case "propertyNames" -> "the schema allows no key of the name `%s`".formatted(one);
      case "type" -> typeWords(name, one, argument(error, 1));
      case "enum" -> "%s, which is %s".formatted(value, noneOf(values(error)));
      case "const" -> "%s, but must be `%s`".formatted(value, one);
      case "pattern" -> "%s, which does not match `%s`".formatted(value, one);
      case "format" -> "%s, which is no %s".formatted(value, FORMATS.getOrDefault(one, one));
      case "minimum" -> "%s, but must be at least %s".formatted(value, one);
      case "maximum" -> "%s, but must be at most %s".formatted(value, one);
      case "exclusiveMinimum" -> "%s, but must be more than %s".formatted(value, one);
      case "exclusiveMaximum" -> "%s, but must be less than %s".formatted(value, one);
      case "minLength" -> "%s is shorter than %s characters".formatted(name, one);
      case "maxLength" -> "%s is longer than %s characters".formatted(name, one);
      case "minItems" -> "%s has fewer entries than %s".formatted(name, one);
      case "maxItems" -> "%s has more entries than %s".formatted(name, one);
      case "uniqueItems" -> "%s names an entry twice".formatted(name);
      case "not" -> "%s has a form that the schema rules out".formatted(name);
      default -> name + " " + error.getMessage().lines().findFirst().orElse("");
    };
  }

  private static String argument(Error error, int number) {
    Object[] arguments = error.getArguments();
    return arguments == null || number >= arguments.length ? "" : String.valueOf(arguments[number]);
  }

  private static String typeWords(String name, String found, String expected) {
    String wanted =
        Stream.of(expected.replaceAll("[\\[\\]\\s]", "").split(","))
            .filter(type -> !type.equals("null"))
            .map(type -> TYPES.getOrDefault(type, type))
            .collect(joining(" or "));
    return "%s is %s, but must be %s".formatted(name, TYPES.getOrDefault(found, found), wanted);
  }

  private static List<String> values(Error error) {
    return StreamSupport.stream(error.getSchemaNode().spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static String noneOf(List<String> values) {
    if (values.size() == 2) {
      return "neither `%s` nor `%s`".formatted(values.get(0), values.get(1));
    }
    String shown = values.stream().limit(6).map("`%s`"::formatted).collect(joining(", "));
    return values.size() == 1
        ? "not " + shown
        : "none of " + shown + (values.size() > 6 ? " and others" : "");
  }

  private Optional<String> suggestion(Error error, JsonValues.At at) {
    String one = argument(error, 0);
    return switch (error.getKeyword()) {
      case "required" -> {
        List<String> strangers =
            at.properties().stream()
                .map(Property::key)
                .filter(key -> !known.contains(key))
                .toList();
        yield nearest(one, strangers)
            .map(key -> "rename `%s` to `%s`".formatted(key, one))
            .or(() -> Optional.of("add `%s`".formatted(one)));
      }
      case "additionalProperties", "unevaluatedProperties" ->
          nearest(one, known)
              .map("write `%s`"::formatted)
              .or(() -> Optional.of("remove it, or let the schema allow it"));
      case "enum" -> nearest(at.text().orElse(""), values(error)).map("write `%s`"::formatted);
      case "const" -> Optional.of("write `%s`".formatted(one));
      default -> Optional.empty();
    };
  }

  private static Optional<String> nearest(String name, Collection<String> names) {
    int most = name.length() < 4 ? 1 : Math.max(2, name.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(most);
    return names.stream()
        .filter(other -> !other.equals(name) && distance.apply(other, name) >= 0)
        .min(
            Comparator.comparingInt((String other) -> distance.apply(other, name))
                .thenComparing(Comparator.naturalOrder()));
  }
}
