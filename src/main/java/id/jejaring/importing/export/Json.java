package id.jejaring.importing.export;

import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What the formats in JSON have in common. */
final class Json {

  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private Json() {}

  static JsonGenerator open(OutputStream out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }

  /** The filled columns as members of the object that is open; lists as lists. */
  static <T> void members(JsonGenerator json, List<Columns.Column<T>> columns, T entry) {
    for (var column : columns) {
      var texts = column.texts().apply(entry);
      if (texts.isEmpty()) {
        continue;
      }
      json.writeName(column.key());
      if (column.list()) {
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
      } else if (column.key().equals("weight")) {
        json.writeNumber(Integer.parseInt(texts.getFirst()));
      } else {
        json.writeString(texts.getFirst());
      }
    }
  }
}
