package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.OffsetMap;
import org.cuttings.model.OffsetMap.Run;

/** A text under construction that remembers where each of its characters came from. */
final class MappedText {
  private final StringBuilder text = new StringBuilder();
  private final List<Run> runs = new ArrayList<>();
  private int lastSource;

  int length() {
    return text.length();
  }

  /** A character that stands at {@code source} just so. */
  void copy(char c, int source) {
    if (!runs.isEmpty()) {
      Run last = runs.getLast();
      if (last.copied() && last.source() + last.length() == source) {
        runs.set(
            runs.size() - 1,
            new Run(last.at(), last.length() + 1, last.source(), last.length() + 1));
        text.append(c);
        lastSource = source + 1;
        return;
      }
    }
    add(String.valueOf(c), source, 1);
  }

  /** Characters that stand at {@code source} in another spelling. */
  void rewrite(String characters, int source, int sourceLength) {
    // Lengths that are equal by chance would pass for a copy.
    add(characters, source, sourceLength == characters.length() ? 0 : sourceLength);
  }

  /** White space, which shows as {@code shown}. */
  void gap(String shown, int source, int sourceLength, char written) {
    if (sourceLength == 1 && shown.charAt(0) == written) {
      copy(written, source);
    } else {
      rewrite(shown, source, sourceLength);
    }
  }

  /** Characters that the source does not have, at the place reached. */
  void insert(String characters) {
    add(characters, lastSource, 0);
  }

  private void add(String characters, int source, int sourceLength) {
    runs.add(new Run(text.length(), characters.length(), source, sourceLength));
    text.append(characters);
    lastSource = source + sourceLength;
  }

  String text() {
    return text.toString();
  }

  OffsetMap origin() {
    return new OffsetMap(runs);
  }
}
