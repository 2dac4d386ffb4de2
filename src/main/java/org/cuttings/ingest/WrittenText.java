package org.cuttings.ingest;

import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.OffsetMap;

/** What the formats have in common whose text is the file itself. */
final class WrittenText {
  private WrittenText() {}

  /** The file as text; a UTF-8 byte order mark stays, since offsets count it. */
  static DecodedText decode(byte[] bytes) {
    DecodedText decoded = TextDecoder.decode(bytes);
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xef
            && bytes[1] == (byte) 0xbb
            && bytes[2] == (byte) 0xbf;
    return marked && !decoded.text().startsWith("\ufeff")
        ? new DecodedText("\ufeff" + decoded.text(), decoded.charset())
        : decoded;
  }

  static Article article(
      SourceDocument document,
      Format format,
      String mediaType,
      DecodedText decoded,
      List<Block> blocks)
      throws UnreadableDocumentException {
    if (blocks.isEmpty()) {
      throw new UnreadableDocumentException("It holds no words.");
    }
    String text = decoded.text();
    Sorting sorting =
        Sorting.of(
            text,
            blocks,
            new Metadata(null, List.of(), null, document.stated().publisher(), null, null));
    return new Article(
        document.id(),
        format,
        Originals.of(document, mediaType, decoded.charset()),
        StatedFields.over(sorting.metadata(), document.stated()),
        text,
        OffsetMap.copy(0, text.length()),
        sorting.passages(),
        sorting.parts());
  }
}
