package org.cuttings.extract.events;

import java.util.List;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant.Role;
import org.cuttings.model.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * Tells which event a text comes back to: "met her in May … during the meeting". Of those that fit,
 * it is the one on the same day, else of the same kind, else the one spoken of last.
 */
final class EventCoreference {
  /** Letters of a rule that "dismiss" and "dismissal" must share to be one act. */
  private static final int ACT_STEM = "act dis".length();

  /** How many events back one is looked for: keeps the time linear. */
  static final int REMEMBERED = 60;

  /** Sentences over which "the conversation" finds what was only called speech. */
  private static final int LOOSE_SENTENCES = 6;

  private static final int SAME_DAY = 40;
  private static final int SAME_KIND = 8;
  private static final int SAME_SIDES = 4;

  /** For each of those that the sentence speaks of. */
  private static final int SPOKEN_OF = 3;

  private EventCoreference() {}

  /** The event that {@code draft} comes back to; null if it tells of a new one. */
  static @Nullable Kept find(List<Kept> events, Draft draft, int sentence, int paragraph) {
    Kept best = null;
    int most = Integer.MIN_VALUE;
    for (int i = events.size() - 1; i >= Math.max(0, events.size() - REMEMBERED); i--) {
      Kept before = events.get(i);
      if (kin(before, draft, sentence)
          && agree(before, draft)
          && comesBack(before, draft, sentence, paragraph)) {
        int fit = fit(before, draft, sentence);
        if (fit > most) {
          most = fit;
          best = before;
        }
      }
    }
    return best;
  }

  private static int fit(Kept before, Draft draft, int sentence) {
    int fit = -Math.min(sentence - before.sentence, 2 * SAME_DAY);
    if (draft.date != null && draft.date.value() != null && before.date != null) {
      fit += SAME_DAY;
    }
    if (before.type == draft.type) {
      fit += SAME_KIND;
    }
    if (before.participants.size() == draft.sides.size()) {
      fit += SAME_SIDES;
    }
    for (String key : draft.around) {
      fit += before.participants.containsKey(key) ? SPOKEN_OF : 0;
    }
    if (before.several && !draft.several) {
      fit -= SAME_KIND;
    }
    return fit;
  }

  private static boolean kin(Kept before, Draft draft, int sentence) {
    EventType then = before.type;
    EventType now = draft.type;
    if (draft.noun && then == EventType.CONTACT_UNSPECIFIED && !before.shared) {
      // "told her … the meeting": what somebody was told is not what they did together.
      return false;
    }
    if (then == now) {
      return true;
    }
    if (isWritten(then) && isWritten(now)) {
      boolean other = then != EventType.MESSAGE && now != EventType.MESSAGE;
      return draft.noun && draft.definite && !other;
    }
    if (!isTalk(then) || !isTalk(now)) {
      return false;
    }
    if (then != EventType.CONTACT_UNSPECIFIED && now != EventType.CONTACT_UNSPECIFIED) {
      return false;
    }
    if (draft.noun) {
      boolean far = sentence - before.sentence > LOOSE_SENTENCES;
      return draft.definite && !(far && draft.sides.isEmpty());
    }
    return draft.mutual;
  }

  static boolean isTalk(EventType type) {
    return type == EventType.MEETING
        || type == EventType.CALL
        || type == EventType.CONTACT_UNSPECIFIED;
  }

  static boolean isWritten(EventType type) {
    return type == EventType.EMAIL || type == EventType.MESSAGE || type == EventType.LETTER;
  }

  /** Whether neither sides nor dates of the two exclude each other. */
  static boolean agree(Kept before, Draft draft) {
    for (Draft.Side side : draft.sides) {
      if (!before.participants.containsKey(side.party().key())) {
        return false;
      }
    }
    FoundDate date = draft.date;
    PartialDate now = date == null ? draft.entry : date.value();
    StatedDate told = before.isDatedBy(draft) ? null : before.date;
    PartialDate then = told == null ? null : told.value();
    return now == null
        || then == null
        || !now.to().isBefore(then.from()) && !then.to().isBefore(now.from());
  }

  /** "ran into her" after "met her": told in other words as what happened next. */
  private static boolean isNext(Kept before, Draft draft) {
    return draft.goesOn && draft.date == null && !before.rule.equals(draft.rule);
  }

  /** Whether {@code before} heads the article: what follows tells it again, and when it was. */
  private static boolean isHeadline(Kept before, int paragraph) {
    return before.paragraph == 0 && before.sentence == 0 && paragraph > 0;
  }

  /** "reported it to her, [who told] him": the other one speaks. */
  private static boolean isTurnedRound(Kept before, Draft draft) {
    List<String> then = before.keys(Role.INITIATOR);
    List<Party> now = draft.in(Role.INITIATOR);
    return !then.isEmpty()
        && !now.isEmpty()
        && now.stream().noneMatch(party -> then.contains(party.key()));
  }

  private static boolean comesBack(Kept before, Draft draft, int sentence, int paragraph) {
    if (draft.act()) {
      boolean lasting =
          draft.type == EventType.LEGAL_ACTION || draft.type == EventType.PERSONNEL_ACTION;
      return (lasting || draft.passing)
          && before.status == draft.status
          && before.rule.regionMatches(0, draft.rule, 0, ACT_STEM);
    }
    if (before.status != draft.status
        && before.status != EventStatus.PROPOSED
        && draft.status != EventStatus.HAPPENED) {
      return false;
    }
    if (isTurnedRound(before, draft)) {
      return false;
    }
    if (draft.noun) {
      return !draft.another
          && (draft.definite || draft.sides.size() > 1 && before.type == EventType.MEETING);
    }
    if (before.status != draft.status) {
      return false;
    }
    if (draft.passing && !draft.another) {
      return draft.sides.size() > 1;
    }
    if (draft.another
        || draft.date != null && before.date == null && !isHeadline(before, paragraph)) {
      return false;
    }
    if (draft.mutual && before.type != draft.type) {
      return before.sentence == sentence && draft.sides.size() > 1;
    }
    boolean lasting = before.type == EventType.MEETING || before.type == EventType.INTRODUCTION;
    return lasting
        && !isNext(before, draft)
        && draft.sides.size() > 1
        && (draft.sides.size() == before.participants.size() || paragraph == before.paragraph);
  }
}
