package org.cuttings.web;

import org.cuttings.originals.OriginalStore;
import org.cuttings.search.Archive;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.search.quotes.QuoteSearch;

/**
 * What the pages and the JSON API ask, one door for each family; tests put fixtures behind them.
 */
public record Doors(
    Archive archive, PeopleSearch people, QuoteSearch quotes, OriginalStore originals) {}
