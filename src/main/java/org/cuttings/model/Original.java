package org.cuttings.model;

import org.jspecify.annotations.Nullable;

/**
 * The bytes that an article was read from.
 *
 * @param sha256 their digest, 64 lower-case hexadecimal digits
 * @param name file name as delivered; for a line of a JSON Lines file that file's name and the line
 *     number
 * @param bytes how many
 * @param mediaType such as {@code text/html}
 * @param charset the character encoding they were decoded with; null where the format has none of
 *     its own
 */
public record Original(
    String sha256, String name, long bytes, String mediaType, @Nullable String charset) {
  public Original {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not a SHA-256: " + sha256);
    }
  }
}
