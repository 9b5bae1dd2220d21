package id.jejaring.network.algorithm;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.network.Mask;
import id.jejaring.network.PartlyHidden;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.community.Leiden;
import id.jejaring.network.algorithm.community.Quality;
import id.jejaring.network.algorithm.proximity.Levels;
import id.jejaring.network.algorithm.proximity.Paths;
import id.jejaring.network.algorithm.proximity.PersonalisedPageRank;
import id.jejaring.network.algorithm.proximity.Score;
import id.jejaring.network.algorithm.proximity.TwoHop;
import id.jejaring.network.algorithm.spread.Cascade;
import id.jejaring.network.algorithm.spread.InfluenceMaximisation;
import id.jejaring.network.algorithm.spread.SeedLimits;
import id.jejaring.network.algorithm.spread.Spread;
import id.jejaring.network.algorithm.structure.Betweenness;
import id.jejaring.network.algorithm.structure.Brokerage;
import id.jejaring.network.algorithm.structure.Clustering;
import id.jejaring.network.algorithm.structure.Components;
import id.jejaring.network.algorithm.structure.Cores;
import id.jejaring.network.algorithm.structure.Cuts;
import id.jejaring.network.algorithm.structure.NeighbourhoodFunction;
import id.jejaring.network.algorithm.structure.StructuralHoles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What somebody may not see changes no answer of any algorithm, nor does it matter in which order
 * the network has come to be.
 */
final class MaskTests {

  private static final Cancel CANCEL = Cancel.never();

  /** Whoever asks about some actors, who may be hidden from them, gets these lines. */
  @FunctionalInterface
  private interface Answer {
    Stream<String> of(View view, List<NodeId> actors);
  }

  /** The same for an algorithm that says something of each vertex. */
  private static Answer each(Function<Graph, IntFunction<String>> algorithm) {
    return (view, _) -> {
      var graph = graph(view);
      var figures = algorithm.apply(graph);
      return vertices(graph)
          .mapToObj(vertex -> id(view, graph.node(vertex)) + " " + figures.apply(vertex));
    };
  }

  private static final Map<Class<?>, Answer> ALGORITHMS =
      Map.ofEntries(
          entry(Work.class, MaskTests::work),
          entry(Graph.class, MaskTests::ties),
          entry(TwoHop.class, MaskTests::twoHop),
          entry(PersonalisedPageRank.class, MaskTests::pageRank),
          entry(PersonalisedPageRank.OnGraph.class, MaskTests::pageRankOnGraph),
          entry(Paths.class, MaskTests::paths),
          entry(Levels.class, MaskTests::levels),
          entry(
              Components.class,
              each(graph -> {
                var found = Components.of(graph, CANCEL);
                return vertex ->
                    found.component(vertex) + " of " + found.size(found.component(vertex));
              })),
          entry(Cuts.class, MaskTests::cuts),
          entry(Cores.class, each(graph -> one(Cores.of(graph, CANCEL)::core))),
          entry(
              Clustering.class,
              each(graph -> {
                var found = Clustering.of(graph, CANCEL);
                return vertex ->
                    "%s %s %s"
                        .formatted(found.coefficient(vertex), found.mean(), found.transitivity());
              })),
          entry(
              StructuralHoles.class,
              each(graph -> {
                var found = StructuralHoles.of(graph, CANCEL);
                return vertex -> found.constraint(vertex) + " " + found.effectiveSize(vertex);
              })),
          entry(Brokerage.class, MaskTests::brokerage),
          entry(
              Betweenness.class,
              each(graph -> {
                var question = new Betweenness.Question(0.1, 0.1, 7);
                var found = Betweenness.of(graph, question, CANCEL);
                return vertex -> found.of(vertex) + " by " + found.draws();
              })),
          entry(
              NeighbourhoodFunction.class,
              each(graph -> {
                var question = new NeighbourhoodFunction.Question(6, 4, 7);
                var found = NeighbourhoodFunction.of(graph, question, CANCEL);
                return vertex -> found.within(vertex, 2) + " of " + found.pairs(2);
              })),
          entry(
              Leiden.class,
              each(graph -> {
                var found = Leiden.of(graph, Quality.modularity(), 2, 7, CANCEL);
                return vertex -> found.community(vertex) + " at " + found.quality();
              })),
          entry(Spread.class, MaskTests::spread),
          entry(InfluenceMaximisation.class, MaskTests::influence));

  @Test
  void everyAlgorithmAnswersThroughAMaskAsOnAnotherNetworkWithoutTheHiddenPart() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var masks = masks();
    int hidden = 0;
    var lines = new HashMap<Class<?>, Integer>();
    for (int round = 0; round < 40; round++) {
      var network = new PartlyHidden(random.nextLong(), 20 + random.nextInt(40));
      var mask = masks.get(round % masks.size());
      var masked = network.masked(mask);
      var rest = network.rest(mask);
      if (random.nextBoolean()) {
        masked = masked.withPast();
        rest = rest.withPast();
      }
      var programs = network.all(NodeKind.PROGRAM);
      if (!programs.isEmpty() && random.nextInt(3) == 0) {
        var program = pick(programs, random);
        masked = without(masked, program);
        rest = without(rest, program);
      }
      var actors = Stream.generate(() -> pick(network.actors(), random)).limit(4).toList();
      for (var algorithm : ALGORITHMS.entrySet()) {
        var expected = algorithm.getValue().of(rest, actors).toList();
        lines.merge(algorithm.getKey(), expected.size(), Integer::sum);
        assertThat(algorithm.getValue().of(masked, actors))
            .as("%s, seed %d, round %d", algorithm.getKey().getSimpleName(), seed, round)
            .containsExactlyElementsOf(expected);
      }
      hidden += masked.size() - rest.size();
    }
    assertThat(hidden).as("seed %d", seed).isGreaterThan(100);
    assertThat(lines.values()).as("lines of %s, seed %d", lines, seed).allMatch(many -> many > 100);
  }

  @Test
  void noAlgorithmIsLeftOutAbove() {
    var takes = Set.of(View.class.getName(), Graph.class.getName());
    var algorithms =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("id.jejaring.network.algorithm")
                .stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> asked(type).anyMatch(takes::contains))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));

    assertThat(ALGORITHMS.keySet().stream().map(Class::getSimpleName))
        .containsExactlyInAnyOrderElementsOf(algorithms);
  }

  /** What the public constructors and static methods of a class take. */
  private static Stream<String> asked(JavaClass type) {
    var made =
        type.getMethods().stream()
            .filter(method -> method.getModifiers().contains(JavaModifier.STATIC));
    return Stream.concat(made, type.getConstructors().stream())
        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
        .flatMap(unit -> unit.getRawParameterTypes().stream())
        .map(JavaClass::getName);
  }

  private static List<Mask> masks() {
    var viewers =
        List.of(
            Viewer.ANYONE,
            new Viewer("member", Level.SIGNED_IN, Set.of(new Scope("malang"))),
            Viewer.OWNER);
    return Arrays.stream(World.values())
        .flatMap(world -> viewers.stream().map(viewer -> Mask.of(viewer, world)))
        .toList();
  }

  private static View without(View view, NodeId program) {
    int node = view.find(program);
    return node < 0 ? view : view.without(node);
  }

  private static Stream<String> work(View view, List<NodeId> actors) {
    var work = new Work(view, Decay.THREE_YEARS);
    var lines = new ArrayList<String>();
    for (int one : nodes(view, actors)) {
      var tied = work.from(one);
      for (int at = 0; at < tied.size(); at++) {
        lines.add(id(view, tied.node(at)) + " " + tied.weight(at));
      }
      for (int other : nodes(view, actors)) {
        for (var step : work.between(one, other)) {
          lines.add(
              "%s %s %s %d %d"
                  .formatted(
                      id(view, step.from()),
                      step.kind(),
                      id(view, step.to()),
                      step.since(),
                      step.until()));
        }
      }
    }
    return lines.stream();
  }

  private static Stream<String> ties(View view, List<NodeId> actors) {
    var graph = graph(view);
    return vertices(graph)
        .boxed()
        .flatMap(vertex ->
            IntStream.range(graph.start(vertex), graph.end(vertex))
                .mapToObj(at ->
                    "%s %s %s"
                        .formatted(
                            id(view, graph.node(vertex)),
                            id(view, graph.node(graph.ends()[at])),
                            graph.weights()[at])));
  }

  private static Stream<String> twoHop(View view, List<NodeId> actors) {
    var lines = new ArrayList<String>();
    for (var rule : TwoHop.Rule.values()) {
      for (long budget : List.of(40L, Budget.UNLIMITED)) {
        var affiliations = new TwoHop.Affiliations(0.5, 0.25, 0.1);
        var question = new TwoHop.Question(rule, Decay.THREE_YEARS, affiliations, budget);
        var asked = new TwoHop(view, question);
        for (int source : nodes(view, actors)) {
          for (var score : asked.from(source).best(20)) {
            lines.add(line(view, score) + " " + asked.isTruncated());
            asked.through(score.node()).forEach(via -> lines.add("by " + line(view, via)));
          }
        }
      }
    }
    return lines.stream();
  }

  private static Stream<String> pageRank(View view, List<NodeId> actors) {
    var lines = new ArrayList<String>();
    for (long budget : List.of(40L, Budget.UNLIMITED)) {
      var question = new PersonalisedPageRank.Question(0.15, 1e-4, budget);
      for (int source : nodes(view, actors)) {
        var near = PersonalisedPageRank.of(view, source, Decay.THREE_YEARS, question, CANCEL);
        near.best(50).forEach(score -> lines.add(line(view, score) + " " + near.rest()));
      }
    }
    return lines.stream();
  }

  private static Stream<String> pageRankOnGraph(View view, List<NodeId> actors) {
    var lines = new ArrayList<String>();
    var graph = graph(view);
    var asked = new PersonalisedPageRank.OnGraph(graph);
    for (long budget : List.of(40L, Budget.UNLIMITED)) {
      var question = new PersonalisedPageRank.Question(0.15, 1e-4, budget);
      for (int source : seen(graph, view, actors)) {
        var near = asked.from(source, question, CANCEL);
        near.best(50)
            .forEach(s ->
                lines.add("%s %s".formatted(id(view, graph.node(s.node())), near.score(s.node()))));
      }
    }
    return lines.stream();
  }

  private static Stream<String> paths(View view, List<NodeId> actors) {
    var lines = new ArrayList<String>();
    var graph = graph(view);
    for (var by : Paths.By.values()) {
      var question = new Paths.Question(by, Decay.THREE_YEARS, 4, 2000);
      for (int from : nodes(view, actors)) {
        for (int to : nodes(view, actors)) {
          var paths = Paths.between(view, from, to, question, CANCEL);
          paths.found().forEach(path -> lines.add(line(path, node -> id(view, node))));
          if (graph.vertex(from) >= 0 && graph.vertex(to) >= 0) {
            Paths.between(graph, graph.vertex(from), graph.vertex(to), question, CANCEL)
                .found()
                .forEach(path -> lines.add(line(path, vertex -> id(view, graph.node(vertex)))));
          }
        }
      }
    }
    return lines.stream();
  }

  private static Stream<String> levels(View view, List<NodeId> actors) {
    var levels = Levels.from(view, nodes(view, actors), 3);
    return IntStream.rangeClosed(0, 3)
        .boxed()
        .flatMap(hop ->
            Arrays.stream(levels.at(hop))
                .mapToObj(node -> "%d %s of %d".formatted(hop, id(view, node), levels.count(hop)))
                .sorted());
  }

  private static Stream<String> cuts(View view, List<NodeId> actors) {
    var graph = graph(view);
    var cuts = Cuts.of(graph, CANCEL);
    return Stream.concat(
        vertices(graph).mapToObj(at -> id(view, graph.node(at)) + " " + cuts.cutOff(at)),
        IntStream.range(0, cuts.bridges())
            .mapToObj(cuts::bridge)
            .map(bridge ->
                "%s to %s cuts off %d"
                    .formatted(
                        id(view, graph.node(bridge.lower())),
                        id(view, graph.node(bridge.higher())),
                        bridge.cutOff())));
  }

  /** Groups are kinds of actor; and with directions, the later with the earlier vertex. */
  private static Stream<String> brokerage(View view, List<NodeId> actors) {
    var graph = graph(view);
    var groups =
        vertices(graph).map(vertex -> view.snapshot().kind(graph.node(vertex)).ordinal()).toArray();
    var pairs = Shapes.pairs(graph);
    var directed = Brokerage.of(Shapes.column(pairs, 1), Shapes.column(pairs, 0), groups, CANCEL);
    var undirected = Brokerage.of(graph, groups, CANCEL);
    return vertices(graph)
        .boxed()
        .flatMap(vertex ->
            Arrays.stream(Brokerage.Role.values())
                .map(role ->
                    "%s %s %d %d"
                        .formatted(
                            id(view, graph.node(vertex)),
                            role,
                            undirected.count(vertex, role),
                            directed.count(vertex, role))));
  }

  private static Stream<String> spread(View view, List<NodeId> actors) {
    var graph = graph(view);
    var seeds = seen(graph, view, actors);
    return Stream.of(new Cascade.Uniform(0.3), new Cascade.ByDegree(), new Cascade.ByStrength())
        .map(cascade -> Spread.of(graph, cascade, seeds, 200, 7, CANCEL).toString());
  }

  private static Stream<String> influence(View view, List<NodeId> actors) {
    var graph = graph(view);
    if (graph.size() == 0) {
      return Stream.of();
    }
    var limits = SeedLimits.of(3).beside(seen(graph, view, actors));
    var found =
        InfluenceMaximisation.of(graph, new Cascade.ByDegree(), limits, 0.2, 0.01, 7, CANCEL);
    return Stream.concat(
        Arrays.stream(found.seeds()).mapToObj(seed -> id(view, graph.node(seed))),
        Stream.of("%s %s".formatted(found.added(), found.certificate())));
  }

  private static IntFunction<String> one(IntUnaryOperator figure) {
    return vertex -> String.valueOf(figure.applyAsInt(vertex));
  }

  private static String line(Paths.Path path, IntFunction<String> names) {
    return path.nodes().stream().map(names::apply).toList() + " " + path.reliability();
  }

  private static String line(View view, Score score) {
    return id(view, score.node()) + " " + score.score();
  }

  private static String id(View view, int node) {
    return view.snapshot().id(node).toString();
  }

  private static Graph graph(View view) {
    return Graph.of(view, Decay.THREE_YEARS, CANCEL);
  }

  private static IntStream vertices(Graph graph) {
    return IntStream.range(0, graph.size());
  }

  /** Those whom the snapshot has, hidden or not: an algorithm may be asked about them. */
  private static int[] nodes(View view, Collection<NodeId> actors) {
    return actors.stream().mapToInt(view.snapshot()::find).filter(node -> node >= 0).toArray();
  }

  private static int[] seen(Graph graph, View view, Collection<NodeId> actors) {
    return Arrays.stream(nodes(view, actors))
        .map(graph::vertex)
        .filter(vertex -> vertex >= 0)
        .distinct()
        .toArray();
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
