package org.cuttings.curation.collections;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a collection holds. It is known by its words where it has any: the ids of events
 * and quotes come from their places, and may change when rules or documents do.
 *
 * @param id within the collection, never given twice
 * @param target the article, event, quote or record by its id; the address of a search
 * @param label what it was called when it was added, shown where it is gone
 * @param words that it is known by; null for what has none
 * @param note of the curator, for readers; empty for none
 */
public record Item(
    String id, Kind kind, String target, String label, @Nullable Words words, String note) {
  public static final int LONGEST_NOTE = 5_000;

  /** What can be collected. */
  public enum Kind {
    ARTICLE,
    PASSAGE,
    EVENT,
    QUOTE,
    PERSON,
    SEARCH;

    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String value) {
      for (Kind kind : values()) {
        if (kind.value().equals(value)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Words of an article.
   *
   * @param article its id
   * @param text as a reader sees them
   * @param passage ordinal of the passage in which they began
   * @param start offset in the article at which they began
   */
  public record Words(String article, String text, int passage, int start) {}

  /** Whether both are the same thing, whatever is noted of them. */
  boolean isSame(Item other) {
    return kind == other.kind && target.equals(other.target) && sameWords(other);
  }

  private boolean sameWords(Item other) {
    return kind != Kind.PASSAGE
        || words != null && other.words != null && words.text.equals(other.words.text);
  }

  Item withId(String other) {
    return new Item(other, kind, target, label, words, note);
  }

  Item withNote(String other) {
    return new Item(id, kind, target, label, words, other);
  }
}
