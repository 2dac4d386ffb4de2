package org.cuttings.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.extract.Extraction;
import org.cuttings.extract.names.Authority;
import org.cuttings.model.Article;
import org.cuttings.testsupport.Documents;
import org.cuttings.testsupport.Shared;
import org.junit.jupiter.api.Test;

/**
 * Sections of the special counsel's report, annotated for this project by places and ids alone; the
 * text itself lies outside. {@code tuned…} is for finding out what goes wrong. {@code unseen…} is
 * for measuring: whoever reads its errors before changing a rule has no figure left that counts.
 */
class ReportGoldTest {
  private static final Path GOLD = Path.of("src/test/resources/gold-report");

  @Test
  void sectionsThatRulesWereMadeWithAreReadAsWellAsTheyWere() {
    Scores scores = scores("tuned");
    assertFloor(scores, "people", 0.98);
    assertFloor(scores, "interactions", 0.82);
    assertFloor(scores, "interactions_complete", 0.50);
    assertFloor(scores, "interactions_date_accuracy", 0.85);
    assertFloor(scores, "quotes", 0.98);
    assertFloor(scores, "quotes_speaker", 0.94);
  }

  @Test
  void sectionsThatNoRuleWasMadeWithAreReadAsWellAsTheyWere() {
    Scores scores = scores("unseen");
    assertFloor(scores, "people", 0.98);
    assertFloor(scores, "interactions", 0.70);
    assertFloor(scores, "interactions_complete", 0.36);
    assertFloor(scores, "interactions_date_accuracy", 0.76);
    assertFloor(scores, "quotes", 0.98);
    assertFloor(scores, "quotes_speaker", 0.84);
  }

  @Test
  void furtherSectionsThatRulesWereMadeWithAreReadAsWellAsTheyWere() {
    Scores scores = scores("tuned-more");
    assertFloor(scores, "people", 0.98);
    assertFloor(scores, "interactions", 0.75);
    assertFloor(scores, "interactions_complete", 0.40);
    assertFloor(scores, "interactions_date_accuracy", 0.78);
    assertFloor(scores, "quotes", 0.98);
    assertFloor(scores, "quotes_speaker", 0.80);
  }

  @Test
  void furtherSectionsThatNoRuleWasMadeWithAreReadAsWellAsTheyWere() {
    Scores scores = scores("unseen-more");
    assertFloor(scores, "people", 0.98);
    assertFloor(scores, "interactions", 0.77);
    assertFloor(scores, "interactions_complete", 0.39);
    assertFloor(scores, "interactions_date_accuracy", 0.73);
    assertFloor(scores, "quotes", 0.97);
    assertFloor(scores, "quotes_speaker", 0.77);
  }

  @Test
  void newsArticlesAreReadAsWellAsTheyWere() {
    Path seeds = Shared.path("seeds");
    Authority authority = Authority.of(AuthorityFile.shipped());
    Scores scores = new Scores();
    GoldSet.read(List.of(GOLD.resolve("seeds")))
        .forEach(
            (file, gold) -> {
              Article article = Documents.below(GoldSet.text(file, gold, seeds)).getFirst();
              scores.add(Evaluation.of(gold, article, Extraction.of(article, authority)));
            });
    assertFloor(scores, "people", 0.97);
    assertFloor(scores, "interactions", 0.74);
    assertFloor(scores, "interactions_date_accuracy", 0.65);
    assertFloor(scores, "quotes", 0.98);
  }

  /** Floors only rise. */
  private static void assertFloor(Scores scores, String measure, double least) {
    assertThat(scores.measure(measure).f1())
        .as(measure + " of " + scores.measure(measure))
        .isNotNull()
        .isGreaterThanOrEqualTo(least);
  }

  private static Scores scores(String set) {
    Map<String, String> texts = texts();
    Authority authority = Authority.of(AuthorityFile.shipped());
    Scores scores = new Scores();
    Map<Path, GoldFile> gold = GoldSet.read(List.of(GOLD.resolve(set)));
    assertThat(gold).hasSizeGreaterThanOrEqualTo(5);
    for (GoldFile one : gold.values()) {
      String id = one.name().replace(".txt", "");
      Article article = Documents.text(one.name(), Objects.requireNonNull(texts.get(id), id));
      scores.add(Evaluation.of(one, article, Extraction.of(article, authority)));
    }
    return scores;
  }

  /** The sections by their ids. */
  private static Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    ObjectMapper json = new ObjectMapper();
    Path report = Shared.path("corpora/mueller_report/docs.jsonl");
    try (Stream<String> lines = Files.lines(report, StandardCharsets.UTF_8)) {
      for (String line : (Iterable<String>) lines::iterator) {
        JsonNode section = json.readTree(line);
        texts.put(section.get("id").asText(), section.get("text").asText());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
