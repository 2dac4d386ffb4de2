package org.cuttings.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Clock;
import java.time.Instant;
import org.cuttings.curation.alerts.Alerts;
import org.cuttings.web.accounts.AccountPages;
import org.cuttings.web.accounts.AuditPages;
import org.cuttings.web.accounts.Members;
import org.cuttings.web.accounts.OpenIdPages;
import org.cuttings.web.accounts.OpenIdSettings;
import org.cuttings.web.alerts.AlertPages;
import org.cuttings.web.authority.AuthorityPages;
import org.cuttings.web.authority.ExchangePages;
import org.cuttings.web.authority.ReconcilePages;
import org.cuttings.web.citations.Citation;
import org.cuttings.web.collections.CollectPages;
import org.cuttings.web.collections.CollectionFiles;
import org.cuttings.web.collections.CollectionForms;
import org.cuttings.web.collections.CollectionPages;
import org.cuttings.web.collections.TagForms;
import org.cuttings.web.downloads.Downloads;
import org.cuttings.web.events.ClaimPages;
import org.cuttings.web.events.EventPages;
import org.cuttings.web.harvest.OaiPmh;
import org.cuttings.web.harvest.OpenSearch;
import org.cuttings.web.harvest.PublishedCollections;
import org.cuttings.web.harvest.SetDirectory;
import org.cuttings.web.harvest.SiteMap;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Routes;
import org.cuttings.web.page.Site;
import org.cuttings.web.page.Templates;
import org.cuttings.web.people.PeopleApi;
import org.cuttings.web.people.PeoplePages;
import org.cuttings.web.quotes.QuotePages;
import org.cuttings.web.results.ResultsPage;
import org.cuttings.web.review.ReviewPages;
import org.jspecify.annotations.Nullable;

/**
 * The portal's pages and JSON API, served over HTTP. It starts at once and answers 503 until the
 * archive is ready, so it may be started before the engine is.
 */
public final class WebServer implements AutoCloseable {
  /** Room for {@link Guard#MAX_QUERY_STRING} and the other headers. */
  private static final int REQUEST_HEADERS = 160 * 1024;

  /** A third of the time of level 5 for one part in fifteen more to send. */
  private static final int GZIP_LEVEL = 3;

  private final Javalin javalin;

  private WebServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * @throws UncheckedIOException with a {@link BindException} when the port is taken
   */
  public static WebServer start(WebSettings settings, Doors doors) {
    try {
      return new WebServer(
          Javalin.create(config -> configure(config, settings, doors))
              .start(settings.host(), settings.port()));
    } catch (JavalinBindException e) {
      BindException taken =
          new BindException(
              "Cannot listen on %s, port %d: it is in use or not allowed; name another with --port"
                  .formatted(settings.host(), settings.port()));
      taken.initCause(e);
      throw new UncheckedIOException(taken.getMessage(), taken);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(JavalinConfig config, WebSettings settings, Doors doors) {
    StaticFiles files = new StaticFiles();
    Templates templates = new Templates(new Templates.Site(files.base(), settings.version()));
    Thread.ofVirtual().name("template warm-up").start(() -> templates.warmUp(ResultsPage.empty()));
    Thread.ofVirtual().name("citation warm-up").start(Citation::warmUp);
    Answers answers = new Answers(templates, new Site(settings.publicUrl()));
    config.fileRenderer(templates);
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = Guard.MAX_IMPORT;
    config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL));
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(REQUEST_HEADERS);
          http.setSendServerVersion(false);
        });
    config.jetty.modifyServer(server -> server.setErrorHandler(new RawErrorPages(templates)));
    config.jetty.modifyServletContextHandler(
        handler -> handler.setErrorHandler(new RawErrorPages(templates)));
    RoutesConfig routes = config.routes;
    Guard guard = new Guard(settings);
    routes.before(
        context ->
            guard
                .check(context)
                .ifPresent(
                    problem -> {
                      answers.problem(context, problem);
                      context.skipRemainingHandlers();
                    }));
    Members members = new Members(doors.accounts(), guard::encrypted, settings.publicUrl());
    members.addTo(routes);
    @Nullable OpenIdSettings openId = settings.openId();
    if (openId != null) {
      new OpenIdPages(openId, doors.accounts(), members, answers, Clock.systemUTC()).addTo(routes);
    }
    new AccountPages(doors.accounts(), members, answers, guard::address, openId).addTo(routes);
    new AuditPages(doors.journal(), doors.authorities()::origin, answers).addTo(routes);
    new ReviewPages(
            doors.archive(),
            doors.people(),
            doors.review(),
            doors.journal(),
            doors.effects(),
            members,
            answers,
            guard::address)
        .addTo(routes);
    Downloads downloads = new Downloads(answers);
    new Pages(doors.archive(), doors.tags(), answers, downloads, settings.version()).addTo(routes);
    new PeoplePages(
            doors.people(),
            doors.archive(),
            doors.events(),
            doors.quotes(),
            doors.authorities(),
            answers,
            downloads)
        .addTo(routes);
    new ExchangePages(doors.authorities(), answers).addTo(routes);
    new ReconcilePages(doors.authorities(), answers, new Site(settings.publicUrl())::of)
        .addTo(routes);
    new AuthorityPages(doors.authorities(), doors.people(), doors.effects(), answers).addTo(routes);
    new PeopleApi(doors.people(), answers).addTo(routes);
    new EventPages(doors.events(), answers, downloads).addTo(routes);
    new QuotePages(doors.quotes(), answers, downloads).addTo(routes);
    new ClaimPages(doors.claims(), answers, downloads).addTo(routes);
    new TagForms(doors.tags(), answers).addTo(routes);
    new CollectPages(doors, answers).addTo(routes);
    downloads.addReference(
        routes,
        "/collections/{id}",
        (context, site) ->
            CollectionPages.reference(doors.collections(), context.pathParam("id"), site));
    new CollectionFiles(doors, downloads).addTo(routes);
    new CollectionPages(doors, answers, new Site(settings.publicUrl())).addTo(routes);
    new CollectionForms(doors.collections(), answers).addTo(routes);
    new Originals(doors.archive(), doors.originals()).addTo(routes);
    new Api(doors.archive(), answers).addTo(routes);
    new AlertPages(
            new Alerts(doors.journal(), () -> doors.archive().wholeUntil(Instant.now())),
            doors.archive(),
            doors.events(),
            doors.quotes(),
            answers,
            downloads)
        .addTo(routes);
    SetDirectory sets = new PublishedCollections(doors.collections());
    new SiteMap(doors.archive(), doors.people(), doors.events(), sets, answers).addTo(routes);
    new OaiPmh(doors.archive(), doors.collected(), sets, answers, Clock.systemUTC(), OaiPmh.MOST)
        .addTo(routes);
    new Health(doors.archive()).addTo(routes);
    new Failures(answers).addTo(routes);
    Routes.get(routes, "/static/{version}/{name}", context -> serve(files, context));
    Routes.get(routes, "/favicon.ico", files::serveIcon);
    Routes.get(
        routes,
        "/robots.txt",
        context -> answers.text(context, "text/plain", Robots.of(answers.site(context))));
    Routes.get(
        routes,
        "/opensearch.xml",
        context -> answers.text(context, OpenSearch.TYPE, OpenSearch.of(answers.site(context))));
  }

  private static void serve(StaticFiles files, Context context) {
    if (!files.serve(context, context.pathParam("version"), context.pathParam("name"))) {
      throw new NotHereException("There is no such file.");
    }
  }
}
