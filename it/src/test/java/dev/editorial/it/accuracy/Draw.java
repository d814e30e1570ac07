package dev.editorial.it.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Draws links at random for people to judge: of each wiki fifty that are found broken or ambiguous,
 * and fifty of each bucket about which reports are silent; all, where there are fewer.
 */
public final class Draw {

  private static final int SIZE = 50;
  private static final List<List<String>> BUCKETS =
      List.of(
          List.of("broken", "ambiguous"),
          List.of("unwritten"),
          List.of("generated"),
          List.of("templated"),
          List.of("outside"));

  private Draw() {}

  /** Takes the folder of the unpacked wikis, the folder to write to, and the seed. */
  public static void main(String[] arguments) throws IOException {
    Path wikis = Path.of(arguments[0]);
    Path out = Files.createDirectories(Path.of(arguments[1]));
    long seed = Long.parseLong(arguments[2]);
    try (var folders = Files.list(wikis)) {
      for (Path wiki : folders.filter(Files::isDirectory).sorted().toList()) {
        String name = wiki.getFileName().toString();
        List<String> rows =
            new ArrayList<>(List.of("bucket\tpath\tline\tcolumn\tkind\tlink\toutcome"));
        drawn(LinkInventory.of(wiki), new Random(seed + name.hashCode()))
            .forEach(entry -> rows.add(entry.row()));
        Files.write(out.resolve(name + ".tsv"), rows);
      }
    }
  }

  static List<LinkInventory.Entry> drawn(List<LinkInventory.Entry> links, Random random) {
    List<LinkInventory.Entry> drawn = new ArrayList<>();
    for (List<String> buckets : BUCKETS) {
      List<LinkInventory.Entry> all =
          new ArrayList<>(links.stream().filter(link -> buckets.contains(link.bucket())).toList());
      Collections.shuffle(all, random);
      all.stream()
          .limit(SIZE)
          .sorted(
              Comparator.comparing(LinkInventory.Entry::path)
                  .thenComparing(entry -> entry.link().link().span()))
          .forEach(drawn::add);
    }
    return drawn;
  }
}
