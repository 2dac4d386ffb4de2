package org.cuttings.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells Markdown (with or without HTML in it) from plain text by marks that prose does not use. */
final class MarkdownSigns {
  private static final Pattern STRONG =
      Pattern.compile(
          "^#{1,6} \\S"
              + "|\\]\\((?:https?://|/|#|mailto:)[^)\\s]*"
              + "|^(?:```|~~~)"
              + "|^</?(?:div|p|span|section|article|figure|header|footer|table|ul|ol|h[1-6])\\b[^>\\n]*>"
              + "|^\\[[^\\]\\n]+\\]: *\\S+",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
  private static final Pattern WEAK =
      Pattern.compile("\\*\\*\\S[^*\\n]*\\S\\*\\*|^> \\S|^ {0,3}[-*+] \\S", Pattern.MULTILINE);

  private MarkdownSigns() {}

  static boolean isMarkdown(String head) {
    return 3 * count(STRONG, head, 4) + count(WEAK, head, 6) >= 6;
  }

  private static int count(Pattern pattern, String head, int enough) {
    Matcher matcher = pattern.matcher(head);
    int found = 0;
    while (found < enough && matcher.find()) {
      found++;
    }
    return found;
  }
}
