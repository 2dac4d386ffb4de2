package org.cuttings.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.cuttings.elastic.ElasticConnection;
import org.cuttings.elastic.Indices;
import org.cuttings.model.Metadata;

/** An ingest run in a process of its own, to be killed. */
final class IngestChild {
  private IngestChild() {}

  public static void main(String[] args) {
    new IngestRun(
            ElasticConnection.to(URI.create(args[0])).open(),
            new Indices(args[1]),
            Path.of(args[2]),
            IngestRunIT.DERIVATION,
            Clock.systemUTC())
        .run(
            List.of(Path.of(args[3])),
            Metadata.UNKNOWN,
            step -> new IngestRunIT.Silent(),
            failure -> System.out.println(failure));
    System.exit(0);
  }
}
