package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cuttings.ingest.Reading.FIRST;
import static org.cuttings.ingest.Reading.SECOND;

import org.cuttings.model.Article;
import org.cuttings.model.Part;
import org.cuttings.model.Passage;
import org.junit.jupiter.api.Test;

class BodyRulesTest {
  @Test
  void headingPrintedTwiceCountsOnceAndItsCreditIsACredit() {
    Article article =
        Reading.text(
            "Two Harbours",
            "",
            FIRST,
            "",
            "  • The First Harbour",
            "",
            "    The First Harbour",
            "    Photo: Kim Lens",
            "",
            SECOND,
            "",
            "  • The Second Harbour",
            "",
            "    The Second Harbour",
            "    Photo: Kim Lens",
            "",
            FIRST);
    assertThat(Reading.headings(article))
        .containsExactly("The First Harbour", "The Second Harbour");
    assertThat(Reading.parts(article, Part.Kind.REPEATED_HEADING)).hasSize(2);
    assertThat(Reading.parts(article, Part.Kind.PHOTO_CREDIT)).hasSize(2);
    assertThat(article.passages()).hasSize(5);
  }

  @Test
  void headingsAreShortLinesOverParagraphs() {
    Article article =
        Reading.text(
            "Harbour Sold Again",
            "",
            "In Short",
            "",
            FIRST,
            "",
            "1. The price: too low?",
            "",
            SECOND,
            "",
            "Here is what the papers say:",
            "",
            FIRST);
    assertThat(Reading.headings(article)).containsExactly("In Short", "1. The price: too low?");
  }

  @Test
  void captionAndCreditInOneLine() {
    Article article =
        Reading.text(
            "Harbour Sold Again",
            "",
            FIRST,
            "",
            "The mayor at the customs house in May. (Photo by Kim Lens/Getty Images)",
            "",
            SECOND);
    assertThat(Reading.parts(article, Part.Kind.CAPTION))
        .containsExactly("The mayor at the customs house in May.");
    assertThat(Reading.parts(article, Part.Kind.PHOTO_CREDIT))
        .containsExactly("(Photo by Kim Lens/Getty Images)");
    assertThat(Reading.body(article)).containsExactly(FIRST, SECOND);
  }

  @Test
  void captionOverItsCredit() {
    Article article =
        Reading.text(
            "Harbour Sold Again",
            "",
            FIRST,
            "",
            "The mayor in May",
            "Photograph: Kim Lens",
            "",
            SECOND);
    assertThat(Reading.parts(article, Part.Kind.CAPTION)).containsExactly("The mayor in May");
  }

  @Test
  void questionsAtTheEndLeadElsewhere() {
    Article article =
        Reading.text(
            "Harbour Sold Again",
            "",
            FIRST,
            "",
            SECOND,
            "",
            "Curious?",
            "Who buys harbours?",
            "What does a harbour cost?",
            "Which harbours were sold?");
    assertThat(Reading.parts(article, Part.Kind.RELATED)).hasSize(4);
    assertThat(Reading.body(article)).containsExactly(FIRST, SECOND);
  }

  @Test
  void relatedHeadingWithTitlesUnderIt() {
    Article article =
        Reading.text(
            "Harbour Sold Again",
            "",
            FIRST,
            "",
            SECOND,
            "",
            "You may also like",
            "",
            "Ten harbours to see",
            "",
            "The price of a view");
    assertThat(Reading.parts(article, Part.Kind.RELATED)).hasSize(3);
    assertThat(Reading.body(article)).containsExactly(FIRST, SECOND);
  }

  @Test
  void linesBetweenParagraphs() {
    Article article =
        Reading.text(
            "Harbour Sold Again",
            "",
            FIRST,
            "",
            "Advertisement",
            "",
            "Read more: Ten harbours",
            "",
            SECOND);
    assertThat(Reading.body(article)).containsExactly(FIRST, SECOND);
  }

  @Test
  void listItemsStayItems() {
    Article article =
        Reading.text(
            "Harbour Sold Again",
            "",
            FIRST,
            "",
            "- the quay",
            "- the crane",
            "- the shed",
            "",
            SECOND);
    assertThat(article.passages())
        .extracting(Passage::kind)
        .containsExactly(
            Passage.Kind.PARAGRAPH,
            Passage.Kind.LIST_ITEM,
            Passage.Kind.LIST_ITEM,
            Passage.Kind.LIST_ITEM,
            Passage.Kind.PARAGRAPH);
    assertThat(article.passages().get(1).text()).isEqualTo("the quay");
  }

  @Test
  void linesWrappedAtAColumnAreOneParagraph() {
    Article article =
        Reading.text(
            "Harbour Sold Again",
            "",
            "The council sold the old harbour on Tuesday, two people who saw the",
            "papers said. It was the third sale of the year, and the first that",
            "drew a crowd to the customs house.",
            "",
            "Nobody knows who bought it. The mayor's office did not answer any of",
            "our questions, and the papers will be published in the autumn, when",
            "the council meets again.");
    assertThat(article.passages()).hasSize(2);
    assertThat(article.passages().getFirst().text()).contains("saw the\npapers said.");
  }

  @Test
  void noteOnTheAuthorIsNoBody() {
    Article article =
        Reading.text(
            "Harbour Sold Again",
            "By Jane Doe",
            "",
            FIRST,
            "",
            SECOND,
            "",
            "Jane Doe is a reporter for the Morning Sample.");
    assertThat(Reading.body(article)).containsExactly(FIRST, SECOND);
  }
}
