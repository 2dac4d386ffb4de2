package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cuttings.ingest.Reading.FIRST;
import static org.cuttings.ingest.Reading.SECOND;

import org.cuttings.model.Article;
import org.cuttings.model.OffsetMap.Run;
import org.cuttings.model.Part;
import org.cuttings.model.Passage;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
  @Test
  void markupIsLeftOutAndEveryCopiedRunEqualsTheFile() {
    Article article =
        Reading.markdown(
            "# Harbour Sold Again",
            "",
            "The *council* sold the [old",
            "harbour](http://sample.example/x \"title\") on Tuesday &amp; nobody \\*knew\\*; it cost `100`",
            "&euro; and caf\u00e9 \ud83d\ude00 owners wept. It was the **third** sale of the year.",
            "",
            SECOND);
    Passage first = article.passages().getFirst();
    assertThat(first.text())
        .isEqualTo(
            "The council sold the old\nharbour on Tuesday & nobody *knew*; it cost 100\n€ and café 😀 owners"
                + " wept. It was the third sale of the year.");
    OffsetCheck.everyCopiedRunEqualsTheText(article);
    assertThat(first.words().origin().runs()).anyMatch(run -> !run.copied());
  }

  @Test
  void htmlAroundAndBetweenParagraphs() {
    Article article =
        Reading.markdown(
            "<div class=\"site-masthead\">",
            "",
            "[Politics](/politics)",
            "",
            "</div>",
            "",
            "<div class=\"ad top-wrapper\">",
            "",
            "Buy a boat",
            "",
            "</div>",
            "",
            "# Harbour Sold Again",
            "",
            "By [<span itemprop=\"name\">Jane Doe</span>](/by/jane) and",
            "[<span>Tom Roe</span>](/by/tom)",
            "",
            "  - July 4,",
            "    2017",
            "",
            "![<span>The quay in May.</span><span itemprop=\"copyrightHolder\">Credit...Kim Lens</span>](a.jpg)",
            "",
            "<div itemprop=\"articleBody\">",
            "",
            FIRST,
            "",
            "<div id=\"promo\">",
            "",
            "Advertisement",
            "",
            "</div>",
            "",
            "<p>" + SECOND + "</p>",
            "",
            "</div>",
            "",
            "## Site Index",
            "",
            "  - [© 2017 The Morning Sample Company](/copyright)",
            "  - [Help](/help)");
    assertThat(article.metadata().title()).isEqualTo("Harbour Sold Again");
    assertThat(article.metadata().byline()).containsExactly("Jane Doe", "Tom Roe");
    assertThat(article.metadata().published()).hasToString("2017-07-04");
    assertThat(article.metadata().publisher()).isEqualTo("The Morning Sample");
    assertThat(Reading.body(article)).containsExactly(FIRST, SECOND);
    assertThat(Reading.parts(article, Part.Kind.CAPTION)).containsExactly("The quay in May.");
    assertThat(Reading.parts(article, Part.Kind.PHOTO_CREDIT)).containsExactly("Credit...Kim Lens");
    assertThat(Reading.parts(article, Part.Kind.ADVERTISEMENT))
        .containsExactly("Buy a boat", "Advertisement");
    assertThat(Reading.parts(article, Part.Kind.NAVIGATION)).contains("Politics", "Site Index");
    OffsetCheck.everyCopiedRunEqualsTheText(article);
  }

  @Test
  void classNamesThatWouldLeaveNothingAreNotBelieved() {
    Article article =
        Reading.markdown(
            "<div class=\"main sidebar ads\">",
            "",
            "# Harbour Sold Again",
            "",
            FIRST,
            "",
            SECOND,
            "",
            "</div>");
    assertThat(Reading.body(article)).containsExactly(FIRST, SECOND);
  }

  @Test
  void headingsListsQuotationsTables() {
    Article article =
        Reading.markdown(
            "# Harbour Sold Again",
            "",
            FIRST,
            "",
            "## The price",
            "",
            "> " + SECOND,
            "",
            "- the quay",
            "- the crane",
            "",
            "| Year | Price |",
            "|------|-------|",
            "| 2015 | 100 |",
            "",
            FIRST);
    assertThat(article.passages())
        .extracting(Passage::kind)
        .containsExactly(
            Passage.Kind.PARAGRAPH,
            Passage.Kind.HEADING,
            Passage.Kind.QUOTATION,
            Passage.Kind.LIST_ITEM,
            Passage.Kind.LIST_ITEM,
            Passage.Kind.TABLE_ROW,
            Passage.Kind.TABLE_ROW,
            Passage.Kind.PARAGRAPH);
    OffsetCheck.everyCopiedRunEqualsTheText(article);
  }

  @Test
  void runsAreInTheOrderOfTheWords() {
    Article article =
        Reading.markdown("# A *b* c", "", FIRST + " &lt;tag&gt; &#x1F600;", "", SECOND);
    int at = 0;
    for (Run run : article.passages().getFirst().words().origin().runs()) {
      assertThat(run.at()).isEqualTo(at);
      at += run.length();
    }
  }
}
