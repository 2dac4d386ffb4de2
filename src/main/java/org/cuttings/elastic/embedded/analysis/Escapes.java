package org.cuttings.elastic.embedded.analysis;

/**
 * Backslash escapes in rules, which are otherwise trimmed: {@code \u0020} is how one says blank.
 */
final class Escapes {
  private Escapes() {}

  static String resolve(String written) {
    StringBuilder meant = new StringBuilder();
    int i = 0;
    while (i < written.length()) {
      char c = written.charAt(i++);
      if (c != '\\') {
        meant.append(c);
        continue;
      }
      if (i == written.length()) {
        throw invalid(written);
      }
      char escaped = written.charAt(i++);
      switch (escaped) {
        case 'n' -> meant.append('\n');
        case 't' -> meant.append('\t');
        case 'r' -> meant.append('\r');
        case 'b' -> meant.append('\b');
        case 'f' -> meant.append('\f');
        case 'u' -> {
          if (i + 4 > written.length()) {
            throw invalid(written);
          }
          meant.append((char) Integer.parseInt(written, i, i + 4, 16));
          i += 4;
        }
        default -> meant.append(escaped);
      }
    }
    return meant.toString();
  }

  private static IllegalArgumentException invalid(String written) {
    return new IllegalArgumentException("Invalid escaped char in [" + written + "]");
  }
}
