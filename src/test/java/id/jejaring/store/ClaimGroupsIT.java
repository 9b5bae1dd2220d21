package id.jejaring.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Stance;
import id.jejaring.domain.Write;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one row says of a node is kept as one, and can be judged and withdrawn field by field. */
final class ClaimGroupsIT {

  private static final SourceId SHEET = SourceId.named("sheet");
  private static final Map<Field, String> FIELDS =
      Map.of(Field.NAME, "Kopi Tegal", Field.NOTE, "buka pagi", Field.PHONE, "+62811");

  private final NodeId kopi = NodeId.random();
  private StoreForTests test;

  @BeforeEach
  void open() {
    test = StoreForTests.empty();
    test.store.write(
        Write.of(
            "test",
            List.of(
                new Operation.AddSource(
                    new Source(SHEET, Source.Kind.SHEET, "a", Scope.NONE, Instant.EPOCH)),
                new Operation.AddNode(
                    kopi,
                    NodeKind.BUSINESS,
                    null,
                    FIELDS,
                    Level.PUBLIC,
                    Scope.NONE,
                    new Provenance(SHEET, "1", "test")))));
  }

  @AfterEach
  void close() {
    assertThat(test.checks.run()).isEmpty();
    test.close();
  }

  @Test
  void everyFieldHasANumberOfItsOwnThatFitsIntoAnId() {
    var numbers = new HashSet<Integer>();
    for (var field : Field.values()) {
      assertThat(field.number()).isBetween(1, ClaimGroups.ORDERS - 1);
      assertThat(numbers.add(field.number())).as(field.key()).isTrue();
    }
  }

  @Test
  void whatARowSaysIsKeptAsOneAndReadAsMany() {
    assertThat(stored()).isEqualTo(1);
    assertThat(test.records.claimsOf(kopi))
        .hasSize(3)
        .extracting(Claim::id)
        .doesNotHaveDuplicates();
    for (var claim : test.records.claimsOf(kopi)) {
      assertThat(test.history.findClaim(claim.id())).contains(claim);
    }
  }

  @Test
  void aJudgedClaimIsKeptByItselfAndReturnsWhenTheJudgementIsTakenBack() {
    var note = claim(Field.NOTE);
    judge(note, Stance.Verdict.DISPUTED);
    assertThat(stored()).isEqualTo(2);
    assertThat(claim(Field.NOTE).isDisputed()).isTrue();
    assertThat(claim(Field.NOTE).id()).isEqualTo(note.id());

    judge(note, null);
    assertThat(stored()).isEqualTo(1);
    assertThat(test.records.claimsOf(kopi)).contains(note).hasSize(3);
  }

  @Test
  void oneFieldIsWithdrawnAndTheOthersStay() {
    withdraw(claim(Field.PHONE));
    assertThat(test.records.claimsOf(kopi)).hasSize(2);
    assertThat(test.records.findNode(kopi).orElseThrow().find(Field.PHONE)).isEmpty();
    assertThat(test.records.findNode(kopi).orElseThrow().find(Field.NOTE)).contains("buka pagi");
  }

  @Test
  void allThatASourceSaysIsFoundByIt() {
    assertThat(test.records.ofImports().claimsFrom(SHEET, 10))
        .containsExactlyInAnyOrderElementsOf(
            test.records.claimsOf(kopi).stream().map(Claim::id).toList());
  }

  @Test
  void claimsOfAnOlderStoreAreTakenOverWithTheirIds() throws IOException {
    var connection = StoreForTests.connection();
    connection.run("MATCH (claim:Claim) DELETE claim", Map.of());
    for (var field : FIELDS.keySet()) {
      connection.run(
          """
          CREATE (:Claim {id: randomUUID(), node: $node, field: $field, value: $value,
            source: $source, row: '1', by: 'test', at: datetime(), seq: 1, order: $order})
          """,
          Map.of(
              "node", kopi.toString(),
              "field", field.key(),
              "value", Objects.requireNonNull(FIELDS.get(field)),
              "source", SHEET.toString(),
              "order", field.ordinal()));
    }
    migrate();

    assertThat(test.checks.run()).isEmpty();
    assertThat(test.records.claimsOf(kopi)).hasSize(3);
    judge(claim(Field.NOTE), Stance.Verdict.DISPUTED);
    assertThat(claim(Field.NOTE).isDisputed()).isTrue();
    withdraw(claim(Field.PHONE));
    assertThat(test.records.findNode(kopi).orElseThrow().find(Field.PHONE)).isEmpty();
  }

  private static void migrate() throws IOException {
    try (var file =
        Objects.requireNonNull(
            ClaimGroupsIT.class.getResourceAsStream(
                "/cypher/migrations/V004__statements.cypher"))) {
      Arrays.stream(new String(file.readAllBytes(), StandardCharsets.UTF_8).split(";\n", -1))
          .filter(statement -> !statement.isBlank())
          .forEach(statement -> StoreForTests.connection().run(statement, Map.of()));
    }
  }

  private long stored() {
    return (Long)
        test.query("MATCH (claim:Claim) RETURN count(claim) AS n", Map.of()).getFirst().get("n");
  }

  private Claim claim(Field field) {
    return test.records.claimsOf(kopi).stream()
        .filter(claim -> claim.subject() instanceof Claim.OfField of && of.field() == field)
        .findFirst()
        .orElseThrow();
  }

  private void judge(Claim claim, Stance.Verdict verdict) {
    test.store.write(
        Write.of(
            "test", List.of(new Operation.Judge(claim.id(), verdict, "rina", null, "begitu"))));
  }

  private void withdraw(Claim claim) {
    test.store.write(Write.of("test", List.of(new Operation.Withdraw(List.of(claim.id())))));
  }

  @Test
  void everyPropertyThatIsStoredOfANodeAndItsClaimsIsWrittenOut() {
    for (var node : test.records.nodes(List.of(kopi)).values()) {
      assertThat(Properties.OF_NODES.names()).containsAll(Mapping.properties(node, "key").keySet());
    }
    for (var claim : test.records.claimsOf(kopi)) {
      assertThat(Properties.OF_CLAIMS_OF_NODES.names())
          .containsAll(Mapping.properties(ClaimGroups.Kept.alone(claim), null).keySet());
    }
  }
}
