package org.cuttings.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cuttings.model.ArticleId;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.ArticleView;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.collected.Collected;
import org.cuttings.search.collected.Collected.FoundEvent;
import org.cuttings.search.collected.Collected.Place;
import org.cuttings.search.collected.CollectedSearch;
import org.cuttings.search.collected.Wanted;
import org.cuttings.search.collected.Wanted.Anchor;
import org.cuttings.search.collected.Wanted.Words;
import org.cuttings.search.events.EventView;
import org.cuttings.search.people.RecordView;
import org.cuttings.search.quotes.SourcedQuote;

/** Looks everything up in the other fixtures, by id. */
record FixtureCollected(
    FixtureArchive archive, FixtureEvents events, FixtureQuotes quotes, FixturePeople people)
    implements CollectedSearch {
  @Override
  public Collected find(Wanted wanted) {
    Map<ArticleId, ArticleSummary> articles = new HashMap<>();
    Map<Words, Place> places = new HashMap<>();
    for (ArticleView article : archive.articles()) {
      articles.put(article.summary().id(), article.summary());
      for (ArticleView.PassageView passage : article.passages()) {
        wanted.passages().stream()
            .flatMap(anchor -> Optional.ofNullable(anchor.words()).stream())
            .filter(words -> words.article().equals(article.summary().id()))
            .filter(words -> passage.text().contains(words.text()))
            .forEach(words -> places.put(words, new Place(passage.ordinal(), passage.text())));
      }
    }
    Map<Anchor, FoundEvent> foundEvents = new HashMap<>();
    for (Anchor anchor : wanted.events()) {
      events
          .event(anchor.id())
          .map(FixtureCollected::found)
          .ifPresent(event -> foundEvents.put(anchor, event));
    }
    Map<Anchor, SourcedQuote> foundQuotes = new HashMap<>();
    for (Anchor anchor : wanted.quotes()) {
      quotes.quote(anchor.id()).ifPresent(quote -> foundQuotes.put(anchor, quote));
    }
    Map<String, RecordSummary> records = new HashMap<>();
    for (String key : wanted.people()) {
      people.record(key, 1).map(RecordView::summary).ifPresent(one -> records.put(key, one));
    }
    return new Collected(articles, places, foundEvents, foundQuotes, records);
  }

  private static FoundEvent found(EventView view) {
    EventView.Report report = view.reports().getFirst();
    return new FoundEvent(
        view.event(),
        new Words(
            report.article().id(),
            report.text(),
            report.said().clause().passage(),
            report.said().clause().at().start()));
  }
}
