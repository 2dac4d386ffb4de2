package org.cuttings.extract.quotes;

import java.util.List;
import org.cuttings.extract.clauses.Clause;
import org.jspecify.annotations.Nullable;

/**
 * Finds whose words are printed where one tells of another. Of "A said that B thought it 'absurd'",
 * of "A replied that B should tell them 'no'" and of "A asked B to say 'no'" the words are A's: B
 * has said nothing. Of "A said that B told him 'no'" they are B's.
 */
final class Chain {
  private static final int DEEPEST = 6;

  private final Layout layout;

  Chain(Layout layout) {
    this.layout = layout;
  }

  /** The cue among {@code all} by which words that {@code cue} introduces are said. */
  Cues.Cue spoken(Cues.Cue cue, List<Cues.Cue> all) {
    Clause clause = cue.kind() == Cues.Kind.VERB ? layout.clauseAt(cue.first()) : null;
    if (clause == null || !isSilent(cue, clause)) {
      return cue;
    }
    boolean reported = false;
    for (int i = 0; i < DEEPEST && clause != null; i++) {
      switch (clause.relation()) {
        case COMPLEMENT -> reported = true;
        case CONJOINED, ADVERBIAL -> {}
        case MAIN, RELATIVE -> {
          return cue;
        }
      }
      clause = layout.governor(clause);
      Cues.Cue outer = clause == null ? null : at(clause.verb().head(), all);
      if (outer != null
          && reported
          && clause != null
          && (outer.is(Lexicon.Verb.SAY) || outer.is(Lexicon.Verb.TELL))
          && !isUnspoken(clause)) {
        return outer;
      }
    }
    return cue;
  }

  private static Cues.@Nullable Cue at(int verb, List<Cues.Cue> all) {
    for (Cues.Cue cue : all) {
      if (cue.first() == verb && cue.kind() == Cues.Kind.VERB) {
        return cue;
      }
    }
    return null;
  }

  /** Whether the cue is a thought, or speech that has not taken place. */
  private static boolean isSilent(Cues.Cue cue, Clause clause) {
    return cue.is(Lexicon.Verb.THINK)
        || cue.is(Lexicon.Verb.WEAK)
        || cue.is("view")
        || cue.is("regard")
        || cue.is("deem")
        || isUnspoken(clause);
  }

  /** "should tell", "asked him to say": speech that has not taken place. */
  static boolean isUnspoken(Clause clause) {
    boolean wanted =
        clause.verb().form() == Clause.Form.INFINITIVE
            && clause.relation() == Clause.Relation.COMPLEMENT;
    return wanted
        || clause.verb().modality() == Clause.Modality.NECESSARY
        || clause.verb().modality() == Clause.Modality.POSSIBLE;
  }
}
