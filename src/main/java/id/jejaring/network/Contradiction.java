package id.jejaring.network;

/** The change log and the network in memory do not fit: it has to be loaded anew. */
final class Contradiction extends IllegalStateException {

  Contradiction(String message) {
    super(message);
  }
}
