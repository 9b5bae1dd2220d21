package id.jejaring.importing.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.jejaring.domain.Field;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Other people's readers find in our files what we wrote: graphology's, as Gephi Lite has them, and
 * NetworkX.
 */
final class IndependentReadersTests {

  private static final Path FRONTEND = Path.of("src/main/frontend");

  private static final String PYTHON =
      """
      import sys, networkx
      graph = networkx.read_graphml(sys.argv[1], force_multigraph=True)
      out = open(sys.argv[2], "w", encoding="utf-8")
      def line(*values):
          out.write("\\t".join("" if v is None else str(v) for v in values) + "\\n")
      line("file", ".graphml", graph.number_of_nodes(), graph.number_of_edges())
      for id, of in graph.nodes(data=True):
          line("node", id, of.get("label"), of.get("type"), of.get("description"))
      for source, target, of in graph.edges(data=True):
          weight = of.get("weight")
          line("edge", source, target, of.get("type"), of.get("since"), weight and int(weight))
      """;

  @TempDir private Path folder;
  private Entries network;

  @BeforeEach
  void write() throws IOException {
    var seed = System.nanoTime();
    System.out.println("read by others with seed " + seed);
    network = Entries.random(seed, 80);
    for (var format : List.of(Format.GEXF, Format.GRAPHML, Format.GRAPHOLOGY)) {
      network.write(format, file(format));
    }
  }

  private Path file(Format format) {
    return folder.resolve("network." + format.ending());
  }

  @Test
  void graphologyReadsWhatWasWritten() throws Exception {
    assumeThat(Files.isDirectory(FRONTEND.resolve("node_modules/graphology")))
        .as("graphology is installed by npm")
        .isTrue();
    var expected = new ArrayList<String>();
    for (var format : List.of(Format.GEXF, Format.GRAPHML, Format.GRAPHOLOGY)) {
      expected.addAll(lines("." + format.ending()));
    }
    var said =
        run(
            "node",
            FRONTEND.resolve("data/networks.mjs").toString(),
            file(Format.GEXF).toString(),
            file(Format.GRAPHML).toString(),
            file(Format.GRAPHOLOGY).toString());
    assertThat(said.lines().toList()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void networkxReadsWhatWasWritten() throws Exception {
    assumeThat(hasNetworkx()).as("NetworkX: apt-get install python3-networkx").isTrue();
    var said = folder.resolve("said.txt");
    run("/usr/bin/python3", "-c", PYTHON, file(Format.GRAPHML).toString(), said.toString());
    assertThat(Files.readAllLines(said)).containsExactlyInAnyOrderElementsOf(lines(".graphml"));
  }

  private static boolean hasNetworkx() {
    try {
      run("/usr/bin/python3", "-c", "import networkx");
      return true;
    } catch (IOException | InterruptedException | AssertionError _) {
      return false;
    }
  }

  /** What a reader of a file should find, a line each. */
  private List<String> lines(String ending) {
    var lines = new ArrayList<String>();
    lines.add("file\t%s\t%d\t%d".formatted(ending, network.nodes().size(), network.ties().size()));
    for (var node : network.nodes()) {
      lines.add(
          String.join(
              "\t",
              "node",
              node.id().toString(),
              node.name(),
              node.kind().path(),
              node.find(Field.DESCRIPTION).orElse("")));
    }
    for (var tie : network.ties()) {
      lines.add(
          String.join(
              "\t",
              "edge",
              tie.from().toString(),
              tie.to().toString(),
              tie.kind().name().toLowerCase(java.util.Locale.ROOT),
              tie.span().since() == null ? "" : tie.span().since().toString(),
              tie.strength() == 0 ? "" : "" + tie.strength()));
    }
    return lines;
  }

  private static String run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
