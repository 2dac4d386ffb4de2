package org.cuttings.web.collections;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * What a curator wrote in Markdown, as blocks that a template prints: no HTML is made of it, and
 * tags in it are shown as they were typed.
 */
public record Prose(List<Block> blocks) {
  private static final Parser PARSER = Parser.builder().build();

  public Prose {
    blocks = List.copyOf(blocks);
  }

  /** What a block is. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    BULLETS,
    NUMBERS,
    QUOTATION
  }

  /**
   * @param lines the entries of a list, the paragraphs of a quotation; else one
   */
  public record Block(Kind kind, List<List<Run>> lines) {
    public Block {
      lines = List.copyOf(lines);
    }

    public boolean is(String name) {
      return kind.name().equals(name);
    }
  }

  /**
   * Characters that look alike.
   *
   * @param href where they lead; null for nowhere
   */
  public record Run(
      String text, boolean strong, boolean emphasis, boolean code, @Nullable String href) {}

  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** The words alone. */
  public String plain() {
    StringBuilder plain = new StringBuilder();
    for (Block block : blocks) {
      for (List<Run> line : block.lines) {
        plain.append(plain.isEmpty() ? "" : " ");
        line.forEach(run -> plain.append(run.text));
      }
    }
    return plain.toString();
  }

  static Prose of(String markdown) {
    Blocks blocks = new Blocks();
    PARSER.parse(markdown).accept(blocks);
    return new Prose(blocks.done);
  }

  /** Blocks within blocks are told one after the other. */
  private static final class Blocks extends AbstractVisitor {
    private final List<Block> done = new ArrayList<>();

    private void add(Kind kind, List<List<Run>> lines) {
      if (lines.stream().anyMatch(line -> !line.isEmpty())) {
        done.add(new Block(kind, lines));
      }
    }

    @Override
    public void visit(Paragraph paragraph) {
      add(Kind.PARAGRAPH, List.of(Runs.of(paragraph)));
    }

    @Override
    public void visit(Heading heading) {
      add(Kind.HEADING, List.of(Runs.of(heading)));
    }

    @Override
    public void visit(BlockQuote quotation) {
      add(Kind.QUOTATION, lines(quotation));
    }

    @Override
    public void visit(BulletList list) {
      add(Kind.BULLETS, lines(list));
    }

    @Override
    public void visit(OrderedList list) {
      add(Kind.NUMBERS, lines(list));
    }

    @Override
    public void visit(FencedCodeBlock code) {
      verbatim(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      verbatim(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      add(Kind.PARAGRAPH, List.of(List.of(new Run(html.getLiteral(), false, false, false, null))));
    }

    private void verbatim(String words) {
      add(Kind.PARAGRAPH, List.of(List.of(new Run(words.strip(), false, false, true, null))));
    }

    private static List<List<Run>> lines(Node block) {
      List<List<Run>> lines = new ArrayList<>();
      for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
        if (child instanceof ListItem || child instanceof BlockQuote) {
          lines.addAll(lines(child));
        } else if (child instanceof BulletList || child instanceof OrderedList) {
          lines.addAll(lines(child));
        } else {
          lines.add(Runs.of(child));
        }
      }
      return lines;
    }
  }

  /** The words of a block. */
  private static final class Runs extends AbstractVisitor {
    private final List<Run> done = new ArrayList<>();
    private boolean strong;
    private boolean emphasis;
    private @Nullable String href;

    static List<Run> of(Node block) {
      Runs runs = new Runs();
      block.accept(runs);
      return runs.done;
    }

    private void add(String text, boolean code) {
      done.add(new Run(text, strong, emphasis, code, href));
    }

    @Override
    public void visit(Text text) {
      add(text.getLiteral(), false);
    }

    @Override
    public void visit(Code code) {
      add(code.getLiteral(), true);
    }

    @Override
    public void visit(HtmlInline html) {
      add(html.getLiteral(), false);
    }

    @Override
    public void visit(SoftLineBreak end) {
      add(" ", false);
    }

    @Override
    public void visit(HardLineBreak end) {
      add("\n", false);
    }

    @Override
    public void visit(StrongEmphasis words) {
      boolean before = strong;
      strong = true;
      visitChildren(words);
      strong = before;
    }

    @Override
    public void visit(Emphasis words) {
      boolean before = emphasis;
      emphasis = true;
      visitChildren(words);
      emphasis = before;
    }

    @Override
    public void visit(Link link) {
      @Nullable String before = href;
      href = here(link.getDestination());
      visitChildren(link);
      href = before;
    }

    /** An address of this site or of the web; null for any other. */
    private static @Nullable String here(String address) {
      return address.matches("/(?![/\\\\])[^\\s\\\\]*|#[\\w-]+")
          ? address
          : Links.external(address);
    }
  }
}
