package id.jejaring.web.page;

import id.jejaring.domain.Figure;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import id.jejaring.reach.Reach;
import id.jejaring.reach.Tally;
import id.jejaring.web.Evidence;
import id.jejaring.web.Phrases;
import id.jejaring.web.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the reach of a program as charts with their tables. */
final class Reaches {

  private static final int BARS = 12;
  private static final int PARTICIPANTS_CITED = 300;

  /** The units of figures that one kind of node counts. */
  private static final Map<String, NodeKind> COUNTED_BY =
      Map.of(
          "businesses", NodeKind.BUSINESS,
          "communities", NodeKind.COMMUNITY,
          "agencies", NodeKind.AGENCY,
          "people", NodeKind.PERSON,
          "persons", NodeKind.PERSON);

  private Reaches() {}

  /**
   * Participants as they compare with a declared figure: by kind, the kind that the figure counts
   * first, also where there is none of it; all together before that where the figure counts no
   * kind.
   */
  static String known(Tally participants, @Nullable Figure declared, Phrases phrases) {
    var counted = declared == null ? null : COUNTED_BY.get(declared.unit());
    var kinds =
        Stream.of(NodeKind.values())
            .filter(kind -> kind == counted || participants.byKind().containsKey(kind))
            .sorted(Comparator.comparing(kind -> kind != counted))
            .map(kind -> counted(participants.byKind().getOrDefault(kind, 0), kind, phrases))
            .collect(Collectors.joining(", "));
    if (counted != null) {
      return kinds;
    }
    var all = phrases.say("reach.known", participants.count());
    return kinds.isEmpty() ? all : all + " (" + kinds + ")";
  }

  private static String counted(int count, NodeKind kind, Phrases phrases) {
    return phrases.number(count) + " " + (count == 1 ? phrases.kind(kind) : phrases.kinds(kind));
  }

  static ReachPart of(Reach reach, Scene scene) {
    scene.loadDetails(reach.people());
    reach.hops().forEach(hop -> scene.load(hop.within().byPlace().keySet()));
    scene.load(reach.participants().byPlace().keySet());
    var charts = new ArrayList<ReachPart.Chart>();
    charts.add(byKind(reach, scene.phrases()));
    if (!reach.hops().isEmpty()) {
      charts.add(bySubsector(reach, scene.phrases()));
      charts.add(byPlace(reach, scene));
    }
    var people =
        reach.people().stream()
            .flatMap(id -> scene.find(id).stream())
            .sorted(Comparator.comparing(node -> node.name()))
            .toList();
    return new ReachPart(charts, sources(reach, scene), Cards.of(people, scene));
  }

  private static ReachPart.Chart byKind(Reach reach, Phrases phrases) {
    var kinds =
        Stream.of(NodeKind.values())
            .filter(NodeKind::isActor)
            .filter(
                kind -> tallies(reach).anyMatch(tally -> tally.byKind().getOrDefault(kind, 0) > 0))
            .toList();
    var lines = new ArrayList<Bars.Line>();
    var rows = new ArrayList<ReachPart.Row>();
    var labels = labels(reach, phrases);
    var tallies = tallies(reach).toList();
    for (int i = 0; i < tallies.size(); i++) {
      var tally = tallies.get(i);
      var cells = new ArrayList<String>();
      cells.add(phrases.number(tally.count()));
      kinds.forEach(kind -> cells.add(phrases.number(tally.byKind().getOrDefault(kind, 0))));
      rows.add(new ReachPart.Row(labels.get(i), cells));
      lines.add(
          new Bars.Line(
              labels.get(i), phrases.number(tally.count()), parts(tally, kinds, phrases)));
    }
    var columns = new ArrayList<String>();
    columns.add(phrases.say("reach.title"));
    columns.add(phrases.say("reach.total"));
    kinds.forEach(kind -> columns.add(phrases.kind(kind)));
    return new ReachPart.Chart(
        phrases.say("reach.byHop"), Bars.of(lines), true, true, columns, rows);
  }

  private static List<Bars.Part> parts(Tally tally, List<NodeKind> kinds, Phrases phrases) {
    return kinds.stream()
        .map(kind -> {
          var count = tally.byKind().getOrDefault(kind, 0);
          return new Bars.Part(
              Cards.style(kind), count, phrases.number(count) + " " + phrases.kinds(kind));
        })
        .toList();
  }

  private static ReachPart.Chart bySubsector(Reach reach, Phrases phrases) {
    var last = reach.hops().getLast();
    var counts = new ArrayList<Map.Entry<String, Integer>>();
    last.within()
        .bySubsector()
        .forEach((subsector, count) -> counts.add(Map.entry(phrases.subsector(subsector), count)));
    return counted(
        phrases.say("reach.bySubsector", last.hop()),
        phrases.kind(NodeKind.SUBSECTOR),
        counts,
        phrases.say("reach.noSubsector"),
        last.within().withoutSubsector(),
        phrases);
  }

  private static ReachPart.Chart byPlace(Reach reach, Scene scene) {
    var phrases = scene.phrases();
    var last = reach.hops().getLast();
    var counts = new ArrayList<Map.Entry<String, Integer>>();
    last.within().byPlace().forEach((id, count) -> counts.add(Map.entry(scene.name(id), count)));
    return counted(
        phrases.say("reach.byPlace", last.hop()),
        phrases.kind(NodeKind.PLACE),
        counts,
        phrases.say("reach.noPlace"),
        last.within().withoutPlace(),
        phrases);
  }

  private static ReachPart.Chart counted(
      String title,
      String column,
      List<Map.Entry<String, Integer>> counts,
      String none,
      int without,
      Phrases phrases) {
    counts.sort(
        Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey));
    var rows = new ArrayList<ReachPart.Row>();
    counts.forEach(entry ->
        rows.add(new ReachPart.Row(entry.getKey(), List.of(phrases.number(entry.getValue())))));
    var lines = new ArrayList<Bars.Line>();
    counts.stream()
        .limit(BARS)
        .forEach(entry -> lines.add(bar("bar", entry.getKey(), entry.getValue(), phrases)));
    var others = counts.stream().skip(BARS).mapToInt(Map.Entry::getValue).sum();
    if (others > 0) {
      lines.add(bar("bar soft", phrases.say("reach.others"), others, phrases));
    }
    if (without > 0) {
      rows.add(new ReachPart.Row(none, List.of(phrases.number(without))));
      lines.add(bar("bar soft", none, without, phrases));
    }
    return new ReachPart.Chart(
        title, Bars.of(lines), false, false, List.of(column, phrases.say("reach.count")), rows);
  }

  private static Bars.Line bar(String style, String label, int count, Phrases phrases) {
    return new Bars.Line(
        label, phrases.number(count), List.of(new Bars.Part(style, count, label + ": " + count)));
  }

  private static Stream<Tally> tallies(Reach reach) {
    return Stream.concat(
        Stream.of(reach.participants()), reach.hops().stream().map(Reach.Hop::within));
  }

  private static List<String> labels(Reach reach, Phrases phrases) {
    return Stream.concat(
            Stream.of(phrases.say("reach.participants.bar")),
            IntStream.range(0, reach.hops().size())
                .mapToObj(i -> phrases.say("reach.hop", reach.hops().get(i).hop())))
        .toList();
  }

  /** The sources that say who took part. */
  private static List<String> sources(Reach reach, Scene scene) {
    var links = new ArrayList<Evidence>();
    var view = scene.view().withPast().kinds(TieKind.TOOK_PART_IN, TieKind.MEMBER_OF);
    for (var id : reach.people().subList(0, Math.min(PARTICIPANTS_CITED, reach.people().size()))) {
      for (var walk = view.walk().out(view.find(id)); walk.next(); ) {
        links.add(new Evidence(id, walk.kind(), view.snapshot().id(walk.node())));
      }
    }
    scene.loadEvidence(links);
    return scene.claims(links).stream()
        .map(claim -> claim.provenance().source())
        .distinct()
        .flatMap(id -> scene.source(id).stream())
        .map(source -> source.title())
        .distinct()
        .toList();
  }
}
