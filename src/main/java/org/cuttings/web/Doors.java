package org.cuttings.web;

import org.cuttings.curation.Effects;
import org.cuttings.curation.Journal;
import org.cuttings.curation.accounts.Accounts;
import org.cuttings.curation.collections.ArticleTags;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.originals.OriginalStore;
import org.cuttings.search.Archive;
import org.cuttings.search.claims.ClaimSearch;
import org.cuttings.search.collected.CollectedSearch;
import org.cuttings.search.events.EventSearch;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.search.quotes.QuoteSearch;
import org.cuttings.search.review.ReviewSearch;

/**
 * What the pages and the JSON API ask, one door for each family; tests put fixtures behind them.
 */
public record Doors(
    Archive archive,
    PeopleSearch people,
    EventSearch events,
    QuoteSearch quotes,
    ClaimSearch claims,
    ReviewSearch review,
    CollectedSearch collected,
    OriginalStore originals,
    Journal journal,
    Accounts accounts,
    CuratedCollections collections,
    ArticleTags tags,
    Effects effects) {}
