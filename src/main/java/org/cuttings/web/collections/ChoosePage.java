package org.cuttings.web.collections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.curation.collections.Section;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * Where a curator says into which collection something goes.
 *
 * @param what it is
 * @param sent fields of the form before, sent along
 * @param name what to call a search that is kept; null for other things
 * @param places collections, those changed last first
 * @param back where the curator came from
 * @param problem why nothing was added; null where nothing failed
 */
record ChoosePage(
    Frame frame,
    String what,
    List<Frame.Hidden> sent,
    @Nullable String name,
    List<Place> places,
    String back,
    @Nullable String problem)
    implements Page {
  ChoosePage {
    sent = List.copyOf(sent);
    places = List.copyOf(places);
  }

  /**
   * A collection, or a section of one.
   *
   * @param value as it is sent
   * @param section its title; null for the collection as a whole
   */
  record Place(String value, String title, @Nullable String section, @Nullable String status) {}

  static ChoosePage of(
      List<Versioned<CuratedCollection>> all,
      String what,
      List<Frame.Hidden> sent,
      @Nullable String name,
      String back,
      @Nullable String problem) {
    List<Place> places = new ArrayList<>();
    Map<String, Long> titles =
        all.stream().collect(Collectors.groupingBy(ChoosePage::title, Collectors.counting()));
    all.stream()
        .sorted(Comparator.comparing((Versioned<CuratedCollection> one) -> one.at()).reversed())
        .forEach(one -> add(places, one, titles.getOrDefault(title(one), 1L) > 1));
    return new ChoosePage(
        Frame.unindexed("Collect", Frame.Place.COLLECTIONS),
        what,
        sent,
        name,
        places,
        back,
        problem);
  }

  private static String title(Versioned<CuratedCollection> one) {
    return one.value().description().title();
  }

  /**
   * @param again whether another one is called the same: then its address tells it
   */
  private static void add(List<Place> places, Versioned<CuratedCollection> one, boolean again) {
    String title = again ? "%s (%s)".formatted(title(one), one.id()) : title(one);
    List<Section> sections = one.value().arrangement().sections();
    @Nullable String status = CollectionPage.status(one.value().status());
    if (sections.size() == 1) {
      places.add(new Place(one.id(), title, null, status));
      return;
    }
    for (Section section : sections) {
      places.add(
          new Place(
              one.id() + "/" + section.id(),
              title,
              section.title().isEmpty() ? "without a heading" : section.title(),
              status));
    }
  }

  @Override
  public String template() {
    return "collections/choose";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "collections.css");
  }
}
