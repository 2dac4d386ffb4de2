package org.cuttings.model;

import java.util.Locale;

/** The form in which a document was delivered. */
public enum Format {
  TEXT,
  MARKDOWN,
  HTML,
  JSON,
  PDF,
  DOCX,
  EPUB,
  MAIL;

  /** The word for it in the index, in URLs and in JSON. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether offsets count in the decoded file itself; for the other formats they count in the text
   * taken from it.
   */
  public boolean isPlain() {
    return this == TEXT || this == MARKDOWN;
  }
}
