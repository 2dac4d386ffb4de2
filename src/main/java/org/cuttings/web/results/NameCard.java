package org.cuttings.web.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchParameters.Names;
import org.cuttings.search.SearchResults;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.ResultsView;
import org.jspecify.annotations.Nullable;

/**
 * Whom a query names, over its hits.
 *
 * @param people one, or several who may be meant
 * @param searched under which further names articles were looked for; null where under none
 * @param other the same query under all names or only as typed; null where that is the same
 */
public record NameCard(List<Person> people, @Nullable String searched, @Nullable Switch other) {
  private static final int ALIASES = 6;

  public NameCard {
    people = List.copyOf(people);
  }

  /** Whether it is not said who of them is meant. */
  public boolean ambiguous() {
    return people.size() > 1;
  }

  /**
   * @param href the page; null where there is none
   * @param known latest office, note or kind; null where nothing is known
   * @param aliases further names; null without any
   * @param figures articles, events and the time of the first and last mention
   */
  public record Person(
      String name,
      @Nullable String href,
      @Nullable String known,
      @Nullable String aliases,
      String figures) {
    static Person of(RecordSummary record) {
      String aliases = record.aliases().stream().limit(ALIASES).collect(Collectors.joining(", "));
      List<String> figures = new ArrayList<>();
      figures.add(Labels.count(record.articles(), "article"));
      if (record.reports() > 0) {
        figures.add(Labels.count(record.reports(), "report") + " of events");
      }
      @Nullable String span = Labels.span(record.first(), record.last());
      if (span != null) {
        figures.add(span);
      }
      return new Person(
          record.name(),
          Links.record(record.kind(), record.key()),
          EvidenceLabels.known(record),
          aliases.isEmpty() ? null : aliases,
          String.join(" · ", figures));
    }
  }

  /** A link to the other way of reading the query. */
  public record Switch(String label, String href) {}

  /** Null where the query is no name. */
  static @Nullable NameCard of(
      SearchResults results, SearchParameters parameters, ResultsView view) {
    if (results.names().people().isEmpty() || parameters.page() > 1) {
      return null;
    }
    List<String> others = results.names().otherNames();
    boolean exact = parameters.names() == Names.EXACT;
    return new NameCard(
        results.names().people().stream().map(Person::of).toList(),
        others.isEmpty() || exact
            ? null
            : others.stream().map(name -> "“" + name + "”").collect(Collectors.joining(", ")),
        others.isEmpty()
            ? null
            : exact
                ? new Switch(
                    "Search under all names", Links.search(parameters.withNames(Names.ALL), view))
                : new Switch(
                    "Only as typed", Links.search(parameters.withNames(Names.EXACT), view)));
  }
}
