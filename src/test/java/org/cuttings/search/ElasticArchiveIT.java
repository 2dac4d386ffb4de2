package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cuttings.search.SearchCorpus.*;

import java.util.Arrays;
import java.util.List;
import org.cuttings.model.ArticleId;
import org.cuttings.model.TextSpan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElasticArchiveIT {
  private static final SearchCorpus CORPUS = new SearchCorpus();
  private static final ElasticArchive ARCHIVE = CORPUS.archive();

  @BeforeAll
  static void fill() {
    CORPUS.write(SearchCorpus.articles());
  }

  /** Exactly these, in this order. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "lighthouse                      | LIGHTHOUSE_CLOSES",
        "petrov                          | TITLE_ONLY HARBOUR_MEETING CASELESS_NOTE",
        "\"personal lawyer\"             | LAWYER_DENIES HARBOUR_MEETING",
        "\"chairman's campaign\"         | CASELESS_NOTE LAWYER_DENIES",
        "\"chairman s campaign\"         | CASELESS_NOTE LAWYER_DENIES",
        "“chairman’s campaign”           | CASELESS_NOTE LAWYER_DENIES",
        "\"campaign chairman\"           |",
        "\"campaign chairman\"~6         | CAMPAIGN_CHAIRMAN CASELESS_NOTE LAWYER_DENIES",
        "son-in-law                      | HARBOUR_MEETING",
        "\"son in law\"                  | HARBOUR_MEETING",
        "law-in-son                      |",
        "NÚÑEZ                           | SPANISH_COLUMN",
        "nunez facade*                   |",
        "nunez facad*                    | SPANISH_COLUMN",
        "cafe                            | SPANISH_COLUMN",
        "U.S. D.N.C.                     | INITIALS",
        "\"u s officials\"               | INITIALS",
        "e-mail                          | INITIALS",
        "petr*                           | PETRIFIED TITLE_ONLY CASELESS_NOTE HARBOUR_MEETING",
        "petrof~                         | TITLE_ONLY HARBOUR_MEETING CASELESS_NOTE",
        "lawyer -diary                   | CAMPAIGN_CHAIRMAN",
        "ferry OR anchors                | TITLE_ONLY HARBOUR_MEETING",
        "(ferry OR anchors) eel          | HARBOUR_MEETING",
        "title:petrov                    | TITLE_ONLY",
        "by:calder                       | LAWYER_DENIES HARBOUR_MEETING",
        "by:calder by:reyes              | HARBOUR_MEETING",
        "by:unknown source:courier       | TITLE_ONLY",
        "source:\"sample wire\"          | INITIALS CAMPAIGN_CHAIRMAN",
        "source:unknown                  | CASELESS_NOTE",
        "lighthouse in:comments          | HARBOUR_MEETING",
        "lighthouse in:furniture         | HARBOUR_MEETING",
        "lighthouse in:captions          |",
        "lighthouse in:comments in:body  | LIGHTHOUSE_CLOSES HARBOUR_MEETING",
        "ortiz                           |",
        "ortiz in:credits                | HARBOUR_MEETING",
        "in:comments                     | HARBOUR_MEETING",
        "lighthouse -in:comments         | LIGHTHOUSE_CLOSES",
        "date:2015                       | LIGHTHOUSE_CLOSES",
        "date:unknown                    | CASELESS_NOTE",
        "meetings                        | PETRIFIED LAWYER_DENIES",
        "😀                               | PETRIFIED",
        "日本語                             | PETRIFIED",
      })
  void finds(String query, String names) {
    List<String> expected = names == null ? List.of() : Arrays.asList(names.split(" "));

    SearchResults results = ARCHIVE.search(SearchParameters.EMPTY.withQuery(query));

    assertThat(CORPUS.names(results)).as(results.reading().toString()).isEqualTo(expected);
    assertThat(results.total()).isEqualTo(expected.size());
  }

  @Test
  void marksEveryKindOfMatchInWholeWords() {
    assertThat(marked("petrov", HARBOUR_MEETING))
        .containsExactly(
            "[Petrov's] personal lawyer, Dr. Maud Lisle, declined to say what was discussed over the smoked eel.",
            "Ambassador Orlin [Petrov] met the harbour board on two evenings in spring, the board’s own diary shows.");
  }

  private static List<String> marked(String query, String name) {
    return ARCHIVE.search(SearchParameters.EMPTY.withQuery(query)).articles().stream()
        .filter(hit -> hit.article().id().equals(ArticleId.of(name)))
        .flatMap(hit -> hit.passages().stream())
        .map(passage -> marked(passage.text(), passage.highlights()))
        .toList();
  }

  private static String marked(String text, List<TextSpan> spans) {
    StringBuilder marked = new StringBuilder(text);
    for (TextSpan span : spans.reversed()) {
      marked.insert(span.end(), "]").insert(span.start(), "[");
    }
    return marked.toString();
  }
}
