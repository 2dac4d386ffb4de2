package org.cuttings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.cuttings.model.ArticleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveForesightTest {
  private static List<ArticleId> articles(int many) {
    return IntStream.range(0, many).mapToObj(i -> ArticleId.of("article " + i)).toList();
  }

  @Test
  void aFewArticlesAreAllLookedAt() {
    List<ArticleId> few = articles(ArchiveForesight.MOST_ARTICLES);
    assertThat(ArchiveForesight.sample(few)).isEqualTo(few);
  }

  @ParameterizedTest
  @ValueSource(ints = {121, 240, 1_000, 100_000})
  void ofVeryManyArticlesSomeAreLookedAtFromTheFirstToTheLast(int touched) {
    List<ArticleId> all = articles(touched);
    List<ArticleId> looked = ArchiveForesight.sample(all);
    assertThat(looked).hasSize(ArchiveForesight.MOST_ARTICLES).doesNotHaveDuplicates();
    assertThat(looked).isSubsetOf(all).first().isEqualTo(all.getFirst());
    assertThat(looked.getLast()).isEqualTo(all.getLast());
  }
}
