package org.cuttings.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place in an article that speaks of somebody or something.
 *
 * @param kind what it speaks of
 * @param form how it does
 * @param id authority record; null for a candidate, which is known by its name only
 * @param name preferred name of the record; for a candidate the fullest form in the article
 * @param wording the words, titles and possessive endings left out
 * @param confidence 0 to 1
 * @param rule what found it
 * @param review what a curator made of it; null while none looked at it
 */
public record Mention(
    EntityKind kind,
    Form form,
    @Nullable String id,
    String name,
    Wording wording,
    double confidence,
    String rule,
    @Nullable Review review) {

  /** A mention that no curator looked at. */
  public Mention(
      EntityKind kind,
      Form form,
      @Nullable String id,
      String name,
      Wording wording,
      double confidence,
      String rule) {
    this(kind, form, id, name, wording, confidence, rule, null);
  }

  /** How a mention refers. */
  public enum Form {
    /** By a name: "Kislyak". */
    NAME,
    /** By a description that stands for one that is known: "the ambassador". */
    DESCRIPTION,
    /** By a pronoun: "he". */
    PRONOUN;

    /** The word for it in the index, in URLs and in JSON. */
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
