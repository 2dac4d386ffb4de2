package org.cuttings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cuttings.elastic.Indices;
import org.cuttings.testsupport.CountedClient;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.web.WebServer;
import org.cuttings.web.WebSettings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole portal over the sample corpus, over HTTP: how often a page goes to Elasticsearch, and
 * that what is taken along is what the page counts.
 */
@EngineSuite
class SamplePortalIT {
  private static final CountedClient COUNTED = new CountedClient();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");
  private static SampleArchive archive;
  private static WebServer server;

  @BeforeAll
  static void start(@TempDir Path data) {
    archive = new SampleArchive("sample-portal", data, COUNTED.client());
    server = WebServer.start(WebSettings.at("127.0.0.1", 0, "test"), archive.doors());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /,                                                       1
          /search?q=meeting%20tower,                               1
          /search?q=%22president%22,                               1
          /search?q=Sergey%20Kislyak,                              2
          /search?q=Kislyak&names=exact,                           2
          /search?q=Kisliak,                                       2
          /search?q=Kislyack,                                      3
          /api/v1/suggest?q=ki,                                    1
          /people,                                                 1
          /people/sergey-kislyak,                                  1
          /people/sergey-kislyak/with/michael-flynn,               1
          /events,                                                 1
          /events?person=sergey-kislyak&q=call,                    1
          /events/matrix,                                          1
          /quotes,                                                 1
          /quotes?q=president,                                     1
          /quotes/check?words=our%20man%20can%20become%20president,1
          /claims,                                                 2
          """)
  void aPageTakesAsFewAsCanBe(String page, int most) throws Exception {
    get(page);
    COUNTED.searches();
    get(page);
    assertThat(COUNTED.searches()).as(page).isEqualTo(most);
  }

  @Test
  void soDoThePagesOfAnEventAndOfAnArticle() throws Exception {
    String event = archive.documents(Indices.Kind.EVENTS).keySet().iterator().next();
    String article = archive.documents(Indices.Kind.ARTICLES).keySet().iterator().next();
    COUNTED.searches();
    get("/events/" + event);
    assertThat(COUNTED.searches()).isEqualTo(1);
    get("/articles/" + article);
    assertThat(COUNTED.searches()).isEqualTo(1);
    String named = JSON.readTree(get("/search.json?q=Kislyak")).path(0).path("id").asText();
    COUNTED.searches();
    assertThat(get("/articles/" + named + "?q=Sergey%20Kislyak")).contains("<mark>");
    assertThat(COUNTED.searches()).as("a name that has others").isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=meeting",
        "/search?q=Sergey%20Kislyak",
        "/events",
        "/events?person=sergey-kislyak",
        "/quotes",
        "/quotes?q=president",
        "/people"
      })
  void filesAndFeedsOfAListHaveAllThatItCounts(String list) throws Exception {
    Document page = page(list);
    int total = number(page.expectFirst(list.equals("/people") ? ".summary" : "h1").text());
    assertThat(rows(list)).as(list).hasSize(total);
    assertThat(entries(list)).as(list).doesNotHaveDuplicates().hasSize(total);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sergey-kislyak", "michael-flynn", "konstantin-kilimnik"})
  void theFileOfSomebodyHasAsMuchAsThePageCounts(String person) throws Exception {
    Document page = page("/people/" + person);
    JsonNode rows = rows("/people/" + person);
    String name = page.expectFirst("h1").text();

    assertThat(count(rows, "article")).isEqualTo(figure(page, "article")).isPositive();
    assertThat(count(rows, "event")).isEqualTo(figure(page, "event"));
    assertThat(
            stream(rows)
                .filter(row -> row.path("evidence").asText().equals("quote"))
                .filter(row -> row.path("who").path(0).asText().equals(name)))
        .hasSize(figure(page, "quote"));
    assertThat(entries("/people/" + person)).doesNotHaveDuplicates().hasSize(rows.size());
  }

  @Test
  void theFileOfTwoHasEveryEventBetweenThem() throws Exception {
    String pair = "/people/sergey-kislyak/with/michael-flynn";
    Document page = page(pair);
    JsonNode rows = rows(pair);

    assertThat(count(rows, "event"))
        .isEqualTo(number(page.expectFirst(".who .summary").text()))
        .isPositive();
    assertThat(count(rows, "article"))
        .isEqualTo(
            number(page(page.expectFirst(".who .summary a").attr("href")).expectFirst("h1").text()))
        .isPositive();
    assertThat(entries(pair)).doesNotHaveDuplicates().hasSize(rows.size());
  }

  @Test
  void titlesAndSourcesAreSuggestedFromTheSecondLetterToo() throws Exception {
    assertThat(get("/api/v1/suggest?q=S")).doesNotContain("Specimen");
    assertThat(get("/api/v1/suggest?q=Sp")).contains("\"The Specimen ");
    assertThat(get("/api/v1/suggest?q=chronicle%20spec")).contains("The Specimen Chronicle");
    String title = JSON.readTree(get("/search.json")).path(0).path("title").asText();
    String begun = title.substring(0, title.lastIndexOf(' ') + 2);
    assertThat(get("/api/v1/suggest?q=" + URLEncoder.encode(begun, StandardCharsets.UTF_8)))
        .contains(JSON.writeValueAsString(title));
  }

  private static Document page(String path) throws IOException, InterruptedException {
    return Jsoup.parse(get(path));
  }

  /** {@code 1,234 events} and {@code No event}. */
  private static int number(String words) {
    Matcher number = NUMBER.matcher(words);
    return number.find() ? Integer.parseInt(number.group().replace(",", "")) : 0;
  }

  private static int figure(Document page, String noun) {
    return page.select(".figures div").stream()
        .filter(one -> one.expectFirst("dt").text().matches(noun + "s?"))
        .map(one -> number(one.expectFirst("dd").text()))
        .findFirst()
        .orElse(0);
  }

  private static JsonNode rows(String list) throws IOException, InterruptedException {
    return JSON.readTree(get(companion(list, ".json")));
  }

  private static Stream<JsonNode> stream(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }

  private static int count(JsonNode rows, String evidence) {
    return (int) stream(rows).filter(row -> row.path("evidence").asText().equals(evidence)).count();
  }

  /** What the documents of a feed lead to, from the newest back to the first. */
  private static List<String> entries(String list) throws IOException, InterruptedException {
    List<String> entries = new ArrayList<>();
    String next = companion(list, ".atom");
    while (!next.isEmpty()) {
      Document feed = Jsoup.parse(get(next), Parser.xmlParser());
      entries.addAll(feed.select("entry > id").eachText());
      next = feed.select("feed > link[rel=next]").attr("href").replace(site(), "");
    }
    return entries;
  }

  private static String companion(String list, String suffix) {
    int at = list.indexOf('?');
    return at < 0 ? list + suffix : list.substring(0, at) + suffix + list.substring(at);
  }

  private static String site() {
    return "http://127.0.0.1:" + server.port();
  }

  private static String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(site() + path.replace(" ", "%20"))).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
