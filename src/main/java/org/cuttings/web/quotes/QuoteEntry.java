package org.cuttings.web.quotes;

import java.util.List;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Quote;
import org.cuttings.model.TextSpan;
import org.cuttings.search.quotes.CitedArticle;
import org.cuttings.search.quotes.QuoteFacet;
import org.cuttings.search.quotes.QuoteParameters;
import org.cuttings.search.quotes.SourcedQuote;
import org.cuttings.web.citations.Citation;
import org.cuttings.web.citations.Reference;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A quote as pages show it: the words with what stands around them, who says them, and where.
 *
 * @param id as a name within the page
 * @param words with those that match
 * @param direct whether the words stand between marks
 * @param before what stands before them, with the sentence before; empty where nothing does
 * @param after what stands after them, with the sentence after; empty where nothing does
 * @param speaker null where nobody is named
 * @param speakerPage null where there is none
 * @param speakerQuotes everything that the speaker says; null where nobody is named
 * @param cue {@code said}; null where no word ties words and speaker
 * @param via through whom the words came; null where that is not said
 * @param title of the article
 * @param place the words on the page of the article
 * @param page of the quote, with its citations
 * @param citation the words with a reference, to be copied
 * @param review what a curator made of it; null while none looked at it
 */
record QuoteEntry(
    String id,
    List<Segment> words,
    boolean direct,
    String before,
    String after,
    @Nullable String speaker,
    @Nullable String speakerPage,
    @Nullable String speakerQuotes,
    @Nullable String cue,
    @Nullable String via,
    Cutting.Stamp stamp,
    Cutting.Dateline dateline,
    String title,
    String place,
    String page,
    String citation,
    @Nullable String review) {
  QuoteEntry {
    words = List.copyOf(words);
  }

  /** What the link to the citations is called for those who do not see where it stands. */
  public String citeLabel() {
    return "Cite the quote of "
        + (speaker == null ? "a speaker not named" : speaker)
        + " in "
        + title;
  }

  /**
   * @param site where its addresses begin
   */
  static QuoteEntry of(SourcedQuote quote, List<TextSpan> marks, String site) {
    Quote said = quote.words().quote();
    CitedArticle article = quote.article();
    String speaker = said.speaker();
    String key = speaker == null ? null : EntityKey.of(said.speakerId(), speaker);
    return new QuoteEntry(
        quote.words().id(),
        Segment.of(quote.text(), marks),
        said.direct(),
        spacedBefore(quote.words().before()),
        spacedAfter(quote.words().after()),
        speaker,
        Links.record(EntityKind.PERSON, key),
        key == null ? null : quotesOf(key),
        said.cue() == null ? null : said.cue().words(),
        said.via(),
        Cutting.Stamp.of(article.source()),
        Cutting.Dateline.of(article.published()),
        Cutting.title(article.title()),
        Links.passage(article.id(), "", said.wording().passage()),
        Links.quote(quote.words().id()),
        Citation.plain(Reference.to(quote, site), said.direct()),
        said.review() == null ? null : EvidenceLabels.reviewed(said.review()));
  }

  /** What stands before, with a space unless a mark opens there. */
  private static String spacedBefore(String before) {
    return before.isEmpty() || before.matches("(?s).*[“‘«\"'(\\[„‚]") ? before : before + " ";
  }

  /** What stands after, with a space unless a mark closes there. */
  private static String spacedAfter(String after) {
    return after.isEmpty() || after.matches("(?s)[.,;:!?…”’»\"')\\]].*") ? after : " " + after;
  }

  private static String quotesOf(String key) {
    return Links.quotes(QuoteParameters.EMPTY.withIncluded(QuoteFacet.SPEAKER, key));
  }
}
