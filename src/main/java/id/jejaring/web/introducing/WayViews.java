package id.jejaring.web.introducing;

import id.jejaring.domain.NodeId;
import id.jejaring.exploring.Routes;
import id.jejaring.web.MatterSentences;
import id.jejaring.web.Scene;
import id.jejaring.web.introducing.IntroductionPage.Chosen;
import id.jejaring.web.introducing.IntroductionPage.Helper;
import id.jejaring.web.introducing.IntroductionPage.LegLine;
import id.jejaring.web.introducing.IntroductionPage.Looking;
import id.jejaring.web.introducing.IntroductionPage.Way;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up the ways to somebody as their page shows them. */
@Component
final class WayViews {

  private static final int SHOWN = 5;

  private final Ways ways;
  private final Views views;

  WayViews(Ways ways, Views views) {
    this.ways = ways;
    this.views = views;
  }

  /**
   * The ways, and the letter where one was chosen.
   *
   * @param through those in between of the way that was chosen; empty where none is needed, null
   *     where none is chosen yet
   */
  Looking of(NodeId from, NodeId to, @Nullable List<NodeId> through, Scene scene, Scene written) {
    var routes = ways.between(from, to, scene, SHOWN);
    var legs = new LegSentences(scene);
    return new Looking(
        Views.party(from, scene),
        Views.party(to, scene),
        routes.tied().map(leg -> line(leg, legs, scene)).orElse(null),
        routes.apart(),
        routes.found().stream().map(route -> way(route, through, legs, scene)).toList(),
        routes.resting().stream().map(each -> ways.resting(each, scene)).toList(),
        routes.truncated(),
        through == null || routes.apart() ? null : chosen(from, to, through, scene, written));
  }

  private Way way(
      Routes.Route route, @Nullable List<NodeId> through, LegSentences legs, Scene scene) {
    return new Way(
        legs.names(route),
        percent(route.chance(), scene),
        route.legs().stream().map(leg -> line(leg, legs, scene)).toList(),
        route.between().stream()
            .map(each ->
                new Helper(Views.party(each.node(), scene), ways.asked(each.asked(), scene)))
            .toList(),
        Views.joined(route.through()),
        route.through().equals(through));
  }

  private static LegLine line(Routes.Leg leg, LegSentences legs, Scene scene) {
    return new LegLine(legs.of(leg), percent(leg.chance(), scene), legs.cites(leg));
  }

  private Chosen chosen(NodeId from, NodeId to, List<NodeId> through, Scene scene, Scene written) {
    scene.load(through);
    through.forEach(scene::get);
    var here =
        "/introductions/new?from=%s&to=%s&through=%s"
            .formatted(from, to, through.isEmpty() ? "none" : Views.joined(through));
    return new Chosen(
        through.isEmpty()
            ? scene.phrases().say("introduction.directly")
            : new MatterSentences(scene).names(through),
        Views.joined(through),
        views.letter(
            from, to, through, through.isEmpty() ? to : through.getFirst(), here, scene, written));
  }

  /** The ids of a way that a parameter names; empty where none is chosen. */
  static Optional<List<NodeId>> chosen(@Nullable String parameter) {
    if (parameter == null || parameter.isBlank()) {
      return Optional.empty();
    }
    return Optional.of("none".equals(parameter) ? List.of() : Views.split(parameter));
  }

  private static String percent(double chance, Scene scene) {
    return scene.phrases().say("ways.chance", scene.phrases().number(100 * chance, 0));
  }
}
