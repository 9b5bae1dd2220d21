package id.jejaring.bench;

import id.jejaring.bench.Options.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Measures the network engine and its peers, each piece in a process of its own, and prints a table:
 * the work, our time, the peer's, their ratio, the bar and whether it was met. Arguments: a
 * directory to work in; for a piece, its name and what it wants to know. Without a name the pieces
 * are run that the property {@code bench.options} asks for.
 */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    var directory = Files.createDirectories(Path.of(arguments[0])).toAbsolutePath();
    if (arguments.length > 1) {
      piece(arguments[1], Arrays.copyOfRange(arguments, 2, arguments.length), directory);
      System.exit(0);
    }
    try {
      measure(Options.read(System.getProperty("bench.options", "")), directory);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static void piece(String name, String[] about, Path directory)
      throws IOException, InterruptedException {
    switch (name) {
      case "network" -> NetworkSection.run(Size.valueOf(about[0]), directory);
      case "open" -> NetworkSection.open(Size.valueOf(about[0]), directory);
      case "recommending" -> RecommendingSection.run(Size.valueOf(about[0]));
      case "current" -> CurrentSection.run(Size.valueOf(about[0]), directory);
      case "cypher" -> CypherSection.run(Size.valueOf(about[0]), directory);
      case "graphs" -> GraphsSection.run(directory);
      default -> throw new IllegalArgumentException("There is no piece \"%s\".".formatted(name));
    }
  }

  private static void measure(Options options, Path directory)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    var run = new Run(directory);
    for (var size : options.sizes()) {
      if (options.has(Part.NETWORK)) {
        run.piece(size.heap, "network", size.name());
        for (int round = 0; round < 3; round++) {
          run.piece(size.heap, "open", size.name());
        }
      }
      if (options.has(Part.CURRENT)) {
        run.piece(size.heap, "current", size.name());
      }
      if (options.has(Part.RECOMMENDING) && size != Size.L) {
        run.piece(size.heap, "recommending", size.name());
      }
      if (options.has(Part.CYPHER) && size != Size.L) {
        run.piece(size.heap, "cypher", size.name());
      }
    }
    if (options.has(Part.IGRAPH)) {
      run.igraph();
    }
    if (options.has(Part.GDS)) {
      run.maven("gds");
    }
    if (options.has(Part.WEBGRAPH)) {
      run.maven("webgraph");
    }
    if (options.has(Part.GRAPHS)) {
      run.piece("4g", "graphs");
    }
    var report = new Report(run.figures(), run.failures());
    System.out.println(options.json() ? report.json() : report.text());
    if (options.plot() != null) {
      Files.writeString(options.plot(), GrowthPlot.of(run.figures()));
    }
    Figures.say("Measured in %d minutes", (System.nanoTime() - begun) / 60_000_000_000L);
  }
}
