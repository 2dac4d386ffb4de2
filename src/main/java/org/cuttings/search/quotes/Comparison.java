package org.cuttings.search.quotes;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.TextSpan;
import org.cuttings.search.quotes.Difference.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Puts two texts together from their words: what stands between two words of the article goes with
 * them where they are of one kind, else it is of both. Words that were pasted in the place of
 * others come after them.
 */
final class Comparison {
  private final String pasted;
  private final String text;
  private final List<Difference> differences = new ArrayList<>();
  private final StringBuilder stretch = new StringBuilder();
  private final List<TextSpan> waiting = new ArrayList<>();
  private Kind kind = Kind.SAME;
  private int end;

  Comparison(String pasted, String text, int start) {
    this.pasted = pasted;
    this.text = text;
    end = start;
  }

  void fromText(Kind next, TextSpan word) {
    if (next != Kind.ARTICLE_ONLY) {
      flushPasted();
    }
    String between = text.substring(end, word.start());
    if (next == kind) {
      stretch.append(between);
    } else {
      turnTo(Kind.SAME);
      stretch.append(between);
      turnTo(next);
    }
    stretch.append(word.in(text));
    end = word.end();
  }

  void fromPasted(@Nullable TextWord word) {
    if (word != null) {
      waiting.add(word.at());
    }
  }

  List<Difference> differences() {
    flushPasted();
    endStretch();
    return List.copyOf(differences);
  }

  private void flushPasted() {
    if (waiting.isEmpty()) {
      return;
    }
    turnTo(Kind.SAME);
    stretch.append(' ');
    turnTo(Kind.PASTED_ONLY);
    stretch.append(pasted, waiting.getFirst().start(), waiting.getLast().end());
    waiting.clear();
    turnTo(Kind.SAME);
    if (differences.size() == 2 && differences.getFirst().text().isBlank()) {
      // Before the first word of the article: the space belongs behind.
      differences.removeFirst();
      stretch.append(' ');
    }
  }

  private void turnTo(Kind next) {
    if (next != kind) {
      endStretch();
    }
    kind = next;
  }

  private void endStretch() {
    if (!stretch.isEmpty()) {
      differences.add(new Difference(kind, stretch.toString()));
      stretch.setLength(0);
    }
  }
}
