package id.jejaring.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.NodeId;
import id.jejaring.recommending.Suggestion.Type;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list is no more of the same. */
final class MixingTests {

  private final List<Candidate> candidates = new ArrayList<>();

  @Test
  void keepsAThirdForThoseWhoComplementAFifthForBridgesAFifthForThoseWithFewTies() {
    add(30, 9, Type.SIMILAR, 50);
    add(9, 3, Type.COMPLEMENTARY, 50);
    add(9, 2, Type.BRIDGE, 50);
    add(9, 1, Type.SIMILAR, 1);
    var chosen = Mixing.of(candidates, 10);
    assertThat(chosen).hasSize(10).isSortedAccordingTo(Candidate.BEST_FIRST);
    assertThat(chosen).filteredOn(next -> next.type() == Type.COMPLEMENTARY).hasSize(3);
    assertThat(chosen).filteredOn(next -> next.type() == Type.BRIDGE).hasSize(2);
    assertThat(chosen).filteredOn(Candidate::cold).hasSize(2);
  }

  @Test
  void takesTheBestWhereThereIsNothingToMix() {
    add(5, 4, Type.SIMILAR, 50);
    assertThat(Mixing.of(candidates, 3))
        .extracting(Candidate::score)
        .containsExactly(4.0, 3.99, 3.98);
    assertThat(Mixing.of(List.of(), 3)).isEmpty();
  }

  @Test
  void prefersAnotherReasonToTheSameOneAgain() {
    add("Bima", 3.0);
    add("Bima", 2.9);
    add("Bima", 2.8);
    add("Citra", 2.5);
    assertThat(Mixing.of(candidates, 2))
        .extracting(next -> next.because().getFirst())
        .containsExactly("Bima", "Citra");
  }

  /** So many, each scoring a hundredth less, each for a reason of its own. */
  private void add(int many, double score, Type type, int partners) {
    for (int at = 0; at < many; at++) {
      var id = NodeId.named("node:" + candidates.size());
      candidates.add(
          new Candidate(
              candidates.size(),
              id,
              score - at / 100.0,
              type,
              Candidate.isCold(partners),
              List.of(candidates.size())));
    }
  }

  private void add(String because, double score) {
    var id = NodeId.named("node:" + candidates.size());
    candidates.add(
        new Candidate(candidates.size(), id, score, Type.SIMILAR, false, List.of(because)));
  }
}
