package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees on the pages of quotations, from the fixtures. */
class QuotesRenderingTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static WebServer full;
  private static WebServer empty;

  @BeforeAll
  static void start() {
    full = WebServer.start(WebSettings.at("127.0.0.1", 0, "test"), new FixtureArchive().doors());
    empty = WebServer.start(WebSettings.at("127.0.0.1", 0, "test"), FixtureArchive.empty().doors());
  }

  @AfterAll
  static void stop() {
    full.close();
    empty.close();
  }

  @Test
  void aQuoteStandsWithItsSpeakerItsSentenceAndItsPlace() {
    Document page = page("/quotes?q=bolt");

    assertThat(page.expectFirst("h1").text()).isEqualTo("1 quote with bolt");
    Element quote = page.expectFirst(".said");
    assertThat(quote.expectFirst(".speaker a").attr("href"))
        .isEqualTo("/people/name%3AInes%20Roth");
    assertThat(quote.expectFirst(".paper").text()).isEqualTo("The Alderport Gazette");
    assertThat(quote.expectFirst("time").attr("datetime")).isEqualTo("2017-03-14");
    assertThat(quote.expectFirst("blockquote").text())
        .startsWith("Engineers told the meeting")
        .contains("We have looked at every bolt,")
        .endsWith("said the surveyor, Ines Roth.");
    assertThat(quote.select("blockquote mark").eachText()).containsExactly("bolt");
    assertThat(quote.expectFirst(".in a").attr("href"))
        .isEqualTo("/articles/" + Fixtures.BRIDGE + "#p1");
    assertThat(quote.select(".ways a").eachAttr("href"))
        .containsExactly("/quotes?speaker=name%3AInes+Roth", "/quotes/" + FixtureQuotes.bolt());
  }

  @Test
  void facetsNarrowAndChipsUndo() {
    Document page = page("/quotes?speaker=name:Ines+Roth&-year=2016");

    assertThat(page.select(".chips li bdi").eachText()).containsExactly("Ines Roth", "2016");
    assertThat(page.select(".chips li a").eachAttr("href"))
        .containsExactly("/quotes?-year=2016", "/quotes?speaker=name%3AInes+Roth");
    assertThat(page.select(".facet h3").eachText())
        .contains("Speaker", "Source", "Wording", "Year", "Published between");
    assertThat(page.select("form[action=/quotes] input[name=speaker]")).isNotEmpty();
  }

  @Test
  void pagesFollowOneAnother() {
    Document page = page("/quotes");

    assertThat(page.select(".said")).hasSize(20);
    assertThat(page.expectFirst(".pager a[rel=next]").attr("href")).isEqualTo("/quotes?page=2");
    assertThat(page("/quotes?page=2").select(".said")).isNotEmpty();
    assertThat(page("/quotes?page=9").expectFirst(".nothing .reason").text())
        .isEqualTo("There are only 2 pages of quotes.");
  }

  @Test
  void nothingFoundLeadsToTheCheck() {
    Document page = page("/quotes?q=moon");

    assertThat(page.expectFirst("h1").text()).isEqualTo("No quote with moon");
    assertThat(page.select(".nothing a").eachAttr("href"))
        .containsExactly("/quotes/check?words=moon", "/quotes");
    assertThat(pageOf(empty, "/quotes").expectFirst(".nothing .reason").text())
        .isEqualTo("No article of this archive quotes anybody.");
  }

  @Test
  void aQuoteIsCitedInFourStyles() {
    Document page = page("/quotes/" + FixtureQuotes.bolt());

    assertThat(page.expectFirst("h1").text()).isEqualTo("Ines Roth");
    assertThat(page.select(".citations dt").eachText())
        .containsExactly("Plain", "Chicago", "APA", "MLA");
    assertThat(page.select(".cited").eachText())
        .allMatch(text -> text.startsWith("“We have looked at every bolt”"))
        .allMatch(text -> text.contains("#:~:text=We%20have%20looked"));
    assertThat(page.select(".copy").eachAttr("data-text"))
        .isEqualTo(page.select(".cited").stream().map(Element::wholeText).toList());
    assertThat(page.select(".ways a").eachText()).contains("Who else prints these words");
    assertThat(get(full, "/quotes/" + Fixtures.BRIDGE + "-q-1").statusCode()).isEqualTo(404);
    assertThat(get(full, "/quotes/%3Cscript%3E").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "every bolt | | verbatim | Verbatim in The Alderport Gazette",
        "we would never drive | | nearly | Nearly so in The Alderport Gazette",
        "every bolt | Pavel Dorn | someone_else | These words were said by Ines Roth, not by Pavel"
            + " Dorn",
        "and we would fish for cod | | partly | In part: 3 of 6 words are verbatim in The Alderport"
            + " Gazette",
        "on the moon | | absent | Not in this archive",
      })
  void theCheckHasFiveAnswers(String words, String by, String kind, String verdict) {
    Document page =
        page("/quotes/check?words=" + encode(words) + (by == null ? "" : "&by=" + encode(by)));

    Element answer = page.expectFirst(".answer");
    assertThat(answer.hasClass(kind)).isTrue();
    assertThat(answer.expectFirst("h2").text()).isEqualTo(verdict);
    assertThat(page.expectFirst("textarea").text()).isEqualTo(words);
    assertThat(page.expectFirst("#by").attr("value")).isEqualTo(by == null ? "" : by);
  }

  @Test
  void whereOthersMayHaveTheWordsTooNoNumberOfArticlesIsClaimed() {
    assertThat(page("/quotes/check?words=a+bolt").expectFirst("#verdict").text())
        .startsWith("Verbatim in at least ");
  }

  @Test
  void differencesAreReadAsWellAsSeen() {
    Document page = page("/quotes/check?words=we+would+never+drive");

    Element compared = page.expectFirst(".compared");
    assertThat(compared.expectFirst("ins").text()).isEqualTo("the article has: not (end)");
    assertThat(compared.expectFirst("del").text()).isEqualTo("you pasted: never (end)");
    assertThat(compared.expectFirst(".skipped").text()).isEqualTo("left out by you: a bus (end)");
    compared.select(".unseen").remove();
    assertThat(compared.text()).isEqualTo("and we would not never drive a bus across it");
    assertThat(page.select(".key")).hasSize(1);
  }

  @Test
  void wordsOfTheArticleItselfAreSaidToBe() {
    Document page = page("/quotes/check?words=twice+the+load");

    assertThat(page.expectFirst(".explanation").text()).contains("nobody is quoted with them");
    assertThat(page.expectFirst(".said .speaker").text()).isEqualTo("The article’s own words");
    assertThat(page.select(".key")).isEmpty();
    assertThat(page.select(".said .ways a")).isEmpty();
    assertThat(page.select(".cited")).hasSize(4);
  }

  @Test
  void theNearestIsShownWhereNothingIsFound() {
    Document page = page("/quotes/check?words=a+bus+gladly");

    assertThat(page.expectFirst("h2").text()).isEqualTo("Not in this archive");
    assertThat(page.select(".said")).hasSize(1);
    assertThat(page("/quotes/check?words=moon").select(".said")).isEmpty();
  }

  @Test
  void withoutWordsThereIsOnlyTheForm() {
    assertThat(page("/quotes/check").select(".problem")).isEmpty();
    assertThat(page("/quotes/check?words=%E2%80%9C+%E2%80%A6").select("[role=alert]").text())
        .isEqualTo("There is no word in it that could be looked for.");
    for (String path : List.of("/quotes/check", "/quotes/check?words=%E2%80%9C+%E2%80%A6")) {
      Document page = page(path);
      assertThat(page.select(".answer")).isEmpty();
      assertThat(page.expectFirst("textarea").attr("maxlength")).isEqualTo("2000");
    }
  }

  @Test
  void aBookIsNoQuotation() {
    HttpResponse<String> answer = get(full, "/quotes/check?words=" + "word+".repeat(500));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).select("main li").text()).contains("at most 2000");
    assertThat(get(full, "/quotes?direct=perhaps").statusCode()).isEqualTo(400);
    assertThat(get(full, "/api/v1/quotes/check").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/quotes?q=%3Cscript%3E",
        "/quotes?speaker=%3Cscript%3Ealert(1)%3C/script%3E",
        "/quotes/check?words=%3Cscript%3Ealert(1)%3C/script%3E&by=%22%3E%3Cscript%3E",
        "/quotes?source=%3Cscript%3Ealert('x')%3C/script%3E%22%3E%3Cimg+src%3Dx+onerror%3Dalert(1)%3E",
        "/quotes/values?facet=speaker&find=%3Cscript%3E"
      })
  void textIsNeverMarkup(String path) {
    Document page = page(path);

    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("img, [onerror], [style]")).isEmpty();
    assertThat(page.select("a[href^=javascript]")).isEmpty();
  }

  private static Document page(String path) {
    return pageOf(full, path);
  }

  private static Document pageOf(WebServer server, String path) {
    HttpResponse<String> answer = get(server, path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static HttpResponse<String> get(WebServer server, String path) {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
