package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.cuttings.model.Article;
import org.cuttings.model.OffsetMap.Run;
import org.cuttings.model.Part;
import org.cuttings.model.Passage;
import org.cuttings.model.Words;

/** What holds for every article: stored words equal the text at the stored places. */
final class OffsetCheck {
  private OffsetCheck() {}

  static void everyCopiedRunEqualsTheText(Article article) {
    for (Passage passage : article.passages()) {
      check(article, passage.words());
    }
    for (Part part : article.parts()) {
      check(article, part.words());
    }
  }

  private static void check(Article article, Words words) {
    for (Run run : words.origin().runs()) {
      if (run.copied()) {
        assertThat(words.text().substring(run.at(), run.at() + run.length()))
            .isEqualTo(article.text().substring(run.source(), run.source() + run.sourceLength()));
      }
    }
  }
}
