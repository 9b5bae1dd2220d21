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

  @Test
  void aRowAsksSomethingElseWhenItsNameOrItsChoicesAreOthersButNotWhenOneIsOnlyLikelier() {
    var one = NodeId.named("one");
    var two = NodeId.named("two");
    var asked = asking("\"Toko 21\" mungkin sudah tercatat (kemungkinan 61%).", one, two);
    assertThat(asking("\"Toko 21\" mungkin sudah tercatat (kemungkinan 7%).", two, one))
        .isEqualTo(asked);
    assertThat(asking("\"Toko 22\" mungkin sudah tercatat (kemungkinan 61%).", one, two))
        .isNotEqualTo(asked);
    assertThat(asking("\"Toko 21\" mungkin sudah tercatat (kemungkinan 61%).", one))
        .isNotEqualTo(asked);
  }

  private static String asking(String reason, NodeId... candidates) {
    return new RowAccount(
            ImportId.of("00000000-0000-4000-8000-000000000001"),
            "",
            2,
            RowAccount.Outcome.REVIEW,
            List.of(candidates),
            reason,
            List.of())
        .asking();
  }
}
