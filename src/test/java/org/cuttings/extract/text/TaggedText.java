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
final class TaggedText {
  record Word(String written, Penn tag, int head, String relation) {}

  /** Words read as the tagger reads them; {@code sources} are their places among the words. */
  record Sample(Tokens tokens, Penn[] tags, int[] sources) {}

  private TaggedText() {}

  static List<List<Word>> read(Path file) throws IOException {
    List<List<Word>> sentences = new ArrayList<>();
    List<Word> sentence = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String line;
      while ((line = reader.readLine()) != null) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 4) {
          if (!sentence.isEmpty()) {
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
   */
  static Sample sample(List<List<Word>> sentences, boolean caseless) {
    StringBuilder text = new StringBuilder();
    List<int[]> spans = new ArrayList<>();
    List<Penn> tags = new ArrayList<>();
    List<Shape> shapes = new ArrayList<>();
    List<Integer> sources = new ArrayList<>();
    int source = -1;
    for (List<Word> sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        source++;
        String next = i + 1 < sentence.size() ? sentence.get(i + 1).written() : "";
        String written = sentence.get(i).written();
        Penn tag = sentence.get(i).tag();
        if (caseless) {
          String stripped = stripped(written, tag, next);
          if (stripped == null) {
            continue;
          }
          written = stripped;
        }
        spans.add(new int[] {text.length(), text.length() + written.length()});
        tags.add(tag);
        shapes.add(shape(written, tag, caseless));
        sources.add(source);
        text.append(written).append(' ');
      }
      text.append(caseless ? ' ' : '\n');
    }
    String all = text.toString();
    String[] lower = new String[spans.size()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = lower(all.substring(spans.get(i)[0], spans.get(i)[1]));
    }
    Tokens tokens =
        Tokens.untagged(
            all,
            caseless ? Casing.LOWER : Casing.MIXED,
            spans.stream().mapToInt(s -> s[0]).toArray(),
            spans.stream().mapToInt(s -> s[1]).toArray(),
            lower,
            shapes.toArray(Shape[]::new));
    return new Sample(
        tokens, tags.toArray(Penn[]::new), sources.stream().mapToInt(Integer::intValue).toArray());
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
