package id.jejaring.web.introducing;

import id.jejaring.domain.Asked;
import id.jejaring.domain.Dated;
import id.jejaring.domain.Introduction;
import id.jejaring.domain.NodeId;
import id.jejaring.exploring.IntroductionPaths;
import id.jejaring.exploring.Routes;
import id.jejaring.registry.Introducing;
import id.jejaring.web.Evidence;
import id.jejaring.web.Scene;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks by whom somebody may be introduced, and says it in sentences. */
@Component
public final class Ways {

  private final IntroductionPaths paths;
  private final Introducing introducing;

  Ways(IntroductionPaths paths, Introducing introducing) {
    this.paths = paths;
    this.introducing = introducing;
  }

  /** The best ways, their names and evidence looked up in one go. */
  public Routes between(NodeId from, NodeId to, Scene scene, int limit) {
    if (from.equals(to)) {
      throw Introduction.toThemselves(to, scene.get(to).name());
    }
    var asking =
        new IntroductionPaths.Asking(introducing.asked(scene.viewer()), introducing.resting());
    var routes = paths.between(from, to, scene.view(), asking, limit);
    var named = new HashSet<NodeId>(List.of(from, to));
    var evidence = new ArrayList<Evidence>();
    var legs = new ArrayList<Routes.Leg>();
    routes.tied().ifPresent(legs::add);
    routes.found().forEach(route -> legs.addAll(route.legs()));
    for (var leg : legs) {
      leg.ties().forEach(tie -> named.addAll(List.of(tie.from(), tie.to())));
      evidence.addAll(evidence(leg));
    }
    routes.resting().forEach(each -> named.add(each.node()));
    scene.load(named);
    scene.loadEvidence(evidence);
    return routes;
  }

  /** The ties of a leg. */
  public static List<Evidence> evidence(Routes.Leg leg) {
    return leg.ties().stream()
        .map(tie -> new Evidence(tie.from(), tie.kind(), tie.to()))
        .distinct()
        .toList();
  }

  /**
   * How often, as far as the viewer may know, somebody has been asked this month, and how they
   * answered.
   */
  public String asked(Asked asked, Scene scene) {
    var phrases = scene.phrases();
    var said = phrases.say("ways.asked", asked.thisMonth(), introducing.aMonth());
    return asked.agreed() + asked.declined() == 0
        ? said
        : phrases.say("ways.answered", said, asked.agreed(), asked.declined());
  }

  /** That somebody rests, and until when; how often others asked them is not told. */
  public String resting(Routes.Between between, Scene scene) {
    return scene
        .phrases()
        .say(
            "ways.resting",
            scene.name(between.node()),
            scene.phrases().date(Dated.day(introducing.restingUntil())));
  }
}
