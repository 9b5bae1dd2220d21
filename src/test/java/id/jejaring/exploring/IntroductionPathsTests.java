package id.jejaring.exploring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.domain.Asked;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.network.Drawn;
import id.jejaring.network.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ways by which somebody may be introduced. */
final class IntroductionPathsTests {

  private static final IntroductionPaths.Asking NOBODY =
      new IntroductionPaths.Asking(Map.of(), Set.of());

  private final IntroductionPaths paths = new IntroductionPaths();

  @Test
  void theReferencePageIsRight() throws IOException {
    var page = Files.readString(Path.of("docs/reference/introductions.md"));
    int begin = page.indexOf("```text\n") + "```text\n".length();
    var drawn = Drawn.network(page.substring(begin, page.indexOf("```", begin)));
    var asking =
        new IntroductionPaths.Asking(
            Map.of(
                drawn.id("Budi"), new Asked(0, 0, 1),
                drawn.id("Dewi"), new Asked(1, 1, 0)),
            Set.of(drawn.id("Eka")));
    var routes = routes(drawn, drawn.view(), asking, 5);

    assertThat(names(drawn, routes)).containsExactly(List.of("Dewi"), List.of("Budi"));
    for (var route : routes.found()) {
      var row =
          page.lines()
              .filter(line ->
                  line.startsWith("| over " + drawn.name(route.through().getFirst()) + " |"))
              .map(line -> line.substring(1).strip().split("\\s*\\|\\s*", 0))
              .findFirst()
              .orElseThrow();
      var ties = route.legs().stream().mapToDouble(Routes.Leg::chance).reduce(1, (a, b) -> a * b);
      assertThat(ties).isCloseTo(Double.parseDouble(row[1]), within(5e-5));
      assertThat(route.between().getFirst().asked().willingness())
          .isCloseTo(Double.parseDouble(row[2]), within(5e-5));
      assertThat(route.chance()).isCloseTo(Double.parseDouble(row[3]), within(5e-5));
    }
    assertThat(routes.resting())
        .singleElement()
        .satisfies(resting -> assertThat(resting.node()).isEqualTo(drawn.id("Eka")));
    assertThat(routes.truncated()).isFalse();
  }

  @Test
  void eachStepNamesTheTiesItRestsOnAndWhenTheyHeld() {
    var drawn =
        Drawn.network(
            "Ayu [person] -COLLABORATES_WITH 2019..2021- Budi [person]",
            "Budi -MADE- Film [project 2024]; Citra [person] -MADE- Film");
    var legs = routes(drawn, drawn.view("2026-01-01"), NOBODY, 5).found().getFirst().legs();
    assertThat(legs).hasSize(2);
    assertThat(legs.getFirst().ties())
        .singleElement()
        .satisfies(tie -> {
          assertThat(tie.kind()).isEqualTo(TieKind.COLLABORATES_WITH);
          assertThat(tie.since()).hasToString("Optional[2019-01-01]");
          assertThat(tie.until()).isPresent();
        });
    assertThat(legs.getLast().ties())
        .extracting(tie -> drawn.name(tie.from()) + " " + tie.kind() + " " + drawn.name(tie.to()))
        .containsExactly("Budi MADE Film", "Citra MADE Film");
  }

  @Test
  void aFreshTieComesBeforeOneThatIsLongOver() {
    var drawn =
        Drawn.network(
            "Ayu [person] -COLLABORATES_WITH 2010..2012- Budi [person] -KNOWS- Citra [person]",
            "Ayu -COLLABORATES_WITH 2024- Dewi [person] -KNOWS- Citra");
    assertThat(names(drawn, routes(drawn, drawn.view("2026-01-01"), NOBODY, 5)))
        .containsExactly(List.of("Dewi"), List.of("Budi"));
  }

  @Test
  void eachStepFromAHubHasItsChanceHoweverManyWaysBeginThere() {
    var drawn =
        Drawn.network(
            "Ayu [person]; Citra [person]",
            between(1, 7, "Ayu -KNOWS- B%1$d [person] -KNOWS *2- Citra"),
            between(7, 60_000, "Ayu -KNOWS- B%1$d [person]"));
    var routes = routes(drawn, drawn.view(), NOBODY, 6);
    assertThat(routes.found()).hasSize(6);
    for (var route : routes.found()) {
      assertThat(route.legs())
          .extracting(leg -> Math.round(100 * leg.chance()))
          .containsExactly(50L, 37L);
      assertThat(route.chance()).isCloseTo(0.5 * 0.5 * (1 - Math.pow(2, -2 / 3.0)), within(1e-9));
    }
  }

  private static String between(int from, int to, String line) {
    return IntStream.range(from, to).mapToObj(line::formatted).collect(Collectors.joining("\n"));
  }

  @Test
  void noWayLeadsThroughWhatIsHidden() {
    var drawn =
        Drawn.network(
            "Ayu [person] -KNOWS- Budi [person own] -KNOWS- Citra [person]",
            "Ayu -KNOWS own- Dewi [person] -KNOWS- Citra");
    assertThat(names(drawn, routes(drawn, drawn.view(), NOBODY, 5))).hasSize(2);
    var seen = routes(drawn, drawn.view(Viewer.ANYONE), NOBODY, 5);
    assertThat(seen.found()).isEmpty();
    var resting = new IntroductionPaths.Asking(Map.of(), Set.of(drawn.id("Budi")));
    assertThat(routes(drawn, drawn.view(Viewer.ANYONE), resting, 5).resting()).isEmpty();
  }

  @Test
  void whoIsKeptApartIsNotBroughtTogether() {
    var drawn =
        Drawn.network(
            "Ayu [person] -KNOWS- Budi [person] -KNOWS- Citra [person]",
            "Ayu -KNOWS- Dewi [person] -KNOWS- Citra; Dewi -KEPT_APART own- Citra");
    assertThat(names(drawn, routes(drawn, drawn.view(), NOBODY, 5)))
        .containsExactly(List.of("Budi"));
    // Who may not know of it gets the answer as if nobody had said so.
    assertThat(names(drawn, routes(drawn, drawn.view(Viewer.ANYONE), NOBODY, 5))).hasSize(2);
    var both =
        Drawn.network(
            "Ayu [person] -KNOWS- Budi [person] -KNOWS- Citra [person]",
            "Ayu -KEPT_APART own- Citra");
    var apart = routes(both, both.view(), NOBODY, 5);
    assertThat(apart.apart()).isTrue();
    assertThat(apart.found()).isEmpty();
    assertThat(routes(both, both.view(Viewer.ANYONE), NOBODY, 5).apart()).isFalse();
  }

  @Test
  void whatTiesTheTwoAlreadyIsToldAndIsNoWay() {
    var drawn =
        Drawn.network(
            "Ayu [person] -KNOWS *4- Citra [person]", "Ayu -KNOWS- Budi [person] -KNOWS- Citra");
    var routes = routes(drawn, drawn.view(), NOBODY, 5);
    assertThat(routes.tied()).isPresent();
    assertThat(names(drawn, routes)).containsExactly(List.of("Budi"));
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    var drawn = Drawn.network("Ayu [person] -KNOWS- Citra [person]; Ayu - Kriya [subsector]");
    var ayu = drawn.id("Ayu");
    assertThatThrownBy(() -> paths.between(ayu, ayu, drawn.view(), NOBODY, 5))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> paths.between(ayu, drawn.id("Kriya"), drawn.view(), NOBODY, 5))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> paths.between(ayu, NodeId.named("x"), drawn.view(), NOBODY, 5))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> routes(drawn, drawn.view(), NOBODY, 11))
        .isInstanceOf(Refusal.Invalid.class);
  }

  private Routes routes(Drawn drawn, View view, IntroductionPaths.Asking asking, int limit) {
    return paths.between(drawn.id("Ayu"), drawn.id("Citra"), view, asking, limit);
  }

  private static List<List<String>> names(Drawn drawn, Routes routes) {
    return routes.found().stream()
        .map(route -> route.through().stream().map(drawn::name).toList())
        .toList();
  }
}
