package org.cuttings.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cuttings.ingest.DocxReader.Style;
import org.cuttings.model.Part;
import org.jspecify.annotations.Nullable;

/** The paragraphs, rows and comments of one part of a Word document, in one pass. */
final class DocxParagraphs {
  /** Deleted text, the older of two forms, and the marks of footnotes that only part them. */
  private static final Set<String> PASSED_OVER = Set.of("del", "moveFrom", "Fallback", "instrText");

  private final XMLStreamReader xml;
  private final Map<String, Style> styles;
  private final TakenText text;
  private final Part.@Nullable Kind kind;

  /** Paragraphs can stand in text boxes within paragraphs. */
  private static final class Paragraph {
    private final StringBuilder words = new StringBuilder();
    private Style style = Style.PLAIN;
    private boolean item;
  }

  private final Deque<Paragraph> open = new ArrayDeque<>();
  private final List<String> cells = new ArrayList<>();
  private int tables;
  private StringBuilder cell = new StringBuilder();
  private @Nullable String author;
  private final StringBuilder comment = new StringBuilder();

  DocxParagraphs(
      XMLStreamReader xml, Map<String, Style> styles, TakenText text, Part.@Nullable Kind kind) {
    this.xml = xml;
    this.styles = styles;
    this.text = text;
    this.kind = kind;
  }

  void read() throws XMLStreamException {
    boolean inText = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = xml.getLocalName();
          if (PASSED_OVER.contains(name) || isSeparator(name)) {
            skip();
          } else {
            inText = name.equals("t") || name.equals("delText");
            start(name);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          inText = false;
          end(xml.getLocalName());
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (inText) {
            write(xml.getText());
          }
        }
        default -> {
          // Nothing else holds words.
        }
      }
    }
  }

  private boolean isSeparator(String name) {
    String type = attribute("type");
    return (name.equals("footnote") || name.equals("endnote"))
        && type != null
        && !type.equals("normal");
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && xml.hasNext()) {
      int event = xml.next();
      depth +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }

  private void start(String name) {
    switch (name) {
      case "p" -> open.push(new Paragraph());
      case "tbl" -> tables++;
      case "comment" -> author = attribute("author");
      case "pStyle" -> {
        Paragraph paragraph = open.peek();
        String style = attribute("val");
        if (paragraph != null && style != null) {
          paragraph.style = styles.getOrDefault(style, Style.PLAIN);
        }
      }
      case "outlineLvl" -> {
        Paragraph paragraph = open.peek();
        String level = attribute("val");
        if (paragraph != null && level != null && level.matches("[0-5]")) {
          paragraph.style = new Style(Block.Shape.LINES, level.charAt(0) - '0' + 1, false);
        }
      }
      case "numPr" -> {
        if (open.peek() != null) {
          open.peek().item = true;
        }
      }
      case "tab" -> write(" ");
      case "br", "cr" -> write("\n");
      case "noBreakHyphen" -> write("\u2011");
      default -> {
        // Formatting.
      }
    }
  }

  private void end(String name) {
    switch (name) {
      case "p" -> endParagraph();
      case "tc" -> {
        if (tables == 1) {
          cells.add(ElementText.flat(cell));
          cell = new StringBuilder();
        }
      }
      case "tr" -> {
        if (tables == 1) {
          add(Block.Shape.TABLE_ROW, 0, String.join("\t", cells));
          cells.clear();
        }
      }
      case "tbl" -> tables--;
      case "comment" -> {
        text.addPart(Part.Kind.COMMENT, author, comment.toString());
        comment.setLength(0);
      }
      default -> {
        // Formatting.
      }
    }
  }

  private void endParagraph() {
    Paragraph paragraph = open.poll();
    if (paragraph == null) {
      return;
    }
    String words = paragraph.words.toString();
    if (tables > 0) {
      cell.append(words).append(' ');
    } else if (paragraph.style.caption()) {
      text.addPart(Part.Kind.CAPTION, null, words);
    } else {
      boolean item = paragraph.item && paragraph.style.level() == 0;
      add(item ? Block.Shape.ITEM : paragraph.style.shape(), paragraph.style.level(), words);
    }
  }

  private void add(Block.Shape shape, int level, String words) {
    if (kind == Part.Kind.COMMENT) {
      comment.append(comment.isEmpty() ? "" : "\n").append(words);
    } else if (kind != null) {
      text.addPart(kind, null, words);
    } else {
      text.add(shape, level, words);
    }
  }

  private void write(String words) {
    Paragraph paragraph = open.peek();
    if (paragraph != null) {
      paragraph.words.append(words);
    }
  }

  private @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }
}
