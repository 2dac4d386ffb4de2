package org.cuttings.web.collections;

import java.util.List;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.curation.collections.Description;
import org.cuttings.curation.collections.Item;
import org.cuttings.curation.collections.Section;

/**
 * A field of a form.
 *
 * @param name by which it is sent
 * @param rows 1 for a single line
 * @param most characters
 * @param how what to know when filling it in; empty for nothing
 */
record Field(String name, String label, String value, int rows, int most, String how) {
  private static final String MARKDOWN =
      "Markdown: an empty line begins a paragraph, *so* is emphasised, **so** strong,"
          + " [words](https://…) a link, > quotes, - lists.";

  Field with(String other) {
    return new Field(name, label, other, rows, most, how);
  }

  /** The form of a description. */
  static List<Field> of(Description description) {
    return of(
        description.title(),
        description.summary(),
        description.introduction(),
        String.join(", ", description.tags()),
        String.join("\n", description.subjects()));
  }

  static List<Field> of(
      String title, String summary, String introduction, String tags, String subjects) {
    return List.of(
        field(CuratedCollections.TITLE, title, 1, Description.LONGEST_TITLE, ""),
        field(
            CuratedCollections.SUMMARY,
            summary,
            3,
            Description.LONGEST_SUMMARY,
            "What it holds and why, in a few sentences."),
        field(
            CuratedCollections.INTRODUCTION,
            introduction,
            12,
            Description.LONGEST_INTRODUCTION,
            MARKDOWN),
        field(CuratedCollections.TAGS, tags, 1, 5_000, "Separated by commas."),
        field(CuratedCollections.SUBJECTS, subjects, 3, 10_000, "One a line."));
  }

  /** The form of a note. */
  static List<Field> ofNote(String note) {
    return List.of(field(CuratedCollections.NOTE, note, 4, Item.LONGEST_NOTE, MARKDOWN));
  }

  /** The form of a section. */
  static List<Field> ofSection(String title, String text) {
    return List.of(
        field(CuratedCollections.TITLE, title, 1, Section.LONGEST_TITLE, ""),
        field(CuratedCollections.TEXT, text, 4, Section.LONGEST_TEXT, MARKDOWN));
  }

  private static Field field(String name, String value, int rows, int most, String how) {
    return new Field(name, EditPage.label(name), value, rows, most, how);
  }
}
