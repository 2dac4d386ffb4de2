package org.cuttings.extract.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clause.NounPhrase;
import org.cuttings.extract.clauses.Clause.Relation;
import org.cuttings.extract.clauses.Clause.Voice;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.Participant.Role;
import org.jspecify.annotations.Nullable;

/** Reads the events that verbs state. */
final class VerbReader {
  private static final Set<String> THROUGH = Set.of("through", "via");

  private static final Set<String> ASIDE = Set.of("after", "before", "following", "since", "until");

  private static final Set<String> ADVERBS =
      Set.of("back", "up", "out", "over", "along", "on", "off", "together", "around", "down");

  private static final Set<String> PAIRS =
      Set.of(
          "two",
          "parties",
          "pair",
          "groups",
          "sides",
          "men",
          "women",
          "both",
          "companies",
          "duo",
          "leaders",
          "they",
          "three");

  private static final Set<String> IDEAS =
      Set.of("idea", "suggestion", "plan", "overture", "pitch", "meeting", "deal");

  private final Scene scene;
  private final Tokens tokens;
  private final Arguments arguments;

  VerbReader(Scene scene, Arguments arguments) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.arguments = arguments;
  }

  /** The event that the verb of {@code clause} states; null if it states none. */
  @Nullable Draft read(int index) {
    Clause clause = scene.clauses.get(index);
    int head = clause.verb().head();
    boolean aside =
        clause.relation() == Relation.ADVERBIAL
            && (ASIDE.contains(tokens.lower(clause.first()))
                || clause.first() > 0 && ASIDE.contains(tokens.lower(clause.first() - 1)));
    Idiom idiom = Idiom.of(tokens, clause);
    if (idiom != null && scene.verbBetween(clause.verb().end(), idiom.at(tokens, clause))) {
      idiom = null;
    }
    VerbEntry entry = idiom != null ? idiom.entry() : entry(clause);
    if (entry == null || entry.lemma().equals("call") && names(clause)) {
      return null;
    }
    if (isOfNoun(index, entry)) {
      return null;
    }
    int end = Math.max(head + 1, clause.verb().end());
    if (idiom != null) {
      end = idiom.at(tokens, clause) + idiom.words().size();
    }
    Draft draft = new Draft(entry.type(), head, end, index, "verb " + entry.lemma());
    draft.thread = entry.is(VerbEntry.Flag.THREAD);
    draft.reply = entry.is(VerbEntry.Flag.REPLY);
    draft.alone = entry.is(VerbEntry.Flag.ALONE);
    draft.address = entry.is(VerbEntry.Flag.ADDRESS);
    draft.aside = aside;
    draft.mutual = entry.frame() == Frame.TOGETHER;
    draft.purpose = clause.verb().form() == Clause.Form.INFINITIVE;
    boolean states =
        switch (entry.frame()) {
          case TOGETHER -> together(draft, entry);
          case TOWARD -> toward(draft, entry);
          case HEAR -> hear(draft, entry);
          case GIVE -> give(draft, entry);
          case TAKE -> take(draft, entry);
          case EXCHANGE -> exchange(draft, entry);
          case INTRODUCE -> introduce(draft, entry);
          case OFFER -> offer(draft, entry);
          case REFUSE -> refuse(draft, entry);
          case TESTIFY, REPORT, PUBLIC -> act(draft, entry);
        };
    if (!states && idiom == null) {
      return null;
    }
    if (idiom != null) {
      Role role = entry.frame() == Frame.TOWARD ? Role.RECIPIENT : Role.PARTICIPANT;
      draft.add(arguments.near(index, end, entry.partners()), role);
    }
    draft.add(arguments.with(index, THROUGH), Role.INTERMEDIARY);
    if (draft.type == EventType.CONTACT_UNSPECIFIED || entry.is(VerbEntry.Flag.WRITES)) {
      int means = Channel.at(tokens, clause.first(), clause.end());
      EventType type = means < 0 ? null : Channel.of(tokens, means);
      boolean retold = entry.is(VerbEntry.Flag.PERSON) && tokens.is(means - 1, "a");
      if (type != null && retold) {
        return null;
      }
      if (type != null) {
        draft.type = type;
        draft.object = draft.object < 0 ? means : draft.object;
      }
    }
    return draft;
  }

  /**
   * The entry of the verb with the adverb that follows it, "write back", else of the verb alone.
   */
  private @Nullable VerbEntry entry(Clause clause) {
    String lemma = clause.verb().lemma();
    int after = clause.verb().end();
    if (after < tokens.size() && ADVERBS.contains(tokens.lower(after))) {
      VerbEntry entry = EventLexicon.verb(lemma + " " + tokens.lower(after));
      if (entry != null) {
        return entry;
      }
    }
    return EventLexicon.verb(lemma);
  }

  /** "the letter that he sent": the noun states it. */
  private boolean isOfNoun(int index, VerbEntry entry) {
    int noun = antecedent(index);
    boolean hands =
        switch (entry.frame()) {
          case GIVE, TAKE, EXCHANGE, OFFER -> true;
          case TOWARD -> entry.is(VerbEntry.Flag.WRITES);
          default -> false;
        };
    if (noun < 0 || !hands) {
      return false;
    }
    NounEntry named = EventLexicon.noun("", tokens.lower(noun));
    return named != null && named.kind() != NounEntry.Kind.THING;
  }

  /** "called him a liar", "a company called X", as against "called him". */
  private boolean names(Clause clause) {
    if (clause.verb().voice() == Voice.PASSIVE
        || clause.relation() == Relation.RELATIVE && clause.subject() == null) {
      return !tokens.is(clause.verb().end(), "by");
    }
    if (clause.objects().size() > 1) {
      return true;
    }
    if (clause.objects().isEmpty()) {
      return true;
    }
    NounPhrase object = clause.objects().getFirst();
    Reference called = scene.referenceAt(object.first());
    int after = called != null ? called.end() : object.end();
    if (after >= tokens.size()) {
      return false;
    }
    Tag tag = tokens.tag(after);
    return tag == Tag.ADJ
        || tag == Tag.DET
        || tag == Tag.NOUN
        || tag == Tag.PROPN
        || tokens.shape(after) == Shape.OPENING_MARK;
  }

  private boolean together(Draft draft, VerbEntry entry) {
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
    draft.pair = isUnnamed(draft) && isPair(scene.clauses.get(clause).subject());
    return entry.is(VerbEntry.Flag.PLURAL)
        && (draft.sides.size() > 1 || draft.pair)
        && !isPurpose(clause);
  }

  private static boolean isUnnamed(Draft draft) {
    for (Draft.Side side : draft.sides) {
      if (side.party().named()) {
        return false;
      }
    }
    return true;
  }

  /** "the two", "the parties": those of the exchange before. */
  private boolean isPair(@Nullable NounPhrase subject) {
    return subject != null
        && PAIRS.contains(tokens.lower(subject.head()))
        && (tokens.is(subject.first(), "the")
            || tokens.is(subject.first(), "both")
            || tokens.is(subject.first(), "they"));
  }

  /** "met [to discuss] the plan": no event of its own. */
  private boolean isPurpose(int index) {
    Clause clause = scene.clauses.get(index);
    return clause.verb().form() == Clause.Form.INFINITIVE
        && clause.governor() >= 0
        && Set.of("meet", "call", "gather", "dine")
            .contains(scene.clauses.get(clause.governor()).verb().lemma());
  }

  private boolean toward(Draft draft, VerbEntry entry) {
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
        List<Party> owner = owner(adjunct.phrase());
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

  private boolean hear(Draft draft, VerbEntry entry) {
    draft.add(arguments.subject(draft.clause), Role.RECIPIENT);
    int before = draft.sides.size();
    draft.add(arguments.with(draft.clause, entry.partners()), Role.INITIATOR);
    if (draft.sides.size() == before) {
      int end = scene.clauses.get(draft.clause).verb().end();
      draft.add(arguments.near(draft.clause, end, entry.partners()), Role.INITIATOR);
    }
    return before > 0 && draft.sides.size() > before;
  }

  private boolean give(Draft draft, VerbEntry entry) {
    int clause = draft.clause;
    List<NounPhrase> objects = arguments.objects(clause);
    NounPhrase thing = null;
    draft.add(arguments.doers(clause), Role.INITIATOR);
    int before = draft.sides.size();
    if (arguments.passive(clause)) {
      NounPhrase subject = scene.clauses.get(clause).subject();
      if (objects.isEmpty()) {
        thing = subject;
      } else {
        draft.add(arguments.subject(clause), Role.RECIPIENT);
        thing = objects.getFirst();
      }
    } else if (objects.size() > 1) {
      draft.add(arguments.object(clause, 0), Role.RECIPIENT);
      thing = objects.get(1);
    } else if (objects.size() == 1) {
      thing = objects.getFirst();
    }
    draft.add(arguments.with(clause, entry.partners()), Role.RECIPIENT);
    if (draft.sides.size() == before) {
      draft.add(
          arguments.near(clause, scene.clauses.get(clause).verb().end(), entry.partners()),
          Role.RECIPIENT);
    }
    boolean partner = draft.sides.size() > before;
    if (thing == null && partner && !arguments.passive(clause) && before > 0) {
      return antecedent(clause) < 0 || handed(draft, null, true);
    }
    return handed(draft, thing, partner);
  }

  private boolean take(Draft draft, VerbEntry entry) {
    int clause = draft.clause;
    NounPhrase thing;
    if (arguments.passive(clause)) {
      draft.add(arguments.doers(clause), Role.RECIPIENT);
      thing = scene.clauses.get(clause).subject();
    } else {
      draft.add(arguments.subject(clause), Role.RECIPIENT);
      List<NounPhrase> objects = arguments.objects(clause);
      thing = objects.isEmpty() ? null : objects.getFirst();
    }
    int before = draft.sides.size();
    draft.add(arguments.with(clause, entry.partners()), Role.INITIATOR);
    if (draft.sides.size() == before) {
      draft.add(
          arguments.near(clause, scene.clauses.get(clause).verb().end(), entry.partners()),
          Role.INITIATOR);
    }
    boolean partner = draft.sides.size() > before;
    if (thing == null && partner && before > 0) {
      return true;
    }
    return handed(draft, thing, partner);
  }

  private boolean exchange(Draft draft, VerbEntry entry) {
    int clause = draft.clause;
    List<NounPhrase> objects = arguments.objects(clause);
    draft.add(arguments.doers(clause), Role.PARTICIPANT);
    draft.add(arguments.with(clause, entry.partners()), Role.PARTICIPANT);
    draft.pair = isUnnamed(draft) && isPair(scene.clauses.get(clause).subject());
    NounPhrase thing =
        arguments.passive(clause)
            ? scene.clauses.get(clause).subject()
            : objects.isEmpty() ? null : objects.getFirst();
    draft.several = true;
    return handed(draft, thing, draft.weight() > 1 || draft.pair);
  }

  /**
   * Sets the type by what is handed over.
   *
   * @param partner whether somebody on the other side is known
   */
  private boolean handed(Draft draft, @Nullable NounPhrase thing, boolean partner) {
    int head = thing != null ? thing.parts().getFirst().head() : antecedent(draft.clause);
    if (head < 0) {
      return false;
    }
    NounEntry noun = EventLexicon.noun(head > 0 ? tokens.lower(head - 1) : "", tokens.lower(head));
    if (noun == null) {
      boolean somebody = thing != null && !scene.parties(thing).isEmpty();
      return partner && !somebody;
    }
    if (noun.type() == null || noun.kind() == NounEntry.Kind.MUTUAL) {
      return false;
    }
    if (noun.kind() == NounEntry.Kind.DIRECTED) {
      if (thing == null) {
        return false;
      }
      boolean another = tokens.is(head + 1, "from");
      draft.noun(another ? -1 : head);
    }
    draft.type = noun.type();
    return partner || noun.kind() == NounEntry.Kind.DIRECTED && !noun.weak();
  }

  /** The noun that the relative clause {@code index} tells about; -1 if it follows none. */
  private int antecedent(int index) {
    Clause clause = scene.clauses.get(index);
    int before = clause.first() - 1;
    return clause.relation() == Relation.RELATIVE
            && before >= 0
            && scene.referenceAt(before) == null
            && tokens.tag(before) == Tag.NOUN
        ? before
        : -1;
  }

  private boolean introduce(Draft draft, VerbEntry entry) {
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

  private boolean offer(Draft draft, VerbEntry entry) {
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
  private boolean refuse(Draft draft, VerbEntry entry) {
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
      draft.add(owner(objects.getFirst()), Role.RECIPIENT);
    }
    draft.add(arguments.with(clause, entry.partners()), Role.RECIPIENT);
    draft.status = EventStatus.DECLINED;
    draft.thread = true;
    return true;
  }

  private List<Party> owner(NounPhrase phrase) {
    List<Party> found = new ArrayList<>(1);
    for (int t = phrase.first(); t < phrase.head(); t++) {
      Reference reference = scene.referenceAt(t);
      if (reference != null && reference.possessive()) {
        scene.add(reference, found);
      }
    }
    return found;
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

  private boolean act(Draft draft, VerbEntry entry) {
    if (arguments.passive(draft.clause)) {
      return false;
    }
    draft.add(arguments.subject(draft.clause), Role.INITIATOR);
    draft.add(arguments.with(draft.clause, entry.partners()), Role.RECIPIENT);
    draft.alone = true;
    return !draft.sides.isEmpty();
  }
}
