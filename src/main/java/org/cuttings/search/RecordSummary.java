package org.cuttings.search;

import java.time.Instant;
import java.util.List;
import org.cuttings.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that articles speak of, as lists show it.
 *
 * @param key as {@link org.cuttings.model.EntityKey} has it
 * @param name what to call it
 * @param sortName the name by which lists are in order
 * @param candidate whether it is known by its name only
 * @param side which side of the story, as the authority record has it; null where none
 * @param note what tells it from namesakes; null where nothing does
 * @param roles as the authority record has them, the best known first
 * @param aliases other names, of the authority record or found in articles
 * @param mentions how often articles name or describe it
 * @param articles how many do
 * @param reports of events that it took part in
 * @param quotes how many quotes of its words there are
 * @param first earliest date of such an article, as stated; null while all are undated
 * @param last latest date of one
 * @param added when the first of them came in; the beginning of 1970 for what only takes part in
 *     events
 */
public record RecordSummary(
    String key,
    EntityKind kind,
    String name,
    String sortName,
    boolean candidate,
    @Nullable String side,
    @Nullable String note,
    List<Role> roles,
    List<String> aliases,
    long mentions,
    long articles,
    long reports,
    long quotes,
    @Nullable String first,
    @Nullable String last,
    Instant added) {
  public RecordSummary {
    roles = List.copyOf(roles);
    aliases = List.copyOf(aliases);
  }

  /**
   * What it is best known as, for a line in a list: the first of the roles, an order that those who
   * keep the authority file choose. Null without any.
   */
  public @Nullable String office() {
    return roles.isEmpty() ? null : roles.getFirst().title();
  }

  /**
   * An office or occupation.
   *
   * @param from first year, month or day; null where unknown
   * @param to last one; null where unknown or not ended
   */
  public record Role(String title, @Nullable String from, @Nullable String to) {}
}
