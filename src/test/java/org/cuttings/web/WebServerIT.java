package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cuttings.model.ArticleId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Status codes, headers and JSON, over HTTP, with the fixtures behind it. */
class WebServerIT {
  private static final FixtureArchive ARCHIVE = new FixtureArchive();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static WebServer server;

  @BeforeAll
  static void start() {
    server = WebServer.start(WebSettings.at("127.0.0.1", 0, "test"), ARCHIVE.doors());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void heal() {
    ARCHIVE.unavailable = false;
    ARCHIVE.broken = false;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search",
        "/search?q=bridge",
        "/search?q=bridge&view=sources",
        "/search/values?facet=byline",
        "/sources",
        "/sources/northern-wire",
        "/about",
        "/nowhere",
        "/quotes",
        "/quotes.csv",
        "/quotes/check?words=bolt",
        "/api/v1/quotes",
        "/api/v1/search",
        "/robots.txt"
      })
  void everyAnswerIsGuarded(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(path.equals("/nowhere") ? 404 : 200);
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  /** Google and others: of two rules that fit the longer one counts. */
  @ParameterizedTest
  @CsvSource({
    "/search,true",
    "/search?q=bridge,true",
    "/search?q=bridge&source=Northern+Wire,false",
    "/search?q=bridge&-person=ines-roth,false",
    "/search.csv?q=bridge,false",
    "/search.atom?q=bridge,false",
    "/search/values?facet=source,false",
    "/people,true",
    "/people?page=2,true",
    "/people?letter=R,false",
    "/people/ines-roth,true",
    "/events,true",
    "/events?page=2,true",
    "/events?person=ines-roth&page=2,false",
    "/events/matrix,false",
    "/events/0123456789abcdef0123-e-40,true",
    "/events.json,false",
    "/quotes?speaker=ines-roth,false",
    "/quotes/check,true",
    "/quotes/check?words=a,false",
    "/claims,true",
    "/claims.csv,false",
    "/api/v1/search?q=a,false",
    "/articles/0123456789abcdef0123,true",
    "/articles/0123456789abcdef0123?part=2,true",
    "/articles/0123456789abcdef0123?q=a,false",
    "/articles/0123456789abcdef0123/original,false"
  })
  void crawlersAreKeptFromCombinationsAndFiles(String address, boolean allowed) {
    String best = "";
    boolean may = true;
    for (String rule : get("/robots.txt").body().lines().toList()) {
      String path = rule.replaceAll("^(Allow|Disallow): ", "");
      String pattern =
          Arrays.stream(path.replaceAll("\\$$", "").split("\\*", -1))
                  .map(Pattern::quote)
                  .collect(Collectors.joining(".*"))
              + (path.endsWith("$") ? "" : ".*");
      if (path.startsWith("/") && address.matches(pattern) && path.length() >= best.length()) {
        best = path;
        may = rule.startsWith("Allow");
      }
    }
    assertThat(may).as(address + " by " + best).isEqualTo(allowed);
  }

  @Test
  void anUnchangedPageIsNotSentTwice() {
    HttpResponse<String> first = get("/search?q=bridge");
    String tag = header(first, "ETag");
    HttpResponse<String> second = get("/search?q=bridge", "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(header(second, "ETag")).isEqualTo(tag);
    assertThat(get("/search?q=ferry", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void headSaysWhatGetWouldSay() {
    for (String path : List.of("/search?q=bridge", "/about", original(), "/health/live")) {
      HttpResponse<String> head = send(request(path).method("HEAD", noBody()).build());
      HttpResponse<String> get = get(path);
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.body()).as(path).isEmpty();
      for (String name : List.of("Content-Type", "ETag", "Cache-Control", "Content-Disposition")) {
        assertThat(head.headers().firstValue(name))
            .as(path + " " + name)
            .isEqualTo(get.headers().firstValue(name));
      }
    }
    assertThat(send(request("/nowhere").method("HEAD", noBody()).build()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void pagesAreCompressed() throws Exception {
    HttpResponse<byte[]> answer =
        CLIENT.send(
            request("/search?q=bridge").header("Accept-Encoding", "gzip").build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
    assertThat(answer.body()).hasSizeLessThan(9_000);
  }

  @Test
  void staticFilesAreKeptForGoodAndNothingElseIsServed() {
    String css = Jsoup.parse(get("/").body()).expectFirst("link[rel=stylesheet]").attr("href");
    HttpResponse<String> sheet = get(css);
    assertThat(header(sheet, "Cache-Control")).contains("immutable");
    assertThat(header(sheet, "Content-Type")).startsWith("text/css");
    assertThat(sheet.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000);
    assertThat(sheet.body()).doesNotContain("http:").doesNotContain("https:");
    assertThat(header(get(css.replaceAll("/[0-9a-f]{16}/", "/old/")), "Cache-Control"))
        .contains("no-cache");
    for (String path :
        List.of(
            "/static/",
            "/static/x/",
            "/static/x/nothing.css",
            "/static/x/..%2f..%2fcuttings.properties",
            "/static/x/%2e%2e%2f%2e%2e%2fapi%2fopenapi.json")) {
      assertThat(get(path).statusCode()).as(path).isIn(400, 404);
    }
    assertThat(
            raw(
                "GET /static/x/../../cuttings.properties HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 4");
  }

  @Test
  void anOriginalIsSavedAndNeverShown() {
    HttpResponse<String> answer = get(original());
    assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(Fixtures.ORIGINAL);
    assertThat(header(answer, "Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"_bridge_.html\";"
                + " filename*=UTF-8''%E2%80%9Cbridge%E2%80%9D%20%E2%98%82.html");
    assertThat(header(answer, "Content-Type")).startsWith("text/html");
    assertThat(header(answer, "Content-Security-Policy")).contains("sandbox");
    assertThat(header(answer, "Content-Length"))
        .isEqualTo(Integer.toString(Fixtures.ORIGINAL.length));
    assertThat(get(original() + "?revision=3").statusCode()).isEqualTo(200);
    assertThat(get(original() + "?revision=1").statusCode()).as("bytes not kept").isEqualTo(404);
    assertThat(get(original() + "?revision=9").statusCode()).isEqualTo(404);
    assertThat(get(original() + "?revision=x").statusCode()).isEqualTo(400);
  }

  @Test
  void aWrongMethodIsToldWhatIsAllowed() {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      HttpResponse<String> answer = send(request("/search").method(method, noBody()).build());
      assertThat(answer.statusCode()).as(method).isEqualTo(405);
      assertThat(header(answer, "Allow")).contains("GET", "HEAD");
    }
  }

  @Test
  void anUnreadableAddressIsExplained() {
    HttpResponse<String> page = get("/search?year=soon&page=0");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(page.body()).select("main li")).hasSize(2);
    assertThat(get("/articles/" + Fixtures.BRIDGE + "?part=x").statusCode()).isEqualTo(400);
    JsonNode problem = json(get("/api/v1/search?page=0"));
    assertThat(problem.get("status").asInt()).isEqualTo(400);
    assertThat(problem.get("problems")).hasSize(1);
  }

  @Test
  void whatIsNotHereIsNotFound() {
    for (String path :
        List.of(
            "/nowhere",
            "/articles/0123456789abcdef0123",
            "/articles/x",
            "/articles/" + Fixtures.BRIDGE + "?part=2",
            "/sources/none",
            "/search/values?facet=none")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(Jsoup.parse(answer.body()).select("h1")).as(path).hasSize(1);
    }
    HttpResponse<String> api = get("/api/v1/articles/x");
    assertThat(header(api, "Content-Type")).startsWith("application/problem+json");
    assertThat(get("/nowhere", "Accept", "application/json").body()).startsWith("{");
  }

  @Test
  void whateverIsTypedGivesAPage() {
    for (String query :
        List.of(
            "\"",
            "*",
            "/[a-z]+/",
            "ñ ç",
            "\u0000\u0001\u001b",
            "😀".repeat(5_000),
            "日".repeat(10_000),
            "%",
            "a".repeat(10_000),
            "((((",
            "<script>",
            "x:y:z")) {
      String path = "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
      assertThat(get(path).statusCode())
          .as(path.substring(0, Math.min(60, path.length())))
          .isEqualTo(200);
    }
    assertThat(raw("GET /search?q=%zz%1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
    assertThat(raw("GET /search?q=%ff%fe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertThat(get("/search?q=" + "a".repeat(110_000)).statusCode()).isEqualTo(413);
    assertThat(raw("GET /search?q=" + "a".repeat(400_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 413")
        .contains("Too long");
    assertThat(raw("POST /search HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n"))
        .startsWith("HTTP/1.1 413");
  }

  @Test
  void whileTheEngineIsAwayPagesSayWhenToComeBack() {
    ARCHIVE.unavailable = true;
    for (String path :
        List.of("/", "/search?q=x", "/search?q=x&view=sources", "/sources", "/api/v1/search")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(503);
      assertThat(header(answer, "Retry-After")).as(path).isEqualTo("5");
      assertThat(header(answer, "Cache-Control")).as(path).isEqualTo("no-store");
    }
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/about").statusCode()).isEqualTo(200);
    ARCHIVE.unavailable = false;
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void aFaultGivesAPageThatTellsNothingOfTheInside() {
    ARCHIVE.broken = true;
    HttpResponse<String> answer = get("/search?q=bridge");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("Something went wrong").doesNotContain("Exception");
    assertThat(answer.body()).doesNotContain("A fault that a test asked for");
  }

  @Test
  void onlyWhoAsksTooOftenIsToldToWait() {
    WebSettings settings =
        WebSettings.at("127.0.0.1", 0, "test")
            .withRequestsPerMinute(60)
            .withPublicUrl(URI.create("https://cuttings.example"));
    try (WebServer limited = WebServer.start(settings, ARCHIVE.doors())) {
      URI about = URI.create("http://127.0.0.1:" + limited.port() + "/about");
      int refused = 0;
      for (int i = 0; i < 30; i++) {
        HttpResponse<String> answer =
            send(HttpRequest.newBuilder(about).header("X-Forwarded-For", "203.0.113.5").build());
        if (answer.statusCode() == 429) {
          refused++;
          assertThat(Integer.parseInt(header(answer, "Retry-After"))).isPositive();
        }
      }
      assertThat(refused).isBetween(10, 18);
      assertThat(
              send(HttpRequest.newBuilder(about).header("X-Forwarded-For", "203.0.113.6").build())
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void aTakenPortIsNamed() {
    WebSettings settings = WebSettings.at("127.0.0.1", server.port(), "test");
    assertThatThrownBy(() -> WebServer.start(settings, ARCHIVE.doors()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(Integer.toString(server.port()));
  }

  @Test
  void everyAnswerOfTheApiIsAsItsDescriptionSays() {
    JsonNode description = json(get("/api/v1/openapi.json"));
    for (Map.Entry<String, String> call :
        Map.ofEntries(
                Map.entry("/api/v1/search", "SearchAnswer"),
                Map.entry(
                    "/api/v1/search?q=bridge+in:comments&source=Northern+Wire&-year=2016"
                        + "&sort=newest",
                    "SearchAnswer"),
                Map.entry("/api/v1/search?q=brigde+/&language=en", "SearchAnswer"),
                Map.entry("/api/v1/search?q=bridge&page=3&snapshot=s1", "SearchAnswer"),
                Map.entry("/api/v1/articles/" + Fixtures.BRIDGE + "?q=bridge", "ArticleAnswer"),
                Map.entry("/api/v1/articles/" + Fixtures.BARE, "ArticleAnswer"),
                Map.entry(
                    "/api/v1/articles/" + Fixtures.HOSTILE + "?q=bridge+in:comments",
                    "ArticleAnswer"),
                Map.entry("/api/v1/quotes", "QuotesAnswer"),
                Map.entry("/api/v1/quotes?q=bolt&-year=2016&page=2", "QuotesAnswer"),
                Map.entry("/api/v1/quotes/check?words=every+bolt", "CheckAnswer"),
                Map.entry("/api/v1/quotes/check?words=never+drive&by=Dorn", "CheckAnswer"),
                Map.entry("/api/v1/quotes/check?words=twice+the+load", "CheckAnswer"),
                Map.entry("/api/v1/quotes/check?words=a+bus+gladly", "CheckAnswer"),
                Map.entry("/api/v1/quotes/check", "Problem"),
                Map.entry("/api/v1/quotes?direct=perhaps", "Problem"),
                Map.entry("/api/v1/suggest?q=ro", "SuggestionsAnswer"),
                Map.entry("/api/v1/suggest", "SuggestionsAnswer"),
                Map.entry("/api/v1/people?candidate=yes&sort=articles", "PeopleAnswer"),
                Map.entry("/api/v1/people?candidate=perhaps&kind=dog", "Problem"),
                Map.entry("/api/v1/people/ines-roth?page=2", "PersonAnswer"),
                Map.entry("/api/v1/people/name%3APavel%20Dorn", "PersonAnswer"),
                Map.entry("/api/v1/people/nobody", "Problem"),
                Map.entry("/api/v1/people/ines-roth/with/name%3APavel%20Dorn", "PairAnswer"),
                Map.entry("/api/v1/people/ines-roth/with/ines-roth", "Problem"),
                Map.entry(evidence(Fixtures.TOWER), "EvidenceAnswer"),
                Map.entry(evidence(Fixtures.HOSTILE), "EvidenceAnswer"),
                Map.entry(evidence(Fixtures.BARE), "EvidenceAnswer"),
                Map.entry("/api/v1/articles/0123456789abcdef0123/evidence", "Problem"),
                Map.entry("/api/v1/events", "EventsAnswer"),
                Map.entry("/api/v1/events?person=ines-roth&sort=sources&page=2", "EventsAnswer"),
                Map.entry("/api/v1/events?type=nothing", "EventsAnswer"),
                Map.entry("/api/v1/events/" + FixtureEvents.MEETING, "EventAnswer"),
                Map.entry("/api/v1/events/" + FixtureEvents.MOVED, "EventAnswer"),
                Map.entry("/api/v1/events/" + FixtureEvents.HOSTILE, "EventAnswer"),
                Map.entry("/api/v1/claims", "ClaimsAnswer"),
                Map.entry("/api/v1/events/gone", "Problem"),
                Map.entry("/api/v1/events?sort=none", "Problem"),
                Map.entry("/api/v1/articles/none/evidence", "Problem"),
                Map.entry("/api/v1/articles/none", "Problem"),
                Map.entry("/api/v1/search?page=none", "Problem"))
            .entrySet()) {
      assertThat(schema(description, call.getValue()).validate(json(get(call.getKey()))))
          .as(call.getKey())
          .isEmpty();
    }
    JsonNode wrong = json(get("/api/v1/articles/" + Fixtures.BRIDGE));
    assertThat(schema(description, "SearchAnswer").validate(wrong)).as("it can fail").isNotEmpty();
  }

  @Test
  void everyPieceOfEvidenceStandsInThePassagesThatItNames() {
    JsonNode evidence = json(get(evidence(Fixtures.TOWER)));
    JsonNode passages = json(get("/api/v1/articles/" + Fixtures.TOWER)).get("passages");
    assertThat(evidence.get("mentions")).hasSize(13);
    assertThat(evidence.get("events")).hasSize(3);
    assertThat(evidence.get("quotes")).hasSize(3);
    assertThat(evidence.get("claims")).hasSize(1);
    int checked = 0;
    for (JsonNode wording : evidence.findParents("pieces")) {
      for (JsonNode piece : wording.get("pieces")) {
        String text = passages.get(piece.get("passage").asInt()).get("text").asText();
        assertThat(text.substring(piece.get("start").asInt(), piece.get("end").asInt()))
            .isEqualTo(wording.get("words").asText());
        checked++;
      }
      int offset = passages.get(wording.get("passage").asInt()).get("start").asInt();
      assertThat(wording.get("start").asInt())
          .isEqualTo(offset + wording.get("pieces").get(0).get("start").asInt());
    }
    assertThat(checked).isGreaterThan(20);
    JsonNode denied = evidence.get("events").get(1);
    assertThat(denied.get("status").asText()).isEqualTo("denied");
    assertThat(denied.get("date").get("value").asText()).isEqualTo("2016-06-10");
    assertThat(get(denied.get("link").asText().replaceAll("#.*", "")).statusCode()).isEqualTo(200);
    assertThat(get("/people/name%3APavel%20Dorn").body()).contains("Pavel Dorn");
    assertThat(get("/people/nobody").statusCode()).isEqualTo(404);
    assertThat(get("/articles/" + Fixtures.TOWER + "?marks=dogs").statusCode()).isEqualTo(400);
    HttpResponse<String> none = get("/api/v1/articles/none/evidence");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(header(none, "Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void theApiTellsWhatThePageTells() {
    JsonNode answer = json(get("/api/v1/search?q=bridge&source=Northern+Wire"));
    assertThat(answer.get("total").asInt()).isEqualTo(9);
    JsonNode article = answer.get("articles").get(0);
    JsonNode passage = article.get("passages").get(0);
    JsonNode mark = passage.get("highlights").get(0);
    assertThat(passage.get("text").asText().substring(mark.get(0).asInt(), mark.get(1).asInt()))
        .isEqualTo("bridge");
    for (JsonNode value : answer.get("facets").get("source")) {
      String name = value.get("value").asText();
      assertThat(value.get("selected").asBoolean())
          .as(name)
          .isEqualTo(name.equals("Northern Wire"));
    }
    assertThat(get(article.get("link").asText()).statusCode()).isEqualTo(200);
  }

  private static JsonSchema schema(JsonNode description, String name) {
    String base = "https://cuttings.example/openapi.json";
    return JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory ->
                factory.schemaLoaders(
                    loaders -> loaders.schemas(Map.of(base, description.toString()))))
        .getSchema(SchemaLocation.of(base + "#/components/schemas/" + name));
  }

  private static String evidence(ArticleId id) {
    return "/api/v1/articles/" + id + "/evidence";
  }

  private static String original() {
    return "/articles/" + Fixtures.BRIDGE + "/original";
  }

  private static HttpRequest.BodyPublisher noBody() {
    return HttpRequest.BodyPublishers.noBody();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    return send(headers.length == 0 ? request.build() : request.headers(headers).build());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What no client library sends. */
  private static String raw(String request) {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
      byte[] bytes = in.readNBytes(3_000);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return MAPPER.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
