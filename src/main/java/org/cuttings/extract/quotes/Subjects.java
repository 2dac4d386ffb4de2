package org.cuttings.extract.quotes;

import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.jspecify.annotations.Nullable;

/** Finds whose verb a verb is, reading around quotations. */
final class Subjects {
  private static final int DEEPEST = 5;
  private static final int JOINED_REACH = 24;

  private final Layout layout;
  private final Tokens tokens;
  private final NounVoices nouns;

  Subjects(Layout layout, NounVoices nouns) {
    this.layout = layout;
    this.tokens = layout.tokens;
    this.nouns = nouns;
  }

  /**
   * Who says, asks or writes what {@code verb} says.
   *
   * @param from first token to look at
   */
  @Nullable Voice of(int verb, int from) {
    return of(verb, from, 0);
  }

  private @Nullable Voice of(int verb, int from, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    int i = skipBack(verb - 1, from);
    if (i < from || i == from && opensAdjunct(i)) {
      return tokens.penn(verb) == Penn.VBG ? ofVerbAfter(verb, depth) : null;
    }
    Lexicon.Entry entry = Lexicon.verb(tokens.lower(verb));
    boolean ing = entry != null && entry.form() == Lexicon.Form.ING;
    boolean direct = ing || layout.isWord(i) && !SubjectWords.JOINING.contains(tokens.lower(i));
    if (!ing && isConjunction(i)) {
      Voice asking = asking(verb, i, from, depth);
      if (asking != null) {
        return asking;
      }
      Voice shared = conjoined(verb, from);
      if (shared != null) {
        return shared;
      }
      Voice joined = ofVerbBefore(i - 1, from, depth, tokens.penn(verb));
      boolean somebody =
          joined != null
              && joined.referent().number() >= 0
              && joined.referent().kind() != EntityKind.GROUP;
      Voice speaking = somebody ? null : speaking(verb, i, from, depth);
      return speaking != null ? speaking : joined == null ? parsed(verb) : joined;
    }
    Voice paper = tokens.is(i, "that") || tokens.is(i, "which") ? nouns.paper(i - 1, from) : null;
    if (paper != null) {
      return paper;
    }
    Voice parsed = direct ? null : parsed(verb);
    if (parsed != null && parsed.referent().number() >= 0) {
      return parsed;
    }
    if (layout.quoteOf(i) != layout.quoteOf(verb)) {
      return ing ? ofVerbBefore(i, from, depth) : null;
    }
    String word = tokens.lower(i);
    switch (word) {
      case "and", "but", "or", "then" -> {
        return ofVerbBefore(i - 1, from, depth, ing ? null : tokens.penn(verb));
      }
      case "by", "in", "while", "when", "before", "after", "without" -> {
        return ofVerbBefore(i - 1, from, depth);
      }
      case "who", "which", "that" -> {
        int e = i - 1;
        while (e > from && (tokens.is(e, ",") || tokens.is(i, "who") && isDash(e))) {
          e--;
        }
        return e < from ? null : nouns.ending(e, from);
      }
      case "," -> {
        if (ing) {
          return ofVerbBefore(i - 1, from, depth);
        }
        if (i > from && (tokens.is(i - 1, "and") || tokens.is(i - 1, "but"))) {
          return ofVerbBefore(i - 2, from, depth, tokens.penn(verb));
        }
        return isJoined(i, from)
            ? ofVerbBefore(i - 1, from, depth, tokens.penn(verb))
            : beforeInsertion(i, from, verb, depth);
      }
      case "—", "–", "-", "--" -> {
        return beforeInsertion(i, from, verb, depth);
      }
      default -> {}
    }
    if (!layout.isWord(i)) {
      return parsed;
    }
    if (ing && layout.isFinite(i)) {
      return ofVerbBefore(i, from, depth);
    }
    Voice voice = nouns.ending(i, from);
    if (voice == null) {
      return ing ? ofVerbBefore(i, from, depth) : parsed(verb);
    }
    if (!ing && isAdjunct(voice, from)) {
      // "A statement made to the Times read": the Times is no subject.
      Voice whole = parsed(verb);
      return whole == null ? voice : whole;
    }
    if (ing && !speaks(voice) && !tokens.is(voice.first() - 1, "with")) {
      Voice other = ofVerbBefore(voice.first() - 1, from, depth);
      return other == null ? voice : other;
    }
    return voice;
  }

  private boolean opensAdjunct(int token) {
    return tokens.is(token, "by") || tokens.is(token, "while") || tokens.is(token, "in");
  }

  /** "Calling it 'a ruin', Ms. Vance left": whose the verb of the sentence is. */
  private @Nullable Voice ofVerbAfter(int verb, int depth) {
    Layout.Frame frame = layout.frames.get(layout.frameOf(verb));
    int comma = -1;
    for (int i = verb + 1; i < frame.end(); i++) {
      int quote = layout.quoteOf(i);
      boolean pause = tokens.is(i, ",") && (quote < 0 || layout.endsQuote(i));
      if (pause && comma < 0) {
        comma = quote < 0 ? i : layout.marked.get(quote).after() - 1;
      }
      if (quote < 0 && comma >= 0 && i > comma && layout.isFinite(i)) {
        return depth < DEEPEST ? of(i, comma + 1, depth + 1) : null;
      }
    }
    return null;
  }

  private boolean isDash(int token) {
    return tokens.is(token, "—") || tokens.is(token, "–") || tokens.is(token, "--");
  }

  /**
   * Who says what comes before a verb of saying that is joined to it: of "she said that few knew it
   * and added" it is "she".
   */
  private @Nullable Voice speaking(int verb, int conjunction, int from, int depth) {
    if (!isSpeech(verb)) {
      return null;
    }
    for (int i = conjunction - 1; i >= from; i--) {
      if (layout.quoteOf(i) < 0 && isSpeech(i) && tokens.penn(i) == tokens.penn(verb)) {
        Voice voice = depth < DEEPEST ? of(i, from, depth + 1) : null;
        return voice != null && voice.referent().number() >= 0 ? voice : null;
      }
    }
    return null;
  }

  /** Of "she asked whether they had read it and said" it is "she": a question tells of no words. */
  private @Nullable Voice asking(int verb, int conjunction, int from, int depth) {
    for (int i = conjunction - 1; i > from; i--) {
      if (tokens.is(i, "if") || tokens.is(i, "whether")) {
        boolean asked =
            isSpeech(i - 1) && layout.quoteOf(i) < 0 && tokens.penn(i - 1) == tokens.penn(verb);
        return asked && isSpeech(verb) && depth < DEEPEST ? of(i - 1, from, depth + 1) : null;
      }
    }
    return null;
  }

  private boolean isSpeech(int token) {
    Lexicon.Entry entry = Lexicon.verb(tokens.lower(token));
    return entry != null
        && (entry.verb() == Lexicon.Verb.SAY || entry.verb() == Lexicon.Verb.TELL)
        && layout.isFinite(token);
  }

  private boolean isConjunction(int token) {
    return tokens.is(token, "and") || tokens.is(token, "but") || tokens.is(token, "or");
  }

  /**
   * The subject of the verb of the same form that this one goes on with: "hugged him, and said".
   */
  private @Nullable Voice conjoined(int verb, int from) {
    for (int i = verb - 2; i >= Math.max(from, verb - JOINED_REACH); i--) {
      boolean series = tokens.is(i - 1, ",");
      if (!series
          && layout.quoteOf(i) == layout.quoteOf(verb)
          && tokens.penn(i) == tokens.penn(verb)) {
        Voice voice = layout.isFinite(i) ? parsed(i) : null;
        return voice != null
                && voice.referent().number() >= 0
                && voice.referent().kind() != EntityKind.GROUP
            ? voice
            : null;
      }
    }
    return null;
  }

  /** Whom {@code pronoun} may mean instead: who acts in the frame before; null if nobody does. */
  @Nullable Voice otherThan(Voice pronoun, int frame) {
    Layout.Frame before = frame == 0 ? null : layout.frames.get(frame - 1);
    Voice subject = before == null ? null : nouns.leading(before.first(), before.end());
    return subject == null
            || subject.referent().number() == pronoun.referent().number()
            || subject.referent().kind() != EntityKind.PERSON
        ? null
        : new Voice(subject.referent(), pronoun.first(), pronoun.end());
  }

  /** The subject that the analysis of clauses gives. */
  private @Nullable Voice parsed(int verb) {
    Clause clause = layout.clauseAt(verb);
    if (clause == null || clause.subject() == null) {
      return null;
    }
    Clause.NounPhrase subject = clause.subject();
    return layout.quoteOf(subject.head()) == layout.quoteOf(verb)
        ? nouns.phrase(subject.first(), subject.head() + 1)
        : null;
  }

  private boolean isAdjunct(Voice voice, int from) {
    int before = voice.first() - 1;
    while (before > from && SubjectWords.DETERMINERS.contains(tokens.lower(before))) {
      before--;
    }
    if (isConjunction(before)) {
      // "Those close to Mr. Falk and Ms. Vance": joined to what stands behind a preposition.
      before--;
      while (before > from
          && (tokens.shape(before) == Shape.CAPITALISED
              || SubjectWords.DETERMINERS.contains(tokens.lower(before)))) {
        before--;
      }
    }
    return before >= from
        && !tokens.is(before, "of")
        && SubjectWords.PREPOSITIONS.contains(tokens.lower(before));
  }

  /** Whether the voice can write or say something of itself. */
  private boolean speaks(Voice voice) {
    if (voice.referent().number() < 0) {
      return false;
    }
    return voice.first() == 0
        || !SubjectWords.PREPOSITIONS.contains(tokens.lower(voice.first() - 1));
  }

  /** "…, and on the same day, wrote": an adjunct between conjunction and verb. */
  private boolean isJoined(int comma, int from) {
    for (int i = comma - 1; i >= Math.max(from, comma - 8); i--) {
      if (tokens.is(i, "and") || tokens.is(i, "but")) {
        return i + 1 < comma
            && (SubjectWords.PREPOSITIONS.contains(tokens.lower(i + 1))
                || tokens.tag(i + 1) == Tag.ADV);
      }
      if (!layout.isWord(i)) {
        return false;
      }
    }
    return false;
  }

  /**
   * The subject of the nearest verb at or before {@code token} that is not in a clause of its own:
   * of "she said that he had left, adding" it is "she".
   */
  private @Nullable Voice ofVerbBefore(int token, int from, int depth) {
    return ofVerbBefore(token, from, depth, null);
  }

  /**
   * The same for a verb that is joined to another of its form: of "she said that he had left and
   * wrote" it is "he", of "she said that he would leave and wrote" it is "she".
   */
  private @Nullable Voice ofVerbBefore(int token, int from, int depth, @Nullable Penn form) {
    Voice nearest = null;
    for (int i = token; i >= from; i--) {
      if (layout.quoteOf(i) >= 0 && layout.quoteOf(i) != layout.quoteOf(token + 1)) {
        continue;
      }
      if (layout.isFinite(i)) {
        Voice voice = of(i, from, depth + 1);
        boolean joined = form != null && tokens.penn(i) == form && !isPluperfect(i);
        if (voice != null && (joined || !isSubordinate(voice, from))) {
          return voice;
        }
        nearest = nearest == null ? voice : nearest;
      }
    }
    return nearest == null && depth == 0 ? nouns.leading(from, token + 1) : nearest;
  }

  /** "had told": a simple past is not joined to it. */
  private boolean isPluperfect(int had) {
    return tokens.is(had, "had")
        && had + 1 < tokens.size()
        && (tokens.penn(had + 1) == Penn.VBN || tokens.tag(had + 1) == Tag.ADV);
  }

  /** Whether the voice is the subject of a clause that hangs on another. */
  private boolean isSubordinate(Voice voice, int from) {
    int i = voice.first() - 1;
    while (i >= from
        && layout.quoteOf(i) < 0
        && (SubjectWords.DETERMINERS.contains(tokens.lower(i)) && !tokens.is(i, "that")
            || tokens.shape(i) == Shape.CAPITALISED && i > from
            || tokens.shape(i) == Shape.POSSESSIVE
            || tokens.tag(i) == Tag.ADJ)) {
      i--;
    }
    if (i < from) {
      return false;
    }
    return switch (tokens.lower(i)) {
      case "that",
          "who",
          "which",
          "whose",
          "whom",
          "because",
          "as",
          "when",
          "if",
          "while",
          "where",
          "how",
          "why",
          "whether",
          "what",
          "after",
          "before",
          "since",
          "until",
          "than" ->
          true;
      default -> Lexicon.verb(tokens.lower(i)) != null && layout.isFinite(i);
    };
  }

  /** Skips auxiliaries, adverbs and what stands in brackets. */
  private int skipBack(int token, int from) {
    int i = token;
    while (i >= from) {
      if (tokens.is(i, ")")) {
        int open = i;
        while (open >= from && !tokens.is(open, "(")) {
          open--;
        }
        if (open < from) {
          return i;
        }
        i = open - 1;
      } else if (tokens.is(i, "]") && i > from && layout.isWord(i - 1)) {
        // "[Vance] says": whom an editor has put in.
        return i - 1;
      } else if (layout.isSkipped(i)) {
        i--;
      } else {
        return i;
      }
    }
    return i;
  }

  /** The noun phrase before an apposition or a relative clause that ends at {@code closing}. */
  private @Nullable Voice beforeInsertion(int closing, int from, int verb, int depth) {
    boolean comma = tokens.is(closing, ",");
    int earliest = Math.max(from, closing - 60);
    int best = -1;
    for (int i = closing - 1; i > earliest; i--) {
      if (layout.quoteOf(i) >= 0) {
        if (comma && best < 0) {
          continue;
        }
        break;
      }
      boolean same = comma ? tokens.is(i, ",") : tokens.lower(i).equals(tokens.lower(closing));
      if (!same) {
        continue;
      }
      if (!layout.isWord(i - 1) && !tokens.is(i - 1, ")")) {
        continue;
      }
      best = i;
      if (opensInsertion(i + 1) && nameEndsAt(i, from)) {
        break;
      }
    }
    if (best > 0) {
      int e = tokens.is(best - 1, ")") ? skipBack(best - 1, from) : best - 1;
      return e < from ? null : nouns.ending(e, from);
    }
    return layout.isFinite(verb) && !comma ? null : ofVerbBefore(closing - 1, from, depth + 1);
  }

  private boolean opensInsertion(int token) {
    return !tokens.is(token, "and") && !tokens.is(token, "or");
  }

  private boolean nameEndsAt(int end, int from) {
    for (int r = layout.referenceFrom(Math.max(from, end - 8)); r < layout.references.size(); r++) {
      Reference reference = layout.references.get(r);
      if (reference.first() >= end) {
        return false;
      }
      if ((reference.end() == end || reference.phraseEnd() == end)
          && !SubjectWords.PREPOSITIONS.contains(
              reference.phraseFirst() > 0 ? tokens.lower(reference.phraseFirst() - 1) : "")) {
        return true;
      }
    }
    return tokens.shape(end - 1) == Shape.CAPITALISED;
  }

  static boolean isPreposition(String lower) {
    return SubjectWords.PREPOSITIONS.contains(lower);
  }

  static boolean isDeterminer(String lower) {
    return SubjectWords.DETERMINERS.contains(lower);
  }
}
