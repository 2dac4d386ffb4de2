package org.cuttings.ingest;

import org.cuttings.model.Article;
import org.cuttings.model.Format;

/** Plain text: its lines are its only structure. */
final class PlainTextReader implements FormatReader {
  @Override
  public Article read(SourceDocument document) throws UnreadableDocumentException {
    DecodedText decoded = WrittenText.decode(document.bytes());
    return WrittenText.article(
        document, Format.TEXT, "text/plain", decoded, PlainLayout.blocks(decoded.text()));
  }
}
