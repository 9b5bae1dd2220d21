package id.jejaring.importing.export;

import java.io.OutputStream;
import java.util.List;

/**
 * GEXF 1.3. Every edge is directed, since many readers take no mixture; what reads the same both
 * ways says so under {@code direction}. A date stands as people know it under {@code since} and
 * {@code until}, and as whole days in the spell, from which Gephi's timeline is made.
 */
final class Gexf implements NetworkFile {

  private final Xml xml;
  private boolean ties;

  Gexf(OutputStream out) {
    xml = new Xml(out);
    xml.open(
        "gexf",
        "xmlns",
        "http://gexf.net/1.3",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
        "version",
        "1.3");
    xml.open("meta").open("creator").text("Jejaring").close().close();
    xml.open("graph", "defaultedgetype", "directed", "mode", "static", "timeformat", "date");
    declare("node", Columns.ATTRIBUTES);
    declare("edge", Columns.EDGE_ATTRIBUTES);
    xml.open("nodes");
  }

  private <T> void declare(String what, List<Columns.Column<T>> columns) {
    xml.open("attributes", "class", what);
    for (int i = 0; i < columns.size(); i++) {
      if (!isOwn(columns.get(i))) {
        xml.empty("attribute", "id", "" + i, "title", columns.get(i).key(), "type", "string");
      }
    }
    xml.close();
  }

  /** What GEXF has an attribute of its own for. */
  private static boolean isOwn(Columns.Column<?> column) {
    return column.key().equals("label") || column.key().equals("weight");
  }

  @Override
  public void node(NodeEntry entry) {
    xml.open("node", "id", entry.node().id().toString(), "label", entry.node().name());
    values(Columns.ATTRIBUTES, entry);
    xml.close();
  }

  @Override
  public void tie(TieEntry entry) {
    beginTies();
    var tie = entry.tie();
    var span = tie.span();
    xml.open(
        "edge",
        "id",
        tie.id().toString(),
        "source",
        tie.from().toString(),
        "target",
        tie.to().toString(),
        "kind",
        Columns.kind(entry),
        "weight",
        tie.strength() == 0 ? "" : "" + tie.strength(),
        "start",
        span.since() == null ? "" : span.since().day().toString(),
        "end",
        span.until() == null ? "" : span.until().day().minusDays(1).toString());
    values(Columns.EDGE_ATTRIBUTES, entry);
    xml.close();
  }

  private <T> void values(List<Columns.Column<T>> columns, T entry) {
    xml.open("attvalues");
    for (int i = 0; i < columns.size(); i++) {
      var cell = isOwn(columns.get(i)) ? "" : columns.get(i).cell(entry);
      if (!cell.isEmpty()) {
        xml.empty("attvalue", "for", "" + i, "value", cell);
      }
    }
    xml.close();
  }

  private void beginTies() {
    if (!ties) {
      xml.close().open("edges");
      ties = true;
    }
  }

  @Override
  public void close() {
    beginTies();
    xml.end();
  }
}
