package org.cuttings.web.articles;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Metadata;
import org.cuttings.search.ArticleView;
import org.cuttings.web.page.Labels;
import org.jspecify.annotations.Nullable;

/** A reference to an article in plain text. What the document does not state is said to be so. */
final class ArchiveCitation {
  private ArchiveCitation() {}

  static String of(ArticleView article) {
    Metadata metadata = article.summary().metadata();
    List<String> sentences = new ArrayList<>();
    if (!metadata.byline().isEmpty()) {
      sentences.add(names(metadata.byline()) + ".");
    }
    @Nullable String title = metadata.title();
    sentences.add(title == null || title.isBlank() ? "[Untitled]." : "“" + ended(title));
    sentences.add(
        Labels.source(metadata.publisher()).replace(Labels.UNKNOWN_SOURCE, "[Unknown source]")
            + ", "
            + Labels.date(metadata.published())
            + ".");
    if (metadata.url() != null) {
      sentences.add(metadata.url() + ".");
    }
    ArticleView.Provenance provenance = article.provenance();
    sentences.add(
        "Cuttings archive, article %s, revision %d, SHA-256 %s."
            .formatted(
                article.summary().id(),
                provenance.revision(),
                provenance.sha256().substring(0, 16)));
    return String.join(" ", sentences);
  }

  private static String names(List<String> byline) {
    return byline.size() == 1
        ? byline.getFirst()
        : String.join(", ", byline.subList(0, byline.size() - 1)) + " and " + byline.getLast();
  }

  /** The title with its closing quotation mark and a full stop, unless it ends with a mark. */
  private static String ended(String title) {
    String stripped = title.strip();
    return stripped.matches("(?s).*[.?!…]") ? stripped + "”" : stripped + ".”";
  }
}
