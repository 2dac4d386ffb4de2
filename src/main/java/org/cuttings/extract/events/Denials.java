package org.cuttings.extract.events;

import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;

/** Tells whether a text says of an event that it did not take place, or that nothing shows it. */
final class Denials {
  private static final Set<String> NOBODY = Set.of("nobody", "none", "neither", "nor", "no");

  /** Nouns for what would show that something happened. */
  private static final Set<String> EVIDENCE =
      Set.of(
          "evidence",
          "sign",
          "signs",
          "indication",
          "indications",
          "proof",
          "trace",
          "traces",
          "hint",
          "suggestion");

  /** "no [record] of a meeting" */
  private static final Set<String> RECORDS = Set.of("record", "records");

  /** Verbs that say of a source that it shows what happened. */
  private static final Set<String> SHOW =
      Set.of("show", "suggest", "indicate", "establish", "find", "prove", "demonstrate");

  /** Verbs whose negation denies that there is evidence: "did not [identify] evidence that". */
  private static final Set<String> OBTAIN =
      Set.of("find", "identify", "see", "have", "uncover", "obtain", "discover", "be", "produce");

  /** "nobody [but] her sister": that one after all. */
  private static final Set<String> EXCEPT = Set.of("but", "except", "other", "else", "besides");

  /** Tokens from what would show something to what it shows. */
  private static final int NEAR = 2;

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
        || isOfNobody(clause)
        || isToNobody(clause)
        || isAtNoTime(clause.verb().first());
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
        return !scene.verbBetween(clause.verb().end(), t);
      }
    }
    return false;
  }

  /** "found no evidence [that they met]", "nothing to show that": nothing shows it. */
  boolean isUnproven(Clause clause) {
    int that = tokens.is(clause.first(), "that") ? clause.first() : clause.first() - 1;
    int last = tokens.is(that, "that") ? that - 1 : clause.first() - 1;
    int sentence = tokens.firstOf(tokens.sentence(clause.first()));
    for (int t = last; t >= Math.max(sentence, last - NEAR + 1); t--) {
      if (EVIDENCE.contains(tokens.lower(t))) {
        return lacks(t);
      }
      int verb = scene.clauseOfVerb(t);
      if (verb >= 0) {
        Clause shows = scene.clauses.get(verb);
        return SHOW.contains(shows.verb().lemma())
            && t == shows.verb().head()
            && showsNothing(shows);
      }
    }
    return false;
  }

  /** "no record of any [meeting]" */
  boolean isUnproven(int noun) {
    int first = tokens.firstOf(tokens.sentence(noun));
    for (int t = noun - 1; t > Math.max(first, noun - PHRASE); t--) {
      if (tokens.is(t, "of")) {
        String what = tokens.lower(t - 1);
        return (EVIDENCE.contains(what) || RECORDS.contains(what)) && lacks(t - 1);
      }
      Tag tag = tokens.tag(t);
      if (tag != Tag.DET && tag != Tag.ADJ && tag != Tag.NOUN) {
        return false;
      }
    }
    return false;
  }

  /** "does not [show]", "nobody has [shown]", "nothing to [show]", "unable to [find]". */
  private boolean showsNothing(Clause shows) {
    int first = shows.verb().first();
    if (tokens.is(first, "to")) {
      first++;
    }
    boolean infinitive = tokens.is(first - 1, "to");
    return shows.verb().negated()
        || tokens.is(tokens.firstOf(tokens.sentence(first)), "nor")
        || isOfNobody(shows)
        || infinitive
            && first >= 2
            && (tokens.is(first - 2, "nothing")
                || tokens.is(first - 2, "unable")
                || tokens.is(first - 2, "failed")
                || EVIDENCE.contains(tokens.lower(first - 2)) && lacks(first - 2));
  }

  /** Whether there is none: "no [evidence]", "did not find [evidence]", "without [evidence]". */
  private boolean lacks(int noun) {
    int begin = Math.max(tokens.firstOf(tokens.sentence(noun)), noun - PHRASE);
    int t = noun - 1;
    while (t >= begin && (tokens.tag(t) == Tag.ADJ || tokens.tag(t) == Tag.NOUN)) {
      t--;
    }
    if (t < begin) {
      return false;
    }
    if (tokens.is(t, "no") || tokens.is(t, "without") || tokens.is(t, "nor")) {
      return true;
    }
    int verb = scene.clauseAt(noun);
    if (verb < 0) {
      return false;
    }
    Clause clause = scene.clauses.get(verb);
    return clause.verb().negated()
        && clause.verb().head() < noun
        && OBTAIN.contains(clause.verb().lemma());
  }

  private boolean isOfNobody(Clause clause) {
    Clause.NounPhrase subject = clause.subject();
    if (subject == null) {
      return isNobody(clause.first());
    }
    int first = subject.first();
    return isNobody(first)
        || NOBODY.contains(tokens.lower(first))
            && !tokens.is(first, "nobody")
            && !tokens.is(first + 1, "one");
  }

  /** "spoke to nobody", "discussed it with no one"; not "with no one else present". */
  private boolean isToNobody(Clause clause) {
    for (Clause.NounPhrase object : clause.objects()) {
      if (isNobody(object.first())) {
        return true;
      }
    }
    for (Clause.Adjunct adjunct : clause.adjuncts()) {
      boolean side = adjunct.preposition().equals("to") || adjunct.preposition().equals("with");
      int first = adjunct.phrase().first();
      if (side && isNobody(first) && endsPhrase(tokens.is(first, "no") ? first + 2 : first + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsPhrase(int token) {
    return token >= tokens.size()
        || tokens.startsSentence(token)
        || tokens.tag(token) == Tag.PUNCT
        || tokens.tag(token) == Tag.ADP;
  }

  private boolean isNobody(int token) {
    boolean two = tokens.is(token, "no") && tokens.is(token + 1, "one");
    int next = two ? token + 2 : token + 1;
    return (two || tokens.is(token, "nobody") || tokens.is(token, "none"))
        && (next >= tokens.size()
            || tokens.shape(next) != Shape.POSSESSIVE && !EXCEPT.contains(tokens.lower(next)));
  }

  /** "at no time [met]", "no longer [speak]" */
  private boolean isAtNoTime(int verb) {
    return tokens.is(verb - 2, "no")
        && (tokens.is(verb - 1, "time") || tokens.is(verb - 1, "longer"));
  }

  /** "never met or [spoke]": whether what is denied of the one verb is of the other. */
  boolean shares(Clause clause, Clause governor) {
    int verb = clause.verb().first();
    if (isOr(verb - 1) || isOr(verb - 2) && tokens.tag(verb - 1) == Tag.ADV) {
      return true;
    }
    // "never met, [called] or written"
    int end = Math.min(tokens.endOf(tokens.sentence(verb)), clause.verb().end() + PHRASE);
    for (int t = clause.verb().end(); tokens.is(verb - 1, ",") && t < end; t++) {
      if (isOr(t)) {
        return scene.clauseOfVerb(t + 1) >= 0 && governor.verb().end() <= verb;
      }
      if (tokens.is(t, "and") || tokens.is(t, "but")) {
        return false;
      }
    }
    return false;
  }

  private boolean isOr(int token) {
    return tokens.is(token, "or") || tokens.is(token, "nor");
  }
}
