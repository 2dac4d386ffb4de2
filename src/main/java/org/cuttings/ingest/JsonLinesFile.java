package org.cuttings.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import org.cuttings.ingest.Failure.Stage;
import org.cuttings.model.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a JSON Lines file, read line by line. A line that is no document is a failure of
 * its own; the lines after it are read.
 */
final class JsonLinesFile implements AutoCloseable {
  /** Whether the file is still what it was when it was opened. */
  interface Unchanged {
    boolean holds() throws IOException;
  }

  private final String path;
  private final String name;
  private final InputStream in;
  private final Metadata stated;
  private final Unchanged unchanged;
  private int line;
  private boolean tooLong;
  private boolean ended;

  JsonLinesFile(String path, String name, InputStream raw, Metadata stated, Unchanged unchanged)
      throws IOException {
    this.path = path;
    this.name = name;
    this.stated = stated;
    this.unchanged = unchanged;
    PushbackInputStream start = new PushbackInputStream(raw, 2);
    try {
      byte[] magic = start.readNBytes(2);
      start.unread(magic);
      boolean zipped = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
      in = new BufferedInputStream(zipped ? new GZIPInputStream(start) : start, 1 << 16);
    } catch (IOException e) {
      start.close();
      throw e;
    }
  }

  /** The next document or failure; null at the end. */
  @Nullable Found next() {
    try {
      while (!ended) {
        byte[] bytes = nextLine();
        if (bytes == null) {
          return end();
        }
        if (tooLong) {
          return failed(DocumentFinder.tooLarge());
        }
        if (!isBlank(bytes)) {
          return document(bytes);
        }
      }
      return null;
    } catch (IOException e) {
      ended = true;
      return failed("Reading stopped here: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      // Everything that was wanted from it has been read.
      ended = true;
    }
  }

  private @Nullable Found end() throws IOException {
    ended = true;
    if (line == 0) {
      return new Found.Failed(new Failure(Stage.READ, path, "The file is empty."));
    }
    return unchanged.holds()
        ? null
        : new Found.Failed(
            new Failure(
                Stage.READ, path, "It changed while it was read; take it in again once whole."));
  }

  private Found document(byte[] bytes) {
    try {
      JsonNode fields = StatedFields.JSON.readTree(bytes);
      if (fields == null || !fields.isObject()) {
        return failed("The line is not a JSON object.");
      }
      JsonNode text = fields.get("text");
      if (text == null || !text.isTextual()) {
        return failed("The line has no \"text\".");
      }
      if (text.textValue().isBlank()) {
        return failed("Its \"text\" is empty.");
      }
      return new Found.Delivered(new SourceDocument(key(fields), name + "#" + line, bytes, stated));
    } catch (JsonProcessingException e) {
      return failed("The line is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      return failed("The line cannot be read: " + e.getMessage());
    }
  }

  /**
   * The line's own id goes before a URL: several lines may come from one page. Without either the
   * line number must do.
   */
  private String key(JsonNode fields) {
    JsonNode id = fields.get("id");
    if (id != null && id.isValueNode() && !id.asText().isBlank() && !id.isNull()) {
      return path + "#" + id.asText().strip();
    }
    String url = StatedFields.read(fields).url();
    return url != null ? url : path + "#line " + line;
  }

  private Found failed(String reason) {
    return new Found.Failed(new Failure(Stage.READ, path + ", line " + line, reason));
  }

  private byte @Nullable [] nextLine() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    tooLong = false;
    int read = in.read();
    if (read < 0) {
      return null;
    }
    line++;
    while (read >= 0 && read != '\n') {
      if (bytes.size() < DocumentFinder.MAX_BYTES) {
        bytes.write(read);
      } else {
        tooLong = true;
      }
      read = in.read();
    }
    return bytes.toByteArray();
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
