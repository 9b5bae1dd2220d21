package id.jejaring.importing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds that nothing of the sourced sample is recorded without a citation, or out of order. */
final class FactsTests {

  private static final List<Operation> OPERATIONS = Facts.operations(Report.readAll());
  private static final Map<String, Integer> PARAGRAPHS =
      Map.of("000", 10, "001", 12, "002", 15, "003", 11, "004", 28);

  @Test
  void everySourcedClaimCitesAParagraphOfItsReport() {
    var reports = new HashMap<SourceId, Integer>();
    PARAGRAPHS.forEach((number, last) -> reports.put(SourceId.named("source:" + number), last));
    var claims = 0;
    for (var operation : OPERATIONS) {
      var says = provenance(operation).orElse(null);
      var last = says == null ? null : reports.get(says.source());
      if (says != null && last != null) {
        claims++;
        var row = Objects.requireNonNullElse(says.row(), "nothing cited");
        assertThat(row).as("%s", operation).matches("\\d+(, \\d+)*");
        for (var number : row.split(", ", -1)) {
          assertThat(Integer.parseInt(number)).isBetween(1, last);
        }
      }
    }
    assertThat(claims).isGreaterThan(150);
  }

  @Test
  void aClaimWithoutACitationIsRefused() {
    var yaml =
        """
        report: "003"
        title: A report
        dated: 2018
        nodes:
          agency:bekraf:
            - {name: Bekraf}
        ties: []
        figures: []
        """;
    assertThatThrownBy(() -> Report.read(yaml))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("lacks \"at\"");
  }

  @Test
  void theNotesOnlyAddNamesRolesAndLineage() {
    var notes = Report.readAll().getLast();
    assertThat(notes.source().kind()).isEqualTo(Source.Kind.STATEMENT);
    assertThat(notes.fields())
        .allMatch(said -> Set.of("aliases", "role").contains(said.field().key()));
    assertThat(notes.ties())
        .allMatch(held -> held.kind().name().equals("SUCCEEDS"))
        .allMatch(held -> held.details().keySet().toString().equals("[INFERRED]"));
    assertThat(notes.figures()).isEmpty();
  }

  @Test
  void nothingIsSaidOfANodeBeforeItIsThere() {
    var there = new HashSet<NodeId>();
    Regions.read().all().forEach(region -> there.add(region.id()));
    Subsectors.operations().stream()
        .filter(Operation.AddNode.class::isInstance)
        .forEach(operation -> there.add(((Operation.AddNode) operation).id()));
    for (var operation : OPERATIONS) {
      switch (operation) {
        case Operation.AddNode node -> assertThat(there.add(node.id())).as("%s", node).isTrue();
        case Operation.ClaimFields claim -> assertThat(there).as("%s", claim).contains(claim.id());
        case Operation.AddTie tie -> assertThat(there).as("%s", tie).contains(tie.from(), tie.to());
        case Operation.AddFigure added ->
            assertThat(there).as("%s", added).contains(added.figure().about());
        default -> {}
      }
    }
  }

  @Test
  void noParticipantOfKombetKreatifIsNamed() {
    var event = NodeId.named("event:kombet-kreatif-malang");
    assertThat(OPERATIONS)
        .noneMatch(each -> each instanceof Operation.AddTie tie && tie.to().equals(event));
  }

  private static Optional<Provenance> provenance(Operation operation) {
    return Optional.ofNullable(
        switch (operation) {
          case Operation.AddNode node -> node.provenance();
          case Operation.ClaimFields claim -> claim.provenance();
          case Operation.AddTie tie -> tie.provenance();
          case Operation.ClaimTie claim -> claim.provenance();
          case Operation.AddFigure figure -> figure.figure().provenance();
          default -> null;
        });
  }
}
