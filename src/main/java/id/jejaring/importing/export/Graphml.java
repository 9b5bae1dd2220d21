package id.jejaring.importing.export;

import java.io.OutputStream;
import java.util.List;

/**
 * GraphML. Every edge is directed, since many readers take no mixture; what reads the same both
 * ways says so under {@code direction}.
 */
final class Graphml implements NetworkFile {

  private final Xml xml;

  Graphml(OutputStream out) {
    xml = new Xml(out);
    xml.open(
        "graphml",
        "xmlns",
        "http://graphml.graphdrawing.org/xmlns",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        "http://graphml.graphdrawing.org/xmlns"
            + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
    declare("node", Columns.ATTRIBUTES);
    declare("edge", Columns.EDGE_ATTRIBUTES);
    xml.open("graph", "id", "jejaring", "edgedefault", "directed");
  }

  private <T> void declare(String what, List<Columns.Column<T>> columns) {
    for (int i = 0; i < columns.size(); i++) {
      xml.open(
          "key",
          "id",
          what.charAt(0) + "" + i,
          "for",
          what,
          "attr.name",
          columns.get(i).key(),
          "attr.type",
          columns.get(i).key().equals("weight") ? "double" : "string");
      xml.close();
    }
  }

  @Override
  public void node(NodeEntry entry) {
    xml.open("node", "id", entry.node().id().toString());
    values("n", Columns.ATTRIBUTES, entry);
    xml.close();
  }

  @Override
  public void tie(TieEntry entry) {
    var tie = entry.tie();
    xml.open(
        "edge",
        "id",
        tie.id().toString(),
        "source",
        tie.from().toString(),
        "target",
        tie.to().toString());
    values("e", Columns.EDGE_ATTRIBUTES, entry);
    xml.close();
  }

  private <T> void values(String prefix, List<Columns.Column<T>> columns, T entry) {
    for (int i = 0; i < columns.size(); i++) {
      var cell = columns.get(i).cell(entry);
      if (!cell.isEmpty()) {
        xml.open("data", "key", prefix + i).text(cell).close();
      }
    }
  }

  @Override
  public void close() {
    xml.end();
  }
}
