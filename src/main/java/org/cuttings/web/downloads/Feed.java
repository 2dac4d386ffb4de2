package org.cuttings.web.downloads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.model.EntityKey;
import org.cuttings.search.Arrival;
import org.cuttings.search.Choices;
import org.cuttings.search.FacetName;
import org.cuttings.search.SearchParameters.DateFilter;
import org.cuttings.web.page.Labels;
import org.jspecify.annotations.Nullable;

/**
 * What came into a list last, or before something else. Each document leads to the one of what came
 * in before it, so that whoever was away for long loses nothing.
 *
 * @param title of the list
 * @param list its address on this site, with the parameters that make it this list
 * @param before what came in later than all of this; null for the newest
 * @param entries newest first
 * @param whole whether nothing came in before these
 */
public record Feed(
    String title, String list, @Nullable Arrival before, List<Entry> entries, boolean whole) {
  /** As many as readers of feeds keep. */
  public static final int ENTRIES = 100;

  public Feed {
    entries = List.copyOf(entries);
  }

  /**
   * The first of what a list has.
   *
   * @param arrivals in the order in which they came in, newest first; is closed
   */
  public static Feed of(
      String title, String list, @Nullable Arrival before, Stream<Entry> arrivals) {
    try (arrivals) {
      List<Entry> entries = new ArrayList<>();
      Iterator<Entry> each = arrivals.iterator();
      while (entries.size() < ENTRIES && each.hasNext()) {
        entries.add(each.next());
      }
      return new Feed(title, list, before, entries, !each.hasNext());
    }
  }

  /**
   * What a feed is called among others: {@code Events (person ines-roth; without type call; 2016)}.
   *
   * @param what is listed
   */
  public static String title(String what, Choices<?> choices, DateFilter dates) {
    List<String> filters = new ArrayList<>();
    choices.included().forEach((facet, values) -> filters.add(words(facet, values)));
    choices.excluded().forEach((facet, values) -> filters.add("without " + words(facet, values)));
    if (!dates.isEmpty()) {
      filters.add(Labels.dates(dates));
    }
    return filters.isEmpty() ? what : what + " (" + String.join("; ", filters) + ")";
  }

  private static String words(FacetName facet, Set<String> values) {
    return facet.parameter()
        + " "
        + values.stream()
            .map(value -> EntityKey.name(value).orElse(value))
            .collect(Collectors.joining(" or "));
  }

  /**
   * @param path the address of the page on this site; the entry is known by it for good
   * @param title of the page
   * @param arrival when it came in, or changed
   * @param author null where none is stated
   * @param summary what it says, as plain text
   */
  public record Entry(
      String path, String title, Arrival arrival, @Nullable String author, String summary) {}

  /** When anything in it changed last; the beginning of 1970 for an empty one. */
  Instant updated() {
    return entries.isEmpty() ? Instant.EPOCH : entries.getFirst().arrival().at();
  }

  /** After what the next document begins; null where nothing follows. */
  @Nullable Arrival next() {
    return whole ? null : entries.getLast().arrival();
  }
}
