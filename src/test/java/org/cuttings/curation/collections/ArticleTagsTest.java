package org.cuttings.curation.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.cuttings.curation.Journal;
import org.cuttings.curation.RecordKind;
import org.cuttings.model.ArticleId;
import org.cuttings.testsupport.MemoryJournal;
import org.junit.jupiter.api.Test;

class ArticleTagsTest {
  private static final ArticleId ARTICLE = ArticleId.of("one");
  private final Journal journal = new MemoryJournal(Clock.systemUTC());
  private final ArticleTags tags = new ArticleTags(journal, Clock.systemUTC());

  @Test
  void twoWhoTagAtOnceBothHaveTheirWay() {
    tags.tag(ARTICLE, "", "bridge, ferry", "ann");
    tags.tag(ARTICLE, "bridge, ferry", "bridge, ferry, tolls", "ann");
    tags.tag(ARTICLE, "bridge, ferry", "ferry, gulls", "bo");
    assertThat(tags.of(ARTICLE)).containsExactly("ferry", "tolls", "gulls");
    assertThat(journal.history(RecordKind.TAGS, ARTICLE.value())).hasSize(3);
  }

  @Test
  void whatChangesNothingIsNotWritten() {
    tags.tag(ARTICLE, "", "bridge", "ann");
    tags.tag(ARTICLE, "bridge", " bridge ,", "ann");
    assertThat(journal.history(RecordKind.TAGS, ARTICLE.value())).hasSize(1);
    assertThat(tags.of(ArticleId.of("other"))).isEmpty();
  }

  @Test
  void tooLongATagIsRefused() {
    assertThatThrownBy(() -> tags.tag(ARTICLE, "", "x".repeat(61), "ann"))
        .isInstanceOf(BadCollectionException.class)
        .hasMessageContaining("longer than 60 characters");
    assertThat(tags.of(ARTICLE)).isEmpty();
  }
}
