package id.jejaring.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.network.Days;
import id.jejaring.network.Mask;
import id.jejaring.network.RandomNetwork;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.recommending.Suggestion.Part;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is found beside ties of work, against a twin that looks at every pair and every tie. */
final class SignsTests {

  @Test
  void countWhatANaiveTwinCountsOnRandomNetworks() {
    for (long seed = 200; seed < 240; seed++) {
      var network = new RandomNetwork(seed, 30);
      var view =
          View.of(network.snapshot(), Mask.of(Viewer.OWNER, World.SOURCED))
              .asOf(RandomNetwork.TODAY);
      for (var actor :
          network.of(NodeKind.BUSINESS, NodeKind.PERSON, NodeKind.COMMUNITY, NodeKind.AGENCY)) {
        int node = view.find(actor);
        var allocation = new Allocation(view, node, new Decay(3));
        var eligible = new Eligible(view, node, allocation, Wish.atMost(100));
        var signs = new Signs(view, node, new Complements(), eligible, new Decay(3)).look();
        for (int found : signs.candidates()) {
          var other = view.snapshot().id(found);
          assertThat(counted(signs.of(found)))
              .as("seed %d, %s and %s", seed, actor, other)
              .isEqualTo(rounded(naively(network, actor, other)));
        }
      }
    }
  }

  private static Map<Part, Double> counted(List<Sign> signs) {
    var parts = new HashMap<Part, Double>();
    for (var sign : signs) {
      if (sign.part() == Part.SIMILARITY) {
        parts.merge(sign.part(), sign.weight(), Math::max);
      } else {
        parts.merge(sign.part(), sign.weight(), Double::sum);
      }
    }
    return rounded(parts);
  }

  private static Map<Part, Double> rounded(Map<Part, Double> parts) {
    return parts.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, part -> Math.round(part.getValue() * 1e9) / 1e9));
  }

  private static Map<Part, Double> naively(RandomNetwork network, NodeId one, NodeId other) {
    var parts = new HashMap<Part, Double>();
    var needs =
        common(network, one, TieKind.NEEDS, other, TieKind.OFFERS)
            + common(network, one, TieKind.OFFERS, other, TieKind.NEEDS);
    if (needs > 0) {
      parts.put(Part.NEEDS, 2.0 * needs);
    }
    if (common(network, one, TieKind.OFFERS, other, TieKind.OFFERS) > 0) {
      parts.put(Part.SIMILARITY, 0.2);
    }
    var shared = 0.0;
    for (var event : network.of(NodeKind.EVENT)) {
      var mine = until(network, one, event);
      var theirs = until(network, other, event);
      if (mine >= 0 && theirs >= 0) {
        var age = Math.max(0, Days.of(RandomNetwork.TODAY) - Math.min(mine, theirs)) / 365.25;
        shared +=
            Math.exp(-age / 3) * Math.log(2) / Math.log(1.0 + Math.max(2, members(network, event)));
      }
    }
    if (shared > 0) {
      parts.put(Part.SHARED, shared);
    }
    return parts;
  }

  private static int common(
      RandomNetwork network, NodeId one, TieKind kind, NodeId other, TieKind otherKind) {
    var ends = new HashSet<>(ends(network, one, kind));
    ends.retainAll(ends(network, other, otherKind));
    return ends.size();
  }

  private static Set<NodeId> ends(RandomNetwork network, NodeId node, TieKind kind) {
    return network.ties.stream()
        .filter(tie -> tie.kind() == kind && tie.from().equals(node))
        .filter(tie -> tie.span().holdsOn(RandomNetwork.TODAY))
        .map(Tie::to)
        .collect(Collectors.toSet());
  }

  /** The last day on which the node belonged to the event, or -1. */
  private static int until(RandomNetwork network, NodeId node, NodeId event) {
    return network.ties.stream()
        .filter(SignsTests::isBegun)
        .filter(tie -> tie.kind() == TieKind.TOOK_PART_IN)
        .filter(tie -> tie.from().equals(node) && tie.to().equals(event))
        .mapToInt(
            tie -> tie.span().until() == null ? Days.OPEN_UNTIL : Days.of(tie.span().until().day()))
        .max()
        .orElse(-1);
  }

  private static long members(RandomNetwork network, NodeId event) {
    return network.ties.stream()
        .filter(SignsTests::isBegun)
        .filter(tie -> tie.kind() == TieKind.TOOK_PART_IN && tie.to().equals(event))
        .map(Tie::from)
        .distinct()
        .count();
  }

  private static boolean isBegun(Tie tie) {
    var since = tie.span().since();
    return since == null || !since.day().isAfter(RandomNetwork.TODAY);
  }
}
