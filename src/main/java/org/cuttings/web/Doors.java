package org.cuttings.web;

import org.cuttings.originals.OriginalStore;
import org.cuttings.search.Archive;
import org.cuttings.search.people.PeopleSearch;

/**
 * What the pages and the JSON API ask, one door for each family; tests put fixtures behind them.
 */
public record Doors(Archive archive, PeopleSearch people, OriginalStore originals) {}
