package org.cuttings.testsupport;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cuttings.ingest.DocumentFinder;
import org.cuttings.ingest.DocumentReader;
import org.cuttings.ingest.Found;
import org.cuttings.ingest.SourceDocument;
import org.cuttings.ingest.UnreadableDocumentException;
import org.cuttings.model.Article;
import org.cuttings.model.Metadata;

/** Articles, read from files and from made-up text as the portal reads them. */
public final class Documents {
  /** The sample corpus that ships with the portal. */
  public static final Path SAMPLE = Path.of("src/main/resources/sample");

  private Documents() {}

  /** All articles at and below {@code path}, in the order in which they are found. */
  public static List<Article> below(Path path) {
    List<Article> articles = new ArrayList<>();
    DocumentReader reader = new DocumentReader();
    try (Stream<Found> found = new DocumentFinder(Metadata.UNKNOWN).find(List.of(path))) {
      for (Found each : found.toList()) {
        if (each instanceof Found.Delivered(SourceDocument document)) {
          articles.add(reader.read(document));
        }
      }
    } catch (UnreadableDocumentException e) {
      throw new AssertionError(e);
    }
    return articles;
  }

  /** A plain text, read. */
  public static Article text(String name, String text) {
    try {
      return new DocumentReader()
          .read(
              new SourceDocument(
                  "/made-up/" + name,
                  name,
                  text.getBytes(StandardCharsets.UTF_8),
                  Metadata.UNKNOWN));
    } catch (UnreadableDocumentException e) {
      throw new AssertionError(e);
    }
  }
}
