package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.cuttings.model.Article;
import org.cuttings.model.Metadata;
import org.cuttings.model.Part;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Passage;
import org.cuttings.testsupport.Shared;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every document of the sample corpus comes out as its authors meant it. */
class SampleCorpusTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SAMPLE = Path.of("src/main/resources/sample");
  private static final Path EXPECTED = Path.of("src/test/resources/sample-corpus/expected.jsonl");

  /**
   * What {@code expected.jsonl} says of one document. A {@code pending} field says why a reader
   * does not get it right yet: the document is skipped, visibly, for as long as that is so; one
   * that has come right passes without being taken off.
   */
  private record Expected(JsonNode fields) {
    String document() {
      return fields.get("document").asText();
    }

    String file() {
      return document().replaceFirst("#.*", "");
    }

    String text(String field) {
      return Objects.toString(fields.get(field).textValue(), "");
    }

    List<String> list(String field) {
      List<String> list = new ArrayList<>();
      fields.get(field).forEach(item -> list.add(item.asText()));
      return list;
    }
  }

  @TestFactory
  Stream<DynamicTest> everyDocumentReadsAsItsAuthorMeantIt() throws IOException {
    Map<String, List<Expected>> byFile = new TreeMap<>();
    for (Expected expected : expected()) {
      byFile.computeIfAbsent(expected.file(), file -> new ArrayList<>()).add(expected);
    }
    assertThat(byFile.keySet()).isEqualTo(new TreeSet<>(documents()));
    return byFile.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> compareUnlessPending(entry)));
  }

  @Test
  void theIndexListsEveryFileAndNothingElse() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      List<String> present =
          files
              .filter(Files::isRegularFile)
              .map(file -> SAMPLE.relativize(file).toString().replace('\\', '/'))
              .filter(file -> !file.equals("README.md") && !file.equals("index.txt"))
              .sorted()
              .toList();

      assertThat(Files.readAllLines(SAMPLE.resolve("index.txt"))).isEqualTo(present);
    }
  }

  @Test
  void everySourceSaysThatItIsASample() throws IOException {
    assertThat(expected())
        .allSatisfy(
            expected ->
                assertThat(expected.text("source"))
                    .matches("(?i).*(?:sample|specimen|spécimen|example|muestra).*"));
  }

  /** No nine words in a row stand in the seeds or in the special counsel's report. */
  @Test
  void nothingIsCopied() throws IOException {
    Set<Long> runs = new HashSet<>();
    try (Stream<Path> seeds = Files.list(Shared.path("seeds"))) {
      for (Path seed : seeds.toList()) {
        runsOf(Files.readString(seed), runs::add);
      }
    }
    for (String report :
        List.of(
            "corpora/mueller_report/docs.jsonl", "corpora/mueller_report/docs_ocr_pages.jsonl")) {
      for (String line : Files.readAllLines(Shared.path(report))) {
        String text = JSON.readTree(line).get("text").asText();
        runsOf(text.replaceAll("\\s*\\[fn\\d+]", ""), runs::add);
      }
    }
    assertThat(runs.size()).isGreaterThan(200_000);

    for (String file : documents()) {
      if (!file.matches(".*\\.(?:docx|epub|pdf)")) {
        byte[] bytes = Files.readAllBytes(SAMPLE.resolve(file));
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (String words : List.of(text, text.replaceAll("<[^>]*>|\\]\\([^)]*\\)", " "))) {
          runsOf(words, run -> assertThat(runs.contains(run)).as(file).isFalse());
        }
      }
    }
  }

  private static void compareUnlessPending(Map.Entry<String, List<Expected>> file)
      throws IOException {
    try {
      compareAll(file);
    } catch (AssertionError e) {
      JsonNode pending = file.getValue().getFirst().fields.get("pending");
      Assumptions.assumeTrue(
          pending == null, () -> file.getKey() + " is not read right yet: " + pending.asText());
      throw e;
    }
  }

  private static void compareAll(Map.Entry<String, List<Expected>> file) throws IOException {
    List<Article> articles = read(file.getKey());
    assertThat(articles).hasSameSizeAs(file.getValue());
    for (int i = 0; i < articles.size(); i++) {
      compare(articles.get(i), file.getValue().get(i));
    }
  }

  private static void compare(Article article, Expected expected) {
    Metadata metadata = article.metadata();
    String body =
        article.passages().stream().map(Passage::text).collect(Collectors.joining(" ")).strip();
    String squeezed = body.replaceAll("\\s+", " ");
    PartialDate published = metadata.published();
    SoftAssertions softly = new SoftAssertions();
    softly
        .assertThat(metadata.title())
        .as(expected.document() + ": title")
        .isEqualTo(expected.text("title"));
    softly
        .assertThat(metadata.publisher())
        .as(expected.document() + ": source")
        .isEqualTo(expected.text("source"));
    softly
        .assertThat(published == null ? "" : published.value())
        .as(expected.document() + ": date")
        .isEqualTo(expected.text("date"));
    softly
        .assertThat(metadata.byline())
        .as(expected.document() + ": byline")
        .isEqualTo(expected.list("byline"));
    softly
        .assertThat(metadata.language())
        .as(expected.document() + ": language")
        .isEqualTo(expected.text("language"));
    softly
        .assertThat(article.parts().stream().filter(part -> part.kind() == Part.Kind.COMMENT))
        .extracting(Part::author)
        .as(expected.document() + ": authors of comments")
        .isEqualTo(expected.list("comments"));
    softly
        .assertThat(article.sections())
        .extracting(Passage::text)
        .as(expected.document() + ": headings")
        .isEqualTo(expected.list("headings"));
    String begins = expected.text("begins");
    String ends = expected.text("ends");
    softly
        .assertThat(squeezed.substring(0, Math.min(squeezed.length(), begins.length())))
        .as(expected.document() + ": beginning of the body")
        .isEqualTo(begins);
    softly
        .assertThat(squeezed.substring(Math.max(0, squeezed.length() - ends.length())))
        .as(expected.document() + ": end of the body")
        .isEqualTo(ends);
    softly
        .assertThat(expected.list("absent").stream().filter(body::contains))
        .as(expected.document() + ": boilerplate in the body")
        .isEmpty();
    if (!expected.fields.get("words").isNull()) {
      int words = expected.fields.get("words").asInt();
      softly
          .assertThat(squeezed.split(" ").length)
          .as(expected.document() + ": words of the body")
          .isBetween(words - words / 100, words + words / 100);
    }
    softly.assertAll();
  }

  /** The paths of the documents, below the folder of the corpus. */
  private static List<String> documents() throws IOException {
    return Files.readAllLines(SAMPLE.resolve("index.txt")).stream()
        .filter(name -> !name.endsWith(".meta.json"))
        .toList();
  }

  private static List<Article> read(String file) throws IOException {
    DocumentReader reader = new DocumentReader();
    List<Article> articles = new ArrayList<>();
    try (Stream<Found> found =
        new DocumentFinder(Metadata.UNKNOWN).find(List.of(SAMPLE.resolve(file)))) {
      for (Found each : (Iterable<Found>) found::iterator) {
        if (!(each instanceof Found.Delivered delivered)) {
          throw new AssertionError(each.toString());
        }
        articles.add(reader.read(delivered.document()));
      }
    } catch (UnreadableDocumentException e) {
      throw new AssertionError(file, e);
    }
    return articles;
  }

  private static List<Expected> expected() throws IOException {
    List<Expected> expected = new ArrayList<>();
    for (String line : Files.readAllLines(EXPECTED)) {
      expected.add(new Expected(JSON.readTree(line)));
    }
    return expected;
  }

  private static void runsOf(String text, Consumer<Long> use) {
    List<String> words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    for (int i = 0; i + 9 <= words.size(); i++) {
      long run = 0;
      for (String word : words.subList(i, i + 9)) {
        for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
          run = run * 1_000_003 + b;
        }
        run = run * 1_000_003 + ' ';
      }
      use.accept(run);
    }
  }
}
