package org.cuttings.curation.collections;

import java.util.List;

/**
 * A part of a collection.
 *
 * @param id within the collection, never given twice
 * @param title empty only for the first, which then needs no heading
 * @param text what the curator says of it, in Markdown; empty for nothing
 */
public record Section(String id, String title, String text, List<Item> items) {
  public static final int LONGEST_TITLE = 200;
  public static final int LONGEST_TEXT = 10_000;

  public Section {
    items = List.copyOf(items);
  }

  Section withItems(List<Item> others) {
    return new Section(id, title, text, others);
  }

  Section described(String newTitle, String newText) {
    return new Section(id, newTitle, newText, items);
  }
}
