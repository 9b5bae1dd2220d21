package id.jejaring.recommending.backtest;

import id.jejaring.domain.Refusal;
import id.jejaring.network.algorithm.Cancel;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A backtest that was asked for, as far as it is. Thread-safe. */
public final class Job {

  private final UUID id;
  private final String title;
  private final String by;
  private final Instant at;
  private final Cancel cancel = new Cancel();
  private volatile State state = new State(Stage.WAITING, 0, 0);
  private volatile @Nullable Report report;
  private volatile @Nullable Refusal refusal;

  Job(UUID id, String title, String by, Instant at) {
    this.id = id;
    this.title = title;
    this.by = by;
    this.at = at;
  }

  /** How far it is. */
  public record State(Stage stage, int done, int of) {}

  /** What it is asked for by. */
  public UUID id() {
    return id;
  }

  /** What is judged, in words. */
  public String title() {
    return title;
  }

  /** When it was asked for. */
  public Instant at() {
    return at;
  }

  /** How far it is. */
  public State state() {
    return state;
  }

  /** What was found, once it is done. */
  public Optional<Report> report() {
    return Optional.ofNullable(report);
  }

  /** Why it was refused, if it was. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  String by() {
    return by;
  }

  Cancel cancel() {
    return cancel;
  }

  void at(Stage stage, int done, int of) {
    if (!state.stage.isOver()) {
      state = new State(stage, done, of);
    }
  }

  void done(Report found) {
    report = found;
    at(Stage.DONE, 0, 0);
  }

  void refused(Refusal why) {
    refusal = why;
    at(Stage.REFUSED, 0, 0);
  }
}
