package org.cuttings.web;

import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;

/** What this archive is and how to search it. */
record AboutPage(Frame frame, String version) implements Page {
  @Override
  public String template() {
    return "about";
  }

  static AboutPage of(String version) {
    return new AboutPage(
        Frame.indexed(
            "About",
            "How to search this archive, how it counts, and where its articles come from",
            "/about",
            Frame.Place.ABOUT),
        version);
  }
}
