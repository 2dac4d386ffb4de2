package org.cuttings.extract.names;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Brings spellings of one name together: accents, apostrophes, full stops, transliterations. */
final class Folding {
  private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ";
  private static final String[] LATIN = {
    "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s",
    "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "i", "i", "e", "g"
  };

  private Folding() {}

  /**
   * Adds the parts of {@code word} that names are compared by: "Müller-Maguhn" has two, "O'Brien"
   * and "U.S." one, "2.0" two.
   */
  static void atoms(String word, List<String> into) {
    String lower = fold(word.toLowerCase(Locale.ROOT));
    int from = 0;
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : '-';
      boolean point = c == '.' && i > 0 && Character.isDigit(lower.charAt(i - 1));
      if (c == '-' || c == '–' || c == '/' || c == '_' || point) {
        String atom = bare(lower.substring(from, i));
        if (!atom.isEmpty()) {
          into.add(atom);
        }
        from = i + 1;
      }
    }
  }

  /** {@code word}, in lower case, without accents. */
  static String fold(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 0x7f) {
        return foldSlowly(word);
      }
    }
    return word;
  }

  private static String foldSlowly(String word) {
    String parted = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(parted.length());
    for (int i = 0; i < parted.length(); i++) {
      char c = parted.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      switch (c) {
        case 'ø' -> folded.append('o');
        case 'ł' -> folded.append('l');
        case 'đ' -> folded.append('d');
        case 'ı' -> folded.append('i');
        case 'ß' -> folded.append("ss");
        case 'æ' -> folded.append("ae");
        case 'œ' -> folded.append("oe");
        case '’', 'ʼ', '‘' -> folded.append('\'');
        default -> folded.append(c);
      }
    }
    return folded.toString();
  }

  private static String bare(String part) {
    if (part.equals("&")) {
      return "and";
    }
    for (int i = 0; i < part.length(); i++) {
      if (!Character.isLetterOrDigit(part.charAt(i))) {
        StringBuilder kept = new StringBuilder(part.length());
        part.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
      }
    }
    return part;
  }

  /** Latin letters for Cyrillic ones; anything else unchanged. */
  static String latin(String folded) {
    boolean cyrillic = false;
    for (int i = 0; i < folded.length() && !cyrillic; i++) {
      cyrillic = Character.UnicodeBlock.of(folded.charAt(i)) == Character.UnicodeBlock.CYRILLIC;
    }
    if (!cyrillic) {
      return folded;
    }
    StringBuilder latin = new StringBuilder(folded.length() * 2);
    for (int i = 0; i < folded.length(); i++) {
      int at = CYRILLIC.indexOf(folded.charAt(i));
      if (at >= 0) {
        latin.append(LATIN[at]);
      } else {
        latin.append(folded.charAt(i));
      }
    }
    return latin.toString();
  }

  /**
   * What spellings of a name have in common: its consonants, alike ones made equal, and whether it
   * begins with a vowel. "Kislyak", "Kisliak" and "Кисляк" share one, and so do "Sergei" and
   * "Sergey".
   */
  static String skeleton(String atom) {
    String latin = latin(atom);
    StringBuilder bones = new StringBuilder(latin.length());
    char last = 0;
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      char next = i + 1 < latin.length() ? latin.charAt(i + 1) : 0;
      char bone =
          switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'j' -> i == 0 ? 'a' : 0;
            case 'h' -> i == 0 ? 'h' : 0;
            case 'c' -> next == 'h' ? 'c' : next == 'k' ? 0 : 'k';
            case 'q' -> 'k';
            case 'w', 'f' -> 'v';
            case 'p' -> next == 'h' ? 'v' : 'p';
            case 'x' -> 's';
            case 'z' -> 's';
            case 't' -> next == 's' || next == 'z' || next == 'c' ? 0 : 't';
            default -> c;
          };
      if (c == 'x') {
        bones.append('k');
      }
      if (bone != 0 && bone != last) {
        bones.append(bone);
      }
      last = bone;
    }
    return bones.toString();
  }

  /**
   * Whether at most {@code most} letters must be put in, left out, changed or swapped to make
   * {@code b} of {@code a}.
   */
  static boolean near(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return false;
    }
    int[] before = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    int[] next = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      next[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        next[j] = Math.min(Math.min(next[j - 1], row[j]) + 1, row[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
        least = Math.min(least, next[j]);
      }
      if (least > most) {
        return false;
      }
      int[] oldest = before;
      before = row;
      row = next;
      next = oldest;
    }
    return row[b.length()] <= most;
  }

  /** Whether two surnames are likely spellings of one. */
  static boolean alike(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    return shorter >= 5
        && a.charAt(0) == b.charAt(0)
        && near(latin(a), latin(b), shorter >= 8 ? 2 : 1)
        && skeleton(a).equals(skeleton(b));
  }
}
