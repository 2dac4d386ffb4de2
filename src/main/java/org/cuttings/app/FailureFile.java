package org.cuttings.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cuttings.ingest.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Failures as JSON Lines: {@code {"stage": …, "document": …, "reason": …}}. The file is there from
 * the start, empty, so that one that cannot be written is noticed before the work.
 */
final class FailureFile implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Writer out;

  private FailureFile(Writer out) {
    this.out = out;
  }

  /**
   * @param file null to write nowhere
   */
  static FailureFile to(@Nullable Path file) throws IOException {
    return new FailureFile(file == null ? Writer.nullWriter() : Files.newBufferedWriter(file));
  }

  void write(Failure failure) {
    ObjectNode line = JSON.createObjectNode();
    line.put("stage", failure.stage().value());
    line.put("document", failure.document());
    line.put("reason", failure.reason());
    try {
      out.write(JSON.writeValueAsString(line));
      out.write('\n');
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The failures could not be written", e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
