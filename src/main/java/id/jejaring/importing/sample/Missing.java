package id.jejaring.importing.sample;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Field;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.TieId;
import id.jejaring.store.Records;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out of some steps what the store holds already: nodes and ties that are there, figures,
 * and claims that the same source has made. What somebody changed since then stays changed.
 */
final class Missing {

  private record Stated(NodeId node, SourceId source, Field field, String value) {}

  private final Set<NodeId> nodes;
  private final Set<Stated> stated = new HashSet<>();
  private final Map<TieId, List<Claim>> ties;
  private final Set<FigureId> figures = new HashSet<>();

  private Missing(Records records, Set<NodeId> nodes, List<Operation> operations) {
    this.nodes = nodes;
    records.claimsOfNodes(nodes).values().forEach(claims -> claims.forEach(this::remember));
    var wanted = new HashSet<TieId>();
    var measured = new HashSet<NodeId>();
    for (var operation : operations) {
      switch (operation) {
        case Operation.AddTie add -> wanted.add(add.id());
        case Operation.AddFigure add -> measured.add(add.figure().about());
        default -> {}
      }
    }
    ties = new HashMap<>(records.claimsOfTies(wanted));
    measured.forEach(node -> records.figuresOf(node).forEach(figure -> figures.add(figure.id())));
  }

  /** The steps that are still to be done, in their order; all of them in an empty store. */
  static List<Operation> of(List<Operation> operations, Records records) {
    var named = new HashSet<NodeId>();
    for (var operation : operations) {
      switch (operation) {
        case Operation.AddNode add -> named.add(add.id());
        case Operation.ClaimFields claim -> named.add(claim.id());
        default -> {}
      }
    }
    var there = records.nodes(named).keySet();
    if (there.isEmpty()) {
      return operations;
    }
    var missing = new Missing(records, there, operations);
    var left = new ArrayList<Operation>();
    operations.forEach(operation -> missing.left(operation).ifPresent(left::add));
    return left;
  }

  private void remember(Claim claim) {
    if (claim.subject() instanceof Claim.OfField(var node, var field, var value)) {
      for (var each : each(field, value)) {
        stated.add(new Stated(node, claim.provenance().source(), field, each));
      }
    }
  }

  private Optional<Operation> left(Operation operation) {
    return switch (operation) {
      case Operation.AddNode add ->
          nodes.contains(add.id())
              ? left(new Operation.ClaimFields(add.id(), add.fields(), add.provenance()))
              : Optional.of(add);
      case Operation.ClaimFields claim -> left(claim);
      case Operation.AddTie add -> ties.containsKey(add.id()) ? Optional.empty() : Optional.of(add);
      case Operation.ClaimTie claim ->
          ties.getOrDefault(claim.id(), List.of()).stream()
                  .anyMatch(known -> known.provenance().equals(claim.provenance()))
              ? Optional.empty()
              : Optional.of(claim);
      case Operation.AddFigure add ->
          figures.contains(add.figure().id()) ? Optional.empty() : Optional.of(add);
      default -> Optional.of(operation);
    };
  }

  private Optional<Operation> left(Operation.ClaimFields claim) {
    var fields = new EnumMap<Field, String>(Field.class);
    claim
        .fields()
        .forEach((field, value) -> {
          var isNew =
              each(field, value).stream()
                  .anyMatch(one ->
                      !stated.contains(
                          new Stated(claim.id(), claim.provenance().source(), field, one)));
          if (isNew) {
            fields.put(field, value);
          }
        });
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(new Operation.ClaimFields(claim.id(), fields, claim.provenance()));
  }

  private static List<String> each(Field field, String value) {
    return field.shape() == Field.Shape.LIST ? List.of(value.split("\n", -1)) : List.of(value);
  }
}
