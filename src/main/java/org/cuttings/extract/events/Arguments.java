package org.cuttings.extract.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clause.Adjunct;
import org.cuttings.extract.clauses.Clause.Form;
import org.cuttings.extract.clauses.Clause.NounPhrase;
import org.cuttings.extract.clauses.Clause.Relation;
import org.cuttings.extract.clauses.Clause.Voice;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Tag;
import org.jspecify.annotations.Nullable;

/** Who stands where around a verb, with what is left out filled in from the clauses around. */
final class Arguments {
  private static final int DEEPEST = 5;

  /** Verbs whose object does what the infinitive after it says. */
  private static final Set<String> OBJECT_CONTROL =
      Set.of(
          "ask",
          "tell",
          "urge",
          "invite",
          "get",
          "help",
          "allow",
          "want",
          "expect",
          "direct",
          "instruct",
          "encourage",
          "permit",
          "require",
          "authorise",
          "authorize",
          "persuade",
          "convince",
          "push",
          "press",
          "pressure",
          "lead",
          "cause",
          "have",
          "let",
          "make",
          "order",
          "enable",
          "advise",
          "beg",
          "remind",
          "force",
          "compel",
          "request",
          "prompt",
          "warn",
          "arrange",
          "recall",
          "see",
          "hear",
          "send",
          "task",
          "lobby",
          "implore",
          "command",
          "recommend",
          "counsel",
          "hire",
          "pay",
          "appoint",
          "nominate",
          "assign",
          "leave",
          "like");

  /** Verbs after whose object a participle tells what that does: "recalled her asking". */
  private static final Set<String> SENSES =
      Set.of("recall", "remember", "see", "hear", "watch", "have", "describe", "observe", "notice");

  private static final Set<String> COPIES = Set.of("copy", "cc", "bcc");

  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom", "whose");

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

  /** Words that make "to" part of something else: "[according] to Ann". */
  private static final Set<String> BEFORE_TO =
      Set.of("according", "due", "thanks", "owing", "prior", "similar", "contrary", "compared");

  private final Scene scene;

  Arguments(Scene scene) {
    this.scene = scene;
  }

  /** The grammatical subject of a clause, wherever it stands. */
  List<Party> subject(int clause) {
    return subject(clause, 0);
  }

  private List<Party> subject(int index, int depth) {
    if (index < 0 || depth > DEEPEST) {
      return List.of();
    }
    Clause clause = scene.clauses.get(index);
    NounPhrase subject = clause.subject();
    if (clause.verb().form() == Form.PARTICIPLE && clause.governor() >= 0) {
      Clause governor = scene.clauses.get(clause.governor());
      if (SENSES.contains(governor.verb().lemma())
          && !governor.objects().isEmpty()
          && governor.objects().getLast().end() == clause.first()) {
        return unsaid(scene.parties(governor.objects().getLast()));
      }
    }
    if (subject != null && !isRelative(subject)) {
      return scene.parties(subject);
    }
    if (clause.relation() == Relation.RELATIVE) {
      return antecedent(clause);
    }
    if (subject == null && clause.relation() == Relation.MAIN) {
      return before(index, clause.verb().first());
    }
    if (subject != null || clause.governor() < 0 || clause.governor() == index) {
      return List.of();
    }
    Clause governor = scene.clauses.get(clause.governor());
    boolean infinite = clause.verb().form() != Form.FINITE;
    if (infinite
        && clause.relation() != Relation.CONJOINED
        && OBJECT_CONTROL.contains(governor.verb().lemma())
        && governor.verb().voice() == Voice.ACTIVE
        && !governor.objects().isEmpty()) {
      List<Party> object = scene.parties(governor.objects().getLast());
      if (!object.isEmpty()) {
        return unsaid(object);
      }
    }
    return infinite || clause.relation() == Relation.CONJOINED
        ? unsaid(subject(clause.governor(), depth + 1))
        : List.of();
  }

  private boolean isRelative(NounPhrase phrase) {
    return phrase.end() - phrase.first() == 1
        && RELATIVES.contains(scene.tokens.lower(phrase.head()))
        && scene.referenceAt(phrase.head()) == null;
  }

  /** Whom the relative clause {@code clause} tells about: the reference that it follows. */
  private List<Party> antecedent(Clause clause) {
    int from = clause.first();
    for (int t = from - 1; t >= Math.max(0, from - 4); t--) {
      Reference reference = scene.referenceAt(t);
      if (reference != null && !reference.possessive()) {
        List<Party> found = new ArrayList<>(2);
        scene.add(reference, found);
        return unsaid(found);
      }
      if (EventLexicon.isPeople(scene.tokens.lower(t))) {
        return unsaid(scene.listing(t).parties());
      }
      if (!scene.tokens.is(t, ",")) {
        return List.of();
      }
    }
    return List.of();
  }

  private static List<Party> unsaid(List<Party> parties) {
    return parties.stream().map(Party::unsaid).toList();
  }

  /** Who wants it done by another: of "Ann asked Ben [to invite Cy]", Ann. */
  List<Party> askers(int index) {
    Clause clause = scene.clauses.get(index);
    if (clause.governor() < 0 || clause.verb().form() != Form.INFINITIVE) {
      return List.of();
    }
    Clause governor = scene.clauses.get(clause.governor());
    boolean asks =
        OBJECT_CONTROL.contains(governor.verb().lemma())
            && governor.verb().voice() == Voice.ACTIVE
            && !governor.objects().isEmpty()
            && !scene.parties(governor.objects().getLast()).isEmpty();
    return asks ? unsaid(subject(clause.governor())) : List.of();
  }

  /** Who does what the verb says: the subject, or of a passive whom "by" names. */
  List<Party> doers(int clause) {
    if (!passive(clause)) {
      return subject(clause);
    }
    List<Party> by = with(clause, Set.of("by"));
    Clause passive = scene.clauses.get(clause);
    boolean joined = passive.relation() == Relation.CONJOINED && passive.governor() >= 0;
    return by.isEmpty() && joined && passive(passive.governor())
        ? unsaid(with(passive.governor(), Set.of("by")))
        : by;
  }

  /** To whom a passive verb is done; empty for an active one. */
  List<Party> done(int clause) {
    return passive(clause) ? subject(clause) : List.of();
  }

  /** A lone participle that heads a sentence and has objects is a past tense. */
  boolean passive(int index) {
    Clause clause = scene.clauses.get(index);
    boolean tense =
        clause.relation() == Relation.MAIN
            && clause.verb().end() - clause.verb().first() == 1
            && !clause.objects().isEmpty();
    return clause.verb().voice() == Voice.PASSIVE && !tense;
  }

  /** Whoever is named directly before {@code token}, or before "together with Ann" there. */
  private List<Party> before(int clause, int token) {
    for (int t = scene.clauses.get(clause).first();
        t < token && scene.tokens.is(token - 1, ",");
        t++) {
      Enumerations.Listing listing = scene.listing(t);
      List<Party> all = new ArrayList<>(listing.parties());
      scene.addBeside(listing.end(), all);
      if (all.size() > listing.parties().size()) {
        return all;
      }
    }
    Reference reference = scene.referenceAt(token - 1);
    List<Party> found = new ArrayList<>(1);
    if (reference != null && !reference.possessive()) {
      scene.add(reference, found);
    }
    return found;
  }

  /** Those after a preposition of {@code prepositions}. */
  List<Party> with(int clause, Set<String> prepositions) {
    List<Party> found = new ArrayList<>(2);
    for (Adjunct adjunct : scene.clauses.get(clause).adjuncts()) {
      if (prepositions.contains(adjunct.preposition())) {
        for (Party party : scene.parties(adjunct.phrase())) {
          Scene.add(party, found);
        }
      }
    }
    return found;
  }

  /** Those after a preposition of {@code prepositions} anywhere between the verb and the next. */
  List<Party> near(int clause, int from, Set<String> prepositions) {
    int end = scene.clauses.get(clause).end();
    for (int t = from; t < end; t++) {
      int verb = scene.clauseOfVerb(t);
      if (verb >= 0 && !describesObject(verb, clause)) {
        break;
      }
      end = verb < 0 ? end : Math.max(end, scene.clauses.get(verb).end());
      if (prepositions.contains(scene.tokens.lower(t))
          && !(t > 0 && BEFORE_TO.contains(scene.tokens.lower(t - 1)))) {
        List<Party> found = scene.listing(t + 1).parties();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** "sent a letter [signed by the owner] to Ann" */
  private boolean describesObject(int verb, int clause) {
    Clause inner = scene.clauses.get(verb);
    return inner.verb().form() == Form.PARTICIPLE
        && inner.verb().voice() == Voice.PASSIVE
        && inner.governor() == clause
        && inner.first() > 0
        && !scene.tokens.is(inner.first() - 1, ",");
  }

  /** "wrote to her, [copying Ann]": those who got it too. */
  List<Party> copied(int index) {
    for (int c = index + 1; c < Math.min(scene.clauses.size(), index + 4); c++) {
      Clause clause = scene.clauses.get(c);
      if (clause.governor() == index
          && clause.verb().form() == Form.PARTICIPLE
          && clause.relation() == Relation.ADVERBIAL
          && COPIES.contains(clause.verb().lemma())) {
        return somebody(c);
      }
    }
    return List.of();
  }

  /** "an email [to Ann]": those to whom the noun at {@code token} goes. */
  List<Party> addressees(int token) {
    List<Party> found = new ArrayList<>(1);
    for (Adjunct adjunct : scene.clauses.nominal(token).adjuncts()) {
      if (adjunct.preposition().equals("to") && adjunct.prepositionFirst() == token + 1) {
        found.addAll(scene.parties(adjunct.phrase()));
      }
    }
    return found;
  }

  /**
   * "requested a copy of the list [from Ann]": those from whom the object of the verb is to come.
   */
  List<Party> sources(int clause) {
    List<NounPhrase> objects = objects(clause);
    return objects.isEmpty() ? List.of() : near(clause, objects.getFirst().end(), Set.of("from"));
  }

  List<NounPhrase> objects(int clause) {
    return scene.clauses.get(clause).objects();
  }

  /** The first object that is somebody. */
  List<Party> somebody(int clause) {
    for (NounPhrase object : objects(clause)) {
      List<Party> found = scene.parties(object);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  List<Party> object(int clause, int number) {
    List<NounPhrase> objects = objects(clause);
    return number < objects.size() ? scene.parties(objects.get(number)) : List.of();
  }

  /** The noun that the relative clause {@code index} tells about; -1 if it follows none. */
  int antecedentNoun(int index) {
    Clause clause = scene.clauses.get(index);
    int before = clause.first() - 1;
    return clause.relation() == Relation.RELATIVE
            && before >= 0
            && scene.referenceAt(before) == null
            && scene.tokens.tag(before) == Tag.NOUN
        ? before
        : -1;
  }

  /** "the two", "the parties": those of the exchange before. */
  boolean isPair(@Nullable NounPhrase subject) {
    return subject != null
        && PAIRS.contains(scene.tokens.lower(subject.head()))
        && (scene.tokens.is(subject.first(), "the")
            || scene.tokens.is(subject.first(), "both")
            || scene.tokens.is(subject.first(), "they"));
  }

  List<Party> owner(NounPhrase phrase) {
    List<Party> found = new ArrayList<>(1);
    for (int t = phrase.first(); t < phrase.head(); t++) {
      Reference reference = scene.referenceAt(t);
      if (reference != null && reference.possessive()) {
        scene.add(reference, found);
      }
    }
    return found;
  }
}
