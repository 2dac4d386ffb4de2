package org.cuttings.extract.events;

import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EventStatus;
import org.jspecify.annotations.Nullable;

/** Tells of what the text only asks, or has from rumors, in what standing it leaves it. */
final class Hearsay {
  private static final Set<String> RUMORS =
      Set.of(
          "rumor",
          "rumors",
          "rumour",
          "rumours",
          "claim",
          "claims",
          "allegation",
          "allegations",
          "accusation",
          "accusations",
          "speculation",
          "gossip");

  /** Verbs of what nobody in particular says: "it is said". */
  private static final Set<String> HELD =
      Set.of("say", "believe", "rumor", "rumour", "think", "allege", "claim", "whisper", "suppose");

  /** What a question begins with that asks whether. */
  private static final Set<String> ASKS =
      Set.of("did", "do", "does", "has", "have", "had", "was", "were", "is", "are");

  private static final Set<String> OPENERS = Set.of("and", "but", "so", "or", "then");

  private static final Set<String> NO = Set.of("no", "nope", "never", "nah");
  private static final Set<String> YES = Set.of("yes", "yep", "yeah", "indeed");

  /** Tokens from a rumor to what it says. */
  private static final int REACH = 6;

  private final Scene scene;
  private final Tokens tokens;

  Hearsay(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
  }

  /** The status of what {@code clause} tells; null if it tells it as any other. */
  @Nullable EventStatus of(Clause clause) {
    EventStatus answered = asked(clause);
    if (answered != null) {
      return answered;
    }
    if (isRumor(clause) || isHeld(clause)) {
      return EventStatus.ALLEGED;
    }
    return clause.verb().form() == Clause.Form.PARTICIPLE ? ofVerbBefore(clause) : null;
  }

  /** "Did they meet? [No.]" */
  private @Nullable EventStatus asked(Clause clause) {
    int sentence = tokens.sentence(clause.verb().head());
    int first = tokens.firstOf(sentence);
    int end = tokens.endOf(sentence);
    if (clause.relation() != Clause.Relation.MAIN || !tokens.is(end - 1, "?")) {
      return null;
    }
    int verb = OPENERS.contains(tokens.lower(first)) ? first + 1 : first;
    if (!ASKS.contains(tokens.lower(verb)) || verb > clause.verb().head()) {
      return null;
    }
    boolean answered =
        end + 1 < tokens.size()
            && (tokens.tag(end + 1) == Tag.PUNCT || tokens.startsSentence(end + 1));
    String answer = answered ? tokens.lower(end) : "";
    return NO.contains(answer)
        ? EventStatus.DENIED
        : YES.contains(answer) ? EventStatus.HAPPENED : EventStatus.ALLEGED;
  }

  /** "rumors [that they met]" */
  private boolean isRumor(Clause clause) {
    int that = tokens.is(clause.first(), "that") ? clause.first() : clause.first() - 1;
    if (!tokens.is(that, "that")) {
      return false;
    }
    int begin = Math.max(tokens.firstOf(tokens.sentence(that)), that - REACH);
    for (int t = that - 1; t >= begin && scene.clauseOfVerb(t) < 0; t--) {
      if (RUMORS.contains(tokens.lower(t))) {
        return true;
      }
    }
    return false;
  }

  /** "it is said [that they met]" */
  private boolean isHeld(Clause clause) {
    if (clause.governor() < 0 || clause.relation() != Clause.Relation.COMPLEMENT) {
      return false;
    }
    Clause governor = scene.clauses.get(clause.governor());
    Clause.NounPhrase subject = governor.subject();
    return governor.verb().voice() == Clause.Voice.PASSIVE
        && HELD.contains(governor.verb().lemma())
        && (subject == null || tokens.is(subject.head(), "it"));
  }

  /** "denied [having met her]", which may be read as something that he did meanwhile. */
  private @Nullable EventStatus ofVerbBefore(Clause clause) {
    int before = scene.clauseOfVerb(clause.verb().first() - 1);
    if (before < 0) {
      return null;
    }
    Clause.VerbGroup verb = scene.clauses.get(before).verb();
    return EventLexicon.colour(verb.lemma()) == EventLexicon.Colour.DENIED && !verb.negated()
        ? EventStatus.DENIED
        : null;
  }
}
