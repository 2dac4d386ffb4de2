package org.cuttings.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each character of a derived text stands in the text it was taken from.
 *
 * <p>The derived text is cut into consecutive runs. A run whose two lengths are equal was copied
 * character by character; one whose lengths differ is a whole that was rewritten (an entity that
 * was decoded, say), and every character in it stands for the whole source range. Source ranges
 * need not touch: what lies between them is markup that the derived text leaves out.
 *
 * @param runs in the order of the derived text, without gaps, starting at 0
 */
public record OffsetMap(List<Run> runs) {

  /**
   * @param at offset in the derived text
   * @param length characters in the derived text, at least 1
   * @param source offset in the source text
   * @param sourceLength characters in the source text; 0 for a character that the source does not
   *     have
   */
  public record Run(int at, int length, int source, int sourceLength) {
    public Run {
      if (at < 0 || length < 1 || source < 0 || sourceLength < 0) {
        throw new IllegalArgumentException(
            "Not a run: at "
                + at
                + ", length "
                + length
                + ", source "
                + source
                + ", source length "
                + sourceLength);
      }
    }

    public boolean copied() {
      return length == sourceLength;
    }
  }

  public OffsetMap {
    runs = List.copyOf(runs);
    int expected = 0;
    for (Run run : runs) {
      if (run.at != expected) {
        throw new IllegalArgumentException(
            "Run at " + run.at + " where " + expected + " was expected");
      }
      expected += run.length;
    }
  }

  /** A text copied whole from {@code source} on. */
  public static OffsetMap copy(int source, int length) {
    return new OffsetMap(length == 0 ? List.of() : List.of(new Run(0, length, source, length)));
  }

  /** Number of characters of the derived text. */
  public int length() {
    return runs.isEmpty() ? 0 : runs.getLast().at + runs.getLast().length;
  }

  /** The smallest source range that holds the given, non-empty range of the derived text. */
  public TextSpan toSource(TextSpan derived) {
    if (derived.isEmpty() || derived.end() > length()) {
      throw new IllegalArgumentException(
          derived + " is not a non-empty range of " + length() + " characters");
    }
    Run first = runAt(derived.start());
    Run last = runAt(derived.end() - 1);
    int start = first.copied() ? first.source + derived.start() - first.at : first.source;
    int end =
        last.copied() ? last.source + derived.end() - last.at : last.source + last.sourceLength;
    return new TextSpan(Math.min(start, end), Math.max(start, end));
  }

  /** The source ranges that the derived text was taken from, touching ones joined. */
  public List<TextSpan> sources() {
    List<TextSpan> spans = new ArrayList<>();
    for (Run run : runs) {
      if (run.sourceLength == 0) {
        continue;
      }
      TextSpan span = new TextSpan(run.source, run.source + run.sourceLength);
      if (!spans.isEmpty() && spans.getLast().end() == span.start()) {
        span = new TextSpan(spans.removeLast().start(), span.end());
      }
      spans.add(span);
    }
    return List.copyOf(spans);
  }

  /**
   * The map of the part {@code [start, end)} of the derived text, its offsets counted from {@code
   * start}.
   */
  public OffsetMap part(int start, int end) {
    List<Run> part = new ArrayList<>();
    for (int i = indexAt(start); i < runs.size() && runs.get(i).at < end; i++) {
      Run run = runs.get(i);
      int from = Math.max(start, run.at);
      int to = Math.min(end, run.at + run.length);
      if (from < to) {
        int source = run.copied() ? run.source + from - run.at : run.source;
        part.add(
            new Run(from - start, to - from, source, run.copied() ? to - from : run.sourceLength));
      }
    }
    return new OffsetMap(part);
  }

  private Run runAt(int offset) {
    return runs.get(indexAt(offset));
  }

  private int indexAt(int offset) {
    int low = 0;
    int high = runs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (runs.get(middle).at <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
