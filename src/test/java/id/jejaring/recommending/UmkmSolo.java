package id.jejaring.recommending;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The small businesses of Surakarta as a network without a single tie of work. */
final class UmkmSolo {

  static final Path FILE = Path.of("../shared/data/umkm-solo/umkm.csv");

  /** A row, as it became a business. */
  record Row(int number, NodeId id, String name, String line, List<String> products) {}

  final List<Row> rows = new ArrayList<>();
  final Map<NodeId, Row> byId = new HashMap<>();
  final Snapshot snapshot;

  UmkmSolo() throws IOException {
    var words = new WordsForTests();
    var builder = Snapshot.builder();
    for (var subsector : Subsector.values()) {
      builder.node(subsector.id(), NodeKind.SUBSECTOR);
    }
    words.phrases.forEach(
        phrase -> builder.node(Complements.product(phrase.product()), NodeKind.CAPABILITY));
    var surakarta = NodeId.named("place:33.72");
    builder.node(surakarta, NodeKind.PLACE);
    var number = 1;
    for (var line : Files.readAllLines(FILE).subList(1, 11155)) {
      number++;
      var cells = line.split(";", -1);
      var id = NodeId.named("umkm:" + number);
      var products = words.products(cells[0], cells[1]);
      var row = new Row(number, id, cells[0], cells[1], List.copyOf(products.keySet()));
      rows.add(row);
      byId.put(id, row);
      builder.node(
          id,
          NodeKind.BUSINESS,
          Level.SIGNED_IN,
          Scope.NONE,
          null,
          Point.find(cells[5] + "," + cells[6]).orElse(null),
          Span.OPEN);
      builder.tie(TieKind.LOCATED_IN, id, surakarta);
      products
          .values()
          .forEach(phrase -> {
            builder.tie(TieKind.OFFERS, id, Complements.product(phrase.product()));
            Subsector.find(phrase.subsector())
                .ifPresent(found -> builder.tie(TieKind.WORKS_IN, id, found.id()));
          });
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
