package id.jejaring.importing;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Field;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.Write;
import id.jejaring.importing.drafting.Options;
import id.jejaring.importing.suggesting.SuggestedWords;
import id.jejaring.importing.suggesting.Suggestions;
import id.jejaring.importing.suggesting.SuggestionsForTests;
import id.jejaring.importing.suggesting.UnknownWords;
import id.jejaring.registry.Fingerprints;
import id.jejaring.registry.RegistryForTests;
import id.jejaring.store.StoreForTests;
import id.jejaring.store.StoreProperties;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real store with a few places and a program to take sheets into; every test leaves it as it
 * found it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SheetsInAStore {

  protected static final Viewer OWNER = Viewer.OWNER;
  static final NodeId KOMBET = NodeId.named("kombet");
  static final Path DATA = Path.of("../shared/data");

  @TempDir static Path folder;

  protected StoreForTests test;
  protected Imports imports;
  Fingerprints fingerprints;
  protected Suggestions suggestions;
  protected SuggestedWords words;
  protected UnknownWords unknown;
  Map<String, Long> before;
  final List<ImportId> begun = new ArrayList<>();

  @BeforeAll
  void open() {
    test = StoreForTests.empty();
    test.store.write(Write.of("test", world()));
    start();
    before = sizes();
  }

  /** The subsectors, a few places and a program. */
  static List<Operation> world() {
    var source =
        new Source(SourceId.named("t"), Source.Kind.REGISTER, "t", Scope.NONE, Instant.EPOCH);
    var operations = new ArrayList<Operation>();
    operations.add(new Operation.AddSource(source));
    for (var subsector : Subsector.values()) {
      operations.add(
          node(subsector.id(), NodeKind.SUBSECTOR, Map.of(Field.NAME, subsector.indonesian())));
    }
    place(operations, "33", "Jawa Tengah");
    place(operations, "33.72", "Kota Surakarta");
    place(operations, "35", "Jawa Timur");
    place(operations, "35.07", "Kabupaten Malang");
    place(operations, "35.73", "Kota Malang");
    place(operations, "35.78", "Kota Surabaya");
    place(operations, "35.79", "Kota Batu");
    operations.add(node(KOMBET, NodeKind.PROGRAM, Map.of(Field.NAME, "Kombet Kreatif")));
    return operations;
  }

  /** Answers whatever a row asks now: this one, or null for something new. */
  RowAccount decide(ImportId id, String sheet, int row, @Nullable NodeId same) {
    return imports.decide(id, new Answer(sheet, row, same, null), OWNER);
  }

  static void place(List<Operation> operations, String code, String name) {
    operations.add(
        node(
            NodeId.named("place:" + code),
            NodeKind.PLACE,
            Map.of(Field.NAME, name, Field.CODE, code)));
  }

  static Operation node(NodeId id, NodeKind kind, Map<Field, String> fields) {
    return new Operation.AddNode(
        id,
        kind,
        null,
        fields,
        Level.PUBLIC,
        Scope.NONE,
        new Provenance(SourceId.named("t"), null, "t"));
  }

  void start() {
    var over = RegistryForTests.over(test);
    var registry = over.registry();
    fingerprints = over.fingerprints();
    var properties =
        new StoreProperties(
            folder, new StoreProperties.Remote(null, "neo4j", null, "neo4j", "64m"));
    imports = new Imports(registry, test.records, test.changes, properties);
    var suggesting = SuggestionsForTests.of(imports, registry, test, properties);
    suggestions = suggesting.suggestions();
    words = suggesting.words();
    unknown = suggesting.unknown();
  }

  @AfterEach
  void everyImportCanBeTakenBack() throws InterruptedException {
    assertThat(test.checks.run()).isEmpty();
    var seed = System.nanoTime();
    System.out.println("taken back in the order of seed " + seed);
    Collections.shuffle(begun, new Random(seed));
    for (var id : begun) {
      imports.undo(id, OWNER);
      var undone = imports.await(id, OWNER, Duration.ofMinutes(2));
      assertThat(undone.state()).isEqualTo(Import.State.UNDONE);
      assertThat(undone.rows()).isZero();
    }
    begun.clear();
    assertThat(sizes()).isEqualTo(before);
    assertThat(test.checks.run()).isEmpty();
  }

  @AfterAll
  void close() throws InterruptedException {
    imports.destroy();
    test.close();
  }

  static void fill(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      sheet.value(row, i, cells[i]);
    }
  }

  protected Import done(String name, String text, Options options) throws Exception {
    return done(name, Files.writeString(folder.resolve("upload"), text), options);
  }

  Import done(String name, Path file, Options options) throws Exception {
    var id = imports.start(name, file, options, OWNER);
    begun.add(id);
    var done = imports.await(id, OWNER, Duration.ofMinutes(5));
    assertThat(done.state()).describedAs(done.message()).isEqualTo(Import.State.DONE);
    assertThat(done.rows()).isEqualTo(done.total());
    return done;
  }

  static Options ofProgram(String program) {
    return new Options(null, null, null, program, null, Options.SameNames.ASK, Locale.of("id"));
  }

  Node only(NodeKind kind, String name) {
    var found = new ArrayList<Node>();
    test.records.scanNodes(node -> {
      if (node.kind() == kind && node.name().equals(name)) {
        found.add(node);
      }
    });
    assertThat(found).describedAs(name).hasSize(1);
    return found.getFirst();
  }

  List<TieKind> kinds(NodeId from, NodeId to) {
    return test.records.tiesBetween(List.of(List.of(from, to), List.of(to, from))).stream()
        .filter(tie -> tie.from().equals(from) || tie.kind().isMutual())
        .map(Tie::kind)
        .toList();
  }

  Set<NodeId> nodesOf(ImportId id) {
    return new HashSet<>(imports.touched(id, OWNER));
  }

  List<RowAccount> rejected(ImportId id) {
    return imports.rows(id, OWNER, EnumSet.of(Outcome.REJECTED), null, 100);
  }

  List<Outcome> outcomes(ImportId id) {
    return imports.rows(id, OWNER, EnumSet.allOf(Outcome.class), null, 100).stream()
        .map(RowAccount::outcome)
        .toList();
  }

  String rejects(ImportId id) throws IOException {
    var out = new StringWriter();
    imports.rejected(id, OWNER).write(null, out);
    return out.toString();
  }

  /** How much of each kind there is, changes, sources and operations left out. */
  Map<String, Long> sizes() {
    var sizes = new TreeMap<String, Long>();
    test.query(
            """
            MATCH (n)
            WHERE NOT n:Change AND NOT n:Operation AND NOT n:Source
            UNWIND labels(n) AS label
            RETURN label, count(*) AS count
            """,
            Map.of())
        .forEach(row -> sizes.put((String) row.get("label"), (Long) row.get("count")));
    test.query("MATCH ()-[tie]->() RETURN type(tie) AS label, count(*) AS count", Map.of())
        .forEach(row -> sizes.put((String) row.get("label"), (Long) row.get("count")));
    return sizes;
  }
}
