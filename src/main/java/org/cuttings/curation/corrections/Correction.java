package org.cuttings.curation.corrections;

import org.jspecify.annotations.Nullable;

/**
 * What a curator decided of one piece of evidence.
 *
 * @param anchor its words
 * @param other words of the other report, of a join; null for all else
 * @param amendment what was changed; null unless {@code verdict} is {@link Verdict#AMENDED}
 * @param found what the rules had found when it was decided
 * @param withdrawn whether it counts no more
 */
public record Correction(
    Anchor anchor,
    @Nullable Anchor other,
    Verdict verdict,
    @Nullable Amendment amendment,
    Found found,
    boolean withdrawn) {
  /**
   * What rules found.
   *
   * @param rule which one
   * @param confidence 0 to 1
   * @param said what it says, in one line
   */
  public record Found(String rule, double confidence, String said) {}

  public Correction {
    if ((amendment != null) != (verdict == Verdict.AMENDED)
        || (other != null) != (anchor.kind() == EvidenceKind.JOIN)) {
      throw new IllegalArgumentException("Not a decision: " + verdict + " " + anchor.kind());
    }
  }

  public EvidenceKind kind() {
    return anchor.kind();
  }

  public boolean concerns(String article) {
    return anchor.article().equals(article) || other != null && other.article().equals(article);
  }

  /** The id under which it is kept, the same for whoever decides on the same words. */
  public String id() {
    if (other == null) {
      return anchor.article() + "-" + kind().letter() + "-" + anchor.digest();
    }
    boolean first = name(anchor).compareTo(name(other)) <= 0;
    Anchor a = first ? anchor : other;
    Anchor b = first ? other : anchor;
    return name(a) + "-" + name(b);
  }

  private static String name(Anchor anchor) {
    return anchor.article() + "-" + anchor.kind().letter() + "-" + anchor.digest();
  }

  Correction withdrawal() {
    return new Correction(anchor, other, verdict, amendment, found, true);
  }

  /** The same decision of words that now stand elsewhere. */
  public Correction at(Anchor newAnchor, @Nullable Anchor newOther) {
    return new Correction(newAnchor, newOther, verdict, amendment, found, false);
  }
}
