package org.cuttings.search.people;

import java.util.List;
import java.util.Map;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventStatus;
import org.cuttings.model.Mention;
import org.cuttings.model.Passage;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.EventSummary;
import org.cuttings.search.RecordSummary;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of somebody or something shows.
 *
 * @param summary who it is
 * @param forms words that name it in articles, those of most articles first
 * @param identifiers in other systems, as the authority record has them
 * @param relations on record, from either side
 * @param coverage where and when articles speak of it
 * @param timeline what it took part in
 * @param dealings with whom it took part in what passes between people, most events first
 * @param ties between those of {@code dealings}, within the same events
 * @param said quotes of its words
 * @param saidOfIt quotes whose words speak of it
 * @param newest the newest articles, newest first
 * @param beside who is named in most of the same articles
 * @param namesakes others with the same surname or name, those of most articles first
 */
public record RecordView(
    RecordSummary summary,
    List<Form> forms,
    Map<String, String> identifiers,
    List<Relation> relations,
    Coverage coverage,
    Timeline timeline,
    List<Dealing> dealings,
    List<Tie> ties,
    Quotes said,
    Quotes saidOfIt,
    List<InArticle> newest,
    List<Beside> beside,
    List<RecordSummary> namesakes) {
  /** Events on one page of the timeline. */
  public static final int EVENTS = 50;

  public RecordView {
    forms = List.copyOf(forms);
    identifiers = Map.copyOf(identifiers);
    relations = List.copyOf(relations);
    dealings = List.copyOf(dealings);
    ties = List.copyOf(ties);
    newest = List.copyOf(newest);
    beside = List.copyOf(beside);
    namesakes = List.copyOf(namesakes);
  }

  /** Words that name it, and how many articles have them. */
  public record Form(String words, long articles) {}

  /**
   * A relation to another record.
   *
   * @param kind {@code son}, {@code wife} …; {@code part} for the whole that it is part of
   * @param ordinal {@code oldest}, {@code second} …; null where not told
   * @param inverse whether the other is the son, wife … of this one, not the other way round
   * @param here whether the archive has a page of the other
   */
  public record Relation(
      String kind,
      @Nullable String ordinal,
      Named other,
      EntityKind otherKind,
      boolean inverse,
      boolean here) {}

  /**
   * Where and when articles speak of it.
   *
   * @param sources most mentions first
   * @param dates mentions by the date of the article, as stated
   * @param undated mentions in articles without a date
   */
  public record Coverage(List<InSource> sources, Map<String, Long> dates, long undated) {
    public Coverage {
      sources = List.copyOf(sources);
      dates = Map.copyOf(dates);
    }
  }

  /**
   * @param source name of the publisher; null for articles whose publisher is unknown
   */
  public record InSource(@Nullable String source, long mentions, long articles) {}

  /**
   * One page of what it took part in, in the order of time; what has no date comes last.
   *
   * @param total events on all pages
   * @param page 1-based
   */
  public record Timeline(long total, int page, List<EventSummary> events) {
    public Timeline {
      events = List.copyOf(events);
    }

    public int lastPage() {
      return (int) Math.max(1, Math.ceilDiv(total, (long) EVENTS));
    }
  }

  /**
   * Somebody with whom it dealt.
   *
   * @param events in which both took part
   * @param statuses how many of them have which status
   */
  public record Dealing(Named who, EntityKind kind, long events, Map<EventStatus, Long> statuses) {
    public Dealing {
      statuses = Map.copyOf(statuses);
    }
  }

  /** Two of those with whom it dealt, by their keys, and the events that all three took part in. */
  public record Tie(String one, String other, long events) {}

  /**
   * The newest quotes of some kind.
   *
   * @param total how many there are
   */
  public record Quotes(long total, List<PrintedQuote> newest) {
    public Quotes {
      newest = List.copyOf(newest);
    }
  }

  /** Somebody who is named in the same articles. */
  public record Beside(Named who, long articles) {}

  /**
   * An article that speaks of it.
   *
   * @param mentions in the order of the article
   * @param passages those with a mention, in the order of the article
   */
  public record InArticle(
      ArticleSummary article, List<Mention> mentions, List<PassageText> passages) {
    public InArticle {
      mentions = List.copyOf(mentions);
      passages = List.copyOf(passages);
    }
  }

  /**
   * @param ordinal as {@link Passage#ordinal}
   */
  public record PassageText(int ordinal, String text) {}
}
