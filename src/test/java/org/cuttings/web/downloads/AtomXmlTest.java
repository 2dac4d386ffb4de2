package org.cuttings.web.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
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
    Element feed =
        parsed(new Feed("ferry", "/search?q=ferry", List.of(entry("/articles/a", "One"))));

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
    Feed feed = new Feed("ferry", "/search?q=ferry", List.of(entry("/articles/a", "One")));
    Feed renamed = new Feed("other", "/search?q=ferry", List.of(entry("/articles/a", "Changed")));

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
                    List.of(
                        new Feed.Entry(
                            "/articles/a?q=%22%3E&x", HOSTILE, Instant.EPOCH, HOSTILE, HOSTILE)))),
            "entry");

    assertThat(text(entry, "summary"))
        .isEqualTo(
            "<script>]]>&amp; \ufffd bell \ufffd reversed \u202e half \ufffd end \ufffd ☂ 🚢");
    assertThat(link(entry, "alternate")).isEqualTo(SITE + "/articles/a?q=%22%3E&x");
  }

  @Test
  void anEmptyFeedIsOneToo() throws Exception {
    Element feed = parsed(new Feed("nothing", "/search?q=nothing", List.of()));

    assertThat(text(feed, "updated")).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(feed.getElementsByTagNameNS("*", "entry").getLength()).isZero();
  }

  private static Feed.Entry entry(String path, String title) {
    return new Feed.Entry(
        path, title, Instant.parse("2026-02-03T04:05:06Z"), "Maren Holt", "The Gazette, 2017");
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
