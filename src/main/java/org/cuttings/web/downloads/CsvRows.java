package org.cuttings.web.downloads;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/**
 * RFC 4180 in UTF-8, with a row of names. It begins with a byte order mark, without which
 * spreadsheets take it for another encoding.
 */
final class CsvRows {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final CsvMapper MAPPER =
      CsvMapper.csvBuilder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addModule(new SimpleModule().addSerializer(String.class, new Inert()))
          .build();

  private CsvRows() {}

  static <R extends Record> void write(OutputStream out, Class<R> type, Iterator<R> rows)
      throws IOException {
    CsvSchema schema =
        MAPPER.schemaFor(type).withLineSeparator("\r\n").withArrayElementSeparator("; ");
    out.write(BYTE_ORDER_MARK);
    // By itself the library names the columns only where there is a row.
    out.write((String.join(",", schema.getColumnNames()) + "\r\n").getBytes(UTF_8));
    try (SequenceWriter csv = MAPPER.writer(schema).writeValues(out)) {
      while (rows.hasNext()) {
        csv.write(rows.next());
      }
    }
  }

  /** A text that a spreadsheet would take for a formula is made one that it does not. */
  private static final class Inert extends StdSerializer<String> {
    private static final long serialVersionUID = 1L;

    Inert() {
      super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator csv, SerializerProvider provider)
        throws IOException {
      csv.writeString(isFormula(text) ? "'" + text : text);
    }

    private static boolean isFormula(String text) {
      return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }
  }
}
