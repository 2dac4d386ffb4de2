package org.cuttings.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.cuttings.model.Article;
import org.cuttings.model.Metadata;

/** Small documents of the zipped and printed kinds, made where a test needs them. */
final class Documents {
  private Documents() {}

  static Article read(String name, byte[] bytes) throws UnreadableDocumentException {
    return new DocumentReader().read(new SourceDocument(name, name, bytes, Metadata.UNKNOWN));
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A line as it is to be printed. */
  record Printed(float x, float y, float size, boolean bold, String text) {}

  /** A PDF file with the given lines on each page, in points from the lower left corner. */
  static PDDocument pdf(List<List<Printed>> pages) throws IOException {
    PDDocument document = new PDDocument();
    PDFont plain = new PDType1Font(FontName.TIMES_ROMAN);
    PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
    for (List<Printed> lines : pages) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        for (Printed line : lines) {
          content.beginText();
          content.setFont(line.bold ? bold : plain, line.size);
          content.newLineAtOffset(line.x, line.y);
          content.showText(line.text);
          content.endText();
        }
      }
    }
    return document;
  }

  static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (document) {
      document.save(bytes);
    }
    return bytes.toByteArray();
  }
}
