package id.jejaring.network.algorithm.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.Shapes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks igraph and NetworkX, where they are installed, about a graph of ours. */
final class Python {

  private static final String READ =
      """
      import sys, igraph, networkx
      rows = [line.split() for line in open(sys.argv[1])]
      size = int(rows[0][0])
      edges = [(int(a), int(b)) for a, b, w in rows[1:]]
      weights = [float(w) for a, b, w in rows[1:]]
      g = igraph.Graph(n=size, edges=edges)
      n = networkx.Graph()
      n.add_nodes_from(range(size))
      n.add_weighted_edges_from([(a, b, w) for (a, b), w in zip(edges, weights)])
      def line(values):
          print(*values)
      """;

  private Python() {}

  /**
   * What a script prints, as rows of numbers; {@code g} is igraph's graph, {@code n} NetworkX's.
   */
  static List<double[]> ask(Path folder, Graph graph, String script)
      throws IOException, InterruptedException {
    assumeThat(run("-c", "import igraph, networkx"))
        .as("igraph and NetworkX: apt-get install python3-igraph python3-networkx")
        .isNotNull();
    var file = folder.resolve("graph.txt");
    var lines = new ArrayList<String>();
    lines.add("" + graph.size());
    for (var pair : Shapes.pairs(graph)) {
      int at = Arrays.binarySearch(graph.ends(), graph.start(pair[0]), graph.end(pair[0]), pair[1]);
      lines.add("%d %d %s".formatted(pair[0], pair[1], graph.weights()[at]));
    }
    Files.write(file, lines);
    var said = run("-c", READ + script, file.toString());
    assertThat(said).isNotNull();
    return said.lines()
        .map(line -> Arrays.stream(line.split(" ", 0)).mapToDouble(Python::number).toArray())
        .toList();
  }

  private static double number(String text) {
    return text.equals("nan") ? Double.NaN : Double.parseDouble(text);
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("/usr/bin/python3"));
    command.addAll(List.of(arguments));
    if (!Files.isExecutable(Path.of(command.getFirst()))) {
      return null;
    }
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() == 0 ? said : null;
  }
}
