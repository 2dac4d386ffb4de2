package org.cuttings.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The encoding of bytes that do not name it. A sample is decoded in every encoding that was in use
 * for a language and scored by how well its letters fit that language; the best pair wins.
 * Encodings that spell the sample alike are told apart by the order of the table: the most used
 * first.
 */
final class CharsetGuess {
  /** Bytes that are scored; more of them do not change the answer. */
  private static final int SAMPLE = 6000;

  private static final int SIGNS = 64 * 1024;

  private record Family(List<Charset> charsets, List<String> languages) {}

  private static final List<Family> FAMILIES =
      List.of(
          family(
              "windows-1252 ISO-8859-15 ISO-8859-1 IBM850 x-MacRoman",
              "en de fr es pt it nl sv da no fi is ga ca gl eu et"),
          family(
              "windows-1250 ISO-8859-2 ISO-8859-16 IBM852 x-MacCentralEurope ISO-8859-13",
              "pl cs sk hu hr sl ro sq"),
          family("windows-1257 ISO-8859-13 ISO-8859-4 ISO-8859-10", "et lv lt fi da sv no is"),
          family(
              "windows-1251 KOI8-U KOI8-R ISO-8859-5 x-MacCyrillic IBM866 IBM855",
              "ru uk bg sr mk be"),
          family("windows-1253 ISO-8859-7 IBM737 IBM869", "el"),
          family("windows-1254 ISO-8859-9 ISO-8859-3 IBM857", "tr"),
          family("ISO-8859-3", "mt"),
          family("windows-1255 ISO-8859-8 IBM862", "he yi"),
          family("windows-1256 ISO-8859-6", "ar fa ur"),
          family("x-windows-874 TIS-620", "th"),
          family("windows-1258 VISCII", "vi"),
          family("EUC-JP windows-31j UTF-16LE UTF-16BE", "ja"),
          family("x-windows-949 UTF-16LE UTF-16BE", "ko"),
          family("GB18030 UTF-16LE UTF-16BE", "zh-CN"),
          family("Big5-HKSCS x-EUC-TW UTF-16LE UTF-16BE", "zh-TW"),
          family("UTF-16LE UTF-16BE", "en ru el he ar th"));

  private CharsetGuess() {}

  private static Family family(String charsets, String languages) {
    return new Family(
        Arrays.stream(charsets.split(" ")).map(CharsetGuess::charset).toList(),
        List.of(languages.split(" ")));
  }

  private static Charset charset(String name) {
    return TableCharset.named(name).orElseGet(() -> Charset.forName(name));
  }

  /** Encodings that give themselves away: by escape sequences, or by zeros at fixed places. */
  static Optional<Charset> bySigns(byte[] bytes) {
    int[] zeros = new int[4];
    boolean sevenBit = true;
    boolean escape = false;
    int end = Math.min(bytes.length, SIGNS);
    for (int i = 0; i < end; i++) {
      if (bytes[i] == 0) {
        zeros[i & 3]++;
      }
      sevenBit &= bytes[i] >= 0;
      escape |= bytes[i] == 0x1b;
    }
    if (escape && sevenBit) {
      String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
      if (head.contains("\u001b$)C")) {
        return Optional.of(Charset.forName("ISO-2022-KR"));
      }
      if (head.contains("\u001b$)A") || head.contains("\u001b$)G")) {
        return Optional.of(Charset.forName("ISO-2022-CN"));
      }
      if (head.contains("\u001b$B") || head.contains("\u001b$@")) {
        return Optional.of(Charset.forName("ISO-2022-JP"));
      }
    }
    int quarter = end / 4;
    int even = zeros[0] + zeros[2];
    int odd = zeros[1] + zeros[3];
    if (quarter > 0 && end % 4 == 0) {
      if (zeros[0] == quarter && zeros[1] > quarter * 0.9) {
        return Optional.of(Charset.forName("UTF-32BE"));
      }
      if (zeros[3] == quarter && zeros[2] > quarter * 0.9) {
        return Optional.of(Charset.forName("UTF-32LE"));
      }
    }
    // Text that is not Latin has its few zeros in spaces and line ends, all on the same side.
    if (end % 2 == 0 && even + odd > end / 100 && Math.min(even, odd) * 20 <= even + odd) {
      return Optional.of(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  static Charset of(byte[] bytes) {
    byte[] sample = sample(bytes);
    Charset best = Charset.forName("windows-1252");
    double bestScore = Double.NEGATIVE_INFINITY;
    List<String> tried = new ArrayList<>();
    for (Family family : FAMILIES) {
      for (Charset charset : family.charsets) {
        String text = charset.decode(ByteBuffer.wrap(sample)).toString();
        for (String language : family.languages) {
          if (tried.contains(charset.name() + language)) {
            continue;
          }
          tried.add(charset.name() + language);
          double score = score(text, LetterFrequencies.of(language));
          if (score > bestScore) {
            bestScore = score;
            best = charset;
          }
        }
      }
    }
    return best;
  }

  /** The first lines that hold bytes beyond ASCII, cut at ASCII so that no character is halved. */
  private static byte[] sample(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    int from = Math.max(0, first - SAMPLE / 6) & ~1;
    int to = Math.min(bytes.length, from + SAMPLE);
    while (to < bytes.length && to < from + 2 * SAMPLE && bytes[to] != '\n' && bytes[to] != ' ') {
      to++;
    }
    if ((to - from) % 2 != 0 && to < bytes.length) {
      to++;
    }
    return Arrays.copyOfRange(bytes, from, to);
  }

  private static final double SYMBOL = 3 * Math.log(2e-6);
  private static final double MARK = 3 * Math.log(1e-3);
  private static final double NO_TEXT = 3 * Math.log(1e-12);
  private static final double WRONG_CASE = Math.log(1e-3);
  private static final String MARKS = "\u00a0’‘“”„«»–—…•·°€£§‚‹›、。，：；！？（）「」『』・ー　¿¡";

  private static double score(String original, LetterFrequencies frequencies) {
    String text = LetterFrequencies.folded(original);
    boolean sameLength = text.length() == original.length();
    double score = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        char before = letterAt(text, i - 1);
        char after = letterAt(text, i + 1);
        score +=
            frequencies.share(String.valueOf(c))
                + frequencies.share(new String(new char[] {before, c}))
                + frequencies.share(new String(new char[] {before, c, after}));
        if (sameLength
            && i > 0
            && Character.isUpperCase(original.charAt(i))
            && Character.isLowerCase(original.charAt(i - 1))) {
          score += WRONG_CASE;
        }
      } else if (c >= 0x80) {
        // A sign within a word is most often a letter read wrongly.
        boolean within = letterAt(text, i + 1) != ' ';
        score += MARKS.indexOf(c) >= 0 ? MARK : within || !isText(c) ? NO_TEXT : SYMBOL;
      } else if (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
        score += NO_TEXT;
      }
    }
    return score;
  }

  private static char letterAt(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at))
        ? text.charAt(at)
        : ' ';
  }

  private static boolean isText(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.FORMAT ->
          c == '\u00ad' || c == '\u200e' || c == '\u200f' || c == '\u200c' || c == '\u200d';
      default -> c != '\ufffd';
    };
  }
}
