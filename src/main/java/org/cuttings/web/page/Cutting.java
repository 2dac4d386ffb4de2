package org.cuttings.web.page;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.model.SourceSlug;
import org.cuttings.search.ArticleHit;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.Facet;
import org.cuttings.search.FacetValue;
import org.cuttings.search.PartHit;
import org.cuttings.search.PassageHit;
import org.cuttings.search.SearchParameters.Names;
import org.cuttings.web.citations.Coins;
import org.jspecify.annotations.Nullable;

/**
 * An article as it stands in a list: stamp, date, title, byline, and the passages that match.
 *
 * @param href its page
 * @param title with the matching words
 * @param language of title and passages; null where unknown
 * @param stamp the source and what a reader can do with it
 * @param dateline when it was published
 * @param byline authors; null where none are stated
 * @param length reading time
 * @param passages the best of them
 * @param parts the best of what stands around the body, where the query asks for it
 * @param more how many further passages match; null when all are shown
 * @param alsoIn the same report elsewhere
 * @param coins a reference to it, for programs
 */
public record Cutting(
    String href,
    List<Segment> title,
    @Nullable String language,
    Stamp stamp,
    Dateline dateline,
    @Nullable String byline,
    String length,
    List<PassageLink> passages,
    List<PartLink> parts,
    @Nullable String more,
    List<AlsoIn> alsoIn,
    String coins) {

  private static final int EXCERPT = 300;

  private static final Pattern CELL_BORDER = Pattern.compile("\\t|(?<! )\\|(?! )");

  /** A longer query is repeated in the link to the article only, not in those to its passages. */
  private static final int LONG_QUERY = 200;

  public Cutting {
    title = List.copyOf(title);
    passages = List.copyOf(passages);
    parts = List.copyOf(parts);
    alsoIn = List.copyOf(alsoIn);
  }

  /** The title without marks. */
  public String plainTitle() {
    return title.stream().map(Segment::text).collect(java.util.stream.Collectors.joining());
  }

  /** Whether anything stands under the passages. */
  public boolean hasFoot() {
    return more != null || !alsoIn.isEmpty() || stamp.only() != null || stamp.without() != null;
  }

  /**
   * The source of an article.
   *
   * @param name as stated
   * @param page of the source; null for an unknown one
   * @param only the same search in this source alone; null where that changes nothing
   * @param without the same search without this source; null where that leaves nothing
   */
  public record Stamp(
      String name, @Nullable String page, @Nullable Step only, @Nullable Step without) {

    /** In a list of results. */
    public static Stamp of(@Nullable String publisher, Steps steps) {
      String value = publisher == null ? FacetValue.UNKNOWN : publisher;
      return steps.search().included(Facet.SOURCE).equals(Set.of(value))
          ? of(publisher)
          : new Stamp(
              Labels.source(publisher),
              page(publisher),
              steps.only(value),
              steps.withoutSource(value));
    }

    /** Outside of a search. */
    public static Stamp of(@Nullable String publisher) {
      return new Stamp(Labels.source(publisher), page(publisher), null, null);
    }

    private static @Nullable String page(@Nullable String publisher) {
      return publisher == null ? null : Links.source(SourceSlug.of(publisher));
    }
  }

  /**
   * A date of publication.
   *
   * @param words as readers write it
   * @param machine for {@code <time>}; null where HTML has no form for it
   * @param note what the document leaves open; null for a whole day
   */
  public record Dateline(String words, @Nullable String machine, @Nullable String note) {
    public static Dateline of(@Nullable PartialDate date) {
      return new Dateline(Labels.date(date), Labels.machineDate(date), Labels.datePrecision(date));
    }

    public static Dateline of(Metadata metadata) {
      return of(metadata.published());
    }
  }

  /** A passage that leads to its place in the article. */
  public record PassageLink(String href, List<Segment> text) {
    public PassageLink {
      text = List.copyOf(text);
    }
  }

  /** A comment, a caption or the like that leads to its place under the article. */
  record PartLink(String href, String kind, List<Segment> text) {
    PartLink {
      text = List.copyOf(text);
    }
  }

  /**
   * The same report in another source.
   *
   * @param compare both side by side
   */
  public record AlsoIn(
      String href, String title, String source, String similarity, String compare) {
    public static List<AlsoIn> of(ArticleSummary article) {
      return article.alsoIn().stream()
          .map(
              other ->
                  new AlsoIn(
                      Links.article(other.id(), ""),
                      other.title(),
                      Labels.source(other.source()),
                      Math.round(other.similarity() * 100) + " % alike",
                      Links.compare(article.id(), other.id())))
          .toList();
    }
  }

  /** A hit of a search. */
  public static Cutting of(ArticleHit hit, Steps steps) {
    ArticleSummary article = hit.article();
    ArticleId id = article.id();
    String query = steps.search().query();
    int room = steps.view().passages();
    Names names = steps.search().names();
    String marked = query.length() > LONG_QUERY ? "" : query;
    List<PassageLink> passages =
        hit.passages().stream()
            .limit(room)
            .map(passage -> passageLink(id, marked, names, passage))
            .toList();
    long rest = hit.matchingPassages() - passages.size();
    return of(
        article,
        Links.article(id, query, names),
        title(hit),
        Stamp.of(article.metadata().publisher(), steps),
        passages,
        hit.parts().stream().limit(room).map(part -> partLink(id, marked, names, part)).toList(),
        rest > 0 ? Labels.count(rest, "more matching passage") : null);
  }

  /** An article in a list that no query made. */
  public static Cutting of(ArticleSummary article) {
    return of(
        article,
        Links.article(article.id(), ""),
        List.of(new Segment(article.title(), false)),
        Stamp.of(article.metadata().publisher()),
        List.of(),
        List.of(),
        null);
  }

  private static Cutting of(
      ArticleSummary article,
      String href,
      List<Segment> title,
      Stamp stamp,
      List<PassageLink> passages,
      List<PartLink> parts,
      @Nullable String more) {
    Metadata metadata = article.metadata();
    return new Cutting(
        href,
        title,
        metadata.language(),
        stamp,
        Dateline.of(metadata),
        byline(metadata),
        Labels.minutes(article.words()),
        passages,
        parts,
        more,
        AlsoIn.of(article),
        Coins.of(metadata));
  }

  public static String title(Metadata metadata) {
    return title(metadata.title());
  }

  public static String title(@Nullable String title) {
    return title == null || title.isBlank() ? Labels.UNTITLED : title;
  }

  public static @Nullable String byline(Metadata metadata) {
    return metadata.byline().isEmpty() ? null : String.join(", ", metadata.byline());
  }

  private static List<Segment> title(ArticleHit hit) {
    String title = hit.article().title();
    return Objects.equals(title, hit.article().metadata().title())
        ? Segment.of(title, hit.titleHighlights())
        : List.of(new Segment(title, false));
  }

  private static PartLink partLink(ArticleId id, String query, Names names, PartHit part) {
    @Nullable String author = part.author();
    return new PartLink(
        Links.part(id, query, names, part.ordinal()),
        author == null ? Labels.onePart(part.kind()) : Labels.onePart(part.kind()) + ", " + author,
        Segment.excerpt(part.text(), part.highlights(), EXCERPT));
  }

  private static PassageLink passageLink(
      ArticleId id, String query, Names names, PassageHit passage) {
    return new PassageLink(
        Links.passage(id, query, names, passage.ordinal()),
        Segment.excerpt(passage.text(), passage.highlights(), EXCERPT).stream()
            .map(Cutting::withoutCellBorders)
            .toList());
  }

  /** Rows of tables come as passages, too: their cells are shown apart. */
  private static Segment withoutCellBorders(Segment segment) {
    return new Segment(CELL_BORDER.matcher(segment.text()).replaceAll(" | "), segment.hit());
  }
}
