package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cuttings.ingest.Reading.FIRST;
import static org.cuttings.ingest.Reading.SECOND;

import java.util.stream.Stream;
import org.cuttings.model.Article;
import org.junit.jupiter.api.Test;

class CommentRulesTest {
  private static final String ONE = "They should have asked us first.";
  private static final String TWO = "And what did it bring?\n\nNothing at all.";

  private static void expectBoth(String... lines) {
    Article article =
        Reading.text(
            Stream.concat(
                    Stream.of("Harbour Sold Again", "", FIRST, "", SECOND, ""), Stream.of(lines))
                .toArray(String[]::new));
    assertThat(Reading.comments(article)).containsExactly("Old Salt: " + ONE, "mouse_2: " + TWO);
    assertThat(Reading.body(article)).containsExactly(FIRST, SECOND);
  }

  @Test
  void avatarLines() {
    expectBoth("Old Salt's picture", "", ONE, "", "mouse_2's picture", "", TWO);
  }

  @Test
  void says() {
    expectBoth(
        "2 Comments",
        "",
        "Old Salt says:",
        "May 3, 2017 at 4:05 pm",
        "",
        ONE,
        "Reply",
        "",
        "mouse_2 says:",
        "May 4, 2017 at 9:00 am",
        "",
        TWO,
        "Reply",
        "",
        "Leave a Reply",
        "",
        "Your email address will not be published.");
  }

  @Test
  void wroteOnADateNeedsNoHeading() {
    expectBoth("Old Salt wrote on May 3, 2017:", ONE, "", "mouse_2 wrote on May 4, 2017:", TWO);
  }

  @Test
  void postedBy() {
    expectBoth(
        "Posted by Old Salt on May 3, 2017", ONE, "", "Posted by mouse_2 on May 4, 2017", TWO);
  }

  @Test
  void nameAndDateOnOneLine() {
    expectBoth("Old Salt • 3 hours ago", ONE, "", "mouse_2 • 2 days ago", TWO);
    expectBoth("Old Salt | May 3, 2017 at 4:05 pm", ONE, "", "mouse_2 | May 4, 2017", TWO);
  }

  @Test
  void dateUnderTheName() {
    expectBoth("Old Salt", "May 3, 2017 at 4:05 pm", ONE, "", "mouse_2", "3 days ago", TWO);
  }

  @Test
  void saidWithDots() {
    expectBoth(
        "2 comments:", "Old Salt said...", ONE, "May 3, 2017 at 4:05 PM", "mouse_2 said...", TWO);
  }

  @Test
  void namesAloneUnderAHeading() {
    expectBoth("Comments (2)", "", "— Old Salt", ONE, "", "— mouse_2", TWO);
  }

  @Test
  void nameBeforeAColonUnderAHeading() {
    expectBoth("Comments", "", "Old Salt: " + ONE, "", "mouse_2: " + TWO);
  }

  @Test
  void footOfThePageEndsTheLastComment() {
    expectBoth(
        "Old Salt's picture",
        "",
        ONE,
        "",
        "mouse_2's picture",
        "",
        TWO,
        "",
        "© 2017 The Morning Sample",
        "",
        "More from this site",
        "",
        "Another harbour sold");
  }

  @Test
  void quotationsInTheBodyAreNoComments() {
    Article article =
        Reading.text(
            "Harbour Sold Again",
            "",
            FIRST,
            "",
            "The mayor said:",
            "",
            SECOND,
            "",
            "The clerk said:",
            "",
            FIRST.replace("Tuesday", "Friday"));
    assertThat(Reading.comments(article)).isEmpty();
    assertThat(article.passages()).hasSize(5);
  }

  @Test
  void datedLinksUnderTheBodyAreNoComments() {
    Article article =
        Reading.text(
            "Harbour Sold Again",
            "",
            FIRST,
            "",
            SECOND,
            "",
            "More on this story",
            "Harbour sale explained",
            "18 May 2017",
            "Ten harbours to see",
            "4 March 2016");
    assertThat(Reading.comments(article)).isEmpty();
    assertThat(Reading.body(article)).containsExactly(FIRST, SECOND);
  }
}
