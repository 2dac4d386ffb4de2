package org.cuttings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuttings.curation.Edit;
import org.cuttings.curation.Journal;
import org.cuttings.curation.collections.ArticleTags;
import org.cuttings.curation.collections.CuratedCollection.Status;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.curation.collections.Description;
import org.cuttings.curation.collections.Item;
import org.cuttings.model.ArticleId;
import org.cuttings.search.Groupings.Family;
import org.cuttings.search.Groupings.Group;
import org.cuttings.search.collected.Wanted.Anchor;
import org.cuttings.testsupport.MemoryJournal;
import org.junit.jupiter.api.Test;

class CuratedGroupingsTest {
  private static final String C = "c".repeat(20);
  private static final String D = "d".repeat(20);

  private final Journal journal = new MemoryJournal(Clock.systemUTC());
  private final CuratedCollections collections = new CuratedCollections(journal, Clock.systemUTC());
  private final ArticleTags tags = new ArticleTags(journal, Clock.systemUTC());
  private final FakeMoves moves = new FakeMoves();
  private final MovedItems moved = new MovedItems(collections, moves);
  private final CuratedGroupings groupings = new CuratedGroupings(collections, tags, moved::all);

  /** The event of article d has another id by now, and what was quoted of c is gone. */
  private static final class FakeMoves implements MovedItems.Search {
    private String evidence = "first";
    private int asked;

    @Override
    public String evidence() {
      return evidence;
    }

    @Override
    public Map<Anchor, Optional<String>> moved(List<Anchor> events, List<Anchor> quotes) {
      asked++;
      Map<Anchor, Optional<String>> now = new HashMap<>();
      if (evidence.equals("second")) {
        events.forEach(event -> now.put(event, Optional.of("d-e-99")));
        quotes.forEach(quote -> now.put(quote, Optional.empty()));
      }
      return now;
    }
  }

  private static Item item(Item.Kind kind, String target, String article) {
    return new Item("", kind, target, target, new Item.Words(article, "words", 0, 0), "");
  }

  private String collection(Status status) {
    String id = collections.create(Description.titled("Harbour"), "ann").id();
    collections.change(
        id,
        Edit.of("ann", "filled"),
        one ->
            one.withStatus(status)
                .arranged(
                    all ->
                        all.adding(
                            "main",
                            List.of(
                                new Item("", Item.Kind.ARTICLE, "a", "A", null, ""),
                                item(Item.Kind.PASSAGE, "b", "b"),
                                item(Item.Kind.QUOTE, "c-q-1", C),
                                item(Item.Kind.EVENT, "d-e-1", D),
                                new Item("", Item.Kind.PERSON, "ann", "Ann", null, "")))));
    return id;
  }

  @Test
  void publishedCollectionHasTheArticlesOfItsPassagesAndQuotesToo() {
    String id = collection(Status.PUBLISHED);
    Group articles = groupings.of(Family.ARTICLES_BY_COLLECTION).getFirst();
    assertThat(articles.value()).isEqualTo(id);
    assertThat(articles.label()).isEqualTo("Harbour");
    assertThat(articles.members()).containsExactlyInAnyOrder("a", "b", C);
    assertThat(groupings.of(Family.EVENTS_BY_COLLECTION).getFirst().members())
        .containsExactly("d-e-1");
    assertThat(groupings.of(Family.QUOTES_BY_COLLECTION).getFirst().members())
        .containsExactly("c-q-1");
    assertThat(groupings.of(Family.PEOPLE_BY_COLLECTION).getFirst().members())
        .containsExactly("ann");
  }

  @Test
  void groupsArePutTogetherAnewOnlyWhenACollectionChanged() {
    collection(Status.PUBLISHED);
    List<Group> before = groupings.of(Family.ARTICLES_BY_COLLECTION);
    assertThat(groupings.of(Family.ARTICLES_BY_COLLECTION)).isSameAs(before);
    collection(Status.PUBLISHED);
    assertThat(groupings.of(Family.ARTICLES_BY_COLLECTION)).hasSize(2);
  }

  @Test
  void whatHasAnotherIdByNowIsCountedUnderItAndWhatIsGoneIsNot() {
    collection(Status.PUBLISHED);
    moved.look();
    moved.look();
    assertThat(moves.asked).isEqualTo(1);
    assertThat(groupings.of(Family.EVENTS_BY_COLLECTION).getFirst().members())
        .containsExactly("d-e-1");
    moves.evidence = "second";
    moved.look();
    assertThat(moves.asked).isEqualTo(2);
    assertThat(groupings.of(Family.EVENTS_BY_COLLECTION).getFirst().members())
        .containsExactly("d-e-99");
    assertThat(groupings.of(Family.QUOTES_BY_COLLECTION)).isEmpty();
    assertThat(groupings.of(Family.ARTICLES_BY_COLLECTION).getFirst().members()).contains("a");
  }

  @Test
  void draftsAndWhatWasWithdrawnAreNoGroups() {
    collection(Status.DRAFT);
    collection(Status.WITHDRAWN);
    for (Family family : Family.values()) {
      assertThat(groupings.of(family)).as(family.name()).isEmpty();
    }
  }

  @Test
  void tagGroupsTheArticlesThatHaveIt() {
    ArticleId one = ArticleId.of("one");
    ArticleId other = ArticleId.of("other");
    tags.tag(one, "", "bridge, ferry", "ann");
    tags.tag(other, "", "ferry", "ann");
    assertThat(groupings.of(Family.ARTICLES_BY_TAG))
        .extracting(Group::value, group -> group.members().size())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("bridge", 1),
            org.assertj.core.groups.Tuple.tuple("ferry", 2));
  }
}
