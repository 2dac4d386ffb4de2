package org.cuttings.search;

import java.util.List;
import java.util.Map;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads {@link SearchParameters} from a request. */
final class SearchParametersReader {
  private SearchParametersReader() {}

  static SearchParameters read(Map<String, List<String>> parameters) {
    ParameterReader reader = new ParameterReader(parameters);
    Choices<Facet> choices = reader.choices(Facet.class, SearchParametersReader::problem);
    SearchParameters.DateFilter dates = reader.dates();
    SearchParameters.Sort sort = reader.oneOf("sort", SearchParameters.Sort.RELEVANCE);
    SearchParameters.Names names = reader.oneOf("names", SearchParameters.Names.ALL);
    int page = reader.page();
    @Nullable String snapshot = reader.snapshot();
    String query = reader.words("q");
    reader.check();
    return new SearchParameters(query, choices, dates, sort, names, page, snapshot);
  }

  private static @Nullable String problem(Facet facet, String value) {
    return switch (facet) {
      case YEAR -> ParameterReader.period(value, PartialDate.Precision.YEAR);
      case MONTH -> ParameterReader.period(value, PartialDate.Precision.MONTH);
      case SOURCE, PERSON, EVENT_TYPE, PLACE, SPEAKER, BYLINE, LANGUAGE, FORMAT, COLLECTION, TAG ->
          null;
    };
  }
}
