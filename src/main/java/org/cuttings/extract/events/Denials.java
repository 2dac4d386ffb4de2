package org.cuttings.extract.events;

import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;

/** Tells whether a text says of an event that it did not take place, or that nothing shows it. */
final class Denials {
  private static final Set<String> NOBODY = Set.of("nobody", "none", "neither", "nor", "no");

  private static final Set<String> NEGATIONS =
      Set.of(
          "no", "nothing", "not", "n't", "never", "nobody", "none", "unable", "without", "nor",
          "neither", "fails", "failed", "scant");

  /** Words for what shows that something happened. */
  private static final Set<String> FINDINGS =
      Set.of(
          "evidence",
          "sign",
          "signs",
          "indication",
          "indications",
          "record",
          "records",
          "proof",
          "trace",
          "traces",
          "hint",
          "suggestion",
          "show",
          "shows",
          "showed",
          "shown",
          "suggest",
          "suggests",
          "indicate",
          "indicates",
          "establish",
          "establishes",
          "established",
          "find",
          "found",
          "prove",
          "proved",
          "proven",
          "demonstrate",
          "demonstrated");

  /** "nobody [but] her sister": that one after all. */
  private static final Set<String> EXCEPT = Set.of("but", "except", "other", "besides", "save");

  /** Tokens from what negates to what would show it, and from that to the clause. */
  private static final int FROM_NEGATION = 7;

  private static final int TO_CLAUSE = 2;

  /** Tokens before a noun that may belong to it. */
  private static final int PHRASE = 5;

  private final Scene scene;
  private final Tokens tokens;

  Denials(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
  }

  /** Whether the words of the clause itself say that what it tells did not happen. */
  boolean inWords(Clause clause) {
    return (clause.verb().negated() || isNever(clause.verb())) && !isUntil(clause)
        || ofNobody(clause)
        || toNobody(clause)
        || atNoTime(clause.verb().first());
  }

  /** "has never brought it up" */
  private boolean isNever(Clause.VerbGroup verb) {
    for (int t = verb.first(); t < verb.head(); t++) {
      if (tokens.is(t, "never")) {
        return true;
      }
    }
    return false;
  }

  /** "did not meet [until May]": then they did. */
  private boolean isUntil(Clause clause) {
    for (int t = clause.verb().end(); t < clause.end(); t++) {
      if (tokens.is(t, "until") || tokens.is(t, "till")) {
        return true;
      }
    }
    return false;
  }

  /** "found no evidence [that they met]", "nothing to show that": nothing shows it. */
  boolean isUnproven(Clause clause) {
    int first = clause.first();
    int that = tokens.is(first, "that") ? first : first - 1;
    if (!tokens.is(that, "that")) {
      return isSign(first - 1) && isNegated(first - 1);
    }
    for (int t = that - 1; t >= that - TO_CLAUSE; t--) {
      if (isSign(t)) {
        return isNegated(t);
      }
    }
    return false;
  }

  /** "no record of any [meeting]" */
  boolean isUnproven(int noun) {
    for (int t = noun - 1;
        t > Math.max(tokens.firstOf(tokens.sentence(noun)), noun - PHRASE);
        t--) {
      if (tokens.is(t, "of")) {
        return isSign(t - 1) && isNegated(t - 1);
      }
      Tag tag = tokens.tag(t);
      if (tag != Tag.DET && tag != Tag.ADJ && tag != Tag.NOUN) {
        return false;
      }
    }
    return false;
  }

  private boolean isSign(int token) {
    return token >= 0 && FINDINGS.contains(tokens.lower(token));
  }

  private boolean isNegated(int sign) {
    int begin = Math.max(tokens.firstOf(tokens.sentence(sign)), sign - FROM_NEGATION);
    for (int t = sign - 1; t >= begin; t--) {
      if (NEGATIONS.contains(tokens.lower(t))) {
        return true;
      }
      if (tokens.is(t, ";") || tokens.is(t, "but")) {
        return false;
      }
    }
    return false;
  }

  private boolean ofNobody(Clause clause) {
    Clause.NounPhrase subject = clause.subject();
    if (subject != null) {
      return NOBODY.contains(tokens.lower(subject.first()))
          || tokens.is(subject.first(), "no") && tokens.is(subject.first() + 1, "one");
    }
    return isNobody(clause.first());
  }

  /** "spoke to nobody", "discussed it with no one" */
  private boolean toNobody(Clause clause) {
    for (Clause.NounPhrase object : clause.objects()) {
      if (isNobody(object.first())) {
        return true;
      }
    }
    for (Clause.Adjunct adjunct : clause.adjuncts()) {
      if (isNobody(adjunct.phrase().first())) {
        return true;
      }
    }
    return false;
  }

  private boolean isNobody(int token) {
    boolean two = tokens.is(token, "no") && tokens.is(token + 1, "one");
    int next = two ? token + 2 : token + 1;
    return (two || tokens.is(token, "nobody") || tokens.is(token, "none"))
        && next < tokens.size()
        && tokens.shape(next) != Shape.POSSESSIVE
        && !EXCEPT.contains(tokens.lower(next));
  }

  /** "at no time [met]", "no longer [speak]" */
  private boolean atNoTime(int verb) {
    return tokens.is(verb - 2, "no")
        && (tokens.is(verb - 1, "time") || tokens.is(verb - 1, "longer"));
  }

  /** "never met or [spoke]": whether what is denied of the one verb is of the other. */
  boolean shares(Clause clause, Clause governor) {
    int from = governor.verb().end();
    int head = clause.verb().head();
    boolean listed = false;
    for (int t = from; t < head; t++) {
      if (tokens.is(t, "or") || tokens.is(t, "nor")) {
        return true;
      }
      listed |= tokens.is(t, ",");
      if (tokens.is(t, "and") || tokens.is(t, "but")) {
        return false;
      }
    }
    // "never met, [called] or written"
    int end = Math.min(tokens.endOf(tokens.sentence(head)), head + PHRASE);
    for (int t = head + 1; listed && t < end; t++) {
      if (tokens.is(t, "or") || tokens.is(t, "nor")) {
        return scene.clauseOfVerb(t + 1) >= 0;
      }
    }
    return false;
  }
}
