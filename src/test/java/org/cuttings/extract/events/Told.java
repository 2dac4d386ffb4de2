package org.cuttings.extract.events;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.extract.Extraction;
import org.cuttings.extract.names.Authority;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Event;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.OffsetMap;
import org.cuttings.model.Original;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Words;

/** The events of a short text, each in a line of words that a test can compare. */
final class Told {
  private Told() {}

  /**
   * One line an event: "meeting happened: Ann Harker, Boris Lem (2014-03-02)"; the participants in
   * alphabetical order.
   */
  static List<String> by(String... paragraphs) {
    return events(paragraphs).stream().map(Told::line).toList();
  }

  private static String line(Event event) {
    String names =
        event.participants().stream().map(one -> one.name()).sorted().collect(joining(", "));
    var date = event.date();
    String when = date == null || date.value() == null ? "" : " (" + date.value() + ")";
    return event.type().value() + " " + event.status().value() + ": " + names + when;
  }

  /** The same, where {@code judge} decides on what the rules leave open. */
  static List<String> by(Judge judge, String... paragraphs) {
    return events(judge, paragraphs).stream().map(Told::line).toList();
  }

  static List<Event> events(Judge judge, String... paragraphs) {
    return Extraction.of(article(paragraphs), Authority.EMPTY, judge).events();
  }

  static List<Event> events(String... paragraphs) {
    return Extraction.of(article(paragraphs), Authority.EMPTY).events();
  }

  private static Article article(String... paragraphs) {
    String text = String.join("\n\n", paragraphs);
    List<Passage> passages = new ArrayList<>();
    int start = 0;
    for (String paragraph : paragraphs) {
      TextSpan span = new TextSpan(start, start + paragraph.length());
      passages.add(new Passage(passages.size(), Passage.Kind.PARAGRAPH, 0, Words.copy(text, span)));
      start = span.end() + 2;
    }
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return new Article(
        ArticleId.of("told"),
        Format.TEXT,
        new Original("0".repeat(64), "told.txt", bytes, "text/plain", "UTF-8"),
        Metadata.UNKNOWN,
        text,
        OffsetMap.copy(0, text.length()),
        passages,
        List.of());
  }
}
