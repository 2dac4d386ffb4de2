package org.cuttings.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The stable address of an article, derived from what names its document (its URL, or its path, or
 * its id within a JSON Lines file), so that a changed document keeps its id.
 *
 * @param value 20 lower-case hexadecimal digits
 */
public record ArticleId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{20}");

  public ArticleId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an article id: " + value);
    }
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  /** The id of the document that {@code key} names. */
  public static ArticleId of(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return new ArticleId(HexFormat.of().formatHex(digest, 0, 10));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
