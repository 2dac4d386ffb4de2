package org.cuttings.extract.events;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clause.Relation;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EventStatus;

/** Tells whether an event is told as the next thing that happened, or besides. */
final class Telling {
  private static final int DEEPEST = 6;

  private static final Set<String> ELSEWHEN =
      Set.of(
          "later",
          "subsequently",
          "previously",
          "earlier",
          "eventually",
          "ultimately",
          "recently",
          "regularly",
          "repeatedly",
          "often",
          "frequently",
          "periodically",
          "occasionally",
          "sometimes",
          "once",
          "formerly",
          "before",
          "already",
          "ago");

  /** Units of what no day holds: "for weeks". */
  private static final Set<String> LASTING = Set.of("days", "weeks", "months", "years");

  /** Words that begin a sentence with what came before. */
  private static final Set<String> AFTERWARDS =
      Set.of("after", "following", "before", "since", "prior", "until", "once", "upon");

  /** Prepositions that put what is told at the time of an event: "during the meeting". */
  private static final Set<String> AT =
      Set.of("during", "at", "in", "on", "after", "following", "throughout");

  /** Verbs that say no more of an event than that it was. */
  private static final Set<String> OCCUR = Set.of("occur", "happen", "hold");

  /** Words that set a noun or a verb apart from what was told before. */
  private static final Set<String> ANOTHER =
      Set.of(
          "a",
          "an",
          "another",
          "second",
          "third",
          "additional",
          "separate",
          "several",
          "multiple",
          "numerous",
          "subsequent",
          "various",
          "more",
          "again");

  private final Scene scene;
  private final Tokens tokens;
  private final Timing timing;
  private final List<Draft> drafts;

  /**
   * @param drafts of the stretch
   */
  Telling(Scene scene, Timing timing, List<Draft> drafts) {
    this.scene = scene;
    this.timing = timing;
    this.tokens = scene.tokens;
    this.drafts = drafts;
  }

  /** Says of {@code draft}, whose status and date are known, what place it has in the telling. */
  void place(Draft draft) {
    String opening = tokens.lower(tokens.firstOf(tokens.sentence(draft.first)));
    draft.another = another(draft);
    draft.afterwards = AFTERWARDS.contains(opening);
    boolean done =
        draft.status == EventStatus.HAPPENED || draft.status == EventStatus.DECLINED && !draft.noun;
    boolean purpose =
        !draft.noun && draft.clause >= 0 && timing.isDone(scene.clauses.get(draft.clause));
    draft.reported = isReported(draft);
    draft.said = isWhatIsSaid(draft);
    boolean told = (done || purpose) && !draft.quoted && !draft.reported;
    draft.then = !elsewhen(draft) && !isPerfect(draft);
    draft.entered = !draft.quoted && draft.then;
    if (draft.noun) {
      if (draft.sides.isEmpty()) {
        draft.around = scene.keysAround(draft.first);
      }
      boolean happens = draft.clause >= 0 && timing.happens(draft) && !isPerfect(draft);
      draft.goesOn = told && happens && !draft.definite && !elsewhen(draft);
      draft.moves = told && (happens || isAt(draft));
      draft.occurs = draft.definite && happens && isSubject(draft);
    } else {
      draft.goesOn = told && !elsewhen(draft) && !isPerfect(draft);
      draft.moves =
          done && told && (draft.date != null || draft.aside || draft.goesOn && !draft.passing);
    }
  }

  /** Whether {@code draft} is what somebody told somebody, or hangs on a noun. */
  private boolean isReported(Draft draft) {
    int index = draft.clause;
    for (int step = 0; index >= 0 && step < DEEPEST; step++) {
      Clause clause = scene.clauses.get(index);
      int governor = clause.governor();
      if (clause.relation() == Relation.RELATIVE) {
        return !tokens.is(clause.first(), "where");
      }
      if (governor < 0 || governor == index) {
        return false;
      }
      if (clause.relation() == Relation.COMPLEMENT && tells(governor)) {
        return true;
      }
      index = governor;
    }
    return false;
  }

  private boolean isWhatIsSaid(Draft draft) {
    Clause clause = draft.clause < 0 ? null : scene.clauses.get(draft.clause);
    return clause != null
        && clause.relation() == Relation.COMPLEMENT
        && clause.governor() >= 0
        && Sources.says(scene.clauses.get(clause.governor()).verb().lemma());
  }

  /** Whether the verb of the clause is itself an exchange, such as "emailed". */
  private boolean tells(int clause) {
    for (Draft draft : drafts) {
      if (!draft.noun && draft.clause == clause) {
        return draft.type.isInteraction();
      }
    }
    return false;
  }

  /** "[the meeting] took place" */
  private boolean isSubject(Draft draft) {
    Clause clause = scene.clauses.get(draft.clause);
    String lemma = clause.verb().lemma();
    boolean place = lemma.equals("take") && tokens.is(clause.verb().end(), "place");
    return (place || OCCUR.contains(lemma))
        && clause.subject() != null
        && clause.subject().holds(draft.first);
  }

  /** "during [the meeting], he …" */
  private boolean isAt(Draft draft) {
    for (int t = draft.first - 1; t >= Math.max(0, draft.first - 6); t--) {
      if (tokens.tag(t) == Tag.ADP || tokens.is(t, "during") || tokens.is(t, "following")) {
        return AT.contains(tokens.lower(t));
      }
      if (scene.clauseOfVerb(t) >= 0 || tokens.shape(t) == Shape.PUNCTUATION) {
        return false;
      }
    }
    return false;
  }

  /** Whether its clause, or the one that it is joined to, puts it at another time. */
  private boolean elsewhen(Draft draft) {
    int first = draft.passageFirst;
    int index = draft.clause;
    for (int step = 0; index >= 0 && step < DEEPEST; step++) {
      Clause clause = scene.clauses.get(index);
      if (clause.relation() != Relation.CONJOINED || clause.subject() != null) {
        break;
      }
      index = clause.governor() == index ? -1 : clause.governor();
      first = index < 0 ? first : Math.min(first, scene.clauses.get(index).first());
    }
    for (int t = first; t < draft.end; t++) {
      if (ELSEWHEN.contains(tokens.lower(t)) || isLong(t)) {
        return true;
      }
    }
    return false;
  }

  /** "for weeks", "over several months" */
  private boolean isLong(int token) {
    return LASTING.contains(tokens.lower(token))
        && (tokens.is(token - 1, "for")
            || tokens.is(token - 2, "for")
            || tokens.is(token - 1, "over")
            || tokens.is(token - 2, "over"));
  }

  private boolean isPerfect(Draft draft) {
    return draft.clause >= 0 && timing.isPerfect(scene.clauses.get(draft.clause));
  }

  /** "another call", "met again" */
  private boolean another(Draft draft) {
    if (!draft.noun) {
      return tokens.is(draft.first - 1, "again")
          || tokens.is(draft.end, "again")
          || tokens.is(draft.end + 1, "again");
    }
    for (int t = draft.first - 1; t >= Math.max(0, draft.first - 4); t--) {
      if (ANOTHER.contains(tokens.lower(t))) {
        return true;
      }
      if (scene.clauseOfVerb(t) >= 0 || tokens.tag(t) == Tag.ADP) {
        return false;
      }
    }
    return false;
  }
}
