package org.cuttings.benchmark;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cuttings.curation.Effects;
import org.cuttings.curation.ElasticJournal;
import org.cuttings.curation.EnteredStore;
import org.cuttings.curation.Journal;
import org.cuttings.curation.accounts.Accounts;
import org.cuttings.curation.accounts.ElasticSessions;
import org.cuttings.curation.accounts.Sessions;
import org.cuttings.curation.authority.Authorities;
import org.cuttings.curation.authority.Forecast;
import org.cuttings.curation.collections.ArticleTags;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.elastic.ElasticConnection;
import org.cuttings.elastic.EnteredIndices;
import org.cuttings.elastic.Indices;
import org.cuttings.originals.FileOriginalStore;
import org.cuttings.search.ElasticArchive;
import org.cuttings.search.claims.ElasticClaimSearch;
import org.cuttings.search.collected.ElasticCollectedSearch;
import org.cuttings.search.events.ElasticEventSearch;
import org.cuttings.search.people.ElasticNameLookup;
import org.cuttings.search.people.ElasticPeopleSearch;
import org.cuttings.search.quotes.ElasticQuoteSearch;
import org.cuttings.search.review.ElasticReviewSearch;
import org.cuttings.web.Doors;
import org.cuttings.web.WebServer;
import org.cuttings.web.WebSettings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * Pages as a reader gets them over HTTP, beside the bare requests that Elasticsearch answers for
 * them, by turns in one run, on the archive of a running engine: {@code CUTTINGS_ELASTICSEARCH}
 * names it. What counts is the line that each fork prints at its end: how long a page takes, how
 * long its requests alone, both in milliseconds, and how many these are.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 15)
@Measurement(iterations = 2, time = 20)
@Fork(3)
public class PagesBenchmark {
  @Param private SampledPages kind = SampledPages.RESULTS;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ElasticsearchClient client = ElasticConnection.to(engine()).open();
  private final WebServer server = portal(client);
  private final Timings pages = new Timings();
  private final Timings searches = new Timings();
  private List<Address> addresses = List.of();
  private int turn;

  /** A page, and the searches that it was made of. */
  private record Address(HttpRequest page, List<HttpRequest> searches) {}

  private static URI engine() {
    return URI.create(
        Objects.requireNonNull(
            System.getenv("CUTTINGS_ELASTICSEARCH"), "CUTTINGS_ELASTICSEARCH names the engine"));
  }

  private static WebServer portal(ElasticsearchClient client) {
    Indices indices = Indices.DEFAULT;
    EnteredStore entered = EnteredStore.open(client, EnteredIndices.of(indices));
    Journal journal = ElasticJournal.open(entered, Clock.systemUTC());
    Sessions sessions = new ElasticSessions(entered, Clock.systemUTC());
    return WebServer.start(
        WebSettings.at("127.0.0.1", 0, "benchmark").withRequestsPerMinute(0),
        new Doors(
            new ElasticArchive(client, indices, new ElasticNameLookup(client, indices)),
            new ElasticPeopleSearch(client, indices),
            new ElasticEventSearch(client, indices),
            new ElasticQuoteSearch(client, indices),
            new ElasticClaimSearch(client, indices),
            new ElasticReviewSearch(client, indices),
            new ElasticCollectedSearch(client, indices),
            new FileOriginalStore(Path.of("absent")),
            journal,
            new Accounts(journal, sessions, Clock.systemUTC()),
            new CuratedCollections(journal, Clock.systemUTC()),
            new ArticleTags(journal, Clock.systemUTC()),
            Effects.NONE,
            new Authorities(
                journal,
                List::of,
                (now, then, changes) -> new Forecast(0, 0, 0, List.of(), 0, 0, List.of()),
                Effects.NONE)));
  }

  /** Asks for every page once, through a recorder, to learn its searches. */
  @Setup
  public void record() throws IOException, InterruptedException {
    try (SearchRecorder recorder = SearchRecorder.before(engine());
        ElasticsearchClient recorded = ElasticConnection.to(recorder.address()).open();
        WebServer listened = portal(recorded)) {
      List<Address> found = new ArrayList<>();
      for (String path : kind.paths(client)) {
        recorder.forget();
        send(page(listened, path));
        found.add(new Address(page(server, path), recorder.searches()));
      }
      addresses = found;
    }
  }

  /** What was measured while warming up does not count. */
  @TearDown(Level.Iteration)
  public void forgetWarmUp(IterationParams iteration) {
    if (iteration.getType() == IterationType.WARMUP) {
      pages.clear();
      searches.clear();
    }
  }

  private static HttpRequest page(WebServer portal, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + path))
        .header("Accept-Encoding", "gzip")
        .build();
  }

  /** A page and its requests, now one first and now the other. */
  @Benchmark
  public int pageAndSearches() throws IOException, InterruptedException {
    Address address = addresses.get(turn % addresses.size());
    boolean pageFirst = turn++ / addresses.size() % 2 == 0;
    return pageFirst
        ? timed(pages, List.of(address.page)) + timed(searches, address.searches)
        : timed(searches, address.searches) + timed(pages, List.of(address.page));
  }

  private int timed(Timings timings, List<HttpRequest> requests)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    int bytes = 0;
    for (HttpRequest request : requests) {
      bytes += send(request);
    }
    timings.add(System.nanoTime() - start);
    return bytes;
  }

  private int send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(request.uri() + " gives " + answer.statusCode());
    }
    return answer.body().length;
  }

  @TearDown
  public void stop() throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%n%s, %d times: p50 %.1f of %.1f (%.2f), p95 %.1f of %.1f (%.2f), p99 %.1f of %.1f (%.2f);"
            + " requests %d to %d, %.1f on average%n",
        kind,
        pages.size(),
        pages.percentile(0.5),
        searches.percentile(0.5),
        pages.percentile(0.5) / searches.percentile(0.5),
        pages.percentile(0.95),
        searches.percentile(0.95),
        pages.percentile(0.95) / searches.percentile(0.95),
        pages.percentile(0.99),
        searches.percentile(0.99),
        pages.percentile(0.99) / searches.percentile(0.99),
        requests().min().orElse(0),
        requests().max().orElse(0),
        requests().average().orElse(0));
    server.close();
    client.close();
  }

  private IntStream requests() {
    return addresses.stream().mapToInt(address -> address.searches.size());
  }
}
