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

/** Networks as XML: the same faults in GraphML and in GEXF, and those that only one can have. */
final class MalformedGraphs {

  /** How a format writes nodes and edges. */
  private enum Format {
    GRAPHML(
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"
            + "<key id=\"n\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>"
            + "<graph edgedefault=\"directed\">",
        "<node id=\"%s\"><data key=\"n\">%s</data></node>",
        "</graph></graphml>"),
    GEXF(
        "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\"><graph defaultedgetype=\"directed\"><nodes>",
        "<node id=\"%s\" label=\"%s\"/>",
        "</nodes></graph></gexf>");

    private final String begin;
    private final String node;
    private final String end;

    Format(String begin, String node, String end) {
      this.begin = begin;
      this.node = node;
      this.end = end;
    }

    String family() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    String node(String id, String label) {
      return node.formatted(id, label);
    }

    String edge(String id, String from, String to) {
      return "<edge id=\"%s\" source=\"%s\" target=\"%s\"/>".formatted(id, from, to);
    }

    String whole(String inside) {
      return begin + inside + end;
    }
  }

  private final Format format;
  private final String two;
  private final List<Malformed> files = new ArrayList<>();

  private MalformedGraphs(Format format) {
    this.format = format;
    this.two = format.node("a", "Batik Sari") + format.node("b", "Kopi Jaya");
  }

  static List<Malformed> all() {
    var files = new ArrayList<Malformed>();
    for (var format : Format.values()) {
      var made = new MalformedGraphs(format);
      made.ties();
      made.nodes();
      made.broken();
      made.entities();
      made.encodings();
      made.sizes();
      if (format == Format.GEXF) {
        made.gexf();
      } else {
        made.graphml();
      }
      files.addAll(made.files);
    }
    return files;
  }

  private Malformed of(String what, Content content) {
    return Malformed.of(format.family(), what, "jaringan." + format.family(), content);
  }

  private void either(String what, String text) {
    files.add(of(what, text(text)));
  }

  private void refused(String what, String text) {
    files.add(of(what, text(text)).refused());
  }

  private void read(String what, int rows, String inside) {
    files.add(of(what, text(format.whole(inside))).read(rows));
  }

  private void ties() {
    read("nothing wrong", 3, two + format.edge("1", "a", "b"));
    read("a tie to nowhere", 3, two + format.edge("1", "a", "z"));
    read("ties alone", 1, format.edge("1", "y", "z"));
    read("a tie to itself", 3, two + format.edge("1", "a", "a"));
    read("a circle of ties", 4, two + format.edge("1", "a", "b") + format.edge("2", "b", "a"));
    read("a tie before its ends", 3, format.edge("1", "a", "b") + two);
    read("a tie twice", 4, two + format.edge("1", "a", "b").repeat(2));
    read("a tie without ends", 3, two + "<edge id=\"1\"/>");
    read(
        "ties in ties",
        4,
        two
            + "<edge id=\"1\" source=\"a\" target=\"b\"><edge id=\"2\" source=\"b\" target=\"a\"/></edge>");
    read(
        "a weight that is none",
        3,
        two + "<edge id=\"1\" source=\"a\" target=\"b\" weight=\"NaN\"/>");
    read(
        "a weight without end",
        3,
        two + "<edge id=\"1\" source=\"a\" target=\"b\" weight=\"" + "9".repeat(400) + "\"/>");
  }

  private void nodes() {
    read("a node twice", 4, two + two);
    read("a node without an id", 2, two + "<node/>");
    read("a node of an empty id", 2, two + format.node("", ""));
    read("ids that differ in case", 3, two + format.node("A", "Teh"));
    read("equal names", 3, two + format.node("c", "Kopi Jaya"));
    read("names of nothing", 3, two + format.node("c", "nan"));
    read("a name of markup", 3, two + format.node("c", "&lt;script&gt;alert(1)&lt;/script&gt;"));
    read("a formula for a name", 3, two + format.node("c", "=1+1"));
    read("a name written backwards", 3, two + format.node("c", "&#x202E;iras"));
    either("nodes in nodes", format.whole("<node id=\"c\"><nodes>" + two + "</nodes></node>"));
    either(
        "nodes in nodes, too deep",
        format.whole("<node id=\"c\">".repeat(100) + "</node>".repeat(100)));
    refused("no node", format.whole(""));
    either("an id of 9,000 letters", format.whole(format.node("x".repeat(9_000), "Kopi")));
    either(
        "an id of ours that is not there",
        format.whole(format.node("00000000-0000-4000-8000-000000000000", "Kopi")));
  }

  private void broken() {
    var good = format.whole(two + format.edge("1", "a", "b"));
    for (var share : new double[] {0.05, 0.3, 0.6, 0.95}) {
      refused("cut at %s".formatted(share), good.substring(0, (int) (good.length() * share)));
    }
    refused("an element that is not closed", format.whole(two + "<node id=\"c\">"));
    refused("an attribute twice", format.whole("<node id=\"a\" id=\"b\"/>"));
    refused("an attribute without quotes", format.whole("<node id=a/>"));
    refused("a bare ampersand", format.whole(format.node("a", "Batik & Kopi")));
    refused("a NUL", format.whole(format.node("a", "Ba\0tik")));
    refused("a control character", format.whole(format.node("a", "Ba\u0001tik")));
    refused("a prefix of nothing", format.whole("<y:node id=\"a\"/>"));
    refused("letters after the end", good + "halo");
    refused("two documents", good + good);
    refused("an XML of another kind", "<html><body>halo</body></html>");
    refused(
        "an image", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
    either("blanks before the declaration", "  <?xml version=\"1.0\"?>" + good);
    either("XML 1.1", "<?xml version=\"1.1\"?>" + good);
    either("XML 9.9", "<?xml version=\"9.9\"?>" + good);
    either("a style sheet", "<?xml-stylesheet href=\"http://127.0.0.1:1/x.xsl\"?>" + good);
    either(
        "a schema from an address",
        good.replaceFirst(
            " xmlns",
            " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://127.0.0.1:1/a http://127.0.0.1:1/b\" xmlns"));
    either("comments and instructions", "<!-- -->".repeat(2_000) + good);
    refused("JSON inside", "{\"nodes\": 1}");
  }

  private void entities() {
    var inside = format.whole(format.node("a", "&e;"));
    refused(
        "an entity from outside",
        "<!DOCTYPE g [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + inside);
    refused(
        "an entity from an address",
        "<!DOCTYPE g [<!ENTITY e SYSTEM \"http://127.0.0.1:1/\">]>" + inside);
    refused(
        "a document type from an address",
        "<!DOCTYPE g SYSTEM \"http://127.0.0.1:1/g.dtd\">" + inside);
    var laughs = new StringBuilder("<!DOCTYPE g [<!ENTITY a \"ha\">");
    for (char c = 'b'; c < 'f'; c++) {
      laughs.append("<!ENTITY %c \"%s\">".formatted(c, "&%c;".formatted(c - 1).repeat(100)));
    }
    refused("a billion laughs", laughs + "]>" + inside);
    refused("laughs behind 10 KB", "<!--" + "x".repeat(10_000) + "-->" + laughs + "]>" + inside);
    refused(
        "parameters of a document type",
        "<!DOCTYPE g [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>" + inside);
    refused(
        "a swelling of one entity",
        "<!DOCTYPE g [<!ENTITY e \""
            + "x".repeat(50_000)
            + "\">]>"
            + format.whole(format.node("a", "&e;".repeat(1_000))));
    refused("an unknown entity", inside);
    either(
        "an inclusion",
        format.whole(
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>"
                + two));
    either("numbers of letters", format.whole(format.node("a", "&#66;&#x1F600;")));
    refused("a number of no letter", format.whole(format.node("a", "&#0;")));
  }

  private void encodings() {
    var good = format.whole(two);
    files.add(
        of(
                "UTF-16LE with a mark",
                text(
                    "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + good,
                    StandardCharsets.UTF_16LE))
            .read(2));
    files.add(
        of(
                "UTF-16BE with a mark",
                text(
                    "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + good,
                    StandardCharsets.UTF_16BE))
            .read(2));
    files.add(of("a UTF-8 mark", text("\uFEFF" + good)).read(2));
    files.add(of("UTF-32", text("\uFEFF" + good, Charset.forName("UTF-32BE"))));
    files.add(
        of(
            "UTF-16 that says UTF-8",
            text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + good, StandardCharsets.UTF_16LE)));
    files.add(
        of("an encoding that is none", text("<?xml version=\"1.0\" encoding=\"KOI-99\"?>" + good))
            .refused());
    files.add(
        of(
            "EBCDIC",
            text("<?xml version=\"1.0\" encoding=\"IBM037\"?>" + good, Charset.forName("IBM037"))));
    files.add(
        of(
                "windows-1252 that says nothing",
                joined(text(format.begin + "<!--"), bytes(0xE9), text("-->" + two + format.end)))
            .refused());
    files.add(of("called .json", text(good)).named("x.json").read(2));
    files.add(of("called .csv", text(good)).named("x.csv"));
    files.add(of("called .xlsx", text(good)).named("x.xlsx").refused());
    files.add(of("without an ending", text(good)).named("jaringan").read(2));
  }

  private void sizes() {
    refused("100,000 levels", format.begin + "<nodes>".repeat(100_000));
    refused("a name of 50,000 letters", format.whole(format.node("a", "x".repeat(50_000))));
    refused("a name of 20,000 letters", format.whole(format.node("a", "x".repeat(20_000))));
    files.add(
        of(
                "a text of 24 MB",
                joined(
                    text(format.begin + "<node id=\"a\">"),
                    repeated("x", 24 << 20),
                    text("</node>" + format.end)))
            .refused());
    files.add(
        of(
                "an attribute of 24 MB",
                joined(
                    text(format.begin + "<node id=\""),
                    repeated("x", 24 << 20),
                    text("\"/>" + format.end)))
            .refused());
    files.add(
        of(
                "an element's name of 24 MB",
                joined(text(format.begin + "<"), repeated("x", 24 << 20), text("/>" + format.end)))
            .refused());
    files.add(
        of(
            "a comment of 24 MB",
            joined(
                text(format.begin + "<!--"),
                repeated("x", 24 << 20),
                text("-->" + two + format.end))));
    files.add(
        of(
                "300,000 attributes",
                joined(text(format.begin + "<node"), attributes(300_000), text("/>" + format.end)))
            .refused());
    files.add(
        of(
            "100,000 nodes of one id",
            joined(
                text(format.begin),
                repeated(format.node("a", "Kopi"), 100_000),
                text(format.end))));
    files.add(
        of(
                "1,000,001 nodes",
                joined(text(format.begin), repeated("<node/>", 1_000_001), text(format.end)))
            .refused());
  }

  private static Content attributes(int many) {
    return out -> {
      for (int i = 0; i < many; i++) {
        text(" a" + i + "=\"\"").to(out);
      }
    };
  }

  private void gexf() {
    either(
        "attributes of no declaration",
        format.whole(
            "<node id=\"a\" label=\"Kopi\"><attvalues><attvalue for=\"99\" value=\"x\"/></attvalues></node>"));
    either(
        "values without nodes",
        "<gexf><graph><attvalues><attvalue for=\"1\" value=\"x\"/></attvalues></graph></gexf>");
    either(
        "an attribute declared twice",
        "<gexf><graph><attributes class=\"node\"><attribute id=\"0\" title=\"Kota\"/><attribute id=\"0\" title=\"Id\"/></attributes><nodes>"
            + two
            + "</nodes></graph></gexf>");
    either(
        "an attribute called as ours are",
        "<gexf><graph><attributes class=\"node\"><attribute id=\"0\" title=\"Label\"/><attribute id=\"1\" title=\"Id\"/></attributes><nodes><node id=\"a\"><attvalue for=\"0\" value=\"x\"/><attvalue for=\"1\" value=\"y\"/></node></nodes></graph></gexf>");
    refused(
        "300 attributes",
        "<gexf><graph><attributes class=\"node\">"
            + declared(300)
            + "</attributes><nodes><node id=\"a\">"
            + valued(300)
            + "</node></nodes></graph></gexf>");
    either(
        "times that are none",
        "<gexf><graph timeformat=\"dateTime\"><nodes><node id=\"a\" label=\"x\" start=\"-INF\" end=\"99999-99-99\"><spells><spell start=\"x\"/></spells></node></nodes></graph></gexf>");
    either(
        "colours and sizes that are none",
        format.whole(
            "<node id=\"a\" label=\"x\"><viz:size xmlns:viz=\"v\" value=\"NaN\"/></node>"));
    either(
        "defaults of 39,000 letters",
        "<gexf><graph><attributes class=\"node\"><attribute id=\"0\" title=\"Note\"><default>"
            + "x".repeat(39_000)
            + "</default></attribute></attributes><nodes>"
            + two
            + "</nodes></graph></gexf>");
  }

  private static String declared(int many) {
    var text = new StringBuilder();
    for (int i = 0; i < many; i++) {
      text.append("<attribute id=\"%d\" title=\"t%d\"/>".formatted(i, i));
    }
    return text.toString();
  }

  private static String valued(int many) {
    var text = new StringBuilder();
    for (int i = 0; i < many; i++) {
      text.append("<attvalue for=\"%d\" value=\"v\"/>".formatted(i));
    }
    return text.toString();
  }

  private void graphml() {
    either(
        "data of no key",
        format.whole("<node id=\"a\"><data>x</data><data key=\"zz\">y</data></node>"));
    either(
        "a key twice",
        "<graphml><key id=\"k\" attr.name=\"Kota\"/><key id=\"k\" attr.name=\"Id\"/><graph><node id=\"a\"><data key=\"k\">x</data></node></graph></graphml>");
    either(
        "keys without ids",
        "<graphml><key/><key attr.name=\"\"/><graph>" + two + "</graph></graphml>");
    either(
        "data in data",
        format.whole(
            "<node id=\"a\">"
                + "<data key=\"n\">".repeat(40)
                + "x"
                + "</data>".repeat(40)
                + "</node>"));
    read(
        "hyperedges",
        3,
        two
            + "<hyperedge/><hyperedge><endpoint node=\"a\"/><endpoint node=\"b\"/><endpoint node=\"c\"/></hyperedge>");
    read("ports", 2, "<node id=\"a\"><port name=\"p\"/></node><node id=\"b\"/>");
    either("graphs in graphs", format.whole("<graph>".repeat(40) + two + "</graph>".repeat(40)));
    read(
        "100,000 endpoints",
        1,
        "<hyperedge>" + "<endpoint node=\"a\"/>".repeat(100_000) + "</hyperedge>");
    either("data outside of all", format.whole("<data key=\"n\">x</data>" + two));
  }
}
