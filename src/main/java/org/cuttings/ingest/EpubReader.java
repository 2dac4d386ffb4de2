package org.cuttings.ingest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cuttings.model.Article;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.Part;
import org.cuttings.model.Passage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Books: the chapters in their reading order are the body, the table of contents is navigation. */
final class EpubReader implements FormatReader {
  private static final String CONTAINER = "META-INF/container.xml";

  @Override
  public Article read(SourceDocument document) throws UnreadableDocumentException {
    ZipParts zip = ZipParts.of(document.bytes(), "EPUB");
    if (zip.get("META-INF/encryption.xml") != null && zip.get("META-INF/rights.xml") != null) {
      throw new UnreadableDocumentException(
          "The book is protected against copying; deliver it without protection.");
    }
    String packageName = packageName(zip);
    byte[] packagePart = zip.get(packageName);
    if (packagePart == null) {
      throw new UnreadableDocumentException(
          "The EPUB file is damaged: it does not name its chapters.");
    }
    Document book = DocxReader.xml(packagePart);
    TakenText text = new TakenText();
    String folder = packageName.substring(0, packageName.lastIndexOf('/') + 1);
    Map<String, Element> items = new HashMap<>();
    for (Element item : book.getElementsByTag("item")) {
      items.put(item.attr("id"), item);
    }
    Set<String> read = new HashSet<>();
    for (Element reference : book.getElementsByTag("itemref")) {
      Element item = items.get(reference.attr("idref"));
      if (item == null || !read.add(item.attr("href"))) {
        continue;
      }
      byte[] chapter = zip.get(resolved(folder, item.attr("href")));
      if (chapter != null) {
        add(chapter, List.of(item.attr("properties").split(" ")).contains("nav"), text);
      }
    }
    if (text.isEmpty()) {
      throw new UnreadableDocumentException("The book holds no words.");
    }
    return text.unsorted(document, Format.EPUB, "application/epub+zip", metadata(book));
  }

  private static String packageName(ZipParts zip) {
    byte[] container = zip.get(CONTAINER);
    if (container != null) {
      Element root = DocxReader.xml(container).getElementsByTag("rootfile").first();
      if (root != null) {
        return root.attr("full-path");
      }
    }
    for (String name : zip.names()) {
      if (name.toLowerCase(Locale.ROOT).endsWith(".opf")) {
        return name;
      }
    }
    return CONTAINER;
  }

  private static String resolved(String folder, String address) {
    String path = address.replaceFirst("#.*", "");
    try {
      path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A per cent sign that stands for itself.
    }
    String whole = folder + path;
    String shorter = whole;
    do {
      whole = shorter;
      shorter = whole.replaceFirst("(^|/)(?!\\.\\.)[^/]+/\\.\\./", "$1").replace("/./", "/");
    } while (!shorter.equals(whole));
    return whole;
  }

  private static void add(byte[] chapter, boolean contents, TakenText text)
      throws UnreadableDocumentException {
    String source = TextDecoder.decodeMarkup(chapter).text();
    Document page = PageSource.parse(source);
    PageParts kinds = new PageParts();
    PageWalk.Text walked = PageWalk.walk(page, source, Set.of());
    String whole = walked.mapped().text();
    for (PageBlock block : walked.blocks()) {
      String words = block.span().in(whole);
      boolean menu =
          contents || block.owners().stream().anyMatch(o -> o.normalName().equals("nav"));
      Optional<Part.Kind> picture = kinds.ofPicture(block);
      if (menu) {
        text.addPart(Part.Kind.NAVIGATION, null, words);
      } else if (picture.isPresent()) {
        text.addPart(picture.get(), null, words);
      } else {
        text.add(shape(block.shape()), block.level(), words);
      }
    }
  }

  private static Block.Shape shape(Passage.Kind kind) {
    return switch (kind) {
      case HEADING, PARAGRAPH -> Block.Shape.LINES;
      case LIST_ITEM -> Block.Shape.ITEM;
      case QUOTATION -> Block.Shape.QUOTATION;
      case TABLE_ROW -> Block.Shape.TABLE_ROW;
    };
  }

  private static Metadata metadata(Document book) {
    List<String> authors =
        book.getElementsByTag("dc:creator").stream()
            .map(creator -> ElementText.flat(creator.wholeText()))
            .filter(name -> !name.isEmpty())
            .toList();
    String language = DocxReader.text(book, "dc:language");
    String date = DocxReader.text(book, "dc:date");
    return new Metadata(
        DocxReader.text(book, "dc:title"),
        authors,
        date == null ? null : PageMetadata.date(date).orElse(null),
        DocxReader.text(book, "dc:publisher"),
        language != null && language.matches("[A-Za-z]{2}(?:[-_].*)?")
            ? language.substring(0, 2).toLowerCase(Locale.ROOT)
            : null,
        url(book));
  }

  private static @Nullable String url(Document book) {
    return book.getElementsByTag("dc:source").stream()
        .map(Element::wholeText)
        .map(String::strip)
        .filter(address -> address.matches("https?://\\S+"))
        .findFirst()
        .orElse(null);
  }
}
