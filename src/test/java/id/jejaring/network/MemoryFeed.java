package id.jejaring.network;

import id.jejaring.domain.Change;
import id.jejaring.domain.Node;
import id.jejaring.domain.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A feed without a store, whose scans see changes that commit meanwhile, and whose log may gap. */
final class MemoryFeed implements Feed {

  private final long seed;
  private RandomChanges random;
  private final List<Change> log = new ArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private int duringScan;
  private int failures;
  private int scans;
  private boolean silent;
  private boolean losing;
  private long last;

  MemoryFeed(long seed) {
    this.seed = seed;
    random = new RandomChanges(seed);
  }

  /** Commits so many changes. */
  synchronized MemoryFeed commit(int changes) {
    for (int change = 0; change < changes; change++) {
      var next = random.next();
      last = next.seq();
      if (!losing) {
        log.add(next);
      }
    }
    if (!silent) {
      listeners.forEach(Runnable::run);
    }
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
  synchronized MemoryFeed restore(int changes) {
    silent = true;
    log.clear();
    random = new RandomChanges(seed);
    return commit(changes);
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
    return log.stream().filter(change -> change.seq() > seq).limit(limit).toList();
  }

  @Override
  public AutoCloseable onCommit(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public synchronized void scanNodes(Consumer<Node> consumer) {
    scans++;
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
