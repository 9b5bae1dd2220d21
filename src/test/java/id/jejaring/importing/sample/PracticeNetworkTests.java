package id.jejaring.importing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Field;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PracticeNetworkTests {

  private static final List<Operation> OPERATIONS = PracticeNetwork.operations(Practice.SEED);
  private static final Map<NodeId, Operation.AddNode> NODES = nodes();
  private static final List<Operation.AddTie> TIES = ties();

  @Test
  void theSameSeedMakesTheSameNetwork() {
    assertThat(PracticeNetwork.operations(Practice.SEED)).isEqualTo(OPERATIONS);
    assertThat(PracticeNetwork.operations(Practice.SEED + 1)).isNotEqualTo(OPERATIONS);
  }

  @Test
  void everyNodeAndTieIsMarkedFictional() {
    assertThat(NODES.values())
        .allMatch(node -> node.scope().equals(Scope.PRACTICE))
        .allMatch(node -> node.fields().getOrDefault(Field.NAME, "").contains("fiktif"));
    assertThat(TIES).allMatch(tie -> tie.scope().equals(Scope.PRACTICE));
  }

  @Test
  void fortyBusinessesTakePartInTheKombet() {
    var participants = participants();
    assertThat(participants).hasSize(40);
    assertThat(participants)
        .allMatch(id ->
            NODES.get(id) instanceof Operation.AddNode node && node.kind() == NodeKind.BUSINESS);
  }

  @Test
  void about150ActorsSurroundThem() {
    assertThat(NODES.values().stream().filter(node -> node.kind().isActor()).count() - 40)
        .isBetween(130L, 170L);
  }

  @Test
  void tiesOnlyLeadToNodesOfItsOwnOrToSharedLists() {
    var shared = new HashSet<NodeId>();
    Regions.read().all().forEach(region -> shared.add(region.id()));
    for (var subsector : Subsector.values()) {
      shared.add(subsector.id());
    }
    for (var operation : Products.operations()) {
      if (operation instanceof Operation.AddNode node) {
        shared.add(node.id());
      }
    }
    for (var tie : TIES) {
      assertThat(NODES).containsKey(tie.from());
      assertThat(NODES.containsKey(tie.to()) || shared.contains(tie.to())).as("%s", tie).isTrue();
      var to = NODES.get(tie.to());
      if (to != null) {
        var from = NODES.get(tie.from());
        assertThat(from != null && tie.kind().admits(from.kind(), to.kind()))
            .as("%s", tie)
            .isTrue();
      }
    }
  }

  @Test
  void theirWorkReachesOthersInOneTwoAndThreeStepsAndLeavesSomeOut() {
    var reached = new HashSet<>(participants());
    var byHop = new ArrayList<Integer>();
    for (int hop = 1; hop <= 3; hop++) {
      var next = new HashSet<NodeId>();
      for (var tie : TIES) {
        if (tie.kind().isWork()) {
          if (reached.contains(tie.from())) {
            next.add(tie.to());
          }
          if (reached.contains(tie.to())) {
            next.add(tie.from());
          }
        }
      }
      next.removeAll(reached);
      byHop.add(next.size());
      reached.addAll(next);
    }
    assertThat(byHop).allMatch(count -> count >= 10);
    assertThat(NODES.values().stream().filter(node -> node.kind() == NodeKind.BUSINESS))
        .anyMatch(node -> !reached.contains(node.id()));
  }

  private static Set<NodeId> participants() {
    var participants = new HashSet<NodeId>();
    for (var tie : TIES) {
      if (tie.kind() == TieKind.TOOK_PART_IN && tie.to().equals(PracticeNetwork.EVENT)) {
        participants.add(tie.from());
      }
    }
    return participants;
  }

  private static Map<NodeId, Operation.AddNode> nodes() {
    var nodes = new HashMap<NodeId, Operation.AddNode>();
    for (var operation : OPERATIONS) {
      if (operation instanceof Operation.AddNode node) {
        assertThat(nodes.put(node.id(), node)).isNull();
      }
    }
    return nodes;
  }

  private static List<Operation.AddTie> ties() {
    var ties = new ArrayList<Operation.AddTie>();
    for (var operation : OPERATIONS) {
      if (operation instanceof Operation.AddTie tie) {
        ties.add(tie);
      }
    }
    return ties;
  }
}
