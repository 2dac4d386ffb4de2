package org.cuttings.web.articles;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.cuttings.model.ArticleId;
import org.cuttings.search.ArticleView;
import org.cuttings.search.Facet;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * Where an article comes from: the small print under it.
 *
 * @param address of the original on the web, as stated; null where none is stated
 * @param addressLink the same if a browser may follow it
 * @param file name of the original file
 * @param size of the original file
 * @param type media type and character encoding
 * @param format in words
 * @param download the original, unchanged
 * @param sha256 its digest
 * @param ingested when it came in
 * @param revision its number
 * @param earlier earlier revisions, newest first
 * @param review where curators look at its evidence
 */
public record Colophon(
    @Nullable String address,
    @Nullable String addressLink,
    String file,
    String size,
    String type,
    String format,
    String download,
    String sha256,
    Moment ingested,
    int revision,
    List<Earlier> earlier,
    String review) {

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  public Colophon {
    earlier = List.copyOf(earlier);
  }

  /** A point in time for readers and for {@code <time>}. */
  record Moment(String words, String machine) {
    static Moment of(Instant instant) {
      return new Moment(WORDS.format(instant), instant.toString());
    }
  }

  /** A revision that was replaced; its bytes are kept. */
  record Earlier(int revision, Moment ingested, String sha256, String download) {}

  static Colophon of(ArticleView article) {
    ArticleId id = article.summary().id();
    ArticleView.Provenance provenance = article.provenance();
    @Nullable String url = article.summary().metadata().url();
    @Nullable String charset = provenance.charset();
    return new Colophon(
        url,
        Links.external(url),
        provenance.name(),
        Labels.bytes(provenance.bytes()),
        charset == null ? provenance.mediaType() : provenance.mediaType() + ", " + charset,
        Labels.value(Facet.FORMAT, article.summary().format().value()),
        Links.original(id),
        provenance.sha256(),
        Moment.of(article.summary().ingested()),
        provenance.revision(),
        provenance.earlier().stream()
            .map(
                revision ->
                    new Earlier(
                        revision.revision(),
                        Moment.of(revision.ingested()),
                        revision.sha256(),
                        Links.original(id, revision.revision())))
            .toList(),
        "/corrections/article/" + id);
  }
}
