package org.cuttings.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A real event, and every report of it in the archive. What is merged says who states it; the
 * reports themselves remain.
 *
 * @param id id of the report that came first: the earliest published, of those the one with the
 *     smallest id. It lasts when a later report joins; an id that gave way to an earlier report is
 *     still the id of a report of the same event, and leads there
 * @param type the commonest type, a stated channel before an unspecified one
 * @param types every type stated, the commonest first
 * @param status what most sources say of it
 * @param statuses every status stated, the commonest first
 * @param participants those that most sources name first
 * @param date the most precise date that no report contradicts, else the one that most sources
 *     give; null where none gives one
 * @param from first day that any report allows; null where none gives a date
 * @param to last day that any report allows; null where none gives a date
 * @param place the most precise place that is stated; null where none is
 * @param placeId authority record of the place
 * @param members the reports, the first published first
 * @param reasons why they were joined; empty for a single report
 * @param points what the reports say on each subject, side by side
 * @param sources papers, sites and agencies that report it, in the order of the alphabet
 * @param independent how many of them do so independently: an article that restates another adds
 *     none
 */
public record JoinedEvent(
    String id,
    EventType type,
    List<Stated<EventType>> types,
    EventStatus status,
    List<Stated<EventStatus>> statuses,
    List<Partaker> participants,
    @Nullable PartialDate date,
    java.time.@Nullable LocalDate from,
    java.time.@Nullable LocalDate to,
    @Nullable String place,
    @Nullable String placeId,
    List<Member> members,
    List<Reason> reasons,
    List<Point> points,
    List<String> sources,
    int independent) {

  /**
   * A report of the event.
   *
   * @param report its id
   * @param article the article that it stands in
   * @param source who published the article; null where unknown
   * @param origin from whom the article has it; null for the article's own reporting
   * @param copyOf report of the article that printed the same text first; null if none did
   * @param voice number, from 0, of the independent source that speaks in it
   */
  public record Member(
      String report,
      ArticleId article,
      @Nullable String source,
      @Nullable Origin origin,
      @Nullable String copyOf,
      int voice) {}

  /**
   * A value and the reports that state it.
   *
   * @param sources how many different sources these are
   */
  public record Stated<T>(T value, List<String> reports, int sources) {
    public Stated {
      reports = List.copyOf(reports);
    }
  }

  /**
   * Somebody who took part.
   *
   * @param key as {@link EntityKey} has it
   * @param id authority record; null where there is none
   * @param name preferred name
   * @param kind person, organisation or group
   * @param roles every role stated, the commonest first
   * @param reports which name them
   * @param sources how many sources these are
   */
  public record Partaker(
      String key,
      @Nullable String id,
      String name,
      EntityKind kind,
      List<Participant.Role> roles,
      List<String> reports,
      int sources) {
    public Partaker {
      roles = List.copyOf(roles);
      reports = List.copyOf(reports);
    }
  }

  /**
   * Why two reports were taken for reports of one event.
   *
   * @param words in one line: "same day 2016-06-09; both name Jared Kushner and Paul Manafort"
   * @param ground what it rests on
   * @param likeness how much speaks for it, more for more; 0 where a curator decided
   */
  public record Reason(String report, String other, String words, Ground ground, double likeness) {}

  /** What the joining of two reports rests on. */
  public enum Ground {
    /** The two alone suffice. */
    SURE,
    /** It counts as nothing else around is as likely. */
    FITTING,
    /** A curator decided so. */
    DECIDED;

    /** The word for it in the index and in URLs. */
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the reports say on one subject.
   *
   * @param subject what about
   * @param about whom it is about, for a name; null otherwise
   * @param values what is stated, each with its reports; a report that says nothing is in none
   * @param agreement how the values stand to each other
   */
  public record Point(
      Subject subject, @Nullable String about, List<Stated<String>> values, Agreement agreement) {
    public Point {
      values = List.copyOf(values);
    }
  }

  /** What reports of one event can differ on. */
  public enum Subject {
    DATE,
    PLACE,
    PARTICIPANTS,
    /** How a name is spelt. */
    SPELLING,
    /** How many: six calls, five calls. */
    NUMBER,
    TYPE,
    STATUS,
    /** Whom the report names as its source. */
    ATTRIBUTION;

    /** The word for it in the index, in URLs and in JSON. */
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How stated values stand to each other. */
  public enum Agreement {
    /** All that state it state the same. */
    SAME,
    /** One says more than the other, without contradiction: "June 2016", "June 9". */
    COMPATIBLE,
    /** They cannot all be right, or are at least not the same. */
    DIFFERENT;

    /** The word for it in the index, in URLs and in JSON. */
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public JoinedEvent {
    types = List.copyOf(types);
    statuses = List.copyOf(statuses);
    participants = List.copyOf(participants);
    members = List.copyOf(members);
    reasons = List.copyOf(reasons);
    points = List.copyOf(points);
    sources = List.copyOf(sources);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("An event without a report");
    }
  }

  /** The points on which the reports differ. */
  public List<Point> differences() {
    return points.stream().filter(point -> point.agreement() == Agreement.DIFFERENT).toList();
  }
}
