package org.cuttings.search;

import java.util.List;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.JoinedEvent;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.cuttings.search.ArticleEvidence.Named;
import org.jspecify.annotations.Nullable;

/**
 * An event as lists show it, joined from the reports of all articles.
 *
 * @param id its address
 * @param status what most sources say of it
 * @param statuses every status that a report gives it
 * @param parties those that most sources name first
 * @param date null where no report gives one that can be told
 * @param place null where none is stated
 * @param sources names of the publishers that are known, in the order of the alphabet
 * @param sourceCount how many sources report it
 * @param independentCount how many of them do so without restating another
 * @param reportCount how many articles' passages do
 * @param differences on what the reports differ
 */
public record EventSummary(
    String id,
    EventType type,
    EventStatus status,
    List<EventStatus> statuses,
    List<Party> parties,
    @Nullable PartialDate date,
    @Nullable Named place,
    List<String> sources,
    int sourceCount,
    int independentCount,
    int reportCount,
    List<JoinedEvent.Subject> differences) {
  public EventSummary {
    statuses = List.copyOf(statuses);
    parties = List.copyOf(parties);
    sources = List.copyOf(sources);
    differences = List.copyOf(differences);
  }

  /**
   * Somebody who took part.
   *
   * @param key as {@link org.cuttings.model.EntityKey} has it
   * @param roles every role stated, the commonest first
   */
  public record Party(String key, String name, EntityKind kind, List<Participant.Role> roles) {
    public Party {
      roles = List.copyOf(roles);
    }
  }
}
