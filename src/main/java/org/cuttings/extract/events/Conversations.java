package org.cuttings.extract.events;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clause.NounPhrase;
import org.cuttings.extract.clauses.Clause.Relation;
import org.cuttings.extract.clauses.Clause.Voice;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventType;
import org.cuttings.model.Participant.Role;

/** Reads verbs that say that somebody meets, calls or tells somebody. */
final class Conversations {
  /** "saw him as a rival", "saw him on television": no meeting. */
  private static final Set<String> OTHERWISE_SEEN = Set.of("as", "on", "through", "like", "by");

  private static final Set<String> COMING =
      Set.of(
          "attend",
          "come",
          "come by",
          "come along",
          "stop by",
          "stop",
          "drop by",
          "drop in",
          "visit",
          "dine",
          "lunch",
          "join",
          "come over",
          "stop in");

  private static final Set<String> CHAINS = Set.of("chain", "thread", "exchange", "string");

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
    if (entry.is(VerbEntry.Flag.FACE) && !isFaced(clause)) {
      return false;
    }
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
    if (clause.verb().form() != Clause.Form.INFINITIVE || clause.governor() < 0) {
      return false;
    }
    VerbEntry entry = EventLexicon.verb(scene.clauses.get(clause.governor()).verb().lemma());
    return entry != null && (entry.type() == EventType.MEETING || entry.type() == EventType.CALL);
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
    // "raised the issue of contacts with her": with her it was raised.
    boolean raised = entry.is(VerbEntry.Flag.PERSON) && entry.partners().contains("with");
    boolean unmet = arguments.objects(clause).isEmpty() || raised;
    if (draft.sides.size() == before && unmet) {
      draft.add(
          arguments.near(clause, scene.clauses.get(clause).verb().end(), entry.partners()),
          Role.RECIPIENT);
    }
    if (draft.sides.size() == before && entry.partners().contains("from")) {
      draft.add(arguments.sources(clause), Role.RECIPIENT);
    }
    if (draft.reply && draft.sides.size() == before) {
      answered(draft, entry);
    }
    boolean partner = draft.sides.size() > before;
    draft.thread &= partner || !addresses(clause, entry);
    if (partner && (draft.address || draft.reply || entry.is(VerbEntry.Flag.PERSON))) {
      draft.type = Audience.of(draft.in(Role.RECIPIENT), entry, draft.type);
    }
    if (!partner && before > 0 && entry.type() == EventType.CONTACT_UNSPECIFIED) {
      // Nobody is asked a thing: "asked for help", as long as the exchange before tells whom.
      return draft.thread;
    }
    if (partner && entry.lemma().equals("ask") && isAskedToCome(clause)) {
      draft.type = EventType.INVITATION;
    }
    boolean invited = before == 0 && partner && arguments.passive(clause);
    draft.alone |= invited && entry.type() == EventType.INVITATION;
    return partner || before > 0 && (draft.thread || draft.alone);
  }

  /** "saw him [in Paris]", as against "saw him [leave]", "saw him [as a rival]". */
  private boolean isFaced(int index) {
    Clause clause = scene.clauses.get(index);
    if (clause.verb().voice() == Voice.PASSIVE
        || clause.objects().size() != 1
        || scene.parties(clause.objects().getFirst()).stream()
            .noneMatch(party -> party.kind() == EntityKind.PERSON && !party.plural())) {
      return false;
    }
    int end = clause.objects().getFirst().end();
    for (Clause.Adjunct adjunct : clause.adjuncts()) {
      if (OTHERWISE_SEEN.contains(adjunct.preposition())) {
        return false;
      }
    }
    for (int c = index + 1; c < Math.min(scene.clauses.size(), index + 4); c++) {
      Clause next = scene.clauses.get(c);
      if (next.governor() == index
          && next.first() <= end + 1
          && next.relation() != Relation.CONJOINED
          && next.verb().form() != Clause.Form.FINITE) {
        return next.verb().form() == Clause.Form.INFINITIVE && tokens.is(next.verb().first(), "to");
      }
    }
    return end >= tokens.size() || tokens.tag(end) != Tag.VERB && tokens.tag(end) != Tag.ADJ;
  }

  /** "asked her [to come to dinner]". */
  private boolean isAskedToCome(int index) {
    for (int c = index + 1; c < Math.min(scene.clauses.size(), index + 3); c++) {
      Clause next = scene.clauses.get(c);
      if (next.governor() == index
          && next.verb().form() == Clause.Form.INFINITIVE
          && COMING.contains(next.verb().lemma())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words say whom {@code entry} goes to, though it is nobody known. */
  private boolean addresses(int clause, VerbEntry entry) {
    for (Clause.Adjunct adjunct : scene.clauses.get(clause).adjuncts()) {
      if (entry.partners().contains(adjunct.preposition()) && !isThing(adjunct.phrase())) {
        return true;
      }
    }
    if (entry.is(VerbEntry.Flag.WRITES) && !arguments.objects(clause).isEmpty()) {
      return true;
    }
    return entry.is(VerbEntry.Flag.OBJECT)
        && entry.type() != EventType.CONTACT_UNSPECIFIED
        && !arguments.objects(clause).isEmpty()
        && !isThing(arguments.objects(clause).getFirst());
  }

  /** "the letter", "it": what is answered or sent, as against whom it is sent to. */
  private boolean isThing(NounPhrase phrase) {
    int head = phrase.head();
    String word = tokens.lower(head);
    return EventLexicon.noun("", word) != null
        || CHAINS.contains(word)
        || tokens.tag(head) == Tag.PRON;
  }

  /** "replied to her letter", "to a letter from her": the answer goes to whoever wrote that. */
  private void answered(Draft draft, VerbEntry entry) {
    for (Clause.Adjunct adjunct : scene.clauses.get(draft.clause).adjuncts()) {
      int head = adjunct.phrase().head();
      NounEntry noun = EventLexicon.noun("", tokens.lower(head));
      boolean chain = CHAINS.contains(tokens.lower(head));
      if (chain && noun == null) {
        noun = EventLexicon.noun("", tokens.lower(head - 1));
      }
      if (entry.partners().contains(adjunct.preposition()) && noun != null) {
        List<Party> owner = arguments.owner(adjunct.phrase());
        draft.add(owner, Role.RECIPIENT);
        draft.noun(owner.isEmpty() ? -1 : head);
        if (tokens.is(head + 1, "from")
            || tokens.is(head + 1, "by")
            || chain && tokens.is(head + 1, "with")) {
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
    if (to.isEmpty()) {
      to = arguments.near(clause, scene.clauses.get(clause).verb().end(), entry.partners());
    }
    List<Party> by = arguments.doers(clause);
    if (brought.isEmpty() && arguments.objects(clause).isEmpty() && !arguments.passive(clause)) {
      // "connected with him": nobody is brought together but the two.
      draft.add(by, Role.PARTICIPANT);
      draft.add(arguments.with(clause, Set.of("with")), Role.PARTICIPANT);
      draft.type = EventType.CONTACT_UNSPECIFIED;
      return !by.isEmpty() && draft.sides.size() > by.size();
    }
    draft.add(brought, Role.PARTICIPANT);
    draft.add(to, Role.PARTICIPANT);
    draft.add(by, Role.INTERMEDIARY);
    draft.company = to.isEmpty() && brought.size() == 1 && !by.isEmpty();
    return !brought.isEmpty() && (draft.sides.size() > 1 || draft.weight() > 1);
  }
}
