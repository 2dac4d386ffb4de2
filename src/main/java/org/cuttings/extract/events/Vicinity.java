package org.cuttings.extract.events;

import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clause.Adjunct;
import org.cuttings.extract.clauses.Clause.NounPhrase;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;

/** Where words stand to those that tell an event, as signs for a {@link Judge}. */
final class Vicinity {
  private static final int LONGEST_PATH = 6;
  private static final int DEEPEST = 4;

  private final Scene scene;
  private final Tokens tokens;

  Vicinity(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
  }

  /** Adds what shows of {@code draft} itself, whatever is asked about it. */
  static void ofEvent(Draft draft, Shown signs) {
    signs.add("rule ", draft.rule);
    signs.add("type ", draft.type.value());
    signs.add("status ", draft.status.value());
    signs.add(draft.noun ? "a noun" : "a verb");
    signs.addIf(draft.quoted, "quoted");
    signs.addIf(draft.passing, "passing");
    signs.addIf(draft.definite, "definite");
    signs.addIf(draft.several, "several");
    signs.addIf(draft.filled, "filled");
  }

  /** Tokens between the trigger of {@code draft} and those from {@code first} to {@code end}. */
  static int distance(Draft draft, int first, int end) {
    return first >= draft.end ? first - draft.end : Math.max(0, draft.first - end);
  }

  /** Adds what shows how the words from {@code first} to {@code end} stand to the trigger. */
  void add(Draft draft, int first, int end, Shown signs) {
    boolean before = first < draft.first;
    signs.add(before ? "before" : "behind");
    int distance = distance(draft, first, end);
    signs.add(
        "distance "
            + (before ? "-" : "")
            + (distance <= 3 ? distance : distance <= 6 ? 6 : distance <= 12 ? 12 : 30));
    between(draft, before ? end : draft.end, before ? draft.first : first, signs);
    signs.addIf(scene.quoted(first) != scene.quoted(draft.first), "other side of a mark");
    path(draft, end - 1, signs);
    clause(draft, end - 1, signs);
    signs.addIf(first == 0 || tokens.startsSentence(first), "heads");
  }

  private void between(Draft draft, int from, int end, Shown signs) {
    int verbs = 0;
    int last = -1;
    boolean comma = false;
    boolean mark = false;
    for (int t = from; t < end; t++) {
      int verb = scene.clauseOfVerb(t);
      if (verb >= 0 && verb != last && verb != draft.clause) {
        verbs++;
        last = verb;
      }
      comma |= tokens.is(t, ",");
      mark |= tokens.shape(t) == Shape.OPENING_MARK || tokens.shape(t) == Shape.CLOSING_MARK;
    }
    signs.add("verbs between ", Math.min(3, verbs));
    signs.addIf(comma, "comma between");
    signs.addIf(mark, "mark between");
  }

  void word(int token, String where, Shown signs) {
    if (token < 0 || token >= tokens.size()) {
      return;
    }
    Tag tag = tokens.tag(token);
    boolean open = tag == Tag.NOUN || tag == Tag.PROPN || tag == Tag.VERB || tag == Tag.ADJ;
    signs.add(where, open ? tag.toString() : tokens.lower(token));
  }

  private void path(Draft draft, int head, Shown signs) {
    String path = scene.clauses.path(draft.first, head, LONGEST_PATH);
    signs.add("path ", path);
    if (draft.object >= 0) {
      signs.add("object path ", scene.clauses.path(draft.object, head, LONGEST_PATH));
    }
    if (draft.clause >= 0 && draft.noun) {
      int verb = scene.clauses.get(draft.clause).verb().head();
      signs.add("verb path ", scene.clauses.path(verb, head, LONGEST_PATH));
    }
  }

  /** What {@code head} is in its clause, and how that stands to the clause of the event. */
  private void clause(Draft draft, int head, Shown signs) {
    int index = scene.clauseAt(head);
    String where =
        index < 0 || draft.clause < 0
            ? "none"
            : index == draft.clause
                ? "same"
                : governs(index, draft.clause)
                    ? "governor"
                    : governs(draft.clause, index) ? "dependent" : "other";
    String part = index < 0 ? "none" : part(scene.clauses.get(index), head);
    signs.add("clause ", where);
    signs.add("clause ", where, " ", part);
    if (where.equals("governor") || where.equals("dependent")) {
      Clause inner = scene.clauses.get(where.equals("governor") ? draft.clause : index);
      signs.add("clause ", where, " ", inner.relation().toString(), " ", part);
    }
    if (index >= 0 && index != draft.clause) {
      String lemma = scene.clauses.get(index).verb().lemma();
      String kind =
          Sources.says(lemma) ? "saying" : EventLexicon.verb(lemma) != null ? "event" : "other";
      signs.add("with a verb of ", kind, " ", part);
    }
    if (draft.clause >= 0) {
      Clause own = scene.clauses.get(draft.clause);
      signs.add("part in the event's clause ", part(own, head));
    }
  }

  private boolean governs(int outer, int inner) {
    int clause = inner;
    for (int step = 0; step < DEEPEST && clause >= 0; step++) {
      clause = scene.clauses.get(clause).governor();
      if (clause == outer) {
        return true;
      }
    }
    return false;
  }

  private static String part(Clause clause, int token) {
    NounPhrase subject = clause.subject();
    if (subject != null && subject.holds(token)) {
      return "subject";
    }
    int number = 0;
    for (NounPhrase object : clause.objects()) {
      number++;
      if (object.holds(token)) {
        return "object " + number;
      }
    }
    for (Adjunct adjunct : clause.adjuncts()) {
      if (adjunct.phrase().holds(token)) {
        return adjunct.preposition();
      }
    }
    return "elsewhere";
  }
}
