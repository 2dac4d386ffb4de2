package org.cuttings.extract.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts back the full stops and commas that a text lacks, where a {@link MarkNetwork} takes them to
 * have stood: as tokens without width behind the word before. So what reads sentences and clauses
 * reads such a text as any other.
 */
final class MissingMarks {
  /** A text with fewer full stops than one in so many words is taken to have none. */
  private static final int RARE = 80;

  /** Words of a line below which lines are no paragraphs, on the average. */
  private static final int SHORTEST_LINE = 15;

  /** Words with a capital, and numbers, among the words of prose. */
  private static final double MOST_NAMES = 0.4;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Words that belong to the name before them, though some write a comma. */
  private static final Set<String> WITHIN_NAMES = Set.of("jr", "sr", "ii", "iii");

  private MissingMarks() {}

  /**
   * Whether nothing marks the sentences of {@code tokens}: there are hardly any stops, and they are
   * no list, whose lines are short or mostly names.
   */
  static boolean lacking(Tokens tokens) {
    if (tokens.size() < RARE / 2 || tokens.sentenceCount() * SHORTEST_LINE > tokens.size()) {
      return false;
    }
    int stops = 0;
    int names = 0;
    for (int i = 0; i < tokens.size(); i++) {
      stops += tokens.is(i, ".") || tokens.is(i, "?") || tokens.is(i, "!") ? 1 : 0;
      names += tokens.shape(i) == Shape.CAPITALISED || tokens.shape(i) == Shape.NUMBER ? 1 : 0;
    }
    boolean list = tokens.casing() == Casing.MIXED && names > tokens.size() * MOST_NAMES;
    return !list && stops * RARE < tokens.size();
  }

  /** Adds marks to what {@code cut} found, which {@code tokens} are of; whether there were any. */
  static boolean restore(Tokens tokens, Tokenizer cut) {
    byte[] marks = find(tokens);
    Tokenizer.Found found = cut.empty();
    for (int i = 0; i < marks.length; i++) {
      if (marks[i] != MarkNetwork.NOTHING && tokens.spaceBefore(i)) {
        int end = tokens.end(i - 1);
        cut.add(end, end, marks[i] == MarkNetwork.STOP ? "." : ",", Shape.PUNCTUATION);
      }
      cut.add(found.starts()[i], found.ends()[i], found.lower()[i], found.shapes()[i]);
    }
    return cut.size > marks.length;
  }

  private static byte[] find(Tokens tokens) {
    List<Word> words = words(tokens);
    byte[] before = MarkNetwork.standard().before(words);
    Map<String, String> behind = behindGivenNames(words);
    byte[] marks = new byte[tokens.size()];
    for (int w = 1; w < before.length; w++) {
      int token = words.get(w).token();
      // Within a word like "pro-army", and behind a mark that is there, nothing is missing.
      if (token > words.get(w - 1).token()
          && tokens.shape(token - 1) != Shape.PUNCTUATION
          && !WITHIN_NAMES.contains(words.get(w).word())) {
        marks[token] =
            before[w] == MarkNetwork.COMMA
                    && behind.getOrDefault(words.get(w - 1).word(), "").equals(words.get(w).word())
                    && isFullName(tokens, words.get(w - 1).token(), token)
                ? MarkNetwork.NOTHING
                : before[w];
      }
    }
    return marks;
  }

  /**
   * By given name the word that stands behind it wherever it stands; that of a name with several,
   * such as a surname that is a given name too, is empty.
   */
  private static Map<String, String> behindGivenNames(List<Word> words) {
    Map<String, String> behind = new HashMap<>();
    for (int w = 1; w < words.size(); w++) {
      String name = words.get(w - 1).word();
      if (GivenNames.has(name)) {
        behind.merge(name, words.get(w).word(), (one, other) -> one.equals(other) ? one : "");
      }
    }
    return behind;
  }

  /** "anna lund": a given name that is no other word, and another name behind it. */
  private static boolean isFullName(Tokens tokens, int given, int surname) {
    return GivenNames.has(tokens.lower(given))
        && tokens.strange(given)
        && tokens.strange(surname)
        && tokens.shape(surname) != Shape.NUMBER
        && !GivenNames.has(tokens.lower(surname));
  }

  /** A word of a token: letters or digits, small. */
  record Word(int token, String word, Penn tag) {}

  /** The words of {@code tokens}. */
  static List<Word> words(Tokens tokens) {
    List<Word> words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      for (String word : BETWEEN_WORDS.split(tokens.lower(i))) {
        if (!word.isEmpty()) {
          words.add(new Word(i, word, tokens.penn(i)));
        }
      }
    }
    return words;
  }
}
