package id.jejaring.domain;

import java.util.UUID;

/** Reads and orders ids, for every kind of id alike. */
final class Ids {

  private Ids() {}

  static UUID read(String what, String text) {
    try {
      if (text.length() == 36) {
        return UUID.fromString(text);
      }
    } catch (IllegalArgumentException _) {
      // said below, with the value
    }
    throw Refusal.invalid(
        what, text, "An id has 36 characters, as the address of a node shows it.");
  }

  static int compare(UUID one, UUID other) {
    var byHalf = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return byHalf != 0
        ? byHalf
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }
}
