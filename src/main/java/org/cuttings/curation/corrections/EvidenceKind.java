package org.cuttings.curation.corrections;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What curators look at. */
public enum EvidenceKind {
  EVENT("e"),
  QUOTE("q"),
  MENTION("m"),
  /** Two reports, taken for reports of one event or not. */
  JOIN("j");

  private final String letter;

  EvidenceKind(String letter) {
    this.letter = letter;
  }

  /** What ids of evidence of this kind have after the id of the article. */
  public String letter() {
    return letter;
  }

  /** The word for it in addresses. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<EvidenceKind> of(String value) {
    return Arrays.stream(values()).filter(kind -> kind.value().equals(value)).findFirst();
  }

  static Optional<EvidenceKind> ofLetter(String letter) {
    return Arrays.stream(values()).filter(kind -> kind.letter.equals(letter)).findFirst();
  }
}
