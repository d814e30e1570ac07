package dev.editorial.rules.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.resource.InputStreamSource;
import dev.editorial.api.FileTree;
import dev.editorial.api.FrontMatter;
import dev.editorial.api.Span;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A JSON Schema of the wiki, ready to be held against front matter; or why it is not. */
final class SchemaFile {

  private static final String SCHEME = "wiki";
  private static final String ABOVE = "../";

  private final String path;
  private final FrontMatter source;
  private final Optional<com.networknt.schema.Schema> schema;
  private final Optional<Unusable> problem;
  private final Set<String> keys;

  private SchemaFile(
      String path,
      FrontMatter source,
      Optional<com.networknt.schema.Schema> schema,
      Optional<Unusable> problem) {
    this.path = path;
    this.source = source;
    this.schema = schema;
    this.problem = problem;
    this.keys = new LinkedHashSet<>();
    schema.ifPresent(known -> addKeys(known.getSchemaNode()));
  }

  /**
   * Why a schema cannot be used.
   *
   * @param reason in words that follow "since"
   * @param span the place in it; empty if it is not there
   */
  record Unusable(String reason, Optional<String> remedy, Optional<Span> span) {
    boolean isMissing() {
      return span.isEmpty();
    }
  }

  /**
   * What the schema has against front matter.
   *
   * @param subject what it is about, without places
   * @param demand where the schema demands otherwise
   */
  record Fault(
      Span span, String message, String subject, String demand, Optional<String> suggestion) {}

  /** Reads the schema at a path from the wiki's root. */
  static SchemaFile of(FileTree files, String path) {
    Optional<FrontMatter> source = files.keys(path);
    if (source.isEmpty()) {
      String reason = "there is no file " + path;
      return unusable(
          path, FrontMatter.NONE, new Unusable(reason, Optional.empty(), Optional.empty()));
    }
    return source
        .get()
        .problem()
        .map(
            fault ->
                new Unusable(
                    "%s cannot be read: %s".formatted(path, fault.reason()),
                    Optional.of(fault.remedy()),
                    Optional.of(fault.span())))
        .map(fault -> unusable(path, source.get(), fault))
        .orElseGet(() -> compiled(files, path, source.get()));
  }

  private static SchemaFile unusable(String path, FrontMatter source, Unusable problem) {
    return new SchemaFile(path, source, Optional.empty(), Optional.of(problem));
  }

  private static SchemaFile compiled(FileTree files, String path, FrontMatter source) {
    if (source.property("").isPresent()) {
      return unusable(path, source, refused(path, "it is a list, not a map of keys"));
    }
    try {
      ObjectNode tree = JsonValues.of(source.properties());
      SchemaRegistry registry = registry(files);
      String dialect =
          tree.path("$schema").asText(SpecificationVersion.DRAFT_2020_12.getDialectId());
      List<Error> faults = registry.getSchema(SchemaLocation.of(dialect)).validate(tree);
      if (!faults.isEmpty()) {
        return unusable(path, source, mistake(path, source, faults));
      }
      com.networknt.schema.Schema schema = registry.getSchema(SchemaLocation.of(iri(path)), tree);
      schema.initializeValidators();
      // What refers to itself without end, or to a file that is not there, shows in use.
      schema.validate(tree.objectNode());
      return new SchemaFile(path, source, Optional.of(schema), Optional.empty());
    } catch (SchemaException fault) {
      return unusable(path, source, refused(path, String.valueOf(fault.getMessage())));
    } catch (StackOverflowError endless) {
      return unusable(path, source, refused(path, "it refers to itself without end"));
    }
  }

  private static SchemaRegistry registry(FileTree files) {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().locale(Locale.ROOT).formatAssertionsEnabled(true).build();
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder ->
            builder
                .schemaRegistryConfig(config)
                .schemaLoader(
                    loader ->
                        loader
                            .fetchRemoteResources(false)
                            .resourceLoaders(all -> all.add(iri -> resource(files, iri)))));
  }

  /** Another file of the repository that a schema refers to. */
  private static InputStreamSource resource(FileTree files, AbsoluteIri iri) {
    URI uri = URI.create(iri.toString());
    if (!SCHEME.equals(uri.getScheme())) {
      throw new SchemaException("%s is not read from the network".formatted(iri));
    }
    int climbs = Integer.parseInt(uri.getHost().substring(1));
    String path = ABOVE.repeat(climbs) + uri.getPath().substring(1);
    FrontMatter source =
        files
            .keys(path)
            .filter(keys -> keys.problem().isEmpty())
            .orElseThrow(() -> new SchemaException("%s cannot be read".formatted(path)));
    byte[] bytes = JsonValues.of(source.properties()).toString().getBytes(StandardCharsets.UTF_8);
    return () -> new ByteArrayInputStream(bytes);
  }

  /** A path as a URI against which others resolve; the host counts how often it climbs. */
  private static String iri(String path) {
    int climbs = 0;
    while (path.startsWith(ABOVE, climbs * ABOVE.length())) {
      climbs++;
    }
    String below = path.substring(climbs * ABOVE.length());
    try {
      return new URI(SCHEME, "c" + climbs, "/" + below, null).toString();
    } catch (URISyntaxException fault) {
      throw new SchemaException("its path cannot be part of a URI");
    }
  }

  private static Unusable refused(String path, String reason) {
    String words =
        reason.lines().findFirst().orElse("").replaceFirst("^(java|com)\\.[\\w.]*: ", "");
    return new Unusable(
        "%s cannot be used: %s".formatted(path, words),
        Optional.of("correct what the schema says"),
        Optional.of(Span.HEAD));
  }

  private static Unusable mistake(String path, FrontMatter source, List<Error> faults) {
    Fault first = new Faults(source.properties(), Set.of()).of(faults).get(0);
    return new Unusable(
        "%s is no JSON Schema: %s".formatted(path, first.message()),
        first.suggestion(),
        Optional.of(first.span()));
  }

  private void addKeys(JsonNode node) {
    node.path("properties").fieldNames().forEachRemaining(keys::add);
    node.forEach(this::addKeys);
  }

  String path() {
    return path;
  }

  /** Why it cannot be used, if so. */
  Optional<Unusable> problem() {
    return problem;
  }

  /** What it has against this front matter, in the order of places. */
  List<Fault> faults(FrontMatter frontMatter) {
    List<Error> errors =
        schema
            .map(ready -> ready.validate(JsonValues.of(frontMatter.properties())))
            .orElse(List.of());
    return new Faults(frontMatter.properties(), keys).of(errors);
  }

  /** The steps of a path: keys and numbers. */
  static List<Object> steps(NodePath path) {
    List<Object> steps = new ArrayList<>();
    for (int i = 0; i < path.getNameCount(); i++) {
      steps.add(path.getElement(i));
    }
    return steps;
  }
}
