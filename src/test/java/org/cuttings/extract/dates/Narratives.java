package org.cuttings.extract.dates;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.extract.text.Stretch;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.OffsetMap;
import org.cuttings.model.Original;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Words;

/** Texts with the dates that are found in them, written "the next day = 2011-03-05". */
final class Narratives {
  private static final String MARK = " = ";

  private Narratives() {}

  static List<String> dates(String... paragraphs) {
    return dates(Metadata.UNKNOWN, paragraphs);
  }

  /** As in a paper of {@code day}. */
  static List<String> datesIn(String day, String... paragraphs) {
    PartialDate published = PartialDate.parse(day).orElseThrow();
    return dates(new Metadata(null, List.of(), published, null, "en", null), paragraphs);
  }

  static List<String> dates(Metadata metadata, String... paragraphs) {
    List<String> dates = new ArrayList<>();
    DateFinder finder = new DateFinder(metadata);
    for (Stretch stretch : Stretch.of(article(metadata, paragraphs))) {
      for (FoundDate date : finder.find(stretch)) {
        String words = stretch.tokens().span(date.first(), date.end()).in(stretch.text());
        PartialDate value = date.value();
        dates.add(words + MARK + (value == null ? "?" : value.value()));
      }
    }
    return dates;
  }

  /** What the dates in a paper of {@code day} rest on: "June of last year = from …". */
  static List<String> basesIn(String day, String... paragraphs) {
    PartialDate published = PartialDate.parse(day).orElseThrow();
    Metadata metadata = new Metadata(null, List.of(), published, null, "en", null);
    List<String> bases = new ArrayList<>();
    DateFinder finder = new DateFinder(metadata);
    for (Stretch stretch : Stretch.of(article(metadata, paragraphs))) {
      for (FoundDate date : finder.find(stretch)) {
        String words = stretch.tokens().span(date.first(), date.end()).in(stretch.text());
        bases.add(words + MARK + date.basis());
      }
    }
    return bases;
  }

  /** The words of the dates that cannot date an event. */
  static List<String> datesOfNoEvent(String... paragraphs) {
    List<String> dates = new ArrayList<>();
    DateFinder finder = new DateFinder(Metadata.UNKNOWN);
    for (Stretch stretch : Stretch.of(article(Metadata.UNKNOWN, paragraphs))) {
      for (FoundDate date : finder.find(stretch)) {
        if (!date.eventDate()) {
          dates.add(stretch.tokens().span(date.first(), date.end()).in(stretch.text()));
        }
      }
    }
    return dates;
  }

  static Article article(Metadata metadata, String... paragraphs) {
    String text = String.join("\n\n", paragraphs);
    List<Passage> passages = new ArrayList<>();
    int start = 0;
    for (String paragraph : paragraphs) {
      TextSpan span = new TextSpan(start, start + paragraph.length());
      passages.add(new Passage(passages.size(), Passage.Kind.PARAGRAPH, 0, Words.copy(text, span)));
      start = span.end() + 2;
    }
    return new Article(
        ArticleId.of("text"),
        Format.TEXT,
        new Original("0".repeat(64), "text.txt", text.length(), "text/plain", "UTF-8"),
        metadata,
        text,
        OffsetMap.copy(0, text.length()),
        passages,
        List.of());
  }
}
