package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.TextSpan;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.Shared;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Marks in texts that are hard to mark: long, and full of what breaks markup. */
@EngineSuite
class HighlightsIT {
  private static final int LONG_PASSAGES = 6_000;
  private static final String[] WORDS = {
    "anchor", "Anchors", "ANCHORED", "bell", "bells", "dock-bell"
  };
  private static final String[] NOISE = {
    "<script>alert(1)</script>",
    "&amp;",
    "<em>",
    "</em>",
    "\uE000",
    "\uE002",
    "]]>",
    "\"",
    "''",
    "😀",
    "👩‍👩‍👧",
    "e\u0301",
    "\u200B",
    "\u202E",
    "שלום",
    "日本語",
    "%s",
    "$1",
    "\\E",
    "\t",
    "\u0085",
    "a".repeat(600),
    "xanchorx",
    "bellicose",
    "U.S.",
    "O’Bell",
    "anchor_bell",
    "anchor's"
  };

  private static final SearchCorpus CORPUS = new SearchCorpus();
  private static final ElasticArchive ARCHIVE = CORPUS.archive();

  @BeforeAll
  static void fill() {
    Random random = new Random(9);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<String> passages = new ArrayList<>();
      for (int j = random.nextInt(6); j >= 0; j--) {
        StringBuilder text = new StringBuilder("start");
        for (int k = random.nextInt(30); k >= 0; k--) {
          String[] from = random.nextInt(4) == 0 ? WORDS : NOISE;
          text.append(random.nextInt(8) == 0 ? "" : " ").append(from[random.nextInt(from.length)]);
        }
        passages.add(text.toString());
      }
      articles.add(
          SearchCorpus.article("hostile " + i, Metadata.UNKNOWN, Format.TEXT, passages, List.of()));
    }
    articles.add(
        SearchCorpus.article("LONG", Metadata.UNKNOWN, Format.TEXT, longReport(), List.of()));
    CORPUS.write(articles);
  }

  /** Some 1.3 million characters; what is sought in the tests stands in the last paragraph only. */
  private static List<String> longReport() {
    List<String> passages = new ArrayList<>();
    for (int i = 0; i < LONG_PASSAGES - 1; i++) {
      passages.add(
          "Paragraph %d of the report says what paragraph %d said, in other words and at greater length. "
              .formatted(i, i / 2)
              .repeat(2)
              .strip());
    }
    passages.add(
        "In the end the cartographer found the missing zeppelin moored behind the granary.");
    return passages;
  }

  @Test
  void everyMarkedPassageContainsAMatchAndNoWordIsCut() {
    int marks = 0;
    for (String query :
        List.of(
            "anchor",
            "bell",
            "anch*",
            "ancor~",
            "\"dock bell\"",
            "\"anchor bell\"~4",
            "u.s.",
            "anchor bell",
            "日本語",
            "xanchorx OR bellicose",
            "\"start anchor\"")) {
      SearchResults results = ARCHIVE.search(SearchParameters.EMPTY.withQuery(query));
      for (ArticleHit hit : results.articles()) {
        assertThat(hit.passages()).as(query).isNotEmpty();
        for (PassageHit passage : hit.passages()) {
          assertThat(passage.highlights()).as(query + " in " + passage.text()).isNotEmpty();
          marks += checked(passage.text(), passage.highlights());
          assertThat(marksAnchorsAndBells(passage)).as(query + " in " + passage).isTrue();
        }
        ArticleView view = ARCHIVE.article(hit.article().id(), query).orElseThrow();
        for (PassageHit passage : hit.passages()) {
          ArticleView.PassageView inFull = view.passages().get(passage.ordinal());
          assertThat(inFull.text()).isEqualTo(passage.text());
          checked(inFull.text(), inFull.highlights());
          // Of near words that overlap, the article page may mark one more.
          assertThat(passage.highlights())
              .as(query)
              .allMatch(span -> inFull.highlights().stream().anyMatch(s -> s.contains(span)));
        }
        assertThat(view.passages().stream().filter(p -> !p.highlights().isEmpty()).count())
            .as(query)
            .isEqualTo(hit.matchingPassages());
      }
    }
    assertThat(marks).isGreaterThan(200);
  }

  /** Strings that were collected to break programs, as text around and between what is sought. */
  @Test
  void hostileStringsAreMarkedWhereTheyMatchAndNowhereElse() throws IOException {
    SearchCorpus corpus = new SearchCorpus();
    corpus.write(hostileStrings());
    ElasticArchive archive = corpus.archive();
    int marks = 0;
    for (String word : List.of("anchor", "script", "alert", "onerror", "select", "javascript")) {
      for (int page = 1; page <= 4; page++) {
        SearchResults results =
            archive.search(SearchParameters.EMPTY.withQuery(word).withPage(page));
        for (ArticleHit hit : results.articles()) {
          assertThat(hit.passages()).as(word).isNotEmpty();
          for (PassageHit passage : hit.passages()) {
            assertThat(passage.highlights()).as(word + " in " + passage.text()).isNotEmpty();
            marks += checked(passage.text(), passage.highlights());
            assertThat(passage.highlights())
                .as(word + " in " + passage.text())
                .allMatch(span -> plain(span.in(passage.text())).contains(word));
          }
        }
      }
    }
    assertThat(marks).isGreaterThan(500);
  }

  /** Twenty strings an article, each with a word to look for before, behind or within it. */
  private static List<Article> hostileStrings() throws IOException {
    List<Article> articles = new ArrayList<>();
    List<String> passages = new ArrayList<>();
    Random random = new Random(485);
    for (String line : Files.readAllLines(Shared.path("corpora/hostile_strings/docs.jsonl"))) {
      String text = new ObjectMapper().readTree(line).path("text").asText();
      int middle = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
      passages.add(
          switch (random.nextInt(4)) {
            case 0 -> "anchor " + text;
            case 1 -> text + " anchor";
            case 2 -> text.substring(0, middle) + " anchor " + text.substring(middle);
            default -> text + ".";
          });
      if (passages.size() == 20) {
        articles.add(
            SearchCorpus.article(
                "strings " + articles.size(), Metadata.UNKNOWN, Format.TEXT, passages, List.of()));
        passages.clear();
      }
    }
    return articles;
  }

  /** In small letters, without what analysis takes out of words. */
  private static String plain(String marked) {
    return Normalizer.normalize(marked, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}\\p{Cf}]", "")
        .toLowerCase(Locale.ROOT);
  }

  private static boolean marksAnchorsAndBells(PassageHit passage) {
    return passage.highlights().stream()
        .map(span -> span.in(passage.text()).toLowerCase(Locale.ROOT))
        .allMatch(
            marked ->
                marked.contains("anchor")
                    || marked.contains("bell")
                    || marked.startsWith("u.s")
                    || marked.matches("[日本語]+"));
  }

  private static int checked(String text, List<TextSpan> spans) {
    int end = 0;
    for (TextSpan span : spans) {
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(text.length());
      assertThat(cutsAWord(text, span.start())).as(span + " of " + text).isFalse();
      assertThat(cutsAWord(text, span.end())).as(span + " of " + text).isFalse();
      end = span.end();
    }
    return spans.size();
  }

  private static boolean cutsAWord(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && isLatin(text.codePointBefore(offset))
        && isLatin(text.codePointAt(offset));
  }

  private static boolean isLatin(int codePoint) {
    return codePoint < 0x300 && Character.isLetterOrDigit(codePoint);
  }

  @Test
  void aLongReportIsFoundAndMarkedToItsLastParagraph() {
    for (String query :
        List.of(
            "zeppelin",
            "\"missing zeppelin\"",
            "zepp*",
            "zeppelyn~",
            "zeppelin granary",
            "\"cartographer zeppelin\"~4")) {
      ArticleHit hit =
          ARCHIVE.search(SearchParameters.EMPTY.withQuery(query)).articles().getFirst();
      assertThat(hit.article().id()).isEqualTo(ArticleId.of("LONG"));
      PassageHit last = hit.passages().getFirst();
      assertThat(last.ordinal()).isEqualTo(LONG_PASSAGES - 1);
      assertThat(last.highlights()).isNotEmpty();
      assertThat(last.start()).isGreaterThan(1_000_000);

      ArticleView view = ARCHIVE.article(ArticleId.of("LONG"), query).orElseThrow();
      assertThat(view.passages()).hasSize(LONG_PASSAGES);
      assertThat(view.passages().getLast().highlights()).isEqualTo(last.highlights());
    }
  }

  @Test
  void everyPassageOfALongReportIsMarked() {
    ArticleView view = ARCHIVE.article(ArticleId.of("LONG"), "paragraph").orElseThrow();

    assertThat(view.passages().stream().filter(p -> p.highlights().size() == 4).count())
        .isEqualTo(LONG_PASSAGES - 1);
  }
}
