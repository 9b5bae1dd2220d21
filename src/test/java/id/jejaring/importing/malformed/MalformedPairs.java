package id.jejaring.importing.malformed;

import static id.jejaring.importing.malformed.Malformed.cut;
import static id.jejaring.importing.malformed.Malformed.joined;
import static id.jejaring.importing.malformed.Malformed.overwritten;
import static id.jejaring.importing.malformed.Malformed.repeated;
import static id.jejaring.importing.malformed.Malformed.text;

import id.jejaring.importing.malformed.Malformed.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The program's own packed pair of nodes and ties, and what pretends to be one. */
final class MalformedPairs {

  private static final String NODES =
      "Id,Label,Type\nx1,Batik Sari,business\nx2,Kopi Jaya,business\n";
  private static final String TIES = "Id,From,To,Type\nt1,Batik Sari,Kopi Jaya,knows\n";
  private static final Parts GOOD = Parts.none().with("nodes.csv", NODES).with("ties.csv", TIES);

  private final List<Malformed> files = new ArrayList<>();

  private MalformedPairs() {}

  static List<Malformed> all() {
    var made = new MalformedPairs();
    made.packages();
    made.paths();
    made.contents();
    return made.files;
  }

  private void either(String what, Content content) {
    files.add(Malformed.of("zip", what, "ekspor.zip", content));
  }

  private void refused(String what, Content content) {
    files.add(Malformed.of("zip", what, "ekspor.zip", content).refused());
  }

  private void read(String what, int rows, Parts parts) {
    files.add(Malformed.of("zip", what, "ekspor.zip", parts.packed()).read(rows));
  }

  private void packages() {
    read("nothing wrong", 3, GOOD);
    for (var share : new double[] {0.1, 0.5, 0.9}) {
      refused("cut at %s".formatted(share), cut(GOOD.packed(), share));
    }
    for (var at : new double[] {0.05, 0.2, 0.5, 0.8, 0.95}) {
      either("overwritten at %s".formatted(at), overwritten(GOOD.packed(), at, 9, 9, 9, 9, 9, 9));
    }
    refused(
        "a comment that is not there",
        out -> {
          var bytes = GOOD.packed().bytes();
          bytes[bytes.length - 2] = 1;
          out.write(bytes);
        });
    refused("nothing inside", Parts.none().packed());
    refused(
        "a bomb of CSV",
        GOOD.with("bomb.csv", joined(text(NODES), repeated("x,y,z\n", 25_000_000))).packed());
    refused("a package in it", GOOD.with("lain.zip", GOOD.packed()).packed());
    refused("a workbook in it", GOOD.with("buku.xlsx", Parts.workbook().packed()).packed());
    refused("a picture alone", Parts.none().with("foto.jpg", "x").packed());
    var many = Parts.none();
    for (int i = 0; i < 1_001; i++) {
      many = many.with(i + ".csv", NODES);
    }
    refused("1,001 sheets", many.packed());
    var some = Parts.none();
    for (int i = 0; i < 300; i++) {
      some = some.with(i + ".csv", NODES);
    }
    either("300 sheets", some.packed());
    files.add(Malformed.of("zip", "called .csv", "x.csv", GOOD.packed()).read(3));
    files.add(Malformed.of("zip", "called .xlsx", "x.xlsx", GOOD.packed()).read(3));
    files.add(Malformed.of("zip", "called .txt", "x.txt", GOOD.packed()));
  }

  private void paths() {
    either(
        "paths that climb", Parts.none().with("../../../../tmp/jejaring-out.csv", NODES).packed());
    either("a path from the root", Parts.none().with("/tmp/jejaring-out.csv", NODES).packed());
    either("a path of Windows", Parts.none().with("C:\\Windows\\x.csv", NODES).packed());
    either(
        "a path of 60,000 letters", Parts.none().with("x".repeat(60_000) + ".csv", NODES).packed());
    either("a name of nothing", Parts.none().with(".csv", NODES).packed());
    either(
        "a folder called as a sheet",
        Parts.none().with("nodes.csv/", "").with("a.csv", NODES).packed());
    either("names that differ in case", GOOD.with("NODES.CSV", NODES).packed());
    either(
        "one name in two folders",
        GOOD.with("a/nodes.csv", NODES).with("b/nodes.csv", NODES).packed());
    either("a name of markup", Parts.none().with("<b>\u202E%s{0}.csv", NODES).packed());
    read(
        "what a Mac adds",
        3,
        GOOD.with("__MACOSX/._nodes.csv", "\0\u0005\u0016\u0007\0\u0002").with(".DS_Store", "x"));
  }

  private void contents() {
    refused("a NUL in the nodes", GOOD.with("nodes.csv", NODES + "x3,Ko\0pi,business\n").packed());
    refused("a quote that never closes", GOOD.with("ties.csv", TIES + "\"t2,A,B\n").packed());
    either("no nodes", GOOD.without("nodes.csv").packed());
    read("no ties", 2, GOOD.without("ties.csv"));
    either("empty sheets", Parts.none().with("nodes.csv", "").with("ties.csv", "").packed());
    either(
        "nodes in UTF-16",
        GOOD.with("nodes.csv", text("\uFEFF" + NODES, StandardCharsets.UTF_16LE)).packed());
    read("a tie to nowhere", 4, GOOD.with("ties.csv", TIES + "t3,Batik Sari,Tidak Ada,knows\n"));
    read("an id twice", 4, GOOD.with("nodes.csv", NODES + "x1,Lain,business\n"));
    read(
        "a tie of no kind",
        4,
        GOOD.with("ties.csv", TIES + "t3,Batik Sari,Kopi Jaya,`}) DELETE\n"));
    read(
        "an id of ours that is not there",
        3,
        GOOD.with("nodes.csv", NODES.replace("x1", "00000000-0000-4000-8000-000000000000")));
    either("nodes that are ties", GOOD.with("nodes.csv", TIES).with("ties.csv", NODES).packed());
    either("a description that is none", GOOD.with("csv-metadata.json", "{{{{").packed());
    refused("a package inside called .csv", GOOD.with("dalam.csv", GOOD.packed()).packed());
    either(
        "a bomb called .csv inside",
        Parts.none().with("a.csv", GOOD.with("b.csv", repeated(" ", 90 << 20)).packed()).packed());
  }
}
