package org.cuttings.web.collections;

import org.cuttings.curation.collections.Item;
import org.jspecify.annotations.Nullable;

/**
 * An item of a collection in a file; what is not known is empty.
 *
 * @param number in the collection, {@code 2.1}
 * @param section its title
 * @param kind {@code article}, {@code passage} …
 * @param title what it is called now, or was when it was added
 * @param words of a passage, an event or a quote
 * @param article title of the one in which these stand
 * @param source who published it, and when
 * @param note of the curator, Markdown
 * @param page where this site shows it; empty where it is gone
 * @param gone why it cannot be shown
 */
record ItemRow(
    String number,
    String section,
    String kind,
    String title,
    @Nullable String words,
    @Nullable String speaker,
    @Nullable String article,
    String source,
    String note,
    @Nullable String page,
    @Nullable String gone) {
  /**
   * @param site where its addresses begin
   */
  static ItemRow of(Item item, String number, String section, Gathering gathering, String site) {
    ItemLine line = gathering.line(item, number);
    ItemLine.@Nullable Said said = line.words();
    return new ItemRow(
        number,
        section,
        item.kind().value(),
        line.title(),
        said == null ? null : said.text(),
        said == null ? null : said.speaker(),
        said == null || said.article().isEmpty() ? null : said.article(),
        line.source(),
        item.note(),
        line.href() == null ? null : site + line.href(),
        line.gone());
  }
}
