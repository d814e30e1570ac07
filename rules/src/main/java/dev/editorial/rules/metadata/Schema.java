package dev.editorial.rules.metadata;

import com.google.auto.service.AutoService;
import dev.editorial.api.EntityFolder;
import dev.editorial.api.Finding;
import dev.editorial.api.Groups;
import dev.editorial.api.Page;
import dev.editorial.api.Report;
import dev.editorial.api.Rule;
import dev.editorial.api.RuleInfo;
import dev.editorial.api.Severity;
import dev.editorial.api.Span;
import dev.editorial.api.Wiki;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@RuleInfo(
    id = "metadata/schema",
    severity = Severity.WARNING,
    since = "1.0",
    summary = "Front matter that does not fit the schema of its entity type",
    doc =
        """
        Lists, filters and scripts rest on the front matter of many pages: one page with `state` instead of `status`, or a text
        where a number belongs, drops out of them without a word.

        Write the JSON Schema once and name it under `entities`; each page of the folder is held to it. The schema may be JSON or YAML
        of any draft from 4 to 2020-12, and may refer to other files of the repository; nothing is read from the network. Dates are text
        to it, and `format` is checked. Where the schema itself is at fault, that is the one finding.

        ```wiki bad
        === editorial.yml
        entities: [{folder: systems, schema: schemas/system.yml}]
        === schemas/system.yml
        required: [title, status]
        properties:
          status: {enum: [draft, done]}
          created: {type: string, format: date}
        additionalProperties: {type: string}
        === systems/cache.md
        ---
        ^ the front matter has no `title`
        status: drafft
                ^^^^^^ `status` is `drafft`, which is neither `draft` nor `done`
        created: 2024-02-30
                 ^^^^^^^^^^ `created` is `2024-02-30`, which is no date (YYYY-MM-DD)
        ---
        ```
        ```wiki good
        === editorial.yml
        entities: [{folder: systems, schema: schemas/system.yml}]
        === schemas/system.yml
        required: [title]
        === systems/cache.md
        ---
        title: Cache
        ---
        ```
        """)
@AutoService(Rule.class)
public final class Schema implements Rule.OfWiki<Rule.NoOptions> {

  @Override
  public void check(Wiki wiki, NoOptions options, Report report) {
    List<EntityFolder> folders = new ArrayList<>();
    for (EntityFolder folder : wiki.conventions().entityFolders()) {
      if (folder.schema().isPresent()) {
        folders.add(folder);
      }
    }
    if (folders.isEmpty()) {
      return;
    }
    Map<String, List<Page>> byFolder = Groups.byFolder(wiki.contentPages());
    Map<String, SchemaFile> files = new HashMap<>();
    for (EntityFolder folder : folders) {
      List<Page> pages = byFolder.getOrDefault(folder.path(), List.of());
      String path = folder.schema().orElseThrow();
      boolean told = files.containsKey(path);
      SchemaFile file = files.computeIfAbsent(path, key -> SchemaFile.of(wiki.files(), key));
      if (file.problem().isEmpty()) {
        pages.forEach(page -> check(page, file, report));
      } else if (!told && !pages.isEmpty()) {
        report.add(unusable(wiki, folder, file));
      }
    }
  }

  private static void check(Page page, SchemaFile schema, Report report) {
    if (page.problem().isPresent() || page.frontMatter().problem().isPresent()) {
      return;
    }
    for (SchemaFile.Fault fault : schema.faults(page.frontMatter())) {
      report.add(
          Finding.at(page, fault.span(), fault.message())
              .about(fault.subject())
              .evidence("%s asks for it at %s".formatted(schema.path(), fault.demand()))
              .suggest(fault.suggestion()));
    }
  }

  private static Finding unusable(Wiki wiki, EntityFolder folder, SchemaFile schema) {
    SchemaFile.Unusable problem = schema.problem().orElseThrow();
    Page file = Page.file(schema.path());
    Span span = problem.span().orElse(Span.HEAD);
    return Finding.at(
            file,
            span,
            "the pages of %s/ are held to no schema, since %s"
                .formatted(folder.path(), problem.reason()))
        .suggest(
            problem.isMissing()
                ? wiki.nearestFile(schema.path()).map("name %s in the settings"::formatted)
                : problem.remedy());
  }
}
