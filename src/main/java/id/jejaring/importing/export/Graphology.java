package id.jejaring.importing.export;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/** What graphology's {@code Graph.from} takes: a mixed multigraph. */
final class Graphology implements NetworkFile {

  private final JsonGenerator json;
  private boolean ties;

  Graphology(OutputStream out) {
    json = Json.open(out);
    json.writeStartObject();
    json.writeObjectPropertyStart("attributes");
    json.writeStringProperty("name", "Jejaring");
    json.writeEndObject();
    json.writeObjectPropertyStart("options");
    json.writeStringProperty("type", "mixed");
    json.writeBooleanProperty("multi", true);
    json.writeBooleanProperty("allowSelfLoops", false);
    json.writeEndObject();
    json.writeArrayPropertyStart("nodes");
  }

  @Override
  public void node(NodeEntry entry) {
    json.writeStartObject();
    json.writeStringProperty("key", entry.node().id().toString());
    json.writeObjectPropertyStart("attributes");
    Json.members(json, Columns.ATTRIBUTES, entry);
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void tie(TieEntry entry) {
    beginTies();
    var tie = entry.tie();
    json.writeStartObject();
    json.writeStringProperty("key", tie.id().toString());
    json.writeStringProperty("source", tie.from().toString());
    json.writeStringProperty("target", tie.to().toString());
    if (tie.kind().isMutual()) {
      json.writeBooleanProperty("undirected", true);
    }
    json.writeObjectPropertyStart("attributes");
    Json.members(json, Columns.EDGE_ATTRIBUTES, entry);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void beginTies() {
    if (!ties) {
      json.writeEndArray();
      json.writeArrayPropertyStart("edges");
      ties = true;
    }
  }

  @Override
  public void close() {
    beginTies();
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }
}
