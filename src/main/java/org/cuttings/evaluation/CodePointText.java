package org.cuttings.evaluation;

import org.cuttings.model.TextSpan;

/** A text whose places are counted in code points, as gold files have them. */
final class CodePointText {
  private final String text;

  /** Code points before each UTF-16 offset; null where the two are the same. */
  private final int[] before;

  private final int[] offsets;

  CodePointText(String text) {
    this.text = text;
    this.before = new int[text.length() + 1];
    this.offsets = new int[text.codePointCount(0, text.length()) + 1];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      before[i] = count;
      if (!(Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1)))) {
        offsets[++count] = i + 1;
      }
    }
    before[text.length()] = count;
  }

  int length() {
    return offsets.length - 1;
  }

  /** The words at a span of code points; empty where the text has no such place. */
  String at(TextSpan span) {
    return span.end() > length() ? "" : text.substring(offsets[span.start()], offsets[span.end()]);
  }

  /** The span of code points that a span of UTF-16 offsets comes to. */
  TextSpan span(TextSpan utf16) {
    return new TextSpan(before[utf16.start()], before[utf16.end()]);
  }

  /** The words at {@code span} between guillemets, with {@code around} code points either side. */
  String inContext(TextSpan span, int around) {
    int from = Math.max(0, span.start() - around);
    int to = Math.min(length(), span.end() + around);
    String words = at(span);
    if (words.length() > 200) {
      words = words.substring(0, 120) + " […] " + words.substring(words.length() - 60);
    }
    String context =
        at(new TextSpan(from, span.start())) + "«" + words + "»" + at(new TextSpan(span.end(), to));
    return span.start() + "–" + span.end() + "  " + context.replaceAll("\\s+", " ").strip();
  }
}
