package id.jejaring.importing.malformed;

import static id.jejaring.importing.malformed.Malformed.text;

import id.jejaring.importing.malformed.Malformed.Content;
import java.io.FilterOutputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a packed file, each under its path; every change makes another one. */
record Parts(Map<String, Content> parts) {

  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String STRINGS = "xl/sharedStrings.xml";
  static final String STYLES = "xl/styles.xml";
  static final String BOOK = "xl/workbook.xml";
  static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  static final String TYPES = "[Content_Types].xml";
  static final String ROOT = "_rels/.rels";

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  /** The rows of a workbook in which nothing is wrong: a heading and one business. */
  static final String ROWS =
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>Batik Sari</t></is></c><c r="B2" t="s"><v>2</v></c></row>
      """;

  static Parts none() {
    return new Parts(Map.of());
  }

  /** A workbook of one sheet in which nothing is wrong. */
  static Parts workbook() {
    return none()
        .with(
            TYPES,
            "<Types xmlns=\"%scontent-types\">".formatted(PACKAGE)
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/" + BOOK, "sheet.main")
                + override("/" + SHEET, "worksheet")
                + override("/" + STRINGS, "sharedStrings")
                + override("/" + STYLES, "styles")
                + "</Types>")
        .with(ROOT, relations(relation("rId1", OFFICE + "/officeDocument", BOOK)))
        .with(BOOK, book("<sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/>"))
        .with(
            RELATIONS,
            relations(
                relation("rId1", OFFICE + "/worksheet", "worksheets/sheet1.xml"),
                relation("rId2", OFFICE + "/sharedStrings", "sharedStrings.xml"),
                relation("rId3", OFFICE + "/styles", "styles.xml")))
        .with(SHEET, sheet(ROWS))
        .with(
            STRINGS,
            "<sst xmlns=\"%s\" count=\"3\" uniqueCount=\"3\">".formatted(MAIN)
                + "<si><t>Nama</t></si><si><t>Kota</t></si><si><t>Kota Malang</t></si></sst>")
        .with(STYLES, "<styleSheet xmlns=\"%s\"/>".formatted(MAIN));
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s.%s+xml\"/>"
        .formatted(part, "application/vnd.openxmlformats-officedocument.spreadsheetml", type);
  }

  static String relations(String... relations) {
    return "<Relationships xmlns=\"%srelationships\">%s</Relationships>"
        .formatted(PACKAGE, String.join("", relations));
  }

  static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
  }

  static String sheetRelation(String id, String target) {
    return relation(id, OFFICE + "/worksheet", target);
  }

  static String book(String sheets) {
    return "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
        .formatted(MAIN, OFFICE, sheets);
  }

  static String sheet(String rows) {
    return "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
  }

  Parts with(String path, String xml) {
    return with(path, text(xml));
  }

  Parts with(String path, Content content) {
    var changed = new LinkedHashMap<>(parts);
    changed.put(path, content);
    return new Parts(changed);
  }

  Parts rows(String rows) {
    return with(SHEET, sheet(rows));
  }

  /** With a third row of these cells. */
  Parts row(String cells) {
    return rows(ROWS + "<row r=\"3\">" + cells + "</row>");
  }

  Parts without(String path) {
    var changed = new LinkedHashMap<>(parts);
    changed.remove(path);
    return new Parts(changed);
  }

  /** With something in a part replaced. */
  Parts replaced(String path, String some, String other) {
    var part = parts.get(path);
    if (part == null) {
      throw new IllegalArgumentException(path);
    }
    return with(
        path,
        out -> out.write(new String(part.bytes(), "UTF-8").replace(some, other).getBytes("UTF-8")));
  }

  /** All of it, packed. */
  Content packed() {
    return out -> {
      try (var zip = new ZipOutputStream(new Open(out))) {
        for (var part : parts.entrySet()) {
          var entry = new ZipEntry(part.getKey());
          entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
          zip.putNextEntry(entry);
          part.getValue().to(zip);
          zip.closeEntry();
        }
      }
    };
  }

  /** Stays open for whoever has opened it. */
  private static final class Open extends FilterOutputStream {
    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws java.io.IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws java.io.IOException {
      flush();
    }
  }
}
