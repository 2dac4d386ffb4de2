package org.cuttings.extract.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clause.Relation;
import org.cuttings.extract.dates.CaselessDates;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.extract.text.Casing;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** Tells which of the dates of a sentence dates an event. */
final class Timing {
  private static final int NEAR_NOUN = 6;
  private static final Set<String> ELSEWHEN =
      Set.of(
          "later",
          "subsequently",
          "previously",
          "earlier",
          "eventually",
          "ultimately",
          "then",
          "next",
          "recently",
          "once",
          "formerly",
          "before",
          "already",
          "ago");

  private static final Set<String> PERFECT = Set.of("had", "has", "have", "'ve", "'d");

  private final Scene scene;

  Timing(Scene scene) {
    this.scene = scene;
  }

  /** The date that the sentence of {@code draft} gives it; null if none. */
  @Nullable FoundDate of(Draft draft) {
    if (scene.tokens.casing() == Casing.LOWER) {
      return CaselessDates.near(scene.tokens, scene.dates, draft.first, draft.end);
    }
    int sentence = scene.tokens.sentence(draft.first);
    int from = scene.tokens.firstOf(sentence);
    int end = scene.tokens.endOf(sentence);
    FoundDate found = draft.noun ? besideNoun(draft, from, end) : null;
    if (found == null) {
      found = inClauses(draft, from, end);
    }
    if (draft.aside) {
      return found;
    }
    return found != null ? found : inFront(draft, from);
  }

  /** "On June 3, he called her": a date before the first verb, for what does not hang on a verb. */
  private @Nullable FoundDate inFront(Draft draft, int from) {
    for (int index = draft.clause, step = 0; index >= 0 && step < 4; step++) {
      Clause clause = scene.clauses.get(index);
      if (clause.relation() == Relation.COMPLEMENT || clause.relation() == Relation.RELATIVE) {
        return null;
      }
      index = clause.governor() == index ? -1 : clause.governor();
    }
    for (FoundDate date : scene.dates) {
      if (date.first() >= from
          && date.end() <= draft.first
          && date.eventDate()
          && !isAttribute(date)) {
        return scene.verbBetween(from, date.first()) ? null : date;
      }
    }
    return null;
  }

  /** "his June 3 call": dates that noun and nothing else. */
  private boolean isAttribute(FoundDate date) {
    int next = date.end();
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

  /** "wrote that he [had met] her": before what is told. */
  private boolean isPerfect(Draft draft) {
    if (draft.noun || draft.clause < 0) {
      return false;
    }
    Clause clause = scene.clauses.get(draft.clause);
    boolean within =
        clause.relation() == Relation.COMPLEMENT || clause.relation() == Relation.RELATIVE;
    return within && PERFECT.contains(scene.tokens.lower(clause.verb().first()));
  }

  /** Dates at the head of a sentence, which the narrative goes on from. */
  List<FoundDate> heads() {
    List<FoundDate> found = new ArrayList<>();
    for (FoundDate date : scene.dates) {
      PartialDate value = date.value();
      int first = scene.tokens.firstOf(scene.tokens.sentence(date.first()));
      if (date.eventDate()
          && !isAttribute(date)
          && value != null
          && value.precision() == PartialDate.Precision.DAY
          && (!scene.verbBetween(first, date.first()) || opens(date, first))
          && !isSaid(first)) {
        found.add(date);
      }
    }
    return found;
  }

  /** "When the fair began on May 3, …": whether the clause of the date opens the sentence. */
  private boolean opens(FoundDate date, int first) {
    int index = scene.clauseAt(date.first());
    return index >= 0
        && scene.clauses.get(index).relation() == Relation.ADVERBIAL
        && scene.clauses.get(index).first() == first;
  }

  /** Whether the sentence tells that something was said or published: that is not the day of it. */
  private boolean isSaid(int first) {
    int end = scene.tokens.endOf(scene.tokens.sentence(first));
    for (int t = first; t < end; t++) {
      int index = scene.clauseOfVerb(t);
      if (index >= 0 && scene.clauses.get(index).relation() == Relation.MAIN) {
        return Sources.says(scene.clauses.get(index).verb().lemma());
      }
    }
    return false;
  }

  /** Whether the clause of {@code draft} puts it at another time than what was told before. */
  boolean elsewhen(Draft draft) {
    if (draft.aside || isPerfect(draft)) {
      return true;
    }
    for (int t = draft.passageFirst; t < draft.end; t++) {
      if (ELSEWHEN.contains(scene.tokens.lower(t))) {
        return true;
      }
    }
    return false;
  }

  /** "their March 24 phone call", "the meeting on March 24". */
  private @Nullable FoundDate besideNoun(Draft draft, int from, int end) {
    FoundDate best = null;
    int nearest = NEAR_NOUN + 1;
    for (FoundDate date : scene.dates) {
      if (date.first() < from || date.first() >= end || !date.eventDate()) {
        continue;
      }
      boolean before = date.end() <= draft.first;
      int distance = before ? draft.first - date.end() : date.first() - draft.end;
      if (distance >= 0
          && (before ? distance <= 2 : distance < nearest)
          && distance < nearest
          && !scene.verbBetween(
              before ? date.end() : draft.end, before ? draft.first : date.first())) {
        best = date;
        nearest = distance;
      }
    }
    return best;
  }

  private @Nullable FoundDate inClauses(Draft draft, int from, int end) {
    int index = draft.aside && draft.noun ? -1 : draft.clause;
    for (int step = 0; step < 4 && index >= 0; step++) {
      FoundDate best = null;
      int nearest = Integer.MAX_VALUE;
      for (FoundDate date : scene.dates) {
        if (date.first() >= from
            && date.first() < end
            && date.eventDate()
            && !isAttribute(date)
            && scene.clauseAt(date.first()) == index) {
          int distance = Math.abs(date.first() - draft.first);
          if (distance < nearest) {
            nearest = distance;
            best = date;
          }
        }
      }
      if (best != null) {
        return best;
      }
      Clause clause = scene.clauses.get(index);
      if (draft.aside
          || clause.relation() == Relation.COMPLEMENT
          || clause.relation() == Relation.RELATIVE) {
        return null;
      }
      index = clause.governor() == index ? -1 : clause.governor();
    }
    return null;
  }
}
