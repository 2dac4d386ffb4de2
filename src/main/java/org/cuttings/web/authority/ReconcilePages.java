package org.cuttings.web.authority;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.function.Function;
import org.cuttings.curation.authority.Authorities;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;
import org.jspecify.annotations.Nullable;

/** The addresses of the {@link ReconciliationService}; any site may ask them, with JSONP too. */
public final class ReconcilePages {
  public static final String ADDRESS = "/reconcile";

  private static final String POLICY = "Content-Security-Policy";

  private final Authorities authorities;
  private final ReconciliationService service;
  private final Answers answers;
  private final Function<Context, String> site;

  /**
   * @param site address under which a request reached this site, without a slash at its end
   */
  public ReconcilePages(Authorities authorities, Answers answers, Function<Context, String> site) {
    this.authorities = authorities;
    this.service = new ReconciliationService(authorities);
    this.answers = answers;
    this.site = site;
  }

  public void addTo(RoutesConfig routes) {
    routes.before(
        ADDRESS + "*",
        context -> {
          context.header("Access-Control-Allow-Origin", "*");
          context.header("Cross-Origin-Resource-Policy", "cross-origin");
        });
    Routes.get(routes, ADDRESS, context -> asked(context, context.queryParam("queries")));
    routes.post(ADDRESS, context -> asked(context, context.formParam("queries")));
    routes.options(
        ADDRESS,
        context -> {
          context.header("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
          context.header("Access-Control-Allow-Headers", "Content-Type");
          context.status(HttpStatus.NO_CONTENT);
        });
    Routes.get(
        routes,
        ADDRESS + "/suggest/entity",
        context ->
            json(context, service.suggestions(Parameters.text(context, "prefix")).toString()));
    Routes.get(routes, ADDRESS + "/view", this::view);
    Routes.get(routes, ADDRESS + "/preview", this::preview);
  }

  private void asked(Context context, @Nullable String queries) {
    json(
        context,
        queries == null
            ? service.manifest(site.apply(context)).toString()
            : service.answers(queries).toString());
  }

  private void json(Context context, String json) {
    @Nullable String callback = context.queryParam("callback");
    if (callback == null) {
      context.contentType(Answers.JSON).result(json);
    } else if (callback.matches("[A-Za-z_$][\\w$.]{0,100}")) {
      context
          .contentType("application/javascript; charset=utf-8")
          .result("/**/" + callback + "(" + json + ");");
    } else {
      throw new BadRequestResponse("callback is no name of a function.");
    }
  }

  private AuthorityRecord record(Context context) {
    String id = Parameters.text(context, "id");
    String at = authorities.effective().redirect(id).orElse(id);
    return authorities
        .effective()
        .get(at)
        .orElseThrow(() -> new NotHereException("There is no record with this id."));
  }

  private void view(Context context) {
    AuthorityRecord record = record(context);
    context.redirect(Objects.requireNonNull(Links.record(record.kind(), record.id())));
  }

  private void preview(Context context) {
    String policy = Objects.requireNonNullElse(context.res().getHeader(POLICY), "");
    context.header(POLICY, policy.replace("frame-ancestors 'none'", "frame-ancestors *"));
    answers.page(context, PreviewPage.of(record(context)));
  }
}
