package id.jejaring.network.algorithm.proximity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.network.Drawn;
import id.jejaring.network.Mask;
import id.jejaring.network.RandomNetwork;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Budget;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.ReferencePage;
import id.jejaring.network.algorithm.Work;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TwoHopTests {

  @Test
  void withoutStrengthsAndDatesItIsTheSumOfOneOverTheDegreeOfSharedNeighbours() {
    var drawn =
        Drawn.network(
            "Ayu [person] - Budi [person] - Citra [person]; Ayu - Dewi [person] - Citra",
            "Budi - Eka [person]; Ayu - Fajar [person]; Fajar - Budi");
    var allocation = from(drawn, drawn.view(), "Ayu");

    assertThat(score(drawn, allocation, "Citra")).isCloseTo(1 / 4.0 + 1 / 2.0, within(1e-12));
    assertThat(score(drawn, allocation, "Eka")).isCloseTo(1 / 4.0, within(1e-12));
    assertThat(score(drawn, allocation, "Fajar")).isZero();
    assertThat(drawn.names(allocation.best(5).stream().mapToInt(Score::node)))
        .containsExactly("Citra", "Eka");
    assertThat(drawn.names(allocation.through(drawn.node("Citra")).stream().mapToInt(Score::node)))
        .containsExactly("Dewi", "Budi");
  }

  @Test
  void whoGivesUpGetsNoAnswerAndWhoAsksNextTheWholeOne() {
    var drawn =
        Drawn.network(
            "Ayu [person] - Budi [person] - Citra [person]; Ayu - Dewi [person] - Citra",
            "Ayu - Fair [event] - Eka [person]");
    var question =
        new TwoHop.Question(
            TwoHop.Rule.ADAMIC_ADAR, Decay.NONE, new TwoHop.Affiliations(1, 1, 1), 1000);
    var twoHop = new TwoHop(drawn.view(), question);
    var cancel = new Cancel();
    cancel.ask();

    assertThatThrownBy(() -> twoHop.from(drawn.node("Ayu"), cancel))
        .isInstanceOf(CancellationException.class);
    assertThat(twoHop.from(drawn.node("Ayu")).best(5))
        .hasSize(2)
        .isEqualTo(new TwoHop(drawn.view(), question).from(drawn.node("Ayu")).best(5));
  }

  @Test
  void strengthWeighsWhatIsPassedOn() {
    var drawn =
        Drawn.network(
            "Ayu [person] -KNOWS *3- Budi [person] -SUPPLIES *5-> Citra [person]",
            "Budi -KNOWS *1- Dewi [person]");
    var allocation = from(drawn, drawn.view(), "Ayu");

    assertThat(score(drawn, allocation, "Citra")).isCloseTo(5 / 9.0, within(1e-12));
    assertThat(score(drawn, allocation, "Dewi")).isCloseTo(1 / 9.0, within(1e-12));
  }

  @Test
  void nobodyFromASharedProjectIsACandidate() {
    var drawn =
        Drawn.network(
            "Ayu [person] - Film [project] - Budi [person]; Film - Citra [person]",
            "Budi - Sequel [project] - Dewi [person]");
    var work = new Work(drawn.view(), Decay.NONE);
    var allocation = from(drawn, drawn.view(), "Ayu");

    assertThat(work.from(drawn.node("Ayu")).of(drawn.node("Budi"))).isEqualTo(0.5);
    assertThat(work.from(drawn.node("Budi")).of(drawn.node("Dewi"))).isEqualTo(1);
    assertThat(score(drawn, allocation, "Citra")).isZero();
    // Budi gets 1/2 and has 1/2 to Ayu, 1/2 to Citra, 1 to Dewi.
    assertThat(score(drawn, allocation, "Dewi")).isCloseTo(0.25, within(1e-12));
    assertThat(work.between(drawn.node("Ayu"), drawn.node("Budi"))).hasSize(2);
  }

  @Test
  void whatHasEndedDecaysAndWhatIsStillRunningDoesNot() {
    var drawn =
        Drawn.network(
            "Ayu [person] -KNOWS 2000..- Budi [person]",
            "Ayu -KNOWS 2010..2017- Citra [person]",
            "Ayu -2014- Film [project] -2014- Dewi [person]",
            "Ayu - Pact [agreement 2017..] - Eka [person]");
    var weights =
        new Work(drawn.view("2020-01-01").withPast(), Decay.THREE_YEARS).from(drawn.node("Ayu"));

    assertThat(weights.of(drawn.node("Budi"))).isEqualTo(1);
    assertThat(weights.of(drawn.node("Citra"))).isCloseTo(Math.exp(-1), within(1e-3));
    assertThat(weights.of(drawn.node("Dewi"))).isCloseTo(Math.exp(-5 / 3.0), within(1e-3));
    assertThat(weights.of(drawn.node("Eka"))).isCloseTo(Math.exp(-1), within(1e-3));
  }

  @Test
  void aHiddenPartnerOfAProjectIsNotCounted() {
    var drawn =
        Drawn.network("Ayu [person] - Film [project] - Budi [person]; Film - Citra [person own]");
    var seen = new Work(drawn.view(Viewer.ANYONE), Decay.NONE).from(drawn.node("Ayu"));

    assertThat(seen.size()).isEqualTo(1);
    assertThat(seen.of(drawn.node("Budi"))).isEqualTo(1);
  }

  @Test
  void adamicAdarDividesByTheLogarithmOfHowManyTheOneBetweenIsTiedWith() {
    var drawn =
        Drawn.network(
            "Ayu [person] - Budi [person] - Citra [person]; Ayu - Dewi [person] - Citra",
            "Budi - Eka [person]; Budi -SUPPLIES-> Eka");
    var scores =
        new TwoHop(drawn.view(), TwoHop.Question.of(TwoHop.Rule.ADAMIC_ADAR, Decay.NONE))
            .from(drawn.node("Ayu"));

    assertThat(score(drawn, scores, "Citra"))
        .isCloseTo(1 / Math.log(3) + 1 / Math.log(2), within(1e-12));
    assertThat(score(drawn, scores, "Eka")).isCloseTo(2 / Math.log(3), within(1e-12));
  }

  @Test
  void eventsCommunitiesAndVenuesStandBetweenTheirMembersWithAWeight() {
    var drawn =
        Drawn.network(
            "Ayu [person] - Fair [event 2019] - Budi [person]; Fair - Citra [person]",
            "Ayu - Weavers [community] - Budi; Ayu -KNOWS- Citra",
            "Ayu -MEMBER_OF-> Guild [agency] <-MEMBER_OF- Dewi [person]");
    var view = drawn.view("2023-01-01").withPast();
    var decay = new Decay(3);
    for (var rule : TwoHop.Rule.values()) {
      var scores =
          new TwoHop(view, new TwoHop.Question(rule, decay, of(0.5, 0.25, 0), Budget.UNLIMITED))
              .from(drawn.node("Ayu"));
      double faded = Math.exp(-1096 / 365.25 / 3);
      double fair = rule == TwoHop.Rule.ADAMIC_ADAR ? Math.log(3) : 3 * faded;
      double weavers = rule == TwoHop.Rule.ADAMIC_ADAR ? Math.log(2) : 2;
      assertThat(scores.size()).isEqualTo(1);
      assertThat(score(drawn, scores, "Budi"))
          .isCloseTo(0.5 * faded * faded / fair + 0.25 / weavers, within(1e-12));
      assertThat(drawn.names(scores.through(drawn.node("Budi")).stream().mapToInt(Score::node)))
          .containsExactlyInAnyOrder("Fair", "Weavers");
    }
  }

  @Test
  void scoresAreThoseOfTheDefinitionAndThroughAddsUpToThem() {
    for (int round = 0; round < 20; round++) {
      var seed = System.nanoTime();
      var network = new RandomNetwork(seed, 60);
      var view =
          View.of(network.snapshot(), Mask.of(Viewer.OWNER, World.SOURCED))
              .asOf(RandomNetwork.TODAY)
              .withPast();
      for (var rule : TwoHop.Rule.values()) {
        var twoHop =
            new TwoHop(
                view,
                new TwoHop.Question(rule, Decay.THREE_YEARS, of(0.7, 0, 0), Budget.UNLIMITED));
        for (int source = 0; source < view.size(); source += 7) {
          twoHop.from(source);
          var naive = naive(view, source, rule);
          for (int node = 0; node < view.size(); node++) {
            assertThat(twoHop.score(node))
                .as("seed %d, %s, from %d to %d", seed, rule, source, node)
                .isCloseTo(naive[node], within(1e-9));
            assertThat(twoHop.through(node).stream().mapToDouble(Score::score).sum())
                .isCloseTo(naive[node], within(1e-9));
          }
          assertThat(twoHop.isTruncated()).isFalse();
        }
      }
    }
  }

  @Test
  void theBestComeFirstAndEqualOnesInTheOrderOfAWalk() {
    var seed = System.nanoTime();
    var view =
        View.of(new RandomNetwork(seed, 80).snapshot(), Mask.of(Viewer.OWNER, World.SOURCED));
    var twoHop = new TwoHop(view, TwoHop.Question.of(TwoHop.Rule.ADAMIC_ADAR, Decay.NONE));
    for (int source = 0; source < 80; source++) {
      twoHop.from(source);
      var all =
          IntStream.range(0, twoHop.size())
              .map(twoHop::candidate)
              .mapToObj(node -> new Score(node, twoHop.score(node)))
              .sorted(Comparator.comparingDouble(Score::score).reversed())
              .toList();
      for (int limit : new int[] {0, 1, 3, 1000}) {
        assertThat(twoHop.best(limit))
            .as("seed %d", seed)
            .isEqualTo(all.subList(0, Math.min(limit, all.size())));
      }
    }
  }

  @Test
  void aSpentBudgetLeavesOutWhoeverWasNotLookedAtInFullAndSaysSo() {
    var drawn =
        Drawn.network(
            "Ayu [person] - Budi [person] - Citra [person]; Ayu - Dewi [person] - Eka [person]",
            "Dewi - Fajar [person]; Ayu -KNOWS own- Gita [person]; Budi -KNOWS own- Gita");
    var anyone = drawn.view(Viewer.ANYONE);
    for (int budget = 0; budget < 9; budget++) {
      var scores =
          new TwoHop(
                  anyone,
                  new TwoHop.Question(
                      TwoHop.Rule.RESOURCE_ALLOCATION, Decay.NONE, of(1, 1, 1), budget))
              .from(drawn.node("Ayu"));
      // Ayu has two ties that anyone sees, and a walk comes to Dewi first, who has three; Budi two.
      assertThat(scores.isTruncated()).as("budget %d", budget).isEqualTo(budget < 7);
      assertThat(scores.size()).isEqualTo(budget < 5 ? 0 : budget < 7 ? 2 : 3);
      assertThat(scores.through(drawn.node("Eka"))).hasSize(budget < 5 ? 0 : 1);
      assertThat(scores.isTruncated()).isEqualTo(budget < 7);
    }
  }

  @Test
  void nothingOfTheActorAskedAboutBeforeComesThroughWhereTheBudgetIsSpent() {
    var drawn =
        Drawn.network(
            "Ayu [person] - Fair [event] - Citra [person]",
            "Budi [person] -KNOWS- Zaki [person] -KNOWS- Citra; Budi -SUPPLIES-> Hub [person]",
            "Hub - Dewi [person]; Hub - Eka [person]; Hub - Fajar [person]; Hub - Gita [person]");
    var affiliations = of(1, 1, 1);
    var asked =
        new TwoHop(
            drawn.view(),
            new TwoHop.Question(TwoHop.Rule.RESOURCE_ALLOCATION, Decay.NONE, affiliations, 6));
    assertThat(drawn.names(nodes(asked.from(drawn.node("Ayu")), drawn))).containsExactly("Fair");

    asked.from(drawn.node("Budi"));

    assertThat(asked.isTruncated()).isTrue();
    assertThat(drawn.names(nodes(asked, drawn))).containsExactly("Zaki");
  }

  private static IntStream nodes(TwoHop asked, Drawn drawn) {
    return asked.through(drawn.node("Citra")).stream().mapToInt(Score::node);
  }

  @Test
  void whatIsHiddenMightAsWellNotBeThere() {
    var seen =
        """
        Ayu [person] - Budi [person] - Citra [person]; Budi - Dewi [person]
        Ayu - Fair [event] - Dewi; Fair - Eka [person]; Budi - Film [project] - Fajar [person]
        """;
    var drawn =
        Drawn.network(
            seen,
            "Ayu - Gita [person own] - Citra; Gita - Fair; Budi -KNOWS own- Eka; Gita - Film",
            "Ayu - Show [project own] - Citra; Ayu -TOOK_PART_IN own-> Talk [event] <- Citra");
    var rest = Drawn.network(seen);
    for (var rule : TwoHop.Rule.values()) {
      var question = new TwoHop.Question(rule, Decay.NONE, of(1, 1, 1), Budget.UNLIMITED);
      var masked = new TwoHop(drawn.view(Viewer.ANYONE), question).from(drawn.node("Ayu"));
      var alone = new TwoHop(rest.view(), question).from(rest.node("Ayu"));
      assertThat(masked.size()).isEqualTo(alone.size()).isEqualTo(4);
      for (var name : List.of("Citra", "Dewi", "Eka", "Fajar")) {
        assertThat(score(drawn, masked, name)).isEqualTo(score(rest, alone, name)).isPositive();
      }
    }
  }

  @Test
  void thePageIsRight() throws IOException {
    var page = ReferencePage.under("Two hops");
    var graph = page.graph();
    var allocation = two(page, TwoHop.Rule.RESOURCE_ALLOCATION);
    var adamicAdar = two(page, TwoHop.Rule.ADAMIC_ADAR);
    page.holds(
        graph,
        (measure, vertex) ->
            switch (measure) {
              case "resource allocation" -> allocation.score(graph.node(vertex));
              case "Adamic-Adar" -> adamicAdar.score(graph.node(vertex));
              default -> throw new AssertionError(measure);
            });
  }

  private static TwoHop two(ReferencePage page, TwoHop.Rule rule) {
    return new TwoHop(
            page.drawn().view(),
            new TwoHop.Question(rule, Decay.NONE, of(0.5, 0, 0), Budget.UNLIMITED))
        .from(page.drawn().node("Ayu"));
  }

  private static TwoHop.Affiliations of(double event, double community, double venue) {
    return new TwoHop.Affiliations(event, community, venue);
  }

  /** Matrices, and events looked at from every pair. */
  private static double[] naive(View view, int source, TwoHop.Rule rule) {
    var work = new Work(view, Decay.THREE_YEARS);
    var scores = new double[view.size()];
    var tied = work.from(source);
    for (int between = 0; between < view.size(); between++) {
      var next = work.from(between);
      double by = rule == TwoHop.Rule.ADAMIC_ADAR ? Math.log(next.size()) : next.total();
      for (int node = 0; by > 0 && node < view.size(); node++) {
        scores[node] += tied.of(between) * next.of(node) / by;
      }
      var parts = new double[view.size()];
      double all = 0;
      int members = 0;
      for (var walk = view.kinds(TieKind.TOOK_PART_IN).walk().in(between); walk.next(); ) {
        double part = Math.exp(-Work.age(view, walk, between) / 3);
        parts[walk.node()] = Math.max(parts[walk.node()], part);
      }
      for (double part : parts) {
        all += part;
        members += part > 0 ? 1 : 0;
      }
      by = rule == TwoHop.Rule.ADAMIC_ADAR ? Math.log(members) : all;
      for (int node = 0; by > 0 && node < view.size(); node++) {
        scores[node] += 0.7 * parts[source] * parts[node] / by;
      }
    }
    scores[source] = 0;
    for (int node = 0; node < view.size(); node++) {
      scores[node] = tied.has(node) ? 0 : scores[node];
    }
    return scores;
  }

  private static TwoHop from(Drawn drawn, View view, String name) {
    return new TwoHop(view, TwoHop.Question.of(TwoHop.Rule.RESOURCE_ALLOCATION, Decay.THREE_YEARS))
        .from(drawn.node(name));
  }

  private static double score(Drawn drawn, TwoHop allocation, String name) {
    return allocation.score(drawn.node(name));
  }
}
