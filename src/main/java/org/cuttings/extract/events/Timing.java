package org.cuttings.extract.events;

import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clause.Relation;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.extract.dates.UnmarkedDates;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.model.EventStatus;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** Tells which of the dates of a sentence dates an event. */
final class Timing {
  private static final int NEAR_NOUN = 6;

  /** Tokens from a verb to a date behind what it governs. */
  private static final int REACH = 10;

  /** Verbs that say of an event that it happened. */
  private static final Set<String> OCCUR =
      Set.of(
          "take",
          "occur",
          "happen",
          "begin",
          "start",
          "follow",
          "continue",
          "come",
          "go",
          "last",
          "end",
          "be",
          "resume",
          "ensue",
          "proceed",
          "arrive");

  /** "flew there [for] a meeting": prepositions that put an event in the time of the verb. */
  private static final Set<String> FOR = Set.of("in", "into", "for", "at", "during", "over");

  /** "[beginning] in May": verbs whose participle says when that began or ended. */
  private static final Set<String> BOUNDS = Set.of("begin", "start", "commence", "end", "date");

  /** "lied [about] speaking": prepositions before what was at another time. */
  private static final Set<String> ABOUT = Set.of("about", "of", "to", "for", "against", "from");

  /** "[when] he was in Rome in May": what begins a clause that tells the time of another. */
  private static final Set<String> WHEN = Set.of("when", "while");

  /** "[after] returning in May", "[upon] his return": what follows is of the time of that. */
  private static final Set<String> UPON = Set.of("after", "upon", "on");

  private static final Set<String> ARRIVE = Set.of("return", "arrive", "land", "come", "get");

  private static final Set<String> PERFECT = Set.of("had", "has", "have", "'ve", "'d");

  /** Verbs of what makes something happen later: "arranged for him to meet her". */
  private static final Set<String> BRING_ABOUT =
      Set.of(
          "arrange",
          "plan",
          "schedule",
          "agree",
          "try",
          "seek",
          "prepare",
          "offer",
          "want",
          "hope",
          "intend",
          "invite",
          "ask",
          "work",
          "propose",
          "need",
          "book",
          "attempt",
          "continue");

  private static final int DEEPEST = 4;

  /** Verbs that hand on what was said before. */
  private static final Set<String> PASSED_ON =
      Set.of("forward", "share", "circulate", "return", "post", "address", "ignore", "plan");

  private final Scene scene;
  private final UnmarkedDates nearby;
  private final NounDates nouns;

  Timing(Scene scene) {
    this.scene = scene;
    this.nearby = new UnmarkedDates(scene.tokens, scene.dates);
    this.nouns = new NounDates(scene);
  }

  /** The date that the sentence of {@code draft} gives it; null if none. */
  @Nullable FoundDate of(Draft draft) {
    FoundDate told = byClause(draft);
    if (told != null && isNever(draft) && !isWithin(told, draft)) {
      return null;
    }
    if (scene.tokens.unmarked()) {
      if (told != null && told.first() > draft.first && nearby.isEntry(told)) {
        // "she tells him no april 28 …": the head of the next entry.
        told = null;
      }
      FoundDate near = nearby.beside(draft.first, draft.end, token -> tellsOther(token, draft));
      boolean between =
          told != null && near != null && told.end() <= near.first() && near.end() <= draft.first;
      told = told == null || between ? near : told;
    }
    return told == null && draft.status == EventStatus.HAPPENED ? saidNext(draft) : told;
  }

  /** "said that they never met": at no time, unless the clause gives one. */
  boolean isNever(Draft draft) {
    if (draft.status != EventStatus.DENIED || draft.clause < 0) {
      return false;
    }
    Clause clause = scene.clauses.get(draft.clause);
    for (int t = clause.first(); t < clause.end(); t++) {
      if (scene.tokens.is(t, "never") || scene.tokens.is(t, "ever")) {
        return true;
      }
    }
    return false;
  }

  private boolean isWithin(FoundDate date, Draft draft) {
    Clause clause = scene.clauses.get(draft.clause);
    return date.first() >= clause.first() && date.end() <= clause.end();
  }

  /** "They met in Rome. It was [the middle of March]." */
  private @Nullable FoundDate saidNext(Draft draft) {
    int next = scene.tokens.endOf(scene.tokens.sentence(draft.first));
    if (!scene.tokens.is(next, "it")
        || !scene.tokens.is(next + 1, "was")
        || draft.clause != lastClause(next)) {
      return null;
    }
    for (FoundDate date : scene.dates) {
      boolean first = date.first() >= next + 2 && date.first() <= next + 4;
      if (first && dates(date, draft)) {
        return scene.verbBetween(next + 2, date.first()) ? null : date;
      }
    }
    return null;
  }

  /** The last clause before the token {@code end}. */
  private int lastClause(int end) {
    int last = -1;
    for (int t = scene.tokens.firstOf(scene.tokens.sentence(end - 1)); t < end; t++) {
      last = Math.max(last, scene.clauseOfVerb(t));
    }
    return last;
  }

  /** Whether {@code token} is the verb of what may have happened at another time. */
  private boolean tellsOther(int token, Draft draft) {
    int clause = scene.clauseOfVerb(token);
    int index = draft.clause;
    for (int step = 0; clause >= 0 && index >= 0 && step < DEEPEST; step++) {
      if (index == clause) {
        return false;
      }
      index = sharesTime(draft, index) ? governor(index) : -1;
    }
    return clause >= 0;
  }

  private @Nullable FoundDate byClause(Draft draft) {
    int sentence = scene.tokens.sentence(draft.first);
    int from = scene.tokens.firstOf(sentence);
    int end = scene.tokens.endOf(sentence);
    if (draft.noun) {
      FoundDate found = besideNoun(draft, from, end);
      if (found == null) {
        found = inRelative(draft, end);
      }
      boolean proposed = draft.status == EventStatus.PROPOSED && !draft.several;
      boolean apart = draft.clause >= 0 && !happens(draft) && !isBeside(draft);
      if (found != null || proposed || apart) {
        // When a meeting was suggested is not when it was to be.
        return found;
      }
    }
    FoundDate found = inClauses(draft, from, end);
    return found != null || draft.aside ? found : inFront(draft, from);
  }

  /** The second of two days that the clause of {@code draft} gives: "on May 4 and May 7". */
  @Nullable FoundDate also(Draft draft) {
    FoundDate date = draft.date;
    int index = date == null ? -1 : scene.dates.indexOf(date);
    if (date == null || index < 0 || !isDay(date)) {
      return null;
    }
    for (int other : new int[] {index + 1, index - 1}) {
      if (other < 0 || other >= scene.dates.size()) {
        continue;
      }
      FoundDate beside = scene.dates.get(other);
      int from = Math.min(date.end(), beside.end());
      int to = Math.max(date.first(), beside.first());
      boolean joined =
          scene.tokens.is(from, "and")
              && (to == from + 1 || to == from + 2 && scene.tokens.is(from + 1, "on"));
      if (joined && isDay(beside) && dates(beside, draft)) {
        return beside;
      }
    }
    return null;
  }

  static boolean isDay(FoundDate date) {
    PartialDate value = date.value();
    return value != null && value.precision() == PartialDate.Precision.DAY;
  }

  /** "held a meeting", "the dinner took place": whether its clause tells that the noun happened. */
  boolean happens(Draft draft) {
    Clause clause = scene.clauses.get(draft.clause);
    String lemma = clause.verb().lemma();
    EventLexicon.Support support = EventLexicon.support(lemma);
    boolean tells = support != null && support != EventLexicon.Support.STANDS_BY;
    if (draft.first == clause.verb().head()) {
      return true;
    }
    Clause.NounPhrase subject = clause.subject();
    if (subject != null && holds(subject, draft.first)) {
      boolean passive = clause.verb().voice() == Clause.Voice.PASSIVE;
      return OCCUR.contains(lemma) && clause.relation() != Relation.ADVERBIAL || passive && tells;
    }
    for (Clause.NounPhrase phrase : clause.objects()) {
      if (holds(phrase, draft.first)) {
        return tells && !PASSED_ON.contains(lemma);
      }
    }
    return false;
  }

  /** "flew there for a meeting": whether the noun is in the time of the verb of its clause. */
  private boolean isBeside(Draft draft) {
    for (Clause.Adjunct adjunct : scene.clauses.get(draft.clause).adjuncts()) {
      if (holds(adjunct.phrase(), draft.first)) {
        return FOR.contains(adjunct.preposition()) && !draft.definite;
      }
    }
    return false;
  }

  private static boolean holds(Clause.NounPhrase phrase, int token) {
    return phrase.first() <= token && token < phrase.end();
  }

  /** "the letter [that he sent in May]", "a call they [had on June 3]" */
  private @Nullable FoundDate inRelative(Draft draft, int end) {
    for (int t = draft.end; t < Math.min(end, draft.end + NEAR_NOUN); t++) {
      int index = scene.clauseOfVerb(t);
      if (index < 0) {
        continue;
      }
      Clause clause = scene.clauses.get(index);
      EventLexicon.Support support = EventLexicon.support(clause.verb().lemma());
      boolean states =
          support != null
                  && support != EventLexicon.Support.STANDS_BY
                  && support != EventLexicon.Support.BRINGS_ABOUT
              || OCCUR.contains(clause.verb().lemma());
      if (clause.relation() != Relation.RELATIVE || !states) {
        return null;
      }
      for (FoundDate date : scene.dates) {
        if (date.first() >= t
            && date.first() < end
            && dates(date, draft)
            && scene.clauseAt(date.first()) == index) {
          return date;
        }
      }
      return null;
    }
    return null;
  }

  /** "On June 3, he called her": a date before the first verb, for what does not hang on a verb. */
  private @Nullable FoundDate inFront(Draft draft, int from) {
    int index = draft.clause;
    for (int step = 0; index >= 0 && step < DEEPEST; step++) {
      if (!sharesTime(draft, index)) {
        return null;
      }
      index = governor(index);
    }
    for (FoundDate date : scene.dates) {
      if (date.first() >= from
          && date.end() <= draft.first
          && dates(date, draft)
          && !nouns.isAttribute(date)) {
        return scene.verbBetween(from, date.first()) ? null : date;
      }
    }
    return null;
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
      if (before && nouns.followsNoun(date)) {
        continue;
      }
      int distance = before ? draft.first - date.end() : date.first() - draft.end;
      if (distance >= 0
          && (!before || distance <= 2 && (distance == 0 || isOf(date) || !isBorder(date.end())))
          && distance < nearest
          && !scene.verbBetween(
              before ? date.end() : draft.end, before ? draft.first : date.first())) {
        best = date;
        nearest = distance;
      }
    }
    return best;
  }

  /** "used it [to write] to her", "began [to meet]": whether the clause is part of its governor. */
  private boolean isMeans(Draft draft, Clause clause) {
    if (draft.noun
        || draft.status != EventStatus.HAPPENED
        || clause.verb().form() != Clause.Form.INFINITIVE
        || clause.governor() < 0) {
      return false;
    }
    String lemma = scene.clauses.get(clause.governor()).verb().lemma();
    return EventLexicon.verb(lemma) == null && !Sources.says(lemma);
  }

  /** "a [July 7], email": whether what determines a noun stands before the date. */
  private boolean isOf(FoundDate date) {
    int token = date.first() - 1;
    return token >= 0
        && (scene.tokens.tag(token) == Tag.DET
            || scene.tokens.tag(token) == Tag.PRON
            || scene.tokens.shape(token) == Shape.POSSESSIVE);
  }

  private boolean isBorder(int token) {
    return scene.tokens.shape(token) == Shape.PUNCTUATION || scene.tokens.tag(token) == Tag.ADP;
  }

  private @Nullable FoundDate inClauses(Draft draft, int from, int end) {
    int index = draft.aside && draft.noun ? -1 : draft.clause;
    for (int step = 0; step < DEEPEST && index >= 0; step++) {
      FoundDate best = null;
      int nearest = Integer.MAX_VALUE;
      for (FoundDate date : scene.dates) {
        if (date.first() >= from
            && date.first() < end
            && dates(date, draft)
            && !nouns.isAttribute(date)
            && isIn(date, index)) {
          // "On May 3, three weeks before the vote": of two, the one that is known.
          int unknown = date.value() == null ? scene.tokens.size() : 0;
          int distance = Math.abs(date.first() - draft.first) + unknown;
          if (distance < nearest) {
            nearest = distance;
            best = date;
          }
        }
      }
      if (best != null) {
        return best;
      }
      if (step == 0 && !draft.noun) {
        best = inBackground(draft, index, end);
        if (best != null) {
          return best;
        }
      }
      if (draft.aside || !sharesTime(draft, index)) {
        return null;
      }
      index = governor(index);
    }
    return null;
  }

  /** "met him [after returning in May]": the date of what it happened upon. */
  private @Nullable FoundDate inBackground(Draft draft, int index, int end) {
    for (int c = index + 1; c < scene.clauses.size() && scene.clauses.get(c).first() < end; c++) {
      Clause clause = scene.clauses.get(c);
      if (clause.governor() != index || clause.relation() != Relation.ADVERBIAL) {
        continue;
      }
      if (!opens(clause, WHEN)
          && !(opens(clause, UPON) && ARRIVE.contains(clause.verb().lemma()))) {
        continue;
      }
      for (FoundDate date : scene.dates) {
        if (date.first() < end
            && dates(date, draft)
            && !nouns.isAttribute(date)
            && scene.clauseAt(date.first()) == c) {
          return date;
        }
      }
    }
    return null;
  }

  /** Whether the clause begins with one of {@code words}. */
  private boolean opens(Clause clause, Set<String> words) {
    return clause.verb().form() != Clause.Form.INFINITIVE
        && (words.contains(scene.tokens.lower(clause.first()))
            || clause.first() > 0 && words.contains(scene.tokens.lower(clause.first() - 1)));
  }

  private int governor(int index) {
    int governor = scene.clauses.get(index).governor();
    return governor == index ? -1 : governor;
  }

  /** Whether the date stands in that clause, or in one like "beginning in May" that hangs on it. */
  private boolean isIn(FoundDate date, int index) {
    if (isRightBehind(date, index)) {
      return true;
    }
    int clause = scene.clauseAt(date.first());
    if (clause >= 0 && isWithin(scene.clauses.get(clause).verb(), date)) {
      // "that fall" is no clause.
      clause = governor(clause);
    }
    if (clause == index || clause < 0) {
      return clause == index;
    }
    Clause bound = scene.clauses.get(clause);
    return bound.governor() == index
        && bound.verb().form() == Clause.Form.PARTICIPLE
        && BOUNDS.contains(bound.verb().lemma());
  }

  /** "said he told her [the next day]", "replied [two days later] that it was". */
  private boolean isRightBehind(FoundDate date, int index) {
    int end = scene.clauses.get(index).verb().end();
    int before = date.first() - 1;
    return (date.kind() == FoundDate.Kind.RELATIVE || date.kind() == FoundDate.Kind.WEEKDAY)
        && date.first() >= end
        && date.first() - end <= REACH
        && scene.tokens.sentence(end) == scene.tokens.sentence(date.first())
        && scene.tokens.tag(before) != Tag.ADP
        && scene.tokens.shape(before) != Shape.PUNCTUATION
        && scene.quoted(before) == scene.quoted(end - 1)
        && !scene.verbBetween(end, date.first())
        && !goesOn(date.end());
  }

  /** "told him the trial the next day [would] go on" */
  private boolean goesOn(int token) {
    return token < scene.tokens.size()
        && (scene.tokens.tag(token) == Tag.VERB || scene.tokens.tag(token) == Tag.AUX);
  }

  private static boolean isWithin(Clause.VerbGroup verb, FoundDate date) {
    return verb.head() >= date.first() && verb.head() < date.end();
  }

  /** Whether the date can be that of {@code draft}: what dates a testimony dates nothing else. */
  private boolean dates(FoundDate date, Draft draft) {
    boolean source = date.source() >= draft.first && date.source() < draft.end;
    if (nouns.isOfOccasion(date, draft)) {
      return false;
    }
    return date.eventDate() || source && !draft.type.isInteraction();
  }

  /** Whether what dates the governor of the clause dates {@code draft} in it. */
  private boolean sharesTime(Draft draft, int index) {
    Clause clause = scene.clauses.get(index);
    return switch (clause.relation()) {
      case RELATIVE -> false;
      case COMPLEMENT -> isMeans(draft, clause);
      case MAIN, CONJOINED -> !isPerfect(clause);
      case ADVERBIAL ->
          !isPerfect(clause)
              && switch (clause.verb().form()) {
                case FINITE -> true;
                case INFINITIVE -> draft.status != EventStatus.PROPOSED || isDone(clause);
                case PARTICIPLE ->
                    !ABOUT.contains(scene.tokens.lower(clause.first()))
                        && !(clause.first() > 0
                            && ABOUT.contains(scene.tokens.lower(clause.first() - 1)));
              };
    };
  }

  /** "they [went] to talk to her": whether what the clause is the purpose of was done. */
  boolean isDone(Clause clause) {
    if (clause.relation() != Relation.ADVERBIAL
        || clause.verb().form() != Clause.Form.INFINITIVE
        || clause.governor() < 0) {
      return false;
    }
    Clause.VerbGroup governor = scene.clauses.get(clause.governor()).verb();
    return governor.modality() == Clause.Modality.FACT
        && !governor.negated()
        && !BRING_ABOUT.contains(governor.lemma());
  }

  /** "he [had told] them": before what is told, unless he just had. */
  boolean isPerfect(Clause clause) {
    Clause.VerbGroup verb = clause.verb();
    if (verb.first() == verb.head() || !PERFECT.contains(scene.tokens.lower(verb.first()))) {
      return false;
    }
    for (int t = verb.first(); t < verb.end(); t++) {
      if (scene.tokens.is(t, "just")) {
        return false;
      }
    }
    return true;
  }
}
