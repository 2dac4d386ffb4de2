package org.cuttings.extract.events;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clause.NounPhrase;
import org.cuttings.extract.clauses.Clause.Relation;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EventStatus;
import org.cuttings.model.Participant.Role;

/** Reads verbs that say that somebody offers something, or turns it down. */
final class Proposals {
  private static final Set<String> IDEAS =
      Set.of("idea", "suggestion", "plan", "overture", "pitch", "meeting", "deal");

  private static final Set<String> SAID =
      Set.of(
          "response",
          "reply",
          "answer",
          "comment",
          "opinion",
          "view",
          "assessment",
          "explanation",
          "account",
          "version",
          "glimpse",
          "insight",
          "praise",
          "criticism",
          "apology",
          "congratulation",
          "condolence",
          "prayer",
          "excuse",
          "description",
          "clue",
          "hint",
          "evidence",
          "proof",
          "example",
          "reason",
          "defense",
          "defence",
          "prediction",
          "counsel",
          "word",
          "detail",
          "statement",
          "observation",
          "remark");

  private final Scene scene;
  private final Tokens tokens;
  private final Arguments arguments;

  Proposals(Scene scene, Arguments arguments) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.arguments = arguments;
  }

  boolean offer(Draft draft, VerbEntry entry) {
    int clause = draft.clause;
    List<Party> by = arguments.doers(clause);
    draft.add(by, Role.INITIATOR);
    draft.add(arguments.passive(clause) ? List.of() : arguments.object(clause, 0), Role.RECIPIENT);
    draft.add(arguments.with(clause, entry.partners()), Role.RECIPIENT);
    if (draft.sides.size() == by.size()) {
      beneficiary(draft, entry);
    }
    draft.alone |= entry.is(VerbEntry.Flag.SUGGEST) && !by.isEmpty();
    draft.thread = true;
    return !by.isEmpty() || arguments.passive(clause) && !draft.sides.isEmpty();
  }

  /** "offered his view", "offered no comment": what is said, and nothing that one could take. */
  private boolean isSaid(int clause) {
    List<NounPhrase> objects = arguments.objects(clause);
    if (arguments.passive(clause) || objects.isEmpty()) {
      return false;
    }
    String thing = tokens.lower(objects.getLast().parts().getFirst().head());
    return SAID.contains(EventLexicon.singular(thing));
  }

  /** "suggested that it was late", "rejected the charge": nothing is offered, or turned down. */
  boolean isOpinion(int clause, VerbEntry entry) {
    if (entry.frame() == Frame.REFUSE) {
      List<NounPhrase> objects = arguments.objects(clause);
      return !arguments.passive(clause) && !objects.isEmpty() && !isTurnedDown(objects.getFirst());
    }
    if (entry.lemma().equals("offer") && isSaid(clause)) {
      return true;
    }
    if (!entry.is(VerbEntry.Flag.SUGGEST)) {
      return false;
    }
    for (int c = clause + 1; c < Math.min(scene.clauses.size(), clause + 3); c++) {
      Clause said = scene.clauses.get(c);
      if (said.governor() == clause && said.relation() == Relation.COMPLEMENT) {
        Penn tense = tokens.penn(said.verb().first());
        return tense == Penn.VBZ || tense == Penn.VBD;
      }
    }
    return false;
  }

  private boolean isTurnedDown(NounPhrase object) {
    int head = object.head();
    NounEntry noun = EventLexicon.noun("", tokens.lower(head));
    return noun != null && noun.kind() == NounEntry.Kind.DIRECTED
        || IDEAS.contains(tokens.lower(head))
        || tokens.tag(head) == Tag.PRON;
  }

  /** Whom an offer is for, where only what is offered tells: "offered to help him". */
  private void beneficiary(Draft draft, VerbEntry entry) {
    for (int c = draft.clause + 1; c < Math.min(scene.clauses.size(), draft.clause + 3); c++) {
      Clause offered = scene.clauses.get(c);
      if (offered.governor() == draft.clause && offered.relation() == Relation.COMPLEMENT) {
        draft.add(
            entry.is(VerbEntry.Flag.SUGGEST) ? arguments.subject(c) : arguments.object(c, 0),
            Role.RECIPIENT);
        return;
      }
    }
  }

  /** Needs an offer or nothing as its object: nobody else is turned down. */
  boolean refuse(Draft draft, VerbEntry entry) {
    int clause = draft.clause;
    List<NounPhrase> objects = arguments.objects(clause);
    draft.add(arguments.doers(clause), Role.INITIATOR);
    if (draft.sides.isEmpty() || arguments.passive(clause) || complemented(clause)) {
      return false;
    }
    if (!objects.isEmpty()) {
      int head = objects.getFirst().head();
      NounEntry noun = EventLexicon.noun("", tokens.lower(head));
      List<Party> turnedDown = arguments.object(clause, 0);
      if (!turnedDown.isEmpty() && tokens.tag(head) == Tag.PRON) {
        // "turned him down"
        draft.add(turnedDown, Role.RECIPIENT);
      } else if (!isTurnedDown(objects.getFirst())) {
        return false;
      }
      if (noun != null && noun.type() != null) {
        draft.type = noun.type();
        draft.noun(head);
      }
      draft.add(arguments.owner(objects.getFirst()), Role.RECIPIENT);
    }
    draft.add(arguments.with(clause, entry.partners()), Role.RECIPIENT);
    draft.status = EventStatus.DECLINED;
    draft.thread = true;
    return true;
  }

  /** Whether something hangs on the verb: "declined to say". */
  private boolean complemented(int index) {
    for (int c = index + 1; c < Math.min(scene.clauses.size(), index + 3); c++) {
      if (scene.clauses.get(c).governor() == index
          && scene.clauses.get(c).verb().form() == Clause.Form.INFINITIVE) {
        return true;
      }
    }
    return false;
  }
}
