package id.jejaring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.RowAccount.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RowAccountTests {

  private static final ImportId IMPORT = ImportId.random();
  private static final NodeId SHOP = NodeId.random();
  private static final NodeId OTHER = NodeId.random();

  private static RowAccount row(Outcome outcome, NodeId... nodes) {
    return new RowAccount(IMPORT, "", 2, outcome, List.of(nodes), null, List.of("a"));
  }

  @Test
  void whatWasMadeStaysMadeWhileANameInItIsAskedAbout() {
    var now = row(Outcome.REVIEW, OTHER).after(row(Outcome.CREATED, SHOP));
    assertThat(now.outcome()).isEqualTo(Outcome.CREATED);
    assertThat(now.nodes()).containsExactly(SHOP);
    assertThat(now.candidates()).containsExactly(OTHER);
    assertThat(now.cells()).containsExactly("a");
  }

  @Test
  void anAnswerClosesTheQuestionAndTheStrongerOutcomeStands() {
    var open = row(Outcome.REVIEW, OTHER).after(row(Outcome.CREATED, SHOP));
    var settled = row(Outcome.UPDATED, SHOP, OTHER).after(open);
    assertThat(settled.outcome()).isEqualTo(Outcome.CREATED);
    assertThat(settled.nodes()).containsExactly(SHOP, OTHER);
    assertThat(settled.candidates()).isEmpty();
    assertThat(row(Outcome.CREATED, OTHER).after(row(Outcome.UNCHANGED, SHOP)).outcome())
        .isEqualTo(Outcome.UPDATED);
  }

  @Test
  void aRowOfWhichNothingWasRecordedBecomesWhatItIsNow() {
    var made = row(Outcome.CREATED, SHOP);
    assertThat(made.after(row(Outcome.REVIEW, OTHER))).isEqualTo(made);
  }
}
