package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jbibtex.BibTeXParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be taken along from lists, over HTTP, with the fixtures behind it. */
class DownloadsIT {
  private static final FixtureArchive ARCHIVE = new FixtureArchive();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
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
    ARCHIVE.endless = false;
  }

  /** The row is that of a list, and the references those of the record alone. */
  @Test
  void oneRecordIsAFileToo() throws Exception {
    String article = "/articles/" + Fixtures.BRIDGE;
    String event = "/events/" + FixtureEvents.MEETING;
    String quote = "/quotes/" + FixtureQuotes.bolt();
    for (String record : List.of(article, article + "/cite?passage=2", event, quote)) {
      Document page = Jsoup.parse(get(record).body(), server());
      JsonNode rows = json(get(ofRecord(page, "JSON")).body());
      assertThat(rows).as(record).hasSize(1);
      assertThat(get(ofRecord(page, "JSON Lines")).body().strip())
          .isEqualTo(rows.get(0).toString());
      assertThat(get(ofRecord(page, "CSV")).body().split("\r\n", -1)).hasSize(3);
      assertThat(get(ofRecord(page, "RIS")).body().split("\r\nER  - ", -1)).hasSize(2);
    }
    JsonNode row = json(get(event + ".json").body()).get(0);
    JsonNode listed = json(get("/events.json").body()).get(0);
    assertThat(row.fieldNames()).toIterable().containsExactlyElementsOf(listed::fieldNames);
    for (String stated : List.of("id", "statuses", "date", "participants", "page")) {
      assertThat(row.get(stated)).as(stated).isEqualTo(listed.get(stated));
    }
    assertThat(json(get("/quotes.json").body())).contains(json(get(quote + ".json").body()).get(0));
    JsonNode passage = json(get(article + ".json?passage=2").body()).get(0);
    assertThat(passage.path("words").asText()).startsWith("Engineers told the meeting");
    assertThat(get(article + ".csv?passage=99").statusCode()).isEqualTo(404);
    assertThat(get("/events/none.csv").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=bridge",
        "/search",
        "/search?q=bridge&source=Northern+Wire",
        "/search?q=nothing",
        "/events",
        "/events?person=ines-roth&status=denied",
        "/events?person=nobody",
        "/quotes",
        "/quotes?q=bolt",
        "/claims",
        "/claims?q=nothing"
      })
  void filesHoldAsManyRowsAsThePageCounts(String list) throws Exception {
    Document page = Jsoup.parse(get(list).body(), server());
    int total = counted(page.expectFirst(list.startsWith("/claims") ? ".summary" : "h1").text());

    assertThat(json(get(link(page, "JSON")).body())).hasSize(total);
    String csv = get(link(page, "CSV")).body();
    assertThat(csv.split("\r\n", -1)).as(csv).hasSize(total + 2);
    Document feed = Jsoup.parse(get(link(page, "Atom feed")).body(), Parser.xmlParser());
    assertThat(feed.select("entry")).hasSize(total);
    assertThat(get(link(page, "JSON Lines")).body().lines()).hasSize(total);
    assertThat(get(link(page, "RIS")).body().split("\r\nER  - ", -1)).hasSize(total + 1);
    assertThat(
            new BibTeXParser()
                .parseFully(new StringReader(get(link(page, "BibTeX")).body()))
                .getEntries())
        .hasSize(total);
    assertThat(json(get(link(page, "CSL-JSON")).body())).hasSize(total);
  }

  @Test
  void theRegisterIsAFileToo() throws Exception {
    Document page = Jsoup.parse(get("/people?candidate=yes").body(), server());

    JsonNode rows = json(get(link(page, "JSON")).body());
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).get("name").asText()).isEqualTo("Pavel Dorn");
    assertThat(rows.get(0).get("known").asBoolean()).isFalse();
    assertThat(rows.get(0).get("page").asText())
        .isEqualTo(server() + "/people/name%3APavel%20Dorn");
    assertThat(get(link(page, "CSV")).body())
        .startsWith("\uFEFFid,kind,name,sort_name,aliases,known,side,note,roles,")
        .contains("\r\n\"name:Pavel Dorn\",person,\"Pavel Dorn\",");
  }

  @Test
  void aNumberInAFileLeadsToItsWords() throws Exception {
    JsonNode row = json(get("/claims.json").body()).get(0);

    assertThat(row.get("quantity").asText()).isEqualTo("more than 100");
    assertThat(row.get("unit").asText()).isEqualTo("contacts");
    assertThat(row.get("page").asText()).startsWith(server() + "/articles/").contains("#");
  }

  @Test
  void theFilesOfAPersonAndOfTwoHoldWhatTheirPagesSpeakOf() {
    Document person = Jsoup.parse(get("/people/ines-roth").body(), server());
    assertThat(person.select(".companions p").eachText())
        .containsExactly(
            "Everything: Atom feed · CSV · JSON · JSON Lines",
            "Articles: Atom feed · CSV · JSON · JSON Lines · RIS · BibTeX · CSL-JSON",
            "Events: Atom feed · CSV · JSON · JSON Lines · RIS · BibTeX · CSL-JSON",
            "Quotes: Atom feed · CSV · JSON · JSON Lines · RIS · BibTeX · CSL-JSON");
    Document pair = Jsoup.parse(get("/people/ines-roth/with/name:Pavel%20Dorn").body(), server());
    assertThat(pair.select(".companions p").eachText())
        .first()
        .isEqualTo("Everything about both: Atom feed · CSV · JSON · JSON Lines");
    for (Document page : List.of(person, pair)) {
      assertThat(page.select("head link[rel=alternate]").eachAttr("href"))
          .isEqualTo(page.select(".companions a[href*=.atom]").eachAttr("href"));
      for (String file : page.select(".companions a").eachAttr("href")) {
        assertThat(get(file).statusCode()).as(file).isEqualTo(200);
      }
    }
  }

  @Test
  void theFileOfSomebodyHasEveryPieceOfEvidenceOnce() throws Exception {
    for (String page : List.of("/people/ines-roth", "/people/ines-roth/with/name:Pavel%20Dorn")) {
      JsonNode rows = json(get(page + ".json").body());
      Set<String> pieces = new HashSet<>();
      rows.forEach(
          row -> {
            String piece = row.get("evidence").asText() + " " + row.get("id").asText();
            assertThat(pieces.add(piece)).as(piece).isTrue();
            assertThat(get(row.get("page").asText().substring(server().length())).statusCode())
                .as(piece)
                .isEqualTo(200);
          });
      assertThat(pieces.stream().map(piece -> piece.split(" ", 2)[0]).distinct())
          .as(page)
          .contains("event");
      String csv = get(page + ".csv").body();
      assertThat(csv).startsWith("\uFEFFevidence,id,kind,status,date,who,words,sources,page");
      assertThat(csv.lines().count()).isGreaterThan(rows.size());
    }
    assertThat(get("/people/nobody-at-all.csv").statusCode()).isEqualTo(404);
    assertThat(get("/people/nobody-at-all.atom").statusCode()).isEqualTo(404);
  }

  @Test
  void theFeedOfSomebodyIsFollowedBackToTheFirstPiece() throws Exception {
    for (String page :
        List.of("/people/ines-roth", "/people/ines-roth/with/name:Pavel%20Dorn", "/people")) {
      JsonNode rows = json(get(page + ".json").body());
      List<String> entries = new ArrayList<>();
      String next = page + ".atom";
      while (!next.isEmpty()) {
        Document feed = Jsoup.parse(get(next).body(), Parser.xmlParser());
        feed.select("entry > link").forEach(link -> entries.add(link.attr("href")));
        next = feed.select("feed > link[rel=next]").attr("href").replace(server(), "");
      }
      assertThat(entries).as(page).doesNotHaveDuplicates().hasSize(rows.size());
    }
  }

  @Test
  void aFeedGoesOnWhereAnotherEnded() {
    Document all = Jsoup.parse(get("/events.atom").body(), Parser.xmlParser());
    String before = "2026-01-02T03:04:05Z_" + FixtureEvents.MEETING;
    Document rest = Jsoup.parse(get("/events.atom?before=" + before).body(), Parser.xmlParser());

    List<String> ids = all.select("entry > id").eachText();
    assertThat(rest.select("entry > id").eachText())
        .isNotEmpty()
        .isEqualTo(ids.subList(ids.size() - rest.select("entry").size(), ids.size()))
        .hasSizeLessThan(ids.size());
    assertThat(rest.expectFirst("feed > link[rel=first]").attr("href"))
        .isEqualTo(server() + "/events.atom");
    assertThat(rest.expectFirst("feed > id").text()).isEqualTo(all.expectFirst("feed > id").text());
    assertThat(get("/events.atom?before=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void behindAProxyAddressesAreThoseThatReadersSee() throws Exception {
    WebSettings settings =
        WebSettings.at("127.0.0.1", 0, "test")
            .withPublicUrl(URI.create("https://cuttings.example"));
    try (WebServer proxied = WebServer.start(settings, ARCHIVE.doors())) {
      URI feed = URI.create("http://127.0.0.1:" + proxied.port() + "/search.atom?q=bridge");
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(feed)
                  .header("X-Forwarded-Proto", "ftp")
                  .header("X-Forwarded-Host", "elsewhere.example")
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(Jsoup.parse(answer.body(), Parser.xmlParser()).select("link").eachAttr("href"))
          .isNotEmpty()
          .allMatch(address -> address.startsWith("https://cuttings.example/"));
    }
  }

  /** "No quote", "63 events", "Numbers …: 4 numbers". */
  private static int counted(String words) {
    return Integer.parseInt(words.replaceAll(" .*", "").replace("No", "0"));
  }

  @Test
  void theHeadOfThePageNamesThem() {
    Document page = Jsoup.parse(get("/search?q=bridge&page=2&snapshot=s1").body());

    assertThat(page.select("head link[rel=alternate]").eachAttr("href"))
        .containsExactly(
            "/search.atom?q=bridge",
            "/search.csv?q=bridge",
            "/search.json?q=bridge",
            "/search.jsonl?q=bridge",
            "/search.ris?q=bridge",
            "/search.bib?q=bridge",
            "/search.csl.json?q=bridge");
    assertThat(page.select(".companions a").eachText())
        .containsExactly("Atom feed", "CSV", "JSON", "JSON Lines", "RIS", "BibTeX", "CSL-JSON");
  }

  @Test
  void aFileSaysWhatItIs() throws Exception {
    HttpResponse<String> csv = get("/search.csv?q=bridge");
    assertThat(header(csv, "Content-Type")).isEqualTo("text/csv; charset=utf-8; header=present");
    assertThat(header(csv, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"articles.csv\"");
    assertThat(header(get("/search.json"), "Content-Type")).startsWith("application/json");
    assertThat(header(get("/search.atom"), "Content-Type"))
        .isEqualTo("application/atom+xml; charset=utf-8");

    HttpResponse<String> head =
        CLIENT.send(
            request("/search.csv?q=bridge")
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Disposition")).isEqualTo(header(csv, "Content-Disposition"));
    assertThat(head.body()).isEmpty();
  }

  @Test
  void rowsLeadBackToTheSite() throws Exception {
    JsonNode row = json(get("/search.json?q=eighteen+months").body()).get(0);

    assertThat(row.get("page").asText()).isEqualTo(server() + "/articles/" + Fixtures.BRIDGE);
    assertThat(row.get("added").asText()).isEqualTo("2026-02-03T04:05:06Z");
    Document feed = Jsoup.parse(get("/search.atom?q=eighteen+months").body(), Parser.xmlParser());
    assertThat(feed.expectFirst("entry > link").attr("href"))
        .isEqualTo(server() + "/articles/" + Fixtures.BRIDGE);
    assertThat(feed.expectFirst("feed > link[rel=self]").attr("href"))
        .isEqualTo(server() + "/search.atom?q=eighteen+months");
  }

  @Test
  void aFeedThatDidNotChangeIsNotSentTwice() throws Exception {
    String tag = header(get("/search.atom?q=bridge"), "ETag");

    HttpResponse<String> again =
        CLIENT.send(
            request("/search.atom?q=bridge").header("If-None-Match", tag).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void aFileIsCompressed() throws Exception {
    HttpResponse<byte[]> answer =
        CLIENT.send(
            request("/search.csv?q=bridge").header("Accept-Encoding", "gzip").build(),
            HttpResponse.BodyHandlers.ofByteArray());

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(get("/search.csv?q=bridge").body());
    }
  }

  @Test
  void whatCannotBeReadAtAllIsAnErrorPage() {
    assertThat(get("/search.csv?page=0").statusCode()).isEqualTo(400);
    ARCHIVE.unavailable = true;
    for (String suffix : List.of("csv", "json", "atom")) {
      assertThat(get("/search." + suffix + "?q=bridge").statusCode()).as(suffix).isEqualTo(503);
    }
  }

  /** More than fits in a buffer has gone out when the engine goes away. */
  @ParameterizedTest
  @ValueSource(strings = {"csv", "json"})
  void aFileThatBreaksOffDoesNotLookWhole(String suffix) {
    ARCHIVE.endless = true;

    assertThatThrownBy(
            () ->
                CLIENT.send(
                    request("/search." + suffix).build(), HttpResponse.BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
  }

  private static String ofRecord(Document page, String label) {
    return page.expectFirst("main a:matchesOwn(^" + label + "$)").attr("href");
  }

  private static String link(Document page, String label) {
    Element link = page.expectFirst(".companions a:matchesOwn(^" + label + "$)");
    return link.attr("href");
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static String server() {
    return "http://127.0.0.1:" + server.port();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server() + path));
  }

  private static HttpResponse<String> get(String path) {
    try {
      return CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
