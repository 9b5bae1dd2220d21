package id.jejaring.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Change;
import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Receipt;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.domain.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StoreIT {

  private static final SourceId SHEET = SourceId.named("sheet");
  private static final SourceId OTHER = SourceId.named("other");

  private StoreForTests test;

  @BeforeEach
  void open() {
    test = StoreForTests.empty();
    write(source(SHEET, "members.csv"), source(OTHER, "other.csv"));
  }

  @AfterEach
  void checkAndClose() {
    assertThat(test.checks.run()).isEmpty();
    test.close();
  }

  @Test
  void keepsNodesTiesAndClaimsAsTheyWereWritten() {
    var rina = NodeId.random();
    var malang = NodeId.random();
    var tie = TieId.random();
    write(
        node(rina, NodeKind.BUSINESS, "Batik Rina", SHEET, "17"),
        new Operation.ClaimFields(
            rina,
            Map.of(Field.POINT, "-7.98,112.63", Field.ALIASES, "Rina\nRina Batik"),
            by(SHEET, "17")),
        node(malang, NodeKind.PLACE, "Kota Malang", SHEET, null),
        tie(tie, TieKind.LOCATED_IN, rina, malang, Span.since(Dated.year(2019)), SHEET, "17"));

    var node = test.records.findNode(rina).orElseThrow();
    assertThat(node.name()).isEqualTo("Batik Rina");
    assertThat(node.list(Field.ALIASES)).containsExactly("Rina", "Rina Batik");
    assertThat(node.point().orElseThrow().latitude()).isEqualTo(-7.98);
    var stored = test.records.findTie(tie).orElseThrow();
    assertThat(stored.span()).isEqualTo(Span.since(Dated.year(2019)));
    assertThat(stored.from()).isEqualTo(rina);
    assertThat(test.records.tiesOf(malang)).containsExactly(stored);
    assertThat(test.records.claimsOfTies(List.of(tie)).get(tie))
        .singleElement()
        .satisfies(claim -> assertThat(claim.row()).isEqualTo("17"));
  }

  @Test
  void theLatestClaimOfAFieldWinsAndListsAddUp() {
    var id = NodeId.random();
    write(node(id, NodeKind.BUSINESS, "Batik Rina", SHEET, "1"));
    write(claim(id, Map.of(Field.ALIASES, "Rina"), SHEET));
    write(claim(id, Map.of(Field.NAME, "Batik Bu Rina", Field.ALIASES, "Rina\nBu Rina"), OTHER));

    var node = test.records.findNode(id).orElseThrow();
    assertThat(node.name()).isEqualTo("Batik Bu Rina");
    assertThat(node.list(Field.ALIASES)).containsExactly("Rina", "Bu Rina");
    assertThat(node.rev()).isEqualTo(3);
  }

  @Test
  void withdrawingASourceTakesBackJustWhatOnlyItSaid() {
    var kept = NodeId.random();
    var gone = NodeId.random();
    var tie = TieId.random();
    write(node(kept, NodeKind.BUSINESS, "Batik Rina", SHEET, "1"));
    write(
        claim(kept, Map.of(Field.NAME, "Batik Bu Rina", Field.DESCRIPTION, "batik"), OTHER),
        node(gone, NodeKind.BUSINESS, "Kopi Arjuna", OTHER, "2"),
        tie(tie, TieKind.SUPPLIES, gone, kept, Span.OPEN, OTHER, "2"));

    withdrawAll(OTHER);

    var node = test.records.findNode(kept).orElseThrow();
    assertThat(node.name()).isEqualTo("Batik Rina");
    assertThat(node.find(Field.DESCRIPTION)).isEmpty();
    assertThat(test.records.findNode(gone)).isEmpty();
    assertThat(test.records.findTie(tie)).isEmpty();
  }

  @Test
  void aNodeThatAnotherSourcesTieLeansOnKeepsItsName() {
    var leaned = NodeId.random();
    var other = NodeId.random();
    write(node(leaned, NodeKind.BUSINESS, "Kopi Arjuna", OTHER, "1"));
    write(
        node(other, NodeKind.BUSINESS, "Batik Rina", SHEET, "1"),
        tie(TieId.random(), TieKind.KNOWS, other, leaned, Span.OPEN, SHEET, "1"));

    withdrawAll(OTHER);

    assertThat(test.records.findNode(leaned).orElseThrow().name()).isEqualTo("Kopi Arjuna");
  }

  @Test
  void aRepeatedWriteChangesNothingAndGivesTheFirstReceipt() {
    var write =
        Write.of("test", List.of(node(NodeId.random(), NodeKind.BUSINESS, "A", SHEET, "1")));
    var first = test.store.write(write);

    assertThat(test.store.write(write)).isEqualTo(first);
    assertThat(test.changes.last()).isEqualTo(first.seq());
  }

  @Test
  void aRefusedWriteLeavesTheOthersOfItsTransactionAlone() {
    var good = NodeId.random();
    var answers = new ArrayList<CompletableFuture<Receipt>>();
    for (int i = 0; i < 20; i++) {
      answers.add(
          test.store.submit(
              Write.of(
                  "test", List.of(node(NodeId.random(), NodeKind.BUSINESS, "n" + i, SHEET, "1")))));
    }
    var half = NodeId.random();
    var refused =
        test.store.submit(
            Write.of(
                "test",
                List.of(
                    node(half, NodeKind.BUSINESS, "half done", SHEET, "1"),
                    tie(
                        TieId.random(),
                        TieKind.KNOWS,
                        half,
                        NodeId.random(),
                        Span.OPEN,
                        SHEET,
                        "1"))));
    var last =
        test.store.submit(
            Write.of("test", List.of(node(good, NodeKind.BUSINESS, "good", SHEET, "1"))));

    answers.forEach(answer -> assertThat(answer.join().seq()).isPositive());
    assertThat(last.join().seq()).isPositive();
    assertThatThrownBy(refused::join).hasCauseInstanceOf(Refusal.NotFound.class);
    assertThat(test.records.findNode(half)).isEmpty();
    assertThat(test.records.findNode(good)).isPresent();
  }

  @Test
  void anOldRevisionIsRefused() {
    var id = NodeId.random();
    write(node(id, NodeKind.BUSINESS, "A", SHEET, "1"));
    var stale =
        new Write(
            OperationId.random(),
            "test",
            List.of(claim(id, Map.of(Field.NAME, "B"), SHEET)),
            Map.of(id.value(), 7L));

    assertThatThrownBy(() -> test.store.write(stale))
        .isInstanceOf(Refusal.Stale.class)
        .hasMessageContaining("revision 1, not 7");
  }

  @Test
  void aTieBetweenTheWrongKindsIsRefusedWithBothNames() {
    var place = NodeId.random();
    var business = NodeId.random();
    write(
        node(place, NodeKind.PLACE, "Kota Malang", SHEET, null),
        node(business, NodeKind.BUSINESS, "Batik Rina", SHEET, null));

    assertThatThrownBy(() ->
            write(tie(TieId.random(), TieKind.KNOWS, place, business, Span.OPEN, SHEET, null)))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("Kota Malang")
        .hasMessageContaining("Batik Rina");
  }

  @Test
  void changesComeInOrderWithFullStatesBeforeAndAfter() {
    var id = NodeId.random();
    var start = test.changes.last();
    write(node(id, NodeKind.BUSINESS, "A", SHEET, "1"));
    write(claim(id, Map.of(Field.NAME, "B", Field.SIZE, "micro"), SHEET));
    write(new Operation.RemoveNode(id));

    var changes = test.changes.after(start, 10);
    assertThat(changes).extracting(Change::seq).containsExactly(start + 1, start + 2, start + 3);
    var second = (Change.OfNode) changes.get(1).parts().getFirst().entries().getFirst();
    assertThat(second.before().name()).isEqualTo("A");
    assertThat(second.after().name()).isEqualTo("B");
    assertThat(second.after().find(Field.SIZE)).hasValue("micro");
    var third = (Change.OfNode) changes.get(2).parts().getFirst().entries().getFirst();
    assertThat(third.after()).isNull();
  }

  @Test
  void whoFollowsNodesAndSomeTiesIsSparedTheOtherChanges() {
    var one = NodeId.random();
    var other = NodeId.random();
    var place = NodeId.random();
    var start = test.changes.last();
    write(
        node(one, NodeKind.BUSINESS, "A", SHEET, "1"),
        node(other, NodeKind.BUSINESS, "B", SHEET, "2"),
        node(place, NodeKind.PLACE, "Kota Malang", SHEET, "3"));
    write(tie(TieId.random(), TieKind.SUPPLIES, one, other, Span.OPEN, SHEET, "4"));
    write(tie(TieId.random(), TieKind.LOCATED_IN, one, place, Span.OPEN, SHEET, "5"));
    write(new Operation.Merge(other, one, by(SHEET, "6")));

    assertThat(test.changes.ofNodesAfter(start, Set.of(TieKind.LOCATED_IN), 10))
        .extracting(Change::seq)
        .containsExactly(start + 1, start + 3, start + 4);
    assertThat(test.changes.ofNodesAfter(start, Set.of(), 10))
        .extracting(Change::seq)
        .containsExactly(start + 1, start + 4);
  }

  @Test
  void concurrentWritersLoseNoChange() {
    var start = test.changes.last();
    var writers = new ArrayList<Thread>();
    for (int w = 0; w < 8; w++) {
      writers.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int i = 0; i < 25; i++) {
                  write(node(NodeId.random(), NodeKind.BUSINESS, "n", SHEET, "1"));
                }
              }));
    }
    for (var writer : writers) {
      try {
        writer.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    var nodes =
        test.changes.after(start, 1000).stream()
            .flatMap(change -> change.parts().stream())
            .mapToInt(part -> part.entries().size())
            .sum();
    assertThat(nodes).isEqualTo(200);
  }

  @Test
  void accountsOfRowsCountOnceAndCanBeDropped() {
    var id = ImportId.random();
    var rows = new ArrayList<Operation>();
    for (int row = 2; row <= 11; row++) {
      rows.add(
          new Operation.AccountRow(
              new RowAccount(
                  id,
                  "",
                  row,
                  row % 5 == 0 ? RowAccount.Outcome.REJECTED : RowAccount.Outcome.CREATED,
                  List.of(),
                  row % 5 == 0 ? "no name" : null,
                  row % 5 == 0 ? List.of("", "x") : List.of())));
    }
    test.store.write(Write.of("test", rows));
    test.store.write(Write.of("test", rows));

    assertThat(test.records.ofImports().countRows(id))
        .isEqualTo(Map.of(RowAccount.Outcome.CREATED, 8, RowAccount.Outcome.REJECTED, 2));
    assertThat(test.records.ofImports().rows(id, null, 1, Set.of(RowAccount.Outcome.REJECTED)))
        .singleElement()
        .satisfies(row -> assertThat(row.cells()).containsExactly("", "x"));
    test.store.write(Write.of("test", List.of(new Operation.DropRows(id))));
    assertThat(test.records.ofImports().countRows(id)).isEmpty();
  }

  @Test
  void anyTextIsASearchAndNoneIsAQuery() {
    var id = NodeId.random();
    write(node(id, NodeKind.AGENCY, "Kemenperin", SHEET, "1"));
    for (var text : List.of("kopi/susu", "kopi AND (", "-", "*:*", "/(.*a){30}/", "name:x", "\"")) {
      assertThat(
              test.records
                  .byName()
                  .candidates(List.of(text), Viewer.OWNER, World.SOURCED, null, 10))
          .isEmpty();
    }
    assertThat(
            test.records
                .byName()
                .candidates(List.of("kemenprin"), Viewer.OWNER, World.SOURCED, null, 10))
        .extracting(node -> node.id())
        .containsExactly(id);
  }

  @Test
  void randomWritesAndWithdrawalsKeepEveryCheck() {
    var seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var nodes = new ArrayList<NodeId>();
    for (int step = 0; step < 60; step++) {
      var source = random.nextBoolean() ? SHEET : OTHER;
      if (nodes.size() < 4 || random.nextInt(3) == 0) {
        var id = NodeId.random();
        nodes.add(id);
        write(node(id, NodeKind.BUSINESS, "n" + step, source, "" + step));
      } else {
        var a = nodes.get(random.nextInt(nodes.size()));
        var b = nodes.get(random.nextInt(nodes.size()));
        if (test.records.nodes(List.of(a, b)).size() < 2) {
          continue;
        }
        write(claim(a, Map.of(Field.NOTE, "s" + step, Field.TAGS, "t" + step % 5), source));
        if (!a.equals(b)) {
          var tie = TieId.random();
          write(tie(tie, TieKind.KNOWS, a, b, anySpan(random), source, "" + step));
          write(
              new Operation.ClaimTie(
                  tie, anySpan(random), 0, Map.of(), by(random.nextBoolean() ? SHEET : OTHER, "")));
        }
      }
    }
    var sources = new ArrayList<>(List.of(SHEET, OTHER));
    Collections.shuffle(sources, random);
    for (var source : sources) {
      withdrawAll(source);
      assertThat(test.checks.run()).isEmpty();
      assertThat(test.records.ofImports().claimsFrom(source, 1)).isEmpty();
    }
    assertThat(test.query("MATCH (n:Node) RETURN n.id", Map.of())).isEmpty();
  }

  @Test
  void aClaimThatChangesNothingIsNumberedAllTheSame() {
    var id = NodeId.random();
    write(node(id, NodeKind.BUSINESS, "A", SHEET, "1"));
    write(claim(id, Map.of(Field.NAME, "A"), OTHER));
    write(claim(id, Map.of(Field.NAME, "B"), SHEET));

    assertThat(test.records.claimsOf(id)).extracting(claim -> claim.seq()).doesNotHaveDuplicates();
    withdrawAll(OTHER);
    assertThat(test.records.findNode(id).orElseThrow().name()).isEqualTo("B");
  }

  @Test
  void aNodeThatIsRemovedAndAddedAgainInOneTransactionIsTheNewOne() {
    var id = NodeId.random();
    var other = NodeId.random();
    var tie = TieId.random();
    write(
        keyed(id, NodeKind.BUSINESS, "Batik Rina", "k"),
        node(other, NodeKind.BUSINESS, "Kopi", SHEET, "2"),
        tie(tie, TieKind.SUPPLIES, id, other, Span.OPEN, SHEET, "1"));
    var start = test.changes.last();

    write(
        new Operation.RemoveNode(id),
        node(id, NodeKind.COMMUNITY, "Komunitas Batik", SHEET, "3"),
        keyed(NodeId.random(), NodeKind.BUSINESS, "Batik Rina", "k"),
        tie(tie, TieKind.SUPPORTS, other, id, Span.OPEN, SHEET, "3"));

    assertThat(test.records.findNode(id).orElseThrow().kind()).isEqualTo(NodeKind.COMMUNITY);
    assertThat(test.records.findTie(tie).orElseThrow().from()).isEqualTo(other);
    assertThat(test.records.findKeys(List.of("k")).get("k")).isNotEqualTo(id);
    assertThat(test.changes.after(start, 1).getFirst().parts().getFirst().entries())
        .filteredOn(Change.OfNode.class::isInstance)
        .hasSize(3);
  }

  @Test
  void writesThatShareATransactionComeToWhatTheyComeToOneByOne() {
    var seed = System.nanoTime();
    System.out.println("seed " + seed);
    for (int round = 0; round < 12; round++) {
      var writes = randomWrites(new Random(seed + round));
      var rounds = new ArrayList<List<Object>>();
      for (var together : List.of(false, true)) {
        test.close();
        test = StoreForTests.empty();
        write(source(SHEET, "members.csv"), source(OTHER, "other.csv"));
        var answers = new ArrayList<Object>();
        if (together) {
          writes.stream().map(test.store::submit).toList().stream()
              .map(StoreIT::outcome)
              .forEach(answers::add);
        } else {
          writes.stream().map(test.store::submit).map(StoreIT::outcome).forEach(answers::add);
        }
        answers.add(
            test.query(
                "MATCH (n:Node) RETURN n.id, labels(n), n.name, n.key, n.rev, n.tags ORDER BY n.id",
                Map.of()));
        answers.add(
            test.query(
                "MATCH (a:Node)-[t]->(b:Node) RETURN t.id, type(t), a.id, b.id, t.rev, t.strength ORDER BY t.id",
                Map.of()));
        answers.add(
            test.query(
                "MATCH (r:ImportRow) RETURN r.import, r.row, r.outcome ORDER BY r.import, r.row",
                Map.of()));
        answers.add(
            test.query(
                "MATCH (c:Claim) UNWIND coalesce(c.fields, [null]) AS field RETURN c.node, c.tie, field, c[field] ORDER BY c.node, c.tie, c.seq, c.order, field",
                Map.of()));
        assertThat(test.checks.run()).isEmpty();
        rounds.add(answers);
      }
      assertThat(rounds.get(1)).as("seed %s", seed + round).isEqualTo(rounds.get(0));
    }
  }

  private static Object outcome(CompletableFuture<Receipt> answer) {
    return answer.handle((_, e) -> e == null ? "done" : e.getClass().getSimpleName()).join();
  }

  /** Many writes about few things, so that they meet. */
  private static List<Write> randomWrites(Random random) {
    var nodes = new ArrayList<NodeId>();
    var ties = new ArrayList<TieId>();
    for (int i = 0; i < 4; i++) {
      nodes.add(NodeId.random());
      ties.add(TieId.random());
    }
    var sheet = ImportId.random();
    var writes = new ArrayList<Write>();
    while (writes.size() < 60) {
      var operations = new ArrayList<Operation>();
      do {
        var id = nodes.get(random.nextInt(nodes.size()));
        var other = nodes.get(random.nextInt(nodes.size()));
        var tie = ties.get(random.nextInt(ties.size()));
        int step = writes.size();
        switch (random.nextInt(8)) {
          case 0 ->
              operations.add(
                  keyed(
                      id,
                      random.nextBoolean() ? NodeKind.BUSINESS : NodeKind.COMMUNITY,
                      "n" + step,
                      "k" + random.nextInt(3)));
          case 1 -> operations.add(node(id, NodeKind.AGENCY, "n" + step, SHEET, "1"));
          case 2 -> operations.add(new Operation.RemoveNode(id));
          case 3 -> operations.add(claim(id, Map.of(Field.TAGS, "t" + step), OTHER));
          case 4 -> {
            if (!id.equals(other)) {
              operations.add(
                  tie(
                      tie,
                      random.nextBoolean() ? TieKind.KNOWS : TieKind.SUPPORTS,
                      id,
                      other,
                      Span.OPEN,
                      SHEET,
                      "1"));
            }
          }
          case 5 -> operations.add(new Operation.RemoveTie(tie));
          case 6 ->
              operations.add(
                  new Operation.AccountRow(
                      new RowAccount(
                          sheet,
                          "",
                          random.nextInt(5),
                          RowAccount.Outcome.CREATED,
                          List.of(),
                          null,
                          List.of())));
          default ->
              operations.add(
                  random.nextInt(4) == 0
                      ? new Operation.DropRows(sheet)
                      : new Operation.RestateFields(
                          id, Map.of(Field.TAGS, "", Field.NOTE, "x"), by(SHEET, "1")));
        }
      } while (random.nextInt(3) == 0);
      writes.add(Write.of("test", operations));
    }
    return writes;
  }

  private static Operation keyed(NodeId id, NodeKind kind, String name, String key) {
    return new Operation.AddNode(
        id, kind, key, Map.of(Field.NAME, name), Level.PUBLIC, Scope.NONE, by(SHEET, "1"));
  }

  private void withdrawAll(SourceId source) {
    for (var claims = test.records.ofImports().claimsFrom(source, 7);
        !claims.isEmpty();
        claims = test.records.ofImports().claimsFrom(source, 7)) {
      write(new Operation.Withdraw(claims));
    }
  }

  @Test
  void aLaterClaimWithAnotherEndDropsTheOneItContradicts() {
    var a = NodeId.random();
    var b = NodeId.random();
    var tie = TieId.random();
    write(node(a, NodeKind.BUSINESS, "A", OTHER, "1"), node(b, NodeKind.BUSINESS, "B", OTHER, "2"));
    write(tie(tie, TieKind.KNOWS, a, b, span(2015, 2018), SHEET, "1"));
    write(new Operation.ClaimTie(tie, Span.since(Dated.year(2020)), 0, Map.of(), by(OTHER, "3")));
    assertThat(test.records.findTie(tie).orElseThrow().span())
        .isEqualTo(Span.since(Dated.year(2020)));
    withdrawAll(OTHER);
    assertThat(test.records.findTie(tie).orElseThrow().span()).isEqualTo(span(2015, 2018));
    assertThat(test.checks.run()).isEmpty();
  }

  @Test
  void aClaimThatSaysNothingNewAddsASourceAndLeavesTheRevision() {
    var a = NodeId.random();
    write(node(a, NodeKind.BUSINESS, "A", SHEET, "1"));
    write(claim(a, Map.of(Field.NAME, "A"), OTHER));
    assertThat(test.records.findNode(a).orElseThrow().rev()).isEqualTo(1);
    withdrawAll(SHEET);
    assertThat(test.records.findNode(a).orElseThrow().name()).isEqualTo("A");
    withdrawAll(OTHER);
    assertThat(test.records.findNode(a)).isEmpty();
  }

  private static Span span(int since, int until) {
    return new Span(Dated.year(since), Dated.year(until));
  }

  private static Span anySpan(Random random) {
    int since = 2010 + random.nextInt(10);
    int until = since + 1 + random.nextInt(3);
    return new Span(
        random.nextBoolean() ? Dated.year(since) : null,
        random.nextBoolean() ? Dated.year(until) : null);
  }

  private Receipt write(Operation... operations) {
    return test.store.write(Write.of("test", List.of(operations)));
  }

  private static Operation source(SourceId id, String title) {
    return new Operation.AddSource(
        new Source(
            id, Source.Kind.SHEET, title, Scope.NONE, Instant.parse("2026-01-01T00:00:00Z")));
  }

  private static Operation node(
      NodeId id, NodeKind kind, String name, SourceId source, String row) {
    return new Operation.AddNode(
        id, kind, null, Map.of(Field.NAME, name), Level.PUBLIC, Scope.NONE, by(source, row));
  }

  private static Operation claim(NodeId id, Map<Field, String> fields, SourceId source) {
    return new Operation.ClaimFields(id, fields, by(source, null));
  }

  private static Operation tie(
      TieId id, TieKind kind, NodeId from, NodeId to, Span span, SourceId source, String row) {
    return new Operation.AddTie(
        id,
        kind,
        from,
        to,
        span,
        0,
        Map.<Detail, String>of(),
        Level.PUBLIC,
        Scope.NONE,
        by(source, row));
  }

  private static Provenance by(SourceId source, String row) {
    return new Provenance(source, row, "test");
  }
}
