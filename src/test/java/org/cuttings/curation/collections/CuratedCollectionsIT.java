package org.cuttings.curation.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cuttings.curation.Edit;
import org.cuttings.curation.ElasticJournal;
import org.cuttings.curation.EnteredStore;
import org.cuttings.elastic.EnteredIndices;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.Test;

/** Collections in Elasticsearch. */
@EngineSuite
class CuratedCollectionsIT {
  private final EnteredIndices indices = new EnteredIndices(TestEngine.freshName("collections"));

  private CuratedCollections portal() {
    return new CuratedCollections(
        ElasticJournal.open(EnteredStore.open(TestEngine.client(), indices), Clock.systemUTC()),
        Clock.systemUTC());
  }

  private static Item article(String id) {
    return new Item("", Item.Kind.ARTICLE, id, "Article " + id, null, "");
  }

  @Test
  void twentyCuratorsOfTwoPortalsLoseNothing() throws Exception {
    List<CuratedCollections> portals = List.of(portal(), portal());
    String id = portals.getFirst().create(Description.titled("Harbour"), "ann").id();
    List<String> added = new ArrayList<>();
    try (ExecutorService curators = Executors.newFixedThreadPool(20)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String name = "curator-" + i;
        added.add(name);
        CuratedCollections at = portals.get(i % 2);
        all.add(
            curators.submit(
                () ->
                    at.change(
                        id,
                        Edit.of(name, "item added"),
                        one -> one.arranged(to -> to.adding("main", List.of(article(name)))))));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    CuratedCollections later = portal();
    assertThat(later.get(id).orElseThrow().value().items())
        .extracting(Item::target)
        .containsExactlyInAnyOrderElementsOf(added);
    assertThat(later.history(id)).hasSize(21);
    assertThat(later.history(id)).extracting(one -> one.by()).containsAll(added);
  }

  @Test
  void everythingThatWasEnteredIsReadBack() {
    CuratedCollections portal = portal();
    String id =
        portal.create(new Description("A", "b", "*c*", List.of("d"), List.of("e")), "ann").id();
    Item passage =
        new Item("", Item.Kind.PASSAGE, "a", "A", new Item.Words("a", "words", 3, 120), "noted");
    portal.change(
        id,
        Edit.of("ann", "added"),
        one ->
            one.withStatus(CuratedCollection.Status.PUBLISHED)
                .arranged(all -> all.adding("main", List.of(passage)).withSection("Two")));
    CuratedCollection here = portal.get(id).orElseThrow().value();
    assertThat(portal().get(id).orElseThrow().value()).isEqualTo(here);
    assertThat(portal().published()).hasSize(1);
    assertThat(here.items().getFirst().words()).isEqualTo(passage.words());
  }
}
