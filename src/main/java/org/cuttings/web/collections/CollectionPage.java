package org.cuttings.web.collections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.curation.collections.Description;
import org.cuttings.curation.collections.Item;
import org.cuttings.curation.collections.Section;
import org.cuttings.model.PartialDate;
import org.cuttings.search.EventSummary;
import org.cuttings.search.Facet;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchResults;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.quotes.QuoteFacet;
import org.cuttings.search.quotes.QuoteParameters;
import org.cuttings.web.downloads.Companions;
import org.cuttings.web.linked.Descriptions;
import org.cuttings.web.page.Described;
import org.cuttings.web.page.EventLine;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Histogram;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.cuttings.web.page.Pager;
import org.jspecify.annotations.Nullable;

/**
 * A collection, as readers have it.
 *
 * @param status in a word; null for a published one
 * @param extent {@code 3 articles, 2 quotes}
 * @param updated when it was changed last
 * @param sections those of this page, or the parts of them that are
 * @param timeline its events in the order of time; null on further pages, and without any
 * @param ways to lists of what it holds; empty for one that is not published
 * @param pager null where everything is on one page
 */
record CollectionPage(
    Frame frame,
    String id,
    String title,
    String summary,
    Prose introduction,
    @Nullable String status,
    String extent,
    String updated,
    List<Part> sections,
    @Nullable Timeline timeline,
    List<String> tags,
    List<String> subjects,
    List<Way> ways,
    @Nullable Pager pager)
    implements Page {
  @Override
  public Described described(String origin) {
    return status == null
        ? Descriptions.collection(title, summary, address(id), origin)
        : Described.NOTHING;
  }

  /** For programs that keep references; empty for what only curators see. */
  public List<Frame.Alternate> references() {
    return status == null ? Companions.references(address(id)) : List.of();
  }

  /** Everything that it holds, to be taken along. */
  public List<Frame.Alternate> items() {
    return CollectionFiles.ways(id);
  }

  /** Items on a page. */
  static final int PAGE_SIZE = 100;

  CollectionPage {
    sections = List.copyOf(sections);
    tags = List.copyOf(tags);
    subjects = List.copyOf(subjects);
    ways = List.copyOf(ways);
  }

  /**
   * A section.
   *
   * @param title empty for the first, which needs none
   */
  record Part(String id, String number, String title, Prose text, List<ItemLine> items) {
    Part {
      items = List.copyOf(items);
    }
  }

  /**
   * Events in the order of time.
   *
   * @param drawing null where none has a date that fits
   */
  record Timeline(@Nullable Histogram drawing, List<Year> years) {
    Timeline {
      years = List.copyOf(years);
    }
  }

  /**
   * @param heading {@code 2016}
   */
  record Year(String heading, List<EventLine> events) {
    Year {
      events = List.copyOf(events);
    }

    public String anchor() {
      return "in-" + heading.replaceAll("[^0-9a-z]+", "-");
    }
  }

  static CollectionPage of(
      Versioned<CuratedCollection> collection, Gathering gathering, List<Item> shown, int page) {
    CuratedCollection value = collection.value();
    Description description = value.description();
    int last = Math.max(1, Math.ceilDiv(value.items().size(), PAGE_SIZE));
    return new CollectionPage(
        frame(collection, page),
        collection.id(),
        description.title(),
        description.summary(),
        Prose.of(description.introduction()),
        status(value.status()),
        extent(value.items()),
        DateWords.day(collection.at()),
        parts(value, gathering, shown),
        page == 1 ? timeline(value.items(), gathering) : null,
        description.tags(),
        description.subjects(),
        ways(collection),
        Pager.of(page, last, number -> address(collection.id()) + "?page=" + number));
  }

  /** A list, and what it is called. */
  record Way(String label, String href) {}

  private static List<Way> ways(Versioned<CuratedCollection> collection) {
    if (!collection.value().isPublished()) {
      return List.of();
    }
    String id = collection.id();
    List<Way> ways = new ArrayList<>();
    ways.add(
        new Way(
            "Its articles",
            Links.search(SearchParameters.EMPTY.withIncluded(Facet.COLLECTION, id))));
    Set<Item.Kind> kinds = EnumSet.noneOf(Item.Kind.class);
    collection.value().items().forEach(item -> kinds.add(item.kind()));
    if (kinds.contains(Item.Kind.EVENT)) {
      ways.add(
          new Way(
              "Its events",
              Links.events(EventParameters.EMPTY.withIncluded(EventFacet.COLLECTION, id))));
    }
    if (kinds.contains(Item.Kind.QUOTE)) {
      ways.add(
          new Way(
              "Its quotes",
              Links.quotes(QuoteParameters.EMPTY.withIncluded(QuoteFacet.COLLECTION, id))));
    }
    if (kinds.contains(Item.Kind.PERSON)) {
      ways.add(new Way("Its names", "/people?collection=" + id));
    }
    return ways;
  }

  private static Frame frame(Versioned<CuratedCollection> collection, int page) {
    Description description = collection.value().description();
    return collection.value().isPublished() && page == 1
        ? Frame.indexed(
            description.title(),
            description.summary().isEmpty()
                ? "A collection of " + extent(collection.value().items())
                : description.summary(),
            address(collection.id()),
            Frame.Place.COLLECTIONS)
        : Frame.unindexed(description.title(), Frame.Place.COLLECTIONS);
  }

  static String address(String id) {
    return "/collections/" + id;
  }

  static @Nullable String status(CuratedCollection.Status status) {
    return switch (status) {
      case DRAFT -> "Draft";
      case PUBLISHED -> null;
      case WITHDRAWN -> "Withdrawn";
    };
  }

  /** Items of the page, each under the section that it stands in. */
  static List<Part> parts(CuratedCollection value, Gathering gathering, List<Item> shown) {
    List<Part> parts = new ArrayList<>();
    List<Section> sections = value.arrangement().sections();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      List<ItemLine> lines = new ArrayList<>();
      for (int j = 0; j < section.items().size(); j++) {
        Item item = section.items().get(j);
        if (shown.contains(item)) {
          lines.add(gathering.line(item, number(sections, i, j)));
        }
      }
      boolean begins =
          lines.isEmpty()
              ? shown.size() == value.items().size()
              : lines.getFirst().number().endsWith("1");
      if (!lines.isEmpty() || begins && !section.title().isEmpty()) {
        parts.add(
            new Part(
                section.id(),
                Integer.toString(i + 1),
                section.title(),
                Prose.of(section.text()),
                lines));
      }
    }
    return parts;
  }

  /** {@code 2.1}; {@code 1} where there is one section only. */
  static String number(List<Section> sections, int section, int item) {
    return sections.size() == 1 ? Integer.toString(item + 1) : (section + 1) + "." + (item + 1);
  }

  /** {@code 3 articles, 2 quotes}. */
  static String extent(List<Item> items) {
    if (items.isEmpty()) {
      return "nothing yet";
    }
    Map<Item.Kind, Long> counts = new EnumMap<>(Item.Kind.class);
    items.forEach(item -> counts.merge(item.kind(), 1L, Long::sum));
    List<String> words = new ArrayList<>();
    counts.forEach((kind, count) -> words.add(count(kind, count)));
    return String.join(", ", words);
  }

  private static String count(Item.Kind kind, long count) {
    return switch (kind) {
      case ARTICLE, PASSAGE, EVENT, QUOTE ->
          Labels.count(count, kind.name().toLowerCase(Locale.ROOT));
      case PERSON -> count == 1 ? "1 name" : Labels.count(count) + " names";
      case SEARCH -> count == 1 ? "1 saved search" : Labels.count(count) + " saved searches";
    };
  }

  private static @Nullable Timeline timeline(List<Item> items, Gathering gathering) {
    Map<String, EventSummary> events = new TreeMap<>();
    for (Item item : items) {
      @Nullable EventSummary event = item.kind() == Item.Kind.EVENT ? gathering.event(item) : null;
      if (event != null) {
        events.put(event.id(), event);
      }
    }
    if (events.size() < 2) {
      return null;
    }
    List<EventSummary> ordered = new ArrayList<>(events.values());
    ordered.sort(
        Comparator.comparing(
            (EventSummary event) ->
                event.date() == null ? "9999" : event.date().from().toString()));
    Map<String, List<EventLine>> years = new TreeMap<>();
    for (EventSummary event : ordered) {
      years.computeIfAbsent(year(event.date()), year -> new ArrayList<>()).add(EventLine.of(event));
    }
    List<Year> list = new ArrayList<>();
    years.forEach((year, lines) -> list.add(new Year(year, lines)));
    return new Timeline(drawing(ordered), list);
  }

  private static String year(@Nullable PartialDate date) {
    return date == null ? "without a date" : Integer.toString(date.from().getYear());
  }

  private static @Nullable Histogram drawing(List<EventSummary> events) {
    TreeMap<String, Long> years = new TreeMap<>();
    TreeMap<String, Long> months = new TreeMap<>();
    for (EventSummary event : events) {
      @Nullable PartialDate date = event.date();
      if (date != null && date.from().getYear() == date.to().getYear()) {
        years.merge(Integer.toString(date.from().getYear()), 1L, Long::sum);
        if (date.from().getMonth() == date.to().getMonth()) {
          months.merge(date.from().toString().substring(0, 7), 1L, Long::sum);
        }
      }
    }
    List<SearchResults.Bar> bars =
        years.isEmpty() ? List.of() : org.cuttings.search.Histogram.bars(years, months);
    return bars.size() < 2
        ? null
        : Histogram.of(bars, "event", 0, period -> "#in-" + period.substring(0, 4), null);
  }

  @Override
  public String template() {
    return "collections/show";
  }

  @Override
  public List<String> sheets() {
    return List.of("evidence.css", "collections.css");
  }
}
