package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.dankito.readability4j.Readability4J;
import org.cuttings.ingest.ReadabilityPages.Page;
import org.cuttings.model.Article;
import org.cuttings.model.Metadata;
import org.cuttings.model.Passage;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The bodies and the metadata of real pages. A body is scored as the F1 of its words, taken as a
 * bag, against the words of the expected page; the F1 of its code points without white space stands
 * beside it.
 */
class ReadabilityPagesTest {
  @Test
  void bodiesAreFound() throws Exception {
    List<String> rows = new ArrayList<>();
    double words = 0;
    double characters = 0;
    double plain = 0;
    List<Page> pages = ReadabilityPages.all();
    for (Page page : pages) {
      String body = body(read(page));
      double f1 = ReadabilityPages.f1(page.expectedBody(), body);
      words += f1;
      characters += ReadabilityPages.characterF1(page.expectedBody(), body);
      plain += ReadabilityPages.f1(page.expectedBody(), plainReadability(page));
      rows.add(String.format(Locale.ROOT, "%.3f %s", f1, page.name()));
    }
    int n = pages.size();
    System.out.printf(
        Locale.ROOT,
        "Bodies of %d pages: word F1 %.4f, code point F1 %.4f; plain Readability4J: word F1 %.4f%n"
            + "  lowest: %s%n",
        n,
        words / n,
        characters / n,
        plain / n,
        rows.stream().sorted().limit(12).collect(Collectors.joining(", ")));
    assertThat(n).isEqualTo(130);
    assertThat(words / n).isGreaterThanOrEqualTo(0.985);
  }

  @Test
  void metadataIsFound() throws Exception {
    List<Page> pages = ReadabilityPages.all();
    Score title = new Score("titles");
    Score byline = new Score("bylines");
    Score publisher = new Score("publishers");
    Score date = new Score("dates");
    Score language = new Score("languages");
    for (Page page : pages) {
      Metadata found = read(page).metadata();
      title.add(page, text(page, "title"), found.title());
      byline.add(
          page,
          text(page, "byline"),
          found.byline().isEmpty() ? null : String.join(", ", found.byline()));
      publisher.add(page, text(page, "siteName"), found.publisher());
      String time = text(page, "publishedTime");
      date.add(
          page,
          time == null ? null : time.substring(0, Math.min(10, time.length())),
          found.published() == null ? null : found.published().value());
      String lang = text(page, "lang");
      language.add(
          page,
          lang == null ? null : lang.substring(0, 2).toLowerCase(Locale.ROOT),
          found.language());
    }
    for (Score score : List.of(title, byline, publisher, date, language)) {
      System.out.println(score);
    }
    assertThat(title.share()).isGreaterThanOrEqualTo(0.8);
  }

  /** Counts agreement; what is found where nothing is expected is counted apart. */
  private static final class Score {
    private final String name;
    private final List<String> wrong = new ArrayList<>();
    private int expected;
    private int right;
    private int beyond;

    Score(String name) {
      this.name = name;
    }

    void add(Page page, @Nullable String wanted, @Nullable String found) {
      if (wanted == null) {
        beyond += found == null ? 0 : 1;
        return;
      }
      expected++;
      if (found != null && letters(wanted).equals(letters(found))) {
        right++;
      } else {
        wrong.add(page.name() + ": " + ElementText.flat(wanted) + " / " + found);
      }
    }

    private static String letters(String text) {
      return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    double share() {
      return (double) right / expected;
    }

    @Override
    public String toString() {
      String shown =
          System.getenv("CUTTINGS_MISSES") == null ? "" : "\n  " + String.join("\n  ", wrong);
      return String.format(
          Locale.ROOT,
          "Metadata, %s: %d of %d as expected, %d where the expectation has none%s",
          name,
          right,
          expected,
          beyond,
          shown);
    }
  }

  private static @Nullable String text(Page page, String field) {
    String text = page.expected().path(field).asText("");
    return text.isBlank() || page.expected().path(field).isNull() ? null : text.strip();
  }

  static Article read(Page page) throws IOException, UnreadableDocumentException {
    return new HtmlReader()
        .read(
            new SourceDocument(
                page.name(), page.name() + ".html", page.source(), Metadata.UNKNOWN));
  }

  static String body(Article article) {
    return article.passages().stream().map(Passage::text).collect(Collectors.joining("\n"));
  }

  private static String plainReadability(Page page) {
    String html = TextDecoder.decodeMarkup(page.source()).text();
    String content = new Readability4J("http://example.org/", html).parse().getContent();
    return content == null ? "" : Jsoup.parse(ReadabilityPages.parted(content)).wholeText();
  }
}
