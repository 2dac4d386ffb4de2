package org.cuttings.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.extract.Extraction;
import org.cuttings.extract.names.Authority;
import org.cuttings.model.Article;
import org.cuttings.testsupport.Documents;
import org.cuttings.testsupport.Shared;
import org.junit.jupiter.api.Test;

/**
 * Interactions in passages of an encyclopedia, marked for this project by places alone; the text
 * itself lies outside. Names, quotations and claims are not marked. {@code open} trains the forests
 * of {@code org.cuttings.extract.events}; {@code closed} is for measuring, and nobody has read its
 * errors.
 */
class EncyclopediaGoldTest {
  private static final Path GOLD = Path.of("src/test/resources/gold-encyclopedia/closed");

  /** The figures of the day on which they were written down, less a hundredth or two. */
  @Test
  void passagesAreReadAsWellAsTheyWere() throws IOException {
    Map<Path, GoldFile> gold = GoldSet.read(List.of(GOLD));
    Map<String, String> texts = texts(gold);
    assertThat(texts).hasSize(16);
    Authority authority = Authority.of(AuthorityFile.shipped());
    Scores scores = new Scores();
    for (GoldFile one : gold.values()) {
      Article article = Documents.text(one.name(), texts.getOrDefault(one.name(), ""));
      scores.add(Evaluation.of(one, article, Extraction.of(article, authority)));
    }
    assertThat(scores.measure("interactions").precision()).isGreaterThanOrEqualTo(0.83);
    assertThat(scores.measure("interactions").f1()).isGreaterThanOrEqualTo(0.78);
    assertThat(scores.measure("interactions_participants").f1()).isGreaterThanOrEqualTo(0.82);
    assertThat(scores.measure("interactions_date_accuracy").f1()).isGreaterThanOrEqualTo(0.66);
    assertThat(scores.measure("interactions_complete").f1()).isGreaterThanOrEqualTo(0.33);
  }

  /** The texts of {@code gold} by their names. */
  private static Map<String, String> texts(Map<Path, GoldFile> gold) throws IOException {
    List<String> names = gold.values().stream().map(GoldFile::name).toList();
    ObjectMapper json = new ObjectMapper();
    Map<String, String> texts = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(Shared.path("corpora/wiki_100k.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // The id comes first: other passages need not be read.
        String head = line.substring(0, Math.min(line.length(), 60));
        if (names.stream().anyMatch(name -> head.contains(name.replace(".txt", "\"")))) {
          JsonNode passage = json.readTree(line);
          texts.put(passage.get("id").asText() + ".txt", passage.get("text").asText());
        }
      }
    }
    return texts;
  }
}
