package org.cuttings.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.authority.BadAuthorityFileException;
import org.cuttings.evaluation.BadGoldFileException;
import org.cuttings.evaluation.Evaluation;
import org.cuttings.evaluation.EvaluationError;
import org.cuttings.evaluation.GoldFile;
import org.cuttings.evaluation.GoldSet;
import org.cuttings.evaluation.Scores;
import org.cuttings.extract.Extraction;
import org.cuttings.extract.names.Authority;
import org.cuttings.ingest.DocumentFinder;
import org.cuttings.ingest.DocumentReader;
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

/** Measures what is derived against gold files, so that who changes a rule sees what it did. */
@Command(
    name = "evaluate",
    description =
        "Compare what is derived from texts with what gold files say is true in them: precision,"
            + " recall, F1 for each kind, and the errors; needs no engine.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Parameters(paramLabel = "GOLD", arity = "1..*", description = "Gold files, or folders of them.")
  List<Path> gold = List.of();

  @Option(
      names = "--texts",
      paramLabel = "FOLDER",
      description =
          "Where the texts are (default: beside the gold file, or in ../seeds from there).")
  @Nullable Path texts;

  @Option(
      names = "--authority",
      paramLabel = "FILE",
      description = "Authority file or folder (default: the records that ship with the portal).")
  @Nullable Path authorityFile;

  @Option(
      names = "--errors",
      paramLabel = "KIND",
      description = "Errors of this kind only: people, interactions, quotes …; \"none\" for none.")
  @Nullable String errors;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "10",
      description = "Errors to show of each sort (default: ${DEFAULT-VALUE}; 0 for all).")
  int most;

  private final DocumentReader reader = new DocumentReader();

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    try {
      Path file = authorityFile;
      Authority authority =
          Authority.of(file == null ? AuthorityFile.shipped() : AuthorityFile.read(file));
      Scores all = new Scores();
      for (Map.Entry<Path, GoldFile> one : GoldSet.read(gold).entrySet()) {
        Article article = article(one.getKey(), one.getValue());
        all.add(Evaluation.of(one.getValue(), article, Extraction.of(article, authority)));
      }
      print(all, out);
      out.flush();
      return 0;
    } catch (BadGoldFileException
        | BadAuthorityFileException
        | UnreadableDocumentException
        | UncheckedIOException e) {
      command.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }

  private Article article(Path goldFile, GoldFile gold) throws UnreadableDocumentException {
    Path text = GoldSet.text(goldFile, gold, texts);
    try (Stream<Found> found = new DocumentFinder(Metadata.UNKNOWN).find(List.of(text))) {
      SourceDocument document =
          found
              .filter(Found.Delivered.class::isInstance)
              .map(one -> ((Found.Delivered) one).document())
              .findFirst()
              .orElseThrow(() -> new UnreadableDocumentException(text + " cannot be read"));
      return reader.read(document);
    }
  }

  private void print(Scores scores, PrintWriter out) {
    out.printf(Locale.ROOT, "%-28s %9s %9s %9s%n", "", "precision", "recall", "F1");
    scores
        .measures()
        .forEach(
            (kind, m) ->
                out.printf(
                    Locale.ROOT,
                    "%-28s %9s %9s %9s   %d right, %d wrong, %d missed%n",
                    kind,
                    figure(m.precision()),
                    figure(m.recall()),
                    figure(m.f1()),
                    m.right(),
                    m.wrong(),
                    m.missed()));
    String wanted = errors;
    scores.measures().keySet().stream()
        .filter(kind -> wanted == null || wanted.equals(kind))
        .forEach(
            kind -> List.of("missed", "wrong", "faulty").forEach(h -> list(scores, kind, h, out)));
  }

  private void list(Scores scores, String kind, String heading, PrintWriter out) {
    List<EvaluationError> found =
        scores.errors().stream()
            .filter(e -> e.kind().equals(kind) && e.heading().equals(heading))
            .toList();
    if (found.isEmpty()) {
      return;
    }
    out.printf("%n%s, %s: %d%n", kind, heading, found.size());
    found.stream()
        .limit(most == 0 ? found.size() : most)
        .forEach(
            e ->
                out.printf(
                    "  %s%s%n", e.context(), e.detail().isEmpty() ? "" : "  [" + e.detail() + "]"));
  }

  private static String figure(@Nullable Double value) {
    return value == null ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }
}
