package org.cuttings.extract.quotes;

import java.util.Set;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.Quote;

/** Tells sentences, parts of sentences, and words that are set apart without being anybody's. */
final class Kinds {
  /** Words after which marks hold a name, not a quotation. */
  private static final Set<String> NAMING =
      Set.of(
          "named",
          "titled",
          "entitled",
          "nicknamed",
          "codenamed",
          "so-called",
          "term",
          "terms",
          "word",
          "hashtag",
          "headlined",
          "christened",
          "nickname",
          "acronym",
          "subtitled",
          "captioned",
          "song",
          "film",
          "movie",
          "show",
          "novel",
          "subject",
          "alias",
          "aka",
          "album",
          "password",
          "username",
          "handle");

  private static final Set<String> SMALL =
      Set.of(
          "the", "a", "an", "of", "in", "on", "for", "and", "to", "with", "at", "or", "from", "by",
          "as", "is", "–", "—", "-", ":", "'s", "&");

  private final Layout layout;
  private final Tokens tokens;

  Kinds(Layout layout) {
    this.layout = layout;
    this.tokens = layout.tokens;
  }

  /** What is quoted by {@code words}, leaving cues aside. */
  Quote.Kind of(Marked words) {
    if (isDefined(words) || isNickname(words) || isNamed(words)) {
      return Quote.Kind.TERM;
    }
    return isSentence(words) ? Quote.Kind.SENTENCE : Quote.Kind.PHRASE;
  }

  /** {@code the Bureau of Roads ("BOR")} */
  private boolean isDefined(Marked words) {
    int before = words.open - 1;
    if (before >= 0 && (tokens.is(before, "the") || tokens.is(before, "or"))) {
      before--;
    }
    return before >= 0
        && tokens.is(before, "(")
        && tokens.is(words.after(), ")")
        && count(words) <= 6
        && !endsSentence(words);
  }

  /** {@code Robert "Bob" Vance} */
  private boolean isNickname(Marked words) {
    int count = words.close - words.first();
    return words.closed
        && count <= 2
        && words.open > 0
        && words.after() < tokens.size()
        && isName(words.open - 1)
        && tokens.shape(words.first()) != Shape.LOWER
        && isName(words.after())
        && !tokens.startsSentence(words.after());
  }

  private boolean isName(int token) {
    return tokens.shape(token) == Shape.CAPITALISED && Lexicon.verb(tokens.lower(token)) == null;
  }

  private boolean isNamed(Marked words) {
    if (layout.isHeading(words)) {
      return false;
    }
    int before = words.open - 1;
    while (before >= 0 && (tokens.is(before, ",") || tokens.is(before, "line"))) {
      before--;
    }
    if (before < 0 || layout.isMark(before)) {
      return false;
    }
    String word = tokens.lower(before);
    if (NAMING.contains(word)) {
      return !endsSentence(words) || count(words) <= 6;
    }
    boolean called = word.equals("called") || word.equals("dubbed");
    boolean known = word.equals("as") && tokens.is(before - 1, "known");
    if (known && count(words) <= 4) {
      return true;
    }
    return isTitle(words) && (called || !introduced(words));
  }

  private boolean introduced(Marked words) {
    if (words.open == 0) {
      return true;
    }
    String before = tokens.lower(words.open - 1);
    return before.equals(",")
        || before.equals(":")
        || before.equals("that")
        || layout.frames.get(layout.frameOf(words.open)).first() == words.open
        || Lexicon.verb(before) != null;
  }

  /** Whether the words are written like a title: "The Long Road Home". */
  private boolean isTitle(Marked words) {
    int capitals = 0;
    for (int i = words.first(); i < words.close; i++) {
      switch (tokens.shape(i)) {
        case CAPITALISED, UPPER, MIXED -> capitals++;
        case NUMBER, POSSESSIVE, OPENING_MARK, CLOSING_MARK -> {}
        case LOWER -> {
          if (!SMALL.contains(tokens.lower(i))) {
            return false;
          }
        }
        case PUNCTUATION -> {
          if (layout.endsSentence(i) && i < words.close - 1) {
            return false;
          }
        }
      }
    }
    return capitals > 0 && tokens.shape(words.first()) != Shape.LOWER;
  }

  /**
   * A sentence stands where one can begin: at the beginning, after a comma, a colon, "that" or a
   * verb of saying. "He praised their 'long work for the harbour'" quotes a part of one.
   */
  private boolean isSentence(Marked words) {
    int count = count(words);
    Layout.Frame frame = layout.frames.get(layout.frameOf(words.open));
    if (frame.first() == words.open) {
      boolean alone = endsSentence(words) || tokens.is(layout.lastWord(words), ",");
      return alone || count >= 4;
    }
    String before = tokens.lower(words.open - 1);
    boolean capital = tokens.shape(words.first()) == Shape.CAPITALISED;
    boolean paused = before.equals(",") || before.equals(":");
    if (paused && (capital || before.equals(":")) && (count > 1 || endsSentence(words))) {
      return true;
    }
    Lexicon.Entry entry = Lexicon.verb(before);
    boolean opens =
        paused
            || before.equals("that")
            || layout.isMark(words.open - 1)
            || entry != null && entry.verb() != Lexicon.Verb.LABEL;
    return opens && count >= 3 && (hasVerb(words) || endsSentence(words) && capital)
        || holdsSentence(words);
  }

  private boolean hasVerb(Marked words) {
    for (int i = words.first() + 1; i < words.close; i++) {
      Tag tag = tokens.tag(i);
      if (tag == Tag.AUX || tag == Tag.VERB && !tokens.is(i - 1, "to")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence ends within the words, and another one begins. */
  private boolean holdsSentence(Marked words) {
    for (int i = words.first() + 1; i < words.close; i++) {
      if (tokens.startsSentence(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsSentence(Marked words) {
    return switch (tokens.lower(layout.lastWord(words))) {
      case ".", "!", "?" -> true;
      default -> false;
    };
  }

  /** How many words there are. */
  int count(Marked words) {
    int count = 0;
    for (int i = words.first(); i < words.close; i++) {
      count += tokens.shape(i).ordinal() <= Shape.NUMBER.ordinal() ? 1 : 0;
    }
    return count;
  }
}
