package org.cuttings.search.quotes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cuttings.model.TextSpan;
import org.cuttings.search.quotes.Difference.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of a text that pasted words resemble most, and where the two differ.
 *
 * <p>The cheapest way from one to the other, word by word, as in any comparison of files; what no
 * library for those does is that it may begin and end anywhere in the text, that gaps stand for any
 * words, and that short words cost less than long ones. Time and memory are the number of words
 * here times there.
 *
 * @param at from the first to the last word of the text that takes part
 * @param cost of what differs
 * @param verbatim whether nothing does
 * @param differences both, in reading order
 */
record Alignment(TextSpan at, float cost, boolean verbatim, List<Difference> differences) {
  /** A gap is free; of two equal ways the one that leaves out less is better. */
  private static final float GAP_WORD = 0.001f;

  Alignment {
    differences = List.copyOf(differences);
  }

  /** Null where they have no word in common. */
  static @Nullable Alignment of(PastedWords pasted, String text) {
    List<TextWord> words = TextWord.in(text);
    return words.isEmpty() || pasted.pieces().isEmpty()
        ? null
        : new Search(pasted, text, words).best();
  }

  /** What a step takes from each side. */
  private enum Step {
    START,
    SAME,
    OTHER,
    PASTED,
    TEXT,
    GAP_ENDS,
    GAP_WORD
  }

  private static final class Search {
    private final PastedWords pasted;
    private final String text;
    private final List<TextWord> words;
    private final int width;
    private final Step[] steps;

    Search(PastedWords pasted, String text, List<TextWord> words) {
      this.pasted = pasted;
      this.text = text;
      this.words = words;
      width = words.size() + 1;
      steps = new Step[(pasted.pieces().size() + 1) * width];
    }

    @Nullable Alignment best() {
      float[] costs = new float[width];
      Arrays.fill(steps, 0, width, Step.START);
      int rows = pasted.pieces().size();
      for (int row = 1; row <= rows; row++) {
        TextWord word = pasted.pieces().get(row - 1).word();
        costs = word == null ? afterGap(costs, row) : after(word, costs, row, row == rows);
      }
      int end = 0;
      for (int column = 1; column < width; column++) {
        if (costs[column] < costs[end]) {
          end = column;
        }
      }
      return traced(rows, end, costs[end]);
    }

    private float[] after(TextWord word, float[] before, int row, boolean last) {
      float[] costs = new float[width];
      for (int column = 0; column < width; column++) {
        float cost = before[column] + word.weight();
        Step step = Step.PASTED;
        if (column > 0) {
          TextWord other = words.get(column - 1);
          boolean same = word.folded().equals(other.folded());
          float both = before[column - 1] + (same ? 0 : Math.max(word.weight(), other.weight()));
          if (both < cost) {
            cost = both;
            step = same ? Step.SAME : Step.OTHER;
          }
          float more = costs[column - 1] + other.weight();
          if (more < cost && !last) {
            cost = more;
            step = Step.TEXT;
          }
        }
        costs[column] = cost;
        steps[row * width + column] = step;
      }
      return costs;
    }

    private float[] afterGap(float[] before, int row) {
      float[] costs = new float[width];
      for (int column = 0; column < width; column++) {
        costs[column] = before[column];
        steps[row * width + column] = Step.GAP_ENDS;
        if (column > 0 && costs[column - 1] + GAP_WORD < costs[column]) {
          costs[column] = costs[column - 1] + GAP_WORD;
          steps[row * width + column] = Step.GAP_WORD;
        }
      }
      return costs;
    }

    private @Nullable Alignment traced(int rows, int end, float cost) {
      List<Step> path = new ArrayList<>();
      int row = rows;
      int column = end;
      while (row > 0) {
        Step step = steps[row * width + column];
        path.add(step);
        switch (step) {
          case SAME, OTHER -> {
            row--;
            column--;
          }
          case PASTED, GAP_ENDS -> row--;
          case TEXT, GAP_WORD -> column--;
          case START -> throw new IllegalStateException("A way begins before its first row");
        }
      }
      if (!path.contains(Step.SAME)) {
        return null;
      }
      boolean verbatim =
          path.stream().allMatch(s -> s == Step.SAME || s == Step.GAP_ENDS || s == Step.GAP_WORD);
      TextSpan at = new TextSpan(words.get(column).at().start(), words.get(end - 1).at().end());
      return new Alignment(at, cost, verbatim, differences(path.reversed(), column));
    }

    private List<Difference> differences(List<Step> path, int first) {
      Comparison comparison = new Comparison(pasted.text(), text, words.get(first).at().start());
      int row = 0;
      int column = first;
      for (Step step : path) {
        switch (step) {
          case SAME -> {
            comparison.fromText(Kind.SAME, words.get(column++).at());
            row++;
          }
          case OTHER -> {
            comparison.fromText(Kind.ARTICLE_ONLY, words.get(column++).at());
            comparison.fromPasted(pasted.pieces().get(row++).word());
          }
          case PASTED -> comparison.fromPasted(pasted.pieces().get(row++).word());
          case TEXT -> comparison.fromText(Kind.ARTICLE_ONLY, words.get(column++).at());
          case GAP_WORD -> comparison.fromText(Kind.LEFT_OUT, words.get(column++).at());
          case GAP_ENDS -> row++;
          case START -> throw new IllegalStateException("A way begins before its first row");
        }
      }
      return comparison.differences();
    }
  }
}
