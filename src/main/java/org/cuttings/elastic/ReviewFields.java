package org.cuttings.elastic;

/** Fields of events as an article tells them, and of quotes, that say what curators decided. */
public final class ReviewFields {
  /** What a curator made of it; absent while none looked at it. */
  public static final String REVIEW = "review";

  /** Day of the decision. */
  public static final String ON = "review.on";

  /** What the curator changed, as {@link Within} has it; only in the source of the document. */
  public static final String AMENDED = "review.amended";

  private ReviewFields() {}

  /** Names within what is in the source of documents only. */
  public static final class Within {
    /** Of an amendment: what was changed. */
    public static final String ASPECT = "aspect";

    /** Of an amendment: what was there. */
    public static final String BEFORE = "before";

    /** Of a decision how reports are joined: the other report. */
    public static final String OTHER = "id";

    /** Of a decision how reports are joined: whether the two are of one event. */
    public static final String SAME = "same";

    private Within() {}
  }
}
