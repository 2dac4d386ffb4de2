package org.cuttings.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.curation.Effects;
import org.cuttings.curation.Journal;
import org.cuttings.curation.accounts.Accounts;
import org.cuttings.curation.accounts.ElasticSessions;
import org.cuttings.curation.accounts.Sessions;
import org.cuttings.curation.authority.Foresight;
import org.cuttings.curation.collections.ArticleTags;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.elastic.Indices;
import org.cuttings.index.ArticleIndex;
import org.cuttings.index.IndexRebuild;
import org.cuttings.ingest.Failure;
import org.cuttings.model.Metadata;
import org.cuttings.originals.FileOriginalStore;
import org.cuttings.originals.OriginalStore;
import org.cuttings.search.ElasticArchive;
import org.cuttings.search.Groupings;
import org.cuttings.search.claims.ClaimSearch;
import org.cuttings.search.claims.ElasticClaimSearch;
import org.cuttings.search.collected.CollectedSearch;
import org.cuttings.search.collected.ElasticCollectedSearch;
import org.cuttings.search.events.ElasticEventSearch;
import org.cuttings.search.events.EventSearch;
import org.cuttings.search.people.ElasticNameLookup;
import org.cuttings.search.people.ElasticPeopleSearch;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.search.quotes.ElasticQuoteSearch;
import org.cuttings.search.quotes.QuoteSearch;
import org.cuttings.search.review.ElasticReviewSearch;
import org.cuttings.search.review.ReviewSearch;
import org.cuttings.web.Doors;
import org.cuttings.web.WebServer;
import org.cuttings.web.WebSettings;
import org.cuttings.web.accounts.OpenIdSettings;
import org.jspecify.annotations.Nullable;

/**
 * Engine, archive and pages, wired by hand. The pages are served from the first moment on and say
 * that the engine starts until it does.
 */
final class Portal implements AutoCloseable {
  private final AppConfig config;
  private final WebServer server;
  private final Engine engine;
  private final Rederiver rederiver;
  private final MovedItems moved;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread atExit = new Thread(this::close, "stop-portal");

  private Portal(
      AppConfig config, WebServer server, Engine engine, Rederiver rederiver, MovedItems moved) {
    this.moved = moved;
    this.config = config;
    this.server = server;
    this.engine = engine;
    this.rederiver = rederiver;
  }

  /** Starts everything and returns once searches are answered. */
  static Portal start(AppConfig config, Console console) {
    return start(config, null, console);
  }

  /**
   * @param openId the provider with which curators may sign in; null for passwords alone
   */
  static Portal start(AppConfig config, @Nullable OpenIdSettings openId, Console console) {
    AuthorityFile.layDown(config.data());
    OriginalStore originals = new FileOriginalStore(config.data());
    GatedArchive archive = new GatedArchive();
    Gate<PeopleSearch> people = new Gate<>(PeopleSearch.class);
    Gate<EventSearch> events = new Gate<>(EventSearch.class);
    Gate<QuoteSearch> quotes = new Gate<>(QuoteSearch.class);
    Gate<ClaimSearch> claims = new Gate<>(ClaimSearch.class);
    Gate<ReviewSearch> review = new Gate<>(ReviewSearch.class);
    Gate<CollectedSearch> collected = new Gate<>(CollectedSearch.class);
    Gate<Journal> journal = new Gate<>(Journal.class);
    Gate<Sessions> sessions = new Gate<>(Sessions.class);
    Gate<Effects> effects = new Gate<>(Effects.class);
    Gate<Foresight> foresight = new Gate<>(Foresight.class);
    CuratedCollections collections = new CuratedCollections(journal.door(), Clock.systemUTC());
    ArticleTags tags = new ArticleTags(journal.door(), Clock.systemUTC());
    Gate<MovedItems.Search> moves = new Gate<>(MovedItems.Search.class);
    MovedItems moved = new MovedItems(collections, moves.door());
    Groupings groupings = new CuratedGroupings(collections, tags, moved::all);
    WebServer server =
        WebServer.start(
            WebSettings.at(config.host(), config.port(), CuttingsVersion.portal())
                .withPublicUrl(config.publicUrl())
                .withOpenId(openId),
            new Doors(
                archive,
                people.door(),
                events.door(),
                quotes.door(),
                claims.door(),
                review.door(),
                collected.door(),
                originals,
                journal.door(),
                new Accounts(journal.door(), sessions.door(), Clock.systemUTC()),
                collections,
                tags,
                effects.door(),
                Curating.authorities(
                    config.data(), journal.door(), foresight.door(), effects.door())));
    try {
      Engine engine = Engine.own(config, console);
      try {
        IndexRebuild.clearLeftovers(engine.client(), Indices.DEFAULT, config.data());
        new ArticleIndex(engine.client(), Indices.DEFAULT).ensureExists();
        archive.open(
            new ElasticArchive(
                engine.client(),
                Indices.DEFAULT,
                new ElasticNameLookup(engine.client(), Indices.DEFAULT),
                groupings));
        quotes.open(new ElasticQuoteSearch(engine.client(), Indices.DEFAULT, groupings));
        people.open(new ElasticPeopleSearch(engine.client(), Indices.DEFAULT, groupings));
        events.open(new ElasticEventSearch(engine.client(), Indices.DEFAULT, groupings));
        claims.open(new ElasticClaimSearch(engine.client(), Indices.DEFAULT));
        review.open(new ElasticReviewSearch(engine.client(), Indices.DEFAULT));
        ElasticCollectedSearch items = new ElasticCollectedSearch(engine.client(), Indices.DEFAULT);
        collected.open(items);
        moves.open(new ArchiveMoves(new ArticleIndex(engine.client(), Indices.DEFAULT), items));
        sessions.open(new ElasticSessions(engine.entered(), Clock.systemUTC()));
        journal.open(engine.journal());
        Curating curating =
            new Curating(
                engine.client(), Indices.DEFAULT, config.data(), journal.door(), originals);
        foresight.open(curating.foresight());
        Rederiver rederiver = curating.rederiver(console::say);
        effects.open(rederiver);
        Portal portal = new Portal(config, server, engine, rederiver.start(), moved.start());
        Runtime.getRuntime().addShutdownHook(portal.atExit);
        return portal;
      } catch (RuntimeException | Error e) {
        engine.close();
        throw e;
      }
    } catch (RuntimeException | Error e) {
      server.close();
      throw e;
    }
  }

  /** Where readers find it. */
  String address() {
    String host = config.host();
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
    return "http://"
        + (everywhere ? "localhost" : host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + server.port()
        + "/";
  }

  IngestSummary ingest(
      List<Path> paths, Metadata stated, Console console, Consumer<Failure> failures) {
    return IngestRun.on(
            engine.client(), config.data(), ArchiveDerivation.of(config.data(), engine.journal()))
        .run(paths, stated, console, failures);
  }

  /** Waits until the process is told to stop. */
  void awaitEnd() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (ended.getCount() == 0) {
      return;
    }
    ended.countDown();
    server.close();
    rederiver.close();
    moved.close();
    engine.close();
  }
}
