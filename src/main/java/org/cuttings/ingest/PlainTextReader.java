package org.cuttings.ingest;

import java.nio.charset.StandardCharsets;
import org.cuttings.model.Article;
import org.cuttings.model.Format;
import org.cuttings.model.OffsetMap;

/** Plain text: its lines are its only structure. */
final class PlainTextReader implements FormatReader {
  @Override
  public Article read(SourceDocument document) throws UnreadableDocumentException {
    String text = new String(document.bytes(), StandardCharsets.UTF_8);
    Sorting sorting =
        Sorting.of(
            text,
            PlainLayout.blocks(text),
            document.stated().title() == null
                ? org.cuttings.model.Metadata.UNKNOWN
                : document.stated());
    if (sorting.passages().isEmpty() && sorting.parts().isEmpty()) {
      throw new UnreadableDocumentException("It holds no words.");
    }
    return new Article(
        document.id(),
        Format.TEXT,
        Originals.of(document, "text/plain", "UTF-8"),
        StatedFields.over(sorting.metadata(), document.stated()),
        text,
        OffsetMap.copy(0, text.length()),
        sorting.passages(),
        sorting.parts());
  }
}
