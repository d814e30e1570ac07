package dev.editorial.it.edits;

import dev.editorial.api.Page;
import dev.editorial.api.Role;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A page that an edit may be made to. */
record Choice(WikiFacts wiki, Page page) {

  String path() {
    return wiki.full(page.path());
  }

  /** Any page that says something and could be read. */
  static Optional<Choice> of(Repository repository, Random random) {
    WikiFacts wiki = repository.any(random);
    Optional<Page> page =
        one(wiki.joined().pages(), random)
            .filter(candidate -> wiki.role(candidate) == Role.CONTENT)
            .filter(candidate -> candidate.problem().isEmpty())
            .filter(candidate -> candidate.frontMatter().problem().isEmpty());
    return page.map(found -> new Choice(wiki, found));
  }

  static <T> Optional<T> one(List<T> all, Random random) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }
}
