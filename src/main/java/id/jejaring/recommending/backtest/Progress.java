package id.jejaring.recommending.backtest;

/** Is told how far a backtest is. Called by several threads. */
@FunctionalInterface
public interface Progress {

  /** For whoever does not want to know. */
  Progress UNHEARD = (_, _, _) -> {};

  /** So many of so many queries have been ranked; 0 of 0 where there is nothing to count. */
  void at(Stage stage, int done, int of);
}
