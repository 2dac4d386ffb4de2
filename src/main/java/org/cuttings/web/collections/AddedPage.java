package org.cuttings.web.collections;

import java.util.List;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;

/**
 * What was added to a collection.
 *
 * @param added in a sentence
 * @param back where the curator came from
 */
record AddedPage(Frame frame, String id, String title, String added, String back) implements Page {
  static AddedPage of(String id, String title, long added, long held, String back) {
    String first =
        added == 1
            ? "One item was added."
            : added == 0 ? "Nothing was added." : added + " items were added.";
    String second =
        held == 0
            ? ""
            : held == 1 ? " One was there already." : " " + held + " were there already.";
    return new AddedPage(
        Frame.unindexed("Collected", Frame.Place.COLLECTIONS), id, title, first + second, back);
  }

  @Override
  public String template() {
    return "collections/added";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "collections.css");
  }
}
