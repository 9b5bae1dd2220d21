package id.jejaring.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.Stance;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Write;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims add up by the stated rule, and whatever is written can be taken back exactly. */
final class LedgerIT {

  private static final SourceId SHEET = SourceId.named("sheet");
  private static final SourceId REPORT = SourceId.named("report");

  private StoreForTests test;

  @BeforeEach
  void open() {
    test = StoreForTests.empty();
    write(source(SHEET), source(REPORT));
  }

  @AfterEach
  void checkAndClose() {
    assertThat(test.checks.run()).isEmpty();
    test.close();
  }

  @Test
  void aDisputedClaimLosesToOneThatNobodyDisputesAndStandsWhereItIsAlone() {
    var id = node("Batik Rina");
    write(claim(id, Field.SIZE, "micro", SHEET));
    write(claim(id, Field.SIZE, "small", REPORT));
    write(claim(id, Field.TAGS, "batik", SHEET), claim(id, Field.TAGS, "kopi", REPORT));

    judge(claimOf(id, Field.SIZE, "small"), Stance.Verdict.DISPUTED, "sari");
    judge(claimOf(id, Field.TAGS, "kopi"), Stance.Verdict.DISPUTED, "sari");
    assertThat(get(id).find(Field.SIZE)).hasValue("micro");
    assertThat(get(id).list(Field.TAGS)).containsExactly("batik");

    judge(claimOf(id, Field.SIZE, "micro"), Stance.Verdict.DISPUTED, "budi");
    assertThat(get(id).find(Field.SIZE)).hasValue("small");

    judge(claimOf(id, Field.TAGS, "kopi"), Stance.Verdict.CONFIRMED, "sari");
    assertThat(get(id).list(Field.TAGS)).containsExactly("batik", "kopi");
  }

  @Test
  void whatIsStatedAnewHidesWhatWasSaidBeforeAndDeletesNoneOfIt() {
    var id = node("Batik Rina");
    write(claim(id, Field.TAGS, "batik\nkopi", SHEET), claim(id, Field.NOTE, "lama", SHEET));
    var edit =
        write(
            new Operation.RestateFields(
                id, Map.of(Field.TAGS, "tenun", Field.NOTE, ""), by(REPORT)));

    assertThat(get(id).list(Field.TAGS)).containsExactly("tenun");
    assertThat(get(id).find(Field.NOTE)).isEmpty();
    assertThat(test.records.claimsOf(id)).hasSize(5);
    write(claim(id, Field.TAGS, "batik", SHEET));
    assertThat(get(id).list(Field.TAGS)).containsExactly("tenun", "batik");

    undo(edit);
    assertThat(get(id).list(Field.TAGS)).containsExactly("batik", "kopi");
    assertThat(get(id).find(Field.NOTE)).hasValue("lama");
  }

  @Test
  void aTieStatedAnewForgetsWhatTheStatementLeavesOpen() {
    var tie = TieId.random();
    write(
        tie(
            tie,
            node("Batik Rina"),
            node("Kopi Lor"),
            new Span(Dated.year(2019), Dated.year(2021)),
            3));
    write(
        new Operation.RestateTie(
            tie, Span.since(Dated.year(2020)), 0, Map.of(Detail.STAGE, "running"), by(REPORT)));

    var now = test.records.findTie(tie).orElseThrow();
    assertThat(now.span()).isEqualTo(Span.since(Dated.year(2020)));
    assertThat(now.strength()).isZero();
    assertThat(test.records.claimsOfTies(List.of(tie)).get(tie)).hasSize(2);
  }

  @Test
  void aMergeMovesEverythingLeavesTheOldIdAndIsTakenBackExactly() {
    var gone = keyed("Batik Rina", "rina");
    var into = keyed("CV Batik Rina", "cv");
    var other = node("Kopi Lor");
    write(claim(gone, Field.PHONE, "0812", SHEET), claim(into, Field.SIZE, "micro", REPORT));
    var between = TieId.random();
    var parallel = TieId.random();
    var kept = TieId.random();
    write(
        tie(between, gone, into, Span.OPEN, 0),
        tie(parallel, other, gone, Span.OPEN, 2),
        tie(kept, into, other, Span.OPEN, 0),
        figure(gone));
    var before = digest();

    var merge = write(new Operation.Merge(gone, into, by(SHEET)));

    assertThat(get(into).name()).isEqualTo("CV Batik Rina");
    assertThat(get(into).list(Field.ALIASES)).containsExactly("Batik Rina");
    assertThat(get(into).find(Field.PHONE)).hasValue("0812");
    assertThat(test.records.findAlias(gone)).hasValue(into);
    assertThat(test.records.tiesOf(into)).extracting(tie -> tie.id()).containsExactly(kept);
    assertThat(test.records.findTie(kept).orElseThrow().strength()).isEqualTo(2);
    assertThat(test.records.claimsOfTies(List.of(kept)).get(kept)).hasSize(2);
    assertThat(test.records.figuresOf(into)).hasSize(1);
    assertThatThrownBy(() -> keyed("Batik Rina", "rina"))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("known already");
    assertThat(test.checks.run()).isEmpty();

    write(claim(gone, Field.NOTE, "sesudahnya", SHEET));
    assertThat(get(into).find(Field.NOTE)).hasValue("sesudahnya");
    var undone = undo(merge);
    assertThat(get(into).find(Field.NOTE)).hasValue("sesudahnya");
    assertThat(test.records.findAlias(gone)).isEmpty();
    write(new Operation.Withdraw(List.of(claimOf(into, Field.NOTE, "sesudahnya").id())));
    assertThat(digest()).isEqualTo(before);

    undo(undone);
    assertThat(test.records.findAlias(gone)).hasValue(into);
  }

  @Test
  void whatSomethingLaterStandsOnIsNotUndoneAndNothingOfItIs() {
    var made = NodeId.random();
    var op = write(add(made, "Batik Rina", null));
    var other = node("Kopi Lor");
    write(tie(TieId.random(), made, other, Span.OPEN, 0));
    var before = digest();

    assertThatThrownBy(() -> undo(op))
        .isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("Batik Rina")
        .hasMessageContaining("tied since");
    assertThat(digest()).isEqualTo(before);
  }

  @Test
  void aStatementCannotBeUndoneOnceSomeoneHasJudgedIt() {
    var id = node("Batik Rina");
    var op = write(claim(id, Field.SIZE, "micro", SHEET));
    var judged = judge(claimOf(id, Field.SIZE, "micro"), Stance.Verdict.CONFIRMED, "sari");

    assertThatThrownBy(() -> undo(op)).hasMessageContaining("sari");
    undo(judged);
    undo(op);
    assertThat(get(id).find(Field.SIZE)).isEmpty();
  }

  @Test
  void undoingEverythingLeavesWhatWasThereAndEachStepWhatWasBefore() {
    var seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var done = new ArrayDeque<Step>();
    var start = digest();
    for (int i = 0; i < 45; i++) {
      var before = digest();
      var op = random.nextInt(6) == 0 && !done.isEmpty() ? undoAny(done, random) : any(random);
      if (op == null) {
        assertThat(digest()).as("refused, seed %d step %d", seed, i).isEqualTo(before);
      } else {
        done.push(new Step(op, before));
      }
      compareWithTwin(seed, i);
    }
    assertThat(test.checks.run()).isEmpty();
    while (!done.isEmpty()) {
      var step = done.pop();
      undo(step.op());
      if (done.size() % 5 == 0) {
        assertThat(digest()).as("seed %d, %d left", seed, done.size()).isEqualTo(step.before());
      }
    }
    assertThat(digest()).isEqualTo(start);
  }

  private record Step(OperationId op, List<String> before) {}

  private @Nullable OperationId undoAny(Deque<Step> done, Random random) {
    var steps = List.copyOf(done);
    return trying(() -> undo(steps.get(random.nextInt(Math.min(4, steps.size()))).op()));
  }

  private @Nullable OperationId any(Random random) {
    var nodes = ids("MATCH (n:Node) RETURN n.id AS id ORDER BY id");
    if (nodes.size() < 3) {
      return write(add(NodeId.random(), "n" + random.nextInt(9), null));
    }
    var a = NodeId.of(nodes.get(random.nextInt(nodes.size())));
    var b = NodeId.of(nodes.get(random.nextInt(nodes.size())));
    var ties = ids("MATCH ()-[t]->(:Node) RETURN t.id AS id ORDER BY id");
    var claims =
        Stream.concat(
                test
                    .records
                    .claimsOfNodes(nodes.stream().map(NodeId::of).toList())
                    .values()
                    .stream(),
                test.records.claimsOfTies(ties.stream().map(TieId::of).toList()).values().stream())
            .flatMap(List::stream)
            .filter(
                claim -> !(claim.subject() instanceof Claim.OfField of && of.field() == Field.NAME))
            .map(claim -> claim.id().toString())
            .sorted()
            .toList();
    var source = random.nextBoolean() ? SHEET : REPORT;
    var value = "v" + random.nextInt(4);
    var field = List.of(Field.NOTE, Field.TAGS, Field.NAME).get(random.nextInt(3));
    var operation =
        switch (random.nextInt(14)) {
          case 0 ->
              add(NodeId.random(), "n" + random.nextInt(9), random.nextBoolean() ? value : null);
          case 1, 2 -> claim(a, field, value, source);
          case 3 ->
              new Operation.RestateFields(
                  a,
                  Map.of(field, field == Field.NAME || random.nextBoolean() ? value : ""),
                  by(source));
          case 4, 5, 6 -> tie(TieId.random(), a, b, anySpan(random), random.nextInt(6));
          case 7 ->
              new Operation.ClaimTie(
                  TieId.of(one(ties, random)),
                  anySpan(random),
                  random.nextInt(6),
                  Map.of(Detail.DESCRIPTION, value),
                  by(source));
          case 8 ->
              new Operation.RestateTie(
                  TieId.of(one(ties, random)),
                  anySpan(random),
                  random.nextInt(6),
                  Map.of(),
                  by(source));
          case 9 ->
              new Operation.Judge(
                  ClaimId.of(one(claims, random)),
                  random.nextInt(3) == 0 ? null : Stance.Verdict.values()[random.nextInt(2)],
                  random.nextBoolean() ? "sari" : "budi",
                  null,
                  value);
          case 10 -> new Operation.Withdraw(List.of(ClaimId.of(one(claims, random))));
          case 11 -> random.nextInt(3) == 0 ? new Operation.RemoveNode(a) : figure(a);
          case 12 -> new Operation.Merge(a, b, by(source));
          default -> new Operation.SetLevel(a, Level.values()[random.nextInt(3)], Scope.NONE);
        };
    return trying(() -> write(operation));
  }

  private static String one(List<String> ids, Random random) {
    return ids.isEmpty() ? TieId.random().toString() : ids.get(random.nextInt(ids.size()));
  }

  private @Nullable OperationId trying(java.util.function.Supplier<OperationId> step) {
    var last = test.changes.last();
    try {
      var op = step.get();
      return test.changes.last() == last ? null : op;
    } catch (Refusal _) {
      return null;
    }
  }

  /** The rule once more, as it would be said: look at each field, and take the best claim. */
  private void compareWithTwin(long seed, int step) {
    var ids = ids("MATCH (n:Node) RETURN n.id AS id").stream().map(NodeId::of).toList();
    var said = test.records.claimsOfNodes(ids);
    for (var node : test.records.nodes(ids).values()) {
      var claims = said.getOrDefault(node.id(), List.of());
      for (var field : List.of(Field.NAME, Field.NOTE)) {
        Claim best = null;
        for (var claim : of(claims, field)) {
          if (best == null
              || (best.isDisputed() && !claim.isDisputed())
              || (best.isDisputed() == claim.isDisputed() && isLater(claim, best))) {
            best = claim;
          }
        }
        assertThat(node.find(field).orElse(""))
            .as("%s, seed %d step %d", field, seed, step)
            .isEqualTo(best == null ? "" : ((Claim.OfField) best.subject()).value());
      }
      var standing = of(claims, Field.TAGS).stream().filter(c -> !c.isDisputed()).toList();
      var lines = new java.util.TreeSet<String>();
      for (var claim : standing) {
        if (standing.stream().noneMatch(c -> c.anew() && isLater(c, claim))) {
          lines.addAll(List.of(((Claim.OfField) claim.subject()).value().split("\n")));
        }
      }
      lines.remove("");
      assertThat(new java.util.TreeSet<>(node.list(Field.TAGS)))
          .as("tags, seed %d step %d", seed, step)
          .isEqualTo(lines);
    }
  }

  private static boolean isLater(Claim one, Claim other) {
    return one.seq() > other.seq() || (one.seq() == other.seq() && one.order() > other.order());
  }

  private static List<Claim> of(List<Claim> claims, Field field) {
    return claims.stream()
        .filter(claim -> claim.subject() instanceof Claim.OfField of && of.field() == field)
        .toList();
  }

  /** All that is there, but for revisions, which only ever grow. */
  private List<String> digest() {
    return test
        .query(
            """
            CALL () {
              MATCH (n:Node) RETURN properties(n) AS what
            UNION ALL
              MATCH (a:Node)-[t]->(b:Node) RETURN t {.*, from: a.id, to: b.id, type: type(t)} AS what
            UNION ALL
              MATCH (n) WHERE n:Claim OR n:Figure OR n:Alias OR n:Source RETURN properties(n) AS what
            }
            RETURN what
            """,
            Map.of())
        .stream()
        .map(row -> {
          var what = new TreeMap<String, Object>();
          ((Map<?, ?>) row.get("what")).forEach((key, value) -> what.put((String) key, value));
          what.remove("rev");
          return what.toString();
        })
        .sorted()
        .toList();
  }

  private List<String> ids(String query) {
    return test.query(query, Map.of()).stream().map(row -> (String) row.get("id")).toList();
  }

  private OperationId undo(OperationId op) {
    var change = test.history.of(op).orElseThrow();
    var part = change.parts().stream().filter(p -> p.op().equals(op)).findFirst().orElseThrow();
    var added = test.history.added(change, part).stream().map(Claim::id).toList();
    var id = OperationId.random();
    test.store.write(
        new Write(
            id,
            "sari",
            List.of(new Operation.Revert(change.seq(), part, added)),
            Map.of(),
            null,
            new Write.Cause(op, null)));
    return id;
  }

  private OperationId judge(Claim claim, Stance.Verdict verdict, String by) {
    return write(new Operation.Judge(claim.id(), verdict, by, null, "begitu"));
  }

  private Claim claimOf(NodeId id, Field field, String value) {
    return test.records.claimsOf(id).stream()
        .filter(claim ->
            claim.subject() instanceof Claim.OfField of
                && of.field() == field
                && of.value().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private Node get(NodeId id) {
    return test.records.findNode(id).orElseThrow();
  }

  private OperationId write(Operation... operations) {
    var write = Write.of("test", List.of(operations));
    test.store.write(write);
    return write.id();
  }

  private NodeId node(String name) {
    var id = NodeId.random();
    write(add(id, name, null));
    return id;
  }

  private NodeId keyed(String name, String key) {
    var id = NodeId.random();
    write(add(id, name, key));
    return id;
  }

  private static Operation add(NodeId id, String name, @Nullable String key) {
    return new Operation.AddNode(
        id, NodeKind.BUSINESS, key, Map.of(Field.NAME, name), Level.PUBLIC, Scope.NONE, by(SHEET));
  }

  private static Operation claim(NodeId id, Field field, String value, SourceId source) {
    return new Operation.ClaimFields(id, Map.of(field, value), by(source));
  }

  private static Operation tie(TieId id, NodeId from, NodeId to, Span span, int strength) {
    return new Operation.AddTie(
        id, TieKind.KNOWS, from, to, span, strength, Map.of(), Level.PUBLIC, Scope.NONE, by(SHEET));
  }

  private static Operation figure(NodeId about) {
    return new Operation.AddFigure(
        new Figure(
            new FigureId(java.util.UUID.randomUUID()),
            about,
            "participants",
            40,
            "businesses",
            Figure.Qualifier.ABOUT,
            Figure.Kind.COUNT,
            null,
            null,
            null,
            null,
            by(REPORT)));
  }

  private static Span anySpan(Random random) {
    var since = 2010 + random.nextInt(4);
    return random.nextBoolean()
        ? Span.OPEN
        : new Span(Dated.year(since), random.nextBoolean() ? null : Dated.year(since + 2));
  }

  private static Operation source(SourceId id) {
    return new Operation.AddSource(
        new Source(id, Source.Kind.SHEET, "members.csv", Scope.NONE, Instant.EPOCH));
  }

  private static Provenance by(SourceId source) {
    return new Provenance(source, "17", "test");
  }
}
