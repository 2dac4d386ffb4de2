package org.cuttings.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a request and collects everything that is wrong with them. Unknown names
 * and blank values count as not given.
 */
public final class ParameterReader {
  /** More filters than any page offers, few enough for one request to Elasticsearch. */
  private static final int MAX_FILTERS = 200;

  private static final int MAX_VALUE_SHOWN = 40;

  private final Map<String, List<String>> parameters;
  private final List<String> problems = new ArrayList<>();

  public ParameterReader(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  /**
   * To be called when everything is read.
   *
   * @throws BadParametersException naming every value that cannot be read
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw new BadParametersException(problems);
    }
  }

  /** Any words; empty where none are given. */
  public String words(String name) {
    return single(name, Optional::of, "").orElse("");
  }

  /** The state of the index that the reader is paging through; null for the newest. */
  public @Nullable String snapshot() {
    return single("snapshot", ParameterReader::token, "a snapshot of this archive").orElse(null);
  }

  private static Optional<String> token(String value) {
    return value.matches("[A-Za-z0-9_-]{1,64}") ? Optional.of(value) : Optional.empty();
  }

  /** A 1-based page. */
  public int page() {
    return number("page", 1, "a page number from 1 on");
  }

  /**
   * A number from 1 on.
   *
   * @param form what it should be, after "is not"
   */
  public int number(String name, int usual, String form) {
    return single(name, ParameterReader::number, form).orElse(usual);
  }

  /** A constant by its name, in any case; {@code usual} where none is given. */
  public <E extends Enum<E>> E oneOf(String name, E usual) {
    List<String> names =
        Arrays.stream(usual.getDeclaringClass().getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    String form =
        names.size() == 2
            ? String.join(" or ", names)
            : "one of %s and %s"
                .formatted(String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    return single(name, value -> ofName(usual.getDeclaringClass(), value), form).orElse(usual);
  }

  /** {@code from}, {@code to} and {@code dates}. */
  public SearchParameters.DateFilter dates() {
    String form = "a date such as 2016, 2016-06 or 2016-06-09";
    @Nullable PartialDate from = single("from", ParameterReader::date, form).orElse(null);
    @Nullable PartialDate to = single("to", ParameterReader::date, form).orElse(null);
    SearchParameters.DateFilter.Match match =
        oneOf("dates", SearchParameters.DateFilter.Match.POSSIBLE);
    if (from != null && to != null && to.to().isBefore(from.from())) {
      problems.add(
          "The date range ends (to=%s) before it begins (from=%s)."
              .formatted(to.value(), from.value()));
    }
    return new SearchParameters.DateFilter(from, to, match);
  }

  /**
   * What is chosen, {@code facet=value}, and excluded, {@code -facet=value}.
   *
   * @param expected what a value should be, after "is not"; null for one that can be
   */
  public <F extends Enum<F> & FacetName> Choices<F> choices(
      Class<F> facets, BiFunction<F, String, @Nullable String> expected) {
    Map<F, Set<String>> included = choices(facets, "", expected);
    Map<F, Set<String>> excluded = choices(facets, "-", expected);
    checkChoices(included, excluded);
    return new Choices<>(included, excluded);
  }

  /** What a value of a facet of years or months should be; null for one that is. */
  public static @Nullable String period(String value, PartialDate.Precision precision) {
    boolean fits =
        value.equals(FacetValue.UNKNOWN)
            || PartialDate.parse(value).filter(date -> date.precision() == precision).isPresent();
    return fits
        ? null
        : precision == PartialDate.Precision.YEAR
            ? "a year such as 2016"
            : "a month such as 2016-06";
  }

  private <F extends Enum<F> & FacetName> Map<F, Set<String>> choices(
      Class<F> facets, String prefix, BiFunction<F, String, @Nullable String> expected) {
    Map<F, Set<String>> choices = new EnumMap<>(facets);
    for (F facet : facets.getEnumConstants()) {
      String name = prefix + facet.parameter();
      Set<String> values = new LinkedHashSet<>();
      for (String value : given(name)) {
        @Nullable String form = expected.apply(facet, value);
        if (form == null) {
          values.add(value);
        } else {
          reject(name, value, form);
        }
      }
      choices.put(facet, values);
    }
    return choices;
  }

  private <F extends Enum<F> & FacetName> void checkChoices(
      Map<F, Set<String>> included, Map<F, Set<String>> excluded) {
    int count = 0;
    for (F facet : included.keySet()) {
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

  /**
   * A value that may be given once.
   *
   * @param form what it should be, after "is not"
   */
  public <T> Optional<T> single(String name, Function<String, Optional<T>> reader, String form) {
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

  private static Optional<Integer> number(String value) {
    try {
      int number = Integer.parseInt(value.strip());
      return number < 1 ? Optional.empty() : Optional.of(number);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
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
