package id.jejaring.importing.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML file element by element, in UTF-8, without what XML cannot hold. */
final class Xml {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final OutputStream out;
  private final XMLStreamWriter xml;

  Xml(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
    try {
      xml = FACTORY.createXMLStreamWriter(this.out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /**
   * Opens an element with attributes, given as names and values in turn; empty ones are left out.
   */
  Xml open(String element, String... attributes) {
    try {
      xml.writeCharacters("\n");
      xml.writeStartElement(element);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** An element without content. */
  Xml empty(String element, String... attributes) {
    try {
      xml.writeEmptyElement(element);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
      }
    }
  }

  Xml text(String text) {
    try {
      xml.writeCharacters(legal(text));
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  Xml close() {
    try {
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Closes every element, and the stream. */
  void end() {
    try (out) {
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw failed(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String legal(String text) {
    return text.codePoints().allMatch(Xml::isLegal)
        ? text
        : text.codePoints()
            .filter(Xml::isLegal)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** The characters of XML 1.0. */
  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static RuntimeException failed(XMLStreamException e) {
    return new UncheckedIOException(new IOException(e));
  }
}
