package org.cuttings.extract.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clause.NounPhrase;
import org.cuttings.extract.clauses.Clause.Relation;
import org.cuttings.extract.clauses.Clause.Voice;
import org.cuttings.extract.clauses.Clauses;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.Mention;
import org.cuttings.model.Participant.Role;
import org.jspecify.annotations.Nullable;

/** Reads the events that nouns name: "a call between them", "held a meeting with him". */
final class NounReader {
  private static final int MOST_PHRASES = 5;
  private static final int FARTHEST = 14;

  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "such", "same", "both", "latter", "said");
  private static final Set<String> PLANNED =
      Set.of(
          "potential",
          "possible",
          "proposed",
          "planned",
          "scheduled",
          "future",
          "upcoming",
          "prospective",
          "requested",
          "likely",
          "hoped-for",
          "anticipated",
          "suggested",
          "further");
  private static final Set<String> CANCELLED = Set.of("cancelled", "canceled", "postponed");
  private static final Set<String> CLAIMED =
      Set.of("alleged", "purported", "supposed", "rumoured", "rumored");
  private static final Set<String> TOPIC =
      Set.of("about", "regarding", "concerning", "for", "against", "over", "into", "than");
  private static final Set<String> ASIDE =
      Set.of("in", "on", "at", "during", "of", "near", "after", "before", "via", "since");

  private static final Set<String> ASIDE_IN_TIME =
      Set.of("after", "before", "following", "since", "until", "to", "prior to", "in response to");

  private static final Set<String> REMEMBERS =
      Set.of(
          "recall",
          "remember",
          "describe",
          "recount",
          "mention",
          "acknowledge",
          "admit",
          "disclose",
          "deny");

  private static final Set<String> WHEN =
      Set.of("after", "before", "during", "following", "in", "at", "on", "over", "upon", "to");

  /** Verbs of what comes to somebody: "the letter [reached] her". */
  private static final Set<String> REACHES = Set.of("reach", "inform", "tell", "invite", "thank");

  /** What answers the exchange before: "the [reply] came within minutes". */
  private static final Set<String> REPLIES = Set.of("reply", "response", "answer");

  private static final Set<String> COMES =
      Set.of("come", "come back", "arrive", "follow", "go back", "land");

  /** Whether {@code word} before a noun points to something spoken of before. */
  static boolean isDefinite(String word) {
    return DEFINITE.contains(word);
  }

  private final Scene scene;
  private final Tokens tokens;
  private final Arguments arguments;

  NounReader(Scene scene, Arguments arguments) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.arguments = arguments;
  }

  /** The event that the noun at {@code token} names; null if it names none. */
  @Nullable Draft read(int token) {
    Tag tag = tokens.tag(token);
    boolean listed = endsList(token);
    if (!listed
        && (tag != Tag.NOUN && tag != Tag.PROPN && tag != Tag.X
            || scene.clauseOfVerb(token) >= 0)) {
      return null;
    }
    NounEntry noun =
        EventLexicon.noun(token > 0 ? tokens.lower(token - 1) : "", tokens.lower(token));
    if (noun == null || noun.kind() == NounEntry.Kind.THING || isModifier(token)) {
      return null;
    }
    EventType type = noun.type();
    if (type == null || inName(token)) {
      return null;
    }
    int first = noun.lemma().indexOf(' ') > 0 ? token - 1 : token;
    int clause = scene.clauseAt(listed ? token - 2 : token);
    Draft draft = new Draft(type, first, token + 1, clause, "noun " + noun.lemma());
    draft.noun = true;
    draft.weak = noun.weak() && noun.kind() == NounEntry.Kind.DIRECTED;
    draft.several = !EventLexicon.singular(tokens.lower(token)).equals(tokens.lower(token));
    if (draft.several && first > 0 && isGeneral(first, token)) {
      return null;
    }
    boolean mutual = noun.kind() == NounEntry.Kind.MUTUAL;
    draft.shared = mutual;
    before(draft, mutual);
    boolean sides = after(draft, token, mutual);
    boolean supported = support(draft, token, mutual);
    if (REPLIES.contains(noun.lemma()) && !draft.in(Role.INITIATOR).isEmpty()) {
      // "His reply: No.": to whoever wrote to him.
      draft.definite = false;
      draft.another = true;
      draft.thread = true;
    }
    draft.alone =
        (type == EventType.EMAIL || type == EventType.LETTER || type == EventType.MESSAGE)
            && !noun.weak()
            && !draft.several
            && !draft.definite
            && !draft.in(Role.INITIATOR).isEmpty();
    draft.reply = REPLIES.contains(noun.lemma()) && draft.sides.isEmpty() && comes(draft);
    boolean strong = !noun.weak() || tokens.is(token - 1, "in") && !mutual;
    draft.doubtful = !strong && !sides && !supported;
    return draft;
  }

  /** "exchanged messages [and calls]": what is told together has the same sides. */
  void share(Draft draft, List<Draft> before) {
    if (draft.type == EventType.MEETING && Channel.isMeal(tokens, draft.end - 1)) {
      Draft nearest = null;
      for (Draft other : before) {
        boolean beside = !other.noun && !other.doubtful && other.clause == draft.clause;
        boolean nearer = nearest == null || other.first > nearest.first;
        nearest = beside && nearer ? other : nearest;
      }
      if (nearest != null) {
        shareMeal(draft, nearest);
      }
      return;
    }
    int t = draft.first - 1;
    while (t > 0 && (tokens.tag(t) == Tag.ADJ || tokens.tag(t) == Tag.NOUN)) {
      t--;
    }
    if (t < 1 || !tokens.is(t, "and") || !draft.several) {
      return;
    }
    for (Draft other : before) {
      boolean beside = other.noun && other.end == t || other.object == t - 1;
      if (beside && !other.doubtful && (other.sides.size() > 1 || other.pair)) {
        draft.pair = other.pair;
        other.sides.forEach(side -> draft.add(List.of(side.party().unsaid()), side.role()));
        draft.status = other.status;
        draft.doubtful = false;
        return;
      }
    }
  }

  /** "told her over [lunch]" */
  private static void shareMeal(Draft draft, Draft other) {
    if (other.clause >= 0 && other.sides.size() > 1 && other.type.isInteraction()) {
      other.sides.forEach(side -> draft.add(List.of(side.party().unsaid()), Role.PARTICIPANT));
      draft.status = other.status;
      draft.doubtful = false;
    }
  }

  /** "Calls to other governments are common": what is said of such things in general. */
  private boolean isGeneral(int first, int token) {
    if (tokens.sentence(first - 1) == tokens.sentence(first)) {
      return false;
    }
    for (int t = token + 1; t < Math.min(tokens.size() - 2, token + FARTHEST); t++) {
      if (scene.clauseOfVerb(t) >= 0 || tokens.is(t, "are")) {
        int next = tokens.tag(t + 1) == Tag.ADV ? t + 2 : t + 1;
        return tokens.is(t, "are") && tokens.tag(next) == Tag.ADJ;
      }
    }
    return false;
  }

  /** "exchanged messages and [calls]": what looks like a verb goes on with the nouns before it. */
  private boolean endsList(int token) {
    return token > 1
        && tokens.penn(token) == Penn.VBZ
        && tokens.is(token - 1, "and")
        && tokens.penn(token - 2) == Penn.NNS
        && tokens.sentence(token - 2) == tokens.sentence(token);
  }

  /** "meeting room", "email account": says what kind of thing something else is. */
  private boolean isModifier(int token) {
    int next = token + 1;
    if (next >= tokens.size() || tokens.is(next, "-")) {
      return next < tokens.size();
    }
    return tokens.tag(next) == Tag.NOUN
        && scene.referenceAt(next) == null
        && tokens.sentence(next) == tokens.sentence(token);
  }

  private boolean inName(int token) {
    Reference reference = scene.referenceAt(token);
    if (reference == null) {
      return false;
    }
    boolean somebody =
        reference.form() == Mention.Form.NAME
            && reference.referent().kind() == EntityKind.PERSON
            && reference.first() == token;
    return somebody || reference.end() != token + 1 || !reference.referent().named();
  }

  /** Reads determiner, possessor and adjectives. */
  private void before(Draft draft, boolean mutual) {
    for (int t = draft.first - 1; t >= Math.max(0, draft.first - 7); t--) {
      String word = tokens.lower(t);
      Reference reference = scene.referenceAt(t);
      boolean possessive = tokens.shape(t) == Shape.POSSESSIVE;
      if (possessive || reference != null && reference.possessive()) {
        Reference owner = possessive ? scene.referenceAt(t - 1) : reference;
        if (owner != null) {
          List<Party> parties = new ArrayList<>(2);
          scene.add(owner, parties);
          draft.add(parties, mutual ? Role.PARTICIPANT : Role.INITIATOR);
          draft.definite = true;
        }
        return;
      }
      if (DEFINITE.contains(word)) {
        draft.definite = true;
      } else if (word.equals("no") || word.equals("any") || word.equals("never")) {
        draft.status = word.equals("any") ? draft.status : EventStatus.DENIED;
      } else if (PLANNED.contains(word)) {
        draft.status = EventStatus.PROPOSED;
      } else if (CANCELLED.contains(word)) {
        draft.status = EventStatus.DECLINED;
      } else if (CLAIMED.contains(word)) {
        draft.status = EventStatus.ALLEGED;
      } else if (tokens.shape(t) == Shape.PUNCTUATION
          || reference != null
          || !isPremodifier(tokens.tag(t))) {
        return;
      }
    }
  }

  private static boolean isPremodifier(Tag tag) {
    return tag == Tag.ADJ
        || tag == Tag.NOUN
        || tag == Tag.NUM
        || tag == Tag.PROPN
        || tag == Tag.DET
        || tag == Tag.ADV
        || tag == Tag.X;
  }

  /** Reads the phrases and the clause that follow the noun; whether they name a side. */
  private boolean after(Draft draft, int token, boolean mutual) {
    int from = token + 1;
    int before = draft.sides.size();
    Clauses.Nominal nominal = scene.clauses.nominal(token);
    draft.add(scene.owners(nominal.possessor()), mutual ? Role.PARTICIPANT : Role.INITIATOR);
    for (Clause.Adjunct adjunct : nominal.adjuncts()) {
      Role role = role(adjunct.preposition(), mutual);
      boolean invited = draft.type == EventType.INVITATION && adjunct.preposition().equals("for");
      role = invited ? Role.RECIPIENT : role;
      boolean beside = adjunct.prepositionFirst() == from;
      if (adjunct.preposition().equals("by") && !beside) {
        continue;
      }
      if (mutual && adjunct.preposition().equals("of") && beside) {
        role = Role.PARTICIPANT;
      }
      if (role != null && adjunct.prepositionFirst() > token) {
        draft.add(scene.parties(adjunct.phrase()), role);
      }
    }
    int t = from;
    int last = Math.min(tokens.size(), from + FARTHEST);
    for (int phrases = 0; phrases < MOST_PHRASES && t < last; phrases++) {
      String word = tokens.lower(t);
      if (word.equals("for") && isMeeting(t + 2)) {
        t += 3;
        continue;
      }
      if (TOPIC.contains(word) || scene.clauseOfVerb(t) >= 0) {
        break;
      }
      Role role = role(word, mutual);
      if (role != null) {
        if (t + 1 < tokens.size() && scene.clauseOfVerb(t + 1) >= 0) {
          break;
        }
        Enumerations.Listing listing = scene.listing(t + 1);
        if (listing.parties().isEmpty()) {
          break;
        }
        draft.add(listing.parties(), role);
        t = listing.end();
      } else if (ASIDE.contains(word)) {
        t = skip(t + 1, last);
      } else {
        break;
      }
    }
    clause(draft, from, mutual);
    return draft.sides.size() > before;
  }

  /** "a request for [a meeting] with her" is made to her or by her. */
  private boolean isMeeting(int token) {
    NounEntry noun = token < tokens.size() ? EventLexicon.noun("", tokens.lower(token)) : null;
    return noun != null && noun.kind() == NounEntry.Kind.MUTUAL;
  }

  private static @Nullable Role role(String preposition, boolean mutual) {
    return switch (preposition) {
      case "with", "between", "among", "involving" -> Role.PARTICIPANT;
      case "from", "by" -> mutual ? Role.PARTICIPANT : Role.INITIATOR;
      case "to" -> mutual ? Role.PARTICIPANT : Role.RECIPIENT;
      case "through" -> Role.INTERMEDIARY;
      default -> null;
    };
  }

  /** The next preposition after a phrase that names no side, such as a place or a date. */
  private int skip(int from, int last) {
    int t = from;
    while (t < last
        && tokens.tag(t) != Tag.ADP
        && scene.clauseOfVerb(t) < 0
        && (tokens.shape(t) != Shape.PUNCTUATION || isDateComma(t))) {
      t++;
    }
    return t;
  }

  private boolean isDateComma(int token) {
    return tokens.is(token, ",")
        && token + 1 < tokens.size()
        && tokens.shape(token - 1) == Shape.NUMBER
        && tokens.shape(token + 1) == Shape.NUMBER;
  }

  /** "the letter [that he sent to her]", "a call [he had with her]", "an email [sent by him]". */
  private void clause(Draft draft, int from, boolean mutual) {
    boolean within = tokens.is(from, "in") && tokens.is(from + 1, "which");
    for (int t = from; t < Math.min(tokens.size(), from + FARTHEST); t++) {
      int verb = scene.clauseOfVerb(t);
      if (verb < 0) {
        continue;
      }
      Clause clause = scene.clauses.get(verb);
      if (clause.relation() != Relation.RELATIVE || clause.first() > from + 1) {
        return;
      }
      if (within) {
        draft.add(arguments.subject(verb), mutual ? Role.PARTICIPANT : Role.INITIATOR);
        if (EventLexicon.verb(clause.verb().lemma()) != null) {
          draft.add(arguments.somebody(verb), mutual ? Role.PARTICIPANT : Role.RECIPIENT);
        }
        return;
      }
      boolean passive = clause.verb().voice() == Voice.PASSIVE;
      EventLexicon.Support support = EventLexicon.support(clause.verb().lemma());
      VerbEntry entry = EventLexicon.verb(clause.verb().lemma());
      if (support == null && entry == null) {
        return;
      }
      List<Party> by =
          passive
              ? arguments.with(verb, Set.of("by"))
              : clause.subject() == null ? List.of() : scene.parties(clause.subject());
      draft.add(by, part(support, mutual));
      draft.add(arguments.with(verb, Set.of("with")), Role.PARTICIPANT);
      draft.add(arguments.with(verb, Set.of("to")), mutual ? Role.PARTICIPANT : Role.RECIPIENT);
      draft.add(arguments.with(verb, Set.of("from")), mutual ? Role.PARTICIPANT : Role.INITIATOR);
      return;
    }
  }

  private static Role part(EventLexicon.@Nullable Support support, boolean mutual) {
    if (support == null) {
      return mutual ? Role.PARTICIPANT : Role.INITIATOR;
    }
    return switch (support) {
      case TAKES_PART -> Role.PARTICIPANT;
      case BEGINS -> mutual ? Role.PARTICIPANT : Role.INITIATOR;
      case GETS -> mutual ? Role.PARTICIPANT : Role.RECIPIENT;
      case BRINGS_ABOUT, PROPOSES -> Role.INTERMEDIARY;
      case STANDS_BY -> Role.PARTICIPANT;
    };
  }

  /** Reads the verb whose object or subject the noun is; whether it is one that fits. */
  private boolean support(Draft draft, int token, boolean mutual) {
    int index = draft.clause;
    if (index < 0) {
      return false;
    }
    Clause clause = scene.clauses.get(index);
    draft.aside = inAdjunct(clause, token, ASIDE_IN_TIME);
    EventLexicon.Support support = EventLexicon.support(clause.verb().lemma());
    boolean passive = clause.verb().voice() == Voice.PASSIVE;
    NounPhrase subject = clause.subject();
    if (subject != null && holds(subject, token)) {
      if (passive && support != null && support != EventLexicon.Support.STANDS_BY) {
        draft.add(arguments.with(index, Set.of("by")), part(support, mutual));
      }
      draft.add(arguments.with(index, Set.of("with", "between", "among")), Role.PARTICIPANT);
      if (!mutual && REACHES.contains(clause.verb().lemma())) {
        draft.add(arguments.somebody(index), Role.RECIPIENT);
      }
      return support != null;
    }
    boolean object = false;
    for (NounPhrase phrase : clause.objects()) {
      object |= holds(phrase, token);
    }
    boolean involved = passive && clause.verb().lemma().equals("involve");
    if (!object && (support == null || !takesPartIn(clause, token))) {
      if (!passive && inAdjunct(clause, token, WHEN)) {
        fill(draft, index, mutual);
      }
      return false;
    }
    if (support == null || passive && !involved) {
      return false;
    }
    List<Party> by = arguments.subject(index);
    if (REMEMBERS.contains(clause.verb().lemma()) && mutual && draft.sides.size() == 1) {
      // Who remembers a talk with somebody had it.
      draft.add(by, Role.PARTICIPANT);
      return true;
    }
    switch (support) {
      case TAKES_PART, BEGINS, GETS -> draft.add(by, part(support, mutual));
      case BRINGS_ABOUT -> {
        boolean own = draft.sides.size() < 2;
        List<Party> asked = own ? arguments.askers(index) : List.of();
        if (!asked.isEmpty()) {
          draft.add(asked, mutual ? Role.PARTICIPANT : Role.INITIATOR);
          own = false;
        }
        draft.add(by, own && !mutual ? Role.INITIATOR : own ? Role.PARTICIPANT : Role.INTERMEDIARY);
      }
      case PROPOSES -> {
        // Who proposes that two others meet does not take part.
        if (draft.sides.size() < 2) {
          draft.add(by, mutual ? Role.PARTICIPANT : Role.INITIATOR);
        }
      }
      case STANDS_BY -> {
        return false;
      }
    }
    draft.add(arguments.with(index, Set.of("with")), mutual ? Role.PARTICIPANT : Role.RECIPIENT);
    draft.add(arguments.with(index, Set.of("to")), mutual ? Role.PARTICIPANT : Role.RECIPIENT);
    draft.add(arguments.with(index, Set.of("from")), mutual ? Role.PARTICIPANT : Role.INITIATOR);
    if (mutual && draft.sides.size() == 1) {
      draft.add(addressed(clause), Role.PARTICIPANT);
    }
    return true;
  }

  /** "wrote to Ann [and set up a meeting]": with her. */
  private List<Party> addressed(Clause clause) {
    if (clause.relation() != Relation.CONJOINED || clause.governor() < 0) {
      return List.of();
    }
    Clause.VerbGroup governor = scene.clauses.get(clause.governor()).verb();
    VerbEntry entry = EventLexicon.verb(governor.lemma());
    if (entry == null || governor.voice() == Voice.PASSIVE || governor.negated()) {
      return List.of();
    }
    List<Party> to = arguments.with(clause.governor(), entry.partners());
    return to.isEmpty() ? arguments.somebody(clause.governor()) : to;
  }

  /** "came the reply": whether the clause tells that something came, and not what it was. */
  private boolean comes(Draft draft) {
    int index = draft.clause >= 0 ? draft.clause : scene.clauseOfVerb(draft.first - 2);
    return index >= 0
        && COMES.contains(scene.clauses.get(index).verb().lemma())
        && !scene.clauses.get(index).verb().negated();
  }

  private static boolean holds(NounPhrase phrase, int token) {
    for (NounPhrase member : phrase.parts()) {
      if (member.head() == token) {
        return true;
      }
    }
    return phrase.head() == token;
  }

  /** Takes sides from the clause that the noun is an adjunct of. */
  private void fill(Draft draft, int index, boolean mutual) {
    if (draft.definite && draft.sides.isEmpty()) {
      return;
    }
    List<Party> subject = arguments.subject(index);
    String lemma = scene.clauses.get(index).verb().lemma();
    VerbEntry entry = EventLexicon.verb(lemma);
    if (mutual && draft.sides.size() == 1) {
      draft.add(subject, Role.PARTICIPANT);
    } else if (mutual && draft.sides.isEmpty()) {
      List<Party> object = entry == null ? List.of() : arguments.somebody(index);
      if (subject.size() + object.size() > 1) {
        draft.add(subject, Role.PARTICIPANT);
        draft.add(object, Role.PARTICIPANT);
      }
    } else if (!mutual
        && draft.in(Role.INITIATOR).isEmpty()
        && !draft.in(Role.RECIPIENT).isEmpty()) {
      draft.add(subject, Role.INITIATOR);
    } else if (draft.sides.size() == 1
        && (draft.type == EventType.INVITATION
            || entry != null
                && draft.in(Role.RECIPIENT).isEmpty()
                && entry.is(VerbEntry.Flag.REPLY))) {
      draft.add(subject, Role.RECIPIENT);
    }
  }

  /** "after a call with him, she left": who leaves took part in the call. */
  private static boolean inAdjunct(Clause clause, int token, Set<String> prepositions) {
    for (Clause.Adjunct adjunct : clause.adjuncts()) {
      if (prepositions.contains(adjunct.preposition()) && holds(adjunct.phrase(), token)) {
        return true;
      }
    }
    return false;
  }

  /** "took part in a meeting", "was in contact with". */
  private boolean takesPartIn(Clause clause, int token) {
    for (Clause.Adjunct adjunct : clause.adjuncts()) {
      String preposition = adjunct.preposition();
      String lemma = clause.verb().lemma();
      boolean on = lemma.equals("go") || lemma.equals("proceed");
      if ((preposition.equals("in")
              || preposition.equals("into")
              || on && preposition.equals("with"))
          && holds(adjunct.phrase(), token)) {
        return true;
      }
    }
    return false;
  }
}
