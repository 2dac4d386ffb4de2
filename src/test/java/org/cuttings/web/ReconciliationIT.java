package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What OpenRefine asks and gets, in the form of the Reconciliation Service API 0.2. */
class ReconciliationIT {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static WebServer server;

  @BeforeAll
  static void start() {
    server =
        WebServer.start(WebSettings.at("127.0.0.1", 0, "test"), FixtureArchive.empty().doors());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void manifestTellsEverythingThatTheSpecificationAsksFor() throws Exception {
    HttpResponse<String> answer = get("/reconcile");
    JsonNode manifest = json(answer);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(manifest.path("versions").toString()).contains("0.2");
    assertThat(manifest.path("name").asText()).isNotBlank();
    for (String space : List.of("identifierSpace", "schemaSpace")) {
      assertThat(URI.create(manifest.path(space).asText()).isAbsolute()).as(space).isTrue();
    }
    assertThat(manifest.path("defaultTypes"))
        .hasSize(4)
        .allSatisfy(type -> assertThat(type.path("id").asText()).isNotBlank())
        .allSatisfy(type -> assertThat(type.path("name").asText()).isNotBlank());
    assertThat(manifest.at("/view/url").asText()).contains("{{id}}");
    assertThat(manifest.at("/preview/url").asText()).contains("{{id}}");
    assertThat(manifest.at("/preview/width").isInt()).isTrue();
    assertThat(manifest.at("/preview/height").isInt()).isTrue();
    assertThat(manifest.at("/suggest/entity/service_path").asText()).startsWith("/");
  }

  @Test
  void batchIsAnsweredQueryByQueryWithScoresAndMatches() throws Exception {
    JsonNode answer =
        json(
            post(
                """
                {"q0": {"query": "Sergey Kislyak", "type": "person", "limit": 3},
                 "q1": {"query": "kislyak, sergey"},
                 "q2": {"query": "Nobody of Any Such Name"},
                 "q3": {"query": "Sergey Kislyak", "type": "place"}}
                """));
    JsonNode first = answer.at("/q0/result/0");
    assertThat(first.path("id").asText()).isEqualTo("sergey-kislyak");
    assertThat(first.path("name").asText()).isEqualTo("Sergey Kislyak");
    assertThat(first.at("/type/0/id").asText()).isEqualTo("person");
    assertThat(first.path("score").asDouble()).isEqualTo(100);
    assertThat(first.path("match").asBoolean()).isTrue();
    assertThat(answer.at("/q0/result").size()).isLessThanOrEqualTo(3);
    assertThat(answer.at("/q1/result/0/id").asText()).isEqualTo("sergey-kislyak");
    assertThat(answer.at("/q1/result/0/match").isBoolean()).isTrue();
    assertThat(answer.at("/q1/result/0/match").asBoolean())
        .as("the words in another order are no sure match")
        .isFalse();
    assertThat(answer.at("/q2/result").isArray()).isTrue();
    assertThat(answer.at("/q2/result")).noneMatch(one -> one.path("match").asBoolean());
    assertThat(answer.at("/q3/result")).noneMatch(one -> one.path("match").asBoolean());
  }

  @Test
  void entitiesAreSuggestedPreviewedAndShown() throws Exception {
    JsonNode suggested = json(get("/reconcile/suggest/entity?prefix=kislya"));
    assertThat(suggested.at("/result/0/id").asText()).isEqualTo("sergey-kislyak");
    HttpResponse<String> preview = get("/reconcile/preview?id=sergey-kislyak");
    assertThat(preview.body()).contains("Sergey Kislyak", "ambassador");
    assertThat(preview.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors *");
    HttpResponse<String> view = get("/reconcile/view?id=sergey-kislyak");
    assertThat(view.statusCode()).isEqualTo(302);
    assertThat(view.headers().firstValue("Location")).contains("/people/sergey-kislyak");
    assertThat(get("/reconcile/preview?id=nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void badQueriesSayWhatIsWrong() throws Exception {
    assertThat(post("not json").statusCode()).isEqualTo(400);
    assertThat(post("not json").body()).contains("not JSON");
    assertThat(post("{\"q0\": {}}").body()).contains("Each query has a text");
    assertThat(post("{\"q0\": {\"query\": \"x\", \"type\": \"ship\"}}").body())
        .contains("not ship");
    assertThat(get("/reconcile?callback=a%28b").statusCode()).isEqualTo(400);
    assertThat(get("/reconcile?callback=seen").body()).startsWith("/**/seen({");
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String queries) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/reconcile"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", "http://127.0.0.1:3333")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "queries=" + URLEncoder.encode(queries, StandardCharsets.UTF_8)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
