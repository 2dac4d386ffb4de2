package org.cuttings.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.cuttings.model.Metadata;

/** The file beside a document that states what the document does not. */
record Sidecar(Metadata stated) {
  private static final String SUFFIX = ".meta.json";

  static boolean isSidecar(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(SUFFIX)
        && Files.exists(path.resolveSibling(name.substring(0, name.length() - SUFFIX.length())));
  }

  /** The sidecar of {@code document}; empty when it has none. */
  static Optional<Sidecar> of(Path document) throws IOException, UnreadableDocumentException {
    Path file = document.resolveSibling(document.getFileName() + SUFFIX);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode fields = StatedFields.JSON.readTree(Files.readAllBytes(file));
      if (fields == null || !fields.isObject()) {
        throw new UnreadableDocumentException(
            "Its sidecar " + file.getFileName() + " is not a JSON object.");
      }
      return Optional.of(new Sidecar(StatedFields.read(fields)));
    } catch (JsonProcessingException e) {
      throw new UnreadableDocumentException(
          "Its sidecar " + file.getFileName() + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** What this file states, and {@code wider} where it is silent. */
  Metadata over(Metadata wider) {
    return StatedFields.over(stated, wider);
  }
}
