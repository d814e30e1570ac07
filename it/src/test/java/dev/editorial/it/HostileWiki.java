package dev.editorial.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A wiki whose every string would do harm on a page that took it for more than text. */
final class HostileWiki {

  private static final String BIDI = "\u202Egnp\u2066";

  private HostileWiki() {}

  /** Writes it into a folder. */
  static Path in(Path folder) throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    write(
        folder,
        "index.md",
        """
        # <script>alert(1)</script> "quoted" %1$s

        [a](<\\<script\\>alert(1)\\</script\\>%1$s.md>) [b](<gone "quoted" %1$s.md>)
        [c](javascript:alert(3)) [d](<javascript:alert(3).md>) [e](<\\<img src=x onerror=alert(2)\\>.md>)
        [[concepts/<script>alert(1)</script>]] [[concepts/'onmouseover='alert(4)]] [f][<b>label</b>]
        [g](<concepts/\\<b\\>bold\\<b\\>.md#\\<script\\>alert(5)>) ![<b>](<"\\>\\<script\\>alert(6)\\</script\\>.png>)
        """
            .formatted(BIDI));
    Path concepts = Files.createDirectory(folder.resolve("concepts"));
    String name = "<b>bold<b>";
    write(
        concepts,
        name + ".md",
        """
        ---
        title: "<script>alert(7)</script> %1$s"
        type: "\\"><img src=x onerror=alert(8)>"
        updated: "2024-13-45<script>"
        created: 2024-13-45
        ---
        # <img src=x onerror=alert(9)> & "quoted"

        [gone](<\\<script\\>alert(1)\\</script\\>%1$s.md>)
        """
            .formatted(BIDI));
    for (String other :
        new String[] {"'single'", "\"double\"", "javascript:alert(10)", "a&amp;b"}) {
      write(
          concepts,
          other + ".md",
          """
          ---
          title: "<script>alert(7)</script> %1$s"
          created: 2024-01-01
          updated: 2024-02-01
          ---
          # x

          [gone](<\\<script\\>alert(1)\\</script\\>%1$s.md>)
          """
              .formatted(BIDI));
    }
    return folder;
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
