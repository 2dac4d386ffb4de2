package org.cuttings.web.collections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.curation.collections.Description;
import org.cuttings.curation.collections.Item;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The collections that somebody sees, those changed last first.
 *
 * @param find words that are looked for; empty for none
 * @param title what was typed for a new collection
 * @param problem why no collection was made; null where none was to be
 */
record CollectionListPage(
    Frame frame, String find, List<Entry> entries, String title, @Nullable String problem)
    implements Page {
  private static final int EXCERPT = 240;

  CollectionListPage {
    entries = List.copyOf(entries);
  }

  /**
   * @param status null for a published one
   * @param notes items with a note that has the words looked for
   */
  record Entry(
      String href,
      String title,
      String summary,
      String extent,
      String updated,
      @Nullable String status,
      List<Note> notes) {
    Entry {
      notes = List.copyOf(notes);
    }
  }

  /** An item, and what a curator noted of it. */
  record Note(String href, String item, String words) {}

  /**
   * @param seen those that the reader may see
   * @param notes whether notes are looked through, too
   */
  static CollectionListPage of(
      List<Versioned<CuratedCollection>> seen,
      String find,
      boolean notes,
      String title,
      @Nullable String problem) {
    List<String> words =
        Arrays.stream(folded(find).split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
    List<Entry> entries = new ArrayList<>();
    seen.stream()
        .sorted(
            Comparator.comparing((Versioned<CuratedCollection> one) -> one.at())
                .reversed()
                .thenComparing(Versioned::id))
        .forEach(one -> add(entries, one, words, notes));
    return new CollectionListPage(
        find.isEmpty() && problem == null
            ? Frame.indexed(
                "Collections",
                "What the curators of this archive put together",
                "/collections",
                Frame.Place.COLLECTIONS)
            : Frame.unindexed("Collections", Frame.Place.COLLECTIONS),
        find,
        entries,
        title,
        problem);
  }

  private static void add(
      List<Entry> entries,
      Versioned<CuratedCollection> one,
      List<String> words,
      boolean withNotes) {
    CuratedCollection value = one.value();
    Description description = value.description();
    List<Note> notes = new ArrayList<>();
    if (withNotes && !words.isEmpty()) {
      for (Item item : value.items()) {
        if (!item.note().isEmpty() && hasAll(item.note(), words)) {
          notes.add(
              new Note(
                  CollectionPage.address(one.id()) + "/edit#item-" + item.id(),
                  item.label(),
                  shortened(Prose.of(item.note()).plain())));
        }
      }
    }
    if (words.isEmpty() || !notes.isEmpty() || hasAll(described(description), words)) {
      entries.add(
          new Entry(
              CollectionPage.address(one.id()),
              description.title(),
              description.summary(),
              CollectionPage.extent(value.items()),
              DateWords.day(one.at()),
              CollectionPage.status(value.status()),
              notes));
    }
  }

  private static String described(Description description) {
    return Stream.of(
            List.of(description.title(), description.summary(), description.introduction()),
            description.tags(),
            description.subjects())
        .flatMap(List::stream)
        .collect(Collectors.joining(" "));
  }

  private static boolean hasAll(String text, List<String> words) {
    String folded = folded(text);
    return words.stream().allMatch(folded::contains);
  }

  private static String folded(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String shortened(String words) {
    return words.codePointCount(0, words.length()) <= EXCERPT
        ? words
        : words.substring(0, words.offsetByCodePoints(0, EXCERPT)) + "…";
  }

  @Override
  public String template() {
    return "collections/list";
  }

  @Override
  public List<String> sheets() {
    return List.of("collections.css");
  }
}
