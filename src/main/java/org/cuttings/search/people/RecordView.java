package org.cuttings.search.people;

import java.util.List;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Mention;
import org.cuttings.model.Passage;
import org.cuttings.search.ArticleSummary;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that articles speak of, and the newest of them.
 *
 * @param key as {@link org.cuttings.model.EntityKey} has it
 * @param candidate whether it is known by its name only
 * @param aliases other names, of the authority record or found in articles
 * @param note what tells it from namesakes; null where nothing does
 * @param roles as the authority record has them
 * @param mentions how often articles name or describe it
 * @param articles how many do
 * @param quotes how many quotes of its words there are
 * @param first earliest date of such an article, as stated; null while all are undated
 * @param last latest date of one
 * @param newest the newest articles, newest first
 */
public record RecordView(
    String key,
    EntityKind kind,
    String name,
    boolean candidate,
    List<String> aliases,
    @Nullable String note,
    List<Role> roles,
    long mentions,
    long articles,
    long quotes,
    @Nullable String first,
    @Nullable String last,
    List<InArticle> newest) {
  public RecordView {
    aliases = List.copyOf(aliases);
    roles = List.copyOf(roles);
    newest = List.copyOf(newest);
  }

  /**
   * An office or occupation.
   *
   * @param from first year, month or day; null where unknown
   * @param to last one; null where unknown or not ended
   */
  public record Role(String title, @Nullable String from, @Nullable String to) {}

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
