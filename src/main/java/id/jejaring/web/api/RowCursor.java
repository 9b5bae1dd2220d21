package id.jejaring.web.api;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.RowAccount.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages through the rows of an import, in its sheets' order. */
final class RowCursor {

  private RowCursor() {}

  /** Refuses pages that are too long. */
  static void checkLimit(int limit) {
    if (limit < 1 || limit > 1000) {
      throw Refusal.invalid("limit", limit, "Ask for 1 to 1000 rows.");
    }
  }

  /** Where the page after this row begins. */
  static String of(RowAccount row) {
    return Cursor.of(row.row() + ":" + row.sheet());
  }

  /** The row after which a page begins; null for the first page. */
  static @Nullable RowAccount after(ImportId id, @Nullable String cursor) {
    return Cursor.position(cursor, position -> after(id, position.split(":", 2))).orElse(null);
  }

  private static RowAccount after(ImportId id, String[] position) {
    var sheet = position.length == 2 ? position[1] : "";
    return new RowAccount(
        id, sheet, Integer.parseInt(position[0]), Outcome.CREATED, List.of(), null, List.of());
  }
}
