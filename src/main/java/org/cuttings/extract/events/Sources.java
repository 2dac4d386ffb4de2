package org.cuttings.extract.events;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clause.Relation;
import org.cuttings.extract.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells whom a sentence gives as the source of an event: "according to the mayor", "she said". */
final class Sources {
  private static final int DEEPEST = 4;

  private static final Set<String> SAYS =
      Set.of(
          "say",
          "tell",
          "state",
          "recall",
          "report",
          "write",
          "testify",
          "claim",
          "explain",
          "acknowledge",
          "admit",
          "confirm",
          "allege",
          "assert",
          "maintain",
          "insist",
          "conclude",
          "add",
          "note",
          "reveal",
          "disclose",
          "describe",
          "mention",
          "indicate",
          "announce",
          "deny",
          "remember",
          "believe",
          "find",
          "advise",
          "inform",
          "contend",
          "declare");

  private final Scene scene;
  private final Arguments arguments;

  Sources(Scene scene, Arguments arguments) {
    this.scene = scene;
    this.arguments = arguments;
  }

  /** Whether {@code lemma} tells that somebody said something. */
  static boolean says(String lemma) {
    return SAYS.contains(lemma) || lemma.equals("publish");
  }

  /** The source that the sentence names; null if it names none. */
  @Nullable Party of(Draft draft) {
    int index = draft.clause;
    for (int step = 0; index >= 0 && step < DEEPEST; step++) {
      Clause clause = scene.clauses.get(index);
      int governor = clause.governor();
      if (governor < 0 || governor == index) {
        break;
      }
      if (clause.relation() == Relation.COMPLEMENT
          && SAYS.contains(scene.clauses.get(governor).verb().lemma())) {
        List<Party> says = arguments.subject(governor);
        return says.isEmpty() ? null : says.getFirst();
      }
      index = governor;
    }
    return accordingTo(draft);
  }

  private @Nullable Party accordingTo(Draft draft) {
    Tokens tokens = scene.tokens;
    int sentence = tokens.sentence(draft.first);
    int end = tokens.endOf(sentence);
    for (int t = tokens.firstOf(sentence); t + 2 < end; t++) {
      if (tokens.is(t, "according") && tokens.is(t + 1, "to")) {
        List<Party> named = scene.listing(t + 2).parties();
        return named.isEmpty() ? null : named.getFirst();
      }
    }
    return null;
  }
}
