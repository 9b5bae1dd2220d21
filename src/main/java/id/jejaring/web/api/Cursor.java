package id.jejaring.web.api;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ended, wrapped so that clients hand it back and read nothing into it. */
final class Cursor {

  private Cursor() {}

  static String of(Object position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("j1" + position).getBytes(StandardCharsets.UTF_8));
  }

  /** The node that the page before ended with; empty for the start of a list. */
  static Optional<NodeId> node(@Nullable String cursor) {
    return position(cursor, NodeId::of);
  }

  /** How many the pages before held. */
  static int skip(@Nullable String cursor) {
    return position(cursor, text -> Integer.parseInt(text.startsWith("-") ? "" : text)).orElse(0);
  }

  /**
   * The position within a cursor; empty for the start of a list. Refuses what this list did not
   * hand out.
   *
   * @param read throws an IllegalArgumentException or a Refusal for what is no position
   */
  static <T> Optional<T> position(@Nullable String cursor, Function<String, T> read) {
    if (cursor == null || cursor.isEmpty()) {
      return Optional.empty();
    }
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.startsWith("j1")) {
        return Optional.of(read.apply(text.substring(2)));
      }
    } catch (IllegalArgumentException | Refusal _) {
      // said below, with the value
    }
    throw Refusal.invalid("cursor", cursor, "Use \"next\" of the page before, unchanged.");
  }
}
