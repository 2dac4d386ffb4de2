package org.cuttings.extract.events;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clause.NounPhrase;
import org.cuttings.extract.clauses.Clause.Relation;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EventStatus;
import org.cuttings.model.Participant.Role;

/** Reads verbs that say that somebody offers something, or turns it down. */
final class Proposals {
  private static final Set<String> IDEAS =
      Set.of("idea", "suggestion", "plan", "overture", "pitch", "meeting", "deal");

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
    draft.thread = true;
    return !by.isEmpty() || arguments.passive(clause) && !draft.sides.isEmpty();
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
      boolean proposal = noun != null && noun.kind() == NounEntry.Kind.DIRECTED;
      if (!proposal && !IDEAS.contains(tokens.lower(head))) {
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
