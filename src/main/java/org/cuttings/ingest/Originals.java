package org.cuttings.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cuttings.model.Original;
import org.jspecify.annotations.Nullable;

/** The description of a document's bytes, made in one place for all readers. */
final class Originals {
  private Originals() {}

  static Original of(SourceDocument document, String mediaType, @Nullable String charset) {
    return new Original(
        sha256(document.bytes()), document.name(), document.bytes().length, mediaType, charset);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
