package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cuttings.extract.LanguageGuess;
import org.cuttings.extract.PassageSplitter;
import org.cuttings.ingest.Block.Hint;
import org.cuttings.ingest.Sheet.Entry;
import org.cuttings.model.Metadata;
import org.cuttings.model.Part;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Words;

/**
 * Sorts the blocks of a document into title, metadata, body and other parts. It goes by structure:
 * where a line stands, how it is set, what repeats; words of the trade ("Advertisement", "Photo:")
 * come second; nothing in it knows a particular paper.
 *
 * @param metadata what the document says about itself
 * @param passages the body
 * @param parts the rest, in the order of the text
 */
record Sorting(Metadata metadata, List<Passage> passages, List<Part> parts) {

  /**
   * @param stated what is stated outside the blocks: a title stated here is not searched for again,
   *     and a publisher goes before the weaker signs of one
   */
  static Sorting of(String text, List<Block> blocks, Metadata stated) {
    Optional<ContactLine> contact = ContactLine.atEndOf(text);
    Sheet sheet = new Sheet(text, contact.map(line -> without(line, blocks)).orElse(blocks));
    List<Part> parts = new ArrayList<>();
    contact.ifPresent(
        line -> parts.add(new Part(Part.Kind.CONTACT, null, Words.copy(text, line.span()))));

    typeByHints(sheet);
    HeadRules head = new HeadRules(sheet, stated.publisher());
    int from = head.read(stated.title());
    keepToArticle(sheet);
    typeLinks(sheet);
    for (Entry entry : sheet.entries) {
      if (entry.isOpen()) {
        LineRules.kindOf(entry.look).ifPresent(entry::part);
      }
    }
    int to = new CommentRules(sheet, from).read(parts);
    BodyRules body = new BodyRules(sheet, from, to);
    body.apply(parts);
    new TailRules(sheet, from, to).apply(head);

    List<String> byline = new ArrayList<>(head.byline);
    if (byline.isEmpty() && contact.isPresent() && contact.get().name() != null) {
      byline.add(contact.get().name());
    }
    String publisher = head.publisher;
    if (publisher == null) {
      publisher = PublisherRules.find(sheet).orElse(null);
    }
    if (publisher == null && stated.publisher() == null) {
      // An agency's dateline or the author's address: less than what somebody stated.
      publisher =
          contact
              .flatMap(line -> line.publisher(text))
              .or(() -> PublisherRules.agency(sheet))
              .orElse(null);
    }
    List<Passage> passages = passages(sheet);
    for (Entry entry : sheet.entries) {
      if (entry.role == Sheet.Role.PART && entry.kind != null) {
        parts.add(new Part(entry.kind, null, entry.block.words()));
      }
    }
    parts.sort(Comparator.comparing(part -> part.words().span()));
    Metadata metadata =
        new Metadata(
            head.title,
            byline,
            head.date().map(DateLine::date).orElse(null),
            publisher,
            LanguageGuess.of(passages).orElse(null),
            null);
    return new Sorting(metadata, passages, List.copyOf(parts));
  }

  /**
   * Believes the markup, unless it would leave next to nothing of the running text: class names are
   * habits, not promises.
   */
  private static void typeByHints(Sheet sheet) {
    long prose = 0;
    long kept = 0;
    for (Entry entry : sheet.entries) {
      boolean typed = HintedKind.of(entry.block).isPresent();
      prose += entry.isProse() ? entry.block.length() : 0;
      kept += entry.isProse() && !typed ? entry.block.length() : 0;
    }
    if (kept * 3 >= prose) {
      for (Entry entry : sheet.entries) {
        HintedKind.of(entry.block).ifPresent(entry::part);
      }
    }
  }

  /** Where the markup marks the article's own element, what is outside of it is no body. */
  private static void keepToArticle(Sheet sheet) {
    long prose = 0;
    long inside = 0;
    for (Entry entry : sheet.entries) {
      boolean counts = entry.isOpen() && entry.isProse();
      prose += counts ? entry.block.length() : 0;
      inside += counts && entry.block.has(Hint.ARTICLE) ? entry.block.length() : 0;
    }
    if (inside * 2 <= prose) {
      return;
    }
    for (Entry entry : sheet.entries) {
      if (entry.isOpen() && !entry.block.has(Hint.ARTICLE) && !entry.block.has(Hint.COMMENT)) {
        entry.part(LineRules.kindOf(entry.look).orElse(Part.Kind.NAVIGATION));
      }
    }
  }

  /** Menus in Markdown: short blocks that are links from end to end. */
  private static void typeLinks(Sheet sheet) {
    for (Entry entry : sheet.entries) {
      Block block = entry.block;
      if (entry.isOpen()
          && block.linked() * 10 > block.length() * 8
          && block.length() < 120
          && !entry.endsSentence()) {
        entry.part(LineRules.kindOf(entry.look).orElse(Part.Kind.NAVIGATION));
      }
    }
  }

  /** The blocks with the contact line taken off the last one. */
  private static List<Block> without(ContactLine line, List<Block> blocks) {
    List<Block> rest = new ArrayList<>();
    for (Block block : blocks) {
      TextSpan span = block.words().span();
      if (span.end() <= line.span().start()) {
        rest.add(block);
      } else if (span.start() < line.span().start()) {
        int length = block.words().text().length() - (span.end() - line.span().start());
        if (length > 0) {
          String kept = block.words().text().substring(0, length).stripTrailing();
          rest.add(
              Block.line(
                  new Words(kept, block.words().origin().part(0, kept.length())),
                  block.shape(),
                  block.group(),
                  block.indent()));
        }
      }
    }
    return rest;
  }

  private static List<Passage> passages(Sheet sheet) {
    PassageSplitter splitter = new PassageSplitter();
    for (Entry entry : sheet.entries) {
      Block block = entry.block;
      if (entry.role == Sheet.Role.HEADING) {
        splitter.add(Passage.Kind.HEADING, block.level() > 0 ? block.level() : 2, block.words());
      } else if (entry.isOpen()) {
        Passage.Kind kind =
            switch (block.shape()) {
              case LINES -> Passage.Kind.PARAGRAPH;
              case ITEM -> Passage.Kind.LIST_ITEM;
              case QUOTATION -> Passage.Kind.QUOTATION;
              case TABLE_ROW -> Passage.Kind.TABLE_ROW;
            };
        splitter.add(kind, 0, block.words());
      }
    }
    return splitter.passages();
  }
}
