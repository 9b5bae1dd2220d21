package id.jejaring.importing.exchange;

import id.jejaring.domain.Refusal;
import id.jejaring.importing.sheet.Book;
import id.jejaring.importing.sheet.Limits;
import id.jejaring.importing.sheet.Reason;
import java.util.Map;

/**
 * The bounds of a file of nodes and edges, and the refusals of one beyond them.
 *
 * @param name the file's, as its owner calls it
 */
record Guard(String name) {

  /** How deep elements or objects may lie in each other. */
  static final int DEPTH = 64;

  /** The longest text of an element, in characters; what stands in a cell may be shorter yet. */
  static final int TEXT = 4 * Limits.CELL_CHARACTERS;

  Refusal unsafe(Reason reason, Object... values) {
    return Book.unsafe(name, reason, values);
  }

  Refusal broken(int line) {
    return Book.unsafe(name, Reason.LINE_BROKEN, line);
  }

  /** Puts an attribute, if it is filled, in the place of one of that title. */
  void replace(Map<String, String> attributes, String title, String value) {
    if (!value.isBlank()) {
      attributes.keySet().removeIf(title::equalsIgnoreCase);
      put(attributes, title, value);
    }
  }

  /** Puts an attribute, if it is filled and not there; refuses more than a sheet has columns. */
  void put(Map<String, String> attributes, String title, String value) {
    if (title.isBlank() || value.isBlank()) {
      return;
    }
    if (value.length() > TEXT) {
      throw unsafe(Reason.LONG_CELL, TEXT);
    }
    attributes.putIfAbsent(title, value);
    if (attributes.size() > Limits.COLUMNS) {
      throw unsafe(Reason.MANY_COLUMNS, attributes.size(), Limits.COLUMNS);
    }
  }
}
