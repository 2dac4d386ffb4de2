package org.cuttings.web.downloads;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.cuttings.web.citations.BibText;
import org.cuttings.web.citations.CslJson;
import org.cuttings.web.citations.Reference;
import org.cuttings.web.citations.References;
import org.cuttings.web.citations.RisText;

/** Sends {@link References} as a file while they are read. */
final class ReferenceFile {
  private ReferenceFile() {}

  static void send(Context context, Format format, References references) {
    Streaming.send(
        context,
        format,
        references.name(),
        references.all(),
        (out, each) -> {
          switch (format) {
            case RIS -> write(out, each, RisText::of);
            case BIB -> write(out, each, BibText::of);
            case CSL_JSON -> JsonRows.write(out, items(each));
            case ATOM, CSV, JSON, JSONL ->
                throw new IllegalArgumentException("References are not written as " + format);
          }
        });
  }

  private static void write(
      OutputStream out, Iterator<Reference> references, Function<Reference, String> text)
      throws IOException {
    while (references.hasNext()) {
      out.write(text.apply(references.next()).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Iterator<CslJson> items(Iterator<Reference> references) {
    Iterable<Reference> all = () -> references;
    return StreamSupport.stream(all.spliterator(), false).map(CslJson::of).iterator();
  }
}
