package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cuttings.extract.LanguageGuess;
import org.cuttings.extract.PassageSplitter;
import org.cuttings.model.Article;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.OffsetMap;
import org.cuttings.model.Part;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Words;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document that has no characters of its own to point to (PDF, DOCX, EPUB, mail),
 * under construction: blocks parted by an empty line, and the parts that are known not to be body.
 */
final class TakenText {
  private static final int LONGEST_ARTICLE = 60_000;
  private static final int HEAD = 15;

  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<OpenPart> openParts = new ArrayList<>();

  private record Piece(Block.Shape shape, int level, TextSpan span) {}

  private record OpenPart(Part.Kind kind, @Nullable String author, TextSpan span) {}

  /** Adds a piece of the body; {@code level} is 1 to 6 for a heading, else 0. */
  void add(Block.Shape shape, int level, String words) {
    String clean = cleaned(words);
    if (!clean.isEmpty()) {
      pieces.add(new Piece(shape, level, append(clean)));
    }
  }

  void addPart(Part.Kind kind, @Nullable String author, String words) {
    String clean = cleaned(words);
    if (!clean.isEmpty()) {
      openParts.add(new OpenPart(kind, author, append(clean)));
    }
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  private TextSpan append(String words) {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    int start = text.length();
    text.append(words);
    return new TextSpan(start, text.length());
  }

  /** White space as a reader sees it; line breaks and tabs stay. */
  private static String cleaned(String words) {
    StringBuilder clean = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = ElementText.isSpace(c) && c != '\n' && c != '\t' && c != '\u00a0';
      boolean after = clean.isEmpty() || " \n\t".indexOf(clean.charAt(clean.length() - 1)) >= 0;
      if (!space) {
        clean.append(c);
      } else if (!after) {
        clean.append(' ');
      }
    }
    return clean.toString().strip();
  }

  /**
   * The article, sorted into title, body and parts by the rules for press articles. Books and
   * reports are no press articles: of them every piece is body.
   */
  Article sorted(SourceDocument document, Format format, String mediaType, Metadata stated) {
    if (text.length() > LONGEST_ARTICLE) {
      return unsorted(document, format, mediaType, StatedFields.over(stated, head()));
    }
    String whole = text.toString();
    List<Block> blocks = new ArrayList<>();
    for (Piece piece : pieces) {
      Words words = Words.copy(whole, piece.span);
      blocks.add(new Block(piece.shape, piece.level, words, blocks.size(), 0, 0, Set.of()));
    }
    String title = stated.title() != null ? stated.title() : document.stated().title();
    Sorting sorting =
        Sorting.of(
            whole,
            blocks,
            new Metadata(title, List.of(), null, document.stated().publisher(), null, null));
    Metadata metadata = StatedFields.over(stated, sorting.metadata());
    return article(
        document,
        format,
        mediaType,
        metadata,
        sorting.passages(),
        new ArrayList<>(sorting.parts()));
  }

  /** The article with every piece as body, in its order. */
  Article unsorted(SourceDocument document, Format format, String mediaType, Metadata stated) {
    return article(document, format, mediaType, stated, passages(), new ArrayList<>());
  }

  /** The byline and the date that stand on lines of their own on the first page. */
  private Metadata head() {
    List<String> byline = List.of();
    PartialDate published = null;
    for (Piece piece : pieces.subList(0, Math.min(HEAD, pieces.size()))) {
      String line = piece.span.in(text);
      if (byline.isEmpty()) {
        byline = Byline.parse(line).orElse(List.of());
      }
      if (published == null) {
        published = DateLine.parse(line).orElse(null);
      }
    }
    return new Metadata(null, byline, published, null, null, null);
  }

  private Article article(
      SourceDocument document,
      Format format,
      String mediaType,
      Metadata metadata,
      List<Passage> passages,
      List<Part> parts) {
    String whole = text.toString();
    for (OpenPart part : openParts) {
      parts.add(new Part(part.kind, part.author, Words.copy(whole, part.span)));
    }
    parts.sort(Comparator.comparing(part -> part.words().span()));
    String language =
        metadata.language() != null ? metadata.language() : LanguageGuess.of(passages).orElse(null);
    return new Article(
        document.id(),
        format,
        Originals.of(document, mediaType, null),
        StatedFields.over(
            new Metadata(
                metadata.title(),
                metadata.byline(),
                metadata.published(),
                metadata.publisher(),
                language,
                metadata.url()),
            document.stated()),
        whole,
        new OffsetMap(List.of()),
        passages,
        parts);
  }

  private List<Passage> passages() {
    PassageSplitter splitter = new PassageSplitter();
    String whole = text.toString();
    for (Piece piece : pieces) {
      Passage.Kind kind =
          piece.level > 0
              ? Passage.Kind.HEADING
              : switch (piece.shape) {
                case LINES -> Passage.Kind.PARAGRAPH;
                case ITEM -> Passage.Kind.LIST_ITEM;
                case QUOTATION -> Passage.Kind.QUOTATION;
                case TABLE_ROW -> Passage.Kind.TABLE_ROW;
              };
      splitter.add(kind, piece.level, Words.copy(whole, piece.span));
    }
    return splitter.passages();
  }
}
