package org.cuttings.curation.corrections;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Words of an article, so described that they are found again when the article comes in anew and
 * they have moved.
 *
 * @param article id of the article
 * @param kind what the words are evidence of
 * @param pieces the exact words; several where they run on from one passage into the next
 * @param before what stands before them in their passage, at most {@value #AROUND} characters
 * @param after what stands after them in their passage, at most as much
 * @param nth which one it is, from 0, of those that begin with these words at this place
 * @param passage ordinal of the passage that the words stood in: a hint
 * @param offset where they stood in that passage: a hint
 */
public record Anchor(
    String article,
    EvidenceKind kind,
    List<String> pieces,
    String before,
    String after,
    int nth,
    int passage,
    int offset) {
  static final int AROUND = 60;

  public Anchor {
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty() || pieces.stream().anyMatch(String::isEmpty) || nth < 0) {
      throw new IllegalArgumentException("No words to hold on to");
    }
  }

  /** The words that begin at a place of the passages. */
  static Anchor at(
      String article,
      EvidenceKind kind,
      List<String> pieces,
      Place place,
      int nth,
      List<String> passages) {
    String passage = passages.get(place.passage());
    int end = place.offset() + pieces.getFirst().length();
    return new Anchor(
        article,
        kind,
        pieces,
        passage.substring(Math.max(0, place.offset() - AROUND), place.offset()),
        passage.substring(end, Math.min(passage.length(), end + AROUND)),
        nth,
        place.passage(),
        place.offset());
  }

  /**
   * A place in the passages of an article.
   *
   * @param passage ordinal
   * @param offset in the text of the passage
   */
  public record Place(int passage, int offset) {}

  /** The words in one line. */
  public String words() {
    return String.join(" ", pieces);
  }

  /** What tells it from every other anchor, wherever the words stand. */
  String digest() {
    String all =
        String.join("\u0000", pieces) + "\u0001" + before + "\u0001" + after + "\u0001" + nth;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
