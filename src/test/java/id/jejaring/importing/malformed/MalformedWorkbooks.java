package id.jejaring.importing.malformed;

import static id.jejaring.importing.malformed.Malformed.bytes;
import static id.jejaring.importing.malformed.Malformed.cut;
import static id.jejaring.importing.malformed.Malformed.joined;
import static id.jejaring.importing.malformed.Malformed.overwritten;
import static id.jejaring.importing.malformed.Malformed.repeated;
import static id.jejaring.importing.malformed.Malformed.text;

import id.jejaring.importing.malformed.Malformed.Content;
import java.util.ArrayList;
import java.util.List;

/** Workbooks of Excel, and what pretends to be one. */
final class MalformedWorkbooks {

  private static final Parts GOOD = Parts.workbook();
  private static final String OUTSIDE = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

  private final List<Malformed> files = new ArrayList<>();

  private MalformedWorkbooks() {}

  static List<Malformed> all() {
    var made = new MalformedWorkbooks();
    made.packages();
    made.bombs();
    made.parts();
    made.entities();
    made.relations();
    made.sheets();
    made.rows();
    made.cells();
    made.strings();
    made.styles();
    made.others();
    return made.files;
  }

  private void either(String what, Content content) {
    files.add(Malformed.of("xlsx", what, "buku.xlsx", content));
  }

  private void refused(String what, Content content) {
    files.add(Malformed.of("xlsx", what, "buku.xlsx", content).refused());
  }

  private void read(String what, int rows, Parts parts) {
    files.add(Malformed.of("xlsx", what, "buku.xlsx", parts.packed()).read(rows));
  }

  private void packages() {
    var good = GOOD.packed();
    read("nothing wrong", 1, GOOD);
    for (var share : new double[] {0.02, 0.3, 0.6, 0.9, 0.99}) {
      refused("cut at %s".formatted(share), cut(good, share));
    }
    for (var at : new double[] {0.0, 0.1, 0.4, 0.7, 0.95, 0.985}) {
      either("overwritten at %s".formatted(at), overwritten(good, at, 0, 255, 0, 255, 7, 7));
    }
    either("letters before it", joined(text("halo "), good));
    either("letters after it", joined(good, repeated("halo ", 2_000)));
    either("twice", joined(good, good));
    refused("an empty package", Parts.none().packed());
    refused("the head of a package", bytes('P', 'K', 3, 4));
    refused("only an end of a package", bytes('P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0));
    refused("PK and noise", joined(bytes('P', 'K', 3, 4), repeated("\u0001\u0002x", 3_000)));
    var many = GOOD;
    for (int i = 0; i < 1_001; i++) {
      many = many.with("xl/media/" + i + ".xml", "<a/>");
    }
    refused("over 1,000 parts", many.packed());
  }

  private void bombs() {
    refused(
        "101 MB of blanks in a sheet", GOOD.with(Parts.SHEET, repeated(" ", 101 << 20)).packed());
    refused(
        "101 MB of strings",
        GOOD.with(Parts.STRINGS, repeated("<si><t>a</t></si>", 7 << 20)).packed());
    var wide = GOOD;
    for (int i = 0; i < 5; i++) {
      wide = wide.with("xl/media/" + i + ".bin", repeated("\0", 97 << 20));
    }
    refused("five parts of 99 MB", wide.packed());
    refused("a package in a package", GOOD.with("xl/inner.zip", GOOD.packed()).packed());
    refused(
        "40 MB of one string",
        GOOD.with(
                Parts.STRINGS,
                joined(text("<sst><si><t>"), repeated("x", 40 << 20), text("</t></si></sst>")))
            .packed());
    refused(
        "90 MB of shared strings",
        GOOD.with(
                Parts.STRINGS,
                joined(
                    text("<sst>"),
                    repeated("<si><t>abcdefghij</t></si>", 3_500_000),
                    text("</sst>")))
            .packed());
    either(
        "90 MB of styles",
        GOOD.with(
                Parts.STYLES,
                joined(
                    text(
                        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>"),
                    repeated("<numFmt numFmtId=\"200\" formatCode=\"dd/mm\"/>", 2_000_000),
                    text("</numFmts></styleSheet>")))
            .packed());
    either("40 MB of an attribute", GOOD.rows("").with(Parts.SHEET, attribute()).packed());
    either("nested 100,000 deep", GOOD.rows("<row>".repeat(100_000)).packed());
    either("10,000 attributes", GOOD.rows("<row" + attributes(10_000) + "/>").packed());
  }

  private static Content attribute() {
    return joined(
        text("<worksheet><sheetData><row r=\""),
        repeated("1", 40 << 20),
        text("\"/></sheetData></worksheet>"));
  }

  private static String attributes(int many) {
    var text = new StringBuilder();
    for (int i = 0; i < many; i++) {
      text.append(" a").append(i).append("=\"1\"");
    }
    return text.toString();
  }

  private void parts() {
    for (var part : List.of(Parts.TYPES, Parts.ROOT, Parts.BOOK, Parts.RELATIONS, Parts.SHEET)) {
      either("without " + part, GOOD.without(part).packed());
    }
    either("without shared strings", GOOD.without(Parts.STRINGS).packed());
    either("without styles", GOOD.without(Parts.STYLES).packed());
    for (var part :
        List.of(
            Parts.TYPES,
            Parts.ROOT,
            Parts.BOOK,
            Parts.RELATIONS,
            Parts.SHEET,
            Parts.STRINGS,
            Parts.STYLES)) {
      either("empty " + part, GOOD.with(part, "").packed());
      either("no XML in " + part, GOOD.with(part, "halo & <").packed());
      either(
          "half of " + part,
          GOOD.with(
                  part,
                  out -> {
                    var whole = GOOD.parts().get(part);
                    out.write(whole == null ? new byte[0] : cut(whole, 0.5).bytes());
                  })
              .packed());
    }
    either("wrong types", GOOD.replaced(Parts.TYPES, "spreadsheetml", "wordprocessingml").packed());
    either("a path that climbs", GOOD.with("../../../../etc/cron.d/x", "x").packed());
    either("an absolute path", GOOD.with("/etc/passwd", "x").packed());
    either("paths with backslashes", GOOD.with("..\\..\\x.xml", "<a/>").packed());
    either("a path of 60,000 letters", GOOD.with("x".repeat(60_000), "x").packed());
    either(
        "parts in capitals",
        GOOD.without(Parts.BOOK).with("XL/WORKBOOK.XML", Parts.book("")).packed());
  }

  private void entities() {
    for (var part :
        List.of(
            Parts.TYPES, Parts.BOOK, Parts.RELATIONS, Parts.SHEET, Parts.STRINGS, Parts.STYLES)) {
      refused(
          "an entity from outside in " + part, GOOD.with(part, OUTSIDE + "<x>&e;</x>").packed());
    }
    var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"ha\">");
    for (char c = 'b'; c < 'l'; c++) {
      laughs.append("<!ENTITY %c \"%s\">".formatted(c, "&%c;".formatted(c - 1).repeat(10)));
    }
    refused(
        "a billion laughs",
        GOOD.with(Parts.STRINGS, laughs + "]><sst><si><t>&k;</t></si></sst>").packed());
    refused(
        "laughs behind 70 KB",
        GOOD.with(Parts.STRINGS, "<!--" + "x".repeat(70_000) + "-->" + laughs + "]><sst>&k;</sst>")
            .packed());
    refused(
        "a document type in UTF-16",
        GOOD.with(
                Parts.STRINGS,
                text(
                    "\uFEFF" + laughs + "]><sst>&k;</sst>",
                    java.nio.charset.StandardCharsets.UTF_16LE))
            .packed());
    either(
        "an unknown entity",
        GOOD.with(Parts.STRINGS, "<sst><si><t>&nbsp;</t></si></sst>").packed());
    either(
        "a document from elsewhere",
        GOOD.rows(
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>")
            .packed());
  }

  private void relations() {
    either(
        "a relation to itself",
        GOOD.with(Parts.RELATIONS, Parts.relations(Parts.sheetRelation("rId1", "workbook.xml")))
            .packed());
    either(
        "a circle of relations",
        GOOD.with(
                Parts.RELATIONS,
                Parts.relations(Parts.sheetRelation("rId1", "_rels/workbook.xml.rels")))
            .packed());
    either(
        "a relation to nothing",
        GOOD.with(
                Parts.RELATIONS,
                Parts.relations(Parts.sheetRelation("rId1", "worksheets/none.xml")))
            .packed());
    either(
        "a relation that climbs",
        GOOD.with(
                Parts.RELATIONS,
                Parts.relations(Parts.sheetRelation("rId1", "../../../../../etc/passwd")))
            .packed());
    either(
        "a relation to an address",
        GOOD.with(
                Parts.RELATIONS,
                Parts.relations(Parts.sheetRelation("rId1", "http://127.0.0.1:1/x.xml")))
            .packed());
    either("two relations of one id", GOOD.replaced(Parts.RELATIONS, "rId2", "rId1").packed());
    either("relations without ids", GOOD.replaced(Parts.RELATIONS, "Id=\"rId1\"", "").packed());
    either(
        "a sheet of an unknown relation",
        GOOD.with(Parts.BOOK, Parts.book("<sheet name=\"A\" sheetId=\"1\" r:id=\"rId99\"/>"))
            .packed());
    either("no sheet", GOOD.with(Parts.BOOK, Parts.book("")).packed());
    either("a root that points nowhere", GOOD.with(Parts.ROOT, Parts.relations()).packed());
    refused("another workbook", GOOD.with("xl/externalLinks/externalLink1.xml", "<a/>").packed());
  }

  private void sheets() {
    either(
        "a sheet without a name",
        GOOD.with(Parts.BOOK, Parts.book("<sheet sheetId=\"1\" r:id=\"rId1\"/>")).packed());
    either("an empty name", GOOD.replaced(Parts.BOOK, "Data", "").packed());
    either(
        "a name of 5,000 letters", GOOD.replaced(Parts.BOOK, "Data", "x".repeat(5_000)).packed());
    either(
        "a name with a NUL and slashes",
        GOOD.replaced(Parts.BOOK, "Data", "../%00&lt;b&gt;\u202E").packed());
    either("a name of markup", GOOD.replaced(Parts.BOOK, "Data", "&lt;script&gt;%s{0}").packed());
    var same = "<sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/>";
    either("a sheet twice", GOOD.with(Parts.BOOK, Parts.book(same + same)).packed());
    either("300 sheets", GOOD.with(Parts.BOOK, Parts.book(same.repeat(300))).packed());
    either("all sheets ignored", GOOD.replaced(Parts.BOOK, "Data", "Data (ignore)").packed());
    either(
        "a hidden sheet",
        GOOD.replaced(Parts.BOOK, "sheetId", "state=\"veryHidden\" sheetId").packed());
    either(
        "ids that are no numbers",
        GOOD.replaced(Parts.BOOK, "sheetId=\"1\"", "sheetId=\"x\"").packed());
    either(
        "a date system of 1904 and more",
        GOOD.replaced(Parts.BOOK, "<sheets>", "<workbookPr date1904=\"maybe\"/><sheets>").packed());
    either(
        "a size of the whole universe",
        GOOD.replaced(Parts.SHEET, "<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>")
            .packed());
    either(
        "a size that is none",
        GOOD.replaced(Parts.SHEET, "<sheetData>", "<dimension ref=\"%%%\"/><sheetData>").packed());
    either(
        "a million columns wide",
        GOOD.replaced(
                Parts.SHEET,
                "<sheetData>",
                "<cols><col min=\"1\" max=\"999999999\" hidden=\"1\"/></cols><sheetData>")
            .packed());
    either(
        "merged everywhere",
        GOOD.replaced(
                Parts.SHEET,
                "</sheetData>",
                "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>")
            .packed());
  }

  private void rows() {
    for (var number :
        List.of("0", "-5", "2147483648", "99999999999999999999", "x", "1.5", "", "1048577")) {
      either(
          "a row of number " + number,
          GOOD.rows(Parts.ROWS + "<row r=\"" + number + "\"><c><v>1</v></c></row>").packed());
    }
    either(
        "rows without numbers", GOOD.rows(Parts.ROWS.replaceAll(" r=\"[A-Z]?\\d\"", "")).packed());
    either("rows that go back", GOOD.rows(Parts.ROWS + Parts.ROWS).packed());
    either(
        "a row at the very end",
        GOOD.rows(Parts.ROWS + "<row r=\"1048576\"><c r=\"A1048576\"><v>7</v></c></row>").packed());
    refused(
        "a row beyond a million",
        GOOD.rows(Parts.ROWS + "<row r=\"1000001\"><c r=\"A1000001\"><v>7</v></c></row>").packed());
    either(
        "a million empty rows",
        GOOD.with(
                Parts.SHEET,
                joined(
                    text("<worksheet><sheetData>"),
                    repeated("<row/>", 1_000_000),
                    text("</sheetData></worksheet>")))
            .packed());
    either(
        "rows outside the data",
        GOOD.with(Parts.SHEET, "<worksheet>" + Parts.ROWS + "</worksheet>").packed());
    either("rows in rows", GOOD.rows("<row r=\"1\">" + Parts.ROWS + "</row>").packed());
  }

  private void cells() {
    for (var address :
        List.of(
            "A0",
            "1A",
            "ZZZZ3",
            "AAAAAAA3",
            "XFE3",
            "A99999999999",
            "Ä3",
            "",
            "3",
            "$A$3",
            "A3:B4",
            "R3C1")) {
      either("a cell at " + address, GOOD.row("<c r=\"" + address + "\"><v>7</v></c>").packed());
    }
    refused("a cell far to the right", GOOD.row("<c r=\"XFD3\"><v>7</v></c>").packed());
    either(
        "a cell that goes back",
        GOOD.row("<c r=\"B3\"><v>7</v></c><c r=\"A3\"><v>8</v></c>").packed());
    for (var type : List.of("s", "n", "b", "e", "d", "str", "inlineStr", "zzz", "")) {
      either(
          "halo as of type " + type,
          GOOD.row("<c r=\"A3\" t=\"" + type + "\"><v>halo</v></c>").packed());
    }
    for (var number :
        List.of(
            "NaN",
            "1e309",
            "1e-999999999",
            "1e999999999",
            "9".repeat(5_000),
            "0x1F",
            "",
            "-",
            "1,5")) {
      either(
          "a number such as " + number.substring(0, Math.min(14, number.length())),
          GOOD.row("<c r=\"A3\"><v>" + number + "</v></c>").packed());
    }
    refused(
        "a cell of 11,000 letters",
        GOOD.row("<c r=\"A3\" t=\"inlineStr\"><is><t>" + "x".repeat(11_000) + "</t></is></c>")
            .packed());
    either(
        "a formula without a value",
        GOOD.row("<c r=\"A3\"><f>WEBSERVICE(\"http://127.0.0.1\")</f></c>").packed());
    either(
        "an array formula of everything",
        GOOD.row("<c r=\"A3\"><f t=\"array\" ref=\"A1:XFD1048576\">1</f><v>1</v></c>").packed());
    either(
        "a shared formula of no one",
        GOOD.row("<c r=\"A3\"><f t=\"shared\" si=\"99\"/><v>1</v></c>").packed());
    either(
        "a formula of a command",
        GOOD.row("<c r=\"A3\" t=\"str\"><f>cmd|' /C calc'!A0</f><v>=1+1</v></c>").packed());
    either(
        "text in parts",
        GOOD.row(
                "<c r=\"A3\" t=\"inlineStr\"><is><r><t>Ko</t></r><r><t>pi</t></r><rPh><t>x</t></rPh></is></c>")
            .packed());
    either(
        "letters escaped",
        GOOD.row("<c r=\"A3\" t=\"inlineStr\"><is><t>a_x0000_b_x001F_&#9;</t></is></c>").packed());
    either(
        "a letter XML does not allow",
        GOOD.row("<c r=\"A3\" t=\"inlineStr\"><is><t>a&#0;b</t></is></c>").packed());
  }

  private void strings() {
    for (var index : List.of("3", "99999999", "-1", "2147483648", "x", "1.5", "")) {
      either(
          "a string of number " + index,
          GOOD.row("<c r=\"A3\" t=\"s\"><v>" + index + "</v></c>").packed());
    }
    either(
        "a count of two billion",
        GOOD.replaced(Parts.STRINGS, "uniqueCount=\"3\"", "uniqueCount=\"2147483647\"").packed());
    either(
        "a count below zero",
        GOOD.replaced(Parts.STRINGS, "uniqueCount=\"3\"", "uniqueCount=\"-3\"").packed());
    either(
        "a count that is none",
        GOOD.replaced(Parts.STRINGS, "uniqueCount=\"3\"", "uniqueCount=\"x\"").packed());
    either(
        "strings within strings",
        GOOD.replaced(
                Parts.STRINGS, "<si><t>Nama</t></si>", "<si><si><si><t>Nama</t></si></si></si>")
            .packed());
  }

  private void styles() {
    for (var style : List.of("99999999", "-1", "x")) {
      either(
          "a style of number " + style,
          GOOD.row("<c r=\"A3\" s=\"" + style + "\"><v>7</v></c>").packed());
    }
    for (var day : List.of("-1", "2958466", "1e15", "1e300", "0.5", "NaN", "60")) {
      either(
          "a day such as " + day,
          dated().row("<c r=\"A3\" s=\"0\"><v>" + day + "</v></c>").packed());
    }
  }

  /** With a style of dates. */
  private static Parts dated() {
    return GOOD.replaced(
        Parts.STYLES, "/>", "><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
  }

  private void others() {
    var locked = bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    refused(
        "locked by a password", joined(locked, repeated("\0", 5_000), text("EncryptedPackage")));
    files.add(
        Malformed.of("xlsx", "an old .xls", "lama.xls", joined(locked, repeated("\0", 5_000)))
            .refused());
    files.add(
        Malformed.of(
                "xlsx",
                ".xls that is HTML",
                "lama.xls",
                text("<html><table><tr><td>Nama</td></tr></table></html>"))
            .refused());
    files.add(Malformed.of("xlsx", ".xls that is a workbook", "lama.xls", GOOD.packed()).read(1));
    files.add(Malformed.of("xlsx", "a workbook called .csv", "x.csv", GOOD.packed()).read(1));
    files.add(
        Malformed.of("xlsx", "a CSV called .xlsx", "x.xlsx", text("Nama;Kota\nA;B\n")).refused());
    files.add(
        Malformed.of("xlsx", "macros", "x.xlsm", GOOD.with("xl/vbaProject.bin", "x").packed())
            .refused());
    files.add(
        Malformed.of(
                "xlsx",
                "macros of a sheet",
                "x.xlsm",
                GOOD.with("xl/macrosheets/sheet1.xml", "<a/>").packed())
            .refused());
    files.add(
        Malformed.of(
                "xlsx",
                "a text document",
                "x.xlsx",
                Parts.none()
                    .with(Parts.TYPES, "<Types/>")
                    .with("word/document.xml", "<a/>")
                    .packed())
            .refused());
    files.add(
        Malformed.of(
                "xlsx",
                "an OpenDocument sheet",
                "x.ods",
                Parts.none()
                    .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                    .with("content.xml", "<a/>")
                    .packed())
            .refused());
    files.add(
        Malformed.of(
                "xlsx",
                "a sheet as binary",
                "x.xlsb",
                GOOD.without(Parts.SHEET).with("xl/worksheets/sheet1.bin", "x").packed())
            .refused());
    files.add(
        Malformed.of(
                "xlsx",
                "a Java archive",
                "x.xlsx",
                Parts.none().with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0").packed())
            .refused());
  }
}
