package org.cuttings.web.citations;

/** The styles that papers and universities ask for. */
public enum CitationStyle {
  CHICAGO("Chicago", "chicago.csl", ", quoted in", true),
  APA("APA", "apa.csl", ", as quoted in", false),
  MLA("MLA", "mla.csl", ", qtd. in", false);

  private final String label;
  private final String file;
  private final String quoted;
  private final boolean notes;

  CitationStyle(String label, String file, String quoted, boolean notes) {
    this.label = label;
    this.file = file;
    this.quoted = quoted;
    this.notes = notes;
  }

  String label() {
    return label;
  }

  /** The style in the Citation Style Language, beside this class. */
  String file() {
    return file;
  }

  /** What stands between a speaker and the reference to who prints the words. */
  String quoted() {
    return quoted;
  }

  /** Whether it refers by notes that say all, rather than in the text. */
  boolean notes() {
    return notes;
  }
}
