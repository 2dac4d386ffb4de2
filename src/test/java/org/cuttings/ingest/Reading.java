package org.cuttings.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.Metadata;
import org.cuttings.model.Part;
import org.cuttings.model.Passage;

/** Reads made-up documents as the portal does, for the tests of this package. */
final class Reading {
  /** Two paragraphs that any rule must leave alone. */
  static final String FIRST =
      "The council sold the old harbour on Tuesday, two people who saw the papers said. It was the"
          + " third sale of the year, and the first to draw a crowd to the customs house.";

  static final String SECOND =
      "Nobody knows who bought it. The mayor's office did not answer any of our questions, and the"
          + " papers will be published in the autumn, when the council meets again.";

  private Reading() {}

  static Article text(String... lines) {
    return read("sample.txt", String.join("\n", lines));
  }

  static Article markdown(String... lines) {
    return read("sample.md", String.join("\n", lines));
  }

  static Article read(String name, String content) {
    return read(name, content, Metadata.UNKNOWN);
  }

  static Article read(String name, String content, Metadata stated) {
    try {
      return new DocumentReader()
          .read(
              new SourceDocument(
                  "/sample/" + name, name, content.getBytes(StandardCharsets.UTF_8), stated));
    } catch (UnreadableDocumentException e) {
      throw new AssertionError(e);
    }
  }

  static List<String> body(Article article) {
    return article.passages().stream().map(Passage::text).toList();
  }

  static List<String> headings(Article article) {
    return article.sections().stream().map(Passage::text).toList();
  }

  static List<String> parts(Article article, Part.Kind kind) {
    return article.parts().stream()
        .filter(part -> part.kind() == kind)
        .map(part -> part.words().text())
        .toList();
  }

  /** {@code author: comment} */
  static List<String> comments(Article article) {
    return article.parts().stream()
        .filter(part -> part.kind() == Part.Kind.COMMENT)
        .map(part -> part.author() + ": " + part.words().text())
        .toList();
  }
}
