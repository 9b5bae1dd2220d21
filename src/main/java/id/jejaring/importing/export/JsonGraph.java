package id.jejaring.importing.export;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/** JSON Graph Format 2: nodes by their ids, what is known of them as metadata. */
final class JsonGraph implements NetworkFile {

  private final JsonGenerator json;
  private boolean ties;

  JsonGraph(OutputStream out) {
    json = Json.open(out);
    json.writeStartObject();
    json.writeObjectPropertyStart("graph");
    json.writeStringProperty("label", "Jejaring");
    json.writeBooleanProperty("directed", true);
    json.writeObjectPropertyStart("nodes");
  }

  @Override
  public void node(NodeEntry entry) {
    json.writeObjectPropertyStart(entry.node().id().toString());
    json.writeStringProperty("label", entry.node().name());
    json.writeObjectPropertyStart("metadata");
    Json.members(json, Columns.ATTRIBUTES.subList(1, Columns.ATTRIBUTES.size()), entry);
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void tie(TieEntry entry) {
    beginTies();
    var tie = entry.tie();
    json.writeStartObject();
    json.writeStringProperty("id", tie.id().toString());
    json.writeStringProperty("source", tie.from().toString());
    json.writeStringProperty("target", tie.to().toString());
    json.writeStringProperty("relation", Columns.kind(entry));
    json.writeBooleanProperty("directed", !tie.kind().isMutual());
    json.writeObjectPropertyStart("metadata");
    Json.members(json, Columns.EDGE_ATTRIBUTES, entry);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void beginTies() {
    if (!ties) {
      json.writeEndObject();
      json.writeArrayPropertyStart("edges");
      ties = true;
    }
  }

  @Override
  public void close() {
    beginTies();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.close();
  }
}
