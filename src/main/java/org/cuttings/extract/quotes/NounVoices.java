package org.cuttings.extract.quotes;

import org.cuttings.extract.names.PeopleWords;
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

/** Reads noun phrases as somebody who speaks. */
final class NounVoices {
  private final Layout layout;
  private final Tokens tokens;

  NounVoices(Layout layout) {
    this.layout = layout;
    this.tokens = layout.tokens;
  }

  /** The voice whose noun phrase, with what modifies it, ends at {@code last}. */
  @Nullable Voice ending(int last, int from) {
    int quote = layout.quoteOf(last);
    int first = last;
    while (first > from) {
      int i = first - 1;
      if (layout.quoteOf(i) != quote || !layout.isWord(i) && !layout.isHyphen(i)) {
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
    return phrase(first, last + 1);
  }

  /** "a message for the engineer that": the paper that a phrase ending at {@code last} is about. */
  @Nullable Voice paper(int last, int from) {
    for (int i = last - 1; i > Math.max(from, last - 8); i--) {
      if (!layout.isWord(i)) {
        return null;
      }
      boolean addressed =
          tokens.is(i + 1, "for") || tokens.is(i + 1, "to") || tokens.is(i + 1, "from");
      if (addressed && Lexicon.noun(tokens.lower(i)) == Lexicon.Noun.AUTHORED) {
        return ending(i, from);
      }
    }
    return null;
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
      return !(tokens.lower(token).endsWith("ed")
          && layout.isWord(token + 1)
          && isAttribute(token));
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

  /** The voice that the noun phrase from {@code first} on stands for; null where it is none. */
  @Nullable Voice phrase(int first, int end) {
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
    while (from < end && layout.isSkipped(from)) {
      from++;
    }
    if (from >= end || from >= headEnd || !layout.isWord(from)) {
      return null;
    }
    String word = tokens.lower(from);
    Shape shape = tokens.shape(from);
    boolean capital = isCapitalised(from);
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
        end,
        sort(from, headEnd, end));
  }

  /** What a noun phrase that nobody is known by can be. */
  private Voice.Sort sort(int first, int headEnd, int end) {
    int head = headEnd - 1;
    while (head > first && tokens.shape(head) == Shape.POSSESSIVE) {
      head--;
    }
    String word = tokens.lower(head);
    if (SubjectWords.SELF.contains(word)) {
      return Voice.Sort.SELF;
    }
    if (SubjectWords.POINTERS.contains(word)) {
      return Voice.Sort.PAPER;
    }
    boolean body = PeopleWords.isSomebody(word) || SubjectWords.CROWDS.contains(word);
    if (!body && (Lexicon.noun(word) != null || isOfPapers(headEnd, end))) {
      return Voice.Sort.PAPER;
    }
    if (body
        || SubjectWords.PRONOUNS.contains(word)
        || SubjectWords.DETERMINERS.contains(word)
        || isAgent(word)) {
      return Voice.Sort.SOMEBODY;
    }
    if (head == first && isHandle(head)) {
      return Voice.Sort.SOMEBODY;
    }
    boolean name = tokens.penn(head) == Penn.NNP || tokens.penn(head) == Penn.NNPS;
    return name && isCapitalised(head) && !isLabel(first, headEnd)
        ? Voice.Sort.SOMEBODY
        : Voice.Sort.THING;
  }

  /** "a series of tweets", "a copy of the letter" */
  private boolean isOfPapers(int of, int end) {
    for (int i = of + 1; tokens.is(of, "of") && i < Math.min(end, of + 4); i++) {
      if (Lexicon.noun(tokens.lower(i)) != null) {
        return true;
      }
    }
    return false;
  }

  /** "cyberstar wrote": a small word alone, as people call themselves in networks. */
  private boolean isHandle(int token) {
    String word = tokens.lower(token);
    return tokens.penn(token) == Penn.NN
        && tokens.shape(token) == Shape.LOWER
        && !word.endsWith("ion")
        && !word.endsWith("sis")
        && !word.endsWith("ment")
        && !word.endsWith("ness")
        && !word.endsWith("ing");
  }

  /**
   * "a commenter", "the lobbyists", "the 40-year-old": a noun formed for whoever does something.
   */
  private static boolean isAgent(String noun) {
    String one = noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    return one.endsWith("-old")
        || one.length() > 4
            && (one.endsWith("er")
                || one.endsWith("or")
                || one.endsWith("ist")
                || one.endsWith("ian")
                || one.endsWith("man")
                || one.endsWith("men"));
  }

  private boolean isCapitalised(int token) {
    Shape shape = tokens.shape(token);
    return shape == Shape.CAPITALISED || shape == Shape.UPPER || shape == Shape.MIXED;
  }

  /** "Section 12", "18 Stat.", "Monday": a capital or a number that names nobody. */
  private boolean isLabel(int first, int end) {
    for (int i = first; i < end; i++) {
      if (tokens.shape(i) == Shape.NUMBER || tokens.is(i, "§")) {
        return true;
      }
    }
    return PeopleWords.isCalendar(tokens.lower(end - 1));
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
        && (layout.isWord(last) || last > first && layout.isHyphen(last))
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
}
