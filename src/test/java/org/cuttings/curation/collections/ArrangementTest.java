package org.cuttings.curation.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrangementTest {
  private static Item article(String id) {
    return new Item("", Item.Kind.ARTICLE, id, "Article " + id, null, "");
  }

  private static Item passage(String words) {
    return new Item(
        "", Item.Kind.PASSAGE, "a", "Article a", new Item.Words("a", words, 3, 120), "");
  }

  private static Arrangement holding(String... ids) {
    return Arrangement.EMPTY.adding(
        "main", List.of(ids).stream().map(ArrangementTest::article).toList());
  }

  private static String id(Arrangement all, String target) {
    return all.items().stream()
        .filter(item -> item.target().equals(target))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static List<String> targets(Arrangement all) {
    return all.items().stream().map(Item::target).toList();
  }

  private static List<List<String>> bySection(Arrangement all) {
    return all.sections().stream()
        .map(section -> section.items().stream().map(Item::target).toList())
        .toList();
  }

  @Test
  void whatIsHeldIsNotAddedAgain() {
    Arrangement all = holding("a", "b").adding("main", List.of(article("b"), article("c")));
    assertThat(targets(all)).containsExactly("a", "b", "c");
    assertThat(all.items()).extracting(Item::id).doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void twoPassagesOfOneArticleAreTwoItems() {
    Arrangement all =
        Arrangement.EMPTY
            .adding("main", List.of(passage("one thing"), passage("another")))
            .adding("main", List.of(passage("another")));
    assertThat(all.items()).hasSize(2);
  }

  @Test
  void itemsMoveUpAndDownAlsoOverTheBorderOfASection() {
    Arrangement all = holding("a", "b").withSection("Second");
    all = all.down(id(all, "a"));
    assertThat(targets(all)).containsExactly("b", "a");
    all = all.down(id(all, "a"));
    assertThat(bySection(all)).containsExactly(List.of("b"), List.of("a"));
    assertThat(bySection(all.down(id(all, "a")))).isEqualTo(bySection(all));
    all = all.up(id(all, "a"));
    assertThat(bySection(all)).containsExactly(List.of("b", "a"), List.of());
    assertThat(targets(all.up(id(all, "b")))).containsExactly("b", "a");
  }

  @Test
  void itemIsPutWhereItIsToBe() {
    Arrangement all = holding("a", "b", "c", "d");
    assertThat(targets(all.placed(id(all, "d"), "main", 1))).containsExactly("a", "d", "b", "c");
    assertThat(targets(all.placed(id(all, "a"), "main", 99))).containsExactly("b", "c", "d", "a");
  }

  @Test
  void whatSomebodyElseRemovedCannotBeMovedAndSaysSo() {
    Arrangement all = holding("a", "b");
    String gone = id(all, "a");
    Arrangement left = all.without(gone);
    assertThatThrownBy(() -> left.up(gone))
        .isInstanceOf(BadCollectionException.class)
        .hasMessageContaining("removed it in the meantime");
    assertThatThrownBy(() -> left.noted(gone, "words")).isInstanceOf(BadCollectionException.class);
    assertThat(left.without(gone)).isEqualTo(left);
  }

  @Test
  void removedSectionLeavesItsItems() {
    Arrangement all = holding("a").withSection("Second");
    String second = all.sections().getLast().id();
    all = all.adding(second, List.of(article("b")));
    assertThat(bySection(all)).containsExactly(List.of("a"), List.of("b"));
    assertThat(bySection(all.withoutSection(second))).containsExactly(List.of("a", "b"));
    Arrangement whole = all;
    assertThatThrownBy(() -> whole.withoutSection("main"))
        .isInstanceOf(BadCollectionException.class);
  }

  @Test
  void onlyTheFirstSectionDoesWithoutATitle() {
    Arrangement all = holding("a").withSection("Second");
    String second = all.sections().getLast().id();
    assertThatThrownBy(() -> all.described(second, "", "words"))
        .hasMessage("Give the section a title.");
    assertThatThrownBy(() -> all.sectionMoved(second, true))
        .hasMessage("Only the first section can do without a title.");
    Arrangement titled = all.described("main", "First", "");
    assertThat(titled.sectionMoved(second, true).sections())
        .extracting(Section::title)
        .containsExactly("Second", "First");
  }

  @Test
  void moreThanACollectionHoldsIsRefusedWhole() {
    List<Item> many =
        IntStream.rangeClosed(0, Arrangement.MOST_ITEMS).mapToObj(i -> article("a" + i)).toList();
    assertThatThrownBy(() -> Arrangement.EMPTY.adding("main", many))
        .hasMessageContaining("would hold 2,001 items")
        .hasMessageContaining("Nothing was added");
  }

  @Test
  void noteThatIsTooLongIsRefused() {
    Arrangement all = holding("a");
    assertThatThrownBy(() -> all.noted(id(all, "a"), "x".repeat(5_001)))
        .hasMessage("The note has 5,001 characters; 5,000 is the most.");
  }
}
