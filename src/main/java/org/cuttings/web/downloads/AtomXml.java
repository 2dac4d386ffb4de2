package org.cuttings.web.downloads;

import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.cuttings.search.Arrival;
import org.cuttings.web.page.XmlText;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Feed} as RFC 4287 has it, in the pages of RFC 5005. */
final class AtomXml {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter xml;
  private final String site;

  private AtomXml(XMLStreamWriter xml, String site) {
    this.xml = xml;
    this.site = site;
  }

  /**
   * @param site where addresses of this site begin, {@code https://example.org}
   */
  static String of(Feed feed, String site) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out);
      new AtomXml(xml, site).write(feed);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Nothing keeps a string from being written", e);
    }
    return out.toString();
  }

  private void write(Feed feed) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    element("id", id(feed.list()));
    element("title", feed.title() + " · Cuttings");
    element("updated", feed.updated().truncatedTo(ChronoUnit.MILLIS).toString());
    author("Cuttings");
    document("self", feed, feed.before());
    document("first", feed, null);
    if (feed.next() != null) {
      document("next", feed, feed.next());
    }
    link("alternate", "text/html", feed.list());
    for (Feed.Entry entry : feed.entries()) {
      write(entry);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void write(Feed.Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    element("id", id(entry.path()));
    element("title", entry.title());
    element("updated", entry.arrival().at().truncatedTo(ChronoUnit.MILLIS).toString());
    if (entry.author() != null) {
      author(entry.author());
    }
    link("alternate", "text/html", entry.path());
    element("summary", entry.summary());
    xml.writeEndElement();
  }

  /** The same wherever the portal is served. */
  private static String id(String path) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
  }

  private void author(String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element("name", name);
    xml.writeEndElement();
  }

  private void document(String relation, Feed feed, @Nullable Arrival before)
      throws XMLStreamException {
    String address = Format.ATOM.of(feed.list());
    link(
        relation,
        Format.ATOM.mediaType(),
        before == null
            ? address
            : address
                + (address.contains("?") ? "&" : "?")
                + Downloads.BEFORE
                + "="
                + URLEncoder.encode(before.value(), StandardCharsets.UTF_8));
  }

  private void link(String relation, String type, String path) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", XmlText.writable(site + path));
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(XmlText.writable(text));
    xml.writeEndElement();
  }
}
