package org.cuttings.web.downloads;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends {@link Rows} as a file while they are read. */
final class RowFile {
  private static final Logger LOG = LoggerFactory.getLogger(RowFile.class);

  private static final int BUFFER = 16 * 1024;

  private RowFile() {}

  static <R extends Record> void send(Context context, Format format, Rows<R> rows) {
    try (Stream<R> all = rows.all()) {
      Iterator<R> each = all.iterator();
      // What keeps the first rows from being read still gets an answer of its own.
      if (!each.hasNext()) {
        LOG.debug("{} is empty", context.path());
      }
      context.contentType(format.type());
      context.header(
          "Content-Disposition", "attachment; filename=\"" + rows.name() + format.suffix() + "\"");
      context.header("Cache-Control", "no-cache");
      if (!context.req().getMethod().equals("HEAD")) {
        write(context, format, rows.type(), each);
      }
    }
  }

  private static <R extends Record> void write(
      Context context, Format format, Class<R> type, Iterator<R> each) {
    // The server compresses when the first piece that it gets is worth it.
    try (OutputStream out = new BufferedOutputStream(context.outputStream(), BUFFER)) {
      if (format == Format.CSV) {
        CsvRows.write(out, type, each);
      } else {
        JsonRows.write(out, each);
      }
    } catch (IOException e) {
      // The reader went away.
      LOG.debug("Cannot send {}", context.path(), e);
      abort(context, e);
    } catch (RuntimeException e) {
      LOG.error("Cannot finish {}", context.path(), e);
      abort(context, e);
    }
  }

  /** A file that breaks off must not look like a whole one: the connection breaks too. */
  private static void abort(Context context, Exception cause) {
    ServletContextRequest.getServletContextRequest(context.req()).getServletChannel().abort(cause);
  }
}
