package org.cuttings.extract.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tokens;

/**
 * Pairs the quotation marks of a stretch, paragraph by paragraph: a mark without a partner reaches
 * to the end of its paragraph and never beyond. Single marks count within double ones, and alone
 * where a text has no double ones.
 */
final class MarkFinder {
  /** How many marks ahead are looked at to tell a nested quotation from a forgotten mark. */
  private static final int LOOKAHEAD = 24;

  /** How many tokens a quotation between single marks may have. */
  private static final int LONGEST_SINGLE = 400;

  /** Words whose first letters an apostrophe stands for. */
  private static final Set<String> CLIPPED =
      Set.of("em", "til", "till", "tis", "twas", "cause", "n", "round", "bout", "cuz", "coz");

  private final Tokens tokens;
  private final String text;
  private final List<Marked> found = new ArrayList<>();
  private final List<Marked> open = new ArrayList<>();

  private MarkFinder(Tokens tokens) {
    this.tokens = tokens;
    this.text = tokens.text();
  }

  /**
   * The marked words, in the order of their opening marks.
   *
   * @param paragraphs first token of each paragraph, and the number of tokens at the end
   */
  static List<Marked> find(Tokens tokens, int[] paragraphs) {
    MarkFinder finder = new MarkFinder(tokens);
    for (int i = 0; i + 1 < paragraphs.length; i++) {
      finder.doubles(i, paragraphs[i], paragraphs[i + 1]);
    }
    boolean main = finder.found.isEmpty();
    for (int i = 0; i + 1 < paragraphs.length; i++) {
      finder.singles(i, paragraphs[i], paragraphs[i + 1], main);
    }
    finder.found.removeIf(marked -> !finder.measure(marked));
    finder.found.sort(
        Comparator.comparingInt((Marked marked) -> marked.open)
            .thenComparingInt(marked -> -marked.close));
    finder.nest();
    return finder.found;
  }

  private void doubles(int paragraph, int first, int end) {
    open.clear();
    for (int i = first; i < end; i++) {
      if (!isDouble(i)) {
        continue;
      }
      if (opens(i, !open.isEmpty())) {
        if (!open.isEmpty() && !nests(i, end)) {
          forgotten(open.removeLast(), i);
        }
        open.add(new Marked(i, false, paragraph));
      } else if (!open.isEmpty()) {
        close(open.removeLast(), i);
      }
    }
    while (!open.isEmpty()) {
      Marked marked = open.removeLast();
      marked.close = end;
      found.add(marked);
    }
  }

  private void close(Marked marked, int token) {
    marked.close = token;
    marked.closed = true;
    found.add(marked);
  }

  /** Ends words whose closing mark is missing before {@code next}, the mark that opens others. */
  private void forgotten(Marked marked, int next) {
    int end = next;
    for (int i = next; i > marked.open + 1; i--) {
      if (tokens.startsSentence(i)) {
        end = i;
        break;
      }
    }
    marked.close = end;
    found.add(marked);
  }

  /** Whether the marks that follow close both the open quotation and the one opened here. */
  private boolean nests(int token, int end) {
    int depth = open.size() + 1;
    int marks = 0;
    for (int i = token + 1; i < end && marks < LOOKAHEAD; i++) {
      if (isDouble(i)) {
        marks++;
        depth += opens(i, true) ? 1 : -1;
        if (depth == 0) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean opens(int token, boolean within) {
    char c = text.charAt(tokens.start(token));
    boolean spaceBefore = spaceOrBracketBefore(token);
    boolean spaceAfter = spaceAfter(token);
    return switch (c) {
      case '“', '„', '«' -> !(within && !spaceBefore && spaceAfter);
      case '”', '»' -> !within && spaceBefore && !spaceAfter;
      default -> spaceBefore == spaceAfter ? !within : spaceBefore;
    };
  }

  private boolean spaceOrBracketBefore(int token) {
    int at = tokens.start(token);
    return at == 0
        || Character.isWhitespace(text.charAt(at - 1))
        || Character.isSpaceChar(text.charAt(at - 1))
        || "([{—–-/“‘".indexOf(text.charAt(at - 1)) >= 0;
  }

  private boolean spaceAfter(int token) {
    int at = tokens.end(token);
    return at == text.length()
        || Character.isWhitespace(text.charAt(at))
        || Character.isSpaceChar(text.charAt(at))
        || ".,;:?!)]}—–”’".indexOf(text.charAt(at)) >= 0;
  }

  private boolean isDouble(int token) {
    Shape shape = tokens.shape(token);
    return (shape == Shape.OPENING_MARK || shape == Shape.CLOSING_MARK) && !isSingle(token);
  }

  private boolean isSingle(int token) {
    char c = text.charAt(tokens.start(token));
    return (c == '\'' || c == '’' || c == '‘' || c == 'ʼ')
        && tokens.end(token) - tokens.start(token) == 1;
  }

  private void singles(int paragraph, int first, int end, boolean main) {
    int within = 0;
    for (int i = first; i < end; i++) {
      if (isDouble(i)) {
        within += tokens.shape(i) == Shape.OPENING_MARK ? 1 : -1;
      } else if ((main || within > 0)
          && tokens.shape(i) == Shape.OPENING_MARK
          && isSingle(i)
          && i + 1 < end
          && !isClipped(i)) {
        int close = closingSingle(i, end);
        if (close > 0) {
          Marked marked = new Marked(i, true, paragraph);
          close(marked, close);
          i = close;
        }
      }
    }
  }

  private boolean isClipped(int token) {
    return tokens.spaceBefore(token + 1)
        || tokens.shape(token + 1) == Shape.NUMBER
        || CLIPPED.contains(tokens.lower(token + 1));
  }

  private int closingSingle(int opening, int end) {
    for (int i = opening + 2; i < Math.min(end, opening + LONGEST_SINGLE); i++) {
      if (isDouble(i)) {
        return -1;
      }
      if (isSingle(i) && tokens.shape(i) == Shape.CLOSING_MARK) {
        return i;
      }
    }
    return -1;
  }

  /** Sets the characters of the words; false where there are none. */
  private boolean measure(Marked marked) {
    int start = tokens.end(marked.open);
    int end =
        marked.closed
            ? tokens.start(marked.close)
            : marked.close > 0 ? tokens.end(marked.close - 1) : start;
    while (start < end && isSpace(start)) {
      start++;
    }
    while (end > start && isSpace(end - 1)) {
      end--;
    }
    marked.start = start;
    marked.end = end;
    for (int i = marked.first(); i < marked.close; i++) {
      if (tokens.shape(i).ordinal() <= Shape.NUMBER.ordinal()) {
        return start < end;
      }
    }
    return false;
  }

  private boolean isSpace(int at) {
    return Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at));
  }

  private void nest() {
    List<Integer> around = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Marked marked = found.get(i);
      while (!around.isEmpty() && found.get(around.getLast()).close <= marked.open) {
        around.removeLast();
      }
      marked.parent = around.isEmpty() ? -1 : around.getLast();
      around.add(i);
    }
  }
}
