package org.cuttings.index;

import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.extract.Fingerprint;
import org.cuttings.model.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * An article as far as linking is concerned.
 *
 * @param fingerprint null for a text too short to have one
 * @param links near-duplicates that its document names; empty when not asked for
 */
record Linkable(
    ArticleId id,
    String label,
    @Nullable String source,
    @Nullable Fingerprint fingerprint,
    List<Link> links) {
  /** What {@link #read} needs of a document. */
  static final List<String> FIELDS =
      List.of(
          ArticleFields.LABEL,
          ArticleFields.SOURCE,
          ArticleFields.FINGERPRINT,
          ArticleFields.NEAR_DUPLICATES);

  /** What {@link #candidate} needs: columns, so that no document has to be parsed. */
  static final List<String> COLUMNS =
      List.of(
          ArticleFields.LABEL,
          ArticleFields.SOURCE,
          ArticleFields.FINGERPRINT_SIGNATURE,
          ArticleFields.FINGERPRINT_SELECTED);

  static Linkable read(String id, JsonNode document) {
    JsonNode fingerprint = document.path(ArticleFields.FINGERPRINT);
    return new Linkable(
        new ArticleId(id),
        document.path(ArticleFields.LABEL).asText(),
        document.hasNonNull(ArticleFields.SOURCE)
            ? document.path(ArticleFields.SOURCE).asText()
            : null,
        fingerprint.isObject()
            ? Fingerprint.kept(
                fingerprint.path(ArticleFields.leaf(ArticleFields.FINGERPRINT_SIGNATURE)).asText(),
                strings(fingerprint.path(ArticleFields.leaf(ArticleFields.FINGERPRINT_BANDS))),
                strings(fingerprint.path(ArticleFields.leaf(ArticleFields.FINGERPRINT_SELECTED))))
            : null,
        StandingDocument.links(document));
  }

  static Linkable candidate(Hit<?> hit) {
    return new Linkable(
        new ArticleId(Optional.ofNullable(hit.id()).orElseThrow()),
        column(hit, ArticleFields.LABEL).getFirst(),
        column(hit, ArticleFields.SOURCE).stream().findFirst().orElse(null),
        Fingerprint.kept(
            column(hit, ArticleFields.FINGERPRINT_SIGNATURE).getFirst(),
            List.of(),
            column(hit, ArticleFields.FINGERPRINT_SELECTED)),
        List.of());
  }

  /** The link to {@code other}; empty when the two are not near-duplicates. */
  Optional<Link> linkTo(Linkable other) {
    if (fingerprint == null || other.fingerprint == null) {
      return Optional.empty();
    }
    double similarity = fingerprint.similarity(other.fingerprint);
    return similarity == 0
        ? Optional.empty()
        : Optional.of(
            new Link(other.id, other.label, other.source, Math.round(similarity * 100) / 100.0));
  }

  private static List<String> column(Hit<?> hit, String field) {
    JsonData values = hit.fields().get(field);
    return values == null ? List.of() : strings(values.to(JsonNode.class));
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(value -> strings.add(value.asText()));
    return strings;
  }
}
