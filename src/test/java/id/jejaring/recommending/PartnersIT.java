package id.jejaring.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.domain.Write;
import id.jejaring.network.Mask;
import id.jejaring.network.RandomNetwork;
import id.jejaring.network.View;
import id.jejaring.store.Measures;
import id.jejaring.store.StoreForTests;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PartnersIT {

  private static final double YEARS = 3;
  private static final int LIMIT = 100;

  @Test
  void suggestsByNetworkWhomTheQueryFindsOnRandomNetworks() {
    for (long seed = 1; seed <= 4; seed++) {
      var network = new RandomNetwork(seed, 40);
      try (var store = StoreForTests.empty()) {
        store.store.write(Write.of("test", network.operations()));
        var view =
            View.of(network.snapshot(), Mask.of(Viewer.OWNER, World.SOURCED))
                .asOf(RandomNetwork.TODAY);
        for (var actor :
            network.of(NodeKind.BUSINESS, NodeKind.PERSON, NodeKind.COMMUNITY, NodeKind.AGENCY)) {
          assertThat(byEngine(actor, view))
              .as("seed %d, actor %s", seed, actor)
              .containsExactlyEntriesOf(byQuery(store, actor));
        }
      }
    }
  }

  @Test
  void giveNoReasonThatTheStoreDoesNotBearOut() {
    int reasons = 0;
    for (long seed = 11; seed <= 13; seed++) {
      var network = new RandomNetwork(seed, 40);
      try (var store = StoreForTests.empty()) {
        store.store.write(Write.of("test", network.operations()));
        var view =
            View.of(network.snapshot(), Mask.of(Viewer.OWNER, World.SOURCED))
                .asOf(RandomNetwork.TODAY);
        var links = new LinkedHashSet<Link>();
        for (var actor : network.of(NodeKind.BUSINESS, NodeKind.PERSON, NodeKind.COMMUNITY)) {
          for (var found :
              Partners.withDecay(YEARS).of(actor, view, Wish.atMost(20)).suggestions()) {
            assertThat(found.reasons()).as("seed %d, %s", seed, actor).isNotEmpty();
            reasons += found.reasons().size();
            found.reasons().forEach(reason -> links.addAll(reason.evidence()));
          }
        }
        assertThat(unknown(store, links)).as("seed %d", seed).isEmpty();
      }
    }
    System.out.println(reasons + " reasons borne out by the store");
    assertThat(reasons).isPositive();
  }

  /** Those ties that the store does not hold, or that had not begun. */
  private static List<Link> unknown(StoreForTests store, Collection<Link> links) {
    return links.stream()
        .filter(link ->
            store
                .query(
                    """
                    MATCH (from:Node {id: $from})-[tie]->(to:Node {id: $to})
                    WHERE type(tie) = $kind AND (tie.since IS NULL OR tie.since <= $asOf)
                    RETURN tie.id AS id
                    ORDER BY id
                    """,
                    Map.of(
                        "from",
                        link.from().toString(),
                        "to",
                        link.to().toString(),
                        "kind",
                        link.kind().name(),
                        "asOf",
                        RandomNetwork.TODAY))
                .isEmpty())
        .toList();
  }

  private static Map<String, Double> byEngine(NodeId actor, View view) {
    var found = new LinkedHashMap<String, Double>();
    Allocated.best(actor, view, YEARS, LIMIT)
        .forEach((id, score) -> found.put(id.toString(), rounded(score)));
    return found;
  }

  private static Map<String, Double> byQuery(StoreForTests store, NodeId actor) {
    var found = new LinkedHashMap<String, Double>();
    store
        .query(
            Measures.query("partners"),
            Map.of(
                "actor",
                actor.toString(),
                "asOf",
                RandomNetwork.TODAY,
                "years",
                YEARS,
                "limit",
                LIMIT))
        .forEach(row -> found.put((String) row.get("id"), rounded((Double) row.get("score"))));
    return found;
  }

  private static double rounded(double score) {
    return Math.round(score * 1e9) / 1e9;
  }
}
