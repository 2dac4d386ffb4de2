package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.cuttings.model.Article;
import org.cuttings.model.Part;
import org.junit.jupiter.api.Test;

class ContactLineTest {
  private static final String CASELESS =
      "the council sold the old harbour on tuesday and nobody knows who bought it the mayor s office"
          + " did not answer any questions according to reporting from theguardian and others it was"
          + " the third sale of the year";

  @Test
  void contactLineAtTheEndOfALineWithoutMarks() {
    Article article = Reading.text(CASELESS + " write to jane doe at jane doe theguardian com ");
    assertThat(article.metadata().title()).isNull();
    assertThat(article.metadata().byline()).containsExactly("Jane Doe");
    assertThat(article.metadata().publisher()).isEqualTo("The Guardian");
    assertThat(Reading.body(article)).containsExactly(CASELESS);
    assertThat(Reading.parts(article, Part.Kind.CONTACT))
        .containsExactly("write to jane doe at jane doe theguardian com");
  }

  @Test
  void unknownPaperMustBeNamedAsASourceByTheText() {
    String end = " contact jane doe at jdoe mornsample com";
    assertThat(Reading.text(CASELESS + end).metadata().publisher()).isNull();
    assertThat(
            Reading.text(CASELESS + " according to reporting by mornsample" + end)
                .metadata()
                .publisher())
        .isEqualTo("Mornsample");
  }

  @Test
  void mailProviderIsNoPaper() {
    Article article = Reading.text(CASELESS + " write to jane doe at jane.doe@gmail.com");
    assertThat(article.metadata().publisher()).isNull();
    assertThat(article.metadata().byline()).containsExactly("Jane Doe");
  }

  @Test
  void writingToSomebodyWithinTheTextIsNoContactLine() {
    Article article = Reading.text("he wanted to write to jane doe at once " + CASELESS);
    assertThat(article.metadata().byline()).isEmpty();
    assertThat(Reading.parts(article, Part.Kind.CONTACT)).isEmpty();
  }
}
