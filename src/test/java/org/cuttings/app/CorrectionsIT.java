package org.cuttings.app;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.curation.RecordKind;
import org.cuttings.curation.accounts.Accounts;
import org.cuttings.curation.accounts.Role;
import org.cuttings.curation.collections.ArticleTags;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.curation.corrections.Corrections;
import org.cuttings.elastic.Indices;
import org.cuttings.index.IndexRebuild;
import org.cuttings.index.Rederivation;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.Metadata;
import org.cuttings.originals.FileOriginalStore;
import org.cuttings.search.ElasticArchive;
import org.cuttings.search.EventSummary;
import org.cuttings.search.Groupings;
import org.cuttings.search.claims.ElasticClaimSearch;
import org.cuttings.search.collected.ElasticCollectedSearch;
import org.cuttings.search.events.ElasticEventSearch;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.people.ElasticNameLookup;
import org.cuttings.search.people.ElasticPeopleSearch;
import org.cuttings.search.quotes.ElasticQuoteSearch;
import org.cuttings.search.quotes.QuoteParameters;
import org.cuttings.search.quotes.SourcedQuote;
import org.cuttings.search.review.ElasticReviewSearch;
import org.cuttings.search.review.ReviewSearch;
import org.cuttings.search.review.Reviewable;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.MemoryJournal;
import org.cuttings.testsupport.MemorySessions;
import org.cuttings.testsupport.TestEngine;
import org.cuttings.web.Doors;
import org.cuttings.web.WebServer;
import org.cuttings.web.WebSettings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What curators decide shows within seconds, and stands whatever is derived anew. */
@EngineSuite
class CorrectionsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String PASSWORD = "three grey herons wait";
  private static final String MEETING =
      "Nora Fieldgate met Tobias Marsh at the Larch Hotel on May 7, 2019.";
  private static final String SAID = "“The ferry will sail again in spring,” said Nora Fieldgate.";

  private final ElasticsearchClient client = TestEngine.client();
  private final Indices indices = new Indices(TestEngine.freshName("corrections"));
  private final MemoryJournal journal = new MemoryJournal(Clock.systemUTC());
  private final ElasticEventSearch events =
      new ElasticEventSearch(client, indices, Groupings.NONE, Duration.ZERO);
  private final ElasticQuoteSearch quotes =
      new ElasticQuoteSearch(client, indices, Groupings.NONE, Duration.ZERO);
  private final ElasticReviewSearch review = new ElasticReviewSearch(client, indices);
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @TempDir Path folder;
  private Closing closing = () -> {};
  private int port;

  private interface Closing {
    void close();
  }

  @BeforeEach
  void open() throws Exception {
    AuthorityFile.layDown(data());
    write("one", MEETING, SAID);
    ingest();
    Rederiver rederiver =
        new Rederiver(
            new Rederivation(client, indices, data(), originals()),
            journal,
            () -> ArchiveDerivation.of(data(), journal),
            Map.of(RecordKind.CORRECTION, Corrections::touched),
            problem -> {});
    Accounts accounts =
        new Accounts(journal, new MemorySessions(Clock.systemUTC()), Clock.systemUTC());
    accounts.add("ann", "Ann Harbour", Role.CURATOR, PASSWORD, "test");
    WebServer server =
        WebServer.start(
            WebSettings.at("127.0.0.1", 0, "test"),
            new Doors(
                new ElasticArchive(client, indices, new ElasticNameLookup(client, indices)),
                new ElasticPeopleSearch(client, indices),
                events,
                quotes,
                new ElasticClaimSearch(client, indices),
                review,
                new ElasticCollectedSearch(client, indices),
                new FileOriginalStore(data()),
                journal,
                accounts,
                new CuratedCollections(journal, Clock.systemUTC()),
                new ArticleTags(journal, Clock.systemUTC()),
                rederiver,
                Curating.authorities(
                    data(),
                    journal,
                    new Curating(client, indices, data(), journal, new FileOriginalStore(data()))
                        .foresight(),
                    rederiver)));
    port = server.port();
    closing =
        () -> {
          server.close();
          rederiver.close();
        };
    rederiver.start();
    submit("/sign-in", "/sign-in", Map.of("name", "ann", "password", PASSWORD));
  }

  @AfterEach
  void close() {
    closing.close();
  }

  @Test
  void amendedEventShowsWithinSecondsAndAfterARebuildAndInAChangedArticleUntilItsWordsAreGone()
      throws Exception {
    EventSummary derived = only();
    assertThat(derived.type()).isEqualTo(EventType.MEETING);

    submit(
        "/corrections/of/" + derived.id(),
        "/corrections/of/" + derived.id(),
        Map.of(
            "verdict", "amended",
            "type", "call",
            "status", "denied",
            "date", "2019-05",
            "reason", "the hotel was closed"));
    await(() -> only().type() == EventType.CALL);
    assertAmended();

    try (IndexRebuild rebuild =
        IndexRebuild.begin(client, indices, data(), ArchiveDerivation.of(data(), journal))) {
      rebuild.fill(originals(), more -> {});
      assertThat(rebuild.commit(originals()).problems()).isEmpty();
    }
    assertAmended();

    write("one", "The ferry company had other plans.", SAID, MEETING);
    ingest();
    assertThat(only().id()).as("the words moved").isNotEqualTo(derived.id());
    assertAmended();

    write("one", "The ferry company had other plans.", SAID);
    ingest();
    assertThat(events.search(EventParameters.EMPTY).total()).isZero();
    assertThat(page("/corrections/orphaned").select(".queue").text())
        .contains("“met”", "Amended by ann", "the hotel was closed");

    write("one", MEETING, SAID);
    ingest();
    assertAmended();
  }

  private void assertAmended() throws Exception {
    EventSummary event = only();
    assertThat(event.type()).isEqualTo(EventType.CALL);
    assertThat(event.status()).isEqualTo(EventStatus.DENIED);
    assertThat(event.date()).hasToString("2019-05");
    assertThat(events.search(EventParameters.EMPTY).facets().get(EventFacet.TYPE))
        .extracting(value -> value.value())
        .contains("call")
        .doesNotContain("meeting");
    String article = event.id().substring(0, 20);
    for (String page : List.of("/events/" + event.id(), "/articles/" + article)) {
      assertThat(page(page).text())
          .as(page)
          .contains("Amended by a curator", "the date (was 7 May 2019)", "(was meeting)")
          .doesNotContain("the hotel was closed");
    }
  }

  @Test
  void rejectedQuoteIsGoneAndAWithdrawnRejectionBringsItBack() throws Exception {
    SourcedQuote quote = quotes.search(QuoteParameters.EMPTY).quotes().getFirst().quote();
    String id = quote.words().id();
    submit("/corrections/of/" + id, "/corrections/of/" + id, Map.of("verdict", "rejected"));
    await(() -> quotes.search(QuoteParameters.EMPTY).total() == 0);
    assertThat(get("/quotes/" + id).statusCode()).isEqualTo(404);
    assertThat(page("/articles/" + id.substring(0, 20)).select(".evidence .quotes")).isEmpty();

    String record = "/corrections/record/" + new Corrections(journal).all().getFirst().id();
    submit(record, record, Map.of("do", "withdraw"));
    await(() -> quotes.search(QuoteParameters.EMPTY).total() == 1);

    submit("/corrections/of/" + id, "/corrections/of/" + id, Map.of("verdict", "confirmed"));
    await(() -> page("/quotes/" + id).text().contains("Confirmed by a curator"));
  }

  @Test
  void nameThatStandsForSomebodyElseDoesSoInTheEventToo() throws Exception {
    ReviewSearch.Waiting name = waiting(Reviewable.MENTION).getFirst();
    String address = "/corrections/of/" + name.id();
    String who = page(address).select("#who").val();
    submit(
        address,
        address,
        Map.of("verdict", "amended", "who", "Cleo Marshland", "everywhere", "yes"));
    await(() -> page("/articles/" + name.id().substring(0, 20)).text().contains("Cleo Marshland"));
    assertThat(page("/articles/" + name.id().substring(0, 20)).select(".named").text())
        .contains("Amended by a curator", "(was " + who + ")");
  }

  @Test
  void pronounThatStandsForSomebodyElseDoesSoInTheEventTooAndAfterTheArticleCameInAnew()
      throws Exception {
    write(
        "one",
        "Nora Fieldgate came home. She met Tobias Marsh at the Larch Hotel on May 7, 2019.",
        SAID);
    ingest();
    String article = only().id().substring(0, 20);
    assertThat(participants()).contains("Nora Fieldgate", "Tobias Marsh");
    Element pronoun =
        page("/corrections/article/" + article).select("section:contains(Pronouns) li").first();
    assertThat(Objects.requireNonNull(pronoun).text()).contains("Pronoun", "Nora Fieldgate");
    String address =
        Objects.requireNonNull(pronoun.selectFirst("p a[href^=/corrections]")).attr("href");

    submit(
        address,
        address,
        Map.of("verdict", "amended", "who", "Cleo Marshland", "reason", "It is Cleo who came."));
    await(() -> participants().contains("Cleo Marshland"));
    assertThat(participants()).contains("Tobias Marsh").doesNotContain("Nora Fieldgate");
    assertThat(page("/articles/" + article).text()).contains("Nora Fieldgate");
    assertThat(
            page("/corrections/article/" + article).select("section:contains(Pronouns) li").text())
        .contains("Stands for Cleo Marshland", "Amended by a curator");

    write(
        "one",
        "A new beginning.",
        "Nora Fieldgate came home. She met Tobias Marsh at the Larch Hotel on May 7, 2019.",
        SAID);
    ingest();
    assertThat(participants()).contains("Cleo Marshland").doesNotContain("Nora Fieldgate");
  }

  @Test
  void reportsThatACuratorTellsApartAreTwoEventsAndJoinedAgainOne() throws Exception {
    write("two", "On May 7, 2019 Nora Fieldgate met Tobias Marsh at the Larch Hotel again.");
    ingest();
    EventSummary joined = only();
    assertThat(joined.reportCount()).isEqualTo(2);
    ReviewSearch.Waiting join = waiting(Reviewable.JOIN).getFirst();
    String address = "/corrections/join?one=" + join.id() + "&other=" + join.other();

    submit(address, "/corrections/join", Map.of("verdict", "rejected"));
    await(() -> events.search(EventParameters.EMPTY).total() == 2);
    assertThat(waiting(Reviewable.JOIN)).isEmpty();

    submit(address, "/corrections/join", Map.of("verdict", "confirmed"));
    await(() -> events.search(EventParameters.EMPTY).total() == 1);
    assertThat(page("/events/" + only().id()).text()).contains("a curator decided so");
    assertThat(waiting(Reviewable.JOIN)).as("what was decided does not wait").isEmpty();

    ingestAnew();
    assertThat(only().reportCount()).isEqualTo(2);
  }

  @Test
  void whatWasReviewedDoesNotComeAgain() throws Exception {
    for (Reviewable kind : List.of(Reviewable.EVENT, Reviewable.QUOTE, Reviewable.MENTION)) {
      String first = waiting(kind).getFirst().id();
      Map<String, String> form = Map.of("id", first, "verdict", "confirmed");
      submit("/review?kind=" + kind.value(), "/review", form);
      assertThat(page("/review?kind=" + kind.value()).select("[name=id]").eachAttr("value"))
          .as("at once")
          .doesNotContain(first);
      await(() -> waiting(kind).stream().noneMatch(one -> one.id().equals(first)));
    }
    assertThat(page("/review/figures").select("tbody tr")).hasSize(3);
  }

  private List<ReviewSearch.Waiting> waiting(Reviewable kind) {
    return review.waiting(new ReviewSearch.Asked(kind, "", "", 0)).waiting();
  }

  private EventSummary only() {
    var found = events.search(EventParameters.EMPTY);
    assertThat(found.total()).isEqualTo(1);
    return found.events().getFirst().event();
  }

  private List<String> participants() {
    return only().parties().stream().map(EventSummary.Party::name).toList();
  }

  private Path data() {
    return folder.resolve("data");
  }

  private OriginalRereading originals() {
    return new OriginalRereading(new FileOriginalStore(data()));
  }

  private void write(String name, String... paragraphs) throws IOException {
    Path documents = Files.createDirectories(folder.resolve("documents"));
    Files.writeString(
        documents.resolve(name + ".txt"),
        "Story " + name + "\n\n" + String.join("\n\n", paragraphs) + "\n");
  }

  private void ingest() throws IOException {
    IngestSummary summary =
        new IngestRun(
                client, indices, data(), ArchiveDerivation.of(data(), journal), Clock.systemUTC())
            .run(
                List.of(folder.resolve("documents")),
                Metadata.UNKNOWN,
                step -> new IngestRunIT.Silent(),
                failure -> {});
    assertThat(summary.failed()).isZero();
    client.indices().refresh(refresh -> refresh.index(indices.prefix() + "-*"));
  }

  private void ingestAnew() throws IOException {
    write(
        "two",
        "Again.",
        "On May 7, 2019 Nora Fieldgate met Tobias Marsh at the Larch Hotel again.");
    ingest();
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!holds(condition)) {
      assertThat(System.nanoTime()).as("patience").isLessThan(until);
      Thread.sleep(50);
    }
  }

  /** While an event is joined anew there may be none for a moment. */
  private static boolean holds(Condition condition) throws Exception {
    try {
      return condition.holds();
    } catch (AssertionError e) {
      return false;
    }
  }

  /** Sends the form of a page that goes to {@code to}, with some fields filled in. */
  private Optional<FormElement> form(String page, String to, Map<String, String> fields) {
    return page(page).select("form[method=post]").forms().stream()
        .filter(one -> one.attr("action").equals(to))
        .filter(
            one ->
                !fields.containsKey("do") || one.select("[name=do]").val().equals(fields.get("do")))
        .findFirst();
  }

  private void submit(String page, String to, Map<String, String> fields) throws Exception {
    // While evidence is derived anew there may be none of it for a moment.
    AtomicReference<@Nullable FormElement> found = new AtomicReference<>();
    await(
        () -> {
          found.set(form(page, to, fields).orElse(null));
          return found.get() != null;
        });
    FormElement form = Objects.requireNonNull(found.get());
    Map<String, String> sent = new HashMap<>();
    form.formData().forEach(field -> sent.put(field.key(), field.value()));
    sent.putAll(fields);
    String body =
        sent.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(address(to))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private Document page(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Objects.requireNonNull(Jsoup.parse(answer.body()));
  }

  private HttpResponse<String> get(String path) {
    try {
      return http.send(
          HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
