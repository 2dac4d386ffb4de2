package org.cuttings.extract.quotes;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.extract.Extraction;
import org.cuttings.extract.names.Authority;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.OffsetMap;
import org.cuttings.model.Original;
import org.cuttings.model.Passage;
import org.cuttings.model.Quote;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Words;

/** Made-up articles and what is quoted in them. */
final class Quoting {
  private Quoting() {}

  /** An article whose paragraphs are {@code paragraphs}; one that begins with ">" is set in. */
  static Article article(String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Passage> passages = new ArrayList<>();
    for (String paragraph : paragraphs) {
      boolean set = paragraph.startsWith(">");
      String words = set ? paragraph.substring(1) : paragraph;
      int start = text.length();
      text.append(words).append("\n\n");
      passages.add(
          new Passage(
              passages.size(),
              set ? Passage.Kind.QUOTATION : Passage.Kind.PARAGRAPH,
              0,
              Words.copy(text.toString(), new TextSpan(start, start + words.length()))));
    }
    return new Article(
        ArticleId.of(text.toString()),
        Format.TEXT,
        new Original("0".repeat(64), "sample.txt", text.length(), "text/plain", "UTF-8"),
        Metadata.UNKNOWN,
        text.toString(),
        OffsetMap.copy(0, text.length()),
        passages,
        List.of());
  }

  /** The quotations of an article with these paragraphs, retold ones left out. */
  static List<Quote> quotes(String... paragraphs) {
    return all(paragraphs).stream().filter(Quote::direct).toList();
  }

  static List<Quote> all(String... paragraphs) {
    return Extraction.of(article(paragraphs), Authority.EMPTY).quotes();
  }

  /** {@code speaker: words} for each; the speaker by the words that stand for it, "-" if none. */
  static List<String> said(String... paragraphs) {
    return quotes(paragraphs).stream().map(Quoting::line).toList();
  }

  static String line(Quote quote) {
    var speaker = quote.speakerWording();
    return (speaker == null ? "-" : speaker.words()) + ": " + quote.wording().words();
  }
}
