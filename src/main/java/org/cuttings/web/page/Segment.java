package org.cuttings.web.page;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.TextSpan;

/** A run of characters that matches the query, or does not. */
public record Segment(String text, boolean hit) {

  private static final String ELLIPSIS = "…";

  /** The whole of {@code text}. Ranges outside of it are left out: a wrong mark breaks no page. */
  public static List<Segment> of(String text, List<TextSpan> highlights) {
    return between(text, highlights, 0, text.length());
  }

  /**
   * About {@code length} characters of {@code text}, where most matches are, cut between words,
   * with an ellipsis wherever something is left out.
   */
  public static List<Segment> excerpt(String text, List<TextSpan> highlights, int length) {
    if (text.length() <= length + length / 4) {
      return of(text, highlights);
    }
    int start = wordStart(text, busiest(text, highlights, length));
    int end = start + length;
    for (TextSpan highlight : highlights) {
      if (highlight.start() < end && highlight.end() <= text.length()) {
        end = Math.max(end, highlight.end());
      }
    }
    end = wordEnd(text, Math.min(text.length(), end));
    List<Segment> segments = new ArrayList<>();
    if (start > 0) {
      segments.add(new Segment(ELLIPSIS + " ", false));
    }
    segments.addAll(between(text, after(highlights, start), start, end));
    if (end < text.length()) {
      segments.add(new Segment(" " + ELLIPSIS, false));
    }
    return List.copyOf(segments);
  }

  private static List<TextSpan> after(List<TextSpan> highlights, int start) {
    return highlights.stream().filter(highlight -> highlight.start() >= start).toList();
  }

  private static List<Segment> between(String text, List<TextSpan> highlights, int start, int end) {
    List<Segment> segments = new ArrayList<>();
    int at = start;
    for (TextSpan highlight : highlights) {
      if (highlight.isEmpty() || highlight.start() < at || highlight.end() > end) {
        continue;
      }
      if (highlight.start() > at) {
        segments.add(new Segment(text.substring(at, highlight.start()), false));
      }
      segments.add(new Segment(highlight.in(text), true));
      at = highlight.end();
    }
    if (at < end) {
      segments.add(new Segment(text.substring(at, end), false));
    }
    return List.copyOf(segments);
  }

  /** Where to begin so that most matches fall in, a little before the first of them. */
  private static int busiest(String text, List<TextSpan> highlights, int length) {
    int lead = length / 4;
    int best = 0;
    int bestCount = 0;
    for (TextSpan first : highlights) {
      int start = Math.max(0, Math.min(first.start() - lead, text.length() - length));
      long count =
          highlights.stream().filter(h -> h.start() >= start && h.end() <= start + length).count();
      if (count > bestCount) {
        best = start;
        bestCount = (int) count;
      }
    }
    return best;
  }

  /** The next beginning of a word; the place itself in a run that has none near. */
  private static int wordStart(String text, int from) {
    for (int i = from; i > 0 && i < Math.min(text.length(), from + 40); i++) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    return onCharacter(text, from);
  }

  private static int wordEnd(String text, int from) {
    for (int i = from; i < text.length() && i < from + 40; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return onCharacter(text, from);
  }

  private static int onCharacter(String text, int at) {
    boolean splitsPair =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return splitsPair ? at - 1 : at;
  }
}
