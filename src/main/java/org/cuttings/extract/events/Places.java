package org.cuttings.extract.events;

import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clause.Adjunct;
import org.cuttings.extract.clauses.Clause.NounPhrase;
import org.cuttings.extract.clauses.Clause.Relation;
import org.cuttings.extract.clauses.Clauses;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventType;
import org.cuttings.model.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Tells where an event took place: only what its own clause, the noun that names it or the journey
 * that it is told with says.
 */
final class Places {
  private static final Set<String> AT = Set.of("at", "in", "inside", "aboard", "outside");

  /** Types that have sides in two places, or none. */
  private static final Set<EventType> NOWHERE =
      Set.of(
          EventType.EMAIL,
          EventType.LETTER,
          EventType.MESSAGE,
          EventType.CALL,
          EventType.INVITATION,
          EventType.REPORT);

  /** Rooms and houses that are named by whose they are: "in Lemke's office". */
  private static final Set<String> ROOMS =
      Set.of(
          "office",
          "residence",
          "home",
          "house",
          "apartment",
          "hotel",
          "embassy",
          "consulate",
          "restaurant",
          "villa",
          "hangar",
          "dacha",
          "suite",
          "headquarters");

  /** Last words of names of bodies that are buildings too. */
  private static final Set<String> HOUSES =
      Set.of(
          "house",
          "kremlin",
          "embassy",
          "consulate",
          "club",
          "hotel",
          "university",
          "school",
          "academy",
          "capitol",
          "pentagon",
          "residence",
          "palace",
          "museum",
          "institute");

  private static final Set<String> JOURNEYS =
      Set.of("trip", "visit", "stay", "journey", "layover", "stopover", "tour", "time");

  private static final Set<String> ON_A_JOURNEY = Set.of("during", "on", "in");

  /** Tokens between what states an event and its place. */
  private static final int FARTHEST = 16;

  private static final Set<String> TRAVELS =
      Set.of(
          "travel", "fly", "go", "come", "arrive", "return", "drive", "head", "move", "sail", "be");

  private final Scene scene;
  private final Tokens tokens;

  /** The place that the text has come to, and the sentence that said so. */
  private @Nullable Place last;

  private int lastSentence = -2;

  Places(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
  }

  /** Where {@code draft} took place; null where the text does not say. Asked in order. */
  @Nullable Place of(Draft draft) {
    if (NOWHERE.contains(draft.type)) {
      return null;
    }
    int sentence = tokens.sentence(draft.first);
    Place found = draft.noun ? ofNoun(draft) : null;
    if (found == null && draft.clause >= 0 && !(draft.noun && draft.aside)) {
      found = ofClause(draft, scene.clauses.get(draft.clause));
    }
    if (found == null && last != null && sentence - lastSentence <= 1 && isThere(draft)) {
      found = last;
    }
    if (found != null) {
      last = found;
      lastSentence = sentence;
    }
    return found;
  }

  /** "the Oval Office meeting", "a dinner at the club". */
  private @Nullable Place ofNoun(Draft draft) {
    Reference before = scene.referenceAt(draft.first - 1);
    if (before != null
        && before.referent().kind() == EntityKind.PLACE
        && before.end() == draft.first
        && !before.possessive()) {
      return place(before);
    }
    int token = draft.end - 1;
    Clauses.Nominal nominal = scene.clauses.nominal(token);
    for (Adjunct adjunct : nominal.adjuncts()) {
      if (adjunct.prepositionFirst() > token && isNear(token, adjunct.prepositionFirst())) {
        Place place = at(adjunct);
        if (place != null) {
          return place;
        }
      }
    }
    return null;
  }

  /** Whether no verb stands between. */
  private boolean isNear(int token, int preposition) {
    return !scene.verbBetween(token + 1, preposition);
  }

  private @Nullable Place ofClause(Draft draft, Clause clause) {
    if (draft.noun && !isArgument(draft, clause)) {
      return null;
    }
    Place found = adjunct(clause);
    if (found == null) {
      found = behind(draft);
    }
    if (found == null && clause.relation() == Relation.RELATIVE) {
      found = where(clause);
    }
    if (found == null) {
      found = inFront(clause);
    }
    if (found != null) {
      return found;
    }
    if (clause.governor() < 0) {
      return null;
    }
    Clause governor = scene.clauses.get(clause.governor());
    boolean goesOn = clause.relation() == Relation.CONJOINED && clause.subject() == null;
    boolean purpose =
        clause.relation() == Relation.ADVERBIAL && clause.verb().form() == Clause.Form.INFINITIVE;
    if ((goesOn || purpose) && TRAVELS.contains(governor.verb().lemma())) {
      return destination(governor);
    }
    return null;
  }

  /** "met him a second time [at the Harbour Club]": as far as no other verb stands between. */
  private @Nullable Place behind(Draft draft) {
    int sentence = tokens.endOf(tokens.sentence(draft.first));
    int last = Math.min(sentence, draft.end + FARTHEST);
    for (int t = draft.end; t < last - 1; t++) {
      if (scene.clauseOfVerb(t) >= 0 || tokens.tag(t) == Tag.SCONJ || tokens.is(t, "(")) {
        return null;
      }
      boolean at = tokens.is(t, "at") || tokens.is(t, "aboard");
      if (at || tokens.is(t, "in") && (t == draft.end || isNamed(t - 1))) {
        Place place = placeAt(t + 1);
        if (place != null) {
          return place;
        }
      }
    }
    return null;
  }

  /** Whether the name of a person ends with {@code token}: he lives nowhere, they met there. */
  private boolean isNamed(int token) {
    Reference reference = scene.referenceAt(token);
    return reference != null
        && reference.end() == token + 1
        && reference.referent().kind() == EntityKind.PERSON
        && (reference.form() == Mention.Form.NAME || reference.form() == Mention.Form.PRONOUN);
  }

  private @Nullable Place placeAt(int token) {
    int first =
        tokens.is(token, "the") || tokens.is(token, "a") || tokens.is(token, "his")
            ? token + 1
            : token;
    Reference reference = first < tokens.size() ? scene.referenceAt(first) : null;
    return reference != null
            && reference.first() == first
            && reference.referent().named()
            && isPlace(reference)
            && !reference.possessive()
            && (reference.end() >= tokens.size() || tokens.tag(reference.end()) != Tag.NOUN)
        ? place(reference)
        : null;
  }

  /** "the fair in Ostend, [where] she met him". */
  private @Nullable Place where(Clause clause) {
    int first = clause.first();
    if (!tokens.is(first, "where")) {
      return null;
    }
    int before = tokens.is(first - 1, ",") ? first - 2 : first - 1;
    Reference reference = scene.referenceAt(before);
    return reference != null && isPlace(reference) ? place(reference) : null;
  }

  /** "In Ostend, she met him", "while in Ostend, …". */
  private @Nullable Place inFront(Clause clause) {
    int first = clause.first();
    first += tokens.is(first, "while") ? 1 : 0;
    if (!AT.contains(tokens.lower(first)) || first + 1 >= tokens.size()) {
      return null;
    }
    return placeAt(first + 1);
  }

  private static boolean isArgument(Draft draft, Clause clause) {
    for (NounPhrase object : clause.objects()) {
      if (object.holds(draft.first)) {
        return true;
      }
    }
    return clause.subject() != null && clause.subject().holds(draft.first);
  }

  /** A place that the verb's own phrases tell; the narrower of two. */
  private @Nullable Place adjunct(Clause clause) {
    Place found = null;
    for (Adjunct adjunct : clause.adjuncts()) {
      Place place = at(adjunct);
      if (place != null && (found == null || adjunct.preposition().equals("at"))) {
        found = place;
      }
      if (place == null && found == null) {
        found = journey(adjunct);
      }
    }
    return found;
  }

  /** "during [a visit to Rome]", "on his trip to Rome". */
  private @Nullable Place journey(Adjunct adjunct) {
    int head = adjunct.phrase().head();
    if (!JOURNEYS.contains(tokens.lower(head)) || !ON_A_JOURNEY.contains(adjunct.preposition())) {
      return null;
    }
    for (Adjunct of : scene.clauses.nominal(head).adjuncts()) {
      if (of.prepositionFirst() > head
          && (of.preposition().equals("to") || of.preposition().equals("in"))) {
        Reference place = scene.referenceAt(of.phrase().head());
        if (place != null && place.referent().kind() == EntityKind.PLACE) {
          return place(place);
        }
      }
    }
    return null;
  }

  private @Nullable Place destination(Clause clause) {
    for (Adjunct adjunct : clause.adjuncts()) {
      Reference place = scene.referenceAt(adjunct.phrase().head());
      if (place != null
          && place.referent().kind() == EntityKind.PLACE
          && (adjunct.preposition().equals("to") || AT.contains(adjunct.preposition()))) {
        return place(place);
      }
    }
    return null;
  }

  private @Nullable Place at(Adjunct adjunct) {
    if (!AT.contains(adjunct.preposition()) && !isAboard(adjunct)) {
      return null;
    }
    NounPhrase phrase = adjunct.phrase().parts().getFirst();
    Reference reference = scene.referenceAt(phrase.head());
    if (reference != null) {
      return reference.referent().named() && isPlace(reference) && !reference.possessive()
          ? place(reference)
          : null;
    }
    if (!ROOMS.contains(tokens.lower(phrase.head()))) {
      return null;
    }
    for (int t = phrase.first(); t < phrase.head(); t++) {
      Reference owner = scene.referenceAt(t);
      if (owner != null && owner.possessive() && owner.referent().named()) {
        return new Place(words(phrase.first(), phrase.head() + 1), null);
      }
    }
    return null;
  }

  /** "on Air Force One". */
  private boolean isAboard(Adjunct adjunct) {
    Reference reference = scene.referenceAt(adjunct.phrase().head());
    return adjunct.preposition().equals("on")
        && reference != null
        && reference.referent().kind() == EntityKind.PLACE;
  }

  private boolean isPlace(Reference reference) {
    EntityKind kind = reference.referent().kind();
    return kind == EntityKind.PLACE
        || kind == EntityKind.ORGANISATION && HOUSES.contains(tokens.lower(reference.end() - 1));
  }

  private Place place(Reference reference) {
    return new Place(words(reference.first(), reference.end()), reference.referent().id());
  }

  private String words(int first, int end) {
    return tokens.span(first, end).in(tokens.text()).replace('\u00A0', ' ').replace('\n', ' ');
  }

  /** "there": where the text has come to, as against "there is". */
  private boolean isThere(Draft draft) {
    int from = draft.clause >= 0 ? scene.clauses.get(draft.clause).first() : draft.first;
    int end = draft.clause >= 0 ? scene.clauses.get(draft.clause).end() : draft.end;
    for (int t = Math.min(from, draft.first); t < end; t++) {
      if (tokens.is(t, "there") && isAdverb(t)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAdverb(int there) {
    Tag after = there + 1 < tokens.size() ? tokens.tag(there + 1) : Tag.PUNCT;
    return tokens.tag(there) != Tag.PRON
        && after != Tag.AUX
        && after != Tag.VERB
        && (there == 0 || !tokens.is(there - 1, "if"));
  }
}
