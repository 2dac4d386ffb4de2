package org.cuttings.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cuttings.originals.OriginalStore;
import org.cuttings.search.Archive;
import org.cuttings.search.ArticleView;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;
import org.jspecify.annotations.Nullable;

/**
 * Hands out originals, unchanged, to be saved and never shown: what a stranger wrote must not run
 * as a page of this site.
 */
final class Originals {
  private static final String GONE =
      "The original of this article is not in the data folder of this portal.";

  private final Archive archive;
  private final OriginalStore store;

  Originals(Archive archive, OriginalStore store) {
    this.archive = archive;
    this.store = store;
  }

  void addTo(RoutesConfig routes) {
    Routes.get(routes, "/articles/{id}/original", this::download);
  }

  private void download(Context context) throws IOException {
    ArticleView.Provenance provenance =
        Pages.articleId(context)
            .flatMap(id -> archive.article(id, ""))
            .map(ArticleView::provenance)
            .orElseThrow(() -> new NotHereException("There is no article under this address."));
    String sha256 = sha256(context, provenance);
    String tag = "\"" + sha256 + "\"";
    context.header("ETag", tag);
    context.header("Cache-Control", "no-cache");
    @Nullable String known = context.header("If-None-Match");
    if (known != null && known.contains(tag)) {
      context.status(304);
      return;
    }
    InputStream bytes = store.open(sha256).orElseThrow(() -> new NotHereException(GONE));
    context.disableCompression();
    context.header("Content-Disposition", disposition(provenance.name()));
    context.header("Content-Security-Policy", "default-src 'none'; sandbox");
    context.contentType(type(provenance));
    if (sha256.equals(provenance.sha256())) {
      context.header("Content-Length", Long.toString(provenance.bytes()));
    }
    context.result(bytes);
  }

  private static String sha256(Context context, ArticleView.Provenance provenance) {
    if (Parameters.text(context, "revision").isBlank()) {
      return provenance.sha256();
    }
    int revision = Parameters.number(context, "revision");
    if (revision == provenance.revision()) {
      return provenance.sha256();
    }
    Optional<String> earlier =
        provenance.earlier().stream()
            .filter(candidate -> candidate.revision() == revision)
            .map(ArticleView.Revision::sha256)
            .findFirst();
    return earlier.orElseThrow(
        () -> new NotHereException("This article has no revision " + revision + "."));
  }

  /** The type as it was when the file came in; anything that is no media type becomes bytes. */
  private static String type(ArticleView.Provenance provenance) {
    String type = provenance.mediaType();
    if (!type.matches("[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+")) {
      return "application/octet-stream";
    }
    @Nullable String charset = provenance.charset();
    return charset != null && charset.matches("[A-Za-z0-9._:-]+") && type.startsWith("text/")
        ? type + "; charset=" + charset
        : type;
  }

  /** A name for old clients, and the real one in the form of RFC 8187. */
  static String disposition(String name) {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = file.replaceAll("[^A-Za-z0-9._-]+", "_");
    String shown = plain.isEmpty() || plain.startsWith(".") ? "original" + plain : plain;
    String exact = URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + shown + "\"; filename*=UTF-8''" + exact.replace("*", "%2A");
  }
}
