package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Takes the text from a page, block by block in the order of the document, and keeps the place of
 * every character. White space is as a browser shows it: one space for a run of it, none at the
 * ends of a block; blocks are parted by an empty line.
 */
final class PageWalk {
  private static final Set<String> WITHOUT_TEXT =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "noframes",
          "iframe",
          "head",
          "object",
          "embed",
          "audio",
          "video",
          "canvas",
          "svg",
          "title",
          "datalist");
  private static final Set<String> INLINE_BLOCKS =
      Set.of("option", "button", "legend", "caption", "summary", "tr", "td", "th", "center");

  private final SourceCharacters characters;
  private final Set<TextNode> body;
  private final MappedText text = new MappedText();
  private final List<PageBlock> blocks = new ArrayList<>();
  private final Map<Element, Boolean> rows = new IdentityHashMap<>();

  // The block under construction.
  private int start = -1;
  private int linked;
  private boolean inBody;
  private @Nullable Element owner;

  // White space that is written when a character follows.
  private boolean gap;
  private int gapSource;
  private int gapLength;
  private String gapText = " ";
  private @Nullable Range lineBreak;
  private boolean cellBreak;

  private PageWalk(String source, Set<TextNode> body) {
    this.characters = new SourceCharacters(source);
    this.body = body;
  }

  /** The text of a page and the blocks in it. */
  record Text(MappedText mapped, List<PageBlock> blocks) {}

  static Text walk(Document page, String source, Set<TextNode> body) {
    PageWalk walk = new PageWalk(source, body);
    Node node = page;
    while (node != null) {
      Node next = walk.enter(node) ? ElementText.next(node, page) : null;
      if (next == null || next.parent() != node) {
        // Leave everything that ends here.
        Node at = node;
        while (at != null && at.nextSibling() == null) {
          walk.leave(at);
          at = at.parent();
        }
        if (at != null) {
          walk.leave(at);
        }
        next = at == null ? null : at.nextSibling();
      }
      node = next;
    }
    walk.endBlock();
    return new Text(walk.text, walk.blocks);
  }

  /** Takes in a node; false when what is in it is passed over. */
  private boolean enter(Node node) {
    if (node instanceof TextNode words) {
      add(words);
      return false;
    }
    if (!(node instanceof Element element)) {
      return true;
    }
    if (element.normalName().equals("br")) {
      lineBreak(element);
      return false;
    }
    if (isBlock(element)) {
      if (isCellInRow(element)) {
        cellBreak = start >= 0;
      } else {
        endBlock();
      }
    }
    return !WITHOUT_TEXT.contains(element.normalName()) || holdsBody(element);
  }

  private void leave(Node node) {
    if (node instanceof Element element && isBlock(element) && !isCellInRow(element)) {
      endBlock();
    }
  }

  private boolean holdsBody(Element element) {
    return !body.isEmpty()
        && !element.normalName().equals("head")
        && element.nodeStream(TextNode.class).anyMatch(body::contains);
  }

  private static boolean isBlock(Element element) {
    return element.isBlock() || INLINE_BLOCKS.contains(element.normalName());
  }

  /** Whether it is a cell of a row that holds nothing but words: such a row is one block. */
  private boolean isCellInRow(Element element) {
    if (!element.normalName().equals("td") && !element.normalName().equals("th")) {
      return false;
    }
    Element row = element.parent();
    return row != null && row.normalName().equals("tr") && isRowOfWords(row);
  }

  private boolean isRowOfWords(Element row) {
    return rows.computeIfAbsent(
        row, r -> r.childrenSize() > 1 && r.children().stream().allMatch(PageWalk::isSimpleCell));
  }

  private static boolean isSimpleCell(Element cell) {
    for (Node node = cell; node != null; node = ElementText.next(node, cell)) {
      if (node != cell && node instanceof Element element && isBlock(element)) {
        return false;
      }
    }
    return true;
  }

  private void lineBreak(Element br) {
    if (start >= 0 && lineBreak != null) {
      endBlock();
    } else if (start >= 0) {
      lineBreak = br.sourceRange();
    }
  }

  private void add(TextNode node) {
    Range range = node.sourceRange();
    if (!range.isTracked() || !(node.parent() instanceof Element parent)) {
      return;
    }
    if (!ElementText.isBlank(node)) {
      boolean isBody = body.contains(node);
      if (start >= 0 && isBody != inBody) {
        endBlock();
      }
      inBody = isBody;
    }
    boolean link = isInLink(parent);
    boolean preformatted = isPreformatted(parent);
    characters.walk(
        node.getWholeText(),
        range.startPos(),
        range.endPos(),
        new SourceCharacters.Sink() {
          @Override
          public void copied(char c, int source) {
            add(String.valueOf(c), source, 1, true);
          }

          @Override
          public void decoded(String characters, int source, int sourceLength) {
            add(characters, source, sourceLength, false);
          }

          private void add(String piece, int source, int sourceLength, boolean copied) {
            char c = piece.charAt(0);
            boolean space = piece.length() == 1 && ElementText.isSpace(c);
            if (space && !(preformatted && start >= 0)) {
              widenGap(c, source, sourceLength);
              return;
            }
            begin(parent);
            if (copied) {
              text.copy(c, source);
            } else {
              text.rewrite(piece, source, sourceLength);
            }
            linked += link ? piece.length() : 0;
          }
        });
  }

  private void widenGap(char c, int source, int sourceLength) {
    if (!gap) {
      gap = true;
      gapSource = source;
      gapLength = sourceLength;
      gapText = c == '\u00a0' ? "\u00a0" : " ";
    } else if (gapSource + gapLength == source) {
      gapLength += sourceLength;
      gapText = " ";
    }
  }

  /** Makes ready for a character of the block. */
  private void begin(Element parent) {
    if (start < 0) {
      if (text.length() > 0) {
        text.insert("\n\n");
      }
      start = text.length();
      owner = parent;
    } else if (cellBreak) {
      text.insert("\t");
    } else if (lineBreak != null) {
      text.rewrite("\n", lineBreak.startPos(), lineBreak.endPos() - lineBreak.startPos());
    } else if (gap) {
      writeGap();
    }
    gap = false;
    lineBreak = null;
    cellBreak = false;
  }

  private void writeGap() {
    text.gap(gapText, gapSource, gapLength, characters.at(gapSource));
  }

  private void endBlock() {
    if (start >= 0 && owner != null) {
      List<Element> owners = new ArrayList<>();
      for (Element at = owner; at != null; at = at.parent()) {
        owners.add(at);
      }
      int level = level(owners);
      blocks.add(
          new PageBlock(
              new TextSpan(start, text.length()),
              level > 0 ? Passage.Kind.HEADING : shape(owners),
              level,
              inBody,
              linked,
              List.copyOf(owners)));
    }
    start = -1;
    owner = null;
    linked = 0;
    gap = false;
    lineBreak = null;
    cellBreak = false;
  }

  private static int level(List<Element> owners) {
    for (Element owner : owners) {
      String name = owner.normalName();
      if (name.length() == 2
          && name.charAt(0) == 'h'
          && name.charAt(1) >= '1'
          && name.charAt(1) <= '6') {
        return name.charAt(1) - '0';
      }
    }
    return 0;
  }

  private Passage.Kind shape(List<Element> owners) {
    for (Element owner : owners) {
      switch (owner.normalName()) {
        case "li", "dd", "dt":
          return Passage.Kind.LIST_ITEM;
        case "blockquote":
          return Passage.Kind.QUOTATION;
        case "tr":
          return isRowOfWords(owner) ? Passage.Kind.TABLE_ROW : Passage.Kind.PARAGRAPH;
        case "article", "main", "body", "section":
          return Passage.Kind.PARAGRAPH;
        default:
      }
    }
    return Passage.Kind.PARAGRAPH;
  }

  private static boolean isInLink(Element parent) {
    for (Element at = parent; at != null; at = at.parent()) {
      if (at.normalName().equals("a")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPreformatted(Element parent) {
    for (Element at = parent; at != null; at = at.parent()) {
      if (at.normalName().equals("pre") || at.normalName().equals("textarea")) {
        return true;
      }
    }
    return false;
  }
}
