package org.cuttings.search;

import java.util.List;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Claim;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.Mention;
import org.cuttings.model.Quote;
import org.jspecify.annotations.Nullable;

/**
 * What one article is evidence of, every piece with its places in the article: the offsets of a
 * {@link org.cuttings.model.Wording} count in the article's text, those of its pieces in the text
 * of the passage with that ordinal.
 *
 * @param mentioned whom and what the article speaks of, in the order of their first mention
 * @param events in the order of the article
 * @param quotes in the order of the article; {@link Quote#within} is an index into this list
 * @param claims in the order of the article
 */
public record ArticleEvidence(
    ArticleId article,
    List<Mentioned> mentioned,
    List<ReportedEvent> events,
    List<QuotedWords> quotes,
    List<StatedNumber> claims) {
  public ArticleEvidence {
    mentioned = List.copyOf(mentioned);
    events = List.copyOf(events);
    quotes = List.copyOf(quotes);
    claims = List.copyOf(claims);
  }

  /** Of an article that nothing is derived from. */
  public static ArticleEvidence none(ArticleId article) {
    return new ArticleEvidence(article, List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Somebody or something that the article speaks of.
   *
   * @param kind what it is
   * @param key as {@link org.cuttings.model.EntityKey} has it; null for one that is only described
   *     ("a Russian billionaire")
   * @param name what to call it
   * @param mentions every place that speaks of it, in the order of the article
   */
  public record Mentioned(
      EntityKind kind, @Nullable String key, String name, List<Mention> mentions) {
    public Mentioned {
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * An event as this article reports it.
   *
   * @param id address of the report, stable as long as the words stay where they are
   * @param event what the article says
   * @param joined the event of all articles that it is a report of; null while it is not joined
   */
  public record ReportedEvent(String id, Event event, @Nullable Joined joined) {}

  /**
   * An event put together from the reports of all articles.
   *
   * @param id address of the event
   * @param sources how many sources report it
   * @param independent how many of them do so without restating another
   * @param publishers names of those that are known, in the order of the alphabet
   */
  public record Joined(String id, int sources, int independent, List<String> publishers) {
    public Joined {
      publishers = List.copyOf(publishers);
    }
  }

  /**
   * Words that the article gives as somebody's.
   *
   * @param id address of the quote
   * @param quote the words and who said them
   * @param about whom the words themselves speak of
   * @param before what stands before the words in their sentence, with the sentence before that;
   *     empty where nothing does in the same passage
   * @param after what stands after the words in their sentence, with the sentence after that; empty
   *     where nothing does in the same passage
   */
  public record QuotedWords(
      String id, Quote quote, List<Named> about, String before, String after) {
    public QuotedWords {
      about = List.copyOf(about);
    }
  }

  /**
   * @param key as {@link org.cuttings.model.EntityKey} has it
   * @param name what to call it
   */
  public record Named(String key, String name) {}

  /**
   * A number that the article gives for a whole.
   *
   * @param id address of the claim
   */
  public record StatedNumber(String id, Claim claim) {}
}
