package org.cuttings.search.collected;

import java.util.Map;
import org.cuttings.model.ArticleId;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.EventSummary;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.quotes.SourcedQuote;

/**
 * What was found of what was wanted; what is not here is gone.
 *
 * @param articles those wanted, and those whose words are
 * @param places the passage in which wanted words stand now
 * @param events by the anchor that asked for them, whatever their ids are now
 * @param quotes by the anchor that asked for them
 * @param people by key
 */
public record Collected(
    Map<ArticleId, ArticleSummary> articles,
    Map<Wanted.Words, Place> places,
    Map<Wanted.Anchor, FoundEvent> events,
    Map<Wanted.Anchor, SourcedQuote> quotes,
    Map<String, RecordSummary> people) {
  public Collected {
    articles = Map.copyOf(articles);
    places = Map.copyOf(places);
    events = Map.copyOf(events);
    quotes = Map.copyOf(quotes);
    people = Map.copyOf(people);
  }

  /**
   * Where words stand.
   *
   * @param passage its ordinal
   * @param text of the whole passage
   */
  public record Place(int passage, String text) {}

  /**
   * An event, and the report by which it was found.
   *
   * @param words of the report
   */
  public record FoundEvent(EventSummary event, Wanted.Words words) {}
}
