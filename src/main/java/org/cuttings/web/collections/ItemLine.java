package org.cuttings.web.collections;

import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.EventLine;
import org.jspecify.annotations.Nullable;

/**
 * Something that a collection holds, as pages show it.
 *
 * @param id within the collection
 * @param number in the collection, {@code 2.1}
 * @param kind {@code Article}
 * @param title what it is called now, or was when it was added
 * @param href where it is; null where it is gone
 * @param article where it is one
 * @param event where it is one
 * @param words of a passage, quote or event; null where it has none
 * @param about what is known of somebody, or what a search asks; null for others
 * @param gone why it cannot be shown; null where it can
 * @param note of the curator
 */
record ItemLine(
    String id,
    String number,
    String kind,
    String title,
    @Nullable String href,
    @Nullable Cutting article,
    @Nullable EventLine event,
    @Nullable Said words,
    @Nullable String about,
    @Nullable String gone,
    Prose note) {

  /**
   * Words with where they stand.
   *
   * @param speaker whose they are; null where that is not said
   * @param retold whether the article gives them in its own words
   * @param href the words in the article; null where they are not there any more
   * @param article title of it; empty where it is gone
   */
  record Said(
      String text,
      @Nullable String speaker,
      boolean retold,
      @Nullable String href,
      String article,
      Cutting.Stamp stamp,
      Cutting.Dateline dateline) {}

  /** Where the item is on the page. */
  public String anchor() {
    return "item-" + id;
  }

  /** Who published it, and when, in a line; empty where nothing is known. */
  public String source() {
    return article != null
        ? article.stamp().name() + ", " + article.dateline().words()
        : event != null
            ? event.date().words()
            : words != null ? words.stamp().name() + ", " + words.dateline().words() : "";
  }
}
