package org.cuttings.ingest;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The printed lines of a PDF file with their places on the pages. */
final class PdfLines extends PDFTextStripper {
  /**
   * One printed line.
   *
   * @param page 1-based
   * @param top distance of its base line from the upper edge, as a share of the page's height
   * @param y the same in points
   * @param left first and
   * @param right last horizontal place of its characters, in points
   * @param size of its letters, in points
   * @param bold whether most of it is set in a bold face
   */
  record Line(
      int page,
      float top,
      float y,
      float left,
      float right,
      float size,
      boolean bold,
      String text) {}

  private static final Pattern BOLD_FACE =
      Pattern.compile("bold|black|heavy|cmbx|sfbx", Pattern.CASE_INSENSITIVE);

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private float left;
  private float right;
  private float y;
  private float sizes;
  private float largest;
  private int characters;
  private int bold;
  private float pageHeight = 1;

  private PdfLines() {
    setSuppressDuplicateOverlappingText(true);
  }

  static List<Line> of(PDDocument document) throws IOException {
    PdfLines stripper = new PdfLines();
    stripper.writeText(document, Writer.nullWriter());
    return stripper.lines;
  }

  @Override
  protected void startPage(PDPage page) throws IOException {
    endLine();
    boolean lying = page.getRotation() % 180 != 0;
    pageHeight = Math.max(1, lying ? page.getCropBox().getWidth() : page.getCropBox().getHeight());
    super.startPage(page);
  }

  @Override
  protected void endPage(PDPage page) throws IOException {
    endLine();
    super.endPage(page);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    words.append(text);
    for (TextPosition position : positions) {
      float size = position.getFontSizeInPt();
      if (characters == 0) {
        left = position.getXDirAdj();
      }
      // Raised figures do not move the line they stand in.
      if (characters == 0 || size > largest + 0.5) {
        y = position.getYDirAdj();
        largest = size;
      }
      right =
          Math.max(characters == 0 ? 0 : right, position.getXDirAdj() + position.getWidthDirAdj());
      sizes += size;
      characters++;
      bold += isBold(position) ? 1 : 0;
    }
  }

  @Override
  protected void writeWordSeparator() {
    words.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  private void endLine() {
    String text = ElementText.flat(words);
    if (!text.isEmpty() && characters > 0) {
      lines.add(
          new Line(
              getCurrentPageNo(),
              y / pageHeight,
              y,
              left,
              right,
              sizes / characters,
              bold * 2 > characters,
              text));
    }
    words.setLength(0);
    sizes = 0;
    characters = 0;
    bold = 0;
  }

  private static boolean isBold(TextPosition position) {
    String face = position.getFont() == null ? null : position.getFont().getName();
    return face != null && BOLD_FACE.matcher(face).find();
  }
}
