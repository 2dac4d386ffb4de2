package org.cuttings.search.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Words that somebody remembers or has before him, as they were pasted: with or without quotation
 * marks, with "…" where words are left out and brackets where an editor stepped in.
 *
 * @param text the pasted words, brackets within words resolved
 * @param pieces words and the gaps between them
 */
record PastedWords(String text, List<Piece> pieces) {
  /** {@code [W]e}, {@code report[ed]}: letters put in by an editor make one word with the rest. */
  private static final Pattern BRACKETED_LETTERS =
      Pattern.compile("\\[(\\p{L}{1,4})](?=\\p{L})|(?<=\\p{L})\\[(\\p{L}{1,4})]");

  /** {@code …}, {@code ...}, {@code [...]}, and {@code [the mayor]} in the place of other words. */
  private static final Pattern GAP =
      Pattern.compile("\\[[^\\]]*]|\\(\\s*(?:…|\\.\\s?\\.\\s?\\.)\\s*\\)|…|\\.\\s?\\.\\s?\\.+");

  /** Long words tell articles apart; beyond so many, more only take time. */
  private static final int MOST_TELLING = 32;

  private static final int WINDOW = 5;
  private static final int WINDOW_STEP = 2;
  private static final int MOST_WINDOWS = 40;

  PastedWords {
    pieces = List.copyOf(pieces);
  }

  /**
   * @param word null for a gap, which stands for any number of words
   */
  record Piece(@Nullable TextWord word) {}

  static PastedWords of(String pasted) {
    String text = BRACKETED_LETTERS.matcher(pasted).replaceAll("$1$2");
    List<Piece> pieces = new ArrayList<>();
    Matcher gap = GAP.matcher(text);
    int from = 0;
    while (gap.find()) {
      addWords(text, from, gap.start(), pieces);
      addGap(pieces);
      from = gap.end();
    }
    addWords(text, from, text.length(), pieces);
    while (!pieces.isEmpty() && pieces.getLast().word() == null) {
      pieces.removeLast();
    }
    return new PastedWords(text, pieces);
  }

  private static void addWords(String text, int from, int to, List<Piece> pieces) {
    for (TextWord word : TextWord.in(text.substring(from, to))) {
      TextSpan at = new TextSpan(word.at().start() + from, word.at().end() + from);
      pieces.add(new Piece(new TextWord(at, word.folded())));
    }
  }

  /** Before the first word anything may stand anyway. */
  private static void addGap(List<Piece> pieces) {
    if (!pieces.isEmpty() && pieces.getLast().word() != null) {
      pieces.add(new Piece(null));
    }
  }

  List<TextWord> words() {
    List<TextWord> words = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.word() != null) {
        words.add(piece.word());
      }
    }
    return words;
  }

  /** What all words together weigh. */
  float weight() {
    float weight = 0;
    for (TextWord word : words()) {
      weight += word.weight();
    }
    return weight;
  }

  boolean hasGaps() {
    return pieces.stream().anyMatch(piece -> piece.word() == null);
  }

  /** Words that tell best which passage has them, each once. */
  List<String> telling() {
    return words().stream()
        .map(TextWord::folded)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(MOST_TELLING)
        .toList();
  }

  /** What stands together without a gap, three words at least. */
  List<String> runs() {
    List<String> runs = new ArrayList<>();
    int first = 0;
    for (int i = 0; i <= pieces.size(); i++) {
      if (i == pieces.size() || pieces.get(i).word() == null) {
        if (i - first >= 3) {
          runs.add(text.substring(start(first), end(i - 1)));
        }
        first = i + 1;
      }
    }
    return runs;
  }

  /**
   * Five words each that stand together without a gap, so close that a longer stretch has one of
   * them whole: what finds a passage that has only a part of the words. Of many those with the
   * longest words.
   */
  List<String> windows() {
    List<String> windows = new ArrayList<>();
    for (int first = 0; first + WINDOW <= pieces.size(); first += WINDOW_STEP) {
      boolean whole =
          pieces.subList(first, first + WINDOW).stream().allMatch(piece -> piece.word() != null);
      if (whole) {
        windows.add(text.substring(start(first), end(first + WINDOW - 1)));
      }
    }
    return windows.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(MOST_WINDOWS)
        .toList();
  }

  private int start(int piece) {
    TextWord word = pieces.get(piece).word();
    return word == null ? 0 : word.at().start();
  }

  private int end(int piece) {
    TextWord word = pieces.get(piece).word();
    return word == null ? 0 : word.at().end();
  }
}
