package org.cuttings.extract.events;

import java.util.Set;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.model.EventType;

/** Tells which dates belong to a noun, and date nothing else: "after the vote of June 3". */
final class NounDates {
  private static final int NEAR_NOUN = 6;

  /** Tokens from an invitation to the date of what it is to. */
  private static final int OCCASION_REACH = 15;

  /** What is at another time than its noun: "[after] the vote of June 3". */
  private static final Set<String> APART =
      Set.of("after", "before", "since", "until", "till", "following", "despite");

  /** Nouns that a date follows as a part of it: "on the [evening] of June 3". */
  private static final Set<String> PERIODS =
      Set.of(
          "morning",
          "afternoon",
          "evening",
          "night",
          "noon",
          "day",
          "week",
          "weekend",
          "month",
          "year",
          "season",
          "spring",
          "summer",
          "autumn",
          "fall",
          "winter",
          "beginning",
          "start",
          "middle",
          "end",
          "half",
          "part",
          "course",
          "quarter",
          "hour",
          "eve",
          "close",
          "rest");

  private final Scene scene;

  NounDates(Scene scene) {
    this.scene = scene;
  }

  /** "his June 3 call", "after the vote of June 3": dates that noun and nothing else. */
  boolean isAttribute(FoundDate date) {
    int next = date.end();
    if (followsNoun(date)) {
      return true;
    }
    if (scene.tokens.is(next, ",") && date.first() > 0 && next + 1 < scene.tokens.size()) {
      return scene.tokens.tag(date.first() - 1) == Tag.DET
          && scene.tokens.tag(next + 1) == Tag.NOUN;
    }
    if (next >= scene.tokens.size()) {
      return false;
    }
    Tag tag = scene.tokens.tag(next);
    Tag before = date.first() > 0 ? scene.tokens.tag(date.first() - 1) : Tag.X;
    boolean noun =
        tag == Tag.NOUN
            || tag == Tag.ADJ
                && next + 1 < scene.tokens.size()
                && scene.tokens.tag(next + 1) == Tag.NOUN;
    return noun
        && (before == Tag.DET
            || before == Tag.PRON
            || before == Tag.ADJ
            || date.first() > 0 && scene.tokens.shape(date.first() - 1) == Shape.POSSESSIVE);
  }

  /** "invited her [to a dinner on May 3]": when the dinner was to be. */
  boolean isOfOccasion(FoundDate date, Draft draft) {
    if (draft.type != EventType.INVITATION || draft.noun || date.first() < draft.end) {
      return false;
    }
    if (date.first() - draft.end > OCCASION_REACH) {
      return false;
    }
    boolean to = false;
    for (int t = draft.end; t < date.first(); t++) {
      boolean time = scene.tokens.is(t + 1, "the") && scene.tokens.is(t + 2, "first");
      to |=
          scene.tokens.is(t, "to") && !scene.tokens.is(t - 1, "according")
              || scene.tokens.is(t, "for") && !time;
      if (scene.tokens.is(t, "by") || scene.tokens.is(t, "email") || scene.tokens.is(t, "letter")) {
        // "invited her to dinner in an email on May 3"
        return false;
      }
    }
    return to;
  }

  /**
   * "the vote [of June 3]", "after the vote [on June 3]": when something else took place. What
   * people do after a call, they do on its day.
   */
  boolean followsNoun(FoundDate date) {
    int preposition = date.first() - 1;
    boolean of = scene.tokens.is(preposition, "of");
    int noun = preposition - 1;
    if (noun < 0
        || !of && !scene.tokens.is(preposition, "on") && !scene.tokens.is(preposition, "in")
        || scene.tokens.tag(noun) != Tag.NOUN
        || !Timing.isDay(date)
        || PERIODS.contains(EventLexicon.singular(scene.tokens.lower(noun)))) {
      return false;
    }
    NounEntry exchange = EventLexicon.noun("", scene.tokens.lower(noun));
    if (exchange != null && exchange.kind() != NounEntry.Kind.THING) {
      return false;
    }
    return of || isApart(noun);
  }

  /** Whether a word like "after" stands before what ends with {@code noun}. */
  private boolean isApart(int noun) {
    int t = noun - 1;
    while (t > 0 && noun - t < NEAR_NOUN && isBeforeNoun(t)) {
      t--;
    }
    return t < noun - 1 && t >= 0 && APART.contains(scene.tokens.lower(t));
  }

  private boolean isBeforeNoun(int token) {
    Tag tag = scene.tokens.tag(token);
    return tag == Tag.DET
        || tag == Tag.ADJ
        || tag == Tag.NOUN
        || tag == Tag.PROPN
        || tag == Tag.PRON
        || scene.tokens.shape(token) == Shape.POSSESSIVE;
  }
}
