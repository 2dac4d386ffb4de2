package org.cuttings.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Evidence;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.OffsetMap;
import org.cuttings.model.OffsetMap.Run;
import org.cuttings.model.Original;
import org.cuttings.model.Part;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleDocumentTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT = "# Heading\n\nTwo *words* here.\n\nNice! — Ann";
  private static final Original ORIGINAL =
      new Original("ab".repeat(32), "story.md", 43, "text/markdown", "UTF-8");
  private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789123Z");

  @Test
  void documentHoldsEverythingThatSearchAndRebuildNeed() throws IOException {
    Metadata metadata =
        new Metadata(
            "A Title",
            List.of("ANN O'NEIL", "Bob de Vries"),
            PartialDate.month(YearMonth.of(2017, 5)),
            "The Sample Post",
            "en",
            "https://sample.example/a");
    Filing filing =
        new Filing(
            "https://sample.example/a",
            new Metadata(
                null, List.of("Ann"), PartialDate.year(2017), "The Sample Post", null, null),
            "1",
            4,
            NOW,
            2,
            List.of(new Filing.Revision(1, "cd".repeat(32), Instant.EPOCH)));

    assertThat(json(article(metadata), filing))
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "id": "ID",
                  "title": "A Title",
                  "label": "A Title",
                  "byline": ["ANN O'NEIL", "Bob de Vries"],
                  "byline_facet": ["Ann O'Neil", "Bob de Vries"],
                  "source": "The Sample Post",
                  "source_id": "the-sample-post",
                  "published": "2017-05",
                  "published_from": "2017-05-01",
                  "published_to": "2017-05-31",
                  "published_precision": "month",
                  "year": "2017",
                  "month": "2017-05",
                  "language": "en",
                  "format": "markdown",
                  "url": "https://sample.example/a",
                  "words": 4,
                  "characters": 41,
                  "passage_count": 2,
                  "passages": [
                    {"ordinal": 0, "kind": "heading", "level": 1, "start": 2, "end": 9, "text": "Heading"},
                    {"ordinal": 1, "kind": "paragraph", "start": 11, "end": 28,
                     "runs": [0, 4, 11, 4, 4, 5, 16, 5, 9, 6, 22, 6],
                     "text": "Two words here."}
                  ],
                  "parts": [
                    {"ordinal": 0, "kind": "comment", "author": "Ann", "start": 30, "end": 35, "text": "Nice!"}
                  ],
                  "evidence_count": 0,
                  "original": {
                    "sha256": "%s", "name": "story.md", "bytes": 43,
                    "media_type": "text/markdown", "charset": "UTF-8"
                  },
                  "key": "https://sample.example/a",
                  "stated": {"byline": ["Ann"], "published": "2017", "publisher": "The Sample Post"},
                  "pipeline": "1",
                  "run": 4,
                  "ingested": "2026-02-03T04:05:06.789Z",
                  "revision": 2,
                  "revisions": [
                    {"revision": 1, "sha256": "%s", "ingested": "1970-01-01T00:00:00.000Z"}
                  ]
                }
                """
                    .formatted("ab".repeat(32), "cd".repeat(32))
                    .replace("ID", ArticleId.of("a").value())));
  }

  @Test
  void whatIsNotKnownIsAbsent() throws IOException {
    ObjectNode document = json(article(Metadata.UNKNOWN), Filing.first("a", NOW));

    assertThat(document.properties())
        .extracting(java.util.Map.Entry::getKey)
        .doesNotContain(
            "title", "byline", "source", "source_id", "published", "year", "language", "url");
    assertThat(document.path("label").asText()).isEqualTo("Heading");
    assertThat(document.path("stated").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2017-05-03, 2017, 2017-05",
    "2017-05, 2017, 2017-05",
    "2017, 2017,",
    "2017-05-30/2017-05-31, 2017, 2017-05",
    "2017-05-30/2017-06-02, 2017,",
    "2016-12-30/2017-01-02, ,"
  })
  void yearAndMonthAreGivenOnlyWhereTheyAreCertain(String date, String year, String month)
      throws IOException {
    ObjectNode document =
        json(
            article(
                new Metadata(
                    null, List.of(), PartialDate.parse(date).orElseThrow(), null, null, null)),
            Filing.first("a", NOW));

    assertThat(document.path("year").asText(null)).isEqualTo(year);
    assertThat(document.path("month").asText(null)).isEqualTo(month);
  }

  @Test
  void filingComesBackAsItWasWritten() throws IOException {
    Filing filing =
        new Filing(
            "a",
            new Metadata(
                "T",
                List.of("A", "B"),
                PartialDate.parse("2016-01/2016-03").orElseThrow(),
                "P",
                "de",
                "u"),
            "7",
            9,
            Instant.parse("2026-02-03T04:05:06.789Z"),
            2,
            List.of(new Filing.Revision(1, "cd".repeat(32), Instant.EPOCH)));
    List<Link> links =
        List.of(
            new Link(ArticleId.of("x"), "X", null, 0.5),
            new Link(ArticleId.of("y"), "Y", "The Sample Post", 1));

    Standing before =
        new Standing("ab".repeat(32), "story.md", filing, links, Set.of("name:Ellen Sample"));

    Standing standing =
        StandingDocument.read(
            JSON.readTree(
                ArticleDocument.of(article(Metadata.UNKNOWN), Evidence.NONE, filing, before)));

    assertThat(standing).isEqualTo(before);
  }

  private static Article article(Metadata metadata) {
    Words paragraph =
        new Words(
            "Two words here.",
            new OffsetMap(
                List.of(new Run(0, 4, 11, 4), new Run(4, 5, 16, 5), new Run(9, 6, 22, 6))));
    return new Article(
        ArticleId.of("a"),
        Format.MARKDOWN,
        ORIGINAL,
        metadata,
        TEXT,
        OffsetMap.copy(0, TEXT.length()),
        List.of(
            new Passage(0, Passage.Kind.HEADING, 1, Words.copy(TEXT, new TextSpan(2, 9))),
            new Passage(1, Passage.Kind.PARAGRAPH, 0, paragraph)),
        List.of(new Part(Part.Kind.COMMENT, "Ann", Words.copy(TEXT, new TextSpan(30, 35)))));
  }

  private static ObjectNode json(Article article, Filing filing) throws IOException {
    return (ObjectNode) JSON.readTree(ArticleDocument.of(article, Evidence.NONE, filing, null));
  }
}
