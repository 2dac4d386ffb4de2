package org.cuttings.extract.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * Manafort and Kilimnik at a cigar club".
 */
final class Shorthand {
  /** Tokens within which "by email" follows "Sater to Cohen". */
  private static final int MEANS = 4;

  private static final int LONGEST = 24;

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
    List<Draft> found = new ArrayList<>();
    BitSet told = new BitSet(tokens.sentenceCount());
    drafts.forEach(draft -> told.set(tokens.sentence(draft.first)));
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      int first = start(sentence);
      Reference one = first < 0 ? null : person(first);
      if (one == null) {
        continue;
      }
      Draft draft = tokens.is(one.phraseEnd(), "to") ? sent(one) : null;
      if (draft == null && isBare(sentence, first) && !told.get(sentence)) {
        draft = together(sentence, first);
      }
      if (draft != null) {
        found.add(draft);
      }
    }
    drafts.addAll(found);
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

  /** Whether a date stands at the head of what the words at {@code first} begin. */
  private boolean isDated(int sentence, int first) {
    if (first > tokens.firstOf(sentence)) {
      return true;
    }
    // "May 3. Lund and Brandt at a club."
    FoundDate line = sentence == 0 ? null : heads.get(tokens.firstOf(sentence - 1));
    return line != null && line.end() >= tokens.endOf(sentence - 1) - 1;
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

  /** "Sater to Cohen, by email: …" */
  private @Nullable Draft sent(Reference from) {
    int at = from.phraseEnd();
    Reference to = at + 1 < tokens.size() ? person(at + 1) : null;
    if (to == null) {
      return null;
    }
    int end = to.phraseEnd();
    int means = Channel.at(tokens, end, Math.min(tokens.size(), end + MEANS));
    EventType type = means < 0 ? null : Channel.of(tokens, means);
    int colon = means < 0 ? end : means + 1;
    if (!tokens.is(colon, ":") || type == EventType.MEETING) {
      return null;
    }
    Draft draft = draft(type == null ? EventType.MESSAGE : type, at, at + 1, "to");
    add(draft, from, Role.INITIATOR);
    add(draft, to, Role.RECIPIENT);
    return draft.sides.size() > 1 ? draft : null;
  }

  /** Whether a short sentence of an entry has no verb. */
  private boolean isBare(int sentence, int first) {
    int end = tokens.endOf(sentence);
    if (end - first > LONGEST || !isDated(sentence, first)) {
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
    int joint = -1;
    for (Reference next = person(t); next != null; next = person(t)) {
      people.add(next);
      t = next.phraseEnd();
      boolean and = tokens.is(t, "and");
      if (!and && !tokens.is(t, ",") || t + 1 >= tokens.endOf(sentence)) {
        break;
      }
      if (person(t + 1) == null) {
        break;
      }
      joint = and ? t : joint;
      t++;
    }
    boolean at = tokens.is(t, "at") || tokens.is(t, "in");
    if (joint < 0 || !at && !tokens.is(t, ",")) {
      return null;
    }
    int noun = at ? -1 : noun(t + 1);
    int where = at ? t : noun < 0 ? joint : noun;
    int end = where + 1;
    while (where == noun && end < tokens.size() && tokens.tag(end) == Tag.NOUN) {
      end++;
    }
    Draft draft = draft(EventType.MEETING, where, end, "together");
    people.forEach(one -> add(draft, one, Role.PARTICIPANT));
    return draft.sides.size() > 1 ? draft : null;
  }

  /** The noun that begins at {@code token}, or after an article; -1 if none does. */
  private int noun(int token) {
    int t = token < tokens.size() && tokens.tag(token) == Tag.DET ? token + 1 : token;
    return t < tokens.size() && tokens.tag(t) == Tag.NOUN ? t : -1;
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
