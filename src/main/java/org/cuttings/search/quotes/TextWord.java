package org.cuttings.search.quotes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.model.TextSpan;

/**
 * A word of a text as it is compared: case, accents, apostrophes and the points of "U.S." do not
 * count, and neither does what stands between words.
 *
 * @param at where in the text
 * @param folded what is compared; never empty
 */
record TextWord(TextSpan at, String folded) {
  /** Signs that may stand within a word and change nothing: soft hyphens, joiners. */
  private static final String UNSEEN = "\\u00AD\\u200B-\\u200D\\u2060\\uFEFF";

  private static final String LETTERS = "[\\p{L}\\p{N}\\p{M}" + UNSEEN + "]";

  private static final Pattern WORD =
      Pattern.compile(
          // Scripts without spaces: each sign is a word.
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]"
              // 4,200
              + "|\\p{N}{1,3}(?:,\\p{N}{3})+(?!\\p{N})"
              // U.S.
              + "|\\b\\p{L}(?:\\.\\p{L})+\\b"
              // don't
              + "|(?:(?![\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])LETTERS)+(?:['’ʼ‘`´](?=\\p{L})LETTERS+)*"
                  .replace("LETTERS", LETTERS));

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** The words of {@code text}, in their order. */
  static List<TextWord> in(String text) {
    List<TextWord> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String folded = folded(matcher.group());
      if (!folded.isEmpty()) {
        words.add(new TextWord(new TextSpan(matcher.start(), matcher.end()), folded));
      }
    }
    return words;
  }

  private static String folded(String word) {
    return NO_LETTERS
        .matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /** How much it counts that it differs: short words are mostly articles and prepositions. */
  float weight() {
    return folded.length() <= 3 ? 0.5f : 1f;
  }
}
