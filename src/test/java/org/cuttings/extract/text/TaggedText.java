package org.cuttings.extract.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Sentences with parts of speech and dependencies, to train with: one word a line, as written, tag,
 * number of its head from 1 (0: none) and relation, separated by tabs; an empty line after each
 * sentence.
 */
public final class TaggedText {
  /** A word of a sentence. */
  public record Word(String written, Penn tag, int head, String relation) {}

  /**
   * Words read as the tagger reads them.
   *
   * @param tags what they truly are
   * @param heads the tokens that they hang on; -1 for none
   * @param starts first token of each sentence, and the number of tokens at the end
   */
  public record Sample(Tokens tokens, Penn[] tags, int[] heads, String[] relations, int[] starts) {}

  private TaggedText() {}

  public static List<List<Word>> read(Path file) throws IOException {
    List<List<Word>> sentences = new ArrayList<>();
    List<Word> sentence = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String line;
      while ((line = reader.readLine()) != null) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 4) {
          if (!sentence.isEmpty() && !isFiller(sentence)) {
            sentences.add(sentence);
          }
          sentence = new ArrayList<>();
        } else {
          sentence.add(
              new Word(cells[0], tag(cells[1], cells[0]), Integer.parseInt(cells[2]), cells[3]));
        }
      }
    }
    return sentences;
  }

  /** Whether the words are Latin that fills the place of others. */
  private static boolean isFiller(List<Word> sentence) {
    return sentence.stream().filter(word -> word.tag() == Penn.FW).count() > 3
        || sentence.stream().anyMatch(word -> word.written().equals("eiusmod"));
  }

  private static Penn tag(String penn, String written) {
    if (!Character.isLetterOrDigit(written.charAt(0)) && written.length() == 1) {
      return "$%&#=+".contains(written) ? Penn.SYM : penn.equals("POS") ? Penn.POS : Penn.PUNCT;
    }
    return switch (penn) {
      case "PRP$" -> Penn.PRP_POSSESSIVE;
      case "WP$" -> Penn.WP_POSSESSIVE;
      case "AFX" -> Penn.JJ;
      case "ADD", "GW", "XX" -> Penn.NN;
      case "$" -> Penn.SYM;
      case "NFP", "HYPH" -> Penn.PUNCT;
      default -> Character.isLetter(penn.charAt(0)) ? Penn.valueOf(penn) : Penn.PUNCT;
    };
  }

  static String lower(String written) {
    return written.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /**
   * The sentences as tokens.
   *
   * @param caseless without capitals, punctuation and apostrophes
   * @param tagged with the tags that the tagger finds
   */
  public static Sample sample(List<List<Word>> sentences, boolean caseless, boolean tagged) {
    StringBuilder text = new StringBuilder();
    List<int[]> spans = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    List<Shape> shapes = new ArrayList<>();
    List<Integer> heads = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (List<Word> sentence : sentences) {
      int[] places = new int[sentence.size()];
      int first = spans.size();
      for (int i = 0; i < sentence.size(); i++) {
        String next = i + 1 < sentence.size() ? sentence.get(i + 1).written() : "";
        Word word = sentence.get(i);
        String written = caseless ? stripped(word.written(), word.tag(), next) : word.written();
        places[i] = -1;
        if (written == null) {
          continue;
        }
        places[i] = spans.size();
        spans.add(new int[] {text.length(), text.length() + written.length()});
        words.add(word);
        shapes.add(shape(written, word.tag(), caseless));
        text.append(written).append(' ');
      }
      text.append(caseless ? ' ' : '\n');
      for (int i = 0; i < sentence.size(); i++) {
        if (places[i] >= 0) {
          heads.add(head(sentence, places, i));
        }
      }
      if (spans.size() > first) {
        starts.add(first);
      }
    }
    starts.add(spans.size());
    String all = text.toString();
    Tokens tokens =
        Tokens.given(
            all,
            caseless ? Casing.LOWER : Casing.MIXED,
            spans.stream().mapToInt(s -> s[0]).toArray(),
            spans.stream().mapToInt(s -> s[1]).toArray(),
            spans.stream().map(s -> lower(all.substring(s[0], s[1]))).toArray(String[]::new),
            shapes.toArray(Shape[]::new),
            tagged);
    return new Sample(
        tokens,
        words.stream().map(Word::tag).toArray(Penn[]::new),
        heads.stream().mapToInt(Integer::intValue).toArray(),
        words.stream().map(Word::relation).toArray(String[]::new),
        starts.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The token that a word hangs on, past those that are left out. */
  private static int head(List<Word> sentence, int[] places, int word) {
    int head = sentence.get(word).head() - 1;
    for (int steps = 0; head >= 0 && places[head] < 0 && steps < 100; steps++) {
      head = sentence.get(head).head() - 1;
    }
    return head < 0 ? -1 : places[head];
  }

  /** The word as it stands where capitals and punctuation are lost; null if nothing stands. */
  private static @Nullable String stripped(String written, Penn tag, String next) {
    if (tag == Penn.PUNCT) {
      return null;
    }
    String lower = lower(written);
    if (lower.equals("n't")) {
      return "t";
    }
    if (lower(next).equals("n't")) {
      return lower + "n";
    }
    if (lower.startsWith("'")) {
      return lower.length() > 1 ? lower.substring(1) : null;
    }
    return lower;
  }

  private static Shape shape(String written, Penn tag, boolean caseless) {
    char first = written.charAt(0);
    String lower = lower(written);
    if (tag == Penn.POS || lower.equals("'s") || caseless && lower.equals("s")) {
      return Shape.POSSESSIVE;
    }
    if (Character.isDigit(first)) {
      return Shape.NUMBER;
    }
    if (!Character.isLetter(first) && !lower.startsWith("'") || tag == Penn.PUNCT) {
      return Shape.PUNCTUATION;
    }
    long capitals = written.chars().filter(Character::isUpperCase).count();
    if (!Character.isUpperCase(first)) {
      return capitals > 0 ? Shape.MIXED : Shape.LOWER;
    }
    long letters = written.chars().filter(Character::isLetter).count();
    if (capitals == letters) {
      return written.length() == 1 ? Shape.CAPITALISED : Shape.UPPER;
    }
    return capitals == 1 ? Shape.CAPITALISED : Shape.MIXED;
  }
}
