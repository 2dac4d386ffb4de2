package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuttings.model.OffsetMap;
import org.cuttings.model.OffsetMap.Run;
import org.cuttings.model.Words;

/** Gathers words piece by piece and remembers where each piece stands in the source. */
final class WordsBuilder {
  private final String source;
  private final StringBuilder text = new StringBuilder();
  private final List<Run> runs = new ArrayList<>();

  WordsBuilder(String source) {
    this.source = source;
  }

  /** Adds the characters of the source from {@code start} to {@code end} as they are. */
  void copy(int start, int end) {
    if (start >= end) {
      return;
    }
    Run last = runs.isEmpty() ? null : runs.getLast();
    if (last != null && last.copied() && last.source() + last.sourceLength() == start) {
      runs.removeLast();
      runs.add(new Run(last.at(), last.length() + end - start, last.source(), end - last.source()));
    } else {
      runs.add(new Run(text.length(), end - start, start, end - start));
    }
    text.append(source, start, end);
  }

  /** Adds characters that the source writes in another way, as an entity or an escape. */
  void rewrite(String characters, int start, int end) {
    if (characters.length() == end - start) {
      copy(start, end);
    } else if (!characters.isEmpty()) {
      runs.add(new Run(text.length(), characters.length(), start, end - start));
      text.append(characters);
    }
  }

  int length() {
    return text.length();
  }

  /** What was gathered, without white space at its ends; the builder is empty again. */
  Optional<Words> take() {
    int start = 0;
    int end = text.length();
    while (start < end && PlainLayout.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && PlainLayout.isSpace(text.charAt(end - 1))) {
      end--;
    }
    Optional<Words> words =
        start == end
            ? Optional.empty()
            : Optional.of(
                new Words(text.substring(start, end), new OffsetMap(runs).part(start, end)));
    text.setLength(0);
    runs.clear();
    return words;
  }
}
