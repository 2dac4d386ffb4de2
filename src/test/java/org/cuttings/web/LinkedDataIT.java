package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.cuttings.web.page.Described;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;
import org.cuttings.web.page.Templates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What programs find: metadata in pages, JSON-LD, site map, OpenSearch, rules for crawlers. */
class LinkedDataIT {
  private static final FixtureArchive ARCHIVE = new FixtureArchive();
  private static WebServer server;

  @BeforeAll
  static void start() {
    server = WebServer.start(WebSettings.at("127.0.0.1", 0, "test"), ARCHIVE.doors());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String site() {
    return "http://127.0.0.1:" + server.port();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(site() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static Document page(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body(), site() + path);
  }

  private static Document xml(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body(), Parser.xmlParser());
  }

  /** Expanded by a library, with every name taken for one of schema.org. */
  private static String expanded(String json) throws Exception {
    JsonLdOptions options = new JsonLdOptions();
    options.setDocumentLoader(
        (url, how) -> {
          assertThat(url).hasToString("https://schema.org");
          return JsonDocument.of(
              new StringReader("{\"@context\": {\"@vocab\": \"https://schema.org/\"}}"));
        });
    return JsonLd.expand(JsonDocument.of(new StringReader(json))).options(options).get().toString();
  }

  @Test
  void pagesSayInJsonLdWhatTheyAreAbout() throws Exception {
    Map<String, String> types =
        Map.of(
            "/",
            "WebSite",
            "/articles/" + Fixtures.BRIDGE,
            "NewsArticle",
            "/people/ines-roth",
            "Person",
            "/events/" + FixtureEvents.MEETING,
            "Event");
    for (Map.Entry<String, String> type : types.entrySet()) {
      String json = page(type.getKey()).expectFirst("script[type=application/ld+json]").data();
      assertThat(expanded(json))
          .as(type.getKey())
          .contains("\"@type\":[\"https://schema.org/" + type.getValue() + "\"]")
          .contains("\"https://schema.org/url\"");
    }
    String quotes = page("/quotes").expectFirst("a[href^=/quotes/]:contains(Cite)").attr("href");
    assertThat(expanded(page(quotes).expectFirst("script[type=application/ld+json]").data()))
        .contains("https://schema.org/Quotation", "https://schema.org/NewsArticle");
  }

  @Test
  void whatATitleHoldsDoesNotEndTheDataBlock() {
    String hostile = "</script><script>alert(1)</script><!-- <script> & \u2028";
    Page page =
        new AboutPageWith(Described.as(Map.of("@context", "https://schema.org", "name", hostile)));
    String html = new Templates(new Templates.Site("/", "0")).render(page);
    Document read = Jsoup.parse(html);
    assertThat(read.expectFirst("script[type=application/ld+json]").data())
        .contains("\\u003C/script\\u003E")
        .doesNotContain("<");
    assertThat(read.select("main")).hasSize(1);
  }

  private record AboutPageWith(Described about) implements Page {
    @Override
    public String template() {
      return "about";
    }

    @Override
    public Frame frame() {
      return AboutPage.of("0").frame();
    }

    public String version() {
      return "0";
    }

    @Override
    public Described described(String origin) {
      return about;
    }
  }

  @Test
  void zoteroReadsAnArticleAndAList() throws Exception {
    Document article = page("/articles/" + Fixtures.BRIDGE);
    assertThat(article.select("meta[name=citation_title]").attr("content")).isNotBlank();
    assertThat(article.select("meta[name=DC.type]").attr("content")).isEqualTo("newspaperArticle");
    assertThat(article.select("meta[name=citation_public_url]").attr("content"))
        .isEqualTo(site() + "/articles/" + Fixtures.BRIDGE);
    String ris =
        article
            .select("link[rel=alternate][type=application/x-research-info-systems]")
            .attr("href");
    assertThat(get(ris).body()).startsWith("TY  - NEWS\r\n").contains("\r\nER  - ");

    Document list = page("/search?q=bridge");
    assertThat(list.select("span.Z3988")).hasSameSizeAs(list.select("article.cutting"));
    assertThat(list.expectFirst("span.Z3988").attr("title"))
        .startsWith("ctx_ver=Z39.88-2004&")
        .contains("rft.title=");
  }

  @Test
  void anArticleAPassageAndAnEventHavePagesWithEveryStyle() throws Exception {
    Document article = page("/articles/" + Fixtures.BRIDGE + "/cite");
    assertThat(article.select(".citations dt").eachText()).containsExactly("Chicago", "APA", "MLA");
    Document passage = page("/articles/" + Fixtures.BRIDGE + "/cite?passage=1");
    assertThat(passage.select("blockquote")).hasSize(1);
    assertThat(get(passage.select("main a:contains(BibTeX)").attr("href")).body())
        .startsWith("@article{" + Fixtures.BRIDGE + "-p1,");
    assertThat(get("/articles/" + Fixtures.BRIDGE + "/cite?passage=99999").statusCode())
        .isEqualTo(404);
    assertThat(get("/articles/" + Fixtures.BRIDGE + ".ris?passage=x").statusCode()).isEqualTo(400);
    assertThat(page("/events/" + FixtureEvents.MEETING + "/cite").select(".citations dt"))
        .hasSize(3);
    assertThat(get("/events/none.ris").statusCode()).isEqualTo(404);
  }

  @Test
  void theSiteMapHasEveryArticlePersonAndEvent() throws Exception {
    Document index = xml("/sitemap.xml");
    List<String> parts = index.select("sitemap > loc").eachText();
    assertThat(parts).hasSizeGreaterThanOrEqualTo(4).allMatch(part -> part.startsWith(site()));
    StringBuilder all = new StringBuilder();
    for (String part : parts) {
      all.append(xml(part.substring(site().length())).select("url > loc").eachText());
    }
    int articles = all.toString().split("/articles/", -1).length - 1;
    assertThat(articles)
        .isEqualTo((int) ARCHIVE.all(org.cuttings.search.SearchParameters.EMPTY).count());
    assertThat(all.toString()).contains("/people/ines-roth", "/events/" + FixtureEvents.MEETING);
    assertThat(xml("/sitemap/articles-1.xml").select("lastmod").eachText())
        .allMatch(date -> date.matches("\\d{4}-\\d\\d-\\d\\dT.*Z"))
        .isNotEmpty();
    assertThat(get("/sitemap/articles-999.xml").statusCode()).isEqualTo(404);
    assertThat(get("/robots.txt").body())
        .contains("\nSitemap: " + site() + "/sitemap.xml\n", "Disallow: /*.ris\n");
  }

  @Test
  void browsersLearnHowToSearch() throws Exception {
    String description = page("/").select("link[rel=search]").attr("href");
    Document xml = xml(description);
    assertThat(xml.expectFirst("Url[type=text/html]").attr("template"))
        .isEqualTo(site() + "/search?q={searchTerms}&page={startPage?}");
  }
}
