package org.cuttings.web.results;

import java.util.Comparator;
import java.util.List;
import org.cuttings.model.PartialDate;
import org.cuttings.search.Facet;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SourceCoverage;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.ResultsView;
import org.jspecify.annotations.Nullable;

/**
 * How one source reports what a search asks for.
 *
 * @param name of the source
 * @param only the search in this source alone
 * @param articles how many match
 * @param share compared with the source that has most, 1 to 100
 * @param first date of its first article; says so where none is dated
 * @param firstTitle of that article
 * @param firstHref its page
 * @param last date of its latest article; null where that is the first
 * @param speakers whom it quotes
 */
public record CoverageRow(
    String name,
    String only,
    String articles,
    int share,
    Cutting.Dateline first,
    String firstTitle,
    String firstHref,
    @Nullable String last,
    List<Quoted> speakers) {
  public CoverageRow {
    speakers = List.copyOf(speakers);
  }

  /** Somebody quoted, and the same search in articles that quote the same. */
  record Quoted(String name, String count, String href) {}

  /** The source that reported first comes first; those without a date last. */
  static List<CoverageRow> of(List<SourceCoverage> coverage, SearchParameters base) {
    long most = coverage.stream().mapToLong(SourceCoverage::articles).max().orElse(1);
    return coverage.stream()
        .sorted(
            Comparator.comparing(CoverageRow::began)
                .thenComparing(SourceCoverage::articles, Comparator.reverseOrder())
                .thenComparing(SourceCoverage::source))
        .map(one -> of(one, most, base))
        .toList();
  }

  private static String began(SourceCoverage coverage) {
    PartialDate date = coverage.first().metadata().published();
    return date == null ? "9999" : date.from().toString();
  }

  private static CoverageRow of(SourceCoverage coverage, long most, SearchParameters base) {
    SearchParameters only =
        base.without(Facet.SOURCE).withIncluded(Facet.SOURCE, coverage.source());
    PartialDate first = coverage.first().metadata().published();
    String last = coverage.last();
    boolean later =
        last != null
            && first != null
            && PartialDate.parse(last.substring(0, 10))
                .filter(date -> date.to().isAfter(first.to()))
                .isPresent();
    return new CoverageRow(
        Labels.source(coverage.source()),
        Links.search(only),
        Labels.count(coverage.articles()),
        (int) Math.max(1, 100 * coverage.articles() / most),
        Cutting.Dateline.of(first),
        coverage.first().title(),
        Links.article(coverage.first().id(), base.query(), base.names()),
        later && last != null
            ? Labels.date(PartialDate.parse(last.substring(0, 10)).orElse(null))
            : null,
        coverage.speakers().stream()
            .map(
                who ->
                    new Quoted(
                        who.name(),
                        Labels.count(who.articles()),
                        Links.search(
                            only.withIncluded(Facet.SPEAKER, who.key()), ResultsView.LIST)))
            .toList());
  }
}
