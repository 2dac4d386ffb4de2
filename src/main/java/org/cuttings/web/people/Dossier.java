package org.cuttings.web.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cuttings.search.Archive;
import org.cuttings.search.Arrival;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.events.EventSearch;
import org.cuttings.search.quotes.QuoteFacet;
import org.cuttings.search.quotes.QuoteParameters;
import org.cuttings.search.quotes.QuoteSearch;
import org.cuttings.web.downloads.Feed;
import org.cuttings.web.downloads.Joined;
import org.cuttings.web.events.EventFiles;
import org.cuttings.web.quotes.QuoteFiles;
import org.cuttings.web.results.ResultsFiles;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the archive holds of somebody or something, or of two together: the events in
 * which they took part, the words they said and those said of them, and the articles.
 *
 * @param name of the one, or of both
 * @param page where this site shows it
 */
record Dossier(
    String name,
    String page,
    List<EventParameters> events,
    List<QuoteParameters> quotes,
    List<SearchParameters> articles) {
  Dossier {
    events = List.copyOf(events);
    quotes = List.copyOf(quotes);
    articles = List.copyOf(articles);
  }

  /** Where evidence is asked for. */
  record Doors(Archive archive, EventSearch events, QuoteSearch quotes) {}

  static Dossier of(RecordSummary one, String page) {
    return new Dossier(
        one.name(),
        page,
        List.of(EventParameters.EMPTY.withIncluded(EventFacet.PERSON, one.key())),
        List.of(
            QuoteParameters.EMPTY.withIncluded(QuoteFacet.SPEAKER, one.key()),
            QuoteParameters.EMPTY.withIncluded(QuoteFacet.ABOUT, one.key())),
        List.of(Mentions.search(one)));
  }

  static Dossier of(RecordSummary one, RecordSummary other, String page) {
    return new Dossier(
        one.name() + " and " + other.name(),
        page,
        List.of(
            EventParameters.EMPTY
                .withIncluded(EventFacet.PERSON, one.key())
                .withIncluded(EventFacet.WITH, other.key())),
        List.of(says(one, other), says(other, one)),
        PairPage.search(one, other).stream().toList());
  }

  static QuoteParameters says(RecordSummary speaker, RecordSummary about) {
    return QuoteParameters.EMPTY
        .withIncluded(QuoteFacet.SPEAKER, speaker.key())
        .withIncluded(QuoteFacet.ABOUT, about.key());
  }

  /** All of it: events in the order of time, then quotes, then articles; lazy, and to be closed. */
  Stream<DossierRow> rows(Doors doors, String site) {
    List<Supplier<Stream<DossierRow>>> lists = new ArrayList<>();
    for (EventParameters list : events) {
      lists.add(() -> doors.events().all(list).map(hit -> DossierRow.of(hit, site)));
    }
    for (QuoteParameters list : quotes) {
      lists.add(() -> doors.quotes().all(list).map(quote -> DossierRow.of(quote, site)));
    }
    for (SearchParameters list : articles) {
      lists.add(() -> doors.archive().all(list).map(article -> DossierRow.of(article, site)));
    }
    Set<String> seen = new HashSet<>();
    return Joined.oneAfterAnother(lists).filter(row -> seen.add(row.evidence() + row.id()));
  }

  /** What of it came in last. */
  Feed feed(Doors doors, @Nullable Arrival before) {
    EventFiles eventFiles = new EventFiles(doors.events());
    QuoteFiles quoteFiles = new QuoteFiles(doors.quotes());
    ResultsFiles articleFiles = new ResultsFiles(doors.archive());
    List<Stream<Feed.Entry>> lists = new ArrayList<>();
    events.forEach(list -> lists.add(eventFiles.arrivals(list, before)));
    quotes.forEach(list -> lists.add(quoteFiles.arrivals(list, before)));
    articles.forEach(list -> lists.add(articleFiles.arrivals(list, before)));
    Set<String> seen = new HashSet<>();
    return Feed.of(
        name, page, before, Joined.newestFirst(lists).filter(entry -> seen.add(entry.path())));
  }
}
