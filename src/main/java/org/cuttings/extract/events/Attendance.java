package org.cuttings.extract.events;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clause.Modality;
import org.cuttings.extract.clauses.Clause.NounPhrase;
import org.cuttings.extract.clauses.Clause.Relation;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EventType;
import org.cuttings.model.Participant.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads who else was there: "she was accompanied by her lawyer", "Lee joined them", "also present
 * was Roe". That is no event of its own; it tells more of the one told beside it.
 */
final class Attendance {
  private static final Set<String> BY = Set.of("by");

  private final Scene scene;
  private final Tokens tokens;
  private final Arguments arguments;

  Attendance(Scene scene, Arguments arguments) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.arguments = arguments;
  }

  /** Those whom {@code clause} tells to have been there; null if it tells of nobody. */
  @Nullable Draft read(int index) {
    Clause clause = scene.clauses.get(index);
    Clause.VerbGroup verb = clause.verb();
    if (verb.negated() || verb.modality() != Modality.FACT) {
      return null;
    }
    Draft draft =
        new Draft(EventType.MEETING, verb.head(), verb.end(), index, "verb " + verb.lemma());
    draft.attends = true;
    draft.mutual = true;
    boolean found =
        switch (verb.lemma()) {
          case "accompany", "join", "flank" -> joined(draft, index);
          case "attend" -> attended(draft, index);
          case "be" -> present(draft, index);
          default -> false;
        };
    if (!found || draft.sides.isEmpty()) {
      return null;
    }
    draft.within =
        clause.relation() == Relation.RELATIVE || clause.relation() == Relation.ADVERBIAL;
    return draft;
  }

  private boolean joined(Draft draft, int index) {
    if (arguments.passive(index)) {
      draft.beside.addAll(arguments.subject(index));
      draft.add(by(index), Role.PARTICIPANT);
      return !draft.beside.isEmpty();
    }
    List<NounPhrase> objects = arguments.objects(index);
    draft.add(arguments.subject(index), Role.PARTICIPANT);
    if (objects.isEmpty()) {
      return false;
    }
    draft.beside.addAll(scene.parties(objects.getFirst()));
    return !draft.beside.isEmpty() || isTheMeeting(objects.getFirst());
  }

  private boolean attended(Draft draft, int index) {
    if (arguments.passive(index)) {
      NounPhrase subject = scene.clauses.get(index).subject();
      draft.add(by(index), Role.PARTICIPANT);
      return subject != null && isTheMeeting(subject);
    }
    List<NounPhrase> objects = arguments.objects(index);
    draft.add(arguments.subject(index), Role.PARTICIPANT);
    return objects.isEmpty() || isTheMeeting(objects.getFirst());
  }

  /** "Also present were …", "Roe was present", "in attendance was Roe". */
  private boolean present(Draft draft, int index) {
    Clause clause = scene.clauses.get(index);
    boolean there = false;
    for (int t = clause.first(); t < clause.end() && !there; t++) {
      there =
          tokens.is(t, "present") && !tokens.is(t - 1, "the")
              || tokens.is(t, "attendance") && tokens.is(t - 1, "in")
              || tokens.is(t, "there") && tokens.is(t - 1, "also");
    }
    if (!there) {
      return false;
    }
    draft.add(arguments.subject(index), Role.PARTICIPANT);
    draft.add(arguments.somebody(index), Role.PARTICIPANT);
    return true;
  }

  private List<Party> by(int index) {
    List<Party> by = arguments.with(index, BY);
    int end = scene.clauses.get(index).verb().end();
    return by.isEmpty() && tokens.is(end, "by") ? scene.listing(end + 1).parties() : by;
  }

  /** "the meeting", "that dinner": one spoken of before, whose sides are not told again. */
  private boolean isTheMeeting(NounPhrase phrase) {
    NounEntry noun = EventLexicon.noun("", tokens.lower(phrase.head()));
    if (noun == null
        || phrase.head() - phrase.first() > 1
        || noun.kind() != NounEntry.Kind.MUTUAL
        || !NounReader.isDefinite(tokens.lower(phrase.first()))) {
      return false;
    }
    for (Clause.Adjunct adjunct : scene.clauses.nominal(phrase.head()).adjuncts()) {
      if (!scene.parties(adjunct.phrase()).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
