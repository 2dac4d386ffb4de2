package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.EntityKey;
import org.cuttings.search.ArticleEvidence.Named;

/**
 * The names behind the values that a reader chose or excluded, for facets whose values are keys:
 * they are shown even where no entry of the page has them.
 */
final class FacetLabels {
  private static final String LABEL = "label";

  /** No id of a record is longer; Elasticsearch bounds the length of patterns. */
  private static final int LONGEST = 200;

  private final String facet;
  private final FacetField field;
  private final List<String> asked;

  /**
   * @param facet what its counts are asked under
   * @param touched what is chosen or excluded
   */
  FacetLabels(String facet, FacetField field, Set<String> touched) {
    this.facet = facet;
    this.field = field;
    asked =
        field.labels() == null
            ? List.of()
            : touched.stream()
                .filter(key -> !EntityKey.isCandidate(key) && key.length() <= LONGEST)
                .filter(key -> !key.equals(FacetValue.UNKNOWN))
                .toList();
  }

  /** What to ask, by name: a name that any entry of the archive has for the key. */
  Map<String, Aggregation> aggregations() {
    Map<String, Aggregation> aggregations = new LinkedHashMap<>();
    for (String key : asked) {
      Aggregation label =
          Aggregation.of(
              a ->
                  a.terms(
                      terms ->
                          terms
                              .field(field.labels())
                              .size(1)
                              .include(include -> include.regexp(pattern(key)))));
      aggregations.put(
          name(key),
          Aggregation.of(
              a ->
                  a.global(global -> global)
                      .aggregations(
                          LABEL,
                          having ->
                              having
                                  .filter(Queries.term(field.values(), key))
                                  .aggregations(LABEL, label))));
    }
    return aggregations;
  }

  /** The name behind a key; the key itself where none has it. */
  String label(String key, Answers answers) {
    if (field.groups() != null) {
      return field.groups().stream()
          .filter(group -> group.value().equals(key))
          .map(Groupings.Group::label)
          .findFirst()
          .orElse(key);
    }
    int number = asked.indexOf(key);
    if (number < 0) {
      return EntityKey.name(key).orElse(key);
    }
    String label =
        new Answers(answers.get(name(key)).global().aggregations()).within(LABEL).firstValue(LABEL);
    return label == null ? key : FacetLabel.read(label).name();
  }

  private String name(String key) {
    return facet + "." + LABEL + asked.indexOf(key);
  }

  /** Matches {@code key|} and whatever follows. */
  private static String pattern(String key) {
    return key.replaceAll("[^\\p{L}\\p{N}]", "\\\\$0") + "\\|.*";
  }

  /**
   * Keys with their names and counts; several names of one key are one value, the first its name.
   */
  static Map<String, Counted> merged(Map<String, Long> counts) {
    Map<String, Counted> merged = new LinkedHashMap<>();
    counts.forEach(
        (label, count) -> {
          Named named = FacetLabel.read(label);
          merged.merge(
              named.key(),
              new Counted(named.name(), count),
              (one, other) -> new Counted(one.name, one.count + other.count));
        });
    return merged;
  }

  /** A name and its number of entries. */
  record Counted(String name, long count) {}
}
