package dev.editorial.rules.links;

import dev.editorial.testing.RuleTester;
import org.junit.jupiter.api.Test;

class OutsideRepositoryTest {

  private final RuleTester tester = RuleTester.of(OutsideRepository.class);

  @Test
  void counting_begins_at_the_pages_folder() {
    tester.check(
        """
        === a/b/c.md
        [ok](../../d.md) [out](../../../d.md) ![out](../../../d.png)
                         ^^^^^^^^^^^^^^^^^^^^ `../../../d.md` climbs above the root, where no other reader can follow
                                              ^^^^^^^^^^^^^^^^^^^^^^ `../../../d.png` climbs above the root, where no other reader can follow
        === d.md
        # D
        """);
  }

  @Test
  void a_url_of_a_site_climbs_no_higher_than_the_servers_root() {
    tester.check(
        """
        === mkdocs.yml
        site_name: x
        === docs/a/b.md
        [out](../../../../install/) <a href="../../../../install/">out</a>
        [page](../../../install.md) ![image](../../../../install.png)
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ `../../../install.md` climbs above the root, where no other reader can follow
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `../../../../install.png` climbs above the root, where no other reader can follow
        """);
  }
}
