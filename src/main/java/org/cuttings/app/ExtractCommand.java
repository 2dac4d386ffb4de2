package org.cuttings.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.authority.BadAuthorityFileException;
import org.cuttings.extract.Extraction;
import org.cuttings.extract.names.Authority;
import org.cuttings.ingest.DocumentFinder;
import org.cuttings.ingest.DocumentReader;
import org.cuttings.ingest.ExtractJson;
import org.cuttings.ingest.Found;
import org.cuttings.ingest.SourceDocument;
import org.cuttings.ingest.UnreadableDocumentException;
import org.cuttings.model.Article;
import org.cuttings.model.Metadata;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what is read and derived from each file, one JSON object a line; needs no engine. */
@Command(
    name = "extract",
    description =
        "Print what is read and derived from each FILE as JSON Lines, in the order given; needs no engine.",
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files to read.")
  List<Path> files = List.of();

  @Option(
      names = "--authority",
      paramLabel = "FILE",
      description =
          "Authority file, or folder of such files, by which names are told (default: the records"
              + " that ship with the portal).")
  @Nullable Path authorityFile;

  private final DocumentReader reader = new DocumentReader();
  private Authority authority = Authority.EMPTY;
  private boolean failed;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Path file = authorityFile;
    try {
      authority = Authority.of(file == null ? AuthorityFile.shipped() : AuthorityFile.read(file));
    } catch (BadAuthorityFileException | UncheckedIOException e) {
      complain("--authority", String.valueOf(e.getMessage()));
      return 1;
    }
    try (Stream<Found> found = new DocumentFinder(Metadata.UNKNOWN).find(files)) {
      found.forEach(
          one -> {
            switch (one) {
              case Found.Delivered(SourceDocument document) -> print(document, out);
              case Found.Failed(var failure) -> complain(failure.document(), failure.reason());
              case Found.Skipped(String document, String reason) -> complain(document, reason);
            }
          });
    }
    out.flush();
    return failed ? 1 : 0;
  }

  private void print(SourceDocument document, PrintWriter out) {
    try {
      // One object a line whatever the platform: the same input gives the same bytes.
      Article article = reader.read(document);
      ExtractJson.write(article, Extraction.of(article, authority), out);
      out.print('\n');
    } catch (UnreadableDocumentException e) {
      complain(document.name(), String.valueOf(e.getMessage()));
    }
  }

  private void complain(String document, String reason) {
    failed = true;
    Objects.requireNonNull(spec).commandLine().getErr().println(document + ": " + reason);
  }
}
