package id.jejaring.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejaring.domain.NodeId;
import id.jejaring.exploring.Routes;
import id.jejaring.registry.Introducing;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import id.jejaring.web.introducing.LegSentences;
import id.jejaring.web.introducing.Letter;
import id.jejaring.web.introducing.Letters;
import id.jejaring.web.introducing.Ways;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** By whom somebody may be introduced. */
@RestController
@Tag(name = "Introductions", description = "Who can introduce whom, and what came of it")
class PathsController {

  private final Ways ways;
  private final Letters letters;
  private final Introducing introducing;
  private final Scenes scenes;

  PathsController(Ways ways, Letters letters, Introducing introducing, Scenes scenes) {
    this.ways = ways;
    this.letters = letters;
    this.introducing = introducing;
    this.scenes = scenes;
  }

  /** The ways from one actor to another. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PathsBody(
      Ref from,
      Ref to,
      @Schema(description = "What ties the two already.") @Nullable LegBody tied,
      @Schema(description = "The best ways, the best first.") List<WayBody> items,
      @Schema(description = "Who would be on a best way, had they not been asked often enough.")
          List<HelperBody> resting,
      @Schema(description = "Whether it was asked to keep the two apart; then there is no way.")
          boolean apart,
      @Schema(description = "How often somebody is asked in a month at most.") int aMonth,
      @Schema(description = "Whether more was there than the budget allowed to look at.")
          boolean truncated) {}

  /** One way. */
  record WayBody(
      @Schema(description = "The way in one line.", example = "Ayu → Budi → Citra") String sentence,
      @Schema(description = "Orders ways; no promise.") double chance,
      List<LegBody> steps,
      List<HelperBody> through,
      MessageBody message) {}

  /** Two who are tied. */
  record LegBody(
      Ref from,
      Ref to,
      @Schema(description = "By strength and freshness of their ties.") double chance,
      String sentence,
      List<TieLine> ties,
      List<String> sources) {}

  /** A tie of the evidence. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TieLine(Ref from, String kind, Ref to, @Nullable String since, @Nullable String until) {}

  /** Somebody in between. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record HelperBody(
      Ref node,
      @Schema(description = "How often they have been asked this month, as far as you may know.")
          int asked,
      @Schema(description = "How often they agreed in the last year, as far as you may know.")
          int agreed,
      @Schema(description = "How often they would rather not, likewise.") int declined,
      @Schema(description = "The day on which they may be asked again, where they rest.")
          @Nullable String restingUntil,
      String sentence) {}

  /** A message to whoever is asked first. */
  record MessageBody(
      Ref to,
      String text,
      @Schema(description = "Opens WhatsApp with the text.") String whatsapp,
      @Schema(description = "Whether the address names the number; else pick the receiver.")
          boolean addressed) {

    static MessageBody of(Letter.Draft draft, Scene scene) {
      return new MessageBody(
          Ref.of(scene, draft.to()), draft.text(), draft.whatsapp(), draft.addressed());
    }
  }

  @GetMapping("/api/paths")
  @Operation(
      summary = "By whom somebody may be introduced to somebody else",
      description =
          "Ranked by the strength and freshness of the ties and by how readily those in between"
              + " agreed before, as far as you may know of it. Whoever has been asked often enough this month is left out, and"
              + " named in resting.")
  PathsBody between(
      @RequestParam String from,
      @RequestParam String to,
      @Parameter(description = "1 to 10.") @RequestParam(defaultValue = "5") int limit,
      Locale locale) {
    var scene = scenes.about(NodeId.of(from), locale);
    var routes = ways.between(NodeId.of(from), NodeId.of(to), scene, limit);
    var sentences = new LegSentences(scene);
    var letter = letters.about(routes.from(), routes.to(), scene);
    return new PathsBody(
        Ref.of(scene, routes.from()),
        Ref.of(scene, routes.to()),
        routes.tied().map(leg -> leg(leg, sentences, scene)).orElse(null),
        routes.found().stream().map(route -> way(route, sentences, letter, scene)).toList(),
        routes.resting().stream()
            .map(each -> helper(each, introducing.restingUntil(), ways.resting(each, scene), scene))
            .toList(),
        routes.apart(),
        introducing.aMonth(),
        routes.truncated());
  }

  private WayBody way(Routes.Route route, LegSentences sentences, Letter letter, Scene scene) {
    var through = route.through();
    return new WayBody(
        sentences.names(route),
        route.chance(),
        route.legs().stream().map(leg -> leg(leg, sentences, scene)).toList(),
        route.between().stream()
            .map(each -> helper(each, null, ways.asked(each.asked(), scene), scene))
            .toList(),
        MessageBody.of(letter.to(through.getFirst(), through, false), scene));
  }

  private static LegBody leg(Routes.Leg leg, LegSentences sentences, Scene scene) {
    return new LegBody(
        Ref.of(scene, leg.from()),
        Ref.of(scene, leg.to()),
        leg.chance(),
        sentences.of(leg),
        leg.ties().stream()
            .map(tie ->
                new TieLine(
                    Ref.of(scene, tie.from()),
                    tie.kind().name().toLowerCase(Locale.ROOT),
                    Ref.of(scene, tie.to()),
                    tie.since().map(Object::toString).orElse(null),
                    tie.until().map(Object::toString).orElse(null)))
            .toList(),
        sentences.cites(leg));
  }

  private static HelperBody helper(
      Routes.Between between, @Nullable LocalDate restingUntil, String sentence, Scene scene) {
    return new HelperBody(
        Ref.of(scene, between.node()),
        between.asked().thisMonth(),
        between.asked().agreed(),
        between.asked().declined(),
        restingUntil == null ? null : restingUntil.toString(),
        sentence);
  }
}
