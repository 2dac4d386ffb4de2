package org.cuttings.web.articles;

import java.util.List;
import java.util.Locale;
import org.cuttings.model.Metadata;
import org.cuttings.model.TextSpan;
import org.cuttings.search.ArticleView;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/** The answer of {@code /api/v1/articles/{id}}. */
public record ArticleJson(
    String id,
    @Nullable String title,
    @Nullable String source,
    @Nullable String date,
    List<String> byline,
    @Nullable String language,
    String format,
    @Nullable String url,
    int words,
    String link,
    List<PassageJson> passages,
    List<PartJson> parts,
    List<NearDuplicateJson> alsoIn,
    Provenance provenance) {

  record PassageJson(
      int ordinal,
      String kind,
      int level,
      String text,
      int start,
      int end,
      List<List<Integer>> highlights) {}

  record PartJson(
      String kind,
      @Nullable String author,
      String text,
      int start,
      int end,
      List<List<Integer>> highlights) {}

  record Provenance(
      String sha256,
      String name,
      long bytes,
      String mediaType,
      @Nullable String charset,
      String ingested,
      int revision,
      List<Earlier> earlier,
      String original) {}

  record Earlier(int revision, String sha256, String ingested) {}

  public static ArticleJson of(ArticleView article) {
    Metadata metadata = article.summary().metadata();
    return new ArticleJson(
        article.summary().id().value(),
        metadata.title(),
        metadata.publisher(),
        metadata.published() == null ? null : metadata.published().value(),
        metadata.byline(),
        metadata.language(),
        article.summary().format().value(),
        metadata.url(),
        article.summary().words(),
        Links.article(article.summary().id(), ""),
        article.passages().stream().map(ArticleJson::passage).toList(),
        article.parts().stream().map(ArticleJson::part).toList(),
        NearDuplicateJson.of(article.summary()),
        provenance(article));
  }

  public static List<List<Integer>> spans(List<TextSpan> spans) {
    return spans.stream().map(span -> List.of(span.start(), span.end())).toList();
  }

  private static PassageJson passage(ArticleView.PassageView passage) {
    return new PassageJson(
        passage.ordinal(),
        passage.kind().name().toLowerCase(Locale.ROOT),
        passage.level(),
        passage.text(),
        passage.start(),
        passage.end(),
        spans(passage.highlights()));
  }

  private static PartJson part(ArticleView.PartView part) {
    return new PartJson(
        part.kind().value(),
        part.author(),
        part.text(),
        part.start(),
        part.end(),
        spans(part.highlights()));
  }

  private static Provenance provenance(ArticleView article) {
    ArticleView.Provenance provenance = article.provenance();
    return new Provenance(
        provenance.sha256(),
        provenance.name(),
        provenance.bytes(),
        provenance.mediaType(),
        provenance.charset(),
        article.summary().ingested().toString(),
        provenance.revision(),
        provenance.earlier().stream()
            .map(
                revision ->
                    new Earlier(
                        revision.revision(), revision.sha256(), revision.ingested().toString()))
            .toList(),
        Links.original(article.summary().id()));
  }
}
