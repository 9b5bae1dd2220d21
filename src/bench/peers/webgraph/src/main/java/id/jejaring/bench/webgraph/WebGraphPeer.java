package id.jejaring.bench.webgraph;

import it.unimi.dsi.webgraph.ArrayListMutableGraph;
import it.unimi.dsi.webgraph.ImmutableGraph;
import it.unimi.dsi.webgraph.algo.HyperBall;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * The neighbourhood function of dblp-2010 by WebGraph's HyperBall, with as many registers as ours.
 * Tells figures on standard output. The graph is in memory, its own transpose, before time counts.
 */
public final class WebGraphPeer {

  private static final int LOG2M = 8;
  private static final int ROUNDS = 3;

  private WebGraphPeer() {}

  /** Arguments: where the data lies, and the version. */
  public static void main(String[] arguments) throws IOException {
    var file = Path.of(arguments[0]).resolve("dblp-2010").resolve("edges.tsv.gz");
    if (!Files.exists(file)) {
      System.err.printf("There is no %s: WebGraph is not measured%n", file);
      return;
    }
    tell("version.WebGraph", arguments[1]);
    var graph = read(file);
    var times = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      try (var ball =
          new HyperBall(graph, graph, LOG2M, null, 0, 0, 0, false, false, false, null, round + 2)) {
        ball.run();
        if (round >= 0) {
          times[round] = (System.nanoTime() - begun) / 1e6;
        }
        if (round == ROUNDS - 1) {
          tell("webgraph.distance", meanDistance(ball.neighbourhoodFunction.toDoubleArray()));
        }
      }
    }
    Arrays.sort(times);
    tell("webgraph.neighbourhood.ms", times[ROUNDS / 2]);
  }

  private static ImmutableGraph read(Path file) throws IOException {
    var graph = new ArrayListMutableGraph();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        int from = Integer.parseInt(line.substring(0, tab));
        int to = Integer.parseInt(line.substring(tab + 1).strip());
        if (Math.max(from, to) >= graph.numNodes()) {
          graph.addNodes(Math.max(from, to) + 1 - graph.numNodes());
        }
        if (from != to) {
          graph.addArc(from, to);
          graph.addArc(to, from);
        }
      }
    }
    return graph.immutableView();
  }

  private static double meanDistance(double[] pairs) {
    double sum = 0;
    for (int hop = 1; hop < pairs.length; hop++) {
      sum += hop * (pairs[hop] - pairs[hop - 1]);
    }
    return sum / (pairs[pairs.length - 1] - pairs[0]);
  }

  private static void tell(String name, Object value) {
    System.out.println("=\t" + name + "\t" + value);
  }
}
