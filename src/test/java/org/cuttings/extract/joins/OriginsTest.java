package org.cuttings.extract.joins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.OffsetMap;
import org.cuttings.model.Origin;
import org.cuttings.model.Origin.Basis;
import org.cuttings.model.Original;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.model.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From whom an article has what it says. */
class OriginsTest {
  private static final Outlets OUTLETS =
      Outlets.of(
          List.of(
              new AuthorityRecord(
                  "lantern",
                  EntityKind.ORGANISATION,
                  "The Lantern",
                  List.of("Lantern"),
                  null,
                  List.of(),
                  List.of(),
                  "press",
                  List.of("lantern"),
                  List.of(),
                  null,
                  Map.of(),
                  null)));

  @Test
  void whatAnotherPaperReportedIsThatPapers() {
    assertThat(origin("Lark met Moss in May, the Lantern reported.", "Lark met Moss"))
        .isEqualTo(new Origin("The Lantern", Basis.ATTRIBUTED));
    assertThat(origin("According to The Northern Gazette, Lark met Moss.", "Lark met Moss"))
        .isEqualTo(new Origin("Northern Gazette", Basis.ATTRIBUTED));
    assertThat(origin("Moss told the Lantern that he met Lark.", "he met Lark"))
        .isEqualTo(new Origin("The Lantern", Basis.ATTRIBUTED));
  }

  @Test
  void theNextSentenceIsThePapersOwn() {
    assertThat(
            origin(
                "The Lantern reported a quarrel on Sept. 4. Lark met Moss in May.",
                "Lark met Moss"))
        .isNull();
  }

  @Test
  void aPaperThatIsOnlyMentionedReportsNothing() {
    assertThat(origin("Lark met Moss at the office of the Lantern.", "Lark met Moss")).isNull();
    assertThat(origin("lark met moss and the lantern said nothing by the door", "lark met moss"))
        .isNull();
  }

  @Test
  void theCreditAtTheHeadIsThatOfTheAgency() {
    assertThat(origin("HARBOUR TOWN (Northern Agency) — Lark met Moss.", "Lark met Moss"))
        .isEqualTo(new Origin("Northern Agency", Basis.CREDITED));
  }

  @Test
  void anArticleThatComesBackToAnotherPapersReportRetellsIt() {
    String[] paragraphs = {
      "Officials kept quiet about two visits, the Lantern reported on Monday.",
      "Lark met Moss in May.",
      "The newspaper relied on three people whom it did not name."
    };

    assertThat(origin(paragraphs, Passage.Kind.PARAGRAPH, "Lark met Moss"))
        .isEqualTo(new Origin("The Lantern", Basis.RETOLD));
  }

  @Test
  void aBlockQuotationIsWhoseItIsSaidToBe() {
    String[] paragraphs = {"The Lantern told it well, so let me borrow this:", "Lark met Moss."};

    assertThat(origin(paragraphs, Passage.Kind.QUOTATION, "Lark met Moss"))
        .isEqualTo(new Origin("The Lantern", Basis.QUOTED));
  }

  @Test
  void aPaperThatNamesItselfReportsItself() {
    assertThat(origin("Lark met Moss, the Harbour Post reported in May.", "Lark met Moss"))
        .isNull();
  }

  private static @Nullable Origin origin(String text, String clause) {
    return origin(new String[] {text}, Passage.Kind.PARAGRAPH, clause);
  }

  /**
   * @param last what the last paragraph is
   */
  private static @Nullable Origin origin(String[] paragraphs, Passage.Kind last, String clause) {
    String text = String.join("\n\n", paragraphs);
    List<Passage> passages = new ArrayList<>();
    int start = 0;
    for (String paragraph : paragraphs) {
      Passage.Kind kind = passages.size() == paragraphs.length - 1 ? last : Passage.Kind.PARAGRAPH;
      TextSpan span = new TextSpan(start, start + paragraph.length());
      passages.add(new Passage(passages.size(), kind, 0, Words.copy(text, span)));
      start = span.end() + 2;
    }
    Article article =
        new Article(
            ArticleId.of(text),
            Format.TEXT,
            new Original(
                "0".repeat(64),
                "a.txt",
                text.getBytes(StandardCharsets.UTF_8).length,
                "text/plain",
                "UTF-8"),
            new Metadata("Title", List.of(), null, "The Harbour Post", "en", null),
            text,
            OffsetMap.copy(0, text.length()),
            passages,
            List.of());
    return Origins.of(article, OUTLETS).of(event(article, clause));
  }

  private static Event event(Article article, String words) {
    for (Passage passage : article.passages()) {
      int at = passage.text().indexOf(words);
      if (at >= 0) {
        TextSpan within = new TextSpan(at, at + words.length());
        Wording wording =
            new Wording(
                passage.words().origin().toSource(within),
                words,
                List.of(new Wording.Piece(passage.ordinal(), within)));
        return new Event(
            EventType.MEETING,
            EventStatus.HAPPENED,
            wording,
            wording,
            List.of(),
            null,
            null,
            null,
            null,
            List.of(),
            0.9,
            "by-hand");
      }
    }
    throw new AssertionError(words);
  }
}
