package id.jejaring.bench;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.spread.Cascade;
import id.jejaring.network.algorithm.Graph;
import id.jejaring.network.algorithm.spread.InfluenceMaximisation;
import id.jejaring.network.algorithm.community.Leiden;
import id.jejaring.network.algorithm.community.Quality;
import id.jejaring.network.algorithm.spread.SeedLimits;
import id.jejaring.network.algorithm.spread.Spread;
import id.jejaring.network.algorithm.structure.NeighbourhoodFunction;
import id.jejaring.network.algorithm.structure.StructuralHoles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What looks at a whole network, on the co-authorship network dblp-2010 that others measure by too.
 * The answers that peers have left are judged by the same code as ours.
 */
final class GraphsSection {

  /** Who works with whom at size M, as {@link NetworkSection} leaves it for peers. */
  static final String WORK_AT_M = "m-work.tsv.gz";

  private static final int ROUNDS = 5;
  private static final int SEEDS = 40;
  private static final int RUNS = 20_000;
  private static final int JUDGED_BY = 7;
  private static final double EPSILON = 0.1;
  private static final double DELTA = 0.001;
  private static final Cascade RARE = new Cascade.Uniform(0.01);

  private final Graph graph;
  private final Path directory;

  private GraphsSection(Graph graph, Path directory) {
    this.graph = graph;
    this.directory = directory;
  }

  static void run(Path directory) throws IOException {
    var ofM = directory.resolve(WORK_AT_M);
    if (Files.exists(ofM)) {
      new PageRankSection(EdgeList.read(ofM), directory, "m.pagerank").run();
    }
    var file = Run.shared().resolve("dblp-2010").resolve("edges.tsv.gz");
    if (!Files.exists(file)) {
      Figures.say("There is no %s: communities, holes and influence are not measured", file);
      return;
    }
    var section = new GraphsSection(EdgeList.read(file), directory);
    Figures.figure("dblp.vertices", section.graph.size());
    Figures.figure("dblp.ties", section.graph.ties());
    new PageRankSection(section.graph, directory, "pagerank").run();
    section.leiden();
    section.constraint();
    section.neighbourhood();
    section.influence();
  }

  private void leiden() throws IOException {
    var found = new Leiden[1];
    var timings =
        Timings.of(
            ROUNDS,
            2,
            () -> found[0] = Leiden.of(graph, Quality.modularity(), 2, 1, Cancel.never()));
    Figures.figure("leiden.ms", timings.median());
    judge("leiden", IntStream.range(0, graph.size()).map(found[0]::community).toArray());
    for (var peer : new String[] {"gds", "igraph"}) {
      var file = directory.resolve(peer + ".leiden.txt");
      if (Files.exists(file)) {
        judge(peer + ".leiden", communities(file));
      }
    }
  }

  /** Communities by vertex; one that is not named is alone. */
  private int[] communities(Path file) throws IOException {
    var communities = IntStream.range(0, graph.size()).map(vertex -> -1 - vertex).toArray();
    try (var lines = Files.lines(file)) {
      lines.forEach(line -> {
        int tab = line.indexOf('\t');
        communities[Integer.parseInt(line.substring(0, tab))] =
            Integer.parseInt(line.substring(tab + 1));
      });
    }
    var numbers = new java.util.HashMap<Integer, Integer>();
    return IntStream.of(communities)
        .map(community -> numbers.computeIfAbsent(community, _ -> numbers.size()))
        .toArray();
  }

  private void judge(String name, int[] communities) {
    Figures.figure(name + ".modularity", Quality.modularity().of(graph, communities));
    Figures.figure(name + ".communities", IntStream.of(communities).distinct().count());
    Figures.figure(name + ".disconnected", disconnected(communities));
  }

  /** How many communities are not connected by ties within. */
  private long disconnected(int[] communities) {
    var seen = new boolean[communities.length];
    var begun = new HashSet<Integer>();
    Set<Integer> disconnected = new HashSet<>();
    for (int first = 0; first < seen.length; first++) {
      if (!seen[first]) {
        if (!begun.add(communities[first])) {
          disconnected.add(communities[first]);
        }
        spread(first, communities, seen);
      }
    }
    return disconnected.size();
  }

  private void spread(int first, int[] communities, boolean[] seen) {
    var waiting = new ArrayDeque<Integer>();
    waiting.add(first);
    seen[first] = true;
    while (!waiting.isEmpty()) {
      int vertex = waiting.remove();
      for (int at = graph.start(vertex); at < graph.end(vertex); at++) {
        int other = graph.ends()[at];
        if (!seen[other] && communities[other] == communities[vertex]) {
          seen[other] = true;
          waiting.add(other);
        }
      }
    }
  }

  private void constraint() throws IOException {
    var found = new StructuralHoles[1];
    var timings =
        Timings.of(ROUNDS, 2, () -> found[0] = StructuralHoles.of(graph, Cancel.never()));
    var file = directory.resolve("igraph.constraint.txt");
    if (Files.exists(file)) {
      try (var lines = Files.lines(file)) {
        lines.forEach(line -> {
          int tab = line.indexOf('\t');
          int vertex = Integer.parseInt(line.substring(0, tab));
          double theirs = Double.parseDouble(line.substring(tab + 1).replace("nan", "NaN"));
          double ours = found[0].constraint(vertex);
          if (!(Math.abs(ours - theirs) < 1e-6 || (Double.isNaN(ours) && Double.isNaN(theirs)))) {
            throw new IllegalStateException(
                "The constraint of %d is %s, and %s by igraph.".formatted(vertex, ours, theirs));
          }
        });
      }
    }
    Figures.figure("constraint.ms", timings.median());
  }

  /** With as many registers as the peer's. */
  private void neighbourhood() {
    var found = new NeighbourhoodFunction[1];
    var question = new NeighbourhoodFunction.Question(8, 100, 1);
    var timings =
        Timings.of(
            ROUNDS, 2, () -> found[0] = NeighbourhoodFunction.of(graph, question, Cancel.never()));
    Figures.figure("neighbourhood.ms", timings.median());
    Figures.figure("neighbourhood.distance", found[0].meanDistance());
  }

  private void influence() throws IOException {
    var found = new InfluenceMaximisation[1];
    var timings = Timings.of(ROUNDS, 2, () -> found[0] = seeds(RARE));
    Figures.figure("influence.ms", timings.median());
    Figures.figure("influence.certificate", found[0].certificate());
    Figures.figure("influence.spread", spread(RARE, found[0].seeds()));
    Figures.figure("influence.degree.spread", spread(RARE, highest()));
    var celf = EdgeList.answer(directory.resolve("gds.celf.txt"));
    if (celf.length > 0) {
      Figures.figure("gds.celf.spread", spread(RARE, celf));
    }
    var weighted = new Cascade.ByDegree();
    var byDegree = seeds(weighted);
    Figures.figure(
        "influence.weighted.ms", Timings.of(ROUNDS, 1, () -> seeds(weighted)).median());
    Figures.figure("influence.weighted.certificate", byDegree.certificate());
    Figures.figure("influence.weighted.spread", spread(weighted, byDegree.seeds()));
    Figures.figure("influence.weighted.degree.spread", spread(weighted, highest()));
  }

  private InfluenceMaximisation seeds(Cascade cascade) {
    return InfluenceMaximisation.of(
        graph, cascade, SeedLimits.of(SEEDS), EPSILON, DELTA, 1, Cancel.never());
  }

  private double spread(Cascade cascade, int[] seeds) {
    var spread = Spread.of(graph, cascade, seeds, RUNS, JUDGED_BY, Cancel.never());
    Figures.say("spread %.1f, 95 %% within %.1f to %.1f", spread.mean(), spread.low(), spread.high());
    return spread.mean();
  }

  private int[] highest() {
    return IntStream.range(0, graph.size())
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(graph::degree).reversed())
        .limit(SEEDS)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
