package org.cuttings.web.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {
  private static final String URL = "https://gazette.example/2017/alder-bridge";

  @Test
  void everyStyleNamesWhatItAsksFor() {
    Map<String, String> cited =
        cite("Ines Roth", List.of("Maren Holt", "J. P. Quill"), "2017-03-14", "bolt,");

    assertThat(cited)
        .containsOnlyKeys("Chicago", "APA", "MLA")
        .containsEntry(
            "Chicago",
            "“bolt”\nInes Roth, quoted in Maren Holt and J. P. Quill, “Council Closes the ‘Old’"
                + " Bridge,” The Gazette, March 14, 2017, "
                + URL
                + ".")
        .containsEntry(
            "APA",
            "“bolt” (Ines Roth, as quoted in Holt & Quill, 2017)\n"
                + "Holt, M., & Quill, J. P. (2017, March 14). Council closes the “old” bridge."
                + " The Gazette. "
                + URL)
        .containsEntry(
            "MLA",
            "“bolt” (Ines Roth, qtd. in Holt and Quill, “Council Closes the ‘Old’ Bridge”)\n"
                + "Holt, Maren, and J. P. Quill. “Council Closes the ‘Old’ Bridge.” The Gazette,"
                + " 14 Mar. 2017, "
                + URL
                + ".");
  }

  @Test
  void aWholeArticleIsCitedWithoutWords() {
    Map<String, String> cited = cite(null, List.of("Maren Holt"), "2017-03-14", null);

    assertThat(cited.get("APA"))
        .isEqualTo(
            "Holt, M. (2017, March 14). Council closes the “old” bridge. The Gazette. " + URL);
    assertThat(cited.get("Chicago")).startsWith("Holt, Maren. “Council Closes");
  }

  @Test
  void thePlainOneSaysWhoSaysItAndWhere() {
    assertThat(
            Citation.plain(
                reference("Ines Roth", List.of(), "2017-03-14", "We “have” looked,"), true))
        .isEqualTo(
            "“We ‘have’ looked” (Ines Roth, quoted in The Gazette, 14 March 2017, “Council closes"
                + " the ‘old’ bridge”, "
                + URL
                + ")");
    Reference bare =
        new Reference(
            "a1",
            Reference.Kind.ARTICLE,
            null,
            List.of(),
            null,
            null,
            null,
            "https://here.example/articles/a1",
            "nobody knows",
            null,
            null,
            null);
    assertThat(Citation.plain(bare, false))
        .isEqualTo(
            "nobody knows (from unknown source, undated, “[Untitled]”,"
                + " https://here.example/articles/a1)");
    assertThat(Citation.in(bare, false))
        .extracting(Citation::text)
        .allMatch(text -> text.contains("[Untitled]") && text.contains("https://here.example/"));
  }

  @Test
  void whatNobodyStatesIsLeftOut() {
    Reference undated =
        new Reference(
            "a1",
            Reference.Kind.ARTICLE,
            "Council closes a bridge",
            List.of(),
            "The Gazette",
            null,
            URL,
            "https://here.example/articles/a1",
            null,
            null,
            null,
            null);
    assertThat(Citation.in(undated, false))
        .extracting(Citation::text)
        .containsExactly(
            "“Council Closes a Bridge.” The Gazette. " + URL + ".",
            "Council closes a bridge. (n.d.). The Gazette. " + URL,
            "“Council Closes a Bridge.” The Gazette, " + URL + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2017 | (2017). | 2017,",
        "2017-05 | (2017, May). | May 2017,",
        "2017-09-01 | (2017, September 1). | 1 Sept. 2017,",
      })
  void aDateIsAsPreciseAsItIsKnown(String date, String apa, String mla) {
    Map<String, String> cited = cite("Ines Roth", List.of("Maren Holt"), date, "words");

    assertThat(cited.get("APA")).contains(apa);
    assertThat(cited.get("MLA")).contains("The Gazette, " + mla);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Maren Holt | Holt, Maren | Holt, M. (",
        "J. P. Quill | Quill, J. P. | Quill, J. P. (",
        "Anna van der Berg | van der Berg, Anna | van der Berg, A. (",
        "Jean-Luc Piet | Piet, Jean-Luc | Piet, J.-L. (",
        "Tom Quay, Jr. | Quay, Tom, Jr. | Quay Jr., T. (",
        "Associated Press | Associated Press | Associated Press. (",
        "Commission of Inquiry | Commission of Inquiry | Commission of Inquiry. (",
        "harbourmaster | harbourmaster | harbourmaster. (",
        "The Gazette Staff | The Gazette Staff | The Gazette Staff. (",
      })
  void onlyNamesOfPeopleAreTurned(String byline, String inverted, String apa) {
    assertThat(AuthorName.of(byline).inverted()).isEqualTo(inverted);
    assertThat(cite(null, List.of(byline), "2017", null).get("APA")).startsWith(apa);
  }

  @Test
  void ofManyAuthorsMlaNamesTheFirst() {
    Map<String, String> cited =
        cite(null, List.of("Ada One", "Bo Two", "Cy Three", "Di Four"), "2017", null);

    assertThat(cited.get("MLA")).startsWith("One, Ada, et al. “");
    assertThat(cited.get("APA")).startsWith("One, A., Two, B., Three, C., & Four, D. (2017).");
  }

  @Test
  void manyAtOnceDoNotMixTheirReferences() throws Exception {
    try (ExecutorService readers = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> all =
          IntStream.range(0, 64)
              .mapToObj(
                  i ->
                      readers.submit(
                          () ->
                              cite(null, List.of("Ada " + "X".repeat(i + 1)), "2017", null)
                                  .values()
                                  .stream()
                                  .allMatch(text -> text.startsWith("X".repeat(i + 1) + ", A"))))
              .toList();
      for (Future<Boolean> one : all) {
        assertThat(one.get()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.example/x | two-fold, so & so | https://a.example/x#:~:text=two%2Dfold%2C%20so%20%26%20so",
        "https://a.example/x#top | well | https://a.example/x#top:~:text=well",
        "https://a.example/x | one two three four five six seven eight nine | https://a.example/x#:~:text=one%20two%20three%20four,six%20seven%20eight%20nine",
      })
  void aFragmentNamesTheWordsOrTheirEnds(String url, String words, String link) {
    assertThat(TextFragment.link(url, words)).isEqualTo(link);
  }

  @Test
  void noScriptIsEverAnAddress() {
    assertThat(TextFragment.link("javascript:alert(1)", "words")).isNull();
    assertThat(TextFragment.link(null, "words")).isNull();
  }

  static Reference reference(
      @Nullable String speaker, List<String> byline, String date, @Nullable String words) {
    return new Reference(
        "a1",
        Reference.Kind.ARTICLE,
        "Council closes the “old” bridge",
        byline,
        "The Gazette",
        PartialDate.parse(date).orElseThrow(),
        URL,
        "https://here.example/articles/a1",
        words,
        speaker,
        null,
        null);
  }

  private static Map<String, String> cite(
      @Nullable String speaker, List<String> byline, String date, @Nullable String words) {
    return Citation.in(reference(speaker, byline, date, words), true).stream()
        .collect(Collectors.toMap(Citation::style, Citation::text));
  }
}
