package org.cuttings.web.quotes;

import org.cuttings.model.EntityKey;
import org.cuttings.search.FacetValue;
import org.cuttings.search.quotes.QuoteFacet;
import org.cuttings.web.page.FacetBlock;
import org.cuttings.web.page.Labels;

/** The words that pages of quotes use. */
final class QuoteLabels {
  static final String VALUES = "/quotes/values";

  private QuoteLabels() {}

  static FacetBlock.Name facet(QuoteFacet facet) {
    return switch (facet) {
      case SPEAKER -> new FacetBlock.Name("Speaker", "Speakers", 10, VALUES);
      case ABOUT -> new FacetBlock.Name("About", "People spoken of", 8, VALUES);
      case SOURCE -> new FacetBlock.Name("Source", "Sources", 8, VALUES);
      case DIRECT -> new FacetBlock.Name("Wording", "Wordings", 2, VALUES);
      case YEAR -> new FacetBlock.Name("Year", "Years", 6, VALUES);
      case MONTH -> new FacetBlock.Name("Month", "Months", 6, VALUES);
      case COLLECTION -> new FacetBlock.Name("Collection", "Collections", 7, VALUES);
    };
  }

  static String value(QuoteFacet facet, FacetValue value) {
    if (!value.label().equals(value.value())) {
      return value.label();
    }
    String plain = value.value();
    if (plain.equals(FacetValue.UNKNOWN)) {
      return switch (facet) {
        case SPEAKER -> "speaker not named";
        case ABOUT -> "nobody named";
        case SOURCE -> Labels.UNKNOWN_SOURCE;
        case DIRECT -> "not known";
        case YEAR -> "undated";
        case MONTH -> "month not stated";
        case COLLECTION -> "in no collection";
      };
    }
    return switch (facet) {
      case SPEAKER, ABOUT -> EntityKey.name(plain).orElse(plain);
      case SOURCE, COLLECTION -> plain;
      case DIRECT -> plain.equals("true") ? "word for word" : "retold";
      case YEAR, MONTH -> Labels.period(plain);
    };
  }
}
