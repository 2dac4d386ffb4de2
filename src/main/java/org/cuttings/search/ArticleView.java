package org.cuttings.search;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.cuttings.model.Part;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of one article shows.
 *
 * @param summary title, byline, date, source, near-duplicates
 * @param passages the body
 * @param parts what stands around the body
 * @param provenance where it comes from
 */
public record ArticleView(
    ArticleSummary summary,
    List<PassageView> passages,
    List<PartView> parts,
    Provenance provenance) {
  public ArticleView {
    passages = List.copyOf(passages);
    parts = List.copyOf(parts);
  }

  /**
   * Words of the article as a reader sees them: markup, and breaks between passages, left out. As
   * they stand in the document where they are of another state of it.
   */
  public String seen(Wording words) {
    return words.pieces().stream().allMatch(this::isHere)
        ? words.pieces().stream()
            .map(piece -> piece.span().in(passages.get(piece.passage()).text()))
            .collect(Collectors.joining(" "))
        : words.words();
  }

  private boolean isHere(Wording.Piece piece) {
    return piece.passage() < passages.size()
        && piece.span().end() <= passages.get(piece.passage()).text().length();
  }

  /** Whether anything in it matches the reader's query. */
  public boolean isMarked() {
    return passages.stream().anyMatch(passage -> !passage.highlights().isEmpty())
        || parts.stream().anyMatch(part -> !part.highlights().isEmpty());
  }

  /** A passage with the words that match the reader's query. */
  public record PassageView(
      int ordinal,
      Passage.Kind kind,
      int level,
      String text,
      int start,
      int end,
      List<TextSpan> highlights) {
    public PassageView {
      highlights = List.copyOf(highlights);
    }
  }

  /** A part with the words that match the reader's query. */
  public record PartView(
      Part.Kind kind,
      @Nullable String author,
      String text,
      int start,
      int end,
      List<TextSpan> highlights) {
    public PartView {
      highlights = List.copyOf(highlights);
    }
  }

  /**
   * @param sha256 digest of the original bytes, under which they are kept
   * @param name file name as delivered
   * @param bytes size of the original
   * @param mediaType of the original
   * @param charset it was decoded with; null where the format has none of its own
   * @param revision 1 for the first
   * @param earlier earlier revisions, newest first
   */
  public record Provenance(
      String sha256,
      String name,
      long bytes,
      String mediaType,
      @Nullable String charset,
      int revision,
      List<Revision> earlier) {
    public Provenance {
      earlier = List.copyOf(earlier);
    }
  }

  /** An earlier state of an article; its bytes are kept under the digest. */
  public record Revision(int revision, String sha256, Instant ingested) {}
}
