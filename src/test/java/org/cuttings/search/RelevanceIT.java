package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.Indices;
import org.cuttings.model.Article;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.Shared;
import org.cuttings.testsupport.TestEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The order of results against Elasticsearch's own: 35 questions over 5,999 abstracts with the
 * judgements of those who asked (LISA collection), on one index in one run, as nDCG of the first
 * ten.
 *
 * <p>A question is asked as a reader asks it: typed as it stands, and where no article has all its
 * words, by the link to any of them. The collection is in capitals throughout, so that both sides
 * get small letters.
 */
@EngineSuite
class RelevanceIT {
  private static final int FIRST = 10;

  /** What is compared: a match query on fields with the {@code english} analyzer. */
  private static final String ENGLISH = ".english";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ElasticsearchClient client = TestEngine.client();
  private final SearchCorpus corpus = new SearchCorpus();
  private final Map<String, String> questions = new LinkedHashMap<>();
  private final Map<String, Set<String>> relevant = new LinkedHashMap<>();

  @Test
  void questionsAreAnsweredBetterThanByAnEnglishMatch() throws IOException {
    read(Shared.path("corpora/ir_lisa"));

    double match =
        Math.max(
            mean(scores(question -> english(question, TextQueryType.BestFields))),
            mean(scores(question -> english(question, TextQueryType.MostFields))));
    ElasticArchive archive = corpus.archive();
    Map<String, String> asked = new LinkedHashMap<>();
    questions.values().forEach(question -> asked.put(question, asked(archive, question)));
    double usual = mean(scores(question -> found(archive, asked.get(question))));
    double chosen = leaveOneOut(asked);

    System.out.printf(
        Locale.ROOT,
        "nDCG@10 on LISA: english match %.4f, ours %.4f (%+.1f %%), weights chosen without the"
            + " question itself %.4f (%+.1f %%)%n",
        match,
        usual,
        100 * (usual / match - 1),
        chosen,
        100 * (chosen / match - 1));
    assertThat(usual).isGreaterThan(1.05 * match);
  }

  /** Each question with the weights that are best for the others: none is tuned to itself. */
  private double leaveOneOut(Map<String, String> asked) throws IOException {
    List<List<Double>> settings = new ArrayList<>();
    for (float title : new float[] {2, 3}) {
      for (float near : new float[] {0.2f, 0.4f}) {
        ElasticArchive archive =
            corpus.archive(
                new Relevance.Weights(
                    title,
                    Relevance.Weights.USUAL.exact(),
                    near,
                    Relevance.Weights.USUAL.passage()));
        List<Double> scores = scores(question -> found(archive, asked.get(question)));
        System.out.printf(
            Locale.ROOT, "  title %.1f, near %.1f: %.4f%n", title, near, mean(scores));
        settings.add(scores);
      }
    }
    List<Double> each = new ArrayList<>();
    for (int left = 0; left < questions.size(); left++) {
      List<Double> best = settings.getFirst();
      for (List<Double> setting : settings) {
        best = sum(setting) - setting.get(left) > sum(best) - best.get(left) ? setting : best;
      }
      each.add(best.get(left));
    }
    return mean(each);
  }

  private interface Answer {
    List<String> to(String question) throws IOException;
  }

  private List<Double> scores(Answer answer) throws IOException {
    List<Double> scores = new ArrayList<>();
    for (Map.Entry<String, String> question : questions.entrySet()) {
      scores.add(
          ndcg(
              answer.to(question.getValue()),
              Objects.requireNonNull(relevant.get(question.getKey()))));
    }
    return scores;
  }

  private static double ndcg(List<String> found, Set<String> relevant) {
    double gain = 0;
    double ideal = 0;
    for (int i = 0; i < FIRST; i++) {
      double worth = Math.log(2) / Math.log(i + 2);
      gain += i < found.size() && relevant.contains(found.get(i)) ? worth : 0;
      ideal += i < relevant.size() ? worth : 0;
    }
    return gain / ideal;
  }

  private static double sum(List<Double> scores) {
    return scores.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static double mean(List<Double> scores) {
    return sum(scores) / scores.size();
  }

  private static String asked(ElasticArchive archive, String question) {
    SearchResults results = archive.search(SearchParameters.EMPTY.withQuery(question));
    SearchResults.@Nullable Advice advice = results.advice();
    return advice == null || advice.anyWord() == null ? question : advice.anyWord();
  }

  private List<String> found(ElasticArchive archive, @Nullable String query) {
    List<String> names =
        corpus.names(
            archive.search(SearchParameters.EMPTY.withQuery(Objects.requireNonNull(query))));
    return names.subList(0, Math.min(FIRST, names.size()));
  }

  private List<String> english(String question, TextQueryType type) throws IOException {
    Query query =
        Query.of(
            q ->
                q.multiMatch(
                    match ->
                        match
                            .query(question)
                            .type(type)
                            .fields(
                                ArticleFields.TITLE + ENGLISH,
                                ArticleFields.PASSAGES_TEXT + ENGLISH)));
    return client
        .search(
            search -> search.index(corpus.indices().articles()).query(query).size(FIRST),
            ObjectNode.class)
        .hits()
        .hits()
        .stream()
        .map(hit -> Objects.requireNonNull(hit.source()).at("/original/name").asText())
        .toList();
  }

  private void read(Path folder) throws IOException {
    analyzeAsEnglishToo();
    List<Article> articles = new ArrayList<>();
    for (JsonNode line : lines(folder.resolve("docs.jsonl"))) {
      articles.add(
          SearchCorpus.article(
              line.path("id").asText(),
              new Metadata(line.path("title").asText(), List.of(), null, null, "en", null),
              Format.TEXT,
              List.of(line.path("text").asText()),
              List.of()));
    }
    corpus.write(articles);
    for (JsonNode line : lines(folder.resolve("queries.jsonl"))) {
      questions.put(line.path("id").asText(), line.path("text").asText().toLowerCase(Locale.ROOT));
    }
    for (String line : Files.readAllLines(folder.resolve("qrels.tsv"))) {
      String[] columns = line.split("\t", -1);
      relevant.computeIfAbsent(columns[0], id -> new HashSet<>()).add(columns[2]);
    }
  }

  private void analyzeAsEnglishToo() throws IOException {
    JsonNode ours = JSON.readTree(Indices.Kind.ARTICLES.definition()).at("/mappings/properties");
    ObjectNode both = JSON.createObjectNode();
    addEnglish(ours.path("title"));
    addEnglish(ours.at("/passages/properties/text"));
    ObjectNode properties = both.putObject("properties");
    properties.set("title", ours.path("title"));
    properties.set("passages", ours.path("passages"));
    client
        .indices()
        .putMapping(
            put ->
                put.index(corpus.indices().articles()).withJson(new StringReader(both.toString())));
  }

  private static void addEnglish(JsonNode field) {
    ((ObjectNode) field.path("fields"))
        .putObject("english")
        .put("type", "text")
        .put("analyzer", "english");
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }
}
