package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cuttings.ingest.Reading.FIRST;
import static org.cuttings.ingest.Reading.SECOND;

import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.Metadata;
import org.cuttings.model.Part;
import org.junit.jupiter.api.Test;

class HeadRulesTest {
  @Test
  void titleBylineAndDateOverTheBody() {
    Article article =
        Reading.text(
            "Harbour Sold Again",
            "",
            "By Jane Doe and Tom Roe",
            "July 4, 2017",
            "",
            FIRST,
            "",
            SECOND);
    assertThat(article.metadata().title()).isEqualTo("Harbour Sold Again");
    assertThat(article.metadata().byline()).containsExactly("Jane Doe", "Tom Roe");
    assertThat(article.metadata().published()).hasToString("2017-07-04");
    assertThat(article.metadata().publisher()).isNull();
    assertThat(Reading.body(article)).containsExactly(FIRST, SECOND);
  }

  @Test
  void dateUnderTheFirstParagraphHeadsAnEntryOfTheBody() {
    Article article =
        Reading.text(
            "How the harbour was sold",
            "",
            "By Jane Doe",
            "",
            "The papers came out on a Tuesday; the harbour master has explained them ever since.",
            "",
            "May 3, 2013",
            "",
            FIRST,
            "",
            SECOND);
    assertThat(article.metadata().published()).isNull();
    assertThat(Reading.body(article)).contains("May 3, 2013");
  }

  @Test
  void bylineAboveTheTitleWithTheDateInIt() {
    Article article =
        Reading.text("BY JANE DOE | JULY 4, 2017", "", "HARBOUR SOLD AGAIN", "", FIRST, "", SECOND);
    assertThat(article.metadata().title()).isEqualTo("HARBOUR SOLD AGAIN");
    assertThat(article.metadata().byline()).containsExactly("Jane Doe");
    assertThat(article.metadata().published()).hasToString("2017-07-04");
    assertThat(Reading.body(article)).containsExactly(FIRST, SECOND);
  }

  @Test
  void titleUnderAnAppealIsTheLineOverTheDate() {
    Article article =
        Reading.text(
            "Keep Sample Desk free of charge",
            "",
            "We carry no advertising. If this page was of use, consider a gift of $5.",
            "",
            "Fact check: Was the harbour sold twice?",
            "",
            "Checked on July 4, 2017",
            "",
            FIRST,
            "",
            SECOND);
    assertThat(article.metadata().title()).isEqualTo("Fact check: Was the harbour sold twice?");
    assertThat(article.metadata().published()).hasToString("2017-07-04");
    assertThat(article.metadata().publisher()).isEqualTo("Sample Desk");
    assertThat(Reading.body(article)).containsExactly(FIRST, SECOND);
    assertThat(Reading.parts(article, Part.Kind.ADVERTISEMENT)).isNotEmpty();
  }

  @Test
  void avatarLineUnderTheTitleNamesTheAuthor() {
    Article article =
        Reading.text("Harbour Sold Again", "", "jdoe's picture", "", FIRST, "", SECOND);
    assertThat(article.metadata().byline()).containsExactly("jdoe");
    assertThat(Reading.comments(article)).isEmpty();
  }

  @Test
  void nameOfThePaperBesideTheDate() {
    Article article =
        Reading.text(
            "Harbour Sold Again", "", "The Morning Herald", "July 2017", "", FIRST, "", SECOND);
    assertThat(article.metadata().publisher()).isEqualTo("The Morning Herald");
    assertThat(article.metadata().published()).hasToString("2017-07");
    assertThat(article.metadata().byline()).isEmpty();
  }

  @Test
  void loneNameBesideTheDateIsTheAuthorButALoneHeadingIsNot() {
    assertThat(
            Reading.text("Harbour Sold Again", "July 4, 2017", "Jane Doe", "", FIRST, "", SECOND)
                .metadata()
                .byline())
        .containsExactly("Jane Doe");
    Article heading =
        Reading.text(
            "Harbour Sold Again", "", "July 4, 2017", "", "Key Points", "", FIRST, "", SECOND);
    assertThat(heading.metadata().byline()).isEmpty();
    assertThat(Reading.headings(heading)).containsExactly("Key Points");
  }

  @Test
  void menuOverTheTitleIsNavigation() {
    Article article =
        Reading.text(
            "Home",
            "News",
            "Sport",
            "Council sells the harbour again",
            "4 July 2017",
            FIRST,
            SECOND);
    assertThat(article.metadata().title()).isEqualTo("Council sells the harbour again");
    assertThat(Reading.parts(article, Part.Kind.NAVIGATION))
        .containsExactly("Home", "News", "Sport");
  }

  @Test
  void publishedGoesBeforeUpdated() {
    Article article =
        Reading.text(
            "Harbour Sold Again",
            "Updated July 6, 2017",
            "Published July 4, 2017",
            "",
            FIRST,
            "",
            SECOND);
    assertThat(article.metadata().published()).hasToString("2017-07-04");
  }

  @Test
  void textThatBeginsWithASentenceHasNoTitleAndNothingIsMadeUp() {
    Article article = Reading.text(FIRST, "", SECOND);
    assertThat(article.metadata()).isEqualTo(new Metadata(null, List.of(), null, null, "en", null));
    assertThat(Reading.body(article)).containsExactly(FIRST, SECOND);
  }

  @Test
  void datesWithinTheBodyDateNothing() {
    Article article =
        Reading.text(
            "Harbour Sold Again", "", FIRST, "", "On July 4, 2017, it was over.", "", SECOND);
    assertThat(article.metadata().published()).isNull();
  }

  @Test
  void whatTheDocumentSaysGoesBeforeWhatIsStatedAboutIt() {
    Metadata stated =
        new Metadata(
            "Other", List.of("Ann Poe"), null, "Sample Paper", null, "http://sample.example/1");
    Article article =
        Reading.read(
            "a.txt", "Harbour Sold Again\n\nBy Jane Doe\n\n" + FIRST + "\n\n" + SECOND, stated);
    assertThat(article.metadata().title()).isEqualTo("Harbour Sold Again");
    assertThat(article.metadata().byline()).containsExactly("Jane Doe");
    assertThat(article.metadata().publisher()).isEqualTo("Sample Paper");
    assertThat(article.metadata().url()).isEqualTo("http://sample.example/1");
  }
}
