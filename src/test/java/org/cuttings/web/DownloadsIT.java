package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=bridge",
        "/search",
        "/search?q=bridge&source=Northern+Wire",
        "/search?q=nothing"
      })
  void filesHoldAsManyRowsAsThePageCounts(String list) throws Exception {
    Document page = Jsoup.parse(get(list).body(), server());
    String counted = page.expectFirst("h1").text().replaceAll(" .*", "").replace("No", "0");
    int total = Integer.parseInt(counted);

    assertThat(json(get(link(page, "JSON")).body())).hasSize(total);
    String csv = get(link(page, "CSV")).body();
    assertThat(csv.split("\r\n", -1)).as(csv).hasSize(total + 2);
    Document feed = Jsoup.parse(get(link(page, "Atom feed")).body(), Parser.xmlParser());
    assertThat(feed.select("entry")).hasSize(total);
  }

  @Test
  void theHeadOfThePageNamesThem() {
    Document page = Jsoup.parse(get("/search?q=bridge&page=2&snapshot=s1").body());

    assertThat(page.select("head link[rel=alternate]").eachAttr("href"))
        .containsExactly("/search.atom?q=bridge", "/search.csv?q=bridge", "/search.json?q=bridge");
    assertThat(page.select(".companions a").eachText()).containsExactly("Atom feed", "CSV", "JSON");
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

  private static String link(Document page, String label) {
    Element link = page.expectFirst(".companions a:contains(" + label + ")");
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
