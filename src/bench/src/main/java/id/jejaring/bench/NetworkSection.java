package id.jejaring.bench;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.network.BenchNetworks;
import id.jejaring.network.Mask;
import id.jejaring.network.Snapshot;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.proximity.Levels;
import id.jejaring.network.algorithm.proximity.TwoHop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The network alone at one size: built, weighed, kept and opened, partners and reach. */
final class NetworkSection {

  static final long SEED = 2026;
  static final Mask MASK = Mask.of(Viewer.ANYONE, World.SOURCED);
  static final int BEST = 10;

  private static final int SOURCES = 2000;
  private static final int ROUNDS = 9;
  private static final int PASSES = 5;

  private final Size size;
  private final String name;
  private final Snapshot snapshot;
  private final View view;
  private final List<List<NodeId>> forties;

  private NetworkSection(Size size, Building building) {
    this.size = size;
    name = size.key() + ".";
    snapshot = building.snapshot();
    forties = building.forties();
    view = view(snapshot);
  }

  /** Measures, and leaves the network's file in the directory. */
  static void run(Size size, Path directory) throws IOException {
    Figures.say("%s: generating and building", size);
    var building = Building.of(size, SEED);
    Figures.figure(size.key() + ".told.s", building.toldSeconds());
    Figures.figure(size.key() + ".built.s", building.builtSeconds());
    var section = new NetworkSection(size, building);
    section.weigh();
    section.keep(kept(directory, size));
    section.partners();
    section.besidePlainLoop(directory);
    section.reach();
  }

  /** What a process does that starts from the file: opens it and answers once. */
  static void open(Size size, Path directory) throws IOException {
    long begun = System.nanoTime();
    var snapshot = BenchNetworks.open(kept(directory, size));
    long opened = System.nanoTime();
    var view = view(snapshot).withPast();
    var partners = partners(view);
    int business = 0;
    List<?> found = List.of();
    while (found.isEmpty()) {
      int source = view.find(GeneratedNetwork.id(NodeKind.BUSINESS, business++));
      found = partners.from(source).best(BEST);
    }
    Figures.figure(size.key() + ".open.s", (System.nanoTime() - begun) / 1e9);
    Figures.say(
        "opened in %d ms; business %d has %d partners",
        (opened - begun) / 1_000_000, business - 1, found.size());
  }

  static Path kept(Path directory, Size size) throws IOException {
    return Files.createDirectories(directory.resolve("network-" + size.key()));
  }

  /** As anybody sees it on the day that benchmarks ask about. */
  static View view(Snapshot snapshot) {
    return View.of(snapshot, MASK).asOf(GeneratedNetwork.TODAY);
  }

  /** Scores two hops as the pages do: with dates and strengths, and decay over three years. */
  static TwoHop partners(View view) {
    return new TwoHop(
        view, TwoHop.Question.of(TwoHop.Rule.RESOURCE_ALLOCATION, Decay.THREE_YEARS));
  }

  static Levels reach(View view, List<NodeId> participants) {
    return Levels.from(view, participants.stream().mapToInt(view::find).toArray(), 3);
  }

  private void weigh() {
    double ties = snapshot.ties();
    double bytesOfTies = BenchNetworks.bytesOfTies(snapshot);
    Figures.figure(name + "nodes", snapshot.size());
    Figures.figure(name + "ties", ties);
    Figures.figure(name + "bytes.tie", bytesOfTies / ties / 2);
    Figures.figure(name + "bytes.node", (snapshot.bytes() - bytesOfTies) / snapshot.size());
    Figures.figure(name + "bytes.MiB", snapshot.bytes() / 1048576.0);
    System.gc();
    var runtime = Runtime.getRuntime();
    Figures.figure(
        name + "heap.MiB", (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0);
  }

  private void keep(Path directory) throws IOException {
    long begun = System.nanoTime();
    BenchNetworks.write(snapshot, directory);
    Figures.figure(name + "write.s", (System.nanoTime() - begun) / 1e9);
    Figures.figure(name + "file.MiB", Files.size(directory.resolve("snapshot")) / 1048576.0);
  }

  private void partners() {
    var past = view.withPast();
    var partners = partners(past);
    var timings =
        Timings.of(sources(past), 3 * SOURCES, source -> partners.from(source).best(BEST));
    Figures.timings(name + "partners", timings);
  }

  /** The same candidates by ties between actors alone, in rounds by turns. */
  private void besidePlainLoop(Path directory) throws IOException {
    var past = view.withPast().kinds(PlainLoop.KINDS);
    var partners = partners(past);
    var plain = new PlainLoop(past);
    var sources = sources(past);
    for (int source : sources) {
      checkCandidates(partners.from(source), plain, source);
    }
    if (size == Size.M) {
      EdgeList.write(plain, directory.resolve(GraphsSection.WORK_AT_M));
    }
    var ratios = new double[ROUNDS];
    var loops = new double[ROUNDS];
    for (int round = -3; round < ROUNDS; round++) {
      double ours = micros(sources, source -> partners.from(source).best(BEST));
      double loop = micros(sources, plain::best);
      if (round >= 0) {
        ratios[round] = ours / loop;
        loops[round] = loop;
      }
    }
    Arrays.sort(ratios);
    Arrays.sort(loops);
    Figures.figure(name + "plain.us", loops[ROUNDS / 2]);
    Figures.figure(name + "plain.ratio", ratios[ROUNDS / 2]);
    Figures.figure(name + "plain.ratio.least", ratios[0]);
    Figures.figure(name + "plain.ratio.most", ratios[ROUNDS - 1]);
  }

  private static void checkCandidates(TwoHop partners, PlainLoop plain, int source) {
    var ours = IntStream.range(0, partners.size()).map(partners::candidate).sorted().toArray();
    plain.best(source);
    var theirs = plain.candidates();
    Arrays.sort(theirs);
    if (!Arrays.equals(ours, theirs)) {
      throw new IllegalStateException(
          "Node %d has %d candidates, and %d by the plain loop."
              .formatted(source, ours.length, theirs.length));
    }
  }

  private static double micros(List<Integer> sources, java.util.function.IntFunction<?> run) {
    long begun = System.nanoTime();
    for (int pass = 0; pass < PASSES; pass++) {
      for (int source : sources) {
        run.apply(source);
      }
    }
    return (System.nanoTime() - begun) / 1e3 / sources.size() / PASSES;
  }

  private void reach() {
    var timings = Timings.of(forties, 3 * forties.size(), event -> reach(view, event));
    Figures.timings(name + "reach", timings);
    var first = reach(view, forties.getFirst());
    Figures.say(
        "%s: within 1, 2, 3 hops of the first event's 40: %d, %d, %d",
        size, first.count(1), first.count(2), first.count(3));
  }

  /** Businesses drawn among those that have a candidate. */
  private List<Integer> sources(View by) {
    var partners = partners(by);
    return new SplittableRandom(SEED)
        .ints(0, size.businesses)
        .map(number -> by.find(GeneratedNetwork.id(NodeKind.BUSINESS, number)))
        .filter(node -> partners.from(node).size() > 0)
        .limit(SOURCES)
        .boxed()
        .toList();
  }
}
