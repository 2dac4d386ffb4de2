package org.cuttings.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.cuttings.ingest.PdfLines.Line;
import org.cuttings.model.Article;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.jspecify.annotations.Nullable;

/** PDF files that carry text: paragraphs from printed lines, page heads and feet apart. */
final class PdfReader implements FormatReader {
  private static final int MAX_PAGES = 20_000;
  private static final String FONT_CACHE = "pdfbox.fontcache";

  static {
    // Otherwise the library writes its list of this machine's fonts into the user's home.
    if (System.getProperty(FONT_CACHE) == null) {
      System.setProperty(FONT_CACHE, System.getProperty("java.io.tmpdir"));
    }
  }

  @Override
  public Article read(SourceDocument document) throws UnreadableDocumentException {
    try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
      return read(document, pdf);
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocumentException(
          "The PDF file is encrypted; deliver it without a password.", e);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocumentException("The PDF file is damaged (" + e.getMessage() + ").", e);
    } catch (LinkageError e) {
      // Certificates for encryption need a library that is not carried.
      throw new UnreadableDocumentException(
          "The PDF file is encrypted in a way that is not read here.", e);
    }
  }

  private static Article read(SourceDocument document, PDDocument pdf)
      throws IOException, UnreadableDocumentException {
    if (pdf.getNumberOfPages() > MAX_PAGES) {
      throw new UnreadableDocumentException(
          "The PDF file has more than " + MAX_PAGES + " pages; split it.");
    }
    List<Line> lines = PdfLines.of(pdf);
    if (lines.isEmpty()) {
      throw new UnreadableDocumentException(
          "The PDF file holds no text; if it is a scan, recognise its characters first.");
    }
    TakenText text = new TakenText();
    PdfParagraphs paragraphs = new PdfParagraphs(lines, text);
    paragraphs.write();
    Metadata printed =
        new Metadata(paragraphs.title().orElse(null), List.of(), null, null, null, null);
    return text.sorted(
        document, Format.PDF, "application/pdf", StatedFields.over(metadata(pdf), printed));
  }

  /** What the properties of the file say; when it was made is not when it was published. */
  private static Metadata metadata(PDDocument pdf) {
    PDDocumentInformation properties = pdf.getDocumentInformation();
    String author = said(properties.getAuthor());
    String language = pdf.getDocumentCatalog().getLanguage();
    return new Metadata(
        title(said(properties.getTitle())),
        author == null ? List.of() : Byline.names(author),
        null,
        null,
        language != null && language.matches("[A-Za-z]{2}(?:[-_].*)?")
            ? language.substring(0, 2).toLowerCase(Locale.ROOT)
            : null,
        null);
  }

  private static @Nullable String said(@Nullable String text) {
    String flat = text == null ? "" : ElementText.flat(text);
    return flat.isEmpty() ? null : flat;
  }

  /** Programs write file names and their own names where a title belongs. */
  private static @Nullable String title(@Nullable String title) {
    return title == null
            || title.matches(
                "(?i)untitled.*|document ?\\d*|microsoft word.*|.*\\.(?:docx?|pdf|indd|qxd|tex|rtf|odt|pages)|https?://.*")
        ? null
        : title;
  }
}
