package id.jejaring.importing.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The products of the word list as nodes, so that offers and needs have something to point at. */
final class Products {

  static final Source SOURCE =
      new Source(
          SourceId.named("source:products"),
          Source.Kind.REGISTER,
          "Daftar kata Jejaring: produk dan jasa",
          Scope.NONE,
          Instant.parse("2026-01-01T00:00:00Z"));

  private Products() {}

  static NodeId id(String product) {
    return NodeId.named("capability:product:" + product);
  }

  static List<Operation> operations() {
    var byKey = new LinkedHashMap<String, NamedCsvRecord>();
    var reader = CsvReader.builder().fieldSeparator(';');
    try (var words = reader.ofNamedCsvRecord(Resources.text("/words/products.csv"))) {
      words.forEach(word -> byKey.putIfAbsent(word.getField("product"), word));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byKey.remove("-");
    var operations = new ArrayList<Operation>();
    operations.add(new Operation.AddSource(SOURCE));
    byKey.forEach((product, word) ->
        operations.add(
            new Operation.AddNode(
                id(product),
                NodeKind.CAPABILITY,
                null,
                Map.of(
                    Field.NAME, word.getField("indonesian"),
                    Field.ALIASES, word.getField("english")),
                Level.PUBLIC,
                Scope.NONE,
                new Provenance(SOURCE.id(), product, Sample.BY))));
    return operations;
  }
}
