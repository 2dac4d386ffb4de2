package org.cuttings.web.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.curation.collections.Description;
import org.cuttings.curation.collections.Item;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static CuratedCollection holding(String... articles) {
    return CuratedCollection.draft(Description.titled("Harbour"))
        .arranged(
            all ->
                all.adding(
                    "main",
                    Stream.of(articles)
                        .map(id -> new Item("", Item.Kind.ARTICLE, id, id, null, ""))
                        .toList()));
  }

  private static String id(CuratedCollection collection, String target) {
    return collection.items().stream()
        .filter(item -> item.target().equals(target))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static List<String> items(CuratedCollection before, CuratedCollection after) {
    return Difference.between(before, after).items().stream()
        .map(change -> change.what() + " " + change.label())
        .toList();
  }

  @Test
  void wordsAreComparedOneByOne() {
    assertThat(Difference.words("Ships and cranes.", "Ships and gulls."))
        .containsExactly(
            new Difference.Stretch("Ships and ", Difference.Stretch.Kind.SAME),
            new Difference.Stretch("cranes.", Difference.Stretch.Kind.REMOVED),
            new Difference.Stretch("gulls.", Difference.Stretch.Kind.ADDED));
  }

  @Test
  void whatCameWentAndMovedIsTold() {
    CuratedCollection before = holding("a", "b", "c");
    CuratedCollection after =
        before
            .arranged(all -> all.without(id(before, "a")))
            .arranged(all -> all.up(id(before, "c")))
            .arranged(
                all ->
                    all.adding(
                        "main", List.of(new Item("", Item.Kind.ARTICLE, "d", "d", null, ""))));
    assertThat(items(before, after)).hasSize(3).startsWith("Added d", "Removed a");
    assertThat(items(before, after).getLast()).startsWith("Moved");
    assertThat(Difference.between(before, before).isEmpty()).isTrue();
  }

  @Test
  void itemThatWentToAnotherSectionMoved() {
    CuratedCollection before = holding("a", "b").arranged(all -> all.withSection("Two"));
    CuratedCollection after = before.arranged(all -> all.down(id(before, "b")));
    assertThat(items(before, after)).containsExactly("Moved b");
  }
}
