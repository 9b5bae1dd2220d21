package id.jejaring.importing.words;

import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Point;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Span;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.network.Mask;
import id.jejaring.network.Snapshot;
import id.jejaring.network.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The small businesses of Surakarta as a network without a single tie of work, in memory. */
final class UmkmSolo {

  static final Path FILE = Path.of("../shared/data/umkm-solo/umkm.csv");

  /** A row, as it became a business. */
  record Row(int number, NodeId id, String name, String line, List<WordList.Product> products) {}

  final List<Row> rows = new ArrayList<>();
  final Snapshot snapshot;

  UmkmSolo() throws IOException {
    var words = WordList.in(Path.of("nowhere"));
    var products = new HashSet<NodeId>();
    var builder = Snapshot.builder();
    for (var subsector : Subsector.values()) {
      builder.node(subsector.id(), NodeKind.SUBSECTOR);
    }
    var surakarta = NodeId.named("place:33.72");
    builder.node(surakarta, NodeKind.PLACE);
    var number = 1;
    for (var line : Files.readAllLines(FILE).subList(1, 11155)) {
      number++;
      var cells = line.split(";", -1);
      var id = NodeId.named("umkm:" + number);
      var row = new Row(number, id, cells[0], cells[1], words.of(cells[0], cells[1]));
      rows.add(row);
      builder.node(
          id,
          NodeKind.BUSINESS,
          Level.SIGNED_IN,
          Scope.NONE,
          null,
          Point.find(cells[5] + "," + cells[6]).orElse(null),
          Span.OPEN);
      builder.tie(TieKind.LOCATED_IN, id, surakarta);
      for (var product : row.products()) {
        if (products.add(product.id())) {
          builder.node(product.id(), NodeKind.CAPABILITY);
        }
        builder.tie(TieKind.OFFERS, id, product.id());
        if (product.subsector() != null) {
          builder.tie(TieKind.WORKS_IN, id, product.subsector().id());
        }
      }
    }
    snapshot = builder.build();
  }

  /** The row of the file, the heading being the first. */
  Row row(int number) {
    return rows.get(number - 2);
  }

  View view() {
    return View.of(snapshot, Mask.of(Viewer.OWNER, World.SOURCED));
  }

  static boolean isThere() {
    return Files.exists(FILE);
  }
}
