package id.jejaring.store;

import id.jejaring.domain.Change;
import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Field;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.MatterId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Tie;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/** Reads, before a batch of writes is folded, all the state that they may change or rely on. */
final class Touched {

  private final Set<NodeId> nodes = new LinkedHashSet<>();

  /** Of these it matters only that they are there, and what they are. */
  private final Set<NodeId> ends = new LinkedHashSet<>();

  private final Set<TieId> ties = new LinkedHashSet<>();
  private final Set<FigureId> figures = new LinkedHashSet<>();
  private final Set<MatterId> matters = new LinkedHashSet<>();
  private final Set<Askings.Key> askings = new LinkedHashSet<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private final Set<NodeId> wholeNodes = new LinkedHashSet<>();
  private final Set<NodeId> claimedNodes = new LinkedHashSet<>();
  private final Set<TieId> claimedTies = new LinkedHashSet<>();
  private final Set<ClaimId> withdrawn = new LinkedHashSet<>();
  private final Set<ClaimId> claims = new LinkedHashSet<>();

  private Touched() {}

  /** The state of everything the writes touch; a handful of statements whatever their number. */
  static State read(TransactionContext tx, Collection<Write> writes) {
    var touched = new Touched();
    for (var write : writes) {
      write.operations().forEach(touched::add);
    }
    for (var write : writes) {
      for (var id : write.expected().keySet()) {
        touched.nodes.add(new NodeId(id));
        touched.ties.add(new TieId(id));
        touched.figures.add(new FigureId(id));
        touched.matters.add(new MatterId(id));
      }
    }
    return touched.read(tx);
  }

  private void add(Operation operation) {
    switch (operation) {
      case Operation.AddNode add -> {
        nodes.add(add.id());
        if (add.key() != null) {
          keys.add(add.key());
        }
      }
      case Operation.ClaimFields claim -> nodes.add(claim.id());
      case Operation.RestateFields restate -> nodes.add(restate.id());
      case Operation.SetLevel set -> nodes.add(set.id());
      case Operation.RemoveNode remove -> wholeNodes.add(remove.id());
      case Operation.AddTie add -> {
        ties.add(add.id());
        ends.add(add.from());
        ends.add(add.to());
      }
      case Operation.ClaimTie claim -> ties.add(claim.id());
      case Operation.RestateTie restate -> ties.add(restate.id());
      case Operation.RemoveTie remove -> claimedTies.add(remove.id());
      case Operation.AddFigure add -> {
        figures.add(add.figure().id());
        nodes.add(add.figure().about());
      }
      case Operation.RemoveFigure remove -> figures.add(remove.id());
      case Operation.PutMatter(var matter) -> {
        matters.add(matter.id());
        ends.addAll(matter.concerns());
      }
      case Operation.Ask ask -> {
        ends.addAll(ask.who());
        ask.who().forEach(who -> askings.add(new Askings.Key(who, ask.month())));
      }
      case Operation.RemoveMatter remove -> matters.add(remove.id());
      case Operation.Withdraw withdraw -> withdrawn.addAll(withdraw.claims());
      case Operation.Judge judge -> claims.add(judge.claim());
      case Operation.Merge merge -> wholeNodes.addAll(List.of(merge.gone(), merge.into()));
      case Operation.Revert revert -> add(revert);
      case Operation.AddSource _, Operation.AccountRow _, Operation.DropRows _ -> {}
    }
  }

  private void add(Operation.Revert revert) {
    claims.addAll(revert.added());
    for (var entry : revert.part().entries()) {
      switch (entry) {
        case Change.OfNode(var before, var after) -> {
          for (var node : both(before, after)) {
            (before == null ? wholeNodes : claimedNodes).add(node.id());
          }
        }
        case Change.OfTie(var before, var after) -> {
          for (Tie tie : both(before, after)) {
            claimedTies.add(tie.id());
            nodes.add(tie.from());
            nodes.add(tie.to());
          }
        }
        case Change.OfClaim(var before, var after) -> {
          for (var claim : both(before, after)) {
            claims.add(claim.id());
            add(claim.subject());
          }
        }
        case Change.OfFigure(var before, var after) -> {
          for (var figure : both(before, after)) {
            figures.add(figure.id());
            nodes.add(figure.about());
          }
        }
        case Change.OfMatter(var before, var after) ->
            both(before, after)
                .forEach(matter -> {
                  matters.add(matter.id());
                  nodes.addAll(matter.concerns());
                });
        case Change.OfAlias(var before, var after) -> {
          for (var alias : both(before, after)) {
            nodes.add(alias.id());
            nodes.add(alias.node());
          }
        }
        case Change.OfKey(var key, var _, var _) -> keys.add(key);
      }
    }
  }

  private static <T> List<T> both(@Nullable T before, @Nullable T after) {
    var both = new ArrayList<T>();
    if (before != null) {
      both.add(before);
    }
    if (after != null) {
      both.add(after);
    }
    return both;
  }

  private void add(Claim.Subject subject) {
    switch (subject) {
      case Claim.OfField(var node, var _, var _) -> {
        nodes.add(node);
        claimedNodes.add(node);
      }
      case Claim.OfTie of -> claimedTies.add(of.tie());
    }
  }

  private State read(TransactionContext tx) {
    var state = new State();
    claims.addAll(withdrawn);
    for (var claim : Queries.claims(tx, claims)) {
      add(claim.subject());
    }
    claimedNodes.addAll(wholeNodes);
    var claimsOfNodes = Queries.claimsOfNodes(tx, claimedNodes);
    wholeNodes.addAll(losingTheirName(claimsOfNodes));
    aliases(tx, state);
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
    nodes.addAll(claimedNodes);
    Queries.nodes(tx, nodes).values().forEach(state::hold);
    ends.removeAll(nodes);
    Queries.ends(tx, ends).forEach(state::hold);
    Queries.keys(tx, keys).forEach(state::hold);
    Queries.keysOf(tx, wholeNodes).forEach(state::hold);
    claimsOfNodes.forEach(state::hold);
    Queries.claimsOfTies(tx, claimedTies).forEach(state::hold);
    Queries.figures(tx, figures).forEach(state::hold);
    Queries.figuresAbout(tx, wholeNodes).forEach(state::hold);
    MatterRecords.of(tx, matters).forEach(state::hold);
    Askings.read(tx, askings).forEach(state::hold);
    return state;
  }

  /** The nodes that old ids lead to; costs nothing where nothing has been merged. */
  private void aliases(TransactionContext tx, State state) {
    if (!Queries.hasAliases(tx)) {
      return;
    }
    var ids = new HashSet<>(nodes);
    ids.addAll(wholeNodes);
    ids.addAll(ends);
    for (var alias : Queries.aliases(tx, ids, keys)) {
      state.hold(alias);
      nodes.add(alias.node());
    }
  }

  /** The nodes of whose names no claim stays: of these it matters what else leans on them. */
  private Set<NodeId> losingTheirName(List<Claim> claims) {
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
