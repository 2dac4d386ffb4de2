package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cuttings.model.Article;
import org.cuttings.model.EventType;
import org.cuttings.model.Evidence;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.search.Groupings;
import org.cuttings.search.SearchCorpus;
import org.cuttings.search.events.ElasticEventSearch;
import org.cuttings.search.quotes.ElasticQuoteSearch;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.HandMade;
import org.cuttings.testsupport.TestEngine;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are longer than one search of Elasticsearch goes, whole in every file. */
@EngineSuite
class WholeDownloadsIT {
  private static final int MANY = 10_400;
  private static final int IN_ONE = 100;
  private static final LocalDate FIRST = LocalDate.of(1980, 1, 1);

  private static WebServer server;

  @BeforeAll
  static void fill() {
    SearchCorpus corpus = new SearchCorpus();
    corpus.write(
        IntStream.range(0, MANY).mapToObj(WholeDownloadsIT::article).toList(),
        WholeDownloadsIT::evidence);
    corpus.across(List.of());
    Doors doors = new FixtureArchive().doors();
    server =
        WebServer.start(
            WebSettings.at("127.0.0.1", 0, "test"),
            new Doors(
                corpus.archive(),
                doors.people(),
                new ElasticEventSearch(
                    TestEngine.client(), corpus.indices(), Groupings.NONE, Duration.ZERO),
                new ElasticQuoteSearch(
                    TestEngine.client(), corpus.indices(), Groupings.NONE, Duration.ZERO),
                doors.claims(),
                doors.review(),
                doors.collected(),
                doors.originals(),
                doors.journal(),
                doors.accounts(),
                doors.collections(),
                doors.tags(),
                doors.effects(),
                doors.authorities()));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  /** The first hundred and four tell a hundred events each, and quote as often. */
  private static Article article(int number) {
    List<String> passages = new ArrayList<>(List.of("Nobody rang on day " + number + "."));
    if (number < MANY / IN_ONE) {
      for (int i = 0; i < IN_ONE; i++) {
        passages.add(
            "Ada Lark rang Ben Moss on %s. “The pier is number %d,” Ada Lark said."
                .formatted(FIRST.plusDays(number * IN_ONE + i), number * IN_ONE + i));
      }
    }
    return SearchCorpus.article(
        "whole " + number,
        new Metadata("Paper " + number, List.of(), null, "Sample Post", "en", null),
        Format.TEXT,
        passages,
        List.of());
  }

  private static Evidence evidence(Article article) {
    if (article.passages().size() == 1) {
      return Evidence.NONE;
    }
    HandMade evidence =
        HandMade.of(article)
            .person("ada-lark", "Ada Lark", "Ada Lark")
            .person("ben-moss", "Ben Moss", "Ben Moss");
    for (var passage : article.passages().subList(1, article.passages().size())) {
      String text = passage.text();
      int dot = text.indexOf('.');
      evidence
          .event(
              EventType.CALL,
              "rang",
              text.substring(0, dot),
              text.substring(text.indexOf("on ") + 3, dot),
              "ada-lark",
              "ben-moss")
          .quote(text.substring(text.indexOf('“') + 1, text.indexOf('”')), "ada-lark", "said");
    }
    return evidence.evidence();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search", "/events", "/quotes"})
  void theFileHasAsManyEntriesAsThePageSays(String list) throws Exception {
    String page = new String(get(list).readAllBytes(), StandardCharsets.UTF_8);
    assertThat(Jsoup.parse(page).expectFirst("main").text()).contains("10,400");
    assertThat(lines(list + ".csv").distinct()).as("with the columns").hasSize(MANY + 1);
    assertThat(lines(list + ".jsonl").distinct()).hasSize(MANY);
    assertThat(lines(list + ".ris").filter(line -> line.startsWith("ER  -"))).hasSize(MANY);
  }

  private static Stream<String> lines(String path) throws Exception {
    return new String(get(path).readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank());
  }

  private static InputStream get(String path) throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                    .build(),
                BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
