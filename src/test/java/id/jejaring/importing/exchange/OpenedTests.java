package id.jejaring.importing.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Refusal;
import id.jejaring.importing.export.Entries;
import id.jejaring.importing.export.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs write is read as two sheets, and what is broken or unsafe is refused. */
final class OpenedTests {

  private static final String NODES = "Elements\n";
  private static final String EDGES = "Connections\n";

  @TempDir private Path folder;

  @Test
  void readsGephisFile() throws IOException {
    assertThat(
            read(
                "gephi.gexf",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <gexf xmlns="http://gexf.net/1.2draft" version="1.2" xmlns:viz="http://gexf.net/1.2draft/viz">
                <graph defaultedgetype="undirected">
                <attributes class="node"><attribute id="0" title="Kota" type="string"><default>Kota Malang</default></attribute></attributes>
                <nodes>
                <node id="7.0" label="Batik Sari"><viz:size value="4.0"/><attvalues><attvalue for="0" value="Kota Batu"/></attvalues></node>
                <node id="8.0" label="Kopi Jaya"/>
                </nodes>
                <edges><edge id="1" source="7.0" target="8.0" weight="2.5" start="2019-05-01"/></edges>
                </graph></gexf>
                """))
        .isEqualTo(
            NODES
                + """
                Id Label Kota
                7.0 Batik_Sari Kota_Batu
                8.0 Kopi_Jaya Kota_Malang
                """
                + EDGES
                + """
                Id From From_Type From_Id To To_Type To_Id Direction weight_≠_1–5 Since
                1 Batik_Sari - 7.0 Kopi_Jaya - 8.0 undirected 2.5 2019-05-01
                """);
  }

  @Test
  void readsGraphmlOfNetworkxAndYed() throws IOException {
    assertThat(
            read(
                "x.graphml",
                """
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="urn:y">
                <key id="d0" for="node" attr.name="type" attr.type="string"/>
                <key id="d1" for="node" yfiles.type="nodegraphics"/>
                <key id="d2" for="edge" attr.name="weight" attr.type="double"/>
                <graph edgedefault="directed">
                <edge source="a" target="b"><data key="d2">3.0</data></edge>
                <node id="a"><data key="d0">person</data><data key="d1"><y:ShapeNode><y:NodeLabel>Sari</y:NodeLabel></y:ShapeNode></data></node>
                <node id="b"><data key="d0">usaha</data></node>
                <hyperedge><endpoint node="a"/><endpoint node="b"/><endpoint node="c"/></hyperedge>
                </graph></graphml>
                """))
        .isEqualTo(
            NODES
                + """
                Id Label type
                a Sari person
                b b usaha
                """
                + EDGES
                + """
                Id From From_Type From_Id To To_Type To_Id Direction weight
                - Sari person a b usaha b directed 3.0
                - - - a,_b,_c
                """);
  }

  @Test
  void readsGraphologyAndTheJsonGraphFormatAndKumu() throws IOException {
    var expected =
        NODES
            + """
            Id Label tags
            a Sari x|y
            b Jaya
            """
            + EDGES
            + "Id From From_Type From_Id To To_Type To_Id ";
    assertThat(
            read(
                "g.json",
                """
                {"options": {"type": "mixed"}, "nodes": [
                {"key": "a", "attributes": {"label": "Sari", "tags": ["x", "y"]}},
                {"key": "b", "attributes": {"label": "Jaya"}}],
                "edges": [{"source": "a", "target": "b", "undirected": true}]}
                """))
        .isEqualTo(expected + "direction\n- Sari - a Jaya - b undirected\n");
    assertThat(
            read(
                "jgf1.json",
                """
                {"graph": {"edges": [{"source": "a", "target": "b", "relation": "supplies"}],
                "nodes": [{"id": "a", "label": "Sari", "metadata": {"tags": ["x", "y"]}},
                {"id": "b", "label": "Jaya"}]}}
                """))
        .isEqualTo(expected + "relation\n- Sari - a Jaya - b supplies\n");
    assertThat(
            read(
                "jgf2.json",
                """
                {"graph": {"nodes": {"a": {"label": "Sari", "metadata": {"tags": ["x", "y"]}},
                "b": {"label": "Jaya"}},
                "edges": [{"source": "a", "target": "b", "relation": "supplies"}]}}
                """))
        .isEqualTo(expected + "relation\n- Sari - a Jaya - b supplies\n");
    assertThat(
            read(
                "kumu.json",
                """
                {"elements": [{"_id": "a", "attributes": {"label": "Sari", "tags": ["x", "y"]}},
                {"_id": "b", "attributes": {"label": "Jaya"}}],
                "connections": [{"_id": "c", "from": "a", "to": "b", "direction": "mutual"}], "maps": [[]]}
                """))
        .isEqualTo(expected + "direction\nc Sari - a Jaya - b mutual\n");
  }

  @Test
  void anEdgeToAMissingNodeHasNoNameThere() throws IOException {
    assertThat(
            read(
                "x.json",
                "{\"nodes\": [{\"id\": \"a\"}], \"links\": [{\"source\": \"a\", \"target\": \"z\"}]}"))
        .endsWith("- a - a - - z\n");
  }

  @Test
  void refusesWhatDeclaresTypesOrEntitiesAndOpensNothing() {
    var outside = "<!DOCTYPE graphml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    var laughs =
        "<!DOCTYPE g [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
            + "<graphml><graph><node id=\"&b;\"/></graph></graphml>";
    for (var text :
        List.of(
            outside + "<graphml><graph><node id=\"&x;\"/></graph></graphml>",
            laughs,
            "<?xml version=\"1.0\"?>\n<!-- " + "x".repeat(5_000) + " -->" + outside + "<gexf/>")) {
      refused(text, "x.graphml", "document type");
      refused(text, "x.gexf", "document type");
    }
    refused(
        new String(laughs.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
        "x.xml",
        "document type");
  }

  @Test
  void refusesWhatIsBrokenNamingTheLine() {
    refused("<graphml>\n<graph>\n<node id='a'>\n", "x.graphml", "line");
    refused("<gexf><graph><nodes><node id='a'></nodes></graph></gexf>", "x.gexf", "line 1");
    refused(
        "<gexf><graph><nodes><node id='&unknown;'/></nodes></graph></gexf>", "x.gexf", "line 1");
    refused("{\"nodes\": [\n{\"key\": \"a\", \"x\": NaN}]}", "x.json", "line 2");
    refused("{\"nodes\": [{\"key\": \"a\"", "x.json", "line 1");
    refused("{\"nodes\": [{\"key\": \"a\"}]", "x.json", "line 1");
  }

  @Test
  void refusesWhatIsNoNetwork() {
    refused("<html><body>hello</body></html>", "x.graphml", "neither GraphML");
    refused("<svg/>", "x.xml", "neither GraphML");
    refused("[1, 2, 3]", "x.json", "neither GraphML");
    refused("42", "x.json", "neither GraphML");
    refused("{\"hello\": [1, {\"nodes\": 3}]}", "x.json", "neither nodes");
    refused("<gexf/>", "x.gexf", "neither nodes");
    refused("", "x.gexf", "neither GraphML");
    refused("just text", "x.graphml", "neither GraphML");
  }

  @Test
  void refusesWhatIsDeeperWiderOrLongerThanAnySuchFile() {
    refused("<gexf>" + "<nodes>".repeat(100_000), "x.gexf", "levels deep");
    refused("{\"nodes\": [{\"key\": \"a\", \"x\": " + "[".repeat(100_000), "x.json", "levels deep");
    refused("{\"nodes\": [{\"key\": \"" + "x".repeat(200_000) + "\"}]}", "x.json", "too long");
    refused(
        "<graphml><graph><node id='a'><data key='k'>"
            + "x".repeat(50_000)
            + "</data></node></graph></graphml>",
        "x.graphml",
        "more than");
    var wide = new StringBuilder("{\"nodes\": [{\"key\": \"a\"");
    for (int i = 0; i < 1_000; i++) {
      wide.append(", \"k").append(i).append("\": 1");
    }
    refused(wide + "}]}", "x.json", "columns");
  }

  /** Whatever is done to a file, it is read or refused in words, and never fails otherwise. */
  @Test
  void damagedFilesAreReadOrRefused() throws IOException {
    var seed = System.nanoTime();
    System.out.println("damage with seed " + seed);
    var random = new Random(seed);
    for (var format : Format.values()) {
      var whole = folder.resolve("whole." + format.ending());
      Entries.random(seed, 15).write(format, whole);
      var bytes = Files.readAllBytes(whole);
      for (int i = 0; i < 60; i++) {
        var damaged = folder.resolve("damaged." + format.ending());
        Files.write(damaged, damage(bytes, random));
        try (var book = Opened.book(damaged, damaged.getFileName().toString())) {
          for (var sheet : book.sheets()) {
            try (var rows = sheet.rows()) {
              rows.forEach(_ -> {});
            }
          }
        } catch (Refusal refusal) {
          assertThat(refusal.in(Locale.of("id"))).isPresent();
        }
      }
    }
  }

  private static byte[] damage(byte[] whole, Random random) {
    var out = new ByteArrayOutputStream();
    switch (random.nextInt(4)) {
      case 0 -> out.write(whole, 0, random.nextInt(whole.length));
      case 1 -> {
        var copy = whole.clone();
        for (int i = random.nextInt(20); i >= 0; i--) {
          copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        out.writeBytes(copy);
      }
      case 2 -> {
        int from = random.nextInt(whole.length);
        int length = random.nextInt(whole.length - from);
        out.write(whole, 0, from);
        out.write(whole, from + length, whole.length - from - length);
      }
      default -> {
        int from = random.nextInt(whole.length);
        out.write(whole, 0, from);
        int again = random.nextInt(whole.length);
        out.write(whole, again, random.nextInt(whole.length - again));
        out.write(whole, from, whole.length - from);
      }
    }
    return out.toByteArray();
  }

  private void refused(String text, String name, String because) {
    assertThatThrownBy(() -> read(name, text))
        .as(text.substring(0, Math.min(80, text.length())))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining(because);
  }

  /** Every sheet under its name, a row a line, blanks as underscores and empty cells as dashes. */
  private String read(String name, String text) throws IOException {
    var file = Files.writeString(folder.resolve("in"), text);
    var said = new StringBuilder();
    try (var book = Opened.book(file, name)) {
      for (var sheet : book.sheets()) {
        said.append(sheet.name()).append('\n');
        try (var rows = sheet.rows()) {
          rows.forEach(row ->
              said.append(
                      row.cells().stream()
                          .map(cell -> cell.isEmpty() ? "-" : cell.replace(' ', '_'))
                          .collect(Collectors.joining(" ")))
                  .append('\n'));
        }
      }
    }
    return said.toString();
  }
}
