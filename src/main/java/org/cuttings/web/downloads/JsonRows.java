package org.cuttings.web.downloads;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** An array of objects, each on a line of its own, so that tools for lines can read it too. */
final class JsonRows {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private JsonRows() {}

  /** The objects alone, each on a line. */
  static void writeLines(OutputStream out, Iterator<? extends Record> rows) throws IOException {
    while (rows.hasNext()) {
      out.write(MAPPER.writeValueAsBytes(rows.next()));
      out.write('\n');
    }
  }

  static void write(OutputStream out, Iterator<? extends Record> rows) throws IOException {
    String before = "[\n";
    while (rows.hasNext()) {
      out.write(before.getBytes(StandardCharsets.UTF_8));
      out.write(MAPPER.writeValueAsBytes(rows.next()));
      before = ",\n";
    }
    out.write((before.startsWith("[") ? "[]\n" : "\n]\n").getBytes(StandardCharsets.UTF_8));
  }
}
