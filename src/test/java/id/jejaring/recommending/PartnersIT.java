package id.jejaring.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.domain.Write;
import id.jejaring.network.Mask;
import id.jejaring.network.RandomNetwork;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.recommending.learning.Standing;
import id.jejaring.recommending.serving.Ranker;
import id.jejaring.store.Measures;
import id.jejaring.store.StoreForTests;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PartnersIT {

  private static final double YEARS = 3;
  private static final int LIMIT = 100;
  private static final List<Viewer> VIEWERS =
      List.of(Viewer.ANYONE, new Viewer("reader", Level.SIGNED_IN, Set.of()), Viewer.OWNER);
  private static final Set<String> KINDS =
      Stream.of(Reason.class.getPermittedSubclasses())
          .map(Class::getSimpleName)
          .collect(Collectors.toSet());

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
    var proven = new TreeMap<String, Integer>();
    for (long seed = 11; seed <= 13; seed++) {
      prove(new RandomTown(seed, 40), Partners.withDecay(YEARS), 40, proven);
    }
    var large = new RandomTown(14, 240);
    var ranker = Ranker.learned(large.view(Viewer.ANYONE), Instant.EPOCH, Cancel.never());
    assertThat(ranker.model().standing().basis()).isIn(Standing.Basis.LEARNED, Standing.Basis.RULE);
    prove(large, Partners.with(ranker), 40, proven);
    System.out.println("Reasons borne out by the store: " + proven);
    assertThat(proven.keySet()).isEqualTo(KINDS);
  }

  /** Asks for some actors as everyone, as one who has signed in and as the owner. */
  private static void prove(
      RandomTown town, Partners partners, int actors, Map<String, Integer> proven) {
    try (var store = StoreForTests.empty()) {
      store.store.write(Write.of("test", town.network.operations()));
      var told = new Told(town);
      for (var viewer : VIEWERS) {
        var view = town.view(viewer);
        var proof = new Proof(new Facts(store, viewer), view);
        town.network.of(NodeKind.BUSINESS, NodeKind.PERSON, NodeKind.COMMUNITY).stream()
            .filter(actor -> view.find(actor) >= 0)
            .limit(actors)
            .forEach(actor -> {
              for (var wish : wishes(town)) {
                for (var found : partners.of(actor, view, wish).suggestions()) {
                  assertThat(found.reasons()).as("%s, %s", viewer, actor).isNotEmpty();
                  for (var reason : found.reasons()) {
                    proof.of(reason, actor, found.node());
                    told.of(reason, actor, found.node());
                    proven.merge(reason.getClass().getSimpleName(), 1, Integer::sum);
                  }
                }
              }
            });
      }
    }
  }

  /** Whatever there is, and somebody who offers batik or needs it. */
  private static List<Wish> wishes(RandomTown town) {
    var any = Wish.atMost(100);
    var batik = Optional.of(town.products.getFirst());
    return List.of(
        any,
        new Wish(3, any.type(), any.filter(), batik, Optional.empty()),
        new Wish(3, any.type(), any.filter(), Optional.empty(), batik));
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
