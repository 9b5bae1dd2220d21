package id.jejaring.store;

import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Field;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.neo4j.driver.TransactionContext;

/** Reads, before a batch of writes is folded, all the state that they may change or rely on. */
final class Touched {

  private Touched() {}

  /** The state of everything the writes touch; a handful of statements whatever their number. */
  static State read(TransactionContext tx, Collection<Write> writes) {
    var nodes = new LinkedHashSet<NodeId>();
    var ties = new LinkedHashSet<TieId>();
    var figures = new LinkedHashSet<FigureId>();
    var keys = new LinkedHashSet<String>();
    var wholeNodes = new LinkedHashSet<NodeId>();
    var claimedNodes = new LinkedHashSet<NodeId>();
    var claimedTies = new LinkedHashSet<TieId>();
    var withdrawn = new LinkedHashSet<ClaimId>();
    var unknown = new HashSet<UUID>();
    for (var write : writes) {
      unknown.addAll(write.expected().keySet());
      for (var operation : write.operations()) {
        switch (operation) {
          case Operation.AddNode add -> {
            nodes.add(add.id());
            if (add.key() != null) {
              keys.add(add.key());
            }
          }
          case Operation.ClaimFields claim -> nodes.add(claim.id());
          case Operation.ClearField clear -> {
            nodes.add(clear.id());
            claimedNodes.add(clear.id());
          }
          case Operation.SetLevel set -> nodes.add(set.id());
          case Operation.RemoveNode remove -> wholeNodes.add(remove.id());
          case Operation.AddTie add -> {
            ties.add(add.id());
            nodes.add(add.from());
            nodes.add(add.to());
          }
          case Operation.ClaimTie claim -> ties.add(claim.id());
          case Operation.RemoveTie remove -> {
            ties.add(remove.id());
            claimedTies.add(remove.id());
          }
          case Operation.AddFigure add -> {
            figures.add(add.figure().id());
            nodes.add(add.figure().about());
          }
          case Operation.RemoveFigure remove -> figures.add(remove.id());
          case Operation.Withdraw withdraw -> withdrawn.addAll(withdraw.claims());
          case Operation.AddSource _, Operation.AccountRow _, Operation.DropRows _ -> {}
        }
      }
    }
    for (var id : unknown) {
      nodes.add(new NodeId(id));
      ties.add(new TieId(id));
      figures.add(new FigureId(id));
    }
    var state = new State();
    for (var claim : Queries.claims(tx, withdrawn)) {
      switch (claim.subject()) {
        case Claim.OfField(var node, var _, var _) -> {
          nodes.add(node);
          claimedNodes.add(node);
        }
        case Claim.OfTie(var tie, var _, var _, var _) -> claimedTies.add(tie);
      }
    }
    claimedNodes.addAll(wholeNodes);
    var claimsOfNodes = Queries.claimsOfNodes(tx, claimedNodes);
    wholeNodes.addAll(losingTheirName(claimsOfNodes, withdrawn));
    ties.addAll(claimedTies);
    for (var tie : Queries.tiesOf(tx, wholeNodes)) {
      state.hold(tie);
      claimedTies.add(tie.id());
      ties.remove(tie.id());
    }
    for (var tie : Queries.ties(tx, kinds(tx, ties))) {
      state.hold(tie);
      nodes.add(tie.from());
      nodes.add(tie.to());
    }
    nodes.addAll(wholeNodes);
    Queries.nodes(tx, nodes).values().forEach(state::hold);
    Queries.keys(tx, keys).forEach(state::hold);
    claimsOfNodes.forEach(state::hold);
    Queries.claimsOfTies(tx, claimedTies).forEach(state::hold);
    Queries.figures(tx, figures).forEach(state::hold);
    Queries.figuresAbout(tx, wholeNodes).forEach(state::hold);
    return state;
  }

  /** The nodes of whose names no claim stays: of these it matters what else leans on them. */
  private static Set<NodeId> losingTheirName(List<Claim> claims, Set<ClaimId> withdrawn) {
    var losing = new HashSet<NodeId>();
    var keeping = new HashSet<NodeId>();
    for (var claim : claims) {
      if (claim.subject() instanceof Claim.OfField(var node, var field, var _)
          && field == Field.NAME) {
        (withdrawn.contains(claim.id()) ? losing : keeping).add(node);
      }
    }
    losing.removeAll(keeping);
    return losing;
  }

  private static Map<TieKind, List<TieId>> kinds(TransactionContext tx, Set<TieId> ties) {
    return Queries.kindsOf(tx, ties).entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue,
                HashMap::new,
                Collectors.mapping(Map.Entry::getKey, Collectors.toCollection(ArrayList::new))));
  }
}
