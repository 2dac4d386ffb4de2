package org.cuttings.curation.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.cuttings.curation.Edit;
import org.cuttings.curation.Journal;
import org.cuttings.curation.Versioned;
import org.cuttings.testsupport.MemoryJournal;
import org.junit.jupiter.api.Test;

class CuratedCollectionsTest {
  private final Journal journal = new MemoryJournal(Clock.systemUTC());
  private final CuratedCollections collections = new CuratedCollections(journal, Clock.systemUTC());

  private static Description described(String title, String summary) {
    return new Description(title, summary, "", List.of(), List.of());
  }

  private static Item article(String id) {
    return new Item("", Item.Kind.ARTICLE, id, "Article " + id, null, "");
  }

  private Versioned<CuratedCollection> add(String id, String article) {
    return collections.change(
        id,
        Edit.of("ann", "added"),
        stands -> stands.arranged(all -> all.adding("main", List.of(article(article)))));
  }

  @Test
  void addressComesFromTheTitleAndStays() {
    String id = collections.create(Description.titled("Émigrés & the Harbour"), "ann").id();
    assertThat(id).isEqualTo("emigres-the-harbour");
    assertThat(collections.create(Description.titled("Emigres the harbour"), "bo").id())
        .isEqualTo("emigres-the-harbour-2");
    assertThat(collections.create(Description.titled("北京"), "bo").id()).isEqualTo("collection");
    collections.describe(id, 1, described("Another title", ""), "ann", "");
    assertThat(collections.get(id)).isPresent();
  }

  @Test
  void changesOfDifferentFieldsAreBroughtTogether() {
    String id = collections.create(described("Harbour", "Ships."), "ann").id();
    collections.describe(id, 1, described("The harbour", "Ships."), "ann", "");
    add(id, "a");
    Description both =
        collections
            .describe(id, 1, described("Harbour", "Ships and cranes."), "bo", "")
            .value()
            .description();
    assertThat(both).isEqualTo(described("The harbour", "Ships and cranes."));
    assertThat(collections.get(id).orElseThrow().value().items()).hasSize(1);
  }

  @Test
  void twoWhoChangeTheSameWordsAreShownBothAndNothingIsWritten() {
    String id = collections.create(described("Harbour", "Ships."), "ann").id();
    collections.describe(id, 1, described("Harbour", "Ships and cranes."), "ann", "");
    assertThatThrownBy(
            () -> collections.describe(id, 1, described("Harbour", "Ships and gulls."), "bo", ""))
        .isInstanceOfSatisfying(
            ClashException.class,
            clash -> {
              assertThat(clash.latest().by()).isEqualTo("ann");
              assertThat(clash.clashes())
                  .containsExactly(
                      new ClashException.Clash(
                          "summary", "Ships.", "Ships and cranes.", "Ships and gulls."));
            });
    assertThat(collections.history(id)).hasSize(2);
  }

  @Test
  void noteOfTwoClashesAndNoteOfOneDoesNot() {
    String id = collections.create(Description.titled("Harbour"), "ann").id();
    Versioned<CuratedCollection> base = add(id, "a");
    String item = base.value().items().getFirst().id();
    collections.note(id, base.version(), item, "mine", "ann");
    collections.note(id, base.version(), item, "mine", "bo");
    assertThatThrownBy(() -> collections.note(id, base.version(), item, "other", "bo"))
        .isInstanceOf(ClashException.class);
    long now = collections.get(id).orElseThrow().version();
    assertThat(collections.note(id, now, item, "other", "bo").value().items())
        .extracting(Item::note)
        .containsExactly("other");
  }

  @Test
  void restoredVersionHoldsWhatItHeldAndKeepsWhoSeesIt() {
    String id = collections.create(Description.titled("Harbour"), "ann").id();
    long before = add(id, "a").version();
    add(id, "b");
    collections.change(
        id,
        Edit.of("ann", "published"),
        stands -> stands.withStatus(CuratedCollection.Status.PUBLISHED));
    CuratedCollection restored = collections.restore(id, before, "ann", "too much").value();
    assertThat(restored.items()).extracting(Item::target).containsExactly("a");
    assertThat(restored.isPublished()).isTrue();
    assertThat(collections.history(id).getFirst().action()).isEqualTo("version 2 restored");
  }

  @Test
  void whatAnotherPortalChangedIsSeenSecondsLater() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    CuratedCollections here = new CuratedCollections(journal, now::get);
    String id = collections.create(Description.titled("Harbour"), "ann").id();
    assertThat(here.all()).extracting(Versioned::id).containsExactly("harbour");
    List<Versioned<CuratedCollection>> unchanged = here.all();

    add(id, "a");
    add(id, "b");
    collections.create(Description.titled("Docks"), "bo");
    assertThat(here.all()).isSameAs(unchanged);
    now.set(now.get().plusSeconds(3));
    assertThat(here.all()).extracting(Versioned::id).containsExactly("docks", "harbour");
    assertThat(here.all().getLast().value().items())
        .extracting(Item::target)
        .containsExactly("a", "b");

    here.create(Description.titled("Cranes"), "ann");
    assertThat(here.all()).extracting(Versioned::id).containsExactly("cranes", "docks", "harbour");
    assertThat(here.all()).isEqualTo(new CuratedCollections(journal, now::get).all());
  }

  @Test
  void changeIsSeenInTheListAtOnce() {
    assertThat(collections.published()).isEmpty();
    String id = collections.create(Description.titled("Harbour"), "ann").id();
    assertThat(collections.all()).hasSize(1);
    assertThat(collections.published()).isEmpty();
    collections.change(
        id,
        Edit.of("ann", "published"),
        stands -> stands.withStatus(CuratedCollection.Status.PUBLISHED));
    assertThat(collections.published()).hasSize(1);
  }

  @Test
  void changeThatChangesNothingIsNoVersion() {
    String id = collections.create(Description.titled("Harbour"), "ann").id();
    assertThat(add(id, "a").version()).isEqualTo(2);
    assertThat(add(id, "a").version()).isEqualTo(2);
  }

  @Test
  void titleIsNeeded() {
    assertThatThrownBy(() -> Description.typed("  ", "", "", "", ""))
        .hasMessage("Give the collection a title.");
    assertThatThrownBy(() -> Description.typed("x".repeat(201), "", "", "", ""))
        .hasMessageContaining("201 characters");
    assertThat(Description.typed("A", "", "", "ships, cranes,ships", "Ports\r\nTrade").tags())
        .containsExactly("ships", "cranes");
  }

  @Test
  void twentyCuratorsAtOnceLoseNothing() throws Exception {
    String id = collections.create(Description.titled("Harbour"), "ann").id();
    try (ExecutorService curators = Executors.newFixedThreadPool(20)) {
      List<Future<?>> all = new ArrayList<>();
      for (int curator = 0; curator < 20; curator++) {
        String name = "c" + curator;
        all.add(
            curators.submit(
                () -> {
                  for (int i = 0; i < 5; i++) {
                    add(id, name + "-" + i);
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(collections.get(id).orElseThrow().value().items()).hasSize(100);
    assertThat(collections.history(id)).hasSize(101);
  }
}
