package id.jejaring.importing.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.jejaring.convening.Meetings;
import id.jejaring.convening.Why;
import id.jejaring.recommending.Gap;
import id.jejaring.recommending.Partners;
import id.jejaring.recommending.Reason;
import id.jejaring.recommending.Strength;
import id.jejaring.recommending.Suggestion.Part;
import id.jejaring.recommending.Wish;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a real list of small businesses without a single tie is answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UmkmSoloTests {

  /** Rows of the file: batik, sewing, catering, and whatever else makes up a city's economy. */
  private static final List<Integer> ROWS =
      List.of(10034, 7, 3, 16, 6, 329, 302, 5704, 11, 670, 116, 61, 28, 65, 20, 13, 5, 8, 47, 41);

  @SuppressWarnings("NullAway.Init")
  private UmkmSolo solo;

  private final Partners partners = Partners.withDecay(3);

  @BeforeAll
  void reads() throws IOException {
    assumeTrue(UmkmSolo.isThere(), "../shared/data/umkm-solo is not here");
    solo = new UmkmSolo();
  }

  @Test
  void giveTwentyRowsFivePartnersEachWithDifferingReasons() {
    for (var number : ROWS) {
      var slate = partners.of(solo.row(number).id(), solo.view(), Wish.atMost(5));
      var reasons = slate.suggestions().stream().map(found -> found.reasons().getFirst()).toList();
      assertThat(slate.suggestions()).as("row %d", number).hasSize(5);
      assertThat(reasons.stream().map(UmkmSoloTests::meaning).distinct())
          .as("row %d", number)
          .hasSize(5);
      assertThat(slate.suggestions())
          .as("row %d", number)
          .allSatisfy(found ->
              assertThat(found.parts().keySet())
                  .isNotEmpty()
                  .isNotEqualTo(java.util.Set.of(Part.DISTANCE)));
    }
  }

  @Test
  void saysThatAnAnswerWithoutTiesIsWeakAndWhy() {
    var slate = partners.of(solo.row(10034).id(), solo.view(), Wish.atMost(5));
    assertThat(slate.evidence()).isEqualTo(Strength.WEAK);
    assertThat(slate.missing()).contains(Gap.TIES, Gap.GATHERINGS, Gap.NEEDS);
  }

  @Test
  void tellsARowWithoutLineOfBusinessWhichFieldToFill() {
    var nameless =
        solo.rows.stream()
            .filter(row -> row.products().isEmpty() && row.line().isBlank())
            .findFirst()
            .orElseThrow();
    var slate = partners.of(nameless.id(), solo.view(), Wish.atMost(5));
    assertThat(slate.suggestions()).isEmpty();
    assertThat(slate.missing()).contains(Gap.LINE_OF_BUSINESS);
  }

  @Test
  void knowsTheProductsOfMostRowsAndForcesNoGroceryIntoASubsector() {
    var known = solo.rows.stream().filter(row -> !row.products().isEmpty()).count();
    assertThat(known).isGreaterThan(9_000);
    assertThat(
            solo.rows.stream()
                .filter(row -> row.name().toLowerCase(java.util.Locale.ROOT).contains("kelontong"))
                .filter(row -> solo.view().subsectors(solo.snapshot.find(row.id())) != 0))
        .isEmpty();
  }

  @Test
  void findsFiveIntroductionsAmongAllRows() {
    var found =
        Meetings.withOwnWords()
            .strongest(solo.rows.stream().map(UmkmSolo.Row::id).toList(), solo.view(), 5);
    assertThat(found.introductions()).hasSize(5);
    assertThat(found.listed()).isEqualTo(solo.rows.size());
    assertThat(found.people()).isEqualTo(300);
    assertThat(found.introductions().stream().map(one -> one.meeting().reasons().getFirst()))
        .allMatch(Why.Partnership.class::isInstance)
        .extracting(why -> meaning(((Why.Partnership) why).reason()))
        .doesNotHaveDuplicates();
    assertThat(
            found.introductions().stream()
                .flatMap(one -> Stream.of(one.one(), one.other()))
                .distinct())
        .hasSizeGreaterThanOrEqualTo(5);
  }

  /** What the reason says, whoever the candidate is. */
  private static Object meaning(Reason reason) {
    return switch (reason) {
      case Reason.Complementary goes -> goes.indonesian();
      case Reason.OffersWhatIsNeeded offers -> List.of("offers", offers.capability());
      case Reason.NeedsWhatIsOffered needs -> List.of("needs", needs.capability());
      case Reason.SameProduct same -> List.of("product", same.product());
      case Reason.SameSubsector same -> List.of("subsector", same.subsector());
      case Reason.Shared shared -> shared.at();
      case Reason.ThroughPartner through -> through.partner();
      case Reason.Chain chain -> chain.partner();
      case Reason.AsWished wished -> wished.capability();
      case Reason.Near near -> near.distance();
    };
  }
}
