package org.cuttings.web.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cuttings.search.Arrival;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class AtomXmlTest {
  private static final String SITE = "https://cuttings.example";
  private static final String HOSTILE =
      "<script>]]>&amp; \u0000 bell \u0007 reversed \u202e half \ud83d end \uffff ☂ 🚢";

  @Test
  void everythingThatAFeedMustSayIsSaid() throws Exception {
    Element feed = parsed(feed("ferry", entry("/articles/a", "One")));

    assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    for (Element element : List.of(feed, first(feed, "entry"))) {
      assertThat(text(element, "id")).startsWith("urn:uuid:");
      assertThat(text(element, "title")).isNotBlank();
      assertThat(Instant.parse(text(element, "updated"))).isEqualTo("2026-02-03T04:05:06Z");
      assertThat(text(element, "author")).isNotBlank();
    }
    assertThat(link(feed, "self")).isEqualTo(SITE + "/search.atom?q=ferry");
    assertThat(link(feed, "alternate")).isEqualTo(SITE + "/search?q=ferry");
    assertThat(link(first(feed, "entry"), "alternate")).isEqualTo(SITE + "/articles/a");
  }

  @Test
  void anIdStaysWhereverAndWheneverTheFeedIsMade() throws Exception {
    Feed feed = feed("ferry", entry("/articles/a", "One"));
    Feed renamed = feed("other", entry("/articles/a", "Changed"));

    assertThat(ids(parse(AtomXml.of(feed, SITE))))
        .isEqualTo(ids(parse(AtomXml.of(renamed, "http://localhost:8080"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatNoXmlCanHoldIsReplacedAndTheRestKept() throws Exception {
    Element entry =
        first(
            parsed(
                new Feed(
                    HOSTILE,
                    "/search?q=%3Cb%3E&person=x",
                    null,
                    List.of(
                        new Feed.Entry(
                            "/articles/a?q=%22%3E&x",
                            HOSTILE, new Arrival(Instant.EPOCH, "a"), HOSTILE, HOSTILE)),
                    true)),
            "entry");

    assertThat(text(entry, "summary"))
        .isEqualTo(
            "<script>]]>&amp; \ufffd bell \ufffd reversed \u202e half \ufffd end \ufffd ☂ 🚢");
    assertThat(link(entry, "alternate")).isEqualTo(SITE + "/articles/a?q=%22%3E&x");
  }

  @Test
  void anEmptyFeedIsOneToo() throws Exception {
    Element feed = parsed(new Feed("nothing", "/search?q=nothing", null, List.of(), true));

    assertThat(text(feed, "updated")).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(feed.getElementsByTagNameNS("*", "entry").getLength()).isZero();
  }

  /** RFC 5005: whoever was away for long follows {@code next} until it is known what comes. */
  @Test
  void aLongFeedLeadsOnToWhatCameInBefore() throws Exception {
    List<String> titles = new ArrayList<>();
    String next = "";
    int documents = 0;
    do {
      Element feed = parsed(page(next));
      NodeList entries = feed.getElementsByTagNameNS("*", "entry");
      assertThat(entries.getLength()).isPositive();
      for (int i = 0; i < entries.getLength(); i++) {
        titles.add(text((Element) entries.item(i), "title"));
      }
      assertThat(link(feed, "self")).isEqualTo(documents == 0 ? SITE + "/search.atom?q=a" : next);
      assertThat(link(feed, "first")).isEqualTo(SITE + "/search.atom?q=a");
      next = link(feed, "next");
      documents++;
    } while (!next.isEmpty());

    assertThat(documents).isEqualTo(3);
    assertThat(titles).hasSize(2 * Feed.ENTRIES + 1).doesNotHaveDuplicates();
  }

  /** Of 201 entries those that follow what an address says. */
  private static Feed page(String address) {
    int at = address.indexOf("before=");
    Arrival before =
        at < 0
            ? null
            : Arrival.parse(
                    URLDecoder.decode(
                        address.substring(at + "before=".length()), StandardCharsets.UTF_8))
                .orElseThrow();
    return Feed.of(
        "a",
        "/search?q=a",
        before,
        IntStream.rangeClosed(1, 2 * Feed.ENTRIES + 1)
            .mapToObj(number -> "/articles/" + (1000 + number))
            .filter(path -> before == null || path.compareTo(before.id()) > 0)
            .map(path -> entry(path, path)));
  }

  private static Feed feed(String title, Feed.Entry entry) {
    return new Feed(title, "/search?q=ferry", null, List.of(entry), true);
  }

  private static Feed.Entry entry(String path, String title) {
    return new Feed.Entry(
        path,
        title,
        new Arrival(Instant.parse("2026-02-03T04:05:06Z"), path),
        "Maren Holt",
        "The Gazette, 2017");
  }

  private static Element parsed(Feed feed) throws Exception {
    return parse(AtomXml.of(feed, SITE));
  }

  private static Element parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static Element first(Element within, String name) {
    return (Element) within.getElementsByTagNameNS("*", name).item(0);
  }

  private static String text(Element within, String name) {
    return first(within, name).getTextContent();
  }

  private static String link(Element within, String relation) {
    NodeList links = within.getElementsByTagNameNS("*", "link");
    for (int i = 0; i < links.getLength(); i++) {
      Element link = (Element) links.item(i);
      if (link.getParentNode() == within && link.getAttribute("rel").equals(relation)) {
        return link.getAttribute("href");
      }
    }
    return "";
  }

  private static List<String> ids(Element feed) {
    NodeList ids = feed.getElementsByTagNameNS("*", "id");
    List<String> all = new ArrayList<>();
    for (int i = 0; i < ids.getLength(); i++) {
      all.add(ids.item(i).getTextContent());
    }
    return all;
  }
}
