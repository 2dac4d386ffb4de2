package org.cuttings.index;

import java.text.Normalizer;

/**
 * A name as the facet shows it. Papers print the same byline in capitals, in lower case or with
 * care; the reader is to see one value. A name that has both cases is left as it is.
 */
final class BylineFacet {
  private BylineFacet() {}

  static String of(String name) {
    String even =
        Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\s\\p{Z}]+", " ").strip();
    boolean upper = even.chars().anyMatch(Character::isUpperCase);
    boolean lower = even.chars().anyMatch(Character::isLowerCase);
    return upper && lower ? even : capitalised(even);
  }

  private static String capitalised(String name) {
    StringBuilder capitalised = new StringBuilder();
    boolean first = true;
    for (int c : name.codePoints().toArray()) {
      capitalised.appendCodePoint(first ? Character.toTitleCase(c) : Character.toLowerCase(c));
      first = !Character.isLetterOrDigit(c);
    }
    return capitalised.toString();
  }
}
