package org.cuttings.web;

import static java.util.Map.entry;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Style sheet, script, icon and fonts, read once. Their address carries a fingerprint of all of
 * them, so that browsers may keep them for good; anything that is not in the table does not exist,
 * whatever path a client makes up.
 */
final class StaticFiles {
  private static final String FOLDER = "/static/";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          entry("accounts.css", "text/css; charset=utf-8"),
          entry("citations.css", "text/css; charset=utf-8"),
          entry("collections.css", "text/css; charset=utf-8"),
          entry("curator.css", "text/css; charset=utf-8"),
          entry("cuttings.css", "text/css; charset=utf-8"),
          entry("evidence.css", "text/css; charset=utf-8"),
          entry("events.css", "text/css; charset=utf-8"),
          entry("people.css", "text/css; charset=utf-8"),
          entry("quotes.css", "text/css; charset=utf-8"),
          entry("review.css", "text/css; charset=utf-8"),
          entry("sources.css", "text/css; charset=utf-8"),
          entry("cuttings.js", "text/javascript; charset=utf-8"),
          entry("favicon.svg", "image/svg+xml"),
          entry("newsreader.woff2", "font/woff2"),
          entry("newsreader-italic.woff2", "font/woff2"),
          entry("source-sans.woff2", "font/woff2"));

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final String fingerprint;

  StaticFiles() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : TYPES.keySet().stream().sorted().toList()) {
        byte[] bytes = read(name);
        digest.update(bytes);
        files.put(name, bytes);
      }
      fingerprint = HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Where templates find the files. */
  String base() {
    return FOLDER + fingerprint + "/";
  }

  /** False when there is no such file. */
  boolean serve(Context context, String version, String name) {
    byte @Nullable [] bytes = files.get(name);
    if (bytes == null) {
      return false;
    }
    boolean current = version.equals(fingerprint);
    context.header(
        "Cache-Control", current ? "public, max-age=31536000, immutable" : "public, no-cache");
    send(context, name, bytes);
    return true;
  }

  /** The icon under the address that browsers and crawlers try by themselves. */
  void serveIcon(Context context) {
    context.header("Cache-Control", "public, max-age=86400");
    send(context, "favicon.svg", Objects.requireNonNull(files.get("favicon.svg")));
  }

  private static void send(Context context, String name, byte[] bytes) {
    context.contentType(TYPES.getOrDefault(name, "application/octet-stream"));
    context.result(bytes);
  }

  private static byte[] read(String name) {
    try (InputStream in = StaticFiles.class.getResourceAsStream(FOLDER + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FOLDER + name, e);
    }
  }
}
