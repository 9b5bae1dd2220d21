package id.jejaring.recommending.past;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.network.Days;
import id.jejaring.network.Mask;
import id.jejaring.network.Snapshot;
import id.jejaring.network.View;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class PastTests {

  private static final int EARLY = Days.of(LocalDate.of(2015, 1, 1));
  private static final int LATE = Days.of(LocalDate.of(2020, 1, 1));
  private static final NodeId A = NodeId.named("a");
  private static final NodeId B = NodeId.named("b");
  private static final NodeId C = NodeId.named("c");

  @Test
  void nothingThatCameLaterIsKnown() {
    var past = Past.builder();
    int a = past.node(A, NodeKind.PERSON);
    int b = past.node(B, NodeKind.PERSON);
    past.tie(TieKind.COLLABORATES_WITH, a, b, EARLY);
    past.tie(TieKind.COLLABORATES_WITH, b, past.node(C, NodeKind.PERSON), LATE);
    var known = past.build().known(LATE - 1);
    assertThat(known.find(A)).isNotNegative();
    assertThat(known.find(C)).isNegative();
    assertThat(known.snapshot().ties()).isEqualTo(1);
  }

  @Test
  void aPairIsNewOnceOnTheDayOfItsFirstTie() {
    var past = Past.builder();
    int a = past.node(A, NodeKind.PERSON);
    int b = past.node(B, NodeKind.PERSON);
    past.tie(TieKind.COLLABORATES_WITH, b, a, LATE);
    past.tie(TieKind.COLLABORATES_WITH, a, b, EARLY);
    var first = past.build().firstTies();
    assertThat(first.size()).isEqualTo(1);
    assertThat(first.day(0)).isEqualTo(EARLY);
  }

  @Test
  void jointWorkBeginsWhenTheLaterOfTwoJoins() {
    var past = Past.builder();
    int film = past.node(NodeId.named("film"), NodeKind.PROJECT);
    past.tie(TieKind.MADE, past.node(A, NodeKind.PERSON), film, EARLY);
    past.tie(TieKind.MADE, past.node(B, NodeKind.PERSON), film, LATE);
    assertThat(past.build().firstTies().day(0)).isEqualTo(LATE);
  }

  @Test
  void whoWasNotTiedWithAnyoneIsNeitherAskedForNorHit() {
    var past = Past.builder();
    int a = past.node(A, NodeKind.PERSON);
    int b = past.node(B, NodeKind.PERSON);
    int c = past.node(C, NodeKind.PERSON);
    int d = past.node(NodeId.named("d"), NodeKind.PERSON);
    past.tie(TieKind.COLLABORATES_WITH, a, b, EARLY);
    past.tie(TieKind.COLLABORATES_WITH, c, d, EARLY);
    past.tie(TieKind.COLLABORATES_WITH, a, c, LATE);
    past.tie(TieKind.COLLABORATES_WITH, a, b, LATE);
    past.tie(TieKind.COLLABORATES_WITH, a, past.node(NodeId.named("e"), NodeKind.PERSON), LATE);
    var window = Window.of(past.build(), EARLY, LATE);
    assertThat(window.pairs()).isEqualTo(1);
    assertThat(window.size()).isEqualTo(2);
  }

  @Test
  void anUndatedPartInAFilmIsOfTheDayOfTheFilm() {
    var film = NodeId.named("film");
    var span = Span.during(Dated.day(LocalDate.of(2015, 1, 1)));
    var snapshot =
        Snapshot.builder()
            .node(A, NodeKind.PERSON)
            .node(B, NodeKind.PERSON)
            .node(film, NodeKind.PROJECT, Level.PUBLIC, Scope.NONE, null, null, span)
            .tie(TieKind.MADE, A, film)
            .tie(TieKind.MADE, B, film)
            .build();
    var past = Past.of(View.of(snapshot, Mask.of(Viewer.ANYONE, World.SOURCED)));
    assertThat(past.firstTies().day(0)).isEqualTo(EARLY);
    assertThat(past.known(EARLY - 1).find(A)).isNegative();
  }

  @Test
  void whatAViewHidesIsNotOfItsPast() {
    var snapshot =
        Snapshot.builder()
            .node(A, NodeKind.PERSON)
            .node(B, NodeKind.PERSON)
            .tie(
                TieKind.KNOWS,
                A,
                B,
                Span.during(Dated.year(2015)),
                0,
                false,
                Level.SEALED,
                Scope.NONE)
            .build();
    var past = Past.of(View.of(snapshot, Mask.of(Viewer.ANYONE, World.SOURCED)));
    assertThat(past.firstTies().size()).isZero();
    assertThat(past.nodes()).isZero();
  }
}
