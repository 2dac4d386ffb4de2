package org.cuttings.benchmark;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.cuttings.elastic.ElasticConnection;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.PersonFields;
import org.cuttings.originals.FileOriginalStore;
import org.cuttings.search.ElasticArchive;
import org.cuttings.search.people.ElasticPeopleSearch;
import org.cuttings.search.people.Suggestions;
import org.cuttings.web.Doors;
import org.cuttings.web.WebServer;
import org.cuttings.web.WebSettings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pages as a reader gets them over HTTP, beside the bare searches that Elasticsearch answers for
 * them, on the archive of a running engine: {@code CUTTINGS_ELASTICSEARCH} names it. Look at the
 * percentiles 0.50, 0.95 and 0.99 of each pair.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 3, time = 20)
@Fork(1)
public class PagesBenchmark {
  private static final int PEOPLE = 25;

  private static final List<String> QUERIES =
      List.of(
          "river",
          "war history",
          "\"united states\"",
          "railway station opened",
          "president elected parliament",
          "population of the town",
          "album OR song",
          "football -american",
          "engineer*",
          "title:church stone");

  private final HttpClient http = HttpClient.newHttpClient();
  private List<Address> results = List.of();
  private List<Address> people = List.of();
  private List<String> typed = List.of();
  private int turn;

  private ElasticsearchClient client = ElasticConnection.to(engine()).open();
  private WebServer server = portal(client);

  /** A page, and the searches that it was made of. */
  private record Address(HttpRequest page, List<HttpRequest> searches) {}

  private static URI engine() {
    return URI.create(
        Objects.requireNonNull(
            System.getenv("CUTTINGS_ELASTICSEARCH"), "CUTTINGS_ELASTICSEARCH names the engine"));
  }

  private static WebServer portal(ElasticsearchClient client) {
    return WebServer.start(
        WebSettings.at("127.0.0.1", 0, "benchmark").withRequestsPerMinute(0),
        new Doors(
            new ElasticArchive(client, Indices.DEFAULT),
            new ElasticPeopleSearch(client, Indices.DEFAULT),
            new FileOriginalStore(Path.of("absent"))));
  }

  /** Asks for every page once, through a recorder, to learn its searches. */
  @Setup
  public void record() throws IOException, InterruptedException {
    try (SearchRecorder recorder = SearchRecorder.before(engine());
        ElasticsearchClient recorded = ElasticConnection.to(recorder.address()).open();
        WebServer listened = portal(recorded)) {
      results = addresses(QUERIES.stream().map(q -> "search?q=" + encoded(q)).toList(), recorder, listened);
      List<String> names = new ArrayList<>();
      List<String> keys = new ArrayList<>();
      for (Hit<ObjectNode> hit : mostMentioned()) {
        keys.add("people/" + encoded(Objects.requireNonNull(hit.id())));
        String name = Objects.requireNonNull(hit.source()).path(PersonFields.NAME).asText();
        for (int letters = 2; letters <= Math.min(6, name.length()); letters += 2) {
          names.add(name.substring(0, letters));
        }
      }
      people = addresses(keys, recorder, listened);
      typed = names;
    }
  }

  private List<Hit<ObjectNode>> mostMentioned() throws IOException {
    return client
        .search(
            search ->
                search
                    .index(Indices.DEFAULT.alias(Indices.Kind.PEOPLE))
                    .size(PEOPLE)
                    .sort(s -> s.field(f -> f.field(PersonFields.ARTICLE_COUNT).order(SortOrder.Desc))),
            ObjectNode.class)
        .hits()
        .hits();
  }

  private List<Address> addresses(
      List<String> paths, SearchRecorder recorder, WebServer listened)
      throws IOException, InterruptedException {
    List<Address> addresses = new ArrayList<>();
    for (String path : paths) {
      recorder.forget();
      send(page(listened, path));
      addresses.add(new Address(page(server, path), recorder.searches()));
    }
    return addresses;
  }

  private static HttpRequest page(WebServer portal, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + "/" + path))
        .build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @TearDown
  public void stop() throws IOException {
    server.close();
    client.close();
  }

  @Benchmark
  public int resultsPage() throws IOException, InterruptedException {
    return send(next(results).page);
  }

  @Benchmark
  public int resultsSearches() throws IOException, InterruptedException {
    return sendAll(next(results).searches);
  }

  @Benchmark
  public int personPage() throws IOException, InterruptedException {
    return send(next(people).page);
  }

  @Benchmark
  public int personSearches() throws IOException, InterruptedException {
    return sendAll(next(people).searches);
  }

  /** What is offered to somebody who types a name, without the page around it. */
  @Benchmark
  public Suggestions typeAhead() {
    return new ElasticPeopleSearch(client, Indices.DEFAULT).suggestions(next(typed));
  }

  private <T> T next(List<T> all) {
    return all.get(turn++ % all.size());
  }

  private int sendAll(List<HttpRequest> requests) throws IOException, InterruptedException {
    int bytes = 0;
    for (HttpRequest request : requests) {
      bytes += send(request);
    }
    return bytes;
  }

  private int send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(request.uri() + " gives " + answer.statusCode());
    }
    return answer.body().length;
  }
}
