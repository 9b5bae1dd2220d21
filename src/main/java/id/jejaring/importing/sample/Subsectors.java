package id.jejaring.importing.sample;

import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Subsector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The 17 subsectors as nodes. */
final class Subsectors {

  static final Source SOURCE =
      new Source(
          SourceId.named("source:subsectors"),
          Source.Kind.REGISTER,
          "Daftar 17 subsektor ekonomi kreatif",
          Scope.NONE,
          Instant.parse("2019-01-01T00:00:00Z"));

  private Subsectors() {}

  static List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    operations.add(new Operation.AddSource(SOURCE));
    for (var subsector : Subsector.values()) {
      operations.add(
          new Operation.AddNode(
              subsector.id(),
              NodeKind.SUBSECTOR,
              "subsector:" + subsector.number(),
              Map.of(
                  Field.NAME, subsector.indonesian(),
                  Field.CODE, String.valueOf(subsector.number()),
                  Field.ALIASES, aliases(subsector)),
              Level.PUBLIC,
              Scope.NONE,
              new Provenance(SOURCE.id(), String.valueOf(subsector.number()), Sample.BY)));
    }
    return operations;
  }

  private static String aliases(Subsector subsector) {
    return Stream.concat(Stream.of(subsector.english()), subsector.aliases().stream())
        .collect(Collectors.joining("\n"));
  }
}
