package org.cuttings.web;

import java.util.Locale;

/** How a results page lays out what was found. */
enum ResultsView {
  /** One list of articles, best first. */
  LIST,
  /** The best articles of each source beside each other. */
  SOURCES;

  static ResultsView of(String parameter) {
    return parameter.toLowerCase(Locale.ROOT).equals("sources") ? SOURCES : LIST;
  }
}
