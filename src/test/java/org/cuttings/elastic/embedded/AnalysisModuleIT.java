package org.cuttings.elastic.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.indices.AnalyzeRequest;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The embedded node's own analysis module gives the tokens that the stock one gives. */
@EngineSuite
class AnalysisModuleIT {
  private static final String ARTICLE =
      """
      The lawyers' letters weren't answered; Mr. Müller's aides said so on Tuesday, in Moscow's \
      largest hotels, while the candidates were campaigning through 16 countries.""";

  /** One line of the table. */
  record Case(String body, String text, List<String> tokens) {}

  static Stream<Case> documentedExamples() throws IOException {
    try (InputStream table =
        Objects.requireNonNull(
            AnalysisModuleIT.class.getResourceAsStream("/analysis/stock-tokens.txt"))) {
      List<Case> cases =
          new String(table.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.startsWith("{"))
              .map(line -> line.split("\t", -1))
              .map(c -> new Case(c[0], c[1], List.of(c[2].replace("\\n", "\n").split("\\|", -1))))
              .toList();
      assertThat(cases).hasSizeGreaterThan(60);
      return cases.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documentedExamples")
  void tokensAreThoseOfTheDocumentation(Case example) throws IOException {
    assertThat(words(analyze(example.body, example.text))).isEqualTo(example.tokens);
  }

  /** The documentation defines each language analyzer by the filters that make it up. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          english; "lowercase",{"type":"stop","stopwords":"_english_"},{"type":"stemmer","language":"english"}; {"type":"stemmer","language":"possessive_english"},
          german; "lowercase",{"type":"stop","stopwords":"_german_"},"german_normalization",{"type":"stemmer","language":"light_german"};
          spanish; "lowercase",{"type":"stop","stopwords":"_spanish_"},{"type":"stemmer","language":"light_spanish"};
          swedish; "lowercase",{"type":"stop","stopwords":"_swedish_"},{"type":"stemmer","language":"swedish"};
          russian; "lowercase",{"type":"stop","stopwords":"_russian_"},{"type":"stemmer","language":"russian"};
          """)
  void languageAnalyzerIsTheChainTheDocumentationGives(String language, String chain, String first)
      throws IOException {
    String before = first == null ? "" : first;
    String custom = "{\"tokenizer\":\"standard\",\"filter\":[" + before + chain + "]}";

    assertThat(analyze("{\"analyzer\":\"" + language + "\"}", ARTICLE))
        .usingRecursiveComparison()
        .isEqualTo(analyze(custom, ARTICLE));
  }

  @Test
  void positionsShowWhereStopWordsWere() throws IOException {
    assertThat(analyze("{\"analyzer\":\"english\"}", "The foxes' tails and the dog"))
        .extracting(AnalyzeToken::token, AnalyzeToken::position, AnalyzeToken::startOffset)
        .containsExactly(tuple("fox", 1, 4), tuple("tail", 2, 11), tuple("dog", 5, 25));
  }

  @Test
  void uniqueLeavesNoGaps() throws IOException {
    assertThat(analyze("{\"tokenizer\":\"whitespace\",\"filter\":[\"unique\"]}", "the fox the dog"))
        .extracting(AnalyzeToken::position)
        .containsExactly(0L, 1L, 2L);
  }

  @Test
  void preservedOriginalStandsInTheSamePlace() throws IOException {
    assertThat(
            analyze(
                """
                {"tokenizer":"standard","filter":[{"type":"asciifolding","preserve_original":true}]}""",
                "açaí fruit"))
        .extracting(AnalyzeToken::token, AnalyzeToken::position)
        .containsExactly(tuple("acai", 0), tuple("açaí", 0), tuple("fruit", 1));
  }

  @Test
  void blankIsWrittenAsAnEscapeInMappings() throws IOException {
    String body =
        """
        {"tokenizer":"standard","char_filter":[{"type":"mapping","mappings":["' => \\\\u0020","’ => \\\\u0020"]}]}""";
    assertThat(analyze(body, "Trump's, Trump’s"))
        .extracting(AnalyzeToken::token, AnalyzeToken::startOffset, AnalyzeToken::endOffset)
        .containsExactly(
            tuple("Trump", 0, 5), tuple("s", 6, 7), tuple("Trump", 9, 14), tuple("s", 15, 16));
  }

  @Test
  void synonymRulesGoThroughTheFiltersBeforeThem() throws IOException {
    String body =
        """
        {"tokenizer":"standard","filter":["lowercase","asciifolding",\
        {"type":"synonym_graph","synonyms":["FBI, Federal Bureau of Investigation","café => coffee"]}]}""";
    assertThat(analyze(body, "the FBI café"))
        .extracting(AnalyzeToken::token, AnalyzeToken::position)
        .containsExactly(
            tuple("the", 0),
            tuple("federal", 1),
            tuple("fbi", 1),
            tuple("bureau", 2),
            tuple("of", 3),
            tuple("investigation", 4),
            tuple("coffee", 5));
  }

  @Test
  void indexDefinesItsOwnFormsAndNormalizers() throws IOException {
    ElasticsearchClient client = TestEngine.client();
    String index = TestEngine.freshName("analysis");
    client
        .indices()
        .create(
            c ->
                c.index(index)
                    .withJson(
                        new StringReader(
                            """
                            {"settings":{"number_of_replicas":0,"analysis":{
                              "normalizer":{"folded":{"type":"custom","filter":["lowercase","asciifolding","trim"]}},
                              "analyzer":{
                                "named":{"type":"custom","tokenizer":"standard","filter":["lowercase","people","persian_stem","flatten_graph"]},
                                "prefixes":{"type":"custom","tokenizer":"edges","filter":["lowercase"]},
                                "hard_stop":{"type":"english","stopwords":["fox"],"stem_exclusion":["running"]}},
                              "tokenizer":{"edges":{"type":"edge_ngram","min_gram":2,"max_gram":5,"token_chars":["letter"]}},
                              "filter":{"people":{"type":"stemmer_override","rules":["aides, aide => aide"]}}}},
                             "mappings":{"properties":{
                              "source":{"type":"keyword","normalizer":"folded"},
                              "text":{"type":"text","analyzer":"named","fields":{
                                "stemmed":{"type":"text","analyzer":"english"},
                                "prefix":{"type":"text","analyzer":"prefixes","search_analyzer":"simple"}}}}}}""")));
    try {
      client.index(
          i ->
              i.index(index)
                  .document(Map.of("source", " BÀR ", "text", "The aides were running"))
                  .refresh(Refresh.True));
      for (String query :
          List.of("source:bar", "text:aide", "text.stemmed:run", "text.prefix:runn")) {
        assertThat(client.count(c -> c.index(index).q(query)).count()).as(query).isEqualTo(1);
      }
      assertThat(
              words(
                  client
                      .indices()
                      .analyze(
                          a -> a.index(index).analyzer("hard_stop").text("the fox running dogs"))
                      .tokens()))
          .containsExactly("the", "running", "dog");
    } finally {
      client.indices().delete(d -> d.index(index));
    }
  }

  private static Tuple tuple(String token, long position) {
    return Assertions.tuple(token, position);
  }

  private static Tuple tuple(String token, long one, long two) {
    return Assertions.tuple(token, one, two);
  }

  private static List<String> words(List<AnalyzeToken> tokens) {
    return tokens.stream().map(AnalyzeToken::token).toList();
  }

  private static List<AnalyzeToken> analyze(String body, String text) throws IOException {
    AnalyzeRequest request = AnalyzeRequest.of(a -> a.withJson(new StringReader(body)).text(text));
    return TestEngine.client().indices().analyze(request).tokens();
  }
}
