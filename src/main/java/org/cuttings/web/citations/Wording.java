package org.cuttings.web.citations;

/** How words of others stand in a citation. */
final class Wording {
  private Wording() {}

  /** Marks within marks are single ones. */
  static String innerMarks(String text) {
    return text.replace('“', '‘').replace('”', '’').replaceAll("\"([^\"]*)\"", "‘$1’");
  }

  /** Between marks; the comma before "he said" is the sentence's, not the speaker's. */
  static String quoted(String words) {
    return "“" + innerMarks(plain(words)) + "”";
  }

  static String plain(String words) {
    return Reference.oneLine(words).replaceAll("[,;:]$", "");
  }
}
