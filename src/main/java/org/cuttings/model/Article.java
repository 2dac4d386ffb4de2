package org.cuttings.model;

import java.util.ArrayList;
import java.util.List;

/**
 * One document, read: what it says about itself, its body cut into passages, and the parts set
 * apart from the body.
 *
 * @param id stable address
 * @param format how it was delivered
 * @param original the bytes it was read from
 * @param metadata title, byline, date, publisher, language, URL
 * @param text the text that all offsets count in: the decoded file for plain text and Markdown, the
 *     text taken from it for the other formats
 * @param origin where {@code text} stands in the decoded original: the identity for plain text and
 *     Markdown, places in the markup for HTML, without runs where the format has no characters of
 *     its own (PDF, DOCX)
 * @param passages the body in reading order, ordinals 0, 1, 2 …
 * @param parts what is not body, in the order of {@code text}
 */
public record Article(
    ArticleId id,
    Format format,
    Original original,
    Metadata metadata,
    String text,
    OffsetMap origin,
    List<Passage> passages,
    List<Part> parts) {
  public Article {
    passages = List.copyOf(passages);
    parts = List.copyOf(parts);
    for (int i = 0; i < passages.size(); i++) {
      if (passages.get(i).ordinal() != i) {
        throw new IllegalArgumentException(
            "Passage " + passages.get(i).ordinal() + " at place " + i);
      }
      if (passages.get(i).span().end() > text.length()) {
        throw new IllegalArgumentException("Passage " + i + " reaches beyond the text");
      }
    }
  }

  /** The ranges of {@link #text()} that are body, markup left out, touching ones joined. */
  public List<TextSpan> body() {
    List<TextSpan> body = new ArrayList<>();
    for (Passage passage : passages) {
      body.addAll(passage.words().origin().sources());
    }
    return List.copyOf(body);
  }

  /** The headings within the body. */
  public List<Passage> sections() {
    return passages.stream().filter(passage -> passage.kind() == Passage.Kind.HEADING).toList();
  }
}
