package org.cuttings.extract.events;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EventType;
import org.cuttings.model.Participant.Role;

/** Reads verbs that say that somebody meets, calls or tells somebody. */
final class Conversations {
  private final Scene scene;
  private final Tokens tokens;
  private final Arguments arguments;

  Conversations(Scene scene, Arguments arguments) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.arguments = arguments;
  }

  boolean together(Draft draft, VerbEntry entry) {
    int clause = draft.clause;
    draft.add(arguments.doers(clause), Role.PARTICIPANT);
    int before = draft.sides.size();
    if (entry.is(VerbEntry.Flag.OBJECT)) {
      draft.add(
          arguments.passive(clause) ? arguments.done(clause) : arguments.object(clause, 0),
          Role.PARTICIPANT);
    }
    draft.add(arguments.with(clause, entry.partners()), Role.PARTICIPANT);
    if (draft.sides.size() == before) {
      int end = scene.clauses.get(clause).verb().end();
      draft.add(arguments.near(clause, end, entry.partners()), Role.PARTICIPANT);
    }
    boolean partner = draft.sides.size() > before;
    if (partner) {
      return true;
    }
    draft.pair = draft.isUnnamed() && arguments.isPair(scene.clauses.get(clause).subject());
    return entry.is(VerbEntry.Flag.PLURAL)
        && (draft.sides.size() > 1 || draft.pair)
        && !isPurpose(clause);
  }

  /** "met [to discuss] the plan": no event of its own. */
  private boolean isPurpose(int index) {
    Clause clause = scene.clauses.get(index);
    return clause.verb().form() == Clause.Form.INFINITIVE
        && clause.governor() >= 0
        && Set.of("meet", "call", "gather", "dine")
            .contains(scene.clauses.get(clause.governor()).verb().lemma());
  }

  boolean toward(Draft draft, VerbEntry entry) {
    int clause = draft.clause;
    draft.add(arguments.doers(clause), Role.INITIATOR);
    int before = draft.sides.size();
    if (entry.is(VerbEntry.Flag.OBJECT)) {
      draft.add(
          arguments.passive(clause) ? arguments.done(clause) : arguments.somebody(clause),
          Role.RECIPIENT);
    }
    draft.add(arguments.with(clause, entry.partners()), Role.RECIPIENT);
    if (draft.sides.size() == before && arguments.objects(clause).isEmpty()) {
      draft.add(
          arguments.near(clause, scene.clauses.get(clause).verb().end(), entry.partners()),
          Role.RECIPIENT);
    }
    if (draft.reply && draft.sides.size() == before) {
      answered(draft, entry);
    }
    boolean partner = draft.sides.size() > before;
    if (partner && (draft.address || draft.reply || entry.is(VerbEntry.Flag.PERSON))) {
      draft.type = Audience.of(draft.in(Role.RECIPIENT), draft.type);
    }
    if (!partner && before > 0 && entry.type() == EventType.CONTACT_UNSPECIFIED) {
      // Nobody is asked a thing: "asked for help", as long as the exchange before tells whom.
      return draft.thread;
    }
    boolean invited = before == 0 && partner && arguments.passive(clause);
    draft.alone |= invited && entry.type() == EventType.INVITATION;
    return partner || before > 0 && (draft.thread || draft.alone);
  }

  /** "replied to her letter", "to a letter from her": the answer goes to whoever wrote that. */
  private void answered(Draft draft, VerbEntry entry) {
    for (Clause.Adjunct adjunct : scene.clauses.get(draft.clause).adjuncts()) {
      int head = adjunct.phrase().head();
      NounEntry noun = EventLexicon.noun("", tokens.lower(head));
      if (entry.partners().contains(adjunct.preposition()) && noun != null) {
        List<Party> owner = arguments.owner(adjunct.phrase());
        draft.add(owner, Role.RECIPIENT);
        draft.noun(owner.isEmpty() ? -1 : head);
        if (tokens.is(head + 1, "from") || tokens.is(head + 1, "by")) {
          draft.add(scene.listing(head + 2).parties(), Role.RECIPIENT);
        }
        EventType type = noun.type();
        if (type != null && type != EventType.TRANSFER) {
          draft.type = type;
        }
      }
    }
  }

  boolean hear(Draft draft, VerbEntry entry) {
    draft.add(arguments.subject(draft.clause), Role.RECIPIENT);
    int before = draft.sides.size();
    draft.add(arguments.with(draft.clause, entry.partners()), Role.INITIATOR);
    if (draft.sides.size() == before) {
      int end = scene.clauses.get(draft.clause).verb().end();
      draft.add(arguments.near(draft.clause, end, entry.partners()), Role.INITIATOR);
    }
    return before > 0 && draft.sides.size() > before;
  }

  boolean introduce(Draft draft, VerbEntry entry) {
    int clause = draft.clause;
    List<Party> brought =
        arguments.passive(clause) ? arguments.done(clause) : arguments.object(clause, 0);
    List<Party> to = arguments.with(clause, entry.partners());
    List<Party> by = arguments.doers(clause);
    draft.add(brought, Role.PARTICIPANT);
    draft.add(to, Role.PARTICIPANT);
    draft.add(by, Role.INTERMEDIARY);
    return !brought.isEmpty() && (draft.sides.size() > 1 || draft.weight() > 1);
  }
}
