package id.jejaring.reach;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.domain.Write;
import id.jejaring.network.Mask;
import id.jejaring.network.RandomNetwork;
import id.jejaring.network.View;
import id.jejaring.store.Measures;
import id.jejaring.store.StoreForTests;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ProgramReachIT {

  @Test
  void countsWhatTheQueryCountsOnRandomNetworks() {
    for (long seed = 11; seed <= 16; seed++) {
      var network = new RandomNetwork(seed, 60);
      try (var store = StoreForTests.empty()) {
        store.store.write(Write.of("test", network.operations()));
        var view =
            View.of(network.snapshot(), Mask.of(Viewer.OWNER, World.SOURCED))
                .asOf(RandomNetwork.TODAY);
        for (var program : network.of(NodeKind.PROGRAM)) {
          for (var from : new LocalDate[] {null, LocalDate.of(2018, 1, 1)}) {
            for (var to : new LocalDate[] {null, LocalDate.of(2022, 1, 1)}) {
              var reach =
                  new ProgramReach()
                      .of(
                          program,
                          view,
                          new Period(Optional.ofNullable(from), Optional.ofNullable(to)),
                          3);
              assertThat(counts(reach))
                  .as("seed %d, program %s, from %s to %s", seed, program, from, to)
                  .isEqualTo(byQuery(store, program.toString(), from, to));
            }
          }
        }
      }
    }
  }

  private static List<Integer> counts(Reach reach) {
    return List.of(
        reach.participants().count(),
        reach.hops().get(0).within().count(),
        reach.hops().get(1).within().count(),
        reach.hops().get(2).within().count());
  }

  private static List<Integer> byQuery(
      StoreForTests store, String program, @Nullable LocalDate from, @Nullable LocalDate to) {
    var parameters = new HashMap<String, Object>();
    parameters.put("program", program);
    parameters.put("from", from);
    parameters.put("to", to == null ? RandomNetwork.TODAY.plusDays(1) : to);
    return store.query(Measures.query("reach"), parameters).stream()
        .map(row -> ((Long) row.get("count")).intValue())
        .toList();
  }
}
