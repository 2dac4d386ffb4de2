package org.cuttings.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a reader chose in the facets of a list.
 *
 * @param included chosen values: those of one facet widen, different facets narrow
 * @param excluded values whose entries are left out
 */
public record Choices<F extends Enum<F> & FacetName>(
    Map<F, Set<String>> included, Map<F, Set<String>> excluded) {
  public Choices {
    included = copy(included);
    excluded = copy(excluded);
  }

  public static <F extends Enum<F> & FacetName> Choices<F> none() {
    return new Choices<F>(Map.of(), Map.of());
  }

  public Set<String> included(F facet) {
    return included.getOrDefault(facet, Set.of());
  }

  public Set<String> excluded(F facet) {
    return excluded.getOrDefault(facet, Set.of());
  }

  public boolean isEmpty() {
    return included.isEmpty() && excluded.isEmpty();
  }

  public Choices<F> including(F facet, String value) {
    return new Choices<>(plus(included, facet, value), minus(excluded, facet, value));
  }

  public Choices<F> excluding(F facet, String value) {
    return new Choices<>(minus(included, facet, value), plus(excluded, facet, value));
  }

  /** Neither chosen nor excluded. */
  public Choices<F> without(F facet, String value) {
    return new Choices<>(minus(included, facet, value), minus(excluded, facet, value));
  }

  /** Nothing chosen or excluded in this facet. */
  public Choices<F> without(F facet) {
    Map<F, Set<String>> in = new TreeMap<>(included);
    in.remove(facet);
    Map<F, Set<String>> out = new TreeMap<>(excluded);
    out.remove(facet);
    return new Choices<>(in, out);
  }

  /** {@code name=value} for every value, facets and values in one fixed order, encoded. */
  public List<String> pairs() {
    return Stream.concat(included.keySet().stream(), excluded.keySet().stream())
        .distinct()
        .sorted()
        .flatMap(
            facet ->
                Stream.concat(
                    pairs(facet.parameter(), included(facet)),
                    pairs("-" + facet.parameter(), excluded(facet))))
        .toList();
  }

  private static Stream<String> pairs(String name, Set<String> values) {
    return new TreeSet<>(values)
        .stream().map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private static <F extends Enum<F>> Map<F, Set<String>> copy(Map<F, Set<String>> choices) {
    Map<F, Set<String>> copy = new TreeMap<>();
    choices.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) {
            copy.put(facet, Collections.unmodifiableSet(new LinkedHashSet<>(values)));
          }
        });
    return Collections.unmodifiableMap(copy);
  }

  private static <F extends Enum<F>> Map<F, Set<String>> plus(
      Map<F, Set<String>> choices, F facet, String value) {
    Map<F, Set<String>> changed = new TreeMap<>(choices);
    Set<String> values = new LinkedHashSet<>(choices.getOrDefault(facet, Set.of()));
    values.add(value);
    changed.put(facet, values);
    return changed;
  }

  private static <F extends Enum<F>> Map<F, Set<String>> minus(
      Map<F, Set<String>> choices, F facet, String value) {
    Map<F, Set<String>> changed = new TreeMap<>(choices);
    Set<String> values = new LinkedHashSet<>(choices.getOrDefault(facet, Set.of()));
    values.remove(value);
    changed.put(facet, values);
    return changed;
  }
}
