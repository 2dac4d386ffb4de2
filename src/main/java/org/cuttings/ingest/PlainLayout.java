package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Words;

/**
 * The lines of a plain text as blocks. Where a text was wrapped at a column, the lines of a
 * paragraph become one block again: a line break is a wrap when the first word after it would not
 * have fitted on the line before it. Everywhere else each line is a block.
 */
final class PlainLayout {
  /** Beyond this width nobody wraps by hand or program. */
  private static final int WIDEST_WRAP = 140;

  private static final int NARROWEST_WRAP = 40;
  private static final Pattern BULLET =
      Pattern.compile("(?:[•◦▪‣●■–—*-]|\\(?\\d{1,2}[.)])[ \\t\\u00a0]+(?=\\S)");
  private static final Pattern MARK = Pattern.compile("[•◦▪‣●■–—*-].*", Pattern.DOTALL);

  private PlainLayout() {}

  /** A line without the white space around it. */
  private record Line(int start, int end, int indent, int group) {
    int length() {
      return end - start;
    }
  }

  static List<Block> blocks(String text) {
    List<Line> lines = lines(text);
    int width = wrapWidth(text, lines);
    List<Block> blocks = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int last = i;
      while (last + 1 < lines.size()
          && isWrapped(text, lines.get(last), lines.get(last + 1), width)) {
        last++;
      }
      blocks.add(block(text, lines.get(i), lines.get(last)));
      i = last + 1;
    }
    return blocks;
  }

  private static Block block(String text, Line first, Line last) {
    int start = first.start;
    Block.Shape shape = Block.Shape.LINES;
    if (text.charAt(start) == '>' && start + 1 < last.end && text.charAt(start + 1) == ' ') {
      shape = Block.Shape.QUOTATION;
      start += 2;
    }
    Matcher bullet = BULLET.matcher(text).region(start, last.end);
    if (bullet.lookingAt() && MARK.matcher(bullet.group()).matches()) {
      // A number stays: readers cite it, and a numbered line may be a heading.
      shape = Block.Shape.ITEM;
      start = bullet.end();
    }
    return Block.line(
        Words.copy(text, new TextSpan(start, last.end)), shape, first.group, first.indent);
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int group = 0;
    int at = 0;
    while (at < text.length()) {
      int end = lineEnd(text, at);
      int first = at;
      int last = end;
      while (first < last && isSpace(text.charAt(first))) {
        first++;
      }
      while (last > first && isSpace(text.charAt(last - 1))) {
        last--;
      }
      if (first == last) {
        group++;
      } else {
        lines.add(new Line(first, last, first - at, group));
      }
      at = end + 1;
    }
    return lines;
  }

  private static int lineEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f') {
        return i + (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0);
      }
    }
    return text.length();
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\ufeff'
        || c == '\u200b'
        || c == '\0';
  }

  /** The column at which the text is wrapped; 0 when it is not. */
  private static int wrapWidth(String text, List<Line> lines) {
    int width = 0;
    int breaks = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).group == lines.get(i + 1).group) {
        width = Math.max(width, lines.get(i).indent + lines.get(i).length());
        breaks++;
      }
    }
    boolean hasLongLine = lines.stream().anyMatch(line -> line.length() > WIDEST_WRAP * 3 / 2);
    if (breaks < 3 || hasLongLine || width > WIDEST_WRAP || width < NARROWEST_WRAP) {
      return 0;
    }
    int wrapped = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      wrapped += isWrapped(text, lines.get(i), lines.get(i + 1), width) ? 1 : 0;
    }
    return wrapped * 2 >= breaks ? width : 0;
  }

  private static boolean isWrapped(String text, Line line, Line next, int width) {
    if (width == 0
        || line.group != next.group
        || BULLET.matcher(text).region(next.start, next.end).lookingAt()) {
      return false;
    }
    int word = next.start;
    while (word < next.end && !Character.isWhitespace(text.charAt(word))) {
      word++;
    }
    // Editors wrap a little early; a tenth of the width is allowed for.
    return line.indent + line.length() + 1 + word - next.start > width - width / 10;
  }
}
