package id.jejaring.registry;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.store.Records;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes the fingerprint of what a viewer may see of a network, so that anyone can tell whether it
 * is what it was, after an import was undone for one. Revisions, and when and in which order
 * something was recorded, are no part of it, nor are declared figures.
 *
 * <p>Costs one scan of nodes, ties and claims, some 10 s for 100,000 claims, and the ids of all
 * nodes in memory; the last answer is kept until something changes. Thread-safe.
 */
@Component
public final class Fingerprints {

  private static final int AT_ONCE = 1_000;
  private static final int TRIES = 3;

  private final Registry registry;
  private final Records records;
  private final AtomicReference<@Nullable Taken> last = new AtomicReference<>();

  Fingerprints(Registry registry, Records records) {
    this.registry = registry;
    this.records = records;
  }

  private record Taken(long change, Viewer viewer, World world, Fingerprint fingerprint) {
    boolean isOf(long change, Viewer viewer, World world) {
      return this.change == change && this.viewer.equals(viewer) && this.world == world;
    }
  }

  /**
   * The fingerprint of what this viewer sees of a world. Who asks meanwhile waits for the answer,
   * and takes it.
   *
   * @throws Refusal.Unavailable while others write all the time
   */
  public synchronized Fingerprint of(Viewer viewer, World world) {
    for (int i = 0; i < TRIES; i++) {
      var change = registry.lastChange();
      var known = last.get();
      if (known != null && known.isOf(change, viewer, world)) {
        return known.fingerprint();
      }
      var taken = take(viewer, world);
      if (registry.lastChange() == change) {
        last.set(new Taken(change, viewer, world, taken));
        return taken;
      }
    }
    throw new Refusal.Unavailable(
        "The network is being written to. Ask again when imports and changes are done.");
  }

  private Fingerprint take(Viewer viewer, World world) {
    var scan = new Scan(viewer, world);
    inBatches(records::scanNodes, scan::nodes);
    inBatches(records::scanTies, scan::ties);
    return new Fingerprint(scan.nodes, scan.ties, scan.claims, scan.sum.hex());
  }

  private static <T> void inBatches(Consumer<Consumer<T>> scan, Consumer<List<T>> consumer) {
    var batch = new ArrayList<T>();
    scan.accept(each -> {
      batch.add(each);
      if (batch.size() == AT_ONCE) {
        consumer.accept(List.copyOf(batch));
        batch.clear();
      }
    });
    consumer.accept(batch);
  }

  /** One pass over the store. */
  private final class Scan {

    private final Viewer viewer;
    private final World world;
    private final HashSum sum = new HashSum();
    private final Set<NodeId> known = new HashSet<>();
    private final Set<TieId> counted = new HashSet<>();
    private long nodes;
    private long ties;
    private long claims;

    Scan(Viewer viewer, World world) {
      this.viewer = viewer;
      this.world = world;
    }

    void nodes(List<Node> batch) {
      var seen =
          batch.stream()
              .filter(node -> world.shows(node.kind(), node.scope()))
              .flatMap(node -> Seen.by(viewer, node).stream())
              .filter(node -> known.add(node.id())) // a scan that is tried again begins anew
              .toList();
      nodes += seen.size();
      seen.forEach(node -> sum.add(HashSum.line(node)));
      records
          .claimsOfNodes(seen.stream().map(Node::id).toList())
          .values()
          .forEach(of -> of.forEach(this::claim));
    }

    void ties(List<Tie> batch) {
      var here = batch.stream().filter(tie -> isHere(tie.scope())).toList();
      var seen =
          here.stream()
              .filter(tie -> viewer.sees(tie.level(), tie.scope()))
              .filter(tie -> known.contains(tie.from()) && known.contains(tie.to()))
              .filter(tie -> counted.add(tie.id()))
              .toList();
      ties += seen.size();
      seen.forEach(tie -> sum.add(HashSum.line(tie)));
      records
          .claimsOfTies(seen.stream().map(Tie::id).toList())
          .values()
          .forEach(of -> of.forEach(this::claim));
    }

    private boolean isHere(Scope scope) {
      return scope.isFictional() == (world == World.PRACTICE);
    }

    private void claim(Claim claim) {
      if (claim.subject() instanceof Claim.OfField of
          && of.field().level().compareTo(viewer.clearance()) > 0) {
        return;
      }
      claims++;
      sum.add(HashSum.line(claim));
    }
  }
}
