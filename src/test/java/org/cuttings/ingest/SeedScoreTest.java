package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cuttings.model.Article;
import org.cuttings.model.Evidence;
import org.cuttings.model.Metadata;
import org.cuttings.model.Part;
import org.cuttings.testsupport.Shared;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The articles that the project is made for, scored by the program that judges them. */
class SeedScoreTest {
  private static final double BODY_FLOOR = 0.995;

  @TempDir Path folder;

  private static List<Article> seeds() throws UnreadableDocumentException {
    List<Article> articles = new ArrayList<>();
    DocumentReader reader = new DocumentReader();
    try (Stream<Found> found =
        new DocumentFinder(Metadata.UNKNOWN).find(List.of(Shared.path("seeds")))) {
      for (Found each : found.toList()) {
        if (each instanceof Found.Delivered(SourceDocument document)) {
          articles.add(reader.read(document));
        }
      }
    }
    return articles;
  }

  @Test
  void scoresStayAboveTheirFloors() throws Exception {
    Path score = Shared.path("gold/score.py");
    Path output = folder.resolve("out.jsonl");
    Files.write(
        output,
        seeds().stream().map(article -> ExtractJson.of(article, Evidence.NONE)).toList(),
        StandardCharsets.UTF_8);
    JsonNode files = score(score, output).get("files");
    assertThat(files).isNotEmpty();
    for (JsonNode file : files) {
      assertThat(file.at("/body/f1").asDouble()).isGreaterThanOrEqualTo(BODY_FLOOR);
      assertThat(file.at("/body_no_markup/f1").asDouble()).isGreaterThanOrEqualTo(BODY_FLOOR);
      for (String exact :
          List.of(
              "comments/f1",
              "comments_author/accuracy",
              "metadata/accuracy",
              "metadata_nulls/accuracy")) {
        JsonNode value = file.at("/" + exact);
        assertThat(value.isNull() || value.asDouble() == 1).as(exact).isTrue();
      }
    }
  }

  private static JsonNode score(Path score, Path output) throws IOException, InterruptedException {
    Path log = output.resolveSibling("score.json");
    Process process;
    try {
      process =
          new ProcessBuilder(
                  "python3",
                  score.toString(),
                  "--json",
                  score.resolveSibling(".").normalize().toString(),
                  output.toString())
              .redirectOutput(log.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      Assumptions.abort("python3 is not installed");
      throw e;
    }
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new ObjectMapper().readTree(Files.readAllBytes(log));
  }

  @Test
  void everyPassageStandsWhereItSaysAndNothingIsTwoThings() throws Exception {
    List<Article> seeds = seeds();
    assertThat(seeds).hasSizeGreaterThanOrEqualTo(5);
    for (Article article : seeds) {
      OffsetCheck.everyCopiedRunEqualsTheText(article);
      int end = 0;
      for (var passage : article.passages()) {
        assertThat(passage.span().start()).isGreaterThanOrEqualTo(end);
        end = passage.span().end();
      }
      for (Part part : article.parts()) {
        assertThat(article.passages())
            .noneMatch(passage -> passage.span().overlaps(part.words().span()));
      }
    }
  }
}
