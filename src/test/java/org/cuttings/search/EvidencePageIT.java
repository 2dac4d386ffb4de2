package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventType;
import org.cuttings.model.Evidence;
import org.cuttings.model.Format;
import org.cuttings.model.Mention;
import org.cuttings.model.Metadata;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.HandMade;
import org.junit.jupiter.api.Test;

@EngineSuite
class EvidencePageIT {
  private static final Article ARTICLE =
      SearchCorpus.article(
          "evidence",
          Metadata.UNKNOWN,
          Format.TEXT,
          List.of(
              "It was cold. Ann Harbour wrote to Bo Quay on 2019-03-01.",
              "\"Bo Quay never answered me,\" she said. At least 12 letters were sent from"
                  + " Port Alpha, said CY DOCK."),
          List.of());
  private static final Evidence EVIDENCE =
      HandMade.of(ARTICLE)
          .person("ann-harbour", "Ann Harbour", "Ann Harbour")
          .mention(EntityKind.PERSON, Mention.Form.PRONOUN, "ann-harbour", "Ann Harbour", "she")
          .person("bo-quay", "Bo Quay", "Bo Quay never")
          .place("port-alpha", "Port Alpha", "Port Alpha")
          .candidate("Cy Dock", "CY DOCK")
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
  void evidenceComesBackAsItWasDerived() {
    SearchCorpus corpus = new SearchCorpus();
    corpus.write(List.of(ARTICLE), article -> EVIDENCE);

    ArticleEvidence read = corpus.archive().evidence(ARTICLE.id()).orElseThrow();

    assertThat(read.mentioned().stream().flatMap(one -> one.mentions().stream()))
        .containsExactlyElementsOf(EVIDENCE.mentions());
    assertThat(read.mentioned())
        .extracting(ArticleEvidence.Mentioned::key)
        .containsExactly("ann-harbour", "bo-quay", "port-alpha", "name:Cy Dock");
    assertThat(read.events())
        .extracting(ArticleEvidence.ReportedEvent::event)
        .isEqualTo(EVIDENCE.events());
    assertThat(read.events().getFirst().joined()).isNull();
    assertThat(read.quotes())
        .singleElement()
        .satisfies(
            quote -> {
              assertThat(quote.quote()).isEqualTo(EVIDENCE.quotes().getFirst());
              assertThat(quote.about()).containsExactly(new Named("bo-quay", "Bo Quay"));
              assertThat(quote.after()).startsWith("\" she said. At least 12 letters");
            });
    assertThat(read.claims())
        .extracting(ArticleEvidence.StatedNumber::claim)
        .isEqualTo(EVIDENCE.claims());
  }

  @Test
  void articleThatIsNotThereHasNone() {
    assertThat(new SearchCorpus().archive().evidence(ArticleId.of("nothing"))).isEmpty();
  }

  @Test
  void articleThatSaysNothingHasEmptyEvidence() {
    SearchCorpus corpus = new SearchCorpus();
    corpus.write(List.of(ARTICLE));

    assertThat(corpus.archive().evidence(ARTICLE.id()))
        .contains(new ArticleEvidence(ARTICLE.id(), List.of(), List.of(), List.of(), List.of()));
  }
}
