package id.jejaring.importing.acquaintance;

import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Span;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.store.Records;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the reply of one person claims, as operations: a tie is claimed once more where somebody has
 * told of it before, and made where nobody has. What an earlier reply said and this one does not is
 * withdrawn.
 */
final class ReplyClaims {

  private final Records records;
  private final AcquaintanceSheet sheet;
  private final Map<NodeId, Node> nodes;
  private final int respondent;
  private final Provenance provenance;

  /** Of somebody on a sheet; the nodes are those of its members. */
  ReplyClaims(
      Records records,
      AcquaintanceSheet sheet,
      Map<NodeId, Node> nodes,
      int respondent,
      String by) {
    this.records = records;
    this.sheet = sheet;
    this.nodes = nodes;
    this.respondent = respondent;
    this.provenance = new Provenance(sheet.source(respondent), String.valueOf(respondent), by);
  }

  /** The operations that lead from one reply to the next. */
  List<Operation> change(Answers before, Answers now) {
    var operations = new ArrayList<Operation>();
    for (var question : Question.values()) {
      question
          .tie()
          .ifPresent(kind -> {
            var said = new HashSet<>(before.to(question));
            said.removeAll(now.to(question));
            withdraw(kind, said).ifPresent(operations::add);
            var news = new HashSet<>(now.to(question));
            news.removeAll(before.to(question));
            claim(kind, news, operations);
          });
    }
    return operations;
  }

  private void claim(TieKind kind, Set<Integer> numbers, List<Operation> operations) {
    var ties = ties(kind, numbers);
    for (int number : numbers.stream().sorted().toList()) {
      var own = nodes.get(node(respondent));
      var other = nodes.get(node(number));
      if (own == null || other == null) {
        continue; // gone since the sheet was made
      }
      var there =
          ties.stream()
              .filter(tie -> isBetween(tie, own.id(), other.id()) && tie.span().until() == null)
              .findFirst();
      operations.add(
          there.isPresent()
              ? new Operation.ClaimTie(there.get().id(), Span.OPEN, 0, Map.of(), provenance)
              : made(kind, own, other));
    }
  }

  private Operation made(TieKind kind, Node own, Node other) {
    boolean turned = own.id().compareTo(other.id()) > 0;
    var named =
        TieId.named(
            "acquaintance:%s|%s|%s"
                .formatted(kind, turned ? other.id() : own.id(), turned ? own.id() : other.id()));
    return new Operation.AddTie(
        records.findTie(named).isPresent() ? TieId.random() : named,
        kind,
        own.id(),
        other.id(),
        Span.OPEN,
        0,
        Map.of(),
        own.level().or(other.level()),
        own.scope().isFictional() || other.scope().isFictional() ? Scope.PRACTICE : Scope.NONE,
        provenance);
  }

  private Optional<Operation> withdraw(TieKind kind, Set<Integer> numbers) {
    var ids = ties(kind, numbers).stream().map(Tie::id).toList();
    List<ClaimId> own =
        records.claimsOfTies(ids).values().stream()
            .flatMap(List::stream)
            .filter(claim -> claim.provenance().source().equals(provenance.source()))
            .map(Claim::id)
            .toList();
    return own.isEmpty() ? Optional.empty() : Optional.of(new Operation.Withdraw(own));
  }

  private List<Tie> ties(TieKind kind, Set<Integer> numbers) {
    var own = node(respondent);
    var pairs = new ArrayList<List<NodeId>>();
    for (int number : numbers) {
      pairs.add(List.of(own, node(number)));
      pairs.add(List.of(node(number), own));
    }
    return pairs.isEmpty()
        ? List.of()
        : records.tiesBetween(pairs).stream().filter(tie -> tie.kind() == kind).toList();
  }

  private static boolean isBetween(Tie tie, NodeId one, NodeId other) {
    return (tie.from().equals(one) && tie.to().equals(other))
        || (tie.from().equals(other) && tie.to().equals(one));
  }

  private NodeId node(int number) {
    return sheet.members().get(number - 1).node();
  }
}
