package id.jejaring.web.api;

import id.jejaring.domain.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ended, wrapped so that clients hand it back and read nothing into it. */
final class Cursor {

  private Cursor() {}

  static String of(String position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("j1" + position).getBytes(StandardCharsets.UTF_8));
  }

  /** The position within a cursor, or null for the start of a list. */
  static @Nullable String position(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.startsWith("j1")) {
        return text.substring(2);
      }
    } catch (IllegalArgumentException _) {
      // said below, with the value
    }
    throw Refusal.invalid("cursor", cursor, "Use \"next\" of the page before, unchanged.");
  }
}
