package org.cuttings.web.downloads;

import io.javalin.http.Context;

/** Sends {@link Rows} as a file while they are read. */
final class RowFile {
  private RowFile() {}

  static <R extends Record> void send(Context context, Format format, Rows<R> rows) {
    Streaming.send(
        context,
        format,
        rows.name(),
        rows.all(),
        (out, each) -> {
          switch (format) {
            case CSV -> CsvRows.write(out, rows.type(), each);
            case JSON -> JsonRows.write(out, each);
            case JSONL -> JsonRows.writeLines(out, each);
            case ATOM, RIS, BIB, CSL_JSON ->
                throw new IllegalArgumentException("Rows are not written as " + format);
          }
        });
  }
}
