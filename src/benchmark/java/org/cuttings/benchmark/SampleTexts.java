package org.cuttings.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cuttings.extract.PassageSplitter;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.OffsetMap;
import org.cuttings.model.Original;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Words;

/** The plain texts of the sample corpus, as articles. */
final class SampleTexts {
  private SampleTexts() {}

  /** All plain samples, each once. */
  static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (String name : lines("/sample/index.txt")) {
      if (name.endsWith(".txt")) {
        articles.add(article(name, text("/sample/" + name)));
      }
    }
    return articles;
  }

  /** The same without capitals and punctuation. */
  static List<Article> unmarked() {
    List<Article> articles = new ArrayList<>();
    for (Article article : articles()) {
      String words = article.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
      articles.add(article(article.id().value(), words));
    }
    return articles;
  }

  /** One article of at least {@code characters}, made of the samples over and over. */
  static Article article(int characters) {
    StringBuilder text = new StringBuilder();
    List<Article> samples = articles();
    for (int i = 0; text.length() < characters; i++) {
      text.append(samples.get(i % samples.size()).text()).append("\n\n");
    }
    return article("long.txt", text.toString());
  }

  private static Article article(String name, String text) {
    PassageSplitter splitter = new PassageSplitter();
    int start = 0;
    for (String paragraph : text.split("\n", -1)) {
      if (!paragraph.isBlank()) {
        splitter.add(
            Passage.Kind.PARAGRAPH,
            0,
            Words.copy(text, new TextSpan(start, start + paragraph.length())));
      }
      start += paragraph.length() + 1;
    }
    return new Article(
        ArticleId.of(name),
        Format.TEXT,
        new Original("0".repeat(64), name, text.length(), "text/plain", "UTF-8"),
        Metadata.UNKNOWN,
        text,
        OffsetMap.copy(0, text.length()),
        splitter.passages(),
        List.of());
  }

  private static List<String> lines(String resource) {
    return text(resource).lines().filter(line -> !line.isBlank()).toList();
  }

  private static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(SampleTexts.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + resource, e);
    }
  }
}
