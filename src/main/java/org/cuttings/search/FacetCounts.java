package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.util.NamedValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cuttings.search.Groupings.Group;

/**
 * Counts the values of one facet so that each count is what the page shows once the value is chosen
 * too.
 *
 * <p>Every facet is counted without what is chosen in it and, so that nothing counts twice, outside
 * of what is chosen in it: the sum of the hits shown and of those outside that have the value is
 * the number shown after choosing it. Chosen values are counted among the hits, excluded ones
 * without their exclusion.
 */
public final class FacetCounts<F extends Enum<F> & FacetName> {
  private static final String VALUES = "values";
  private static final String MISSING = "missing";
  private static final String CHOSEN = "chosen";
  private static final String EXCLUDED = "excluded";

  /** Fewer than the buckets that Elasticsearch puts into one answer. */
  private static final int AT_ONCE = 50_000;

  private static final int MORE_SHARES = 8;

  /** Ids that a page may send along without being noticeably slower. */
  private static final int MEMBERS_FOR_PAGE = 3_000;

  private final F facet;
  private final Filters<F> filters;
  private final FacetField field;
  private final Set<String> included;
  private final Set<String> excluded;
  private final int size;
  private final Share share;
  private final FacetLabels labels;
  private final List<Group> counted;

  /**
   * @param size how many values to ask for; of groups all, but only those counted that are small
   */
  public FacetCounts(F facet, Filters<F> filters, int size) {
    this(
        facet,
        filters,
        size,
        Share.WHOLE,
        Groupings.smallest(groups(filters.field(facet)), MEMBERS_FOR_PAGE));
  }

  /**
   * @param counted of the groups, if there are any
   */
  private FacetCounts(F facet, Filters<F> filters, int size, Share share, List<Group> counted) {
    this.share = share;
    this.counted = List.copyOf(counted);
    this.facet = facet;
    this.filters = filters;
    this.field = filters.field(facet);
    this.included = filters.choices().included(facet);
    this.excluded = filters.choices().excluded(facet);
    this.size = size;
    Set<String> touched = new LinkedHashSet<>(included);
    touched.addAll(excluded);
    this.labels = new FacetLabels(facet.parameter(), field, touched);
  }

  private static List<Group> groups(FacetField field) {
    return field.groups() == null ? List.of() : field.groups();
  }

  /** One of several shares of the values of a facet that together are all of them. */
  private record Share(int number, int of) {
    static final Share WHOLE = new Share(0, 1);
  }

  /** Asks for what is counted, and answers. */
  public interface Asker {
    SearchResponse<JsonNode> ask(Map<String, Aggregation> aggregations);
  }

  /** Every value, however many there are, as {@link #values(Answers, long)} has them. */
  public static <F extends Enum<F> & FacetName> List<FacetValue> every(
      F facet, Filters<F> filters, Asker asker) {
    return every(facet, filters, asker, AT_ONCE);
  }

  /**
   * @param atOnce how many values one answer brings; of more, several answers bring a share each
   */
  static <F extends Enum<F> & FacetName> List<FacetValue> every(
      F facet, Filters<F> filters, Asker asker, int atOnce) {
    if (filters.field(facet).groups() != null) {
      return everyGroup(facet, filters, asker, atOnce);
    }
    for (int shares = 1; ; shares *= MORE_SHARES) {
      List<Answers> answers = new ArrayList<>();
      long total = 0;
      boolean complete = true;
      for (int number = 0; complete && number < shares; number++) {
        FacetCounts<F> counts =
            new FacetCounts<>(facet, filters, atOnce, new Share(number, shares), List.of());
        SearchResponse<JsonNode> response = asker.ask(counts.aggregations());
        answers.add(new Answers(response.aggregations()));
        total = ResultsReader.total(response);
        complete = answers.getLast().within(counts.name(VALUES)).counts(VALUES).size() < atOnce;
      }
      if (complete) {
        return new FacetCounts<>(facet, filters, atOnce).values(answers, total);
      }
    }
  }

  private static <F extends Enum<F> & FacetName> List<FacetValue> everyGroup(
      F facet, Filters<F> filters, Asker asker, int atOnce) {
    List<Group> groups = groups(filters.field(facet));
    List<Answers> answers = new ArrayList<>();
    long total = 0;
    List<List<Group>> portions = Groupings.portions(groups, atOnce);
    // What is chosen is counted even if there is no group any more.
    for (List<Group> portion : portions.isEmpty() ? List.of(groups) : portions) {
      FacetCounts<F> counts = new FacetCounts<>(facet, filters, atOnce, Share.WHOLE, portion);
      SearchResponse<JsonNode> response = asker.ask(counts.aggregations());
      answers.add(new Answers(response.aggregations()));
      total = ResultsReader.total(response);
    }
    return new FacetCounts<>(facet, filters, atOnce, Share.WHOLE, groups).values(answers, total);
  }

  /** What to ask, by name. */
  public Map<String, Aggregation> aggregations() {
    Map<String, Aggregation> aggregations = new LinkedHashMap<>();
    aggregations.put(name(VALUES), filtered(outsideOfChosen(), values()));
    int number = 0;
    for (String value : included) {
      List<Query> shown = new ArrayList<>(filters.all());
      shown.add(filters.has(facet, value));
      aggregations.put(name(CHOSEN) + number++, filtered(shown, Map.of()));
    }
    number = 0;
    for (String value : excluded) {
      List<Query> without = new ArrayList<>(filters.withoutExclusion(facet, value));
      without.add(filters.has(facet, value));
      aggregations.put(name(EXCLUDED) + number++, filtered(without, Map.of()));
    }
    aggregations.putAll(labels.aggregations());
    return aggregations;
  }

  private List<Query> outsideOfChosen() {
    List<Query> outside = new ArrayList<>(filters.withoutChosen(facet));
    if (!included.isEmpty()) {
      outside.add(Queries.not(filters.chosen(facet)));
    }
    return outside;
  }

  private Map<String, Aggregation> values() {
    if (field.groups() != null) {
      return Map.of(VALUES, counted());
    }
    String counted = Objects.requireNonNullElse(field.labels(), field.values());
    NamedValue<SortOrder> order =
        isPeriod()
            ? NamedValue.of("_key", SortOrder.Desc)
            : NamedValue.of("_count", SortOrder.Desc);
    return Map.of(
        VALUES,
        Aggregation.of(
            a ->
                a.terms(
                    // Exact because the index has one shard.
                    terms -> {
                      if (share.of() > 1) {
                        terms.include(
                            include ->
                                include.partition(
                                    part ->
                                        part.partition((long) share.number())
                                            .numPartitions((long) share.of())));
                      }
                      return terms.field(counted).size(size).order(order);
                    })),
        MISSING,
        Aggregation.of(a -> a.missing(missing -> missing.field(field.values()))));
  }

  private Aggregation counted() {
    Map<String, Query> queries = new LinkedHashMap<>();
    counted.forEach(group -> queries.put(group.value(), filters.has(facet, group.value())));
    // A request without any filter is refused.
    return queries.isEmpty()
        ? Aggregation.of(a -> a.filter(Queries.everything()))
        : Aggregation.of(a -> a.filters(f -> f.filters(named -> named.keyed(queries))));
  }

  private boolean isPeriod() {
    return field.period();
  }

  private static Aggregation filtered(List<Query> filters, Map<String, Aggregation> counts) {
    return Aggregation.of(a -> a.filter(Queries.allOf(filters)).aggregations(counts));
  }

  private String name(String what) {
    return facet.parameter() + "." + what;
  }

  /**
   * The values, what is chosen and excluded first, then most entries first (years and months:
   * newest first).
   *
   * @param total number of entries that the page shows now
   */
  public List<FacetValue> values(Answers answers, long total) {
    return values(List.of(answers), total);
  }

  private List<FacetValue> values(List<Answers> shares, long total) {
    Answers answers = shares.getFirst();
    List<FacetValue> values = new ArrayList<>();
    int number = 0;
    for (String value : included) {
      long count = answers.passing(name(CHOSEN) + number++);
      String label = labels.label(value, answers);
      values.add(new FacetValue(value, label, count, 0, FacetValue.State.SELECTED));
    }
    long shownAnyway = included.isEmpty() ? 0 : total;
    number = 0;
    for (String value : excluded) {
      long count = answers.passing(name(EXCLUDED) + number++);
      String label = labels.label(value, answers);
      values.add(
          new FacetValue(value, label, shownAnyway + count, count, FacetValue.State.EXCLUDED));
    }
    openValues(shares)
        .forEach(
            (value, known) -> {
              if (!included.contains(value) && !excluded.contains(value)) {
                long count = known.count();
                values.add(
                    new FacetValue(
                        value, known.name(), shownAnyway + count, count, FacetValue.State.OPEN));
              }
            });
    values.addAll(uncounted());
    values.sort(
        Comparator.comparingInt((FacetValue value) -> rank(value))
            .thenComparing(
                isPeriod()
                    ? Comparator.comparing(
                        (FacetValue value) -> period(value), Comparator.reverseOrder())
                    : Comparator.comparing(FacetValue::count, Comparator.reverseOrder()))
            .thenComparing(FacetValue::value));
    return List.copyOf(values);
  }

  private Map<String, FacetLabels.Counted> openValues(List<Answers> shares) {
    if (field.groups() != null) {
      return openGroups(shares);
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    shares.forEach(answers -> counts.putAll(answers.within(name(VALUES)).counts(VALUES)));
    long missing = shares.getFirst().within(name(VALUES)).missing(MISSING);
    if (missing > 0) {
      counts.merge(FacetValue.UNKNOWN, missing, Long::sum);
    }
    if (field.labels() != null) {
      return FacetLabels.merged(counts);
    }
    Map<String, FacetLabels.Counted> values = new LinkedHashMap<>();
    counts.forEach((value, count) -> values.put(value, new FacetLabels.Counted(value, count)));
    return values;
  }

  private Map<String, FacetLabels.Counted> openGroups(List<Answers> shares) {
    Map<String, Long> counts = new LinkedHashMap<>();
    if (!counted.isEmpty()) {
      shares.forEach(answers -> counts.putAll(answers.within(name(VALUES)).filtered(VALUES)));
    }
    Map<String, FacetLabels.Counted> values = new LinkedHashMap<>();
    for (Group group : counted) {
      long count = counts.getOrDefault(group.value(), 0L);
      if (count > 0) {
        values.put(group.value(), new FacetLabels.Counted(group.label(), count));
      }
    }
    return values;
  }

  private List<FacetValue> uncounted() {
    Set<String> known = new HashSet<>(included);
    known.addAll(excluded);
    counted.forEach(group -> known.add(group.value()));
    return groups(field).stream()
        .filter(group -> !known.contains(group.value()))
        .map(group -> FacetValue.uncounted(group.value(), group.label()))
        .toList();
  }

  private static int rank(FacetValue value) {
    return switch (value.state()) {
      case SELECTED -> 0;
      case EXCLUDED -> 1;
      case OPEN -> 2;
    };
  }

  /** Sorts "unknown" behind every year. */
  private static String period(FacetValue value) {
    return value.value().equals(FacetValue.UNKNOWN) ? "" : value.value();
  }
}
