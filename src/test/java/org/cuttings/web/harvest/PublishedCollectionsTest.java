package org.cuttings.web.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.cuttings.curation.Edit;
import org.cuttings.curation.collections.CuratedCollection.Status;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.curation.collections.Description;
import org.cuttings.curation.collections.Item;
import org.cuttings.model.ArticleId;
import org.cuttings.testsupport.MemoryJournal;
import org.cuttings.web.harvest.SetDirectory.Selection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of collections, as harvesters see it. */
class PublishedCollectionsTest {
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final ArticleId ONE = ArticleId.of("one");
  private static final ArticleId TWO = ArticleId.of("two");
  private static final ArticleId THREE = ArticleId.of("three");

  private final Ticking clock = new Ticking();
  private final CuratedCollections collections =
      new CuratedCollections(new MemoryJournal(clock), clock);
  private final PublishedCollections published = new PublishedCollections(collections);
  private final String id =
      collections
          .create(new Description("Harbour", "Ships.", "", List.of(), List.of()), "ann")
          .id();

  /** Told what time it is. */
  private static final class Ticking extends Clock {
    private Instant now = BEGIN;

    Instant day(int day) {
      now = BEGIN.plus(Duration.ofDays(day));
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private Instant add(int day, Item.Kind kind, String target, @Nullable ArticleId words) {
    Instant at = clock.day(day);
    Item item =
        new Item(
            "",
            kind,
            target,
            "Label",
            words == null ? null : new Item.Words(words.value(), "It sailed.", 0, 0),
            "");
    collections.change(
        id,
        Edit.of("ann", "added"),
        stands -> stands.arranged(all -> all.adding("main", List.of(item))));
    return at;
  }

  private Instant status(int day, Status status) {
    Instant at = clock.day(day);
    collections.change(id, Edit.of("ann", "status"), stands -> stands.withStatus(status));
    return at;
  }

  private Selection selection() {
    assertThat(published.sets()).hasSize(1);
    return published.sets().getFirst();
  }

  @Test
  void draftsAreNoSets() {
    add(1, Item.Kind.ARTICLE, ONE.value(), null);
    assertThat(published.sets()).isEmpty();
  }

  @Test
  void setHoldsItsArticlesAndThoseItsWordsStandIn() {
    add(1, Item.Kind.ARTICLE, ONE.value(), null);
    add(2, Item.Kind.PASSAGE, TWO.value(), TWO);
    add(3, Item.Kind.QUOTE, "some-quote", THREE);
    add(4, Item.Kind.EVENT, "some-event", THREE);
    add(5, Item.Kind.PERSON, "ann-harbour", null);
    add(6, Item.Kind.SEARCH, "/search?q=ship", null);
    Instant shown = status(7, Status.PUBLISHED);
    assertThat(selection())
        .isEqualTo(
            new Selection(
                id,
                "Harbour",
                "Ships.",
                "/collections/" + id,
                shown,
                false,
                List.of(ONE, TWO, THREE),
                Map.of(ONE, shown, TWO, shown, THREE, shown)));
  }

  @Test
  void articleMovesWhenItIsTakenInAndTakenOutAndWithTheWhole() {
    add(1, Item.Kind.ARTICLE, ONE.value(), null);
    Instant shown = status(2, Status.PUBLISHED);
    Instant later = add(3, Item.Kind.ARTICLE, TWO.value(), null);
    assertThat(selection().moved()).isEqualTo(Map.of(ONE, shown, TWO, later));

    Instant out = clock.day(4);
    collections.change(
        id,
        Edit.of("ann", "removed"),
        stands ->
            stands.arranged(all -> all.without(stands.arrangement().items().getFirst().id())));
    assertThat(selection().articles()).containsExactly(TWO);
    assertThat(selection().moved()).isEqualTo(Map.of(ONE, out, TWO, later));

    clock.day(5);
    collections.describe(
        id,
        selectionVersion(),
        new Description("Docks", "Ships.", "", List.of(), List.of()),
        "ann",
        "");
    assertThat(selection().title()).isEqualTo("Docks");
    assertThat(selection().moved())
        .as("words move nothing")
        .isEqualTo(Map.of(ONE, out, TWO, later));

    Instant gone = status(6, Status.WITHDRAWN);
    assertThat(selection().withdrawn()).isTrue();
    assertThat(selection().changed()).isEqualTo(gone);
    assertThat(selection().moved()).isEqualTo(Map.of(ONE, out, TWO, gone));

    Instant again = status(7, Status.PUBLISHED);
    assertThat(selection().moved()).isEqualTo(Map.of(ONE, out, TWO, again));
  }

  private long selectionVersion() {
    return collections.get(id).orElseThrow().version();
  }

  @Test
  void collectionThatBecameADraftAgainIsRememberedAsWithdrawn() {
    add(1, Item.Kind.ARTICLE, ONE.value(), null);
    status(2, Status.PUBLISHED);
    Instant hidden = status(3, Status.DRAFT);
    assertThat(selection().withdrawn()).isTrue();
    assertThat(selection().moved()).isEqualTo(Map.of(ONE, hidden));
  }
}
