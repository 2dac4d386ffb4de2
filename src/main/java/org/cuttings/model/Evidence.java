package org.cuttings.model;

import java.util.List;

/**
 * What was derived from one article, each piece with the words that state it; every list in the
 * order of the article.
 */
public record Evidence(
    List<Mention> mentions, List<Event> events, List<Quote> quotes, List<Claim> claims) {
  public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of(), List.of());

  public Evidence {
    mentions = List.copyOf(mentions);
    events = List.copyOf(events);
    quotes = List.copyOf(quotes);
    claims = List.copyOf(claims);
  }
}
