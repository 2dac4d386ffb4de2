package org.cuttings.extract.quotes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Stretch;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A stretch as the search for speakers reads it: paragraphs, cut into frames: the sentences of the
 * text's own, in which a whole quotation between marks counts as one word.
 */
final class Layout {
  /**
   * A sentence with the quotations in it.
   *
   * @param first first token
   * @param end token after the last one
   * @param paragraph number of its paragraph
   */
  record Frame(int first, int end, int paragraph) {}

  final Stretch stretch;
  final Tokens tokens;
  final List<Reference> references;
  final List<Marked> marked;
  final List<Frame> frames = new ArrayList<>();

  /** First token of each paragraph, and the number of tokens at the end. */
  final int[] paragraphs;

  /** For each token the outermost marked words it stands in, marks included; -1 if in none. */
  private final int[] quoteOf;

  /** For each token its frame. */
  private final int[] frameOf;

  private final List<Clause> clauses;
  private final int[] referenceFirsts;

  /** For each token the clause whose main verb it is; empty until asked for. */
  private int[] clauseOf = new int[0];

  Layout(Stretch stretch, List<Reference> references, List<Clause> clauses) {
    this.stretch = stretch;
    this.tokens = stretch.tokens();
    this.references = references;
    this.clauses = clauses;
    this.referenceFirsts = references.stream().mapToInt(Reference::first).toArray();
    this.paragraphs = paragraphs(tokens);
    this.marked = MarkFinder.find(tokens, paragraphs);
    this.quoteOf = new int[tokens.size()];
    Arrays.fill(quoteOf, -1);
    for (int i = 0; i < marked.size(); i++) {
      Marked words = marked.get(i);
      if (words.parent < 0) {
        Arrays.fill(quoteOf, words.open, words.after(), i);
      }
    }
    this.frameOf = new int[tokens.size()];
    cut();
  }

  private static int[] paragraphs(Tokens tokens) {
    int[] starts = new int[16];
    int count = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i == 0 || tokens.startsSentence(i) && lineBreakBefore(tokens, i)) {
        if (count + 1 >= starts.length) {
          starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[count++] = i;
      }
    }
    starts[count++] = tokens.size();
    return Arrays.copyOf(starts, count);
  }

  private static boolean lineBreakBefore(Tokens tokens, int token) {
    for (int i = tokens.end(token - 1); i < tokens.start(token); i++) {
      if (tokens.text().charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  private void cut() {
    for (int paragraph = 0; paragraph + 1 < paragraphs.length; paragraph++) {
      int first = paragraphs[paragraph];
      int end = paragraphs[paragraph + 1];
      int from = first;
      for (int i = first + 1; i < end; i++) {
        if (begins(i)) {
          add(from, i, paragraph);
          from = i;
        }
      }
      if (from < end) {
        add(from, end, paragraph);
      }
    }
  }

  private void add(int first, int end, int paragraph) {
    Arrays.fill(frameOf, first, end, frames.size());
    frames.add(new Frame(first, end, paragraph));
  }

  private boolean begins(int token) {
    int quote = quoteOf[token];
    if (quote >= 0 && marked.get(quote).open != token) {
      return false;
    }
    int before = quoteOf[token - 1];
    if (before < 0) {
      return tokens.startsSentence(token) && !isName(token - 2);
    }
    Marked words = marked.get(before);
    int last = lastWord(words);
    if (!endsSentence(last)) {
      return false;
    }
    if (quote >= 0) {
      return true;
    }
    Shape shape = tokens.shape(token);
    if (shape != Shape.CAPITALISED && shape != Shape.UPPER && shape != Shape.MIXED) {
      return false;
    }
    return tokens.is(last, ".") ? !isTag(token, 4) : !isTag(token, 12);
  }

  /** A name that is written with an exclamation mark. */
  private boolean isName(int token) {
    return token >= 0 && tokens.is(token + 1, "!") && tokens.is(token, "yahoo");
  }

  /** Whether nothing but somebody and a verb of saying stands between {@code token} and the end. */
  private boolean isTag(int token, int longest) {
    for (int i = token + 1; i < Math.min(tokens.size(), token + longest); i++) {
      if (tokens.shape(i) == Shape.PUNCTUATION && !tokens.is(i, ",") || quoteOf[i] >= 0) {
        return false;
      }
      Lexicon.Entry entry = Lexicon.verb(tokens.lower(i));
      if (entry != null && entry.verb() == Lexicon.Verb.SAY && entry.form() != Lexicon.Form.BASE) {
        for (int j = i + 1; j < Math.min(tokens.size(), i + longest + 8); j++) {
          if (tokens.is(j, ".")) {
            return true;
          }
          if (quoteOf[j] >= 0) {
            return tokens.is(j - 1, ",");
          }
          if (tokens.is(j, ":") || tokens.is(j, "that") || tokens.startsSentence(j)) {
            return false;
          }
        }
        return false;
      }
    }
    return false;
  }

  /** The last token of the words that is no mark. */
  int lastWord(Marked words) {
    int last = words.close - 1;
    while (last > words.first() && isMark(last)) {
      last--;
    }
    return last;
  }

  boolean isMark(int token) {
    Shape shape = tokens.shape(token);
    return shape == Shape.OPENING_MARK || shape == Shape.CLOSING_MARK;
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

  /** Whether the token is an auxiliary or adverb that may stand between a subject and its verb. */
  boolean isSkipped(int token) {
    String word = tokens.lower(token);
    if (word.equals("since") && token > 0) {
      // "has since said"
      return tokens.lower(token - 1).startsWith("ha");
    }
    return !word.equals("to") && SubjectWords.SKIPPED.contains(word)
        || tokens.tag(token) == Tag.ADV && !word.equals("when")
        || word.length() > 4 && word.endsWith("ly") && tokens.shape(token) == Shape.LOWER;
  }

  /** "Kremlin-linked", "a 40-year-old" */
  boolean isHyphen(int token) {
    return tokens.is(token, "-")
        && !tokens.spaceBefore(token)
        && token + 1 < tokens.size()
        && !tokens.spaceBefore(token + 1);
  }

  /** Whether the token is a word, not a mark. */
  boolean isWord(int token) {
    return switch (tokens.shape(token)) {
      case LOWER, CAPITALISED, UPPER, MIXED, NUMBER, POSSESSIVE -> true;
      case OPENING_MARK, CLOSING_MARK, PUNCTUATION -> false;
    };
  }

  /** Whether {@code token} is the last one before the closing mark. */
  boolean endsQuote(int token) {
    int quote = quoteOf[token];
    return quote >= 0 && lastWord(marked.get(quote)) == token;
  }

  boolean endsSentence(int token) {
    return switch (tokens.lower(token)) {
      case ".", "!", "?", "…", "...", "....", "—", "--", "–" -> true;
      default -> false;
    };
  }

  /** "under the subject line 'Our plans'": the words head what somebody writes. */
  boolean isHeading(Marked words) {
    int at = words.open - 1;
    while (tokens.is(at, ",") || tokens.is(at, ":") || tokens.is(at, "line")) {
      at--;
    }
    if (!tokens.is(at, "subject") && !tokens.is(at, "heading")) {
      return false;
    }
    boolean article = tokens.is(at - 1, "the") || tokens.is(at - 1, "a");
    return article
        && (tokens.is(at - 2, "under")
            || tokens.is(at - 2, "with")
            || tokens.is(at - 2, "bearing"));
  }

  /** The outermost marked words that {@code token} stands in; -1 if in none. */
  int quoteOf(int token) {
    return quoteOf[token];
  }

  /** Number of the frame of {@code token}. */
  int frameOf(int token) {
    return frameOf[token];
  }

  /** The clause whose main verb is {@code token}; null if there is none. */
  @Nullable Clause clauseAt(int token) {
    if (clauseOf.length == 0) {
      clauseOf = new int[tokens.size() + 1];
      Arrays.fill(clauseOf, -1);
      for (int i = 0; i < clauses.size(); i++) {
        clauseOf[clauses.get(i).verb().head()] = i;
      }
    }
    return clauseOf[token] < 0 ? null : clauses.get(clauseOf[token]);
  }

  /** The clause that {@code clause} hangs on; null if none. */
  @Nullable Clause governor(Clause clause) {
    return clause.governor() < 0 ? null : clauses.get(clause.governor());
  }

  boolean isPronoun(int token) {
    return tokens.penn(token) == Penn.PRP;
  }

  /** Index of the first reference that begins at or after {@code token}. */
  int referenceFrom(int token) {
    int at = Arrays.binarySearch(referenceFirsts, token);
    if (at < 0) {
      return -at - 1;
    }
    while (at > 0 && referenceFirsts[at - 1] == token) {
      at--;
    }
    return at;
  }
}
