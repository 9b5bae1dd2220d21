package id.jejaring.importing.malformed;

import static id.jejaring.importing.malformed.Malformed.bytes;
import static id.jejaring.importing.malformed.Malformed.joined;
import static id.jejaring.importing.malformed.Malformed.repeated;
import static id.jejaring.importing.malformed.Malformed.text;

import id.jejaring.importing.malformed.Malformed.Content;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sheets as text. */
final class MalformedCsv {

  private static final String GOOD = "Nama;Jenis Usaha;Kota\nBatik Sari;batik tulis;Kota Malang\n";
  private static final int MILLION = 1_000_000;

  private final List<Malformed> files = new ArrayList<>();

  private MalformedCsv() {}

  static List<Malformed> all() {
    var made = new MalformedCsv();
    made.encodings();
    made.empty();
    made.quotes();
    made.sizes();
    made.separators();
    made.characters();
    made.formulas();
    made.ragged();
    made.headings();
    made.numbers();
    made.noise();
    return made.files;
  }

  private void either(String what, Content content) {
    files.add(Malformed.of("csv", what, "lembar.csv", content));
  }

  private void refused(String what, Content content) {
    files.add(Malformed.of("csv", what, "lembar.csv", content).refused());
  }

  private void read(String what, int rows, Content content) {
    files.add(Malformed.of("csv", what, "lembar.csv", content).read(rows));
  }

  private void encodings() {
    var marked = "\uFEFF" + GOOD;
    read("UTF-8 with a mark", 1, text(marked));
    read("two marks", 1, text("\uFEFF" + marked));
    read("UTF-16LE with a mark", 1, text(marked, StandardCharsets.UTF_16LE));
    read("UTF-16BE with a mark", 1, text(marked, StandardCharsets.UTF_16BE));
    read("UTF-16LE without a mark", 1, text(GOOD, StandardCharsets.UTF_16LE));
    read("UTF-16BE without a mark", 1, text(GOOD, StandardCharsets.UTF_16BE));
    either("UTF-32LE with a mark", text(marked, Charset.forName("UTF-32LE")));
    either("UTF-32BE with a mark", text(marked, Charset.forName("UTF-32BE")));
    either("UTF-32LE without a mark", text(GOOD, Charset.forName("UTF-32LE")));
    either(
        "UTF-16LE that says UTF-8", joined(text("\uFEFF"), text(GOOD, StandardCharsets.UTF_16LE)));
    either("UTF-16LE and an odd byte", joined(text(marked, StandardCharsets.UTF_16LE), bytes(65)));
    either("UTF-16LE with half a pair", text(marked + "\uD83D;x;y\n", StandardCharsets.UTF_16LE));
    read("windows-1252", 2, joined(text(GOOD), bytes('C', 'a', 'f', 0xE9, ';', 'k', '\n')));
    read("windows-1252 undefined bytes", 2, joined(text(GOOD), bytes(0x81, 0x8D, 0x9D, 'a', '\n')));
    either("EBCDIC", text(GOOD, Charset.forName("IBM037")));
    read("UTF-8 cut within a letter", 2, joined(text(GOOD + "Caf"), bytes(0xC3)));
    read("overlong UTF-8", 2, joined(text(GOOD), bytes(0xC0, 0xAF, 'x', ';', 'y', '\n')));
    read(
        "surrogates in UTF-8", 2, joined(text(GOOD), bytes(0xED, 0xA0, 0x80, 'x', ';', 'y', '\n')));
    read("two encodings", 2, joined(text(GOOD + "Café;"), bytes(0xE9, ';', 'x', '\n')));
    either("only a mark", bytes(0xEF, 0xBB, 0xBF));
    either("half a mark", bytes(0xEF, 0xBB));
    either("a UTF-16 mark alone", bytes(0xFF, 0xFE));
    either("a UTF-7 mark", text("+/v8-" + GOOD));
    either("a gzip head", joined(bytes(0x1F, 0x8B, 8, 0), text(GOOD)));
  }

  private void empty() {
    refused("nothing but blanks", text("   \t  \n \n"));
    refused("line ends", text("\n".repeat(10_000)));
    refused("separators", text(";;;;\n".repeat(1_000)));
    refused("quotation marks for nothing", text("\"\";\"\"\n".repeat(100)));
    either("headings alone", text("Nama;Kota\n"));
    either("headings without an end", text("Nama;Kota"));
    either("one word", text("halo"));
    either("one name in a line", text("Batik Sari\n"));
    either("a million blank lines, then a sheet", joined(repeated("\n", MILLION), text(GOOD)));
    either("a sheet, then a million blank lines", joined(text(GOOD), repeated("\n", MILLION)));
    either("a sheet, then a million empty rows", joined(text(GOOD), repeated(";;\n", MILLION)));
  }

  private void quotes() {
    refused("a quote that never closes", text(GOOD + "\"Kopi;x;y\nTeh;x;y\n"));
    refused("a quote that opens in the first cell", text("\"" + GOOD));
    refused(
        "an unclosed quote and 20 MB",
        joined(text(GOOD + "\""), repeated("kopi;teh\n", 2_200_000)));
    refused("a quote at the very end", text(GOOD + "\""));
    refused("letters after a closing quote", text(GOOD + "\"Kopi\"x;y;z\n"));
    read("a quote in the middle", 2, text(GOOD + "Kopi 12\" baru;y;z\n"));
    read("doubled quotes", 2, text(GOOD + "\"\"\"Kopi\"\"\";y;z\n"));
    either("typographic quotes", text(GOOD + "“Kopi;y;z”\n"));
    either("single quotes", text("'Nama';'Kota'\n'Kopi';'Batu'\n"));
    read("line ends within a cell", 2, text(GOOD + "\"Kopi\n\n\nSari\";y;z\n"));
    either("an odd number of quotes", text(GOOD + "\"\"\"\"\";y;z\n"));
    either("a cell of 5,000 quotes", text(GOOD + "\"" + "\"\"".repeat(5_000) + "\";y;z\n"));
    either("backslashes before quotes", text(GOOD + "\"Kopi \\\"Sari\\\"\";y;z\n"));
  }

  private void sizes() {
    refused("a cell of 10,001 letters", text(GOOD + "x".repeat(10_001) + ";y;z\n"));
    read("a cell of 10,000 letters", 2, text(GOOD + "x".repeat(10_000) + ";y;z\n"));
    refused("a cell of 24 MB", joined(text(GOOD), repeated("x", 24 * MILLION)));
    refused("one line of 24 MB", repeated("abc;", 6 * MILLION));
    refused("a million columns", joined(repeated("Nama;", MILLION), text("\n")));
    refused("a million columns of data", joined(text(GOOD), repeated(";", MILLION), text("x\n")));
    refused("201 columns", text("Nama" + ";x".repeat(200) + "\n"));
    either("200 columns", text("Nama" + ";x".repeat(199) + "\nBatik" + ";y".repeat(199) + "\n"));
    refused("1,000,001 rows", joined(text("Nama;Kota\n"), repeated("a;b\n", MILLION)));
    either("a heading of 10,000 letters", text("Nama;" + "x".repeat(10_000) + "\nBatik;y\n"));
    either(
        "200 cells of 9,000 letters",
        text("Nama;x\n" + ("y".repeat(9_000) + ";").repeat(199) + "\n"));
    refused("24 MB without a line end or separator", repeated("abc ", 6 * MILLION));
  }

  private void separators() {
    for (var mark : List.of(";", ",", "\t", "|", ":", "~", "^", "\u001F", "·", "  ")) {
      either("separated by U+%04X".formatted((int) mark.charAt(0)), text(GOOD.replace(";", mark)));
    }
    either("another separator in every line", text("Nama;Kota\nA,Batu\nB\tBatu\nC|Batu\n"));
    either("commas in semicolons", text("Nama,Kota;Alamat\nA,B;C,D\nE;F,G\n"));
    either("sep= nothing", text("sep=\n" + GOOD));
    either("sep= a quote", text("sep=\"\n" + GOOD));
    either("sep= a letter", text("sep=a\n" + GOOD));
    either("sep= a line end", text("sep=\n\n" + GOOD));
    either("sep= carriage return", text("sep=\r\r" + GOOD));
    either("sep= a pair", text("sep=😀\n" + GOOD));
    either("sep= alone", text("sep=;"));
    either("sep= a hash", text("sep=#\n" + GOOD.replace(';', '#')));
    read("line ends of a Mac", 1, text(GOOD.replace('\n', '\r')));
    read("line ends of three kinds", 3, text("Nama;Kota\rA;Batu\nB;Batu\r\nC;Batu\n\r"));
    either("line separators of Unicode", text(GOOD.replace('\n', '\u2028')));
    either("next line and form feed", text(GOOD.replace('\n', '\u0085') + "\fA;B;C"));
  }

  private void characters() {
    refused("a NUL in a cell", text(GOOD + "Ko\0pi;y;z\n"));
    refused("NULs alone", repeated("\0", 5_000));
    refused("NULs after the sheet", joined(text(GOOD), repeated("\0", 5_000)));
    read("control characters", 2, text(GOOD + "Ko\u0001\u0007\u001B[31mpi;y;z\n"));
    read("a name written backwards", 2, text(GOOD + "\u202Eiras kitab\u202C;y;z\n"));
    read("isolates", 2, text(GOOD + "\u2067Kopi\u2069;y;z\n"));
    either("nothing but zero-width blanks", text(GOOD + "\u200B\u200B;\u200B;\u200B\n"));
    read("a thousand accents on a letter", 2, text(GOOD + "e" + "\u0301".repeat(5_000) + ";y;z\n"));
    read("letters no one has", 2, text(GOOD + "\uFFFF\uFFFE\uE000;y;z\n"));
    read("halves of pairs", 2, text(GOOD + "\uD800x\uDC00;y;z\n"));
    read("Arabic, Chinese, Javanese", 4, text(GOOD + "قهوة;y;z\n咖啡;y;z\nꦏꦺꦴꦥꦶ;y;z\n"));
    either("emojis alone", text(GOOD + "😀😀👨‍👩‍👧‍👦;🎉;🏳️‍🌈\n"));
    either("Turkish and German letters", text(GOOD + "İSTANBUL ẞ ŉ ǰ ΐ;y;z\n"));
    read("full-width letters", 2, text(GOOD + "Ｋｏｐｉ；Ｓａｒｉ;y;z\n"));
    either("tags of language", text(GOOD + "\uDB40\uDC41Kopi\uDB40\uDC7F;y;z\n"));
    either("HTML", text(GOOD + "<img src=x onerror=alert(1)>;<script>;</script>\n"));
    either("Cypher", text(GOOD + "`}) DETACH DELETE (n) //;' OR 1=1 --;$lab\n"));
    either("formats and templates", text(GOOD + "%s %d %n %99999999d;${x};#{y} {0} {1}\n"));
  }

  private void formulas() {
    for (var start : List.of("=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠")) {
      either(
          "a formula that begins with U+%04X".formatted((int) start.charAt(0)),
          text(GOOD + start + "cmd|' /C calc'!A0;=HYPERLINK(\"http://x\");=1+1\n"));
    }
    either("errors of Excel", text(GOOD + "#REF!;#NAME?;#DIV/0!\n#N/A;#VALUE!;#NUM!\n"));
  }

  private void ragged() {
    read("rows shorter than the headings", 3, text(GOOD + "Kopi\nTeh;x\n"));
    read("rows longer than the headings", 2, text(GOOD + "Kopi;x;y" + ";z".repeat(150) + "\n"));
    either("rows of any width", text(widths()));
    either("titles above", text("Laporan\n\n;;;\nTahun 2018\n" + GOOD));
    either("headings in row 31", text("x\n".repeat(30) + GOOD));
    either("headings repeated 1,000 times", text("Nama;Kota\n".repeat(1_000)));
    either("headings last", text("Batik;Malang\nKopi;Batu\nNama;Kota\n"));
  }

  private static String widths() {
    var random = new Random(1);
    var text = new StringBuilder("Nama;Kota\n");
    for (int i = 0; i < 300; i++) {
      text.append("x;".repeat(random.nextInt(180))).append('\n');
    }
    return text.toString();
  }

  private void headings() {
    refused("the same heading twice", text("Nama;Nama\nA;B\n"));
    refused("the same heading 200 times", text("Nama;".repeat(199) + "Nama\nA;B\n"));
    refused("no heading that is known", text("foo;bar;baz\n1;2;3\n4;5;6\n"));
    either("headings in brackets", text("Nama (((((;[Kota];(ignore)\nA;B;C\n"));
    either("5,000 brackets", text("Nama;" + "(".repeat(5_000) + "\nA;B\n"));
    either(
        "grid questions", text("Nama;" + "Kenal [A];".repeat(100) + "\nRina;" + "ya;".repeat(100)));
    either("a heading of regular expressions", text("Nama;(.*a){30};\\Q[\nA;B;C\n"));
    either("From and To, to itself", text("From;To\nA;A\nA;A\n"));
    either("From without To", text("From;Nama\nA;B\n"));
    either("ties with nothing", text("From;To;Type;Strength\n;;;\n;B;x;99\nA;;y;-1\n"));
    either("everything at once", text("From;To;Title;Actors;Nama;Nama Usaha\na;b;c;d;e;f\n"));
    either("projects", text("Title;Actors;Year\nFilm;['a', nan, \"b;99999\n;;\nX;[[[[;1e9\n"));
  }

  private void numbers() {
    var strange =
        List.of(
            "NaN",
            "Infinity",
            "-0",
            "1e309",
            "9".repeat(400),
            "1e-400",
            "0x7F",
            "１２３",
            "1/0",
            "٣٤",
            "999999999999999999999",
            "00000000",
            "1,2,3,4",
            "--1",
            "1_000",
            "½");
    for (var each : strange) {
      either(
          "numbers such as %.12s of %d letters".formatted(each, each.length()),
          text(
              "Nama;lat;lng;No HP;NIB;Tanggal;KBLI;Skala;Sejak\nA;%1$s;%1$s;%1$s;%1$s;%1$s;%1$s;%1$s;%1$s\n"
                  .formatted(each)));
    }
    var dates =
        List.of(
            "0/0/0", "31/2/2018", "99/99/9999", "2018-13-45", "1/1/-5000", "Feb 30", "0000-00-00");
    for (var date : dates) {
      either(
          "a date such as " + date,
          text("Nama;Tanggal;Sejak;Until\nA;%1$s;%1$s;%1$s\n".formatted(date)));
    }
    either(
        "NIK everywhere",
        text("Nama;NIK;Catatan\n3573040102030004;3573040102030004;3573 0401 0203 0004\n"));
  }

  private void noise() {
    for (int seed = 1; seed <= 6; seed++) {
      var random = new Random(seed);
      var noise = new byte[20_000];
      random.nextBytes(noise);
      either("noise of seed " + seed, out -> out.write(noise));
    }
    var pictures =
        Map.of(
            "PNG", new int[] {0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13},
            "JPEG", new int[] {0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F'},
            "PDF", new int[] {'%', 'P', 'D', 'F', '-', '1', '.', '7', 10, 0xE2, 0xE3, 0xCF},
            "ELF", new int[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0},
            "RAR", new int[] {'R', 'a', 'r', '!', 26, 7, 1, 0},
            "SQLite",
                new int[] {'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't', 0});
    pictures.forEach((kind, head) ->
        refused(kind + " called .csv", joined(bytes(head), repeated("\u0003\0x", 900))));
  }
}
