package id.jejaring.network.algorithm;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A graph of LDBC Graphalytics with the outputs that it expects, directions left out. */
public final class Graphalytics {

  private static final Path FOLDER = Path.of("../shared/data/ldbc-graphalytics-examples");

  private final String name;
  private final long[] ids;

  private Graphalytics(String name, long[] ids) {
    this.name = name;
    this.ids = ids;
  }

  public static Graphalytics of(String name) throws IOException {
    assumeThat(Files.isDirectory(FOLDER)).as("LDBC Graphalytics' examples in %s", FOLDER).isTrue();
    var ids = lines(name + ".v").stream().mapToLong(line -> Long.parseLong(line.strip())).toArray();
    Arrays.sort(ids);
    return new Graphalytics(name, ids);
  }

  public Graph graph() throws IOException {
    var pairs = new ArrayList<int[]>();
    for (var line : lines(name + ".e")) {
      var parts = line.split("\\s+", 0);
      pairs.add(new int[] {vertex(parts[0]), vertex(parts[1])});
    }
    return Shapes.of(ids.length, pairs);
  }

  /** The same with its lengths turned into weights, so that -log2 of their reliability is them. */
  public Graph withLengths() throws IOException {
    var pairs = new ArrayList<int[]>();
    var weights = new ArrayList<Float>();
    for (var line : lines(name + ".e")) {
      var parts = line.split("\\s+", 0);
      pairs.add(new int[] {vertex(parts[0]), vertex(parts[1])});
      double probability = Math.pow(2, -Double.parseDouble(parts[2]));
      weights.add((float) (-Math.log1p(-probability) / Math.log(2)));
    }
    var asArray = new float[weights.size()];
    for (int at = 0; at < asArray.length; at++) {
      asArray[at] = weights.get(at);
    }
    return Graph.of(ids.length, Shapes.column(pairs, 0), Shapes.column(pairs, 1), asArray);
  }

  /** The vertex from which an algorithm starts. */
  public int source(String algorithm) throws IOException {
    var key = ".%s.source-vertex".formatted(algorithm.toLowerCase(Locale.ROOT));
    return lines(name + ".properties").stream()
        .filter(line -> line.contains(key))
        .mapToInt(line -> vertex(line.substring(line.indexOf('=') + 1).strip()))
        .findFirst()
        .orElseThrow();
  }

  /** What a vertex's answer must be. */
  public double[] expected(String algorithm) throws IOException {
    var expected = new double[ids.length];
    for (var line : lines(name + "-" + algorithm)) {
      var parts = line.split("\\s+", 0);
      expected[vertex(parts[0])] =
          parts[1].equalsIgnoreCase("infinity")
              ? Double.POSITIVE_INFINITY
              : Double.parseDouble(parts[1]);
    }
    return expected;
  }

  private int vertex(String id) {
    return Arrays.binarySearch(ids, Long.parseLong(id));
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file));
  }
}
