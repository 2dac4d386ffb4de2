package org.cuttings.ingest;

import org.cuttings.model.Article;
import org.cuttings.model.Format;

/** Markdown, also with HTML in it. */
final class MarkdownReader implements FormatReader {
  @Override
  public Article read(SourceDocument document) throws UnreadableDocumentException {
    DecodedText decoded = WrittenText.decode(document.bytes());
    return WrittenText.article(
        document, Format.MARKDOWN, "text/markdown", decoded, MarkdownLayout.blocks(decoded.text()));
  }
}
