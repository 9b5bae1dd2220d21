package id.jejaring.network.algorithm;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A graph of LDBC Graphalytics with the outputs that it expects, directions left out. */
final class Graphalytics {

  private static final Path FOLDER = Path.of("../shared/data/ldbc-graphalytics-examples");

  private final String name;
  private final long[] ids;

  private Graphalytics(String name, long[] ids) {
    this.name = name;
    this.ids = ids;
  }

  static Graphalytics of(String name) throws IOException {
    assumeThat(Files.isDirectory(FOLDER)).as("LDBC Graphalytics' examples in %s", FOLDER).isTrue();
    var ids = lines(name + ".v").stream().mapToLong(line -> Long.parseLong(line.strip())).toArray();
    Arrays.sort(ids);
    return new Graphalytics(name, ids);
  }

  Graph graph() throws IOException {
    var pairs = new ArrayList<int[]>();
    for (var line : lines(name + ".e")) {
      var parts = line.split("\\s+", 0);
      pairs.add(new int[] {vertex(parts[0]), vertex(parts[1])});
    }
    return Shapes.of(ids.length, pairs);
  }

  /** What a vertex's answer must be. */
  double[] expected(String algorithm) throws IOException {
    var expected = new double[ids.length];
    for (var line : lines(name + "-" + algorithm)) {
      var parts = line.split("\\s+", 0);
      expected[vertex(parts[0])] = Double.parseDouble(parts[1]);
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
