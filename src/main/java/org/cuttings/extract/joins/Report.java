package org.cuttings.extract.joins;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.model.ArticleId;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.JoinRuling;
import org.cuttings.model.Origin;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.jspecify.annotations.Nullable;

/**
 * An event as one article reports it: what of it decides with which other reports it belongs.
 *
 * @param id of the report, the same whenever the article is read
 * @param printed the article
 * @param type what happened
 * @param status whether the article says that it did
 * @param clause words of the clause or sentence
 * @param triggerStart offset into {@code clause} of the words that state the event
 * @param triggerEnd offset after them
 * @param parties those who took part
 * @param date when; null where the article does not say
 * @param dateWords how the article says it; null where it does not
 * @param place where, as the article has it; null where it does not say
 * @param places record of the place, and those that it lies within, the smallest first; empty where
 *     there is no record
 * @param attributedTo whom the article gives as its source; null if nobody
 * @param origin outlet from which the article has it; null for its own reporting
 * @param rulings with which other reports it belongs, or does not, by decisions of curators
 */
public record Report(
    String id,
    Printed printed,
    EventType type,
    EventStatus status,
    String clause,
    int triggerStart,
    int triggerEnd,
    List<Party> parties,
    @Nullable PartialDate date,
    @Nullable String dateWords,
    @Nullable String place,
    List<String> places,
    @Nullable String attributedTo,
    @Nullable Origin origin,
    List<JoinRuling> rulings) {

  /**
   * The article that a report stands in.
   *
   * @param article its id
   * @param publisher its source; null where unknown
   * @param published when it appeared; null where unknown
   * @param copies articles that are near-duplicates of it
   */
  public record Printed(
      ArticleId article,
      @Nullable String publisher,
      @Nullable PartialDate published,
      Set<ArticleId> copies) {
    public Printed {
      copies = Set.copyOf(copies);
    }

    /** Whether the two print one text. */
    boolean copies(Printed other) {
      return copies.contains(other.article) || other.copies.contains(article);
    }
  }

  /**
   * Somebody who took part.
   *
   * @param kind person, organisation or group
   * @param id authority record; null where there is none
   * @param name preferred name of the record, or the fullest words of the article
   * @param role part taken
   * @param words the words for them in the clause; null where they are left out there
   */
  public record Party(
      EntityKind kind,
      @Nullable String id,
      String name,
      Participant.Role role,
      @Nullable String words) {

    /** What is the same wherever the same one is meant: the record, or the folded name. */
    public String key() {
      return id != null ? id : "name:" + NameKey.of(name);
    }

    /** Whether the key alone tells who it is: a record, or a name in full. */
    boolean known() {
      return id != null || (kind != EntityKind.GROUP && NameKey.isFull(name));
    }
  }

  public Report {
    parties = List.copyOf(parties);
    rulings = List.copyOf(rulings);
    places = List.copyOf(places);
    if (triggerStart < 0 || triggerEnd < triggerStart || triggerEnd > clause.length()) {
      throw new IllegalArgumentException("A report whose trigger is outside its clause: " + id);
    }
  }

  /** A report that no curator decided on. */
  public Report(
      String id,
      Printed printed,
      EventType type,
      EventStatus status,
      String clause,
      int triggerStart,
      int triggerEnd,
      List<Party> parties,
      @Nullable PartialDate date,
      @Nullable String dateWords,
      @Nullable String place,
      List<String> places,
      @Nullable String attributedTo,
      @Nullable Origin origin) {
    this(
        id,
        printed,
        type,
        status,
        clause,
        triggerStart,
        triggerEnd,
        parties,
        date,
        dateWords,
        place,
        places,
        attributedTo,
        origin,
        List.of());
  }

  /** Whether a curator decided that the two are, or are not, of one event. */
  boolean isRuled(Report other, boolean same) {
    return rulings.stream()
        .anyMatch(ruling -> ruling.same() == same && other.rulings.contains(ruling));
  }

  /** The report that {@code event} of an article is. */
  public static Report of(
      String id, Printed printed, Event event, List<String> places, @Nullable Origin origin) {
    int start = event.trigger().at().start() - event.clause().at().start();
    int end = event.trigger().at().end() - event.clause().at().start();
    String clause = event.clause().words();
    boolean within = start >= 0 && end <= clause.length();
    return new Report(
        id,
        printed,
        event.type(),
        event.status(),
        within ? clause : event.trigger().words(),
        within ? start : 0,
        within ? end : event.trigger().words().length(),
        event.participants().stream()
            .map(
                participant ->
                    new Party(
                        participant.kind(),
                        participant.id(),
                        participant.name(),
                        participant.role(),
                        participant.wording() == null ? null : participant.wording().words()))
            .toList(),
        event.date() == null ? null : event.date().value(),
        event.date() == null ? null : event.date().wording().words(),
        event.place(),
        places.isEmpty() && event.placeId() != null ? List.of(event.placeId()) : places,
        event.attributedTo(),
        origin,
        event.rulings());
  }

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** {@code words} without case and accents. */
  static String folded(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) >= 0x80) {
        return MARKS
            .matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
      }
    }
    return words.toLowerCase(Locale.ROOT);
  }
}
