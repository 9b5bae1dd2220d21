package id.jejaring.importing;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Span;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.drafting.Options;
import id.jejaring.importing.export.Entries;
import id.jejaring.importing.export.Format;
import id.jejaring.store.StoreForTests;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** import(export(network)) = network, through the real store. */
final class RoundTripIT {

  /** All of a node but how often it has changed. */
  private record Known(NodeKind kind, Map<Field, String> fields, Level level) {}

  /** All of a tie but how often it has changed; what reads the same both ways has no direction. */
  private record Tied(
      TieKind kind,
      NodeId from,
      NodeId to,
      Span span,
      int strength,
      Map<Detail, String> details,
      Level level) {
    static Tied of(Tie tie) {
      return new Tied(
          tie.kind(), tie.from(), tie.to(), tie.span(), tie.strength(), tie.details(), tie.level());
    }
  }

  @TempDir private static Path folder;

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CSV_NODES", "CSV_TIES"})
  void anExportMakesTheSameNetworkInAnEmptyStoreAndChangesNothingWhereItCameFrom(Format format)
      throws Exception {
    var seed = System.nanoTime();
    System.out.println(format + " through the store with seed " + seed);
    var network = Entries.random(seed, 60);
    var file = folder.resolve("jejaring." + format.ending());
    network.write(format, file);
    try (var store = StoreForTests.empty()) {
      var imports = ImportsForTests.over(store, Files.createTempDirectory(folder, "data"));
      var first = take(imports, file);
      assertThat(first.counts())
          .as(() -> reasons(imports, first))
          .doesNotContainKeys(Outcome.REJECTED, Outcome.REVIEW);
      assertThat(nodes(store)).isEqualTo(nodes(network.nodes()));
      assertThat(ties(store)).isEqualTo(ties(network.ties()));
      var again = take(imports, file);
      assertThat(again.counts())
          .as(() -> reasons(imports, again))
          .containsOnlyKeys(Outcome.UNCHANGED);
      assertThat(nodes(store)).isEqualTo(nodes(network.nodes()));
      assertThat(ties(store)).isEqualTo(ties(network.ties()));
      assertThat(store.checks.run()).isEmpty();
      for (var done : List.of(first, again)) {
        imports.undo(done.id(), Viewer.OWNER);
        imports.await(done.id(), Viewer.OWNER, Duration.ofMinutes(1));
      }
      assertThat(nodes(store)).isEmpty();
      assertThat(ties(store)).isEmpty();
      imports.destroy();
    }
  }

  /** A file of another program: its edges find its nodes by its ids, also where names are equal. */
  @Test
  void foreignNodesAreTiedByTheirIdsAndWhatIsRejectedGoesInAgainMended() throws Exception {
    var text =
        """
        {"graph": {"nodes": {
        "1": {"label": "Sari", "metadata": {"type": "business", "address": "Jl. Satu 1"}},
        "2": {"label": "Sari", "metadata": {"type": "business", "address": "Jl. Dua 2"}},
        "3": {"label": "Kopi Jaya", "metadata": {"type": "business", "phone": "rusak"}}},
        "edges": [
        {"source": "1", "target": "2", "relation": "supplies"},
        {"source": "1", "target": "3", "relation": "supplies", "metadata": {"weight": 3}},
        {"source": "1", "target": "9"},
        {"source": "2", "target": "1", "relation": "dances with"}]}}
        """;
    var file = Files.writeString(folder.resolve("jaringan.json"), text);
    try (var store = StoreForTests.empty()) {
      var imports = ImportsForTests.over(store, Files.createTempDirectory(folder, "data"));
      var done = take(imports, file);
      assertThat(done.counts()).isEqualTo(Map.of(Outcome.CREATED, 4, Outcome.REJECTED, 3));
      assertThat(ties(store).values())
          .extracting(Tied::kind, Tied::strength)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple(TieKind.SUPPLIES, 0),
              org.assertj.core.groups.Tuple.tuple(TieKind.SUPPLIES, 3));
      var rejects = new StringWriter();
      imports.rejected(done.id(), Viewer.OWNER).write("Connections", rejects);
      assertThat(rejects.toString())
          .contains("From Id")
          .contains("dances with")
          .contains("id \"\"9\"\"");
      var mended = rejects.toString().replace("dances with", "knows").replace(";9;", ";3;");
      mended = mended.replaceAll("(?m)^(;Sari;business;1);;;3;", "$1;Kopi Jaya;business;3;");
      var sent = Files.writeString(folder.resolve("jaringan.rejects.csv"), mended);
      var second = take(imports, sent);
      assertThat(second.counts())
          .as(() -> mendedReasons(imports, second))
          .isEqualTo(Map.of(Outcome.CREATED, 2));
      assertThat(nodes(store)).hasSize(3);
      imports.destroy();
    }
  }

  private static String mendedReasons(Imports imports, Import done) {
    return reasons(imports, done);
  }

  @Test
  void anIdThatNothingHasIsTakenOnlyFromWhoeverSeesEverything() throws Exception {
    var network = Entries.random(7, 20);
    var file = folder.resolve("other.xlsx");
    network.write(Format.XLSX, file);
    try (var store = StoreForTests.empty()) {
      var imports = ImportsForTests.over(store, Files.createTempDirectory(folder, "data"));
      var guest = new Viewer("guest", Level.SIGNED_IN, java.util.Set.of());
      var id = imports.start("other.xlsx", file, Options.NONE, guest);
      var done = imports.await(id, guest, Duration.ofMinutes(1));
      assertThat(done.counts()).containsOnlyKeys(Outcome.REJECTED);
      assertThat(nodes(store)).isEmpty();
      imports.destroy();
    }
  }

  private static Import take(Imports imports, Path file) throws InterruptedException {
    ImportId id = ImportsForTests.take(imports, file.getFileName().toString(), file);
    return imports.get(id, Viewer.OWNER);
  }

  /** What became of the rows that did not go in, or that changed something. */
  private static String reasons(Imports imports, Import done) {
    return String.join(
        "\n",
        imports
            .rows(
                done.id(),
                Viewer.OWNER,
                EnumSet.complementOf(EnumSet.of(Outcome.UNCHANGED, Outcome.CREATED)),
                null,
                20)
            .stream()
            .map(String::valueOf)
            .toList());
  }

  private static Map<NodeId, Known> nodes(StoreForTests store) {
    var all = new java.util.ArrayList<Node>();
    store.records.scanNodes(all::add);
    return nodes(all);
  }

  private static Map<NodeId, Known> nodes(Collection<Node> all) {
    var nodes = new HashMap<NodeId, Known>();
    all.forEach(node -> nodes.put(node.id(), new Known(node.kind(), sorted(node), node.level())));
    return nodes;
  }

  /** Lists add up in any order. */
  private static Map<Field, String> sorted(Node node) {
    var fields = new HashMap<>(node.fields());
    Stream.of(Field.TAGS, Field.ALIASES)
        .filter(fields::containsKey)
        .forEach(field ->
            fields.put(field, String.join("\n", node.list(field).stream().sorted().toList())));
    return fields;
  }

  private static Map<TieId, Tied> ties(StoreForTests store) {
    var all = new java.util.ArrayList<Tie>();
    store.records.scanTies(all::add);
    return ties(all);
  }

  private static Map<TieId, Tied> ties(Collection<Tie> all) {
    var ties = new HashMap<TieId, Tied>();
    all.forEach(tie -> ties.put(tie.id(), Tied.of(tie)));
    return ties;
  }
}
