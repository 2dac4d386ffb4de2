package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cuttings.extract.LanguageGuess;
import org.cuttings.extract.PassageSplitter;
import org.cuttings.ingest.PageComments.Comment;
import org.cuttings.model.Article;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.Part;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Web pages. All text of the page is kept in its order; the body is what {@link BodyFinder} finds,
 * the rest becomes typed parts. Headline, byline and date are neither.
 */
final class HtmlReader implements FormatReader {
  @Override
  public Article read(SourceDocument document) throws UnreadableDocumentException {
    DecodedText decoded = TextDecoder.decodeMarkup(document.bytes());
    return read(document, decoded.text(), "text/html", decoded.charset());
  }

  private static Article read(
      SourceDocument document, String source, String mediaType, @Nullable String charset)
      throws UnreadableDocumentException {
    Document page = PageSource.parse(source);
    Metadata stated = PageMetadata.of(page);
    String title = stated.title() != null ? stated.title() : document.stated().title();
    Set<TextNode> body = BodyFinder.find(page, new PageClues(title, !stated.byline().isEmpty()));
    PageWalk.Text walked = PageWalk.walk(page, source, body);
    Sorter sorter = new Sorter(walked, new PageComments(page), new PageClues(title, true));
    sorter.sort();
    List<Passage> passages = sorter.passages.passages();
    if (passages.isEmpty() && sorter.parts.isEmpty()) {
      throw new UnreadableDocumentException("The page holds no words.");
    }
    return new Article(
        document.id(),
        Format.HTML,
        Originals.of(document, mediaType, charset),
        StatedFields.over(
            new Metadata(
                stated.title(),
                stated.byline(),
                stated.published(),
                stated.publisher(),
                stated.language() != null
                    ? stated.language()
                    : LanguageGuess.of(passages).orElse(null),
                stated.url()),
            document.stated()),
        sorter.text,
        walked.mapped().origin(),
        passages,
        sorter.parts);
  }

  /** Makes passages and parts of the blocks of a page. */
  private static final class Sorter {
    private final List<PageBlock> blocks;
    private final PageComments comments;
    private final PageClues clues;
    private final String text;
    private final PageParts kinds = new PageParts();
    private final PassageSplitter passages = new PassageSplitter();
    private final List<Part> parts = new ArrayList<>();

    // The part under construction: neighbouring blocks of one kind are one part.
    private Part.@Nullable Kind kind;
    private @Nullable Comment comment;
    private int from;
    private int to;

    Sorter(PageWalk.Text walked, PageComments comments, PageClues clues) {
      this.blocks = walked.blocks();
      this.comments = comments;
      this.clues = clues;
      this.text = walked.mapped().text();
    }

    void sort() {
      for (PageBlock block : blocks) {
        String said = block.span().in(text);
        Optional<Comment> in = comments.of(block);
        if (in.isPresent()) {
          boolean words = PageComments.isWords(in.get(), block, said);
          part(block, words ? Part.Kind.COMMENT : Part.Kind.FURNITURE, words ? in.get() : null);
          continue;
        }
        Optional<Part.Kind> picture = kinds.ofPicture(block);
        if (picture.isPresent()) {
          part(block, picture.get(), null);
        } else if (block.body()) {
          endPart();
          passages.add(block.shape(), block.level(), Words.copy(text, block.span()));
        } else if (block.level() > 0 && clues.isTitle(said)) {
          endPart();
        } else {
          part(block, kinds.kindOf(block, said), null);
        }
      }
      endPart();
    }

    private void part(PageBlock block, Part.Kind newKind, @Nullable Comment newComment) {
      if (newKind != kind || !Objects.equals(newComment, comment)) {
        endPart();
        kind = newKind;
        comment = newComment;
        from = block.span().start();
      }
      to = block.span().end();
    }

    private void endPart() {
      if (kind != null) {
        String author = comment == null ? null : comment.author().orElse(null);
        parts.add(new Part(kind, author, Words.copy(text, new TextSpan(from, to))));
      }
      kind = null;
      comment = null;
    }
  }
}
