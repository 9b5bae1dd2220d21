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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the reach of a program as charts with their tables. */
final class Reaches {

  private static final int BARS = 12;
  private static final int PARTICIPANTS_CITED = 300;

  /** How the parts of a bar look that sets participants beside those they reach. */
  private static final List<String> STEPS = List.of("step first", "step last");

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
    charts.add(bySubsector(reach, scene.phrases()));
    charts.add(byPlace(reach, scene));
    var people =
        reach.people().stream()
            .flatMap(id -> scene.find(id).stream())
            .sorted(Comparator.comparing(node -> node.name()))
            .toList();
    var isolated = reach.coverage().participantsWithoutTies();
    return new ReachPart(
        charts,
        isolated == 0 ? null : scene.phrases().say("reach.noTies", isolated, reach.people().size()),
        sources(reach, scene),
        Cards.of(people, scene));
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
        phrases.say("reach.byHop"), Bars.of(lines), kindKeys(phrases), true, columns, rows);
  }

  private static List<ReachPart.Key> kindKeys(Phrases phrases) {
    return Stream.of(NodeKind.BUSINESS, NodeKind.COMMUNITY, NodeKind.AGENCY, NodeKind.PERSON)
        .map(kind -> new ReachPart.Key(Cards.style(kind), phrases.kind(kind)))
        .toList();
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
    var counts = new HashMap<String, Pair>();
    count(
        counts,
        reach,
        tally -> tally.bySubsector().entrySet().stream(),
        subsector -> phrases.subsector(subsector));
    return compared(
        phrases.say("reach.bySubsector"),
        phrases.kind(NodeKind.SUBSECTOR),
        counts,
        new Compared(phrases.say("reach.noSubsector"), Pair.of(reach, Tally::withoutSubsector)),
        reach,
        phrases);
  }

  private static ReachPart.Chart byPlace(Reach reach, Scene scene) {
    var phrases = scene.phrases();
    var counts = new HashMap<String, Pair>();
    count(counts, reach, tally -> tally.byPlace().entrySet().stream(), scene::name);
    return compared(
        phrases.say("reach.byPlace"),
        phrases.kind(NodeKind.PLACE),
        counts,
        new Compared(phrases.say("reach.noPlace"), Pair.of(reach, Tally::withoutPlace)),
        reach,
        phrases);
  }

  /** Participants, and those within the most steps asked for, who are others. */
  private record Pair(int participants, int reached) {

    static final Pair NONE = new Pair(0, 0);

    static Pair of(Reach reach, ToIntFunction<Tally> count) {
      return new Pair(
          count.applyAsInt(reach.participants()),
          reach.hops().isEmpty() ? 0 : count.applyAsInt(reach.hops().getLast().within()));
    }

    Pair plus(Pair other) {
      return new Pair(participants + other.participants, reached + other.reached);
    }

    int sum() {
      return participants + reached;
    }
  }

  /** One line of a comparison. */
  private record Compared(String label, Pair count) {}

  private static <K> void count(
      Map<String, Pair> counts,
      Reach reach,
      Function<Tally, Stream<Map.Entry<K, Integer>>> by,
      Function<K, String> name) {
    by.apply(reach.participants())
        .forEach(entry ->
            counts.merge(name.apply(entry.getKey()), new Pair(entry.getValue(), 0), Pair::plus));
    if (!reach.hops().isEmpty()) {
      by.apply(reach.hops().getLast().within())
          .forEach(entry ->
              counts.merge(name.apply(entry.getKey()), new Pair(0, entry.getValue()), Pair::plus));
    }
  }

  private static ReachPart.Chart compared(
      String title,
      String column,
      Map<String, Pair> counts,
      Compared without,
      Reach reach,
      Phrases phrases) {
    var all = new ArrayList<Compared>();
    counts.forEach((label, count) -> all.add(new Compared(label, count)));
    all.sort(
        Comparator.comparingInt((Compared one) -> one.count().sum())
            .reversed()
            .thenComparing(Compared::label));
    var shown = new ArrayList<>(all.subList(0, Math.min(BARS, all.size())));
    var others = all.stream().skip(BARS).map(Compared::count).reduce(Pair.NONE, Pair::plus);
    if (others.sum() > 0) {
      shown.add(new Compared(phrases.say("reach.others"), others));
    }
    if (without.count().sum() > 0) {
      all.add(without);
      shown.add(without);
    }
    var labels = ends(reach, phrases);
    var columns = new ArrayList<String>(List.of(column));
    columns.addAll(labels);
    return new ReachPart.Chart(
        title,
        Bars.of(shown.stream().map(one -> bar(one, labels, phrases)).toList()),
        keys(labels),
        false,
        columns,
        all.stream().map(one -> row(one, labels.size(), phrases)).toList());
  }

  /**
   * What the parts of a comparison are called: participants and, unless none was asked for,
   * reached.
   */
  private static List<String> ends(Reach reach, Phrases phrases) {
    var labels = labels(reach, phrases);
    return reach.hops().isEmpty()
        ? List.of(labels.getFirst())
        : List.of(labels.getFirst(), labels.getLast());
  }

  private static List<ReachPart.Key> keys(List<String> labels) {
    return IntStream.range(0, labels.size())
        .mapToObj(i -> new ReachPart.Key(STEPS.get(i), labels.get(i)))
        .toList();
  }

  private static Bars.Line bar(Compared one, List<String> labels, Phrases phrases) {
    var counts = List.of(one.count().participants(), one.count().reached());
    var parts =
        IntStream.range(0, labels.size())
            .mapToObj(i ->
                new Bars.Part(
                    STEPS.get(i),
                    counts.get(i),
                    one.label() + ", " + labels.get(i) + ": " + phrases.number(counts.get(i))))
            .toList();
    return new Bars.Line(one.label(), phrases.number(one.count().sum()), parts);
  }

  private static ReachPart.Row row(Compared one, int columns, Phrases phrases) {
    var cells =
        List.of(phrases.number(one.count().participants()), phrases.number(one.count().reached()));
    return new ReachPart.Row(one.label(), cells.subList(0, columns));
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
        .map(scene.phrases()::title)
        .distinct()
        .toList();
  }
}
