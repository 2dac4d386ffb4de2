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

/** Sends a file of any length while what it holds is read. */
final class Streaming {
  private static final Logger LOG = LoggerFactory.getLogger(Streaming.class);

  private static final int BUFFER = 16 * 1024;

  private Streaming() {}

  /** How a file is written. */
  interface Writer<T> {
    void write(OutputStream out, Iterator<T> each) throws IOException;
  }

  /**
   * @param name of the file, without suffix
   * @param all is closed
   */
  static <T> void send(
      Context context, Format format, String name, Stream<T> all, Writer<T> writer) {
    try (all) {
      Iterator<T> each = all.iterator();
      // What keeps the first rows from being read still gets an answer of its own.
      if (!each.hasNext()) {
        LOG.debug("{} is empty", context.path());
      }
      context.contentType(format.type());
      context.header(
          "Content-Disposition", "attachment; filename=\"" + name + format.suffix() + "\"");
      context.header("Cache-Control", "no-cache");
      if (!context.req().getMethod().equals("HEAD")) {
        write(context, each, writer);
      }
    }
  }

  private static <T> void write(Context context, Iterator<T> each, Writer<T> writer) {
    // The server compresses when the first piece that it gets is worth it.
    try (OutputStream out = new BufferedOutputStream(context.outputStream(), BUFFER)) {
      writer.write(out, each);
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
