package id.jejaring.web.introducing;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.TieKind;
import id.jejaring.exploring.Routes;
import id.jejaring.exploring.Routes.Leg;
import id.jejaring.exploring.Routes.Tie;
import id.jejaring.network.Days;
import id.jejaring.recommending.Link;
import id.jejaring.web.Dating;
import id.jejaring.web.Phrases;
import id.jejaring.web.Scene;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** Says what ties two who follow each other on a way, and since when. */
public final class LegSentences {

  private static final int TOLD = 3;

  private final Scene scene;
  private final Phrases phrases;
  private final Dating dating;

  /** Sentences with the names and in the language of a scene. */
  public LegSentences(Scene scene) {
    this.scene = scene;
    phrases = scene.phrases();
    dating = new Dating(phrases, scene);
  }

  /** What ties the two: {@code Ayu mengenal Budi (sejak 2019)}. */
  public String of(Leg leg) {
    var said = new LinkedHashSet<String>();
    for (var tie : leg.ties()) {
      if (tie.kind().isJointWork()) {
        if (tie.from().equals(leg.from())) {
          said.add(joint(tie, leg));
        }
      } else {
        said.add(work(tie, leg));
      }
    }
    return phrases.say(
        "ways.leg",
        scene.name(leg.from()),
        phrases.list(new ArrayList<>(said).subList(0, Math.min(TOLD, said.size()))));
  }

  /** A way in one line: the names in their order. */
  public String names(Routes.Route route) {
    var names = new ArrayList<String>();
    names.add(scene.name(route.legs().getFirst().from()));
    route.legs().forEach(leg -> names.add(scene.name(leg.to())));
    return String.join(" → ", names);
  }

  private String joint(Tie tie, Leg leg) {
    var ties =
        leg.ties().stream()
            .filter(each -> each.kind() == tie.kind() && each.to().equals(tie.to()))
            .map(this::link)
            .toList();
    return phrases.say(
        "work." + key(tie.kind()), scene.name(leg.to()), dating.in(tie.to(), tie.kind(), ties));
  }

  private String work(Tie tie, Leg leg) {
    var way = tie.kind().isMutual() ? "" : tie.from().equals(leg.from()) ? ".out" : ".in";
    var link = link(tie);
    var over = link.spell().over() ? "work.past." : "work.";
    return dating.in(phrases.say(over + key(tie.kind()) + way, scene.name(leg.to())), link);
  }

  private Link link(Tie tie) {
    var today = Days.date(scene.view().day());
    return new Link(
        tie.from(),
        tie.kind(),
        tie.to(),
        new Link.Spell(
            tie.since().orElse(null),
            tie.until().orElse(null),
            tie.until().filter(day -> !day.isAfter(today)).isPresent()));
  }

  /** The sources that say so. */
  public List<String> cites(Leg leg) {
    return scene.citeEvidence(Ways.evidence(leg));
  }

  /** Names of those in between. */
  public String names(List<NodeId> ids) {
    return phrases.list(ids.stream().map(scene::name).toList());
  }

  private static String key(TieKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
