package id.jejaring.importing.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Whether the cells of a workbook point only at texts that it has: for others its reader would make
 * room without end. Reads every part once, as a stream, with the parser that the reader has.
 */
final class SharedTexts {

  private static final XMLInputFactory FACTORY = factory();

  private long texts = Long.MAX_VALUE;
  private long highest = -1;

  private SharedTexts() {}

  private static XMLInputFactory factory() {
    var factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Refuses a workbook in which a cell points at no text. */
  static void check(Path file, String name) throws IOException {
    var shared = new SharedTexts();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        shared.read(zip, entry);
      }
    }
    if (shared.highest >= 0 && shared.highest >= shared.texts) {
      throw Book.unsafe(name, Reason.DAMAGED);
    }
  }

  private void read(ZipFile zip, ZipEntry entry) throws IOException {
    try (var in = zip.getInputStream(entry)) {
      var xml = FACTORY.createXMLStreamReader(in);
      try {
        read(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException | RuntimeException _) { // the parser throws several kinds
      return; // no XML, or broken: whoever reads it will say where
    }
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    boolean isList = false;
    boolean pointing = false;
    long found = 0;
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          var element = xml.getLocalName();
          isList |= depth == 0 && element.equals("sst");
          found += depth == 1 && element.equals("si") ? 1 : 0;
          depth++;
          if (element.equals("c")) {
            pointing = "s".equals(xml.getAttributeValue(null, "t"));
          } else if (pointing && element.equals("v")) {
            point(xml.getElementText());
            depth--;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
    if (isList) {
      texts = Math.min(texts, found);
    }
  }

  private void point(String number) {
    try {
      highest = Math.max(highest, Long.parseLong(number.strip()));
    } catch (NumberFormatException _) {
      return; // the reader refuses it, naming the row
    }
  }
}
