package org.cuttings.ingest;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.cuttings.model.Article;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.Part;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Word documents: headings by their styles, lists, table rows and footnotes as body; comments,
 * headers and footers as parts.
 */
final class DocxReader implements FormatReader {
  private static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /** How a paragraph style sets its paragraphs. */
  record Style(Block.Shape shape, int level, boolean caption) {
    static final Style PLAIN = new Style(Block.Shape.LINES, 0, false);
  }

  @Override
  public Article read(SourceDocument document) throws UnreadableDocumentException {
    ZipParts zip = ZipParts.of(document.bytes(), "DOCX");
    String main = mainPart(zip);
    byte[] body = zip.get(main);
    if (body == null) {
      throw new UnreadableDocumentException("The DOCX file is damaged: it has no document in it.");
    }
    String folder = main.substring(0, main.lastIndexOf('/') + 1);
    Map<String, Style> styles = styles(zip.get(folder + "styles.xml"));
    TakenText text = new TakenText();
    read(body, styles, text, null);
    for (String notes : List.of("footnotes.xml", "endnotes.xml")) {
      byte[] part = zip.get(folder + notes);
      if (part != null) {
        read(part, styles, text, null);
      }
    }
    byte[] comments = zip.get(folder + "comments.xml");
    if (comments != null) {
      read(comments, styles, text, Part.Kind.COMMENT);
    }
    for (String name : zip.names()) {
      byte[] part = zip.get(name);
      if (part != null && name.matches("\\Q" + folder + "\\E(?:header|footer)\\d*\\.xml")) {
        read(part, styles, text, Part.Kind.FURNITURE);
      }
    }
    if (text.isEmpty()) {
      throw new UnreadableDocumentException("The document holds no words.");
    }
    return text.sorted(document, Format.DOCX, MEDIA_TYPE, properties(zip.get("docProps/core.xml")));
  }

  private static String mainPart(ZipParts zip) {
    byte[] relations = zip.get("_rels/.rels");
    if (relations != null) {
      for (Element relation : xml(relations).getElementsByTag("Relationship")) {
        if (relation.attr("Type").endsWith("/officeDocument")) {
          return relation.attr("Target").replaceFirst("^/", "");
        }
      }
    }
    return "word/document.xml";
  }

  private static void read(
      byte[] part, Map<String, Style> styles, TakenText text, Part.@Nullable Kind kind)
      throws UnreadableDocumentException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    // No entities: neither files of this machine nor bombs come in with a document.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      new DocxParagraphs(
              factory.createXMLStreamReader(new ByteArrayInputStream(part)), styles, text, kind)
          .read();
    } catch (XMLStreamException e) {
      throw new UnreadableDocumentException(
          "The DOCX file is damaged: its XML is broken (" + e.getMessage() + ").", e);
    }
  }

  private static Map<String, Style> styles(byte @Nullable [] part) {
    Map<String, Style> styles = new HashMap<>();
    if (part == null) {
      return styles;
    }
    for (Element style : xml(part).getElementsByTag("w:style")) {
      Element named = style.getElementsByTag("w:name").first();
      String name = named == null ? "" : named.attr("w:val").toLowerCase(Locale.ROOT);
      Element outline = style.getElementsByTag("w:outlineLvl").first();
      styles.put(style.attr("w:styleId"), style(name, outline));
    }
    return styles;
  }

  private static Style style(String name, @Nullable Element outline) {
    if (name.matches("heading [1-9]")) {
      return new Style(Block.Shape.LINES, Math.min(6, name.charAt(8) - '0'), false);
    }
    if (outline != null && outline.attr("w:val").matches("[0-5]")) {
      return new Style(Block.Shape.LINES, outline.attr("w:val").charAt(0) - '0' + 1, false);
    }
    return switch (name) {
      case "title" -> new Style(Block.Shape.LINES, 1, false);
      case "quote", "intense quote", "block text" -> new Style(Block.Shape.QUOTATION, 0, false);
      case "caption" -> new Style(Block.Shape.LINES, 0, true);
      default -> name.startsWith("list") ? new Style(Block.Shape.ITEM, 0, false) : Style.PLAIN;
    };
  }

  /** What the properties of the file say; when it was saved is not when it was published. */
  private static Metadata properties(byte @Nullable [] part) {
    if (part == null) {
      return Metadata.UNKNOWN;
    }
    Document core = xml(part);
    String language = text(core, "dc:language");
    String creator = text(core, "dc:creator");
    return new Metadata(
        text(core, "dc:title"),
        creator == null ? List.of() : Byline.names(creator),
        null,
        text(core, "dc:publisher"),
        language != null && language.matches("[A-Za-z]{2}(?:-.*)?")
            ? language.substring(0, 2).toLowerCase(Locale.ROOT)
            : null,
        null);
  }

  static @Nullable String text(Document xml, String tag) {
    Element element = xml.getElementsByTag(tag).first();
    String text = element == null ? "" : ElementText.flat(element.wholeText());
    return text.isEmpty() ? null : text;
  }

  static Document xml(byte[] part) {
    return Jsoup.parse(TextDecoder.decodeMarkup(part).text(), "", Parser.xmlParser());
  }
}
