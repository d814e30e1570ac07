package dev.editorial.read.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.editorial.api.Page;
import dev.editorial.api.Problem;
import dev.editorial.api.Span;
import dev.editorial.read.PageReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactCacheTest {

  private static final Instant NOW = Instant.now();
  private static final String ENGINE = "1.0 42";

  /** As many idle pages as are kept whatever the run uses. */
  private static final int FEW_IDLE = 200;

  private static final String FRONT_MATTER =
      """
      ---
      title: Größe und 日本 🚀
      half: "\\ud800"
      tags: [a, [b, {c: 1}]]
      date: {created: 2024-01-02, deep: {on: true, off: ~}}
      up: "[[other|Other]]"
      editorial:
        disable:
          links/broken-link: it is an example
          graph: ~
      ---
      # H
      """;

  private static final String BODY =
      """
      # First {#own}
      ## <T> of Größe
      a <a id="html"></a> [b](b.md#c) [l][l] <https://c> ![e](e.png) <a href="f">f</a> <img src="g">
      [[h#i|日本]] ![[j]] k/l `m/n` ((6606f8a8-1234-4321-abcd-1234567890ab)) {{< ref "o.md" >}} ^block

      A note[^1], none[^2], and [nothing][undefined]. %% hidden [x](y.md) %%

      {: #attribute }

      inline:: value
      own:: [[p]]

      --8<-- "q.md"

      [l]: m.md
      [l]: twice.md
      [idle]: n.md

      [^1]: Here.
      [^3]: Idle.

      <!-- editorial-disable-next-line links/broken-link: an example -->
      [x](gone.md)

      <!-- editorial-disabel links -->

      - 2024-01-02: began
      - 2024-02-03: went on

      1. 2024-03-04: ended

      TODO

      TBD: what is here

      ## Planned

      To be written.

      ```dataview
      LIST
      ```

      %s

      ```java
      open
      """
          .formatted(
              "A sentence %d of its own that says something."
                  .repeat(12)
                  .formatted(IntStream.range(0, 12).boxed().toArray()));

  @TempDir private Path directory;

  private final PageReader reader = new PageReader();

  @Test
  void every_fact_of_every_page_comes_back_from_a_file() throws Exception {
    Map<String, Page> pages = pages();
    FactCache cache = FactCache.empty(ENGINE);
    pages.forEach(cache::add);

    FactCache opened = FactCache.open(written(cache), ENGINE, NOW);

    assertThat(pages).hasSizeGreaterThan(100);
    pages.forEach(
        (id, page) -> {
          Optional<Page> kept = opened.page(id, page.path());
          assertThat(kept).as(page.path()).isPresent();
          assertThat(facts(kept.get())).isEqualTo(facts(page));
        });
  }

  @Test
  void the_pages_of_these_tests_have_facts_of_nearly_every_kind() throws Exception {
    Set<String> filled = new TreeSet<>();
    Set<String> all = new TreeSet<>();
    pages().values().forEach(page -> collect(page, filled, all));
    all.removeAll(List.of("Page.hidden", "Page.planned"));
    assertThat(filled).hasSizeGreaterThan(20).containsAll(all);

    Page wide = page("wide.md", FRONT_MATTER);
    assertThat(wide.frontMatter().text("half")).contains("\ud800");
  }

  @Test
  void a_second_file_has_what_the_first_had_and_what_was_added() throws Exception {
    Page first = page("first.md", FRONT_MATTER);
    Page second = page("second.md", BODY);
    FactCache cache = FactCache.empty(ENGINE);
    cache.add("1", first);
    FactCache next = FactCache.open(written(cache), ENGINE, NOW);
    next.add("2", second);

    FactCache last = FactCache.open(written(next), ENGINE, NOW);

    assertThat(facts(last.page("1", "first.md").orElseThrow())).isEqualTo(facts(first));
    assertThat(facts(last.page("2", "second.md").orElseThrow())).isEqualTo(facts(second));
  }

  @Test
  void pages_of_the_same_bytes_share_their_facts_and_keep_their_own_paths() throws Exception {
    FactCache cache = FactCache.empty(ENGINE);
    cache.add("1", page("a.md", BODY));
    FactCache opened = FactCache.open(written(cache), ENGINE, NOW);

    Page there = opened.page("1", "a.md").orElseThrow();
    Page elsewhere = opened.page("1", "folder/b.md").orElseThrow();

    assertThat(facts(there)).isEqualTo(facts(page("a.md", BODY)));
    assertThat(facts(elsewhere)).isEqualTo(facts(page("folder/b.md", BODY)));
    assertThat(elsewhere.isReadFrom(there)).isTrue();
  }

  @Test
  void a_file_is_written_in_pieces_however_many_pages_it_has() throws Exception {
    FactCache cache = FactCache.empty(ENGINE);
    for (int i = 0; i < 1000; i++) {
      cache.add("id" + i, page("p.md", "# Page %d\n[a](a%d.md)\n".formatted(i, i)));
    }
    List<Integer> pieces = new ArrayList<>();
    cache.writeTo(
        new OutputStream() {
          @Override
          public void write(int single) {
            pieces.add(1);
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            pieces.add(length);
          }
        });
    assertThat(pieces).hasSizeGreaterThan(1000).allMatch(length -> length < 500);
  }

  @Test
  void a_file_that_ends_early_counts_for_nothing() throws Exception {
    byte[] whole = small();
    for (int length = 0; length < whole.length; length++) {
      requireUnknown("the first " + length + " bytes", Arrays.copyOf(whole, length));
    }
    requireUnknown("one byte too many", Arrays.copyOf(whole, whole.length + 1));
  }

  @Test
  void a_file_with_one_wrong_byte_counts_for_nothing() throws Exception {
    byte[] whole = small();
    for (int at = 0; at < whole.length; at++) {
      for (int flip : new int[] {0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xFF}) {
        byte[] wrong = whole.clone();
        wrong[at] ^= (byte) flip;
        requireUnknown("byte " + at + " with other bits " + flip, wrong);
      }
    }
  }

  @Test
  void no_file_and_a_folder_count_for_nothing() {
    for (Path nothing : List.of(directory.resolve("missing"), directory)) {
      assertThat(FactCache.open(nothing, ENGINE, NOW).page("1", "a.md")).isEmpty();
    }
  }

  @Test
  void the_file_of_another_engine_counts_for_nothing() throws Exception {
    Path file = file(small());
    assertThat(FactCache.open(file, ENGINE, NOW).page("1", "a.md")).isPresent();
    for (String other : List.of("", "1.0", "1.0 4", "1.0 43", "1.0 42 ", "1.0 420")) {
      assertThat(FactCache.open(file, other, NOW).page("1", "a.md")).as(other).isEmpty();
    }
  }

  @Test
  void idle_pages_are_kept_while_they_are_few() throws Exception {
    assertThat(keptOf(FEW_IDLE, 0)).isEqualTo(FEW_IDLE + 1);
    assertThat(keptOf(FEW_IDLE + 1, 0)).isEqualTo(1);
  }

  @Test
  void as_many_idle_pages_are_kept_as_were_used() throws Exception {
    int used = FEW_IDLE * 2;
    assertThat(keptOf(used + 1, used)).isEqualTo(used + 1 + used + 1);
    assertThat(keptOf(used + 2, used)).isEqualTo(used + 1);
  }

  /** How many pages a file has after a run that used some of them and added one. */
  private int keptOf(int idle, int used) throws IOException {
    FactCache cache = FactCache.empty(ENGINE);
    for (int i = 0; i < idle + used; i++) {
      cache.add("id" + i, page("p" + i + ".md", "# " + i));
    }
    FactCache run = FactCache.open(written(cache), ENGINE, NOW);
    for (int i = idle; i < idle + used; i++) {
      run.page("id" + i, "p.md");
    }
    run.add("fresh", page("fresh.md", "# fresh"));
    FactCache after = FactCache.open(written(run), ENGINE, NOW);
    int kept = after.page("fresh", "fresh.md").isPresent() ? 1 : 0;
    for (int i = 0; i < idle + used; i++) {
      Optional<Page> page = after.page("id" + i, "p.md");
      if (page.isPresent()) {
        assertThat(page.get().title()).isEqualTo(String.valueOf(i));
        kept++;
      }
    }
    return kept;
  }

  @Test
  void a_page_that_the_engine_gave_up_is_tried_again() {
    FactCache cache = FactCache.empty(ENGINE);
    cache.add("1", withProblem(Problem.Kind.SKIPPED));
    assertThat(cache.page("1", "a.md")).isEmpty();
    assertThat(cache.hasNews()).isFalse();

    cache.add("2", withProblem(Problem.Kind.UNREADABLE));
    assertThat(cache.page("2", "a.md")).isPresent();
  }

  @Test
  void a_run_that_added_nothing_writes_nothing() throws Exception {
    assertThat(FactCache.empty(ENGINE).hasNews()).isFalse();
    FactCache opened = FactCache.open(file(small()), ENGINE, NOW);
    assertThat(opened.page("1", "a.md")).isPresent();
    assertThat(opened.hasNews()).isFalse();
    opened.add("2", page("b.md", "# B"));
    assertThat(opened.hasNews()).isTrue();
  }

  private static Page withProblem(Problem.Kind kind) {
    return Page.unreadable("a.md", new Problem(kind, "it is odd", "mend it", Span.HEAD));
  }

  /** A file of a single page, whose id is 1. */
  private byte[] small() throws IOException {
    FactCache cache = FactCache.empty(ENGINE);
    cache.add("1", page("a.md", "---\ntitle: 日本\n---\n# H {#h}\n[a](b.md#c) [[d]]\n"));
    return bytes(cache);
  }

  private void requireUnknown(String what, byte[] bytes) throws IOException {
    FactCache cache = FactCache.open(file(bytes), ENGINE, NOW);
    assertThat(cache.page("1", "a.md")).as(what).isEmpty();
    Page other = page("b.md", "# B");
    FactCache fresh = FactCache.empty(ENGINE);
    cache.add("2", other);
    fresh.add("2", other);
    assertThat(bytes(cache)).as(what).isEqualTo(bytes(fresh));
  }

  private Path written(FactCache cache) throws IOException {
    return file(bytes(cache));
  }

  private static byte[] bytes(FactCache cache) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    cache.writeTo(out);
    return out.toByteArray();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("facts"), bytes);
  }

  private Page page(String path, String text) {
    return reader.read(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The pages of the wikis of the integration tests and some by hand, by ids. */
  private Map<String, Page> pages() throws IOException {
    List<Page> pages =
        new ArrayList<>(
            List.of(
                page("hand/front-matter.md", FRONT_MATTER),
                page("hand/body.md", BODY),
                page("hand/fault.md", "---\nbefore: 1\nfault: [\n---\n# H\n"),
                page("hand/empty.md", ""),
                reader.read("hand/bytes.md", new byte[] {'#', ' ', (byte) 0xFF, '\n'})));
    Path wikis = wikis();
    try (Stream<Path> files = Files.walk(wikis)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        pages.add(reader.read(wikis.relativize(file).toString(), Files.readAllBytes(file)));
      }
    }
    Map<String, Page> byId = new LinkedHashMap<>();
    pages.forEach(page -> byId.put("id " + byId.size(), page));
    return byId;
  }

  private static Path wikis() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("it/wikis"))) {
      folder = folder.getParent();
    }
    assertThat(folder).as("a folder above the tests with it/wikis").isNotNull();
    return folder.resolve("it/wikis");
  }

  /** Every component of a page by its name, since pages themselves are equal by their paths. */
  private static Map<String, Object> facts(Record page) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (RecordComponent component : page.getClass().getRecordComponents()) {
      facts.put(component.getName(), valueOf(component, page));
    }
    return facts;
  }

  /**
   * Walks through records for their lists and optional values.
   *
   * @param filled gets those with something in them
   * @param all gets all
   */
  private static void collect(Object value, Set<String> filled, Set<String> all) {
    if (value instanceof Collection<?> values) {
      values.forEach(each -> collect(each, filled, all));
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(each -> collect(each, filled, all));
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        String name = value.getClass().getSimpleName() + "." + component.getName();
        Object part = valueOf(component, value);
        if (part instanceof Collection<?> || part instanceof Optional<?>) {
          all.add(name);
          if (!part.equals(List.of()) && !part.equals(Optional.empty())) {
            filled.add(name);
          }
        }
        collect(part, filled, all);
      }
    }
  }

  private static Object valueOf(RecordComponent component, Object record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException fault) {
      throw new AssertionError(fault);
    }
  }
}
