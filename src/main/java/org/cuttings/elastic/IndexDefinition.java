package org.cuttings.elastic;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads the definitions of indices from the folder {@code index-mappings}. */
final class IndexDefinition {
  private static final ObjectMapper JSON = new ObjectMapper();

  private IndexDefinition() {}

  /**
   * Settings and mappings, as JSON: what all indices have in common, and those of the file {@code
   * name}. The {@code _meta} tells by a digest from which definition an index was made.
   */
  static String of(String name) {
    try {
      ObjectNode definition = (ObjectNode) JSON.readTree(resource("settings"));
      JSON.readerForUpdating(definition).readValue(resource(name));
      String digest = sha256(definition.toString());
      ((ObjectNode) definition.path("mappings")).putObject("_meta").put(Indices.DEFINITION, digest);
      return definition.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("The mapping of the " + name + " cannot be read", e);
    }
  }

  private static String resource(String name) throws IOException {
    String resource = "/index-mappings/" + name + ".json";
    try (InputStream in = IndexDefinition.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String sha256(String definition) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(definition.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
