package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.ArticleId;
import org.cuttings.search.SearchParameters;
import org.cuttings.web.harvest.OaiPmh;
import org.cuttings.web.harvest.SetDirectory;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Site;
import org.cuttings.web.page.Templates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OAI-PMH asked by a small harvester that believes nothing. */
class OaiPmhIT {
  private static final FixtureArchive ARCHIVE = new FixtureArchive();
  private static final int MOST = 3;
  private static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");
  private static final Instant TAKEN_IN = Instant.parse("2026-02-28T00:00:00Z");
  private static final Instant TAKEN_OUT = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LONG_AGO = Instant.parse("2019-01-01T00:00:00Z");
  private static final SetDirectory COLLECTIONS =
      () ->
          List.of(
              new SetDirectory.Selection(
                  "bridges",
                  "Bridges & ferries",
                  "What crosses the <water>",
                  "/collections/bridges",
                  Instant.parse("2026-03-01T00:00:00Z"),
                  false,
                  List.of(Fixtures.BRIDGE),
                  Map.of(
                      Fixtures.BRIDGE,
                      TAKEN_IN,
                      Fixtures.TOWER,
                      TAKEN_OUT,
                      Fixtures.REPORT,
                      LONG_AGO)),
              new SetDirectory.Selection(
                  "gone",
                  "Withdrawn",
                  null,
                  "/collections/gone",
                  Instant.parse("2026-03-02T00:00:00Z"),
                  true,
                  List.of(),
                  Map.of()));

  private static Javalin server;

  @BeforeAll
  static void start() {
    Answers answers = new Answers(new Templates(new Templates.Site("/", "0")), new Site(null));
    server =
        Javalin.create(
                config ->
                    new OaiPmh(
                            ARCHIVE,
                            ARCHIVE.doors().collected(),
                            COLLECTIONS,
                            answers,
                            Clock.fixed(NOW, ZoneOffset.UTC),
                            MOST)
                        .addTo(config.routes))
            .start("127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static String base() {
    return "http://127.0.0.1:" + server.port() + "/oai";
  }

  private static Document ask(String arguments) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(base() + "?" + arguments)).build(),
                HttpResponse.BodyHandlers.ofString());
    return checked(answer);
  }

  /** What the schema asks of every answer. */
  private static Document checked(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    Document xml = Jsoup.parse(answer.body(), Parser.xmlParser());
    Element root = xml.expectFirst("OAI-PMH");
    assertThat(root.attr("xmlns")).isEqualTo("http://www.openarchives.org/OAI/2.0/");
    List<String> children = root.children().stream().map(Element::tagName).toList();
    assertThat(children).hasSize(3).startsWith("responseDate", "request");
    assertThat(children.getLast())
        .isIn(
            "error",
            "Identify",
            "ListMetadataFormats",
            "ListSets",
            "ListIdentifiers",
            "ListRecords",
            "GetRecord");
    assertThat(root.child(0).text()).isEqualTo("2026-05-04T03:01:56Z");
    assertThat(root.child(1).text()).isEqualTo(base());
    for (Element header : root.select("header")) {
      List<String> inside = header.children().stream().map(Element::tagName).distinct().toList();
      assertThat(inside).startsWith("identifier", "datestamp");
      assertThat(Set.of("identifier", "datestamp", "setSpec")).containsAll(inside);
      assertThat(header.expectFirst("datestamp").text())
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
      assertThat(header.select("setSpec").eachText())
          .allMatch(spec -> spec.matches("[A-Za-z0-9_.!~*'()-]+(:[A-Za-z0-9_.!~*'()-]+)*"));
    }
    return xml;
  }

  /** Everything that a list holds, part by part. */
  private static List<Element> harvest(String verb, String arguments) throws Exception {
    List<Element> all = new ArrayList<>();
    Document part = ask("verb=" + verb + "&" + arguments);
    while (true) {
      List<Element> here = part.select(verb.equals("ListRecords") ? "record" : "header");
      assertThat(here).hasSizeLessThanOrEqualTo(MOST).isNotEmpty();
      all.addAll(here);
      Element token = part.selectFirst("resumptionToken");
      if (token == null || token.text().isEmpty()) {
        assertThat(token == null).isEqualTo(all.size() <= MOST);
        return all;
      }
      part =
          ask(
              "verb="
                  + verb
                  + "&resumptionToken="
                  + URLEncoder.encode(token.text(), StandardCharsets.UTF_8));
    }
  }

  private static List<String> identifiers(List<Element> records) {
    return records.stream().map(record -> record.expectFirst("identifier").text()).toList();
  }

  @Test
  void aHarvesterGetsEveryArticleAndCollectionOnce() throws Exception {
    List<String> articles;
    try (var all = ARCHIVE.arrivals(SearchParameters.EMPTY, null)) {
      articles = all.map(one -> "oai:cuttings.local:" + one.id()).toList();
    }
    List<Element> records = harvest("ListRecords", "metadataPrefix=oai_dc");
    List<String> found = identifiers(records);
    assertThat(found).doesNotHaveDuplicates().hasSize(articles.size() + 2).containsAll(articles);
    assertThat(identifiers(harvest("ListIdentifiers", "metadataPrefix=oai_dc"))).isEqualTo(found);
    List<String> times =
        records.stream().map(record -> record.expectFirst("datestamp").text()).toList();
    assertThat(times).isSortedAccordingTo(java.util.Comparator.reverseOrder());

    for (Element record : records) {
      boolean deleted = record.expectFirst("header").attr("status").equals("deleted");
      assertThat(record.select("metadata")).hasSize(deleted ? 0 : 1);
      if (!deleted) {
        Element dc = record.expectFirst("metadata").child(0);
        assertThat(dc.tagName()).isEqualTo("oai_dc:dc");
        assertThat(dc.select("dc|title")).hasSize(1);
        assertThat(dc.select("dc|identifier").text()).startsWith("http://127.0.0.1:");
      }
    }
    assertThat(records.stream().filter(record -> record.select("metadata").isEmpty()))
        .singleElement()
        .satisfies(
            record ->
                assertThat(record.expectFirst("identifier").text())
                    .isEqualTo("oai:cuttings.local:collection:gone"));
  }

  @Test
  void setsAreSourcesAndCollections() throws Exception {
    Document sets = ask("verb=ListSets");
    List<String> specs = sets.select("set > setSpec").eachText();
    assertThat(specs)
        .contains("source:northern-wire", "collection:bridges", "collections")
        .doesNotContain("collection:gone");
    assertThat(sets.select("set:has(setSpec:containsOwn(collection:bridges)) setName").text())
        .isEqualTo("Bridges & ferries");
    assertThat(sets.select("dc|description").text()).isEqualTo("What crosses the <water>");

    List<Element> wire = harvest("ListRecords", "metadataPrefix=oai_dc&set=source:northern-wire");
    assertThat(wire)
        .allSatisfy(
            record ->
                assertThat(record.select("setSpec").eachText()).contains("source:northern-wire"));
    assertThat(identifiers(harvest("ListRecords", "metadataPrefix=oai_dc&set=collection:bridges")))
        .containsExactly("oai:cuttings.local:" + Fixtures.BRIDGE);
    assertThat(identifiers(harvest("ListIdentifiers", "metadataPrefix=oai_dc&set=collections")))
        .containsExactly(
            "oai:cuttings.local:collection:gone", "oai:cuttings.local:collection:bridges");
  }

  @Test
  void whatComesIntoASetOrLeavesItIsHarvestedAgain() throws Exception {
    String bridge = "oai:cuttings.local:" + Fixtures.BRIDGE;
    String tower = "oai:cuttings.local:" + Fixtures.TOWER;
    assertThat(header(bridge).expectFirst("datestamp").text()).isEqualTo("2026-02-28T00:00:00Z");
    assertThat(header(tower).expectFirst("datestamp").text()).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(header(bridge).select("setSpec").eachText()).contains("collection:bridges");
    assertThat(header(tower).select("setSpec").eachText()).doesNotContain("collection:bridges");
    assertThat(header("oai:cuttings.local:" + Fixtures.REPORT).expectFirst("datestamp").text())
        .as("it changed after it came into the set")
        .startsWith("2026-02-03");
    String since = "metadataPrefix=oai_dc&from=2026-02-27";
    assertThat(identifiers(harvest("ListIdentifiers", since)))
        .containsExactly(
            "oai:cuttings.local:collection:gone",
            tower,
            "oai:cuttings.local:collection:bridges",
            bridge);
    String source = header(tower).expectFirst("setSpec").text();
    assertThat(identifiers(harvest("ListIdentifiers", since + "&set=" + source)))
        .contains(tower)
        .allSatisfy(one -> assertThat(header(one).select("setSpec").eachText()).contains(source));
    assertThat(identifiers(harvest("ListRecords", since + "&set=collection:bridges")))
        .containsExactly(bridge);
    assertThat(
            code("verb=ListRecords&set=collection:bridges&metadataPrefix=oai_dc&until=2026-02-27"))
        .isEqualTo("noRecordsMatch");
  }

  @Test
  void fromAndUntilIncludeTheirOwnSecondAndDay() throws Exception {
    String bridge = "oai:cuttings.local:" + Fixtures.BRIDGE;
    String time = header(bridge).expectFirst("datestamp").text();
    assertThat(
            identifiers(
                harvest(
                    "ListIdentifiers", "metadataPrefix=oai_dc&from=" + time + "&until=" + time)))
        .contains(bridge);
    String day = time.substring(0, 10);
    assertThat(
            identifiers(
                harvest("ListIdentifiers", "metadataPrefix=oai_dc&from=" + day + "&until=" + day)))
        .contains(bridge);
    assertThat(code("verb=ListRecords&metadataPrefix=oai_dc&until=1999-01-01"))
        .isEqualTo("noRecordsMatch");
  }

  private static Element header(String identifier) throws Exception {
    return ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier)
        .expectFirst("GetRecord > record > header");
  }

  @Test
  void aTokenIsGoodWhateverComesInMeanwhile() throws Exception {
    Document first = ask("verb=ListIdentifiers&metadataPrefix=oai_dc");
    String token = first.expectFirst("resumptionToken").text();
    Document once = ask("verb=ListIdentifiers&resumptionToken=" + token);
    assertThat(identifiers(once.select("header")))
        .isEqualTo(
            identifiers(ask("verb=ListIdentifiers&resumptionToken=" + token).select("header")))
        .doesNotContainAnyElementsOf(identifiers(first.select("header")));
  }

  @Test
  void theArchiveSaysWhatItIs() throws Exception {
    Element identify = ask("verb=Identify").expectFirst("Identify");
    assertThat(identify.children().stream().map(Element::tagName))
        .containsExactly(
            "repositoryName",
            "baseURL",
            "protocolVersion",
            "adminEmail",
            "earliestDatestamp",
            "deletedRecord",
            "granularity");
    assertThat(identify.expectFirst("deletedRecord").text()).isEqualTo("persistent");
    assertThat(identify.expectFirst("adminEmail").text()).matches("\\S+@(\\S+\\.)+\\S+");
    assertThat(ask("verb=ListMetadataFormats").select("metadataPrefix").eachText())
        .containsExactly("oai_dc");
    Element request = ask("verb=Identify").expectFirst("request");
    assertThat(request.attr("verb")).isEqualTo("Identify");
  }

  @Test
  void aFormSentToItIsAnsweredToo() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(base()))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "verb=ListIdentifiers&metadataPrefix=oai_dc"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(checked(answer).select("header")).hasSize(MOST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x=1 | badVerb",
        "verb=Nothing | badVerb",
        "verb=Identify&verb=Identify | badVerb",
        "verb=Identify&set=a | badArgument",
        "verb=ListRecords | badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday | badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2016-13-01 | badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2016-05-04&until=2016-05-04T01:01:01Z | badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2016-05-04&until=2016-05-03 | badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x | badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&set=a&set=b | badArgument",
        "verb=ListRecords&resumptionToken=x | badResumptionToken",
        "verb=ListSets&resumptionToken=x | badResumptionToken",
        "verb=ListRecords&metadataPrefix=marc21 | cannotDisseminateFormat",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:cuttings.local:nothing | idDoesNotExist",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=elsewhere | idDoesNotExist",
        "verb=ListMetadataFormats&identifier=nothing | idDoesNotExist",
        "verb=ListRecords&metadataPrefix=oai_dc&set=nothing | noRecordsMatch",
        "verb=GetRecord&metadataPrefix=oai_dc | badArgument",
      })
  void everyMistakeHasItsCode(String arguments, String expected) throws Exception {
    assertThat(code(arguments)).isEqualTo(expected);
    boolean shown = Map.of("badVerb", true, "badArgument", true).containsKey(expected);
    assertThat(ask(arguments).expectFirst("request").attributesSize() == 0).isEqualTo(shown);
  }

  private static String code(String arguments) throws Exception {
    return ask(arguments).expectFirst("error").attr("code");
  }

  @Test
  void theFixturesCanShowIt() {
    assertThat(ArticleId.isValid(Fixtures.BRIDGE.value())).isTrue();
  }
}
