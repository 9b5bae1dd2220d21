package id.jejaring.domain;

import java.util.UUID;

/** Reads ids, for every kind of id alike. */
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
}
