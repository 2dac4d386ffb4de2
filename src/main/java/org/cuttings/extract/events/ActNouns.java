package org.cuttings.extract.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clauses;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.Participant.Role;
import org.jspecify.annotations.Nullable;

/** Reads the acts that nouns name: "her resignation", "the indictment of the broker". */
final class ActNouns {
  private static final Set<String> UPON = Set.of("of", "against", "into", "on");

  /** Verbs whose subject does what the noun names. */
  private static final Set<String> DOES =
      Set.of(
          "file",
          "open",
          "launch",
          "begin",
          "bring",
          "issue",
          "order",
          "start",
          "announce",
          "obtain",
          "drop",
          "close",
          "end");

  private final Scene scene;
  private final Tokens tokens;
  private final Arguments arguments;

  ActNouns(Scene scene, Arguments arguments) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.arguments = arguments;
  }

  /** The act that the noun at {@code token} names; null if it names none, or nobody's. */
  @Nullable Draft read(int token) {
    if (tokens.tag(token) != Tag.NOUN && tokens.tag(token) != Tag.PROPN
        || scene.clauseOfVerb(token) >= 0) {
      return null;
    }
    String before = token > 0 ? tokens.lower(token - 1) : "";
    ActLexicon.Noun noun = ActLexicon.noun(before, tokens.lower(token));
    if (noun == null || !scene.clauses.headsPhrase(token) || inName(token)) {
      return null;
    }
    int first = noun.lemma().indexOf(' ') > 0 ? token - 1 : token;
    Draft draft =
        new Draft(noun.type(), first, token + 1, scene.clauseAt(token), "act " + noun.lemma());
    draft.noun = true;
    draft.alone = true;
    draft.definite = true;
    Clauses.Nominal nominal = scene.clauses.nominal(token);
    List<Party> upon = new ArrayList<>(1);
    List<Party> by = new ArrayList<>(1);
    for (Clause.Adjunct adjunct : nominal.adjuncts()) {
      if (adjunct.prepositionFirst() > token) {
        if (UPON.contains(adjunct.preposition()) && adjunct.prepositionFirst() == token + 1) {
          upon.addAll(scene.parties(adjunct.phrase()));
        } else if (adjunct.preposition().equals("by")) {
          by.addAll(scene.parties(adjunct.phrase()));
        }
      }
    }
    List<Party> owner = scene.owners(nominal.possessor());
    if (noun.done() && upon.isEmpty()) {
      upon.addAll(owner);
    } else {
      by.addAll(owner);
    }
    if (upon.isEmpty() && tokens.is(token - 1, "under") && draft.clause >= 0) {
      upon.addAll(arguments.subject(draft.clause));
    }
    if (by.isEmpty()) {
      by.addAll(doers(draft, token));
      if (upon.isEmpty() && !by.isEmpty()) {
        draft.definite = false;
        draft.add(by, Role.INITIATOR);
        return draft;
      }
    }
    if (upon.stream().noneMatch(Party::named)) {
      // "the removal of officers" is spoken of in general.
      return null;
    }
    draft.add(upon, Role.SUBJECT);
    draft.add(by, Role.INITIATOR);
    return draft;
  }

  private boolean inName(int token) {
    Reference reference = scene.referenceAt(token);
    return reference != null
        || token > 0 && tokens.shape(token) == Shape.CAPITALISED && !tokens.startsSentence(token);
  }

  /** Who "opened an investigation". */
  private List<Party> doers(Draft draft, int token) {
    if (draft.clause < 0) {
      return List.of();
    }
    Clause clause = scene.clauses.get(draft.clause);
    boolean object = clause.objects().stream().anyMatch(phrase -> phrase.holds(token));
    return object && DOES.contains(clause.verb().lemma())
        ? arguments.subject(draft.clause)
        : List.of();
  }
}
