package org.cuttings.web.page;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An XML document in the making. Whatever stands in texts is escaped; what XML cannot hold goes.
 */
public final class XmlText {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter xml;

  private XmlText(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** A document of what {@code content} writes. */
  public static String of(Consumer<XmlText> content) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      content.accept(new XmlText(xml));
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
    return out.toString();
  }

  /**
   * @param attributes names and values by turns; an attribute without a value is left out
   */
  public XmlText open(String name, @Nullable String... attributes) {
    try {
      xml.writeStartElement(name);
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
    return this;
  }

  public XmlText close() {
    try {
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
    return this;
  }

  /** An element with nothing in it. */
  public XmlText empty(String name, @Nullable String... attributes) {
    try {
      xml.writeEmptyElement(name);
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
    return this;
  }

  /** An element with a text; nothing where there is none. */
  public XmlText element(String name, @Nullable String text, @Nullable String... attributes) {
    if (text == null) {
      return this;
    }
    open(name, attributes);
    try {
      xml.writeCharacters(writable(text));
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
    return close();
  }

  private void attributes(@Nullable String[] attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      String name = attributes[i];
      String value = attributes[i + 1];
      if (name != null && value != null) {
        xml.writeAttribute(name, writable(value));
      }
    }
  }

  /** What XML cannot hold, however escaped, becomes a replacement character. */
  public static String writable(String text) {
    StringBuilder writable = new StringBuilder(text.length());
    text.codePoints()
        .map(character -> isXml(character) ? character : 0xFFFD)
        .forEach(writable::appendCodePoint);
    return writable.toString();
  }

  private static boolean isXml(int character) {
    return character == 0x9
        || character == 0xA
        || character == 0xD
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }

  private static IllegalStateException unwritable(XMLStreamException e) {
    return new IllegalStateException("Nothing keeps a string from being written", e);
  }
}
