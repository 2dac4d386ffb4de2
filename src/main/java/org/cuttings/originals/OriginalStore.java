package org.cuttings.originals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Keeps the original bytes of every document, unchanged, under their digest. */
public interface OriginalStore {
  /**
   * Keeps {@code bytes} and returns their SHA-256 in lower-case hexadecimal. Bytes that are there
   * already are left alone. After a crash at any point they are there whole or not at all.
   *
   * @throws IOException when they could not be written; nothing half-written stays under the digest
   */
  String put(byte[] bytes) throws IOException;

  /**
   * The bytes with this digest; the caller closes the stream. Empty when they are not kept here.
   */
  Optional<InputStream> open(String sha256) throws IOException;
}
