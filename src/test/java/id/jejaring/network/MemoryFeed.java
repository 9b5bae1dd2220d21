package id.jejaring.network;

import id.jejaring.domain.Change;
import id.jejaring.domain.Node;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A feed without a store, whose scans see changes that commit meanwhile, and whose log may gap. */
final class MemoryFeed implements Feed {

  /** The digest of the network at each version, where it has not been forgotten. */
  private final Map<Long, Long> digests = new ConcurrentHashMap<>(Map.of(0L, 0L));

  private final Supplier<RandomChanges> changes;
  private final int kept;
  private RandomChanges random;
  private final List<Change> log = new ArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private int duringScan;
  private int failures;
  private int scans;
  private boolean silent;
  private boolean losing;
  private boolean nonsense;
  private long last;

  MemoryFeed(long seed) {
    this(() -> new RandomChanges(seed), Integer.MAX_VALUE);
  }

  /** Of such changes, with a log that keeps the last so many. */
  MemoryFeed(Supplier<RandomChanges> changes, int kept) {
    this.changes = changes;
    this.kept = kept;
    random = changes.get();
  }

  /** Commits so many changes. */
  synchronized MemoryFeed commit(int many) {
    for (int change = 0; change < many; change++) {
      var next = random.next();
      digests.put(next.seq(), digest(last) + Digest.of(next));
      last = next.seq();
      if (!losing) {
        log.add(next);
      }
      if (log.size() > kept) {
        var old = log.subList(0, kept / 2);
        digests.keySet().removeIf(seq -> seq < old.getLast().seq());
        old.clear();
      }
    }
    if (!silent) {
      listeners.forEach(Runnable::run);
    }
    return this;
  }

  /** Commits a change whose only entry says nothing: no network can take it. */
  synchronized MemoryFeed commitNonsense() {
    var next = random.next();
    digests.put(next.seq(), digest(last) + Digest.of(next));
    last = next.seq();
    var parts = new ArrayList<>(next.parts());
    parts.add(
        new Change.Part(OperationId.random(), "rina", List.of(new Change.OfNode(null, null))));
    log.add(new Change(next.seq(), next.at(), parts));
    return this;
  }

  /** Commits a change that no network can take during the next scan. */
  synchronized MemoryFeed nonsenseDuringScan() {
    nonsense = true;
    return this;
  }

  /** Commits so many changes during each part of the next scan. */
  synchronized MemoryFeed commitDuringScan(int changes) {
    duringScan = changes;
    return this;
  }

  /** From here on the log loses what commits, or no longer does. */
  synchronized MemoryFeed losing(boolean lost) {
    losing = lost;
    return this;
  }

  /** Is as it was after so many changes, and tells nobody: a backup was restored. */
  synchronized MemoryFeed restore(int many) {
    return becomes(changes.get(), many);
  }

  /** Is another store of so many changes, and tells nobody. */
  synchronized MemoryFeed becomes(long seed, int many) {
    return becomes(new RandomChanges(seed), many);
  }

  private MemoryFeed becomes(RandomChanges other, int many) {
    silent = true;
    log.clear();
    last = 0;
    random = other;
    return commit(many);
  }

  /** Its log no longer holds a change, as after a damage. */
  synchronized MemoryFeed forget(long seq) {
    log.removeIf(change -> change.seq() == seq);
    return this;
  }

  /** Fails the next times it is asked for changes. */
  synchronized MemoryFeed failNext(int times) {
    failures = times;
    return this;
  }

  /** Tells of no commit any more, as another process's store would. */
  synchronized MemoryFeed silent() {
    silent = true;
    return this;
  }

  /** How often everything was asked for. */
  synchronized int scans() {
    return scans;
  }

  /** What {@link Digest#of(View)} is of everything at a version that the log still holds. */
  long digest(long version) {
    return Objects.requireNonNull(digests.get(version), "a version that was forgotten");
  }

  /** The network as it is, in plain maps. */
  synchronized Twin twin() {
    return random.twin();
  }

  /** What everything so far adds up to, as a viewer who sees all of one world has it. */
  synchronized List<String> lines(Mask mask) {
    return random.twin().without(mask).lines(0, Days.today());
  }

  @Override
  public synchronized long last() {
    return last;
  }

  @Override
  public synchronized List<Change> after(long seq, int limit) {
    if (failures > 0) {
      failures--;
      throw new IllegalArgumentException("The store is away.");
    }
    int from = 0;
    for (int to = log.size(); from < to; ) {
      int middle = (from + to) >>> 1;
      if (log.get(middle).seq() > seq) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return List.copyOf(log.subList(from, Math.min(log.size(), from + limit)));
  }

  @Override
  public AutoCloseable onCommit(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public synchronized void scanNodes(Consumer<Node> consumer) {
    scans++;
    if (nonsense) {
      nonsense = false;
      commitNonsense();
    }
    var nodes = List.copyOf(random.twin().nodes.values());
    nodes.subList(0, nodes.size() / 2).forEach(consumer);
    commit(duringScan);
    var rest = new ArrayList<>(random.twin().nodes.values());
    rest.removeAll(nodes.subList(0, nodes.size() / 2));
    rest.forEach(consumer);
    commit(duringScan);
  }

  @Override
  public synchronized void scanTies(Consumer<Tie> consumer) {
    var ties = List.copyOf(random.twin().ties.values());
    ties.subList(0, ties.size() / 2).forEach(consumer);
    commit(duringScan);
    var rest = new ArrayList<>(random.twin().ties.values());
    rest.removeAll(ties.subList(0, ties.size() / 2));
    rest.forEach(consumer);
    duringScan = 0;
  }
}
