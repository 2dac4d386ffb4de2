package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.cuttings.ingest.Block.Hint;
import org.cuttings.ingest.Block.Shape;

/**
 * Markdown, with or without HTML around and within it, as blocks: markup left out, every character
 * with its place. HTML elements are followed across blocks, since converters leave them as lines of
 * their own between paragraphs.
 */
final class MarkdownLayout extends AbstractVisitor {
  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .extensions(List.of(TablesExtension.create()))
          .build();
  private static final Pattern TOKEN =
      Pattern.compile(
          "<!--.*?(?:-->|$)|<(script|style|noscript|svg|iframe)\\b.*?(?:</\\1\\s*>|$)|</?[A-Za-z][^<>]*>|&#?\\w{1,32};",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "ins", "kbd", "mark",
          "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr");
  private static final Pattern TAG_NAME = Pattern.compile("^</?\\s*([A-Za-z][A-Za-z0-9]*)");

  private final String source;
  private final List<Block> blocks = new ArrayList<>();
  private final MarkupContext context = new MarkupContext();
  private final WordsBuilder words;
  private int group;
  private int quotations;
  private int items;
  private boolean itemBegins;
  private int linked;
  private boolean inLink;
  private int pictures;
  private int htmlHeading;

  private MarkdownLayout(String source) {
    this.source = source;
    this.words = new WordsBuilder(source);
  }

  static List<Block> blocks(String source) {
    MarkdownLayout layout = new MarkdownLayout(source);
    PARSER.parse(source).accept(layout);
    layout.flush(Shape.LINES, 0, Set.of());
    return layout.blocks;
  }

  @Override
  public void visit(Paragraph paragraph) {
    inlines(paragraph, shape(), 0);
    itemBegins = false;
  }

  @Override
  public void visit(Heading heading) {
    inlines(heading, Shape.LINES, heading.getLevel());
  }

  @Override
  public void visit(ListItem item) {
    items++;
    itemBegins = true;
    visitChildren(item);
    itemBegins = false;
    items--;
  }

  @Override
  public void visit(BlockQuote quotation) {
    quotations++;
    visitChildren(quotation);
    quotations--;
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    lines(code);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    lines(code);
  }

  @Override
  public void visit(CustomBlock table) {
    visitChildren(table);
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableRow) {
      inlines(node, Shape.TABLE_ROW, 0);
    } else {
      visitChildren(node);
      if (node.getNext() != null
          && !node.getNext().getSourceSpans().isEmpty()
          && words.length() > 0
          && !node.getSourceSpans().isEmpty()) {
        // The bar between two cells parts their words.
        SourceSpan span = node.getSourceSpans().getLast();
        int bar = source.indexOf('|', span.getInputIndex() + span.getLength());
        if (bar >= 0) {
          words.copy(bar, bar + 1);
        }
      }
    }
  }

  /** Converters make "code" of indented prose and of indented HTML: both are read as such. */
  private void lines(Node code) {
    for (SourceSpan span : code.getSourceSpans()) {
      markup(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }
    group++;
  }

  private Shape shape() {
    return itemBegins && items > 0 ? Shape.ITEM : quotations > 0 ? Shape.QUOTATION : Shape.LINES;
  }

  private void inlines(Node node, Shape shape, int level) {
    flush(Shape.LINES, 0, Set.of());
    int depth = context.depth();
    visitChildren(node);
    flush(shape, level, Set.of());
    context.closeTo(depth);
    group++;
  }

  private void flush(Shape shape, int level, Set<Hint> more) {
    Set<Hint> hints = EnumSet.noneOf(Hint.class);
    hints.addAll(context.hints());
    hints.addAll(more);
    int at = linked;
    linked = 0;
    int heading = level > 0 ? level : htmlHeading;
    words
        .take()
        .filter(taken -> taken.text().codePoints().anyMatch(Character::isLetterOrDigit))
        .ifPresent(taken -> blocks.add(new Block(shape, heading, taken, group, 0, at, hints)));
  }

  // What stands within a paragraph.

  @Override
  public void visit(Text text) {
    int before = words.length();
    String literal = text.getLiteral();
    int at = 0;
    for (SourceSpan span : text.getSourceSpans()) {
      at = align(literal, at, span.getInputIndex(), span.getInputIndex() + span.getLength());
    }
    linked += inLink ? words.length() - before : 0;
  }

  /**
   * Finds each character of the literal in the source, where escapes and entities stand for some.
   */
  private int align(String literal, int from, int start, int end) {
    int j = from;
    int i = start;
    while (i < end && j < literal.length()) {
      char c = source.charAt(i);
      if (c == '&' && !(literal.startsWith("&", j) && !isEntity(i, end, literal, j))) {
        int semicolon = source.indexOf(';', i);
        if (semicolon > 0 && semicolon < end) {
          String decoded =
              org.jsoup.parser.Parser.unescapeEntities(source.substring(i, semicolon + 1), true);
          if (literal.startsWith(decoded, j)) {
            words.rewrite(decoded, i, semicolon + 1);
            i = semicolon + 1;
            j += decoded.length();
            continue;
          }
        }
      }
      if (c == '\\' && literal.charAt(j) != '\\' && i + 1 < end
          || c == '\\' && i + 1 < end && source.charAt(i + 1) == '\\') {
        i++;
      }
      words.copy(i, i + 1);
      i++;
      j++;
    }
    return j;
  }

  /** Whether the source writes an entity at {@code i} that the literal shows decoded. */
  private boolean isEntity(int i, int end, String literal, int j) {
    int semicolon = source.indexOf(';', i);
    return semicolon > 0
        && semicolon < end
        && !literal.startsWith(source.substring(i, semicolon + 1), j);
  }

  @Override
  public void visit(Code code) {
    for (SourceSpan span : code.getSourceSpans()) {
      int start = span.getInputIndex();
      int end = start + span.getLength();
      while (start < end && source.charAt(start) == '`') {
        start++;
      }
      while (end > start && source.charAt(end - 1) == '`') {
        end--;
      }
      words.copy(start, end);
    }
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    newline(lineBreak);
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    newline(lineBreak);
  }

  private void newline(Node lineBreak) {
    Node before = lineBreak.getPrevious();
    int from =
        before == null || before.getSourceSpans().isEmpty()
            ? -1
            : before.getSourceSpans().getLast().getInputIndex()
                + before.getSourceSpans().getLast().getLength();
    int at = from < 0 ? -1 : source.indexOf('\n', from);
    if (at >= 0 && words.length() > 0) {
      words.copy(at, at + 1);
    }
  }

  @Override
  public void visit(Link link) {
    inLink = true;
    visitChildren(link);
    inLink = false;
  }

  /** A picture's text is its caption, and stands apart from the paragraph around it. */
  @Override
  public void visit(Image image) {
    flush(shape(), 0, Set.of());
    int depth = context.depth();
    pictures++;
    visitChildren(image);
    pictures--;
    flush(Shape.LINES, 0, Set.of(Hint.CAPTION));
    context.closeTo(depth);
  }

  @Override
  public void visit(HtmlInline html) {
    String tag = html.getLiteral();
    if (tag.matches("(?is)<br\\b.*")) {
      SourceSpan span = html.getSourceSpans().getFirst();
      words.rewrite("\n", span.getInputIndex(), span.getInputIndex() + span.getLength());
      return;
    }
    element(tag);
  }

  /** Opens or closes an element; where that changes whether words are a credit, it parts them. */
  private void element(String tag) {

    boolean before = context.hints().contains(Hint.CREDIT);
    int depth = context.depth();
    if (!tag.startsWith("</")) {
      Set<Hint> outside = context.hints();
      context.tag(tag);
      if (!before && context.hints().contains(Hint.CREDIT)) {
        // The words so far were gathered under the outer elements.
        Set<Hint> kept = EnumSet.noneOf(Hint.class);
        kept.addAll(outside);
        if (pictures > 0) {
          kept.add(Hint.CAPTION);
        }
        split(kept);
      }
    } else {
      if (before) {
        Set<Hint> kept = context.hints();
        context.tag(tag);
        if (context.depth() < depth && !context.hints().contains(Hint.CREDIT)) {
          split(kept);
        }
      } else {
        context.tag(tag);
      }
    }
  }

  private void split(Set<Hint> hints) {
    linked = 0;
    words
        .take()
        .ifPresent(taken -> blocks.add(new Block(Shape.LINES, 0, taken, group, 0, 0, hints)));
  }

  // HTML between paragraphs.

  @Override
  public void visit(HtmlBlock html) {
    flush(Shape.LINES, 0, Set.of());
    List<SourceSpan> spans = html.getSourceSpans();
    if (spans.isEmpty()) {
      return;
    }
    markup(
        spans.getFirst().getInputIndex(),
        spans.getLast().getInputIndex() + spans.getLast().getLength());
  }

  private void markup(int start, int end) {
    Matcher token = TOKEN.matcher(source).region(start, end);
    int at = start;
    while (token.find()) {
      words.copy(at, token.start());
      at = token.end();
      String found = token.group();
      if (found.startsWith("&")) {
        words.rewrite(
            org.jsoup.parser.Parser.unescapeEntities(found, false), token.start(), token.end());
      } else if (!found.startsWith("<!--") && token.group(1) == null) {
        tag(found);
      }
    }
    words.copy(at, end);
    flush(shape(), 0, Set.of());
    group++;
  }

  private void tag(String tag) {
    Matcher name = TAG_NAME.matcher(tag);
    String element = name.find() ? name.group(1).toLowerCase(Locale.ROOT) : "";
    if (INLINE.contains(element)) {
      element(tag);
      return;
    }
    flush(shape(), 0, Set.of());
    group++;
    context.tag(tag);
    if (element.matches("h[1-6]")) {
      htmlHeading = tag.startsWith("</") ? 0 : element.charAt(1) - '0';
    }
    if (element.equals("li")) {
      itemBegins = !tag.startsWith("</");
      items += tag.startsWith("</") ? -items : 1;
    }
    if (element.equals("blockquote")) {
      quotations = tag.startsWith("</") ? 0 : 1;
    }
  }
}
