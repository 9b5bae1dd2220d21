package id.jejaring.network;

import ch.qos.logback.classic.Level;
import id.jejaring.domain.Change;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Tie;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A network of few changes, as its threads use it: one follows, one folds, others read. Lincheck
 * runs it in all kinds of interleavings; what readers get must be what they would get if everything
 * happened one after the other: some version as a whole, and none older than what was published
 * before they asked.
 */
public final class PublishingModel {

  private static final Mask MASK = Mask.of(Viewer.SYSTEM, World.SOURCED);

  private final Few feed = new Few();
  private final Network network = new Network(feed, 1 << 20, null);

  /** An empty network. */
  public PublishingModel() {
    network.follow();
  }

  /** Checks so many scenarios, by a seed; ends with an error that tells the interleaving. */
  public static void main(String[] arguments) {
    int iterations = Integer.parseInt(arguments[0]);
    System.setProperty("lincheck.seed", arguments[1]);
    ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME))
        .setLevel(Level.WARN);
    new StressOptions()
        .iterations(iterations)
        .invocationsPerIteration(1_000)
        .threads(3)
        .actorsPerThread(3)
        .check(PublishingModel.class);
    new ModelCheckingOptions()
        .iterations(iterations)
        .invocationsPerIteration(100)
        .threads(3)
        .actorsPerThread(3)
        .loopBound(1_000)
        .check(PublishingModel.class);
    System.out.println("Linearizable.");
  }

  /** The next change commits and is published, over what was folded where that is finished. */
  @Operation(nonParallelGroup = "follower")
  public void follow() {
    feed.committed = Math.min(feed.committed + 1, Log.CHANGES.size());
    network.advance();
  }

  /** What is there is folded in the background. */
  @Operation(nonParallelGroup = "folder")
  public void fold() {
    network.fold(network.current(), 0);
  }

  /** A reader looks at everything. */
  @Operation
  public String read() {
    var view = View.of(network.current(), MASK).withPast();
    long sum = 0;
    for (int node = 0; node < view.size(); node++) {
      if (view.sees(node)) {
        sum = 31 * sum + view.snapshot().id(node).hashCode() + view.subsectors(node);
        for (var walk = view.walk().from(node); walk.next(); ) {
          sum = 31 * sum + walk.node() + 7L * walk.since() + walk.strength();
        }
      }
    }
    for (var id : Log.NODES) {
      sum = 31 * sum + view.find(id);
    }
    return view.snapshot().version() + " " + sum + " " + view.snapshot().ties();
  }

  /** What commits, by and by. */
  private static final class Log {

    static final List<Change> CHANGES = changes(Long.getLong("lincheck.seed", 1));
    static final List<NodeId> NODES =
        CHANGES.stream()
            .flatMap(change -> change.parts().stream())
            .flatMap(part -> part.entries().stream())
            .<NodeId>mapMulti((entry, ids) -> {
              if (entry instanceof Change.OfNode(_, var after) && after != null) {
                ids.accept(after.id());
              }
            })
            .distinct()
            .toList();

    private static List<Change> changes(long seed) {
      var random = new RandomChanges(seed);
      return Stream.generate(random::next).limit(6).toList();
    }
  }

  /** The changes that have been committed so far; the thread that follows commits them. */
  private static final class Few implements Feed {

    private int committed;

    @Override
    public long last() {
      return committed;
    }

    @Override
    public List<Change> after(long seq, int limit) {
      return Log.CHANGES.subList((int) seq, committed);
    }

    @Override
    public AutoCloseable onCommit(Runnable listener) {
      return () -> {};
    }

    @Override
    public void scanNodes(Consumer<Node> consumer) {}

    @Override
    public void scanTies(Consumer<Tie> consumer) {}
  }
}
