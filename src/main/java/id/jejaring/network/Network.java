package id.jejaring.network;

import java.time.Duration;

/** The network in memory: follows the change log, and hands out snapshots. */
public interface Network {

  /** The newest snapshot. Ask once for each answer, and give that answer from one snapshot. */
  Snapshot current();

  /** The newest snapshot, once it includes the change; refuses when that takes too long. */
  Snapshot atLeast(long seq, Duration patience);

  /** Whether the first load is over. Until then {@link #current()} refuses. */
  boolean ready();
}
