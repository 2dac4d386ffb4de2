package org.cuttings.curation.authority;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision would change, found by deriving the articles that it may touch as they would be.
 *
 * @param touched articles that may change
 * @param looked how many of them were derived: all or, of very many, some from the first to the
 *     last
 * @param changed how many of those come out otherwise
 * @param shifts whose mentions would become whose, those of most articles first
 * @param events how many reports of events would have other participants or another place
 * @param quotes how many quotes would have another speaker
 * @param ambiguities other records that have one of the names, as sentences
 */
public record Forecast(
    long touched,
    int looked,
    int changed,
    List<Shift> shifts,
    int events,
    int quotes,
    List<String> ambiguities) {
  public Forecast {
    shifts = List.copyOf(shifts);
    ambiguities = List.copyOf(ambiguities);
  }

  /**
   * Mentions that would be somebody else's.
   *
   * @param words the most frequent words of them
   * @param from whose they are; null where they are not taken for a name
   * @param to whose they would be; null where they would not be taken for a name
   */
  public record Shift(
      String words, @Nullable Whose from, @Nullable Whose to, int mentions, int articles) {}

  /**
   * Somebody or something.
   *
   * @param record whether it is an authority record, not a candidate
   */
  public record Whose(String key, String name, boolean record) {}
}
