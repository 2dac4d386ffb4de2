package org.cuttings.extract.events;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.model.EventType;
import org.cuttings.model.PartialDate;
import org.cuttings.model.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * The day that the telling has come to, and who has been spoken of since: "On March 2, the board
 * met Harker. He told them …". What is told next falls on it if it goes on with the same people, in
 * the same paragraph, and nothing says that it was another time.
 */
final class NarrativeDay {
  /** Sentences that an exchange of letters or a call may be away, and what happens at a meeting. */
  private static final int NEAR = 3;

  private static final int NEAR_OCCASION = 5;

  /** Sentences that a month or a year goes on for. */
  private static final int NEAR_COARSE = 1;

  /** Why an event has the date of another. */
  static final String TOGETHER = "told together with what is dated";

  private @Nullable StatedDate date;

  /** Number of the sentence that was the last heading. */
  private int since;

  private final Set<String> keys = new HashSet<>();
  private int sentence;
  private int paragraph;

  /** Whether it heads an entry of a chronology: all that the entry tells falls on it. */
  private boolean entry;

  /** A line of its own that dates all up to the next such line; null if there is none. */
  private @Nullable StatedDate heading;

  /** Whether the heading does more than give a date: "What happened on May 3?" */
  private boolean asking;

  /** Whether people are together on it. */
  private boolean occasion;

  /** Whether they write or speak to each other on it. */
  private boolean exchange;

  /** A sentence begins with {@code head} and speaks of {@code who}. */
  void begin(StatedDate head, Set<String> who, int inSentence, int inParagraph) {
    comeTo(head, who, inSentence, inParagraph);
  }

  /** An entry of a chronology begins: "May 3. The board meets Harker." */
  void enter(StatedDate head, int inSentence, int inParagraph) {
    date = null;
    heading = null;
    comeTo(head, Set.of(), inSentence, inParagraph);
    entry = true;
  }

  /**
   * A line of its own gives {@code head}: what stands below is of that time.
   *
   * @param question whether it says more than the date
   */
  void head(StatedDate head, boolean question, int inSentence, int inParagraph) {
    since = inSentence;
    enter(head, inSentence, inParagraph);
    entry = !question;
    heading = head;
    asking = question;
  }

  /** A heading without a date: what stands below is of another time. */
  void close(int inSentence) {
    since = inSentence;
    if (heading != null) {
      heading = null;
      date = null;
    }
  }

  /** {@code kept} is told, or come back to, in that sentence. */
  void comeTo(Kept kept, int inSentence, int inParagraph) {
    StatedDate when = kept.date;
    if (when != null && when.value() != null) {
      boolean together =
          kept.type == EventType.MEETING
              || kept.type == EventType.CALL
              || kept.type == EventType.INTRODUCTION;
      comeTo(when, kept.participants.keySet(), inSentence, inParagraph);
      occasion |= together;
      exchange |= !together;
    }
  }

  private void comeTo(StatedDate when, Set<String> who, int inSentence, int inParagraph) {
    StatedDate before = date;
    boolean same =
        before != null && inParagraph - paragraph <= 1 && value(before).equals(value(when));
    if (!same) {
      keys.clear();
      occasion = false;
      exchange = false;
      entry = false;
      date = when;
    }
    keys.addAll(who);
    sentence = inSentence;
    paragraph = inParagraph;
  }

  /** The telling comes to another time, which is no day. */
  void leave(FoundDate other) {
    StatedDate before = date;
    PartialDate then = other.value();
    if (before != null && (then == null || !contains(then, value(before)))) {
      date = null;
    }
  }

  private static boolean contains(PartialDate wide, @Nullable PartialDate day) {
    return day != null && !day.from().isBefore(wide.from()) && !day.to().isAfter(wide.to());
  }

  /**
   * The day of {@code draft}, which has no date of its own; null if nothing tells.
   *
   * @param kept what it tells of
   */
  @Nullable StatedDate of(Draft draft, Kept kept) {
    StatedDate day = date;
    StatedDate head = heading;
    if (head != null
        && (asking ? draft.goesOn : draft.entered)
        && (day == null
            || entry
            || paragraph != kept.paragraph
            || value(day).equals(value(head)))) {
      return carried(head);
    }
    boolean now = draft.sentence == sentence;
    boolean entered = entry && paragraph == kept.paragraph && draft.entered;
    if (day == null) {
      return null;
    }
    boolean act = !kept.type.isInteraction() && kept.type != EventType.PUBLIC_STATEMENT;
    if (!entered
        && (!draft.goesOn
            || act
            || isElsewhere(kept)
            || draft.sentence - sentence > reach(day)
            || draft.afterwards && !now && exchange && !occasion
            || Collections.disjoint(keys, kept.participants.keySet()))) {
      return null;
    }
    return carried(day);
  }

  /** The day of the entry that tells {@code draft}, and does not only speak of it; else null. */
  @Nullable PartialDate entry(Draft draft, int inParagraph) {
    StatedDate day = date;
    boolean here = entry && paragraph == inParagraph && draft.entered;
    boolean spokenOf =
        draft.definite || draft.passing || draft.said || draft.reported || draft.source != null;
    return day == null || !here || spokenOf ? null : day.value();
  }

  /** As the date of what is told with what it dates. */
  static StatedDate carried(StatedDate day) {
    return new StatedDate(day.value(), day.wording(), true, TOGETHER);
  }

  /** The sentence before which all is of another time: the last heading, or the first one. */
  int since() {
    return since;
  }

  /** Hands the day on as a date that {@code kept} may have, with what speaks for it. */
  void asCandidate(
      Kept kept, int inSentence, int inParagraph, BiConsumer<StatedDate, Shown> taker) {
    StatedDate head = heading;
    if (head != null) {
      taker.accept(carried(head), Shown.of("heading"));
    }
    StatedDate day = date;
    if (day == null || sentence < since) {
      return;
    }
    int back = inSentence - sentence;
    int paragraphs = inParagraph - paragraph;
    Shown signs = new Shown();
    signs.add("back ", Dating.some(back));
    signs.add("paragraphs ", Math.min(3, paragraphs));
    signs.add(
        keys.containsAll(kept.participants.keySet())
            ? "the same"
            : Collections.disjoint(keys, kept.participants.keySet()) ? "others" : "some of them");
    signs.addIf(occasion, "occasion");
    signs.addIf(exchange, "exchange");
    signs.addIf(entry, "entry");
    taker.accept(carried(day), signs);
  }

  private int reach(StatedDate day) {
    return !isDay(day) ? NEAR_COARSE : occasion ? NEAR_OCCASION : NEAR;
  }

  /** Whether another paragraph tells of {@code kept}, and not of the same people together. */
  private boolean isElsewhere(Kept kept) {
    int paragraphs = kept.paragraph - paragraph;
    return paragraphs > 1
        || paragraphs == 1 && !(occasion && keys.containsAll(kept.participants.keySet()));
  }

  /** {@code kept} is spoken of again, in that sentence: the telling is still at its day. */
  void speakOf(Kept kept, int inSentence, int inParagraph) {
    StatedDate now = date;
    StatedDate then = kept.date;
    if (now != null && then != null && value(now).equals(then.value())) {
      sentence = inSentence;
      paragraph = inParagraph;
    }
  }

  static boolean isDay(StatedDate date) {
    PartialDate value = date.value();
    return value != null && value.precision() == PartialDate.Precision.DAY;
  }

  private static PartialDate value(StatedDate date) {
    PartialDate value = date.value();
    if (value == null) {
      throw new IllegalStateException("A narrative day has a value");
    }
    return value;
  }
}
