package id.jejaring.recommending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.domain.Write;
import id.jejaring.network.Mask;
import id.jejaring.network.Snapshot;
import id.jejaring.network.View;
import id.jejaring.store.Measures;
import id.jejaring.store.StoreForTests;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Partners of film directors, in the network of all films. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FilmsIT {

  private static final LocalDate TODAY = LocalDate.of(2021, 1, 1);
  private static final List<String> DIRECTORS =
      List.of("Riri Riza", "Joko Anwar", "Hanung Bramantyo", "Garin Nugroho", "Nayato Fio Nuala");

  @SuppressWarnings("NullAway.Init")
  private Films films;

  @SuppressWarnings("NullAway.Init")
  private StoreForTests store;

  @SuppressWarnings("NullAway.Init")
  private View view;

  @BeforeAll
  void records() throws IOException {
    assumeTrue(Films.isThere(), "../shared/data/indonesian-films is not here");
    films = new Films();
    store = StoreForTests.empty();
    for (int at = 0; at < films.operations.size(); at += 2000) {
      store.store.write(
          Write.of(
              "test", films.operations.subList(at, Math.min(at + 2000, films.operations.size()))));
    }
    var builder = Snapshot.builder();
    store.records.scanNodes(builder::node);
    store.records.scanTies(builder::tie);
    view = View.of(builder.build(), Mask.of(Viewer.OWNER, World.SOURCED)).asOf(TODAY);
  }

  @AfterAll
  void closes() {
    if (store != null) {
      store.close();
    }
  }

  @Test
  void allocateToFiveDirectorsTheTopTenOfTheQuery() {
    for (var name : DIRECTORS) {
      var ids =
          Allocated.best(director(name), view, 3, 10).keySet().stream()
              .map(NodeId::toString)
              .toList();
      assertThat(ids).as(name).hasSize(10).isEqualTo(byQuery(director(name)));
    }
  }

  @Test
  void suggestToEachOfFiveDirectorsOthers() {
    var lists = new HashSet<List<NodeId>>();
    for (var name : DIRECTORS) {
      var slate = Partners.withDecay(3).of(director(name), view, Wish.atMost(10));
      lists.add(slate.suggestions().stream().map(Suggestion::node).toList());
    }
    assertThat(lists).hasSameSizeAs(DIRECTORS).allSatisfy(list -> assertThat(list).hasSize(10));
  }

  @Test
  void nameTheFilmsThroughWhichAndSuggestNobodyOfASharedFilm() {
    for (var name : DIRECTORS) {
      var director = director(name);
      var slate = Partners.withDecay(3).of(director, view, Wish.atMost(10));
      for (var found : slate.suggestions()) {
        assertThat(Collections.disjoint(filmsOf(found.node()), filmsOf(director)))
            .as("%s and %s", name, found.node())
            .isTrue();
        switch (found.reasons().getFirst()) {
          case Reason.ThroughPartner through -> {
            assertThat(through.mine().getFirst().at()).isIn(filmsOf(director));
            assertThat(through.theirs().getFirst().at()).isIn(filmsOf(found.node()));
          }
          case Reason.Chain chain -> {
            assertThat(chain.steps().getFirst().getFirst().at()).isIn(filmsOf(director));
            assertThat(chain.steps().getLast().getFirst().at()).isIn(filmsOf(found.node()));
          }
          case Reason other -> org.assertj.core.api.Assertions.fail("%s", other);
        }
        assertThat(found.reasons().getFirst().evidence())
            .isNotEmpty()
            .allSatisfy(link -> {
              assertThat(link.kind()).isEqualTo(TieKind.MADE);
              assertThat(filmsOf(link.from())).contains(link.to());
            });
      }
    }
  }

  private NodeId director(String name) {
    var id = films.directors.get(name);
    assertThat(id).as(name).isNotNull();
    return id;
  }

  private java.util.Set<NodeId> filmsOf(NodeId person) {
    return films.filmsOf.getOrDefault(person, java.util.Set.of());
  }

  private List<String> byQuery(NodeId actor) {
    return store
        .query(
            Measures.query("partners"),
            Map.of("actor", actor.toString(), "asOf", TODAY, "years", 3.0, "limit", 10))
        .stream()
        .map(row -> (String) row.get("id"))
        .toList();
  }
}
