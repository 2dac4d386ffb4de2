package org.cuttings.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a document that is not its body: kept, typed, and searched only on request.
 *
 * @param kind what it is
 * @param author who wrote it, for a comment; otherwise null
 * @param words its words and their places in {@link Article#text()}
 */
public record Part(Kind kind, @Nullable String author, Words words) {

  /** What stands around a body. */
  public enum Kind {
    /** A reader's comment. */
    COMMENT,
    /** Who took or owns a picture. */
    PHOTO_CREDIT,
    /** What a picture shows. */
    CAPTION,
    /** Menus, section names, skip links, site indexes. */
    NAVIGATION,
    /** Advertisement and its labels, appeals for money or subscriptions. */
    ADVERTISEMENT,
    /** Links and questions that lead to other articles. */
    RELATED,
    /** How to reach the author or the paper. */
    CONTACT,
    /** A heading printed a second time. */
    REPEATED_HEADING,
    /** Copyright lines and other matter at the foot or head. */
    FURNITURE;

    /** The word for it in the index, in URLs and in JSON. */
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
