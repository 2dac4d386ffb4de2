package org.cuttings.extract.events;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clause.Relation;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventStatus;
import org.cuttings.model.Participant.Role;
import org.jspecify.annotations.Nullable;

/** Finds whom somebody asks, by who answers: "Ann asked if it was for sale. [Ben] shrugged." */
final class Answers {
  private static final Set<String> ASKING =
      Set.of("ask", "inquire", "enquire", "demand", "request", "offer", "propose", "suggest");

  private static final Set<String> ANSWERING =
      Set.of(
          "reply", "answer", "respond", "refuse", "decline", "agree", "reject", "promise", "object",
          "demur", "balk", "shrug", "nod", "laugh", "assure", "retort", "counter", "oblige");

  private final Scene scene;
  private final Tokens tokens;

  Answers(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
  }

  /** Puts right whom {@code draft} goes to, if its words do not say it and somebody answers. */
  void add(Draft draft) {
    Party asking = asking(draft);
    if (asking == null || draft.sides.size() > 2) {
      // Several who were there heard it.
      return;
    }
    Party answering = answering(draft);
    if (answering == null || answering.key().equals(asking.key())) {
      return;
    }
    draft.sides.removeIf(side -> side.role() != Role.INITIATOR);
    draft.sides.add(new Draft.Side(answering, Role.RECIPIENT));
  }

  /** Who asks somebody who is not said; null if nobody does, or it is said. */
  private @Nullable Party asking(Draft draft) {
    List<Party> initiators = draft.in(Role.INITIATOR);
    boolean asks =
        !draft.noun
            && draft.clause >= 0
            && draft.status == EventStatus.HAPPENED
            && ASKING.contains(scene.clauses.get(draft.clause).verb().lemma());
    if (!asks || initiators.size() != 1) {
      return null;
    }
    for (Draft.Side side : draft.sides) {
      if (side.role() != Role.INITIATOR && side.party().first() >= 0) {
        return null;
      }
    }
    return initiators.getFirst();
  }

  /** The one who answers in the next sentence; null if nobody is seen to. */
  private @Nullable Party answering(Draft draft) {
    int sentence = tokens.sentence(draft.first) + 1;
    if (sentence >= tokens.sentenceCount()) {
      return null;
    }
    int first = tokens.firstOf(sentence);
    int end = tokens.endOf(sentence);
    for (int i = draft.clause + 1; i < scene.clauses.size(); i++) {
      Clause clause = scene.clauses.get(i);
      int verb = clause.verb().first();
      if (verb >= end) {
        return null;
      }
      boolean next = verb >= first;
      boolean joined =
          clause.relation() == Relation.CONJOINED && ANSWERING.contains(clause.verb().lemma());
      if (clause.subject() != null && (next || joined && verb >= draft.end)) {
        Party answering = answers(clause, first) ? person(scene.parties(clause.subject())) : null;
        if (next || answering != null) {
          return answering;
        }
      }
    }
    return null;
  }

  /** "[Ben] refused", "“No,” said Ben" */
  private boolean answers(Clause clause, int first) {
    String lemma = clause.verb().lemma();
    return ANSWERING.contains(lemma)
        || lemma.equals("say") && tokens.shape(first) == Shape.OPENING_MARK
        || lemma.equals("say") && tokens.is(clause.verb().end(), "no")
        || lemma.equals("say") && tokens.is(clause.verb().end(), "yes");
  }

  private static @Nullable Party person(List<Party> parties) {
    Party one = parties.size() == 1 ? parties.getFirst() : null;
    return one == null || one.kind() != EntityKind.PERSON || one.plural() || !one.named()
        ? null
        : new Party(one.key(), one.kind(), one.id(), one.name(), false, true, -1, -1);
  }
}
