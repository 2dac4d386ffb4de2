package org.cuttings.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Sends pages and JSON with an ETag made from their content, so that a reader who comes back to an
 * unchanged page loads nothing. The tag is weak because the same page goes out compressed and
 * plain.
 */
public final class Answers {
  public static final String HTML = "text/html; charset=utf-8";
  public static final String JSON = "application/json; charset=utf-8";
  static final String PROBLEM = "application/problem+json; charset=utf-8";

  private final Templates templates;
  private final Site site;
  private final ObjectMapper mapper =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  public Answers(Templates templates, Site site) {
    this.templates = templates;
    this.site = site;
  }

  /** Where this site begins, as whoever asks sees it: {@code https://example.org}. */
  public String site(Context context) {
    return site.of(context);
  }

  public void page(Context context, Page page) {
    cached(context, HTML, templates.render(page, Visitor.of(context), site.of(context)));
  }

  /** A page for who is signed in, or about to be: kept nowhere. */
  public void own(Context context, Page page) {
    context.header("Cache-Control", "no-store");
    context.contentType(HTML).result(templates.render(page, Visitor.of(context), site.of(context)));
  }

  public void json(Context context, Object value) {
    cached(context, JSON, toJson(value));
  }

  /** Text that never depends on the archive. */
  public void text(Context context, String type, String text) {
    cached(context, type, text);
  }

  /** The answer to a request that failed, for people or for programs. */
  public void problem(Context context, Problem problem) {
    context.status(problem.status());
    context.header("Cache-Control", "no-store");
    if (problem.retryAfter() != null) {
      context.header("Retry-After", Long.toString(Math.max(1, problem.retryAfter().toSeconds())));
    }
    if (wantsJson(context)) {
      context.contentType(PROBLEM).result(toJson(ProblemJson.of(problem)));
    } else {
      @Nullable String again = problem.retryAfter() == null ? null : pathAndQuery(context);
      context
          .contentType(HTML)
          .result(
              templates.render(
                  ErrorPage.of(problem, again), Visitor.of(context), site.of(context)));
    }
  }

  private static String pathAndQuery(Context context) {
    String path = context.req().getRequestURI();
    @Nullable String query = context.queryString();
    return query == null ? path : path + "?" + query;
  }

  /** The API always speaks JSON; elsewhere a client that does not ask for HTML may have it. */
  private static boolean wantsJson(Context context) {
    if (context.path().startsWith("/api/") || context.path().startsWith("/health/")) {
      return true;
    }
    @Nullable String accept = context.header("Accept");
    return accept != null && accept.contains("json") && !accept.contains("html");
  }

  private static void cached(Context context, String type, String body) {
    String tag = "W/\"" + fingerprint(body) + "\"";
    context.header("ETag", tag);
    context.header(
        "Cache-Control", Visitor.of(context).signedIn() ? "private, no-cache" : "no-cache");
    if (matches(context.header("If-None-Match"), tag)) {
      context.status(304);
      return;
    }
    context.contentType(type).result(body);
  }

  private static boolean matches(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(","))
            .map(String::strip)
            .anyMatch(known -> known.equals("*") || opaque(known).equals(opaque(tag)));
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  private String toJson(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write JSON for " + value.getClass(), e);
    }
  }

  private static String fingerprint(String body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
