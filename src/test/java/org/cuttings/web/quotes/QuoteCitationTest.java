package org.cuttings.web.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cuttings.model.ArticleId;
import org.cuttings.model.PartialDate;
import org.cuttings.search.quotes.CitedArticle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteCitationTest {
  private static final ArticleId ID = ArticleId.of("bridge");
  private static final String URL = "https://gazette.example/2017/alder-bridge";
  private static final String FRAGMENT = URL + "#:~:text=We%20have%20looked%20at%20every%20bolt";

  @Test
  void everyStyleNamesWhatItAsksFor() {
    Map<String, String> cited =
        cite("Ines Roth", List.of("Maren Holt", "J. P. Quill"), "2017-03-14", URL);

    assertThat(cited.keySet()).containsExactlyInAnyOrder("Plain", "Chicago", "APA", "MLA");
    assertThat(cited)
        .containsEntry(
            "Plain",
            "“We have looked at every bolt” (Ines Roth, quoted in The Gazette, 14 March 2017,"
                + " “Council closes the ‘old’ bridge”, "
                + FRAGMENT
                + ")")
        .containsEntry(
            "Chicago",
            "“We have looked at every bolt”\nInes Roth, quoted in Maren Holt and J. P. Quill,"
                + " “Council closes the ‘old’ bridge,” The Gazette, March 14, 2017, "
                + FRAGMENT
                + ".")
        .containsEntry(
            "APA",
            "“We have looked at every bolt” (Ines Roth, as quoted in Holt & Quill, 2017)\n"
                + "Holt, M., & Quill, J. P. (2017, March 14). Council closes the ‘old’ bridge."
                + " The Gazette. "
                + FRAGMENT)
        .containsEntry(
            "MLA",
            "“We have looked at every bolt” (Ines Roth, qtd. in Holt and Quill)\n"
                + "Holt, Maren, and J. P. Quill. “Council closes the ‘old’ bridge.” The Gazette,"
                + " 14 Mar. 2017, "
                + FRAGMENT
                + ".");
  }

  @Test
  void whatIsNotStatedIsLeftOutOrSaidToBeUnknown() {
    String here = "Cuttings archive, article " + ID;
    List<QuoteCitation> cited =
        QuoteCitation.of(
            "nobody knows", false, null, new CitedArticle(ID, null, List.of(), null, null, null));

    assertThat(cited)
        .extracting(QuoteCitation::text)
        .containsExactly(
            "nobody knows (from unknown source, undated, “[Untitled]”, " + here + ")",
            "nobody knows\n“[Untitled],” n.d., " + here + ".",
            "nobody knows\n[Untitled]. (n.d.). " + here,
            "nobody knows\n“[Untitled].” n.d., " + here + ".");
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
    Map<String, String> cited = cite("Ines Roth", List.of("Maren Holt"), date, URL);

    assertThat(cited.get("APA")).contains(apa);
    assertThat(cited.get("MLA")).contains("The Gazette, " + mla);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Maren Holt | Holt, Maren | Holt, M.",
        "J. P. Quill | Quill, J. P. | Quill, J. P.",
        "J.P. Quill | Quill, J.P. | Quill, J. P.",
        "Anna van der Berg | van der Berg, Anna | van der Berg, A.",
        "Jean-Luc Piet | Piet, Jean-Luc | Piet, J.-L.",
        "Tom Quay, Jr. | Quay, Tom, Jr. | Quay, T., Jr.",
        "Associated Press | Associated Press | Associated Press",
        "Commission of Inquiry | Commission of Inquiry | Commission of Inquiry",
        "harbourmaster | harbourmaster | harbourmaster",
        "The Gazette Staff | The Gazette Staff | The Gazette Staff",
      })
  void onlyNamesOfPeopleAreTurned(String byline, String inverted, String initials) {
    assertThat(AuthorName.of(byline).inverted()).isEqualTo(inverted);
    assertThat(AuthorName.of(byline).withInitials()).isEqualTo(initials);
  }

  @Test
  void ofManyAuthorsTheFirstIsNamed() {
    Map<String, String> cited =
        cite(null, List.of("Ada One", "Bo Two", "Cy Three", "Di Four"), "2017", URL);

    assertThat(cited.get("Chicago")).contains("\nAda One et al., “");
    assertThat(cited.get("MLA")).contains("\nOne, Ada et al. “");
    assertThat(cited.get("APA")).contains("\nOne, A., Two, B., Three, C., & Four, D. (2017).");
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

  private static Map<String, String> cite(
      @Nullable String speaker, List<String> byline, String date, String url) {
    return QuoteCitation.of(
            "We have looked at every bolt,",
            true,
            speaker,
            new CitedArticle(
                ID,
                "Council closes the “old” bridge",
                byline,
                "The Gazette",
                PartialDate.parse(date).orElseThrow(),
                url))
        .stream()
        .collect(Collectors.toMap(QuoteCitation::style, QuoteCitation::text));
  }
}
