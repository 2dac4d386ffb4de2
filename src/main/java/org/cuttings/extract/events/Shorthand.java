package org.cuttings.extract.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventType;
import org.cuttings.model.Mention;
import org.cuttings.model.Participant.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads what chronologies tell without a verb: "May 21: Papadopoulos to Manafort: …" and "August 2:
 * Manafort and Kilimnik at a cigar club". Only a stretch with several dated entries is one.
 */
final class Shorthand {
  /** Dated entries that make a chronology. */
  private static final int ENTRIES = 3;

  /** Tokens within which "by email" follows "Sater to Cohen". */
  private static final int MEANS = 4;

  /** Tokens of a sentence that may do without a verb. */
  private static final int LONGEST = 24;

  /** Tokens within which the kind of place follows "at". */
  private static final int PLACE = 6;

  /** Places where people who are named together are together. */
  private static final Set<String> VENUES =
      Set.of(
          "bar",
          "club",
          "hotel",
          "restaurant",
          "café",
          "cafe",
          "steakhouse",
          "diner",
          "pub",
          "office",
          "residence",
          "home",
          "house",
          "apartment",
          "villa",
          "tower",
          "embassy",
          "consulate",
          "mansion",
          "lobby",
          "lounge",
          "suite",
          "yacht",
          "airport",
          "tavern",
          "inn",
          "resort");

  private final Scene scene;
  private final Tokens tokens;

  /** The dates by their first tokens. */
  private final Map<Integer, FoundDate> heads = new HashMap<>();

  Shorthand(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
    scene.dates.forEach(date -> heads.put(date.first(), date));
  }

  /**
   * Adds what is told so to {@code drafts}.
   *
   * @param drafts what verbs and nouns tell
   */
  void addTo(List<Draft> drafts) {
    BitSet dated = dated();
    if (dated.cardinality() < ENTRIES) {
      return;
    }
    BitSet told = new BitSet(tokens.sentenceCount());
    BitSet written = new BitSet(tokens.sentenceCount());
    for (Draft draft : drafts) {
      told.set(tokens.sentence(draft.first));
      if (draft.noun && EventCoreference.isWritten(draft.type)) {
        written.set(tokens.sentence(draft.first));
      }
    }
    List<Draft> found = new ArrayList<>();
    boolean entry = false;
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      entry = dated.get(sentence) || entry && !beginsLine(sentence);
      int first = start(sentence);
      Reference one = first < 0 || !entry ? null : person(first);
      if (one == null) {
        continue;
      }
      Draft draft = null;
      if (tokens.is(one.phraseEnd(), "to")) {
        draft = sent(one, written.get(sentence));
      } else if (isBare(sentence, first) && !told.get(sentence)) {
        draft = together(sentence, first);
      }
      if (draft != null) {
        found.add(draft);
      }
    }
    drafts.addAll(found);
  }

  /** The sentences that begin with a date, or follow a date on a line of its own. */
  private BitSet dated() {
    BitSet dated = new BitSet(tokens.sentenceCount());
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      FoundDate head = beginsLine(sentence) ? heads.get(tokens.firstOf(sentence)) : null;
      if (head != null) {
        boolean alone = head.end() >= tokens.endOf(sentence) - 1;
        dated.set(alone ? sentence + 1 : sentence);
      }
    }
    return dated;
  }

  private boolean beginsLine(int sentence) {
    int first = tokens.firstOf(sentence);
    return first == 0
        || tokens.unmarked()
        || tokens.text().lastIndexOf('\n', tokens.start(first)) >= tokens.end(first - 1);
  }

  /** Where a sentence begins, after the date of its entry; -1 for none. */
  private int start(int sentence) {
    int first = tokens.firstOf(sentence);
    int end = tokens.endOf(sentence);
    FoundDate head = heads.get(first);
    int t = head == null ? first : head.end();
    while (t < end && (tokens.is(t, ":") || tokens.is(t, ".") || tokens.is(t, ","))) {
      t++;
    }
    return t < end ? t : -1;
  }

  private @Nullable Reference person(int token) {
    Reference reference = scene.referenceAt(token);
    if (reference == null
        || reference.form() != Mention.Form.NAME
        || reference.possessive()
        || reference.referent().kind() != EntityKind.PERSON) {
      return null;
    }
    return reference;
  }

  /**
   * "Sater to Cohen, by email: …"
   *
   * @param written whether the sentence says what: "Mueller to Barr: letter on …"
   */
  private @Nullable Draft sent(Reference from, boolean written) {
    int at = from.phraseEnd();
    Reference to = at + 1 < tokens.size() ? person(at + 1) : null;
    if (to == null) {
      return null;
    }
    int end = to.phraseEnd();
    int means = Channel.at(tokens, end, Math.min(tokens.size(), end + MEANS));
    EventType type = means < 0 ? null : Channel.of(tokens, means);
    int colon = means < 0 ? end : means + 1;
    boolean known = written && means < 0;
    if (!tokens.is(colon, ":") || type == EventType.MEETING || known) {
      return null;
    }
    Draft draft = draft(type == null ? EventType.MESSAGE : type, at, at + 1, "to");
    add(draft, from, Role.INITIATOR);
    add(draft, to, Role.RECIPIENT);
    return draft.sides.size() > 1 ? draft : null;
  }

  /** Whether a short sentence has no verb. */
  private boolean isBare(int sentence, int first) {
    int end = tokens.endOf(sentence);
    if (end - first > LONGEST) {
      return false;
    }
    for (int t = first; t < end; t++) {
      if (scene.clauseOfVerb(t) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** "Manafort, Gates and Kilimnik at a cigar club" */
  private @Nullable Draft together(int sentence, int first) {
    List<Reference> people = new ArrayList<>();
    int t = first;
    boolean joined = false;
    for (Reference next = person(t); next != null; next = person(t)) {
      people.add(next);
      t = next.phraseEnd();
      boolean and = tokens.is(t, "and");
      boolean goesOn = and || tokens.is(t, ",");
      if (!goesOn || t + 1 >= tokens.endOf(sentence) || person(t + 1) == null) {
        break;
      }
      joined |= and;
      t++;
    }
    boolean at = tokens.is(t, "at") || tokens.is(t, "in");
    int venue = at || tokens.is(t, ",") ? venue(t + 1, tokens.endOf(sentence)) : -1;
    if (!joined || venue < 0) {
      return null;
    }
    int trigger = at ? t : venue;
    Draft draft = draft(EventType.MEETING, trigger, trigger + 1, "together");
    people.forEach(one -> add(draft, one, Role.PARTICIPANT));
    return draft.sides.size() > 1 ? draft : null;
  }

  /** The kind of place of "a [bar] in Kensington", "the Andaz [hotel]"; -1 if there is none. */
  private int venue(int from, int end) {
    for (int t = from; t < Math.min(end, from + PLACE); t++) {
      if (VENUES.contains(tokens.lower(t))) {
        return t;
      }
      if (tokens.tag(t) == Tag.ADP || tokens.tag(t) == Tag.CCONJ || tokens.is(t, ",")) {
        return -1;
      }
    }
    return -1;
  }

  private Draft draft(EventType type, int first, int end, String rule) {
    Draft draft = new Draft(type, first, end, -1, "shorthand " + rule);
    draft.noun = true;
    return draft;
  }

  private void add(Draft draft, Reference reference, Role role) {
    List<Party> parties = new ArrayList<>(1);
    scene.add(reference, parties);
    draft.add(parties, role);
  }
}
