package org.cuttings.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads {@link SearchParameters} from a request and collects everything that is wrong with it. */
final class SearchParametersReader {
  /** More filters than any page offers, few enough for one request to Elasticsearch. */
  private static final int MAX_FILTERS = 200;

  private static final int MAX_VALUE_SHOWN = 40;

  private final Map<String, List<String>> parameters;
  private final List<String> problems = new ArrayList<>();

  SearchParametersReader(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  SearchParameters read() {
    Map<Facet, Set<String>> included = choices("");
    Map<Facet, Set<String>> excluded = choices("-");
    checkChoices(included, excluded);
    SearchParameters.DateFilter dates = dates();
    SearchParameters.Sort sort =
        single("sort", value -> ofName(SearchParameters.Sort.class, value), SORTS)
            .orElse(SearchParameters.Sort.RELEVANCE);
    int page = single("page", SearchParametersReader::page, "a page number from 1 on").orElse(1);
    @Nullable String snapshot =
        single("snapshot", SearchParametersReader::token, "a snapshot of this archive")
            .orElse(null);
    String query = single("q", Optional::of, "").orElse("");
    if (!problems.isEmpty()) {
      throw new BadParametersException(problems);
    }
    return new SearchParameters(query, included, excluded, dates, sort, page, snapshot);
  }

  private static final String SORTS = "one of relevance, newest, oldest and added";

  private SearchParameters.DateFilter dates() {
    String form = "a date such as 2016, 2016-06 or 2016-06-09";
    @Nullable PartialDate from = single("from", SearchParametersReader::date, form).orElse(null);
    @Nullable PartialDate to = single("to", SearchParametersReader::date, form).orElse(null);
    SearchParameters.DateFilter.Match match =
        single(
                "dates",
                value -> ofName(SearchParameters.DateFilter.Match.class, value),
                "possible or certain")
            .orElse(SearchParameters.DateFilter.Match.POSSIBLE);
    if (from != null && to != null && to.to().isBefore(from.from())) {
      problems.add(
          "The date range ends (to=%s) before it begins (from=%s)."
              .formatted(to.value(), from.value()));
    }
    return new SearchParameters.DateFilter(from, to, match);
  }

  private Map<Facet, Set<String>> choices(String prefix) {
    Map<Facet, Set<String>> choices = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      String name = prefix + facet.parameter();
      Set<String> values = new LinkedHashSet<>();
      for (String value : given(name)) {
        if (isValue(facet, value)) {
          values.add(value);
        } else {
          reject(
              name, value, facet == Facet.YEAR ? "a year such as 2016" : "a month such as 2016-06");
        }
      }
      choices.put(facet, values);
    }
    return choices;
  }

  private void checkChoices(Map<Facet, Set<String>> included, Map<Facet, Set<String>> excluded) {
    int count = 0;
    for (Facet facet : Facet.values()) {
      Set<String> in = included.getOrDefault(facet, Set.of());
      Set<String> out = excluded.getOrDefault(facet, Set.of());
      count += in.size() + out.size();
      for (String value : in) {
        if (out.contains(value)) {
          problems.add(
              "%s %s is both chosen and excluded.".formatted(facet.parameter(), shown(value)));
        }
      }
    }
    if (count > MAX_FILTERS) {
      problems.add("%d filters are given; at most %d can be used.".formatted(count, MAX_FILTERS));
    }
  }

  private static boolean isValue(Facet facet, String value) {
    return switch (facet) {
      case YEAR -> value.equals(FacetValue.UNKNOWN) || isDate(value, PartialDate.Precision.YEAR);
      case MONTH -> value.equals(FacetValue.UNKNOWN) || isDate(value, PartialDate.Precision.MONTH);
      case SOURCE, PERSON, EVENT_TYPE, PLACE, SPEAKER, BYLINE, LANGUAGE, FORMAT -> true;
    };
  }

  private static boolean isDate(String value, PartialDate.Precision precision) {
    return PartialDate.parse(value).filter(date -> date.precision() == precision).isPresent();
  }

  private <T> Optional<T> single(String name, Function<String, Optional<T>> reader, String form) {
    List<String> values = given(name);
    if (new LinkedHashSet<>(values).size() > 1) {
      problems.add("%s is given %d times with different values.".formatted(name, values.size()));
      return Optional.empty();
    }
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> read = reader.apply(values.getFirst());
    if (read.isEmpty()) {
      reject(name, values.getFirst(), form);
    }
    return read;
  }

  private List<String> given(String name) {
    return parameters.getOrDefault(name, Collections.emptyList()).stream()
        .filter(value -> !value.isBlank())
        .toList();
  }

  private void reject(String name, String value, String form) {
    problems.add("%s=%s is not %s.".formatted(name, shown(value), form));
  }

  private static String shown(String value) {
    return value.codePointCount(0, value.length()) <= MAX_VALUE_SHOWN
        ? value
        : value.substring(0, value.offsetByCodePoints(0, MAX_VALUE_SHOWN)) + "…";
  }

  private static Optional<PartialDate> date(String value) {
    return PartialDate.parse(value.strip())
        .filter(date -> date.precision() != PartialDate.Precision.RANGE);
  }

  private static Optional<Integer> page(String value) {
    try {
      int page = Integer.parseInt(value.strip());
      return page < 1 ? Optional.empty() : Optional.of(page);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> token(String value) {
    return value.matches("[A-Za-z0-9_-]{1,64}") ? Optional.of(value) : Optional.empty();
  }

  private static <E extends Enum<E>> Optional<E> ofName(Class<E> type, String value) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
