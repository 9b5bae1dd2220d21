package id.jejaring.web.introducing;

import id.jejaring.domain.Dated;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieKind;
import id.jejaring.exploring.Routes;
import id.jejaring.exploring.Routes.Leg;
import id.jejaring.exploring.Routes.Tie;
import id.jejaring.web.Phrases;
import id.jejaring.web.Scene;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what ties two who follow each other on a way, and since when. */
public final class LegSentences {

  private static final int TOLD = 3;

  private final Scene scene;
  private final Phrases phrases;

  /** Sentences with the names and in the language of a scene. */
  public LegSentences(Scene scene) {
    this.scene = scene;
    phrases = scene.phrases();
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
    var said = phrases.say("work." + key(tie.kind()), scene.name(leg.to()), scene.name(tie.to()));
    return since(said, tie);
  }

  private String work(Tie tie, Leg leg) {
    var way = tie.kind().isMutual() ? "" : tie.from().equals(leg.from()) ? ".out" : ".in";
    return since(phrases.say("work." + key(tie.kind()) + way, scene.name(leg.to())), tie);
  }

  private String since(String said, Tie tie) {
    var span = phrases.span(new Span(day(tie.since()), day(tie.until())));
    return span.isEmpty() ? said : said + " (" + span + ")";
  }

  /** A first of January is a year of which no more is known, as nearly always. */
  private static @Nullable Dated day(Optional<LocalDate> date) {
    return date.map(day -> day.getDayOfYear() == 1 ? Dated.year(day.getYear()) : Dated.day(day))
        .orElse(null);
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
