package org.cuttings.extract.quotes;

import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.names.Referent;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Mention;
import org.jspecify.annotations.Nullable;

/** Finds whose verb a verb is, reading around quotations. */
final class Subjects {
  private static final int DEEPEST = 5;

  private final Layout layout;
  private final Tokens tokens;

  Subjects(Layout layout) {
    this.layout = layout;
    this.tokens = layout.tokens;
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
    if (i < from) {
      return null;
    }
    Lexicon.Entry entry = Lexicon.verb(tokens.lower(verb));
    boolean ing = entry != null && entry.form() == Lexicon.Form.ING;
    boolean direct = ing || isWord(i) && !SubjectWords.JOINING.contains(tokens.lower(i));
    if (!ing && isConjunction(i)) {
      Voice joined = ofVerbBefore(i - 1, from, depth, tokens.penn(verb));
      return joined == null ? parsed(verb) : joined;
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
        while (e > from && tokens.is(e, ",")) {
          e--;
        }
        return ending(e, from, verb);
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
    if (!isWord(i)) {
      return parsed;
    }
    if (ing && isFinite(i)) {
      return ofVerbBefore(i, from, depth);
    }
    Voice voice = ending(i, from, verb);
    if (voice == null) {
      return ing ? ofVerbBefore(i, from, depth) : parsed(verb);
    }
    if (ing && !speaks(voice) && !tokens.is(voice.first() - 1, "with")) {
      Voice other = ofVerbBefore(voice.first() - 1, from, depth);
      return other == null ? voice : other;
    }
    return voice;
  }

  private boolean isConjunction(int token) {
    return tokens.is(token, "and") || tokens.is(token, "but") || tokens.is(token, "or");
  }

  /** The subject that the analysis of clauses gives. */
  private @Nullable Voice parsed(int verb) {
    Clause clause = layout.clauseAt(verb);
    if (clause == null || clause.subject() == null) {
      return null;
    }
    Clause.NounPhrase subject = clause.subject();
    return layout.quoteOf(subject.head()) == layout.quoteOf(verb)
        ? phrase(subject.first(), subject.head() + 1, verb)
        : null;
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
      if (!isWord(i)) {
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
      if (isFinite(i)) {
        Voice voice = of(i, from, depth + 1);
        boolean joined = form != null && tokens.penn(i) == form;
        if (voice != null && (joined || !isSubordinate(voice, from))) {
          return voice;
        }
        nearest = nearest == null ? voice : nearest;
      }
    }
    return nearest == null && depth == 0 ? leading(from, token + 1) : nearest;
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
      default -> Lexicon.verb(tokens.lower(i)) != null && isFinite(i);
    };
  }

  /** The first one that is spoken of from {@code from} on and no adjunct. */
  @Nullable Voice leading(int from, int end) {
    for (int r = layout.referenceFrom(from); r < layout.references.size(); r++) {
      Reference reference = layout.references.get(r);
      if (reference.end() > end) {
        break;
      }
      int before = Math.min(reference.phraseFirst(), reference.first()) - 1;
      boolean adjunct = before >= from && SubjectWords.PREPOSITIONS.contains(tokens.lower(before));
      if (!adjunct
          && !reference.possessive()
          && reference.referent().kind() != EntityKind.PLACE
          && layout.quoteOf(reference.first()) < 0) {
        return new Voice(reference.referent(), reference.first(), reference.end());
      }
    }
    return null;
  }

  /** Whether the verb has a tense, and so a subject. */
  boolean isFinite(int token) {
    return switch (tokens.penn(token)) {
      case VBD, VBZ, VBP, MD -> true;
      case VBN ->
          token > 0
              && (tokens.penn(token - 1).isNoun() || tokens.penn(token - 1) == Penn.PRP)
              && tokens.shape(token - 1) != Shape.LOWER;
      default -> false;
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
      } else if (isSkipped(i)) {
        i--;
      } else {
        return i;
      }
    }
    return i;
  }

  private boolean isSkipped(int token) {
    String word = tokens.lower(token);
    return !word.equals("to") && SubjectWords.SKIPPED.contains(word)
        || tokens.tag(token) == Tag.ADV && !word.equals("when")
        || word.length() > 4 && word.endsWith("ly") && tokens.shape(token) == Shape.LOWER;
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
      if (!isWord(i - 1) && !tokens.is(i - 1, ")")) {
        continue;
      }
      best = i;
      if (opensInsertion(i + 1) && nameEndsAt(i, from)) {
        break;
      }
    }
    if (best > 0) {
      int e = tokens.is(best - 1, ")") ? skipBack(best - 1, from) : best - 1;
      return e < from ? null : ending(e, from, verb);
    }
    return isFinite(verb) && !comma ? null : ofVerbBefore(closing - 1, from, depth + 1);
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

  /** The voice whose noun phrase, with what modifies it, ends at {@code last}. */
  private @Nullable Voice ending(int last, int from, int verb) {
    int quote = layout.quoteOf(last);
    int first = last;
    while (first > from) {
      int i = first - 1;
      if (layout.quoteOf(i) != quote || !isWord(i) && !isHyphen(i)) {
        // "Mr. Vance (R-Ohio)", "a 'senior' aide": a mark within a noun phrase ends it.
        break;
      }
      if (SubjectWords.BARRIERS.contains(tokens.lower(i)) && !insideReference(i, first)) {
        break;
      }
      if (i < last && isVerbBarrier(i) && !insideReference(i, first)) {
        break;
      }
      first--;
    }
    return phrase(first, last + 1, verb);
  }

  private boolean insideReference(int token, int next) {
    for (int r = layout.referenceFrom(Math.max(0, token - 6)); r < layout.references.size(); r++) {
      Reference reference = layout.references.get(r);
      if (reference.first() > token) {
        return false;
      }
      if (reference.end() > next) {
        return true;
      }
    }
    return false;
  }

  private boolean isVerbBarrier(int token) {
    Tag tag = tokens.tag(token);
    if (tag == Tag.VERB || tag == Tag.AUX || tag == Tag.SCONJ) {
      return !(tokens.lower(token).endsWith("ed") && isWord(token + 1) && isAttribute(token));
    }
    if (tag != Tag.X) {
      return false;
    }
    Lexicon.Entry entry = Lexicon.verb(tokens.lower(token));
    return entry != null
        && tokens.shape(token) == Shape.LOWER
        && entry.form() == Lexicon.Form.PAST
        && !isAttribute(token);
  }

  /** "the disgraced minister": a participle between article and noun. */
  private boolean isAttribute(int token) {
    return token > 0 && SubjectWords.DETERMINERS.contains(tokens.lower(token - 1));
  }

  /** "Kremlin-linked", "a 40-year-old" */
  private boolean isHyphen(int token) {
    return tokens.is(token, "-")
        && !tokens.spaceBefore(token)
        && token + 1 < tokens.size()
        && !tokens.spaceBefore(token + 1);
  }

  boolean isWord(int token) {
    return switch (tokens.shape(token)) {
      case LOWER, CAPITALISED, UPPER, MIXED, NUMBER, POSSESSIVE -> true;
      case OPENING_MARK, CLOSING_MARK, PUNCTUATION -> false;
    };
  }

  /** The voice that the noun phrase from {@code first} on stands for; null where it is none. */
  @Nullable Voice phrase(int first, int end, int verb) {
    int from = first;
    // "on Monday Trump said": what the sentence begins with is no part of the noun phrase.
    boolean adjunct = SubjectWords.PREPOSITIONS.contains(tokens.lower(from));
    int headEnd = end;
    if (!adjunct) {
      for (int i = first + 1; i < end; i++) {
        if (SubjectWords.PREPOSITIONS.contains(tokens.lower(i)) && !insideReference(i, i + 1)) {
          headEnd = i;
          break;
        }
      }
    }
    while (headEnd > from + 1 && tokens.shape(headEnd - 1) == Shape.POSSESSIVE) {
      headEnd--;
    }
    Reference best = null;
    Reference owner = null;
    for (int r = layout.referenceFrom(Math.max(0, from - 6)); r < layout.references.size(); r++) {
      Reference reference = layout.references.get(r);
      if (reference.first() >= headEnd) {
        break;
      }
      if (reference.end() <= from) {
        continue;
      }
      if (reference.possessive()
          && reference.end() < headEnd
          && reference.referent().kind() != EntityKind.PLACE) {
        owner = reference;
      } else if (reference.end() == headEnd || reference.phraseEnd() == headEnd) {
        if (best == null || isName(reference) && !isName(best)) {
          best = reference;
        }
      }
    }
    if (SubjectWords.PERSONA.contains(tokens.lower(headEnd - 1))) {
      Voice voice = named(first, headEnd - 1);
      if (voice != null) {
        return voice;
      }
    }
    if (best != null) {
      return new Voice(best.referent(), best.first(), best.end());
    }
    Lexicon.Noun noun = Lexicon.noun(tokens.lower(headEnd - 1));
    if (noun != null) {
      Voice written = ownerOf(first, headEnd, end, owner);
      if (written != null) {
        return written;
      }
    }
    if (adjunct && !tokens.lower(first).equals("to")) {
      return trailing(first, end);
    }
    return unnamed(first, end, headEnd);
  }

  /** The last one called by name between {@code first} and {@code end}. */
  private @Nullable Voice named(int first, int end) {
    Voice named = null;
    for (int r = layout.referenceFrom(first); r < layout.references.size(); r++) {
      Reference reference = layout.references.get(r);
      if (reference.first() >= end) {
        break;
      }
      if (isName(reference) && reference.end() <= end) {
        named = new Voice(reference.referent(), reference.first(), reference.end());
      }
    }
    return named;
  }

  private static boolean isName(Reference reference) {
    return reference.form() == Mention.Form.NAME;
  }

  /** "her email", "the letter from Ms. Vance", "the text of his message". */
  private @Nullable Voice ownerOf(int first, int headEnd, int end, @Nullable Reference owner) {
    if (owner != null) {
      return new Voice(owner.referent(), owner.first(), owner.end());
    }
    for (int r = layout.referenceFrom(headEnd); r < layout.references.size(); r++) {
      Reference reference = layout.references.get(r);
      if (reference.first() >= end) {
        break;
      }
      String before =
          tokens.lower(Math.max(0, Math.min(reference.phraseFirst(), reference.first()) - 1));
      if ((before.equals("from") || before.equals("by") || before.equals("of"))
          && reference.referent().kind() != EntityKind.PLACE) {
        return new Voice(reference.referent(), reference.first(), reference.end());
      }
    }
    for (int r = layout.referenceFrom(first); r < layout.references.size(); r++) {
      Reference reference = layout.references.get(r);
      if (reference.first() >= headEnd) {
        break;
      }
      if (reference.referent().kind() == EntityKind.ORGANISATION) {
        return new Voice(reference.referent(), reference.first(), reference.end());
      }
    }
    return null;
  }

  /** The one spoken of last in a stretch that begins with a preposition. */
  private @Nullable Voice trailing(int first, int end) {
    for (int r = layout.referenceFrom(first); r < layout.references.size(); r++) {
      Reference reference = layout.references.get(r);
      if (reference.first() >= end) {
        break;
      }
      if (reference.end() == end || reference.phraseEnd() == end) {
        return new Voice(reference.referent(), reference.first(), reference.end());
      }
    }
    int from = end;
    while (from > first
        && (tokens.shape(from - 1) == Shape.CAPITALISED || tokens.shape(from - 1) == Shape.MIXED)) {
      from--;
    }
    if (from == end) {
      while (from > first && !SubjectWords.PREPOSITIONS.contains(tokens.lower(from - 1))) {
        from--;
      }
      while (from > first && from < end && !SubjectWords.DETERMINERS.contains(tokens.lower(from))) {
        from++;
      }
    }
    return from < end && from > first ? unnamed(from, end, end) : null;
  }

  /** A voice that no reference stands for, by its own words. */
  @Nullable Voice unnamed(int first, int end, int headEnd) {
    int from = first;
    while (from < end && isSkipped(from)) {
      from++;
    }
    if (from >= end || from >= headEnd || !isWord(from)) {
      return null;
    }
    String word = tokens.lower(from);
    Shape shape = tokens.shape(from);
    boolean capital = shape == Shape.CAPITALISED || shape == Shape.UPPER || shape == Shape.MIXED;
    boolean plural = tokens.lower(headEnd - 1).endsWith("s");
    if (!capital
        && !SubjectWords.DETERMINERS.contains(word)
        && !SubjectWords.PRONOUNS.contains(word)
        && !plural
        && shape != Shape.NUMBER
        && !hasCapital(from, headEnd)) {
      return null;
    }
    EntityKind kind = plural && !capital ? EntityKind.GROUP : EntityKind.PERSON;
    return new Voice(
        new Referent(-1, kind, null, tokens.span(from, end).in(tokens.text()), null, plural, false),
        from,
        end);
  }

  private boolean hasCapital(int first, int end) {
    for (int i = first; i < end; i++) {
      if (tokens.shape(i) == Shape.CAPITALISED) {
        return true;
      }
    }
    return false;
  }

  /** The voice whose noun phrase begins at {@code first}: "according to X", "…, said X". */
  @Nullable Voice beginning(int first, int end) {
    int quote = first < tokens.size() ? layout.quoteOf(first) : -1;
    int last = first;
    while (last < end
        && layout.quoteOf(last) == quote
        && (isWord(last) || last > first && isHyphen(last))
        && (!SubjectWords.BARRIERS.contains(tokens.lower(last)) || insideReference(last, last + 1))
        && (last == first || !isVerbBarrier(last) || insideReference(last, last + 1))) {
      last++;
    }
    if (last == first) {
      return null;
    }
    int by =
        last < end && tokens.lower(last).endsWith("ed") || tokens.is(last, "written") ? last : -1;
    if (by > 0
        && by + 2 < end
        && (tokens.is(by + 1, "by") || tokens.is(by + 1, "from"))
        && Lexicon.noun(tokens.lower(last - 1)) == Lexicon.Noun.AUTHORED
        && !tokens.is(by, "obtained")
        && !tokens.is(by, "published")
        && !tokens.is(by, "reviewed")) {
      return beginning(by + 2, end);
    }
    return lead(first, last);
  }

  private @Nullable Voice lead(int first, int end) {
    int headEnd = end;
    for (int i = first + 1; i < end; i++) {
      if (SubjectWords.PREPOSITIONS.contains(tokens.lower(i)) && !insideReference(i, i + 1)) {
        headEnd = i;
        break;
      }
    }
    Reference best = null;
    Reference owner = null;
    for (int r = layout.referenceFrom(first); r < layout.references.size(); r++) {
      Reference reference = layout.references.get(r);
      if (reference.first() >= headEnd) {
        break;
      }
      if (reference.possessive() && reference.end() < headEnd) {
        owner = reference;
      } else if (best == null || reference.end() > best.end()) {
        best = reference;
      }
    }
    boolean atEnd =
        best != null && (best.end() >= headEnd || best.phraseEnd() >= headEnd || isName(best));
    if (best != null && atEnd) {
      return new Voice(best.referent(), best.first(), best.end());
    }
    if (Lexicon.noun(tokens.lower(headEnd - 1)) != null) {
      Voice written = ownerOf(first, headEnd, end, owner);
      if (written != null) {
        return written;
      }
    }
    return unnamed(first, end, headEnd);
  }

  static boolean isPreposition(String lower) {
    return SubjectWords.PREPOSITIONS.contains(lower);
  }

  static boolean isDeterminer(String lower) {
    return SubjectWords.DETERMINERS.contains(lower);
  }
}
