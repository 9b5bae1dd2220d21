package id.jejaring.convening;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.importing.words.WordList;
import id.jejaring.network.Mask;
import id.jejaring.network.Snapshot;
import id.jejaring.network.View;
import id.jejaring.recommending.Partners;
import id.jejaring.recommending.Suggestion;
import id.jejaring.recommending.Wish;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * How many of the partners that were planted in a fictional gathering are found, without a single
 * tie: by the answer for one, by the introductions of the group, and by two plain rules.
 */
public final class RecallTests {

  private static final int PLACES = 5;
  private static final WordList WORDS = WordList.in(Path.of("nowhere"));

  private final Partners partners = Partners.withDecay(3);
  private final Meetings meetings = Meetings.withOwnWords();

  @Test
  void findsMostOfThePlantedPartnersAmongFive() {
    System.out.println("recall@5 of planted partners, without a tie:");
    System.out.println("people seed partners group same-subsector random");
    var sums = new double[4];
    var cases = 0;
    for (var size : new int[] {40, 80, 120}) {
      for (long seed = 1; seed <= 5; seed++) {
        var gathering = PlantedGathering.of(size, seed);
        var view = view(gathering);
        var found =
            new double[] {
              recall(gathering, name -> ofPartners(name, view)),
              recall(gathering, ofGroup(gathering, view, PLACES)::get),
              recall(gathering, sameSubsector(gathering, seed)),
              recall(gathering, random(gathering, seed))
            };
        System.out.printf(
            "%6d %4d %8.3f %5.3f %14.3f %6.3f%n",
            size, seed, found[0], found[1], found[2], found[3]);
        for (int at = 0; at < sums.length; at++) {
          sums[at] += found[at];
        }
        cases++;
      }
    }
    System.out.printf(
        "  mean      %8.3f %5.3f %14.3f %6.3f%n",
        sums[0] / cases, sums[1] / cases, sums[2] / cases, sums[3] / cases);
    assertThat(sums[0] / cases).isGreaterThanOrEqualTo(0.6);
    assertThat(sums[1] / cases).isGreaterThanOrEqualTo(0.6);
  }

  @Test
  void twoDifferentSheetsNeverGiveTheSameList() {
    var ofGroups = new HashSet<Map<String, List<String>>>();
    var ofPartners = new HashSet<List<List<String>>>();
    final int sheets = 20;
    for (long seed = 1; seed <= sheets; seed++) {
      // the same forty names every time, so that only what the sheets say can differ
      var gathering = PlantedGathering.of(40, seed);
      var view = view(gathering);
      ofGroups.add(numbered(gathering, ofGroup(gathering, view, 3)));
      ofPartners.add(
          gathering.businesses().stream()
              .map(each -> numbers(gathering, ofPartners(each.name(), view)))
              .toList());
    }
    assertThat(ofGroups).hasSize(sheets);
    assertThat(ofPartners).hasSize(sheets);
  }

  @Test
  void theOrderOfTheRowsChangesNothing() {
    var gathering = PlantedGathering.of(60, 3);
    var rows = new ArrayList<>(gathering.businesses());
    Collections.shuffle(rows, new Random(8));
    var one = meetings.among(ids(gathering.businesses()), view(gathering), Terms.USUAL);
    var other = meetings.among(ids(rows), view(rows), Terms.USUAL);
    assertThat(other).isEqualTo(one);
  }

  @Test
  void fiveHundredPeopleAreAllServed() {
    var gathering = PlantedGathering.of(500, 1);
    var view = view(gathering);
    var ids = ids(gathering.businesses());
    var round = meetings.among(ids, view, Terms.USUAL);
    var millis = Long.MAX_VALUE;
    for (int times = 0; times < 3; times++) { // the least, as others use the machine too
      var time = new ProcessorTime();
      round = meetings.among(ids, view, Terms.USUAL);
      millis = Math.min(millis, time.millis());
    }
    System.out.printf("a round of 500: %d ms, %s%n", millis, round.measures());
    assertThat(round.people()).hasSize(500);
  }

  private List<String> ofPartners(String name, View view) {
    return partners.of(id(name), view, Wish.atMost(PLACES)).suggestions().stream()
        .map(Suggestion::node)
        .map(RecallTests::name)
        .toList();
  }

  private Map<String, List<String>> ofGroup(PlantedGathering gathering, View view, int each) {
    var round = meetings.among(ids(gathering.businesses()), view, new Terms(each, 8, 1, false));
    var found = new LinkedHashMap<String, List<String>>();
    for (var seat : round.people()) {
      found.put(
          name(seat.guest().node()),
          seat.meet().stream()
              .map(meeting -> name(round.people().get(meeting.other()).guest().node()))
              .toList());
    }
    return found;
  }

  private static Function<String, List<String>> sameSubsector(
      PlantedGathering gathering, long seed) {
    var random = new Random(seed);
    var subsectors = new LinkedHashMap<String, Integer>();
    gathering.businesses().forEach(each -> subsectors.put(each.name(), each.subsector()));
    return name -> {
      var same =
          new ArrayList<>(
              subsectors.keySet().stream()
                  .filter(other -> !other.equals(name))
                  .filter(other -> subsectors.get(other).equals(subsectors.get(name)))
                  .toList());
      Collections.shuffle(same, random);
      return same.subList(0, Math.min(PLACES, same.size()));
    };
  }

  private static Function<String, List<String>> random(PlantedGathering gathering, long seed) {
    var random = new Random(seed);
    return name -> {
      var others =
          new ArrayList<>(
              gathering.businesses().stream()
                  .map(PlantedGathering.Business::name)
                  .filter(other -> !other.equals(name))
                  .toList());
      Collections.shuffle(others, random);
      return others.subList(0, PLACES);
    };
  }

  /** The mean, over those who have any, of the share of planted partners among five. */
  public static double recall(
      PlantedGathering gathering, Function<String, ? extends Collection<String>> found) {
    return gathering.businesses().stream()
        .map(PlantedGathering.Business::name)
        .filter(name -> !gathering.partners(name).isEmpty())
        .mapToDouble(name -> share(gathering.partners(name), found.apply(name)))
        .average()
        .orElseThrow();
  }

  private static double share(Set<String> planted, Collection<String> found) {
    var places = Math.min(PLACES, planted.size());
    return (double) found.stream().filter(planted::contains).count() / places;
  }

  private static Map<String, List<String>> numbered(
      PlantedGathering gathering, Map<String, List<String>> lists) {
    var numbered = new LinkedHashMap<String, List<String>>();
    for (int at = 0; at < gathering.businesses().size(); at++) {
      numbered.put(
          String.valueOf(at),
          numbers(gathering, lists.getOrDefault(gathering.businesses().get(at).name(), List.of())));
    }
    return numbered;
  }

  /** Names by their places on the list, which are the same for every sheet. */
  private static List<String> numbers(PlantedGathering gathering, List<String> names) {
    var all = gathering.businesses().stream().map(PlantedGathering.Business::name).toList();
    return names.stream().map(name -> String.valueOf(all.indexOf(name))).sorted().toList();
  }

  private static View view(PlantedGathering gathering) {
    return view(gathering.businesses());
  }

  /** What an import makes of the sheet, as far as words go. */
  private static View view(List<PlantedGathering.Business> businesses) {
    var builder = Snapshot.builder();
    var known = new HashSet<NodeId>();
    for (var subsector : Subsector.values()) {
      builder.node(subsector.id(), NodeKind.SUBSECTOR);
    }
    for (var each : businesses) {
      var city = NodeId.named("city:" + each.city());
      if (known.add(city)) {
        builder.node(city, NodeKind.PLACE);
      }
      builder.node(id(each.name()), NodeKind.BUSINESS);
      builder.tie(TieKind.LOCATED_IN, id(each.name()), city);
      var offered = new ArrayList<>(WORDS.of(each.name(), each.line()));
      offered.addAll(each.offers().isEmpty() ? List.of() : WORDS.of(each.offers()));
      for (var product : Set.copyOf(offered)) {
        add(product, known, builder);
        builder.tie(TieKind.OFFERS, id(each.name()), product.id());
        if (product.subsector() != null) {
          builder.tie(TieKind.WORKS_IN, id(each.name()), product.subsector().id());
        }
      }
      for (var product : each.needs().isEmpty() ? List.<WordList.Product>of() : needs(each)) {
        add(product, known, builder);
        builder.tie(TieKind.NEEDS, id(each.name()), product.id());
      }
    }
    return View.of(builder.build(), Mask.of(Viewer.OWNER, World.SOURCED));
  }

  private static List<WordList.Product> needs(PlantedGathering.Business business) {
    return List.of(business.needs().split(", ", -1)).stream()
        .flatMap(each -> WORDS.of(each).stream())
        .distinct()
        .toList();
  }

  private static void add(
      WordList.Product product, Set<NodeId> known, id.jejaring.network.SnapshotBuilder builder) {
    if (known.add(product.id())) {
      builder.node(product.id(), NodeKind.CAPABILITY);
    }
  }

  private static final Map<NodeId, String> NAMES = new LinkedHashMap<>();

  private static NodeId id(String name) {
    var id = NodeId.named("planted:" + name);
    NAMES.put(id, name);
    return id;
  }

  private static String name(NodeId id) {
    return NAMES.getOrDefault(id, "?");
  }

  private static List<NodeId> ids(List<PlantedGathering.Business> businesses) {
    return businesses.stream().map(each -> id(each.name())).toList();
  }
}
