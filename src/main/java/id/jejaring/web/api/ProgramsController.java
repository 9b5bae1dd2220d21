package id.jejaring.web.api;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Figure;
import id.jejaring.domain.NodeFilter;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.importing.acquaintance.AcquaintanceSheets;
import id.jejaring.reach.Period;
import id.jejaring.reach.ProgramReach;
import id.jejaring.reach.Reach;
import id.jejaring.reach.Tally;
import id.jejaring.registry.Registry;
import id.jejaring.web.Frame;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Programs, and how far they reach. */
@RestController
@RequestMapping("/api/programs")
@Tag(name = "Programs", description = "Programs, and how far they reach")
class ProgramsController {

  private final Registry registry;
  private final ProgramReach programs;
  private final AcquaintanceSheets sheets;
  private final Scenes scenes;

  ProgramsController(
      Registry registry, ProgramReach programs, AcquaintanceSheets sheets, Scenes scenes) {
    this.registry = registry;
    this.programs = programs;
    this.sheets = sheets;
    this.scenes = scenes;
  }

  /** How far a program reaches, beside what was declared of it. */
  record ReachBody(
      Ref program,
      Participants participants,
      List<Hop> hops,
      @Schema(description = "What was declared of the program.") List<FigureBody> declared,
      Coverage coverage) {}

  /** Who took part. */
  record Participants(
      int count,
      int events,
      Map<String, Integer> byKind,
      List<Counted> bySubsector,
      @Schema(description = "Outside the 17 subsectors, or not known.") int withoutSubsector,
      List<Counted> byPlace,
      int withoutPlace,
      List<Ref> items) {}

  /** Those within so many hops, the participants left out; cumulative. */
  record Hop(
      int hop,
      int count,
      Map<String, Integer> byKind,
      List<Counted> bySubsector,
      @Schema(description = "Outside the 17 subsectors, or not known.") int withoutSubsector,
      List<Counted> byPlace,
      int withoutPlace) {}

  /** So many of a subsector or place. */
  record Counted(String id, String name, int count) {}

  /** What the counts cannot know. */
  record Coverage(
      int eventsWithoutParticipants,
      int participantsWithoutTies,
      int undatedParticipations,
      @Schema(description = "People asked whom they know, by acquaintance sheets.") int asked,
      @Schema(description = "How many of them replied.") int answered) {}

  @GetMapping
  @Operation(summary = "All programs, by id")
  Listing<NodeBody> list(
      @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String world,
      Locale locale) {
    if (limit < 1 || limit > 200) {
      throw Refusal.invalid("limit", limit, "Ask for 1 to 200 programs.");
    }
    var scene = scenes.of(Frame.world(world), locale);
    var nodes =
        registry.list(
            NodeFilter.of(NodeKind.PROGRAM),
            scene.viewer(),
            scene.world(),
            Cursor.node(cursor).orElse(null),
            limit + 1);
    var page = nodes.subList(0, Math.min(limit, nodes.size()));
    return new Listing<>(
        page.stream().map(node -> NodeBody.of(node, scene)).toList(),
        nodes.size() > limit ? Cursor.of(page.getLast().id()) : null);
  }

  @GetMapping("/{id}/reach")
  @Operation(
      summary = "How far a program reaches",
      description =
          "Participants, then actors within 1 to `hops` steps of work and joint work. Attending the"
              + " same event is no step.")
  ReachBody reach(
      @PathVariable String id,
      @Parameter(description = "Only what held on or after this day.")
          @RequestParam(required = false)
          @Nullable String from,
      @Parameter(description = "Only what held before this day.") @RequestParam(required = false)
          @Nullable String to,
      @Parameter(description = "0 to 6.") @RequestParam(defaultValue = "3") int hops,
      Locale locale) {
    var scene = scenes.about(NodeId.of(id), locale);
    var period = new Period(day("from", from), day("to", to));
    var reach = programs.of(NodeId.of(id), scene.view(), period, hops);
    var figures = registry.figuresOf(NodeId.of(id), scene.viewer());
    var responses = sheets.responses(NodeId.of(id), scene.viewer());
    scene.load(reach.people());
    scene.citeAll(figures.stream().map(Figure::provenance).toList());
    return new ReachBody(
        Ref.of(scene, reach.of()),
        participants(reach, scene),
        reach.hops().stream().map(hop -> hop(hop, scene)).toList(),
        figures.stream().map(figure -> FigureBody.of(figure, scene)).toList(),
        new Coverage(
            reach.coverage().eventsWithoutParticipants(),
            reach.coverage().participantsWithoutTies(),
            reach.coverage().undated(),
            responses.asked(),
            responses.answered()));
  }

  private static Participants participants(Reach reach, Scene scene) {
    var tally = reach.participants();
    return new Participants(
        tally.count(),
        reach.events(),
        byKind(tally),
        bySubsector(tally, scene),
        tally.withoutSubsector(),
        byPlace(tally, scene),
        tally.withoutPlace(),
        reach.people().stream()
            .map(person -> Ref.of(scene, person))
            .sorted(Comparator.comparing(Ref::name).thenComparing(Ref::id))
            .toList());
  }

  private static Hop hop(Reach.Hop hop, Scene scene) {
    var tally = hop.within();
    return new Hop(
        hop.hop(),
        tally.count(),
        byKind(tally),
        bySubsector(tally, scene),
        tally.withoutSubsector(),
        byPlace(tally, scene),
        tally.withoutPlace());
  }

  private static Map<String, Integer> byKind(Tally tally) {
    var counts = new TreeMap<String, Integer>();
    tally.byKind().forEach((kind, count) -> counts.put(kind.path(), count));
    return counts;
  }

  private static List<Counted> bySubsector(Tally tally, Scene scene) {
    return tally.bySubsector().entrySet().stream()
        .map(entry ->
            new Counted(
                entry.getKey().id().toString(),
                scene.phrases().subsector(entry.getKey()),
                entry.getValue()))
        .sorted(Comparator.comparingInt(Counted::count).reversed().thenComparing(Counted::name))
        .toList();
  }

  private static List<Counted> byPlace(Tally tally, Scene scene) {
    scene.load(tally.byPlace().keySet());
    return tally.byPlace().entrySet().stream()
        .map(entry ->
            new Counted(entry.getKey().toString(), scene.name(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparingInt(Counted::count).reversed().thenComparing(Counted::name))
        .toList();
  }

  private static Optional<LocalDate> day(String field, @Nullable String text) {
    return Filters.given(text).map(given -> Dated.of(field, given).day());
  }
}
