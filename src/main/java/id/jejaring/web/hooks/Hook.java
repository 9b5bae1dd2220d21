package id.jejaring.web.hooks;

import id.jejaring.domain.OperationId;
import id.jejaring.domain.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where changes are sent, and how far that has come.
 *
 * @param secret what its deliveries are signed with
 * @param viewer whose view of the changes it gets
 * @param since the last change that was delivered or given up
 * @param failures how often the next delivery has failed
 * @param retryAt when it is tried again
 * @param error what went wrong the last time
 * @param trying how many changes the delivery has that is tried again; null where none is
 * @param dead deliveries that were given up, oldest first
 * @param deliveredAt when it last took one; null while it has taken none, or that was not kept
 */
record Hook(
    UUID id,
    String url,
    String secret,
    Viewer viewer,
    Instant at,
    boolean paused,
    @Nullable OperationId since,
    int failures,
    @Nullable Instant retryAt,
    @Nullable String error,
    @Nullable Integer trying,
    List<DeadLetter> dead,
    @Nullable Instant deliveredAt) {

  /** So many dead letters are kept; a hook that has as many is paused. */
  static final int MOST_DEAD = 20;

  /**
   * A delivery that was given up; what it would have said is read again from the change log.
   *
   * @param id that of its last try
   * @param since the change before its first one
   * @param changes how many it has
   */
  record DeadLetter(UUID id, @Nullable OperationId since, int changes, Instant at, String error) {}

  Hook {
    dead = List.copyOf(dead);
  }

  /** Delivered up to here. */
  Hook delivered(@Nullable OperationId upTo, Instant now) {
    return with(paused, upTo, 0, null, null, null, dead, now);
  }

  /** Failed, and to be tried again then with the same changes. */
  Hook failed(String error, Instant retryAt, int changes) {
    return with(paused, since, failures + 1, retryAt, error, changes, dead, deliveredAt);
  }

  /** Failed too often: the letter is put aside, and what follows comes next. */
  Hook gaveUp(DeadLetter letter, @Nullable OperationId upTo) {
    var all = new ArrayList<>(dead);
    all.add(letter);
    return with(all.size() >= MOST_DEAD, upTo, 0, null, letter.error(), null, all, deliveredAt);
  }

  /** Without a dead letter, which was delivered after all. */
  Hook without(UUID letter, Instant now) {
    var rest = dead.stream().filter(each -> !each.id().equals(letter)).toList();
    return with(paused, since, failures, retryAt, error, trying, rest, now);
  }

  /** Stopped, or going on at once. */
  Hook paused(boolean now) {
    return with(now, since, failures, null, error, trying, dead, deliveredAt);
  }

  private Hook with(
      boolean paused,
      @Nullable OperationId since,
      int failures,
      @Nullable Instant retryAt,
      @Nullable String error,
      @Nullable Integer trying,
      List<DeadLetter> dead,
      @Nullable Instant deliveredAt) {
    return new Hook(
        id,
        url,
        secret,
        viewer,
        at,
        paused,
        since,
        failures,
        retryAt,
        error,
        trying,
        dead,
        deliveredAt);
  }
}
