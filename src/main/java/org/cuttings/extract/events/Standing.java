package org.cuttings.extract.events;

import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clause.Form;
import org.cuttings.extract.clauses.Clause.Modality;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EventStatus;

/** Tells whether a text says that an event took place, and who it says so from. */
final class Standing {
  private static final int DEEPEST = 4;
  private static final Set<String> OPEN = Set.of("whether", "if", "unless");

  private static final Set<String> OCCURS =
      Set.of(
          "take",
          "occur",
          "happen",
          "come off",
          "come about",
          "materialise",
          "materialize",
          "follow",
          "ensue",
          "go ahead",
          "go forward",
          "go through",
          "come",
          "begin",
          "start");

  /** Verbs that put even what is told in a whole sentence in the future: "asked that they meet". */
  private static final Set<String> WISHES =
      Set.of(
          "suggest",
          "propose",
          "recommend",
          "request",
          "ask",
          "demand",
          "insist",
          "urge",
          "hope",
          "expect",
          "want",
          "wish",
          "arrange",
          "prefer",
          "require");

  private final Scene scene;
  private final Tokens tokens;
  private final Denials denials;
  private final Hearsay hearsay;

  Standing(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.denials = new Denials(scene);
    this.hearsay = new Hearsay(scene);
  }

  /** Sets the status of {@code draft} from its verb and those that it hangs on. */
  void judge(Draft draft) {
    if (draft.clause < 0 || draft.status != EventStatus.HAPPENED) {
      return;
    }
    EventStatus status =
        draft.noun ? ofNoun(draft, scene.clauses.get(draft.clause)) : ofVerb(draft.clause, 0);
    if (status == EventStatus.DENIED && draft.reply) {
      status = EventStatus.DECLINED;
    }
    draft.status = status;
  }

  /** "has not been charged", "did not say": nobody denies it; there is nothing to tell. */
  boolean isLeftUndone(Draft draft) {
    if (draft.status != EventStatus.DENIED || draft.clause < 0) {
      return false;
    }
    Clause clause = scene.clauses.get(draft.clause);
    boolean saidSo = clause.relation() == Clause.Relation.COMPLEMENT && clause.governor() >= 0;
    return !saidSo || !Sources.says(scene.clauses.get(clause.governor()).verb().lemma());
  }

  private EventStatus ofNoun(Draft draft, Clause clause) {
    if (denials.isUnproven(draft.first)) {
      return EventStatus.DENIED;
    }
    boolean object = false;
    for (Clause.NounPhrase phrase : clause.objects()) {
      object |= phrase.first() <= draft.first && draft.first < phrase.end();
    }
    EventLexicon.Colour colour = EventLexicon.colour(clause.verb().lemma());
    if (object && colour != null) {
      return of(colour);
    }
    boolean subject =
        clause.subject() != null
            && clause.subject().first() <= draft.first
            && draft.first < clause.subject().end();
    if (subject && !object && clause.verb().negated() && !tells(clause)) {
      // "the meeting was not political", "the talks did not help": they took place.
      return EventStatus.HAPPENED;
    }
    return object || subject ? ofVerb(draft.clause, 0) : EventStatus.HAPPENED;
  }

  /** "the meeting [took place]", "[was held]": whether the verb says of its subject that it was. */
  private boolean tells(Clause clause) {
    String lemma = clause.verb().lemma();
    if (lemma.equals("be")) {
      int after = clause.verb().end();
      return after >= clause.end() || tokens.shape(after) == Shape.PUNCTUATION;
    }
    return OCCURS.contains(lemma)
        || clause.verb().voice() == Clause.Voice.PASSIVE && EventLexicon.support(lemma) != null;
  }

  private EventStatus ofVerb(int index, int depth) {
    Clause clause = scene.clauses.get(index);
    if (denials.inWords(clause) || denials.isUnproven(clause)) {
      return EventStatus.DENIED;
    }
    switch (clause.verb().modality()) {
      case POSSIBLE -> {
        return perfect(clause) ? EventStatus.ALLEGED : EventStatus.PROPOSED;
      }
      case FUTURE, NECESSARY -> {
        return EventStatus.PROPOSED;
      }
      case FACT -> {}
    }
    EventStatus said = hearsay.of(clause);
    if (said != null) {
      return said;
    }
    if (says(clause, "allegedly") || says(clause, "purportedly") || says(clause, "supposedly")) {
      return EventStatus.ALLEGED;
    }
    if (OPEN.contains(tokens.lower(clause.first()))
        || clause.first() > 0 && OPEN.contains(tokens.lower(clause.first() - 1))) {
      return EventStatus.ALLEGED;
    }
    if (clause.governor() < 0 || clause.governor() == index || depth > DEEPEST) {
      return EventStatus.HAPPENED;
    }
    return hanging(clause, depth);
  }

  /** The status that the governing clause gives. */
  private EventStatus hanging(Clause clause, int depth) {
    Clause governor = scene.clauses.get(clause.governor());
    boolean infinitive = clause.verb().form() == Form.INFINITIVE;
    return switch (clause.relation()) {
      case MAIN, RELATIVE -> EventStatus.HAPPENED;
      case CONJOINED ->
          denials.shares(clause, governor)
              ? ofGovernor(clause, depth)
              : clause.verb().form() == Form.FINITE
                      && (governor.verb().form() != Form.FINITE || governor.verb().negated())
                  ? EventStatus.HAPPENED
                  : clause.verb().modality() == Modality.FACT && clause.subject() == null
                      ? ofGovernor(clause, depth)
                      : EventStatus.HAPPENED;
      case ADVERBIAL -> infinitive ? ofGovernor(clause, depth) : without(clause);
      case COMPLEMENT -> {
        EventLexicon.Colour colour = EventLexicon.colour(governor.verb().lemma());
        if (colour == EventLexicon.Colour.ALLEGED && governor.verb().modality() == Modality.FACT) {
          yield EventStatus.ALLEGED;
        }
        if (colour == EventLexicon.Colour.DENIED && denials.inWords(governor)) {
          // "does not dispute that they met", "did not rule out that they met"
          boolean open = governor.verb().lemma().startsWith("rule");
          yield open ? EventStatus.ALLEGED : EventStatus.HAPPENED;
        }
        boolean finite = clause.verb().form() == Form.FINITE;
        if (colour != null
            && (colour != EventLexicon.Colour.PROPOSED
                || !finite
                || WISHES.contains(governor.verb().lemma()))) {
          yield of(colour);
        }
        yield EventStatus.HAPPENED;
      }
    };
  }

  private EventStatus ofGovernor(Clause clause, int depth) {
    return clause.governor() < 0 ? EventStatus.HAPPENED : ofVerb(clause.governor(), depth + 1);
  }

  private EventStatus without(Clause clause) {
    return tokens.is(clause.first(), "without") || tokens.is(clause.first() - 1, "without")
        ? EventStatus.DENIED
        : EventStatus.HAPPENED;
  }

  private boolean perfect(Clause clause) {
    return says(clause, "have");
  }

  private boolean says(Clause clause, String word) {
    for (int t = clause.verb().first(); t < clause.verb().end(); t++) {
      if (tokens.is(t, word)) {
        return true;
      }
    }
    return tokens.is(clause.verb().first() - 1, word);
  }

  static EventStatus of(EventLexicon.Colour colour) {
    return switch (colour) {
      case PROPOSED -> EventStatus.PROPOSED;
      case DECLINED -> EventStatus.DECLINED;
      case DENIED -> EventStatus.DENIED;
      case ALLEGED -> EventStatus.ALLEGED;
    };
  }
}
