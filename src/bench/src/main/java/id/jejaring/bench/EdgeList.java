package id.jejaring.bench;

import id.jejaring.network.algorithm.Graph;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A graph of pairs of numbers, a line each, packed; the same that peers read. */
final class EdgeList {

  private EdgeList() {}

  /** Reads it; as many vertices as the greatest number says. */
  static Graph read(Path file) throws IOException {
    var from = new int[1 << 20];
    var to = new int[1 << 20];
    int count = 0;
    int greatest = -1;
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || !Character.isDigit(line.charAt(0))) {
          continue;
        }
        int tab = line.indexOf('\t');
        if (count == from.length) {
          from = Arrays.copyOf(from, count * 2);
          to = Arrays.copyOf(to, count * 2);
        }
        from[count] = Integer.parseInt(line.substring(0, tab).strip());
        to[count] = Integer.parseInt(line.substring(tab + 1).strip());
        greatest = Math.max(greatest, Math.max(from[count], to[count]));
        count++;
      }
    }
    return Graph.of(greatest + 1, Arrays.copyOf(from, count), Arrays.copyOf(to, count));
  }

  /** Writes the pairs of a plain loop, each once, for peers. */
  static void write(PlainLoop plain, Path file) throws IOException {
    try (var lines =
        new PrintWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), false, StandardCharsets.US_ASCII)) {
      for (int node = 0; node < plain.offsets.length - 1; node++) {
        int from = node;
        IntStream.range(plain.offsets[node], plain.offsets[node + 1])
            .map(at -> plain.ends[at])
            .filter(end -> end > from)
            .sorted()
            .distinct()
            .forEach(end -> lines.println(from + "\t" + end));
      }
    }
  }

  /** The numbers that a peer left, one a line; none where it left no such file. */
  static int[] answer(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new int[0];
    }
    try (var lines = Files.lines(file)) {
      return lines.mapToInt(Integer::parseInt).toArray();
    }
  }
}
