package org.cuttings.extract;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Passage;
import org.cuttings.model.Words;

/**
 * Makes passages of the pieces of a body. A heading, a list item or a paragraph of ordinary length
 * is one passage; a longer one is cut into windows at the ends of sentences, and where a text has
 * no sentences that could be told, at the borders of clauses. Time and memory grow with the length
 * of the text, whatever its shape.
 */
public final class PassageSplitter {
  /** A paragraph up to this length stays whole. */
  static final int WHOLE = 1_200;

  private final List<Passage> passages = new ArrayList<>();

  /** Adds a piece of the body; {@code level} is 1 to 6 for a heading and 0 for everything else. */
  public void add(Passage.Kind kind, int level, Words words) {
    String text = words.text();
    int start = 0;
    int end = text.length();
    while (end - start > WHOLE && kind != Passage.Kind.HEADING) {
      int cut = ClauseBorder.after(text, start, end);
      addPart(kind, level, words, start, cut);
      start = cut;
    }
    addPart(kind, level, words, start, end);
  }

  /** Everything added so far, numbered in that order. */
  public List<Passage> passages() {
    return List.copyOf(passages);
  }

  private void addPart(Passage.Kind kind, int level, Words words, int from, int to) {
    String text = words.text();
    int start = from;
    int end = to;
    while (start < end && ClauseBorder.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && ClauseBorder.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    boolean whole = start == 0 && end == text.length();
    Words part =
        whole ? words : new Words(text.substring(start, end), words.origin().part(start, end));
    passages.add(new Passage(passages.size(), kind, level, part));
  }
}
