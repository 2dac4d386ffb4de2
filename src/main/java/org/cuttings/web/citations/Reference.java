package org.cuttings.web.citations;

import java.util.List;
import org.cuttings.model.PartialDate;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.claims.ClaimResults.StatedClaim;
import org.cuttings.search.quotes.CitedArticle;
import org.cuttings.search.quotes.SourcedQuote;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * What a reference says of something in the archive. What no document states is null or empty.
 *
 * @param id that programs know it by; letters, figures and hyphens
 * @param kind of thing
 * @param title of the article, or of the record
 * @param authors as the byline names them
 * @param container the paper, or this archive for a record of its own
 * @param date of publication
 * @param url where it can be read: on the page of the publisher, at the words cited; null where
 *     that has no address
 * @param page of this archive, whole address
 * @param words that are cited; null for a whole article
 * @param speaker who said the words; null where they are the article's own
 * @param note what else is to be known
 * @param language ISO 639-1; null where unknown
 */
public record Reference(
    String id,
    Kind kind,
    @Nullable String title,
    List<String> authors,
    @Nullable String container,
    @Nullable PartialDate date,
    @Nullable String url,
    String page,
    @Nullable String words,
    @Nullable String speaker,
    @Nullable String note,
    @Nullable String language) {
  /** Name of this archive in references. */
  static final String ARCHIVE = "Cuttings";

  /** What is referred to. */
  public enum Kind {
    /** Printed in a paper. */
    ARTICLE,
    /** Put together by this archive: an event, a collection. */
    RECORD
  }

  public Reference {
    authors = List.copyOf(authors);
  }

  /**
   * A whole article.
   *
   * @param site where its addresses begin
   */
  public static Reference to(ArticleSummary article, String site) {
    return in(
        CitedArticle.of(article),
        article.id().value(),
        site + Links.article(article.id(), ""),
        null,
        null,
        null,
        article.metadata().language());
  }

  /**
   * A passage of an article.
   *
   * @param number counted from 1
   */
  public static Reference toPassage(ArticleSummary article, int number, String text, String site) {
    return in(
        CitedArticle.of(article),
        article.id() + "-p" + number,
        site + Links.passage(article.id(), "", number - 1),
        text,
        null,
        "Passage " + number,
        article.metadata().language());
  }

  /**
   * Words of an article itself.
   *
   * @param passage in which they stand, counted from 0
   */
  public static Reference toWords(CitedArticle article, int passage, String words, String site) {
    return in(
        article,
        article.id() + "-p" + (passage + 1),
        site + Links.passage(article.id(), "", passage),
        words,
        null,
        "Passage " + (passage + 1),
        null);
  }

  /** Words that somebody said, in an article. */
  public static Reference to(SourcedQuote quote, String site) {
    @Nullable String speaker = quote.words().quote().speaker();
    return in(
        quote.article(),
        quote.words().id(),
        site + Links.quote(quote.words().id()),
        quote.text(),
        speaker,
        speaker == null ? null : "Said by " + speaker,
        null);
  }

  /**
   * A number that an article gives.
   *
   * @param page of this site that shows it, without the beginning of the address
   */
  public static Reference to(StatedClaim claim, String page, String site) {
    return in(
        new CitedArticle(
            claim.article(), claim.title(), List.of(), claim.source(), claim.published(), null),
        claim.id(),
        site + page,
        claim.text(),
        null,
        claim.claim().quantity() + " " + claim.claim().unit(),
        null);
  }

  /**
   * Something that this archive put together.
   *
   * @param page of this site, without the beginning of the address
   * @param words what it says, as plain text
   */
  public static Reference toRecord(
      String id, String title, String page, @Nullable String words, String site) {
    return new Reference(
        id,
        Kind.RECORD,
        title,
        List.of(),
        ARCHIVE,
        null,
        site + page,
        site + page,
        words,
        null,
        null,
        "en");
  }

  /** The same under another id, where two of one list have the same. */
  public Reference withId(String other) {
    return new Reference(
        other, kind, title, authors, container, date, url, page, words, speaker, note, language);
  }

  private static Reference in(
      CitedArticle article,
      String id,
      String page,
      @Nullable String words,
      @Nullable String speaker,
      @Nullable String note,
      @Nullable String language) {
    return new Reference(
        id,
        Kind.ARTICLE,
        article.title(),
        article.byline(),
        article.source(),
        article.published(),
        words == null ? Links.external(article.url()) : TextFragment.link(article.url(), words),
        page,
        words,
        speaker,
        note,
        language);
  }

  /** The title, or what stands in its place. */
  String shownTitle() {
    return title == null || title.isBlank() ? "[Untitled]" : oneLine(title);
  }

  /** Where it can be read: at the publisher, else here. */
  String address() {
    return url == null ? page : url;
  }

  /** The year, where it is certain. */
  @Nullable String year() {
    return date == null ? null : date.certainYear();
  }

  List<AuthorName> names() {
    return authors.stream().map(AuthorName::of).toList();
  }

  static String oneLine(String text) {
    return text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
  }
}
