package id.jejaring.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Feedback;
import id.jejaring.network.Drawn;
import id.jejaring.recommending.features.Feature;
import id.jejaring.recommending.learning.Rules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever a ranking counts, and whatever somebody has said, an answer has what can be said. */
final class AnswerTests {

  private final Partners partners = Partners.withDecay(3);

  @ParameterizedTest
  @EnumSource(Feature.class)
  void partnersOfPartnersAreFoundWhateverARankingGoesBy(Feature rule) {
    var network =
        Drawn.network(
            "Ayu -KNOWS- Bima; Bima -KNOWS- Citra; Bima -KNOWS- Dewi; Dewi -KNOWS- Eko",
            "Dewi -KNOWS- Fitri");
    var slate = Partners.with(Rules.by(rule)).of(network.id("Ayu"), network.view(), Wish.atMost(5));
    assertThat(names(network, slate)).contains("Citra", "Dewi");
  }

  @Test
  void whatWasUsefulIsLearnedFromWhoeverIsAskedForNow() {
    var network =
        Drawn.network(
            "Jatim [place]; Malang [place] -PART_OF-> Jatim; Kediri [place] -PART_OF-> Jatim",
            "Ayu - Malang; Ayu -NEEDS- ruang [capability]; Ayu -KNOWS- Gita",
            "Bima - Malang; Bima -OFFERS- ruang",
            "Citra - Kediri; Citra -OFFERS- ruang; Gita -KNOWS- Dewi; Dewi - Kediri");
    var elsewhere =
        Wish.atMost(5)
            .among(
                new Filter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    true));
    var before = score(network, "Citra", elsewhere, List.of());
    var after =
        score(network, "Citra", elsewhere, List.of(said(network, "Bima", Feedback.Verdict.USEFUL)));
    assertThat(after)
        .as("Bima is not of another city, but has what was needed")
        .isGreaterThan(before);
  }

  @Test
  void whoeverIsTooFarToCountForBeingNearLeavesScoresThatCanBeCompared() {
    var network =
        Drawn.network(
            "Ayu [business at=5.55,95.32]; Bima [business at=-8.5,140.4]; Ayu -KNOWS- Citra",
            "Citra -KNOWS- Dewi [business at=5.56,95.33]");
    var heard = List.of(said(network, "Bima", Feedback.Verdict.USEFUL));
    assertThat(partners.of(network.id("Ayu"), network.view(), Wish.atMost(5), heard).suggestions())
        .singleElement()
        .satisfies(found -> assertThat(found.score()).isFinite().isPositive());
  }

  @Test
  void thoseOfTheSameSubsectorAreFoundWhereAllOthersAreOfAnotherType() {
    var network =
        Drawn.network(
            "Ayu -NEEDS- ruang [capability]; Bima -OFFERS- ruang; Citra -OFFERS- ruang",
            "Ayu - Kriya [subsector]; Dewi - Kriya");
    assertThat(names(network, of(network, Wish.atMost(2).of(Suggestion.Type.SIMILAR), List.of())))
        .containsExactly("Dewi");
  }

  @Test
  void thoseOfTheSameSubsectorAreFoundWhereAllOthersHaveBeenLeftOut() {
    var network =
        Drawn.network(
            "Ayu -NEEDS- ruang [capability]; Bima -OFFERS- ruang",
            "Ayu - Kriya [subsector]; Dewi - Kriya");
    var heard = List.of(said(network, "Bima", Feedback.Verdict.NOT_FOR_ME));
    assertThat(names(network, of(network, Wish.atMost(1), heard))).containsExactly("Dewi");
  }

  @Test
  void thoseOfTheSameSubsectorAreSoughtInWiderAndWiderPlaces() {
    var network =
        Drawn.network(
            "Jatim [place]; Malang [place] -PART_OF-> Jatim; Blimbing [place] -PART_OF-> Malang",
            "Kediri [place] -PART_OF-> Jatim; Ayu - Malang; Ayu - Kriya [subsector]",
            "Bima - Blimbing; Bima - Kriya; Citra - Kediri; Citra - Kriya; Dewi - Kriya",
            "Eko - Malang; Eko - Musik [subsector]");
    assertThat(names(network, of(network, Wish.atMost(9), List.of())))
        .containsExactlyInAnyOrder("Bima", "Citra", "Dewi");
  }

  @Test
  void nobodyIsABridgeToWhereSeveralPartnersAreAlready() {
    var network =
        Drawn.network(
            "Ayu -KNOWS- Bima; Ayu -KNOWS- Citra; Bima -KNOWS- Dewi; Citra -KNOWS- Dewi",
            "Ayu - Kriya [subsector]; Bima - Musik [subsector]; Dewi - Musik");
    assertThat(of(network, Wish.atMost(5), List.of()).suggestions())
        .singleElement()
        .satisfies(found -> assertThat(found.type()).isEqualTo(Suggestion.Type.SIMILAR));
  }

  @Test
  void whatWasNotForTheActorCountsForLess() {
    var network =
        Drawn.network("Ayu -NEEDS- ruang [capability]; Bima -OFFERS- ruang; Citra -OFFERS- ruang");
    var heard = List.of(said(network, "Bima", Feedback.Verdict.NOT_FOR_ME));
    assertThat(names(network, of(network, Wish.atMost(5), heard))).containsExactly("Citra");
    assertThat(score(network, "Citra", Wish.atMost(5), heard))
        .isLessThan(score(network, "Citra", Wish.atMost(5), List.of()));
  }

  private double score(Drawn network, String candidate, Wish wish, List<Feedback> heard) {
    return of(network, wish, heard).suggestions().stream()
        .filter(found -> found.node().equals(network.id(candidate)))
        .mapToDouble(Suggestion::score)
        .findFirst()
        .orElseThrow();
  }

  private Slate of(Drawn network, Wish wish, List<Feedback> heard) {
    return partners.of(network.id("Ayu"), network.view(), wish, heard);
  }

  private static Feedback said(Drawn network, String candidate, Feedback.Verdict verdict) {
    var actor = network.id("Ayu");
    var other = network.id(candidate);
    return new Feedback(
        Feedback.id("ayu", actor, other),
        actor,
        other,
        verdict,
        null,
        null,
        "ayu",
        Instant.EPOCH,
        0);
  }

  private static List<String> names(Drawn network, Slate slate) {
    return slate.suggestions().stream().map(found -> network.name(found.node())).toList();
  }
}
