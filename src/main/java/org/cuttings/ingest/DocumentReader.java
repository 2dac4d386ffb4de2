package org.cuttings.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.cuttings.model.Article;
import org.cuttings.model.Format;
import org.cuttings.model.Original;

/**
 * Reads a document of any format: the format is told from the name and, above the name, from the
 * bytes. Stateless and safe for use by several threads; the same document always gives the same
 * article.
 */
public final class DocumentReader {
  private static final String GZIP_SUFFIX = ".gz";

  private final Map<Format, FormatReader> readers = new EnumMap<>(Format.class);

  public DocumentReader() {
    // One line for each format; a format without a reader is refused with a reason.
    readers.put(Format.TEXT, new PlainTextReader());
    readers.put(Format.MARKDOWN, new MarkdownReader());
    readers.put(Format.JSON, new JsonLineReader());
    readers.put(Format.HTML, new HtmlReader());
    readers.put(Format.PDF, new PdfReader());
    readers.put(Format.DOCX, new DocxReader());
    readers.put(Format.EPUB, new EpubReader());
    readers.put(Format.MAIL, new MailReader());
  }

  /**
   * The article in {@code document}.
   *
   * @throws UnreadableDocumentException when there is none to be had; the message says why
   */
  public Article read(SourceDocument document) throws UnreadableDocumentException {
    if (document.bytes().length == 0) {
      throw new UnreadableDocumentException("The file is empty.");
    }
    if (isGzip(document.bytes())) {
      return readCompressed(document);
    }
    Format format = FormatSniffer.sniff(document.name(), document.bytes());
    FormatReader reader = readers.get(format);
    if (reader == null) {
      throw new UnreadableDocumentException(
          "The format " + format.value() + " cannot be read here; convert it to text or HTML.");
    }
    try {
      return reader.read(document);
    } catch (RuntimeException | StackOverflowError e) {
      // A parser that trips over one document must not end the run.
      throw new UnreadableDocumentException(
          "Reading it as " + format.value() + " failed (" + e + ").", e);
    }
  }

  /** A single compressed document: the original stays the compressed bytes. */
  private Article readCompressed(SourceDocument document) throws UnreadableDocumentException {
    String name = document.name();
    String inner =
        name.endsWith(GZIP_SUFFIX) ? name.substring(0, name.length() - GZIP_SUFFIX.length()) : name;
    byte[] bytes;
    try (GZIPInputStream unzipped =
        new GZIPInputStream(new ByteArrayInputStream(document.bytes()))) {
      bytes = unzipped.readNBytes(DocumentFinder.MAX_BYTES + 1);
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "It is not whole: unpacking the gzip file failed (" + e.getMessage() + ").", e);
    }
    if (bytes.length > DocumentFinder.MAX_BYTES) {
      throw new UnreadableDocumentException(DocumentFinder.tooLarge());
    }
    if (isGzip(bytes)) {
      throw new UnreadableDocumentException("It is a gzip file within a gzip file; unpack it.");
    }
    Article article = read(new SourceDocument(document.key(), inner, bytes, document.stated()));
    Original unpacked = article.original();
    Original delivered =
        Originals.of(document, "application/gzip", Objects.toString(unpacked.charset(), null));
    return new Article(
        article.id(),
        article.format(),
        delivered,
        article.metadata(),
        article.text(),
        article.origin(),
        article.passages(),
        article.parts());
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && bytes[2] == 8;
  }
}
