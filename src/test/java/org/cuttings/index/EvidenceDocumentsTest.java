package org.cuttings.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.elastic.Indices;
import org.cuttings.extract.joins.Outlets;
import org.cuttings.model.Article;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventType;
import org.cuttings.model.Evidence;
import org.cuttings.model.Mention;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.testsupport.HandMade;
import org.junit.jupiter.api.Test;

class EvidenceDocumentsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Article ARTICLE =
      Articles.of(
          "story",
          new Metadata(
              "Two at the pier",
              List.of(),
              PartialDate.parse("2019-03-04").orElseThrow(),
              "The Sample Post",
              "en",
              "https://paper.example/pier"),
          "It was cold. Ann Harbour wrote to Bo Quay on 2019-03-01. Nobody else knew.",
          "Later that week somebody asked. \"Bo Quay never answered me,\" Ann Harbour said. He kept"
              + " the letter. At least 12 letters were sent.",
          "CY DOCK denied everything.");
  private static final Filing FILING =
      Filing.first("story", Instant.parse("2026-01-02T03:04:05Z")).readAnew("", 7);
  private static final Evidence EVIDENCE =
      HandMade.of(ARTICLE)
          .person("ann-harbour", "Ann Harbour", "Ann Harbour")
          .person("bo-quay", "Bo Quay", "Bo Quay")
          .candidate("CY DOCK", "CY DOCK")
          .mention(EntityKind.PERSON, Mention.Form.PRONOUN, "bo-quay", "Bo Quay", "He")
          .event(
              EventType.LETTER,
              "wrote",
              "Ann Harbour wrote to Bo Quay on 2019-03-01",
              "2019-03-01",
              "ann-harbour",
              "bo-quay")
          .quote("Bo Quay never answered me,", "ann-harbour", "said")
          .claim("At least 12 letters", "At least 12", 12, "letters")
          .evidence();

  @Test
  void reportSaysWhoDidWhatWhenAndInWhichWords() throws IOException {
    JsonNode report = only(Indices.Kind.REPORTS);

    assertThat(report.path("id").asText()).isEqualTo(ARTICLE.id() + "-e-25");
    assertThat(report.path("type").asText()).isEqualTo("letter");
    assertThat(report.path("interaction").asBoolean()).isTrue();
    assertThat(report.path("text").asText())
        .isEqualTo("Ann Harbour wrote to Bo Quay on 2019-03-01");
    assertThat(report.path("trigger").toString())
        .isEqualTo("{\"words\":\"wrote\",\"start\":25,\"pieces\":[0,25,30]}");
    assertThat(texts(report.path("participant"))).containsExactly("ann-harbour", "bo-quay");
    assertThat(texts(report.path("pair"))).containsExactly("ann-harbour|bo-quay");
    assertThat(texts(report.path("directed"))).containsExactly("ann-harbour>bo-quay");
    assertThat(texts(report.path("participant_label")))
        .containsExactly("ann-harbour|Ann Harbour", "bo-quay|Bo Quay");
    assertThat(report.at("/date/value").asText()).isEqualTo("2019-03-01");
    assertThat(report.at("/date/month").asText()).isEqualTo("2019-03");
    assertThat(report.at("/article/title").asText()).isEqualTo("Two at the pier");
    assertThat(report.at("/article/published_from").asText()).isEqualTo("2019-03-04");
    assertThat(report.path("run").asLong()).isEqualTo(7);
  }

  @Test
  void quoteSaysWhoSaysWhatAboutWhomAndWhatStandsAround() throws IOException {
    JsonNode quote = only(Indices.Kind.QUOTES);

    assertThat(quote.path("text").asText()).isEqualTo("Bo Quay never answered me,");
    assertThat(quote.at("/speaker/label").asText()).isEqualTo("ann-harbour|Ann Harbour");
    assertThat(quote.path("year").asText()).isEqualTo("2019");
    assertThat(quote.path("month").asText()).isEqualTo("2019-03");
    assertThat(quote.path("added").asText()).isEqualTo("2026-01-02T03:04:05.000Z");
    assertThat(quote.path("cue_word").asText()).isEqualTo("said");
    assertThat(quote.path("before").asText()).isEqualTo("Later that week somebody asked. \"");
    assertThat(quote.path("after").asText()).isEqualTo("\" Ann Harbour said. He kept the letter.");
  }

  @Test
  void quoteIsAboutThoseWhomItsWordsName() throws IOException {
    Evidence evidence =
        HandMade.of(ARTICLE)
            .person("ann-harbour", "Ann Harbour", "Ann Harbour said")
            .person("bo-quay", "Bo Quay", "Bo Quay never")
            .quote("Bo Quay never answered me,", "ann-harbour", "said")
            .evidence();

    JsonNode quote =
        JSON.readTree(
            EvidenceDocuments.of(ARTICLE, evidence, Outlets.UNLISTED, FILING).getFirst().json());

    assertThat(texts(quote.path("about"))).containsExactly("bo-quay");
    assertThat(texts(quote.path("about_label"))).containsExactly("bo-quay|Bo Quay");
  }

  @Test
  void claimSaysHowManyOfWhat() throws IOException {
    JsonNode claim = only(Indices.Kind.CLAIMS);

    assertThat(claim.path("quantity").asText()).isEqualTo("At least 12");
    assertThat(claim.path("least").asDouble()).isEqualTo(12);
    assertThat(claim.has("most")).isFalse();
    assertThat(claim.path("unit").asText()).isEqualTo("letters");
  }

  @Test
  void claimIsOfThoseWhomTheTitleNames() throws IOException {
    Article titled =
        Articles.of(
            "titled",
            new Metadata(
                "Quayside tally: Harbour and BO QUAY",
                List.of(),
                null,
                "The Sample Post",
                "en",
                null),
            "Ann Harbour spoke first, then Harbour left. Bo Quay and Cy Quay stayed.",
            "At least 12 letters were sent.");
    Evidence evidence =
        HandMade.of(titled)
            .person("ann-harbour", "Ann Harbour", "Ann Harbour")
            .person("ann-harbour", "Ann Harbour", "Harbour")
            .candidate("Cy Quay", "Quay")
            .claim("At least 12 letters", "At least 12", 12, "letters")
            .evidence();

    JsonNode claim =
        JSON.readTree(
            EvidenceDocuments.of(titled, evidence, Outlets.UNLISTED, FILING).stream()
                .filter(document -> document.kind() == Indices.Kind.CLAIMS)
                .findFirst()
                .orElseThrow()
                .json());

    assertThat(texts(claim.path("topic_label")))
        .as("whole words as the article has them")
        .containsExactly("ann-harbour|Ann Harbour");
  }

  @Test
  void piecesThatBeginAlikeHaveIdsOfTheirOwn() {
    Evidence twice =
        HandMade.of(ARTICLE)
            .claim("At least 12", "At least 12", 12, "letters")
            .claim("At least 12 letters", "At least 12", 12, "letters")
            .evidence();

    assertThat(EvidenceDocuments.of(ARTICLE, twice, Outlets.UNLISTED, FILING))
        .extracting(EvidenceDocument::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith(ARTICLE.id() + "-c-"));
  }

  @Test
  void articleNamesEverybodyOnceWithEveryPlace() throws IOException {
    JsonNode mentions = article().path("mentions");

    assertThat(mentions).hasSize(3);
    JsonNode quay = mentions.get(1);
    assertThat(quay.path("key").asText()).isEqualTo("bo-quay");
    assertThat(quay.path("count").asInt()).as("pronouns do not count").isEqualTo(1);
    assertThat(quay.path("places")).hasSize(2);
    assertThat(quay.has("context")).isFalse();
    JsonNode candidate = mentions.get(2);
    assertThat(candidate.path("key").asText()).isEqualTo("name:Cy Dock");
    assertThat(candidate.path("name").asText()).isEqualTo("Cy Dock");
    assertThat(candidate.at("/context/text").asText()).isEqualTo("CY DOCK denied everything.");
  }

  @Test
  void articleHasTheValuesOfItsFacets() throws IOException {
    JsonNode document = article();

    assertThat(texts(document.path("person")))
        .containsExactly("ann-harbour", "bo-quay", "name:Cy Dock");
    assertThat(texts(document.path("person_label"))).contains("name:Cy Dock|Cy Dock");
    assertThat(texts(document.path("speaker"))).containsExactly("ann-harbour");
    assertThat(texts(document.path("event_type"))).containsExactly("letter");
    assertThat(document.has("place")).isFalse();
    assertThat(document.path("evidence_count").asInt()).isEqualTo(3);
  }

  @Test
  void articleRemembersWhomItDoesNotSpeakOfAnyMore() throws IOException {
    Standing before =
        new Standing("", "", filing(), List.of(), Set.of("bo-quay", "name:Di Strand"));

    JsonNode document = JSON.readTree(ArticleDocument.of(ARTICLE, EVIDENCE, filing(), before));

    assertThat(texts(document.path("mentions_before"))).containsExactly("name:Di Strand");
  }

  private static JsonNode article() throws IOException {
    return JSON.readTree(ArticleDocument.of(ARTICLE, EVIDENCE, filing(), null));
  }

  private static Filing filing() {
    return Filing.first("story", java.time.Instant.EPOCH);
  }

  private static JsonNode only(Indices.Kind kind) throws IOException {
    List<EvidenceDocument> documents =
        EvidenceDocuments.of(ARTICLE, EVIDENCE, Outlets.UNLISTED, FILING).stream()
            .filter(document -> document.kind() == kind)
            .toList();
    assertThat(documents).hasSize(1);
    return JSON.readTree(documents.getFirst().json());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(value -> texts.add(value.asText()));
    return texts;
  }
}
