package org.cuttings.extract;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.extract.claims.ClaimFinder;
import org.cuttings.extract.clauses.ClauseFinder;
import org.cuttings.extract.clauses.Clauses;
import org.cuttings.extract.dates.DateFinder;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.extract.events.EventFinder;
import org.cuttings.extract.events.Forests;
import org.cuttings.extract.events.Judge;
import org.cuttings.extract.names.Authority;
import org.cuttings.extract.names.NameFinder;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.names.Referent;
import org.cuttings.extract.quotes.FoundQuote;
import org.cuttings.extract.quotes.QuoteFinder;
import org.cuttings.extract.text.Stretch;
import org.cuttings.model.Article;
import org.cuttings.model.Claim;
import org.cuttings.model.Evidence;
import org.cuttings.model.Mention;
import org.cuttings.model.Quote;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Derives the evidence of an article: names, then dates, clauses, quotations, events and claims,
 * each stage reading what the earlier ones found. The same article and authority file always give
 * the same evidence. Time grows with the length of the article; beyond the evidence itself, memory
 * does not.
 */
public final class Extraction {
  private static final int KEPT = 200_000;
  private static final Judge JUDGE = new Forests();

  private Extraction() {}

  /** Everything that {@code article} is evidence of. */
  public static Evidence of(Article article, Authority authority) {
    return of(article, authority, JUDGE);
  }

  /**
   * Everything that {@code article} is evidence of.
   *
   * @param judge weighs what the rules of events leave open
   */
  public static Evidence of(Article article, Authority authority, Judge judge) {
    Iterable<Stretch> stretches = stretches(article);
    NameFinder names = new NameFinder(authority, article.metadata());
    for (Stretch stretch : stretches) {
      names.survey(stretch);
    }
    DateFinder dateFinder = new DateFinder(article.metadata());
    QuoteFinder quoteFinder = new QuoteFinder(article.metadata());
    EventFinder eventFinder = new EventFinder(judge);
    List<Mention> mentions = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (Stretch stretch : stretches) {
      List<Reference> references = names.find(stretch);
      List<FoundDate> dates = dateFinder.find(stretch);
      Clauses clauses = ClauseFinder.find(stretch, references);
      List<FoundQuote> found = quoteFinder.find(stretch, references, clauses);
      eventFinder.read(stretch, references, dates, clauses, found);
      claims.addAll(ClaimFinder.find(stretch, references, dates, claims));
      addMentions(stretch, references, mentions);
      addQuotes(stretch, found, quotes);
    }
    return new Evidence(mentions, eventFinder.events(), quotes, claims);
  }

  /** The stretches of a text of ordinary length are kept for the second reading. */
  private static Iterable<Stretch> stretches(Article article) {
    if (article.text().length() > KEPT) {
      return Stretch.of(article);
    }
    List<Stretch> kept = new ArrayList<>();
    Stretch.of(article).forEach(kept::add);
    return kept;
  }

  private static void addMentions(
      Stretch stretch, List<Reference> references, List<Mention> mentions) {
    for (Reference reference : references) {
      Wording wording = stretch.wording(stretch.tokens().span(reference.first(), reference.end()));
      for (Referent referent : reference.referents()) {
        mentions.add(
            new Mention(
                referent.kind(),
                reference.form(),
                referent.id(),
                referent.name(),
                wording,
                reference.confidence(),
                reference.rule()));
      }
    }
  }

  private static void addQuotes(Stretch stretch, List<FoundQuote> found, List<Quote> quotes) {
    int before = quotes.size();
    for (FoundQuote quote : found) {
      Referent speaker = quote.speaker();
      quotes.add(
          new Quote(
              stretch.wording(quote.words()),
              quote.kind(),
              quote.direct(),
              quote.exactEnd(),
              speaker == null ? null : speaker.id(),
              speaker == null ? null : speaker.name(),
              wording(stretch, quote.speakerWords()),
              wording(stretch, quote.cue()),
              quote.within() < 0 ? -1 : before + quote.within(),
              quote.via(),
              quote.confidence(),
              quote.rule()));
    }
  }

  private static @Nullable Wording wording(Stretch stretch, @Nullable TextSpan span) {
    return span == null ? null : stretch.wording(span);
  }
}
