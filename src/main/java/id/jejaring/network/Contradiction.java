package id.jejaring.network;

import java.util.function.Supplier;

/**
 * The change log and the network in memory do not fit, or the network cannot take what the store
 * holds: it has to be loaded anew.
 */
final class Contradiction extends IllegalStateException {

  Contradiction(String message) {
    super(message);
  }

  private Contradiction(String message, RuntimeException cause) {
    super(message, cause);
  }

  /** Takes in what the store has given; where that fails it is not the store's failure. */
  static <T> T takingIn(String what, Supplier<T> taken) {
    try {
      return taken.get();
    } catch (Contradiction e) {
      throw e;
    } catch (RuntimeException e) {
      throw new Contradiction("The network cannot take in %s.".formatted(what), e);
    }
  }
}
