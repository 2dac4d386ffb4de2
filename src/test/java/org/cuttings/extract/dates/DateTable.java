package org.cuttings.extract.dates;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.cuttings.extract.text.Stretch;
import org.cuttings.ingest.DocumentFinder;
import org.cuttings.ingest.DocumentReader;
import org.cuttings.ingest.Found;
import org.cuttings.ingest.SourceDocument;
import org.cuttings.ingest.UnreadableDocumentException;
import org.cuttings.model.Article;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;

/**
 * Run by hand: prints every date found in the files given, one a line, with tabs between file,
 * first and last code point in its text, value, kind, whether it can date an event, and the words.
 */
final class DateTable {
  private DateTable() {}

  public static void main(String[] files) {
    try (Stream<Found> found =
        new DocumentFinder(Metadata.UNKNOWN).find(Arrays.stream(files).map(Path::of).toList())) {
      found.forEach(
          one -> {
            if (one instanceof Found.Delivered(SourceDocument document)) {
              print(document);
            }
          });
    }
  }

  private static void print(SourceDocument document) {
    Article article;
    try {
      article = new DocumentReader().read(document);
    } catch (UnreadableDocumentException e) {
      System.out.println(document.name() + "\t" + e.getMessage());
      return;
    }
    DateFinder finder = new DateFinder(article.metadata());
    for (Stretch stretch : Stretch.of(article)) {
      for (FoundDate date : finder.find(stretch)) {
        Wording words = stretch.wording(stretch.tokens().span(date.first(), date.end()));
        TextSpan span = words.at();
        PartialDate value = date.value();
        System.out.printf(
            "%s\t%d\t%d\t%s\t%s\t%s\t%s%n",
            Path.of(document.name()).getFileName(),
            article.text().codePointCount(0, span.start()),
            article.text().codePointCount(0, span.end()),
            value == null ? "-" : value.value(),
            date.kind(),
            date.eventDate() ? "event" : "no",
            span.in(article.text()).replaceAll("\\s+", " "));
      }
    }
  }
}
