package org.cuttings.web.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.web.collections.Prose.Block;
import org.cuttings.web.collections.Prose.Kind;
import org.cuttings.web.collections.Prose.Run;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
  @Test
  void blocksAndEmphasisAreRead() {
    Prose prose = Prose.of("# Head\n\nOne *two* **three**\n\n- a\n- b\n\n> said\n\n1. first");
    assertThat(prose.blocks())
        .extracting(Block::kind)
        .containsExactly(Kind.HEADING, Kind.PARAGRAPH, Kind.BULLETS, Kind.QUOTATION, Kind.NUMBERS);
    assertThat(prose.blocks().get(1).lines().getFirst())
        .containsExactly(
            new Run("One ", false, false, false, null),
            new Run("two", false, true, false, null),
            new Run(" ", false, false, false, null),
            new Run("three", true, false, false, null));
    assertThat(prose.blocks().get(2).lines()).hasSize(2);
    assertThat(prose.plain()).isEqualTo("Head One two three a b said first");
  }

  @Test
  void tagsAreWordsAndNothingElse() {
    assertThat(Prose.of("<script>alert(1)</script>").plain())
        .isEqualTo("<script>alert(1)</script>");
    assertThat(Prose.of("so <b onclick=x>it</b> began").plain())
        .isEqualTo("so <b onclick=x>it</b> began");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "data:text/html,x", "//evil.example", "/\\evil.example"})
  void linkThatLeadsNowhereGoodIsNone(String address) {
    assertThat(links("[words](<" + address + ">)")).containsOnlyNulls();
  }

  @Test
  void linkIntoTheArchiveOrTheWebIsOne() {
    assertThat(links("[here](/articles/x#p1)")).containsExactly("/articles/x#p1");
    assertThat(links("[there](https://example.org/a)")).containsExactly("https://example.org/a");
  }

  private static List<@Nullable String> links(String markdown) {
    List<@Nullable String> links = new ArrayList<>();
    Prose.of(markdown).blocks().getFirst().lines().getFirst().forEach(run -> links.add(run.href()));
    return links;
  }
}
