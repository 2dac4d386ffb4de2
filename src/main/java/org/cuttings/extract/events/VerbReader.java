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
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventType;
import org.cuttings.model.Participant.Role;
import org.jspecify.annotations.Nullable;

/** Reads the events that verbs state. */
final class VerbReader {
  private static final Set<String> THROUGH = Set.of("through");
  private static final Set<String> VIA = Set.of("via");

  /** What may follow "called" where it says that somebody telephoned: "called from Paris". */
  private static final Set<String> AFTER_CALLING =
      Set.of(
          "to", "from", "at", "around", "about", "again", "back", "later", "and", "while", "the");

  /** Verbs of doing for another: who asks for it to be done sends the message. */
  private static final Set<String> RELAYS =
      Set.of("convey", "invite", "relay", "pass", "pass on", "pass along", "transmit");

  private static final Set<String> OCCASIONS =
      Set.of(
          "party",
          "parties",
          "fundraiser",
          "fundraisers",
          "dinner",
          "reception",
          "event",
          "events",
          "gala",
          "show",
          "rally",
          "summit",
          "conference",
          "debate",
          "podcast",
          "ball",
          "luncheon");

  private static final Set<String> PUBLISHED =
      Set.of(
          "book",
          "memoir",
          "column",
          "article",
          "essay",
          "editorial",
          "op-ed",
          "blog",
          "diary",
          "paper",
          "filing",
          "opinion",
          "ruling",
          "report",
          "indictment",
          "magazine");

  private static final Set<String> ASIDE = Set.of("after", "before", "following", "since", "until");

  private static final Set<String> ADVERBS =
      Set.of(
          "back",
          "up",
          "out",
          "over",
          "along",
          "on",
          "off",
          "together",
          "around",
          "down",
          "into",
          "across");

  private final Scene scene;
  private final Tokens tokens;
  private final Arguments arguments;
  private final Conversations conversations;
  private final Handovers handovers;
  private final Proposals proposals;

  VerbReader(Scene scene, Arguments arguments) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.arguments = arguments;
    this.conversations = new Conversations(scene, arguments);
    this.handovers = new Handovers(scene, arguments);
    this.proposals = new Proposals(scene, arguments);
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
    if (proposals.isOpinion(index, entry)
        || handovers.isOfNoun(index, entry)
        || handovers.handsNothing(index, entry)
        || entry.lemma().equals("host") && hostsOccasion(clause)
        || entry.lemma().equals("reach") && isMessage(clause)
        || entry.is(VerbEntry.Flag.WRITES) && isPublished(clause, tokens)) {
      return null;
    }
    int end = Math.max(head + 1, clause.verb().end());
    if (idiom != null) {
      end = idiom.at(tokens, clause) + idiom.words().size();
    }
    Draft draft = new Draft(entry.type(), head, end, index, "verb " + entry.lemma());
    draft.thread = entry.is(VerbEntry.Flag.THREAD) || entry.lemma().equals("call");
    draft.writesSomehow = entry.lemma().startsWith("write");
    draft.refuses = entry.frame() == Frame.REFUSE;
    draft.reply = entry.is(VerbEntry.Flag.REPLY);
    draft.alone = entry.is(VerbEntry.Flag.ALONE);
    draft.address = entry.is(VerbEntry.Flag.ADDRESS);
    draft.speech = Sources.says(entry.lemma()) && !entry.is(VerbEntry.Flag.WRITES);
    draft.aside = aside;
    draft.mutual = entry.frame() == Frame.TOGETHER;
    draft.shared = draft.mutual;
    draft.purpose = clause.verb().form() == Clause.Form.INFINITIVE;
    draft.finite = clause.verb().form() == Clause.Form.FINITE;
    boolean states =
        switch (entry.frame()) {
          case TOGETHER -> conversations.together(draft, entry);
          case TOWARD -> conversations.toward(draft, entry);
          case HEAR -> conversations.hear(draft, entry);
          case GIVE -> handovers.give(draft, entry);
          case TAKE -> handovers.take(draft, entry);
          case EXCHANGE -> handovers.exchange(draft, entry);
          case INTRODUCE -> conversations.introduce(draft, entry);
          case OFFER -> proposals.offer(draft, entry);
          case REFUSE -> proposals.refuse(draft, entry);
          case TESTIFY, REPORT, PUBLIC -> act(draft, entry);
        };
    if (entry.lemma().equals("call")
        && clause.verb().voice() == Voice.PASSIVE
        && isJoined(clause)) {
      // "The lawyer called Roe and told her", of which "called" was taken for a participle.
      draft.sides.clear();
      draft.add(scene.parties(clause.subject()), Role.INITIATOR);
      draft.add(scene.parties(clause.objects().getFirst()), Role.RECIPIENT);
      states = true;
    }
    if (!states && idiom == null) {
      draft.doubtful = true;
      return draft;
    }
    if (idiom != null) {
      Role role = entry.frame() == Frame.TOWARD ? Role.RECIPIENT : Role.PARTICIPANT;
      draft.add(arguments.near(index, end, entry.partners()), role);
      for (int t = clause.verb().end(); t < end; t++) {
        Reference owner = scene.referenceAt(t);
        boolean between = entry.is(VerbEntry.Flag.OBJECT) && role == Role.RECIPIENT;
        if (owner != null && (owner.possessive() || between)) {
          List<Party> whose = new ArrayList<>(1);
          scene.add(owner, whose);
          draft.add(whose, role);
        }
      }
    }
    if (entry.is(VerbEntry.Flag.WRITES) || EventCoreference.isWritten(draft.type)) {
      draft.add(arguments.copied(index), Role.RECIPIENT);
    }
    Company company = new Company(scene);
    boolean alike = draft.type.isSymmetric();
    draft.add(company.together(clause), alike ? Role.PARTICIPANT : Role.INITIATOR);
    draft.add(company.present(clause), alike ? Role.PARTICIPANT : Role.RECIPIENT);
    if (RELAYS.contains(entry.lemma())) {
      draft.add(arguments.askers(index), Role.INITIATOR);
    }
    draft.add(
        arguments.with(index, THROUGH).stream()
            .filter(party -> party.first() < 0 || Channel.of(tokens, party.first()) == null)
            .toList(),
        Role.INTERMEDIARY);
    draft.add(
        arguments.with(index, VIA).stream()
            .filter(party -> party.kind() != EntityKind.ORGANISATION)
            .toList(),
        Role.INTERMEDIARY);
    if (draft.type == EventType.CONTACT_UNSPECIFIED || entry.is(VerbEntry.Flag.WRITES)) {
      int means = Channel.at(tokens, clause.first(), clause.end());
      EventType type = means < 0 ? null : Channel.of(tokens, means);
      boolean retold = entry.is(VerbEntry.Flag.PERSON) && tokens.is(means - 1, "a");
      if (type != null && retold) {
        return null;
      }
      // "told her over lunch": both did something else while he told her.
      boolean meal = type == EventType.MEETING && !draft.mutual && Channel.isMeal(tokens, means);
      if (type != null && !meal) {
        draft.type = type;
        draft.object = draft.object < 0 ? means : draft.object;
        if (draft.in(Role.RECIPIENT).isEmpty() && draft.in(Role.PARTICIPANT).isEmpty()) {
          draft.add(arguments.addressees(means), Role.RECIPIENT);
        }
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

  /** "hosted a party": what takes place there is told by the noun, if at all. */
  private boolean hostsOccasion(Clause clause) {
    return clause.verb().voice() == Voice.PASSIVE
        || clause.objects().stream()
            .anyMatch(object -> OCCASIONS.contains(tokens.lower(object.parts().getFirst().head())));
  }

  /** "writes in his book": to nobody in particular. */
  private static boolean isPublished(Clause clause, Tokens tokens) {
    return clause.adjuncts().stream()
        .anyMatch(
            adjunct ->
                adjunct.preposition().equals("in")
                    && PUBLISHED.contains(tokens.lower(adjunct.phrase().head())));
  }

  /** "the letter reached her": the noun states it. */
  private boolean isMessage(Clause clause) {
    NounPhrase subject = clause.subject();
    NounEntry noun = subject == null ? null : EventLexicon.noun("", tokens.lower(subject.head()));
    return noun != null && noun.kind() == NounEntry.Kind.DIRECTED;
  }

  /** "called him a liar", "a company called X", as against "called him". */
  private boolean names(Clause clause) {
    if ((clause.verb().voice() == Voice.PASSIVE
            || clause.relation() == Relation.RELATIVE && clause.subject() == null)
        && !isJoined(clause)) {
      return !tokens.is(clause.verb().end(), "by");
    }
    if (clause.objects().stream().filter(object -> !isDate(object.first())).count() > 1) {
      return true;
    }
    int before = clause.subject() == null ? clause.verb().first() : clause.subject().first();
    if (before > 0
        && tokens.shape(before - 1) == Shape.CLOSING_MARK
        && tokens.sentence(before - 1) == tokens.sentence(before)) {
      return true;
    }
    if (clause.objects().isEmpty()) {
      return !telephones(clause);
    }
    NounPhrase object = clause.objects().getFirst();
    Reference called = scene.referenceAt(object.first());
    int after = called != null && !called.possessive() ? called.end() : object.end();
    if (after >= tokens.size() || isDate(after) || isDate(after + 1) || tellsNext(after)) {
      return false;
    }
    Tag tag = tokens.tag(after);
    return tag == Tag.ADJ
        || tag == Tag.DET && !tokens.is(after, "that")
        || tag == Tag.NOUN
        || tag == Tag.PROPN
        || tokens.shape(after) == Shape.OPENING_MARK;
  }

  /**
   * "The lawyer [called] Roe from Rome and told her": what "and" joins to it is told of him too.
   */
  private boolean isJoined(Clause clause) {
    if (clause.governor() < 0 || clause.objects().isEmpty()) {
      return false;
    }
    int verb = scene.clauses.get(clause.governor()).verb().first();
    return verb > clause.verb().end() && tokens.is(verb - 1, "and");
  }

  /** Whether a date begins with {@code token}: "called her [the same week]". */
  private boolean isDate(int token) {
    int low = 0;
    int high = scene.dates.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (scene.dates.get(middle).first() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < scene.dates.size() && scene.dates.get(low).first() == token;
  }

  /** Without marks, whether at {@code token} begins what somebody else did: "called roe [lee]". */
  private boolean tellsNext(int token) {
    Reference next = tokens.unmarked() ? scene.referenceAt(token) : null;
    return next != null && scene.clauseOfVerb(next.end()) >= 0;
  }

  /** "the ambassador called", "called to say": nobody is named, and nothing called anything. */
  private boolean telephones(Clause clause) {
    int after = clause.verb().end();
    boolean ends =
        after >= tokens.size()
            || tokens.sentence(after) != tokens.sentence(after - 1)
            || tokens.is(after, ".")
            || tokens.is(after, ",")
            || AFTER_CALLING.contains(tokens.lower(after));
    return ends
        && clause.verb().form() == Clause.Form.FINITE
        && scene.parties(clause.subject()).stream()
            .anyMatch(party -> party.kind() == EntityKind.PERSON);
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
