package org.cuttings.web.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Metadata;
import org.cuttings.model.Part;
import org.cuttings.model.Passage;
import org.cuttings.search.ArticleEvidence;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.ArticleView;
import org.cuttings.search.Facet;
import org.cuttings.search.SearchParameters;
import org.cuttings.web.downloads.Companions;
import org.cuttings.web.linked.Descriptions;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.Described;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Marks;
import org.cuttings.web.page.Page;
import org.cuttings.web.page.Reading;
import org.cuttings.web.page.Segment;
import org.cuttings.web.results.ResultsHead;
import org.jspecify.annotations.Nullable;

/**
 * The page of one article, or of one part of a long one.
 *
 * @param title headline
 * @param language of title and text; null where unknown
 * @param stamp its source
 * @param dateline when it was published
 * @param byline null where none is stated
 * @param length reading time and number of words
 * @param hits what the query finds in it; null without a query
 * @param parts ways to the other parts; empty for an article on one page
 * @param sections its headings
 * @param legend what is marked in the text, and how to switch it; null where nothing is derived
 * @param blocks the text of this part
 * @param evidence what this part is evidence of; null where nothing is derived
 * @param comments what readers wrote
 * @param surroundings what else stood around the text, by kind
 * @param alsoIn the same report elsewhere
 * @param colophon where it comes from
 * @param citation plain text
 * @param references for programs that keep references
 * @param about the article itself
 * @param tags what curators tagged it with
 */
public record ArticlePage(
    Frame frame,
    String title,
    @Nullable String language,
    Cutting.Stamp stamp,
    Cutting.Dateline dateline,
    @Nullable String byline,
    String length,
    @Nullable Hits hits,
    List<PartLink> parts,
    List<Section> sections,
    @Nullable Legend legend,
    List<Block> blocks,
    @Nullable EvidenceList evidence,
    Comments comments,
    List<Surrounding> surroundings,
    List<Cutting.AlsoIn> alsoIn,
    Colophon colophon,
    String citation,
    List<Frame.Alternate> references,
    ArticleSummary about,
    Tags tags)
    implements Page {

  public ArticlePage {
    parts = List.copyOf(parts);
    sections = List.copyOf(sections);
    blocks = List.copyOf(blocks);
    surroundings = List.copyOf(surroundings);
    alsoIn = List.copyOf(alsoIn);
    references = List.copyOf(references);
  }

  @Override
  public String template() {
    return "articles/show";
  }

  @Override
  public List<String> sheets() {
    return List.of("evidence.css");
  }

  @Override
  public Described described(String origin) {
    return Descriptions.article(about, origin);
  }

  /** Where the other of two articles to be compared is asked for. */
  public String compare() {
    return Links.compare(about.id());
  }

  /** The page with references to it in every style. */
  public String cite() {
    return "/articles/" + about.id() + "/cite";
  }

  /**
   * What curators tagged the article with.
   *
   * @param address where the form goes
   * @param typed as it stands in the form
   */
  public record Tags(String address, String typed, List<Tag> list) {
    public Tags {
      list = List.copyOf(list);
    }
  }

  /** A tag, and all articles that have it. */
  public record Tag(String name, String href) {}

  private static Tags tags(ArticleId article, List<String> tags) {
    return new Tags(
        "/articles/" + article + "/tags",
        String.join(", ", tags),
        tags.stream()
            .map(
                tag ->
                    new Tag(tag, Links.search(SearchParameters.EMPTY.withIncluded(Facet.TAG, tag))))
            .toList());
  }

  /** How many parts an article is shown in. */
  public static int partsOf(ArticleView article) {
    return Math.max(1, Math.ceilDiv(article.passages().size(), Reading.PASSAGES));
  }

  /**
   * @param query what was looked for
   * @param summary {@code 24 matches in 9 passages}
   * @param first the way to the first of them; null when there are none
   * @param plain the page without marks
   * @param results back to the search
   */
  record Hits(String query, String summary, @Nullable String first, String plain, String results) {}

  /** A part of a long article; {@code href} is null for the one that is shown. */
  record PartLink(String label, String note, @Nullable String href) {}

  /** A heading of the article. */
  record Section(String title, int level, String href) {}

  /** Passages that belong together on the page. */
  record Block(Kind kind, List<Line> lines) {
    Block {
      lines = List.copyOf(lines);
    }

    /** What a block is in HTML. */
    enum Kind {
      HEADING,
      PARAGRAPH,
      LIST,
      QUOTATION,
      TABLE
    }

    public boolean is(String name) {
      return kind.name().equals(name);
    }

    public Line line() {
      return lines.getFirst();
    }
  }

  /**
   * A passage.
   *
   * @param anchor its name in addresses
   * @param level 2 to 6 for a heading, else 0
   * @param cells its text; several for a row of a table
   * @param cite the page with references to it
   * @param mark its place among the passages that match; null for one that does not
   */
  record Line(
      String anchor,
      String number,
      int level,
      List<List<Ink>> cells,
      String cite,
      @Nullable Mark mark) {
    Line {
      cells = List.copyOf(cells);
    }

    public List<Ink> text() {
      return cells.getFirst();
    }
  }

  /** Where the previous and the next match are. */
  record Mark(String place, @Nullable String previous, @Nullable String next) {}

  /** Readers' comments; open when the query found something in them. */
  record Comments(String heading, boolean open, List<Comment> list) {
    Comments {
      list = List.copyOf(list);
    }

    public boolean any() {
      return !list.isEmpty();
    }
  }

  record Comment(String anchor, String author, List<Segment> text) {
    Comment {
      text = List.copyOf(text);
    }
  }

  /** Parts of one kind. */
  record Surrounding(String kind, boolean open, List<Piece> pieces) {
    Surrounding {
      pieces = List.copyOf(pieces);
    }
  }

  /** A part that is no comment. */
  record Piece(String anchor, List<Segment> text) {
    Piece {
      text = List.copyOf(text);
    }
  }

  /**
   * @param part 1-based; must exist
   */
  public static ArticlePage of(
      ArticleView article, ArticleEvidence evidence, Reading reading, int part) {
    return of(article, evidence, reading, part, List.of());
  }

  /**
   * @param tags what curators tagged it with
   */
  public static ArticlePage of(
      ArticleView article, ArticleEvidence evidence, Reading reading, int part, List<String> tags) {
    ArticleSummary summary = article.summary();
    Metadata metadata = summary.metadata();
    String title = Cutting.title(metadata);
    HitTrail trail = HitTrail.of(article, reading);
    int from = (part - 1) * Reading.PASSAGES;
    int to = Math.min(article.passages().size(), from + Reading.PASSAGES);
    IntPredicate shown = passage -> from <= passage && passage < to;
    EvidenceSpots spots = EvidenceSpots.of(evidence, reading, shown);
    EvidenceList list = EvidenceList.of(article, evidence, reading, shown, partsOf(article) == 1);
    return new ArticlePage(
        frame(summary, reading, part),
        title,
        metadata.language(),
        Cutting.Stamp.of(metadata.publisher()),
        Cutting.Dateline.of(metadata),
        Cutting.byline(metadata),
        Labels.minutes(summary.words()) + ", " + Labels.count(summary.words(), "word"),
        reading.query().isBlank() ? null : trail.hits(),
        partLinks(article, reading, part),
        sections(article, reading),
        list.isEmpty() ? null : Legend.of(spots, reading, part),
        blocks(summary.id(), article.passages().subList(from, to), spots, trail),
        list.isEmpty() ? null : list,
        comments(article.parts()),
        surroundings(article.parts()),
        Cutting.AlsoIn.of(summary),
        Colophon.of(article),
        ArchiveCitation.of(article),
        Companions.files("/articles/" + summary.id()),
        summary,
        tags(summary.id(), tags));
  }

  private static Frame frame(ArticleSummary summary, Reading reading, int part) {
    Metadata metadata = summary.metadata();
    String description =
        Labels.source(metadata.publisher()) + ", " + Labels.date(metadata.published());
    Frame frame =
        Frame.indexed(
            ResultsHead.shortened(summary.title()),
            description,
            new Reading(summary.id(), "", Marks.USUAL).part(part),
            Frame.Place.ELSEWHERE);
    return frame
        .withAlternates(Companions.files("/articles/" + summary.id()))
        .withSearchBox(new Frame.SearchBox(reading.query(), List.of()));
  }

  private static List<PartLink> partLinks(ArticleView article, Reading reading, int part) {
    int parts = partsOf(article);
    if (parts == 1) {
      return List.of();
    }
    List<PartLink> links = new ArrayList<>();
    for (int i = 1; i <= parts; i++) {
      List<ArticleView.PassageView> passages =
          article
              .passages()
              .subList(
                  (i - 1) * Reading.PASSAGES,
                  Math.min(article.passages().size(), i * Reading.PASSAGES));
      long hits = passages.stream().filter(passage -> !passage.highlights().isEmpty()).count();
      links.add(
          new PartLink(
              Integer.toString(i),
              hits == 0 ? "" : Labels.matches(hits),
              i == part ? null : reading.part(i)));
    }
    return links;
  }

  private static List<Section> sections(ArticleView article, Reading reading) {
    return article.passages().stream()
        .filter(passage -> passage.kind() == Passage.Kind.HEADING)
        .map(
            heading ->
                new Section(
                    heading.text(),
                    Math.min(heading.level(), 4),
                    reading.passage(heading.ordinal())))
        .toList();
  }

  private static List<Block> blocks(
      ArticleId article,
      List<ArticleView.PassageView> passages,
      EvidenceSpots spots,
      HitTrail trail) {
    List<Block> blocks = new ArrayList<>();
    int highest = highest(passages);
    for (ArticleView.PassageView passage : passages) {
      Block.Kind kind =
          switch (passage.kind()) {
            case HEADING -> Block.Kind.HEADING;
            case PARAGRAPH -> Block.Kind.PARAGRAPH;
            case LIST_ITEM -> Block.Kind.LIST;
            case QUOTATION -> Block.Kind.QUOTATION;
            case TABLE_ROW -> Block.Kind.TABLE;
          };
      List<Line> lines = new ArrayList<>();
      boolean joins = kind != Block.Kind.HEADING && kind != Block.Kind.PARAGRAPH;
      if (joins && !blocks.isEmpty() && blocks.getLast().kind() == kind) {
        lines.addAll(blocks.removeLast().lines());
      }
      lines.add(line(article, passage, highest, spots.in(passage.ordinal()), trail));
      blocks.add(new Block(kind, lines));
    }
    return blocks;
  }

  /** The level of the highest headings, which stand right below the title whatever it is. */
  private static int highest(List<ArticleView.PassageView> passages) {
    return passages.stream()
        .mapToInt(ArticleView.PassageView::level)
        .filter(level -> level > 0)
        .min()
        .orElse(1);
  }

  private static Line line(
      ArticleId article,
      ArticleView.PassageView passage,
      int highest,
      List<Spot> spots,
      HitTrail trail) {
    return new Line(
        "p" + passage.ordinal(),
        Labels.passage(passage.ordinal()),
        passage.level() == 0 ? 0 : Math.min(6, passage.level() - highest + 2),
        passage.kind() == Passage.Kind.TABLE_ROW
            ? Ink.cells(passage.text(), spots, passage.highlights())
            : List.of(Ink.of(passage.text(), spots, passage.highlights())),
        Links.cite(article, passage.ordinal()),
        trail.mark(passage.ordinal()));
  }

  private static Comments comments(List<ArticleView.PartView> parts) {
    List<Comment> list = new ArrayList<>();
    boolean open = false;
    for (int i = 0; i < parts.size(); i++) {
      ArticleView.PartView part = parts.get(i);
      if (part.kind() == Part.Kind.COMMENT) {
        @Nullable String author = part.author();
        open |= !part.highlights().isEmpty();
        list.add(new Comment("a" + i, author == null ? "No name given" : author, segments(part)));
      }
    }
    return new Comments(Labels.count(list.size(), "reader comment"), open, list);
  }

  private static List<Surrounding> surroundings(List<ArticleView.PartView> parts) {
    List<Surrounding> surroundings = new ArrayList<>();
    for (Part.Kind kind : Part.Kind.values()) {
      List<Piece> pieces = new ArrayList<>();
      boolean open = false;
      for (int i = 0; i < parts.size(); i++) {
        ArticleView.PartView part = parts.get(i);
        if (part.kind() == kind && kind != Part.Kind.COMMENT) {
          open |= !part.highlights().isEmpty();
          pieces.add(new Piece("a" + i, segments(part)));
        }
      }
      if (!pieces.isEmpty()) {
        surroundings.add(new Surrounding(Labels.part(kind), open, pieces));
      }
    }
    return surroundings;
  }

  private static List<Segment> segments(ArticleView.PartView part) {
    return Segment.of(part.text(), part.highlights());
  }
}
