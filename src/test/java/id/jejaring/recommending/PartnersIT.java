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
import java.util.LinkedHashMap;
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
