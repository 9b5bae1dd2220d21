package id.jejaring.importing.malformed;

import static id.jejaring.importing.malformed.Malformed.bytes;
import static id.jejaring.importing.malformed.Malformed.joined;
import static id.jejaring.importing.malformed.Malformed.repeated;
import static id.jejaring.importing.malformed.Malformed.text;

import id.jejaring.importing.malformed.Malformed.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Networks as JSON: Graphology's, the JSON Graph Format, Kumu's, and what NetworkX writes. */
final class MalformedJson {

  private static final String GOOD =
      "{\"nodes\": [{\"key\": \"a\", \"attributes\": {\"label\": \"Batik Sari\"}}, {\"key\": \"b\"}],"
          + " \"edges\": [{\"source\": \"a\", \"target\": \"b\"}]}";

  private final List<Malformed> files = new ArrayList<>();

  private MalformedJson() {}

  static List<Malformed> all() {
    var made = new MalformedJson();
    made.broken();
    made.wrongTypes();
    made.graphs();
    made.values();
    made.formats();
    made.sizes();
    made.encodings();
    return made.files;
  }

  private void either(String what, String text) {
    files.add(Malformed.of("json", what, "jaringan.json", text(text)));
  }

  private void refused(String what, String text) {
    files.add(Malformed.of("json", what, "jaringan.json", text(text)).refused());
  }

  private void read(String what, int rows, String text) {
    files.add(Malformed.of("json", what, "jaringan.json", text(text)).read(rows));
  }

  private void content(String what, Content content) {
    files.add(Malformed.of("json", what, "jaringan.json", content));
  }

  private static String node(String attribute) {
    return "{\"nodes\": [{\"key\": \"a\", \"label\": \"Kopi\", %s}]}".formatted(attribute);
  }

  private void broken() {
    read("nothing wrong", 3, GOOD);
    for (var share : new double[] {0.05, 0.3, 0.6, 0.95, 0.99}) {
      refused("cut at %s".formatted(share), GOOD.substring(0, (int) (GOOD.length() * share)));
    }
    refused("only an opening bracket", "{");
    refused("only a closing bracket", "}");
    refused("brackets crossed", "{\"nodes\": [{\"key\": \"a\"]}}");
    refused("a comma too many", "{\"nodes\": [{\"key\": \"a\"},]}");
    refused("a comment", "{\"nodes\": [ /* x */ {\"key\": \"a\"}]}");
    refused("single quotes", "{'nodes': [{'key': 'a'}]}");
    refused("names without quotes", "{nodes: [{key: 1}]}");
    refused("NaN", node("\"x\": NaN"));
    refused("a number of Python", node("\"x\": 0x1F"));
    refused("a line end in a text", node("\"x\": \"a\nb\""));
    refused("half an escape", node("\"x\": \"\\u12"));
    refused("an escape of nothing", node("\"x\": \"\\q\""));
    either("a document and more", GOOD + "halo");
    either("two documents", GOOD + GOOD);
    either("lines of JSON", "{\"key\": \"a\"}\n{\"key\": \"b\"}\n");
  }

  private void wrongTypes() {
    for (var value :
        List.of(
            "null",
            "true",
            "42",
            "\"a\"",
            "{}",
            "[]",
            "[[]]",
            "[null]",
            "[1]",
            "[\"a\"]",
            "[[[[1]]]]",
            "{\"a\": 1}",
            "{\"a\": []}",
            "{\"a\": null}")) {
      either("nodes that are " + value, "{\"nodes\": %s}".formatted(value));
      either(
          "edges that are " + value,
          "{\"nodes\": [{\"key\": \"a\"}], \"edges\": %s}".formatted(value));
    }
    for (var value : List.of("null", "[]", "42", "\"\"", "[[1]]")) {
      refused("the whole is " + value, value);
    }
    refused("nothing known", "{\"hello\": {\"nodes\": [{\"key\": \"a\"}]}}");
    refused("an empty object", "{}");
    either("keys that are objects", "{\"nodes\": [{\"key\": {\"a\": 1}}, {\"key\": [1, 2]}]}");
    either(
        "ends that are objects",
        "{\"nodes\": [{\"key\": \"a\"}], \"edges\": [{\"source\": {\"id\": \"a\"}, \"target\": [\"a\"]}]}");
  }

  private void graphs() {
    read(
        "a tie to nowhere",
        2,
        "{\"nodes\": [{\"key\": \"a\"}], \"edges\": [{\"source\": \"a\", \"target\": \"z\"}]}");
    read("a tie without ends", 2, "{\"nodes\": [{\"key\": \"a\"}], \"edges\": [{\"weight\": 1}]}");
    read("ties alone", 1, "{\"edges\": [{\"source\": \"y\", \"target\": \"z\"}]}");
    read("a node twice", 2, "{\"nodes\": [{\"key\": \"a\"}, {\"key\": \"a\"}]}");
    either("nodes twice", "{\"nodes\": [{\"key\": \"a\"}], \"nodes\": [{\"key\": \"b\"}]}");
    either("a node of nothing", "{\"nodes\": [{}, {}, {}]}");
    either(
        "numbers for ids",
        "{\"nodes\": [{\"id\": 1}, {\"id\": 1.0}, {\"id\": 1e0}], \"links\": [{\"source\": 1, \"target\": 1.0}]}");
    either(
        "indexes for ends, as in d3",
        "{\"nodes\": [{\"name\": \"A\"}, {\"name\": \"B\"}], \"links\": [{\"source\": 0, \"target\": 1}]}");
    either("a circle of graphs", "{\"graph\": {\"graph\": {\"graph\": {\"nodes\": {\"a\": {}}}}}}");
    either(
        "a hyperedge",
        "{\"graph\": {\"nodes\": {\"a\": {}}, \"hyperedges\": [{\"nodes\": [\"a\"]}]}}");
  }

  private void values() {
    for (var number : List.of("1e309", "-0", "1e-400", "9".repeat(900), "0.1e+99999", "1E400")) {
      either(
          "a number such as " + number.substring(0, Math.min(12, number.length())),
          node("\"weight\": %1$s, \"lat\": %1$s, \"lng\": %1$s".formatted(number)));
    }
    refused("a number of 5,000 digits", node("\"x\": " + "9".repeat(5_000)));
    refused("a NUL in a name", "{\"nodes\": [{\"key\": \"a\", \"label\": \"Ko\\u0000pi\"}]}");
    read("halves of pairs", 1, node("\"x\": \"\\uD800 \\uDC00\""));
    read(
        "a name written backwards",
        1,
        "{\"nodes\": [{\"key\": \"a\", \"label\": \"\\u202Eiras\"}]}");
    either("the names of a prototype", node("\"__proto__\": {\"x\": 1}, \"constructor\": \"y\""));
    either("an attribute of no name", node("\"\": \"x\", \" \": \"y\""));
    either("an attribute twice", node("\"Kota\": \"A\", \"Kota\": \"B\", \"kota\": \"C\""));
    either(
        "attributes called as ours are", node("\"Id\": \"x\", \"Label\": \"y\", \"From\": \"z\""));
    either("lists in lists", node("\"tags\": [[[\"a\"]], {\"b\": [\"c\", null, 1e5, true]}]"));
    either("markup and formulas", node("\"Note\": \"=cmd|' /C calc'!A0 <script>\""));
  }

  private void formats() {
    read(
        "the JSON Graph Format, an edge to nowhere",
        2,
        "{\"graph\": {\"nodes\": {\"a\": {\"label\": \"Kopi\"}}, \"edges\": [{\"source\": \"a\", \"target\": \"z\", \"relation\": \"?\"}]}}");
    read(
        "the JSON Graph Format, several graphs",
        2,
        "{\"graphs\": [{\"nodes\": {\"a\": {}}}, {\"nodes\": {\"a\": {}}}]}");
    either(
        "the JSON Graph Format, a graph that is a list", "{\"graph\": [{\"nodes\": {\"a\": {}}}]}");
    either(
        "the JSON Graph Format, nodes of no object",
        "{\"graph\": {\"nodes\": {\"a\": 1, \"b\": [], \"c\": {}}}}");
    either(
        "Kumu, a connection to nowhere",
        "{\"elements\": [{\"_id\": \"a\", \"attributes\": {\"label\": \"Kopi\"}}], \"connections\": [{\"from\": \"a\", \"to\": \"zz\", \"direction\": \"sideways\"}]}");
    either(
        "Kumu, attributes that are none",
        "{\"elements\": [{\"_id\": \"a\", \"attributes\": null}, {\"_id\": \"b\", \"attributes\": [1, 2]}]}");
    either("Kumu, only maps", "{\"maps\": [{\"elements\": [{\"element\": \"a\"}]}]}");
    either(
        "NetworkX, adjacency",
        "{\"directed\": false, \"nodes\": [{\"id\": 0}], \"adjacency\": [[{\"id\": 0}]]}");
    either(
        "Cytoscape", "{\"elements\": {\"nodes\": [{\"data\": {\"id\": \"a\"}}], \"edges\": []}}");
    either("GeoJSON", "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\"}]}");
  }

  private void sizes() {
    refused("100,000 levels of lists", "{\"nodes\": " + "[".repeat(100_000));
    refused("100,000 levels of objects", "{\"graph\": ".repeat(100_000));
    refused(
        "100,000 levels in an attribute",
        "{\"nodes\": [{\"key\": \"a\", \"x\": " + "{\"y\": ".repeat(100_000));
    refused("a name of 50,000 letters", node("\"x\": \"" + "y".repeat(50_000) + "\""));
    refused("an attribute called by 50,000 letters", node("\"" + "y".repeat(50_000) + "\": 1"));
    content(
        "a text of 24 MB",
        joined(text("{\"nodes\": [{\"key\": \""), repeated("x", 24 << 20), text("\"}]}")));
    content(
        "a text of 24 MB that nobody reads",
        joined(
            text("{\"comment\": \""),
            repeated("x", 24 << 20),
            text("\", \"nodes\": [{\"key\": \"a\"}]}")));
    content(
        "24 MB of blanks",
        joined(text("{\"nodes\":"), repeated(" ", 24 << 20), text("[{\"key\": \"a\"}]}")));
    content(
        "a list of five million",
        joined(
            text("{\"nodes\": [{\"key\": \"a\", \"x\": ["),
            repeated("1,", 5_000_000),
            text("1]}]}")));
    content(
        "five million things that nobody reads",
        joined(
            text("{\"x\": ["),
            repeated("{},", 5_000_000),
            text("1], \"nodes\": [{\"key\": \"a\"}]}")));
    content(
        "1,000,001 nodes",
        joined(text("{\"nodes\": ["), repeated("{\"key\":\"a\"},", 1_000_001), text("{}]}")));
    content(
        "300 attributes",
        out -> {
          text("{\"nodes\": [{\"key\": \"a\"").to(out);
          for (int i = 0; i < 300; i++) {
            text(", \"k" + i + "\": 1").to(out);
          }
          text("}]}").to(out);
        });
    content(
        "another attribute in each of 300 nodes",
        out -> {
          text("{\"nodes\": [{\"key\": \"a\"}").to(out);
          for (int i = 0; i < 300; i++) {
            text(", {\"key\": \"%d\", \"k%d\": 1}".formatted(i, i)).to(out);
          }
          text("]}").to(out);
        });
  }

  private void encodings() {
    files.add(Malformed.of("json", "a UTF-8 mark", "x.json", text("\uFEFF" + GOOD)).read(3));
    files.add(
        Malformed.of("json", "UTF-16LE", "x.json", text(GOOD, StandardCharsets.UTF_16LE)).read(3));
    files.add(
        Malformed.of(
                "json",
                "UTF-16BE with a mark",
                "x.json",
                text("\uFEFF" + GOOD, StandardCharsets.UTF_16BE))
            .read(3));
    files.add(
        Malformed.of(
                "json",
                "windows-1252",
                "x.json",
                joined(text("{\"nodes\": [{\"key\": \"Caf"), bytes(0xE9), text("\"}]}")))
            .refused());
    refused("UTF-32 of no order", "\0\u0001\0\0\0\0{");
    files.add(
        Malformed.of(
                "json",
                "binary JSON",
                "x.json",
                joined(bytes(0x3A, 0x29, 0x0A, 5, 0xFA), repeated("\u0001x", 500)))
            .refused());
    files.add(Malformed.of("json", "called .csv", "x.csv", text(GOOD)));
    files.add(Malformed.of("json", "called .gexf", "x.gexf", text(GOOD)).read(3));
    files.add(Malformed.of("json", "called .txt", "x.txt", text(GOOD)));
    files.add(Malformed.of("json", "a script", "x.json", text("callback(" + GOOD + ")")).refused());
    files.add(Malformed.of("json", "an empty file", "x.json", text("")).refused());
  }
}
