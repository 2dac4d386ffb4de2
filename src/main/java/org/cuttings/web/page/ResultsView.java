package org.cuttings.web.page;

import java.util.Locale;

/** How a results page lays out what was found. */
public enum ResultsView {
  /** One list of articles, best first. */
  LIST(3),
  /** The best articles of each source beside each other. */
  SOURCES(2);

  private final int passages;

  ResultsView(int passages) {
    this.passages = passages;
  }

  /** How many passages of an article there is room for. */
  int passages() {
    return passages;
  }

  public static ResultsView of(String parameter) {
    return parameter.toLowerCase(Locale.ROOT).equals("sources") ? SOURCES : LIST;
  }
}
