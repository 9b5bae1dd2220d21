package id.jejaring.recommending.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.domain.NodeId;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever would be shown to everyone takes turns. */
final class TurnsTests {

  private static final NodeId STAR = NodeId.named("star");
  private static final NodeId OTHER = NodeId.named("other");

  @Test
  void whoeverWouldBeInHalfOfAllListsIsLeftInATenth() {
    var turns = Turns.of(Map.of(STAR, 500, OTHER, 15), 1_000, 10, 100_000);
    assertThat(turns.size()).isEqualTo(1);
    assertThat(turns.most()).isEqualTo(0.1);
    long shown =
        IntStream.range(0, 20_000)
            .filter(at -> turns.isTurn(NodeId.named("actor:" + at), STAR))
            .count();
    assertThat(shown / 20_000.0).isCloseTo(0.2, within(0.012));
    assertThat(IntStream.range(0, 100))
        .allMatch(at -> turns.isTurn(NodeId.named("actor:" + at), OTHER));
  }

  @Test
  void whoseTurnItIsDoesNotChange() {
    var one = Turns.of(Map.of(STAR, 500), 1_000, 10, 100_000);
    var again = Turns.of(Map.of(STAR, 500), 1_000, 10, 100_000);
    assertThat(IntStream.range(0, 1_000).mapToObj(at -> NodeId.named("actor:" + at)))
        .allMatch(actor -> one.isTurn(actor, STAR) == again.isTurn(actor, STAR));
  }

  @Test
  void amongAHundredNobodyHasToWait() {
    assertThat(Turns.of(Map.of(STAR, 100), 100, 10, 100).size()).isZero();
  }
}
