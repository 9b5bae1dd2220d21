package id.jejaring.importing.sheet;

import java.util.List;

/** Writes several texts into one cell, so that {@link Values#names} reads the same texts. */
public final class Lists {

  private Lists() {}

  /** {@code a|b}, as Kumu writes lists; where that would not come back, {@code ["a", "b"]}. */
  public static String joined(List<String> texts) {
    var plain = String.join("|", texts);
    if (Values.names(plain).filter(texts::equals).isPresent()) {
      return plain;
    }
    var literal = new StringBuilder("[");
    for (var text : texts) {
      literal.append(literal.length() == 1 ? "\"" : ", \"");
      literal.append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return literal.append(']').toString();
  }
}
