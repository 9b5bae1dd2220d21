package id.jejaring.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Asked;
import id.jejaring.domain.Field;
import id.jejaring.domain.Introduction;
import id.jejaring.domain.Introduction.Step;
import id.jejaring.domain.Introduction.What;
import id.jejaring.domain.Level;
import id.jejaring.domain.MatterId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Introductions that were recorded before askings were counted. */
final class AskingsIT {

  private static final Instant AT = Instant.parse("2026-10-31T17:30:00Z"); // November in Jakarta

  @Test
  void whatWasAskedAndAnsweredBeforeIsCountedByTheMigration() {
    try (var test = StoreForTests.empty()) {
      var ayu = NodeId.named("Ayu");
      var budi = NodeId.named("Budi");
      var citra = NodeId.named("Citra");
      var dewi = NodeId.named("Dewi");
      var operations = new ArrayList<Operation>();
      var source = SourceId.named("x");
      operations.add(
          new Operation.AddSource(new Source(source, Source.Kind.STATEMENT, "x", Scope.NONE, AT)));
      for (var id : List.of(ayu, budi, citra, dewi)) {
        operations.add(
            new Operation.AddNode(
                id,
                NodeKind.PERSON,
                null,
                Map.of(Field.NAME, id.toString()),
                Level.PUBLIC,
                Scope.NONE,
                new Provenance(source, null, "x")));
      }
      var tricky = "katanya \"what\":\"DECLINED\",\"who\":\"" + dewi + "\"";
      var steps =
          List.of(
              step(What.ASKED, null, tricky),
              step(What.DECLINED, budi, null),
              step(What.AGREED, budi, tricky),
              step(What.DECLINED, dewi, null));
      operations.add(
          new Operation.PutMatter(
              new Introduction(
                  MatterId.named("x"), ayu, citra, List.of(budi, dewi), "x", steps, 1)));
      test.store.write(Write.of("x", operations));
      var connection = StoreForTests.connection();
      connection.run("MATCH (matter:Matter) REMOVE matter.agreed, matter.declined", Map.of());
      assertThat(asked(test)).containsEntry(budi, new Asked(1, 0, 0));

      Migrations.shipped().stream()
          .filter(each -> each.file().startsWith("V007"))
          .flatMap(each -> each.statements().stream())
          .forEach(statement -> connection.run(statement, Map.of()));
      assertThat(asked(test)).isEqualTo(Map.of(budi, new Asked(1, 1, 0), dewi, new Asked(1, 0, 1)));
      var matters = test.records.ofMatters();
      assertThat(matters.resting(YearMonth.of(2026, 11), 1)).isEqualTo(Set.of(budi, dewi));
      assertThat(matters.resting(YearMonth.of(2026, 11), 2)).isEmpty();
      assertThat(matters.resting(YearMonth.of(2026, 10), 1)).isEmpty();
    }
  }

  private static Map<NodeId, Asked> asked(StoreForTests test) {
    return test.records.ofMatters().asked(Viewer.OWNER, AT, AT);
  }

  private static Step step(What what, NodeId who, String note) {
    return new Step(what, who, LocalDate.of(2026, 11, 1), note, "x", AT);
  }
}
