package org.cuttings.extract.names;

import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.jspecify.annotations.Nullable;

/** Finds whom somebody asks, tells, thanks or blames, where a pronoun goes on with that one. */
final class Asked {
  private final NamedText text;
  private final Coreference.Scene scene;

  Asked(NamedText text, Coreference.Scene scene) {
    this.text = text;
    this.scene = scene;
  }

  /** The one asked, in "asked Nader if he could come". */
  @Nullable Entity told(int token, String gender) {
    int at = token - 1;
    boolean that = text.is(at, "that");
    if (!that && !isQuestion(at)) {
      return null;
    }
    Mentioned phrase = scene.endingWith(at - 1);
    if (phrase == null || phrase.entities().size() > 1) {
      return null;
    }
    Entity entity = phrase.entities().getFirst();
    int verb = phrase.first() - 1;
    boolean asks =
        switch (text.tokens.lower(Math.max(0, verb))) {
          case "asked", "asking", "asks" -> !that;
          case "informed", "informing", "notified", "advised", "warned", "assured", "reminded" ->
              that;
          default -> false;
        };
    return asks && Pronouns.suits(entity, gender) ? entity : null;
  }

  private boolean isQuestion(int token) {
    return switch (token < 0 ? "" : text.tokens.lower(token)) {
      case "if", "whether", "what", "when", "why", "how", "where" -> true;
      default -> false;
    };
  }

  /** Whoever the sentence before asks, in "Nader asked Prince to come. He declined." */
  @Nullable Entity answering(int token, String gender) {
    if (token == 0 || text.tokens.sentence(token) == 0) {
      return null;
    }
    boolean quoted = text.tokens.shape(token - 1) == Shape.CLOSING_MARK;
    if (!text.tokens.startsSentence(token) && !quoted) {
      return null;
    }
    int verb = token + 1;
    while (verb < text.size() && text.tokens.tag(verb) == Tag.ADV) {
      verb++;
    }
    boolean answers =
        switch (verb < text.size() ? text.tokens.lower(verb) : "") {
          case "answered", "replied", "responded", "declined", "refused", "demurred", "agreed" ->
              true;
          case "said", "says" -> quoted;
          default -> false;
        };
    if (!answers) {
      return null;
    }
    int sentence = text.tokens.sentence(token) - 1;
    int first = text.tokens.firstOf(sentence);
    for (int i = scene.phrases.size() - 1; i >= 0; i--) {
      Mentioned phrase = scene.phrases.get(i);
      if (phrase.first() < first) {
        return null;
      }
      Entity entity = phrase.entities().getFirst();
      if (phrase.entities().size() == 1
          && Pronouns.suits(entity, gender)
          && isAsked(phrase, first)) {
        return entity;
      }
    }
    return null;
  }

  /** "asked Nader", "Nader was asked", "put a question about the lock to Nader". */
  private boolean isAsked(Mentioned phrase, int first) {
    if (text.is(phrase.end(), "was") && text.is(phrase.end() + 1, "asked")) {
      return true;
    }
    int before = phrase.first() - 1;
    if (text.is(before, "asked") || text.is(before, "begged") || text.is(before, "invited")) {
      return true;
    }
    if (!text.is(before, "to") || text.verb(phrase.end())) {
      return false;
    }
    for (int at = before - 1; at >= Math.max(first, before - 6); at--) {
      if (text.is(at, "question") || text.is(at, "questions")) {
        return true;
      }
    }
    return false;
  }

  /** The one asked, thanked or blamed, in "thanked Nader for his help". */
  @Nullable Entity blamed(int token) {
    Mentioned phrase = text.is(token - 1, "for") ? scene.endingWith(token - 2) : null;
    if (phrase == null || phrase.entities().size() > 1 || phrase.first() == 0) {
      return null;
    }
    return switch (text.tokens.lower(phrase.first() - 1)) {
      case "asked",
          "asking",
          "thanked",
          "thanking",
          "praised",
          "criticized",
          "criticised",
          "blamed",
          "congratulated",
          "attacked",
          "fired",
          "pressed" ->
          phrase.entities().getFirst();
      default -> null;
    };
  }
}
