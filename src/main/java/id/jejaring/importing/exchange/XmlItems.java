package id.jejaring.importing.exchange;

import id.jejaring.importing.sheet.Pieces;
import id.jejaring.importing.sheet.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads nodes and edges from XML as a stream. Declares no types, resolves no entities and opens no
 * address; deeper than {@link Guard#DEPTH} nothing is read.
 */
abstract class XmlItems implements Item.Reader {

  private static final XMLInputFactory FACTORY = factory();

  private final Guard guard;
  private final InputStream in;
  private final ArrayDeque<Item> ready = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** The document, standing on an element or at its end. */
  final XMLStreamReader xml;

  XmlItems(Path file, Guard guard) {
    this.guard = guard;
    try {
      this.in = new Watched(Files.newInputStream(file));
      this.xml = FACTORY.createXMLStreamReader(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw guard.broken(line(e));
    }
  }

  /** Refuses a piece that is too long before the parser has it in memory. */
  private final class Watched extends BufferedInputStream {

    private final Pieces pieces = new Pieces();

    Watched(InputStream in) {
      super(in);
    }

    @Override
    public synchronized int read(byte[] bytes, int from, int count) throws IOException {
      int read = super.read(bytes, from, count);
      if (read > 0 && !pieces.read(bytes, from, read)) {
        throw guard.unsafe(Reason.LONG_CELL, Guard.TEXT);
      }
      return read;
    }

    @Override
    public synchronized int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
    return factory;
  }

  /** The name of the root element of an XML file; empty where it is none. */
  static String root(Path file, Guard guard) {
    try (var items =
        new XmlItems(file, guard) {
          @Override
          void begin(String element) {
            // only its name is asked for
          }

          @Override
          void end(String element, String text) {
            // only its name is asked for
          }
        }) {
      while (items.xml.hasNext()) {
        switch (items.xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            return items.xml.getLocalName().toLowerCase(Locale.ROOT);
          }
          case XMLStreamConstants.DTD -> throw guard.unsafe(Reason.GRAPH_DOCUMENT_TYPE);
          default -> {}
        }
      }
      return "";
    } catch (XMLStreamException e) {
      throw guard.broken(line(e));
    }
  }

  /** An element opens; the reader stands on it. */
  abstract void begin(String element);

  /** An element closes, with the text in it. */
  abstract void end(String element, String text);

  /** Hands a node or an edge out. */
  final void ready(Item item) {
    ready.add(item);
  }

  /** An attribute of the element that opens; empty where there is none. */
  final String attribute(String name) {
    var value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  final Guard guard() {
    return guard;
  }

  @Override
  public final @Nullable Item next() {
    try {
      while (ready.isEmpty() && xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > Guard.DEPTH) {
              throw guard.unsafe(Reason.TOO_DEEP, Guard.DEPTH);
            }
            text.setLength(0);
            begin(xml.getLocalName());
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            end(xml.getLocalName(), text.toString());
            text.setLength(0);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add();
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw guard.unsafe(Reason.GRAPH_DOCUMENT_TYPE);
          default -> {}
        }
      }
      return ready.poll();
    } catch (XMLStreamException e) {
      throw guard.broken(line(e));
    }
  }

  private void add() {
    if (text.length() + xml.getTextLength() > Guard.TEXT) {
      throw guard.unsafe(Reason.LONG_CELL, Guard.TEXT);
    }
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }

  /** Puts an attribute of a node or edge, if it is filled and not there. */
  final void put(Map<String, String> attributes, String title, String value) {
    guard.put(attributes, title, value);
  }

  static Map<String, String> none() {
    return new LinkedHashMap<>();
  }

  private static int line(XMLStreamException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
  }

  @Override
  public final void close() {
    try (in) {
      xml.close();
    } catch (XMLStreamException | IOException _) {
      return; // read to where it mattered
    }
  }
}
