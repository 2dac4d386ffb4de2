package org.cuttings.search.collected;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuttings.elastic.Indices;
import org.cuttings.model.ArticleId;
import org.cuttings.search.Engine;
import org.cuttings.search.EventSummary;
import org.cuttings.search.collected.Collected.FoundEvent;
import org.cuttings.search.collected.Collected.Place;
import org.cuttings.search.collected.CollectedRequests.Report;
import org.cuttings.search.collected.Wanted.Anchor;
import org.cuttings.search.collected.Wanted.Words;
import org.cuttings.search.quotes.SourcedQuote;
import org.jspecify.annotations.Nullable;

/**
 * Entries as Elasticsearch holds them. One round trip where everything is under the id that it had;
 * one or two more where events or quotes are to be found by their words.
 */
public final class ElasticCollectedSearch implements CollectedSearch {
  private final Engine engine;
  private final CollectedRequests requests;

  public ElasticCollectedSearch(ElasticsearchClient client, Indices indices) {
    engine = new Engine(client);
    requests = new CollectedRequests(indices);
  }

  @Override
  public Collected find(Wanted wanted) {
    Set<String> reports = ids(wanted.events());
    List<MultiSearchItem<JsonNode>> answers =
        engine.searchAll(
            List.of(
                requests.articles(wanted.allArticles()),
                requests.texts(Wanted.articlesOf(wanted.passages())),
                requests.reports(reports),
                requests.events(reports),
                requests.quotes(ids(wanted.quotes())),
                requests.people(wanted.people())));
    Map<Anchor, FoundEvent> events =
        foundEvents(
            wanted.events(),
            CollectedRequests.reports(answers.get(2)),
            CollectedRequests.summaries(answers.get(3)));
    Map<Anchor, SourcedQuote> quotes =
        foundQuotes(wanted.quotes(), CollectedRequests.quotes(answers.get(4)));
    Map<Words, Place> places = places(wanted.passages(), CollectedRequests.texts(answers.get(1)));
    places.putAll(placesOfLost(wanted, events, quotes));
    return new Collected(
        CollectedRequests.articles(answers.getFirst()),
        places,
        events,
        quotes,
        CollectedRequests.people(answers.get(5)));
  }

  /**
   * Events and quotes that have other ids than they had.
   *
   * @return for each that moved the id that it has now, of an event that of a report; empty where
   *     it is gone
   */
  public Map<Anchor, Optional<String>> moved(List<Anchor> events, List<Anchor> quotes) {
    Map<Anchor, Optional<String>> moved =
        new HashMap<>(
            new Whereabouts(
                    engine,
                    requests::reports,
                    requests::reportsIn,
                    answer ->
                        CollectedRequests.reports(answer).stream()
                            .collect(Collectors.toMap(Report::id, Report::words)))
                .moved(events));
    moved.putAll(
        new Whereabouts(
                engine,
                requests::quotes,
                requests::quotesIn,
                answer ->
                    CollectedRequests.quotes(answer).stream()
                        .collect(
                            Collectors.toMap(
                                quote -> quote.words().id(), ElasticCollectedSearch::words)))
            .moved(quotes));
    return moved;
  }

  /** Where the words stand of which no rule makes an event, or a quote, any more. */
  private Map<Words, Place> placesOfLost(
      Wanted wanted, Map<Anchor, FoundEvent> events, Map<Anchor, SourcedQuote> quotes) {
    List<Anchor> lost = new ArrayList<>(wanted.events());
    lost.addAll(wanted.quotes());
    lost.removeIf(anchor -> events.containsKey(anchor) || quotes.containsKey(anchor));
    Set<ArticleId> articles = Wanted.articlesOf(lost);
    return articles.isEmpty()
        ? Map.of()
        : places(
            lost,
            CollectedRequests.texts(
                engine.searchAll(List.of(requests.texts(articles))).getFirst()));
  }

  private Map<Anchor, FoundEvent> foundEvents(
      List<Anchor> wanted, List<Report> reports, Map<String, EventSummary> events) {
    Map<String, Report> byId = new HashMap<>();
    reports.forEach(report -> byId.put(report.id(), report));
    Map<Anchor, FoundEvent> found = new HashMap<>();
    List<Anchor> lost = new ArrayList<>();
    for (Anchor anchor : wanted) {
      @Nullable Report report = byId.get(anchor.id());
      @Nullable EventSummary event = report == null ? null : events.get(report.event());
      if (report != null && event != null && anchor.isSame(report.words())) {
        found.put(anchor, new FoundEvent(event, report.words()));
      } else {
        lost.add(anchor);
      }
    }
    found.putAll(eventsByWords(lost));
    return found;
  }

  private Map<Anchor, FoundEvent> eventsByWords(List<Anchor> lost) {
    Set<ArticleId> articles = Wanted.articlesOf(lost);
    if (articles.isEmpty()) {
      return Map.of();
    }
    List<Report> reports =
        CollectedRequests.reports(
            engine.searchAll(List.of(requests.reportsIn(articles))).getFirst());
    Map<Anchor, Report> nearest = new HashMap<>();
    for (Anchor anchor : lost) {
      @Nullable Words words = anchor.words();
      if (words != null) {
        Wordings.nearest(words, reports, Report::words)
            .ifPresent(report -> nearest.put(anchor, report));
      }
    }
    Set<String> ids = new HashSet<>();
    nearest.values().forEach(report -> ids.add(report.id()));
    Map<String, EventSummary> events =
        CollectedRequests.summaries(engine.searchAll(List.of(requests.events(ids))).getFirst());
    Map<Anchor, FoundEvent> found = new HashMap<>();
    nearest.forEach(
        (anchor, report) -> {
          @Nullable EventSummary event = events.get(report.event());
          if (event != null) {
            found.put(anchor, new FoundEvent(event, report.words()));
          }
        });
    return found;
  }

  private Map<Anchor, SourcedQuote> foundQuotes(List<Anchor> wanted, List<SourcedQuote> quotes) {
    Map<String, SourcedQuote> byId = new HashMap<>();
    quotes.forEach(quote -> byId.put(quote.words().id(), quote));
    Map<Anchor, SourcedQuote> found = new HashMap<>();
    List<Anchor> lost = new ArrayList<>();
    for (Anchor anchor : wanted) {
      @Nullable SourcedQuote quote = byId.get(anchor.id());
      if (quote != null && anchor.isSame(words(quote))) {
        found.put(anchor, quote);
      } else {
        lost.add(anchor);
      }
    }
    Set<ArticleId> articles = Wanted.articlesOf(lost);
    if (!articles.isEmpty()) {
      List<SourcedQuote> all =
          CollectedRequests.quotes(
              engine.searchAll(List.of(requests.quotesIn(articles))).getFirst());
      for (Anchor anchor : lost) {
        @Nullable Words words = anchor.words();
        Optional<SourcedQuote> nearest =
            words == null
                ? Optional.empty()
                : Wordings.nearest(words, all, ElasticCollectedSearch::words);
        nearest.ifPresent(quote -> found.put(anchor, quote));
      }
    }
    return found;
  }

  static Words words(SourcedQuote quote) {
    var wording = quote.words().quote().wording();
    return new Words(quote.article().id(), quote.text(), wording.passage(), wording.at().start());
  }

  private static Map<Words, Place> places(List<Anchor> anchors, Map<ArticleId, List<Place>> texts) {
    Map<Words, Place> places = new HashMap<>();
    for (Anchor anchor : anchors) {
      @Nullable Words words = anchor.words();
      if (words != null) {
        String sought = Wordings.even(words.text());
        texts.getOrDefault(words.article(), List.of()).stream()
            .filter(passage -> Wordings.even(passage.text()).contains(sought))
            .min(Comparator.comparingInt(one -> Math.abs(one.passage() - words.passage())))
            .ifPresent(passage -> places.put(words, passage));
      }
    }
    return places;
  }

  private static Set<String> ids(List<Anchor> anchors) {
    Set<String> ids = new HashSet<>();
    anchors.forEach(anchor -> ids.add(anchor.id()));
    return ids;
  }
}
