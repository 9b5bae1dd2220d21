package id.jejaring.registry;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Feedback;
import id.jejaring.domain.Feedback.Verdict;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.domain.Write;
import id.jejaring.store.Records;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people say of the partners suggested to them. Each sees what is their own alone. That two
 * know each other is recorded as a tie with whoever says so as its source; that they are to be kept
 * apart, as the private tie {@link TieKind#KEPT_APART}. Taking it back withdraws the tie, too, as
 * far as nobody else has said it. Thread-safe.
 */
@Component
public final class Feedbacks {

  private final Registry registry;
  private final Records records;
  private final InstantSource clock = InstantSource.system();

  Feedbacks(Registry registry, Records records) {
    this.registry = registry;
    this.records = records;
  }

  /** What the viewer has said of candidates for an actor, the latest first, by their ids of now. */
  public List<Feedback> of(NodeId actor, Viewer viewer) {
    return about(actor, viewer).stream().filter(said -> said.actor().equals(actor)).toList();
  }

  /** The same, and what the viewer has said of this one as a candidate for others. */
  public List<Feedback> about(NodeId actor, Viewer viewer) {
    registry.get(actor, viewer);
    if (viewer.clearance() == Level.PUBLIC) {
      return List.of();
    }
    var said = records.ofMatters().feedbackAbout(actor, viewer.name());
    var nodes =
        registry.nodes(said.stream().flatMap(each -> each.concerns().stream()).toList(), viewer);
    var current = new ArrayList<Feedback>();
    for (var feedback : said) {
      var one = nodes.get(feedback.actor());
      var other = nodes.get(feedback.candidate());
      if (one != null && other != null && !one.id().equals(other.id())) {
        current.add(feedback.between(one.id(), other.id()));
      }
    }
    return List.copyOf(current);
  }

  /** What the viewer has said of one candidate for an actor. */
  public Optional<Feedback> find(NodeId actor, NodeId candidate, Viewer viewer) {
    return of(actor, viewer).stream()
        .filter(feedback -> feedback.candidate().equals(candidate))
        .findFirst();
  }

  /** The same; refuses where the viewer has said nothing of it. */
  public Feedback get(NodeId actor, NodeId candidate, Viewer viewer) {
    return find(actor, candidate, viewer)
        .orElseThrow(() -> Refusal.notFound("feedback", candidate));
  }

  /**
   * Says something of a candidate, in place of what the viewer said before.
   *
   * @param why why it is not for the actor; null where nobody says
   */
  public Feedback give(
      NodeId actor,
      NodeId candidate,
      Verdict verdict,
      Feedback.@Nullable Why why,
      @Nullable String note,
      Viewer viewer,
      OperationId operation) {
    checkSignedIn(viewer);
    var one = actor(registry.get(actor, viewer), "actor");
    var other = actor(registry.get(candidate, viewer), "candidate");
    checkWorld(one, other);
    var before = find(actor, candidate, viewer);
    var feedback =
        new Feedback(
            before.map(Feedback::id).orElse(Feedback.id(viewer.name(), actor, candidate)),
            actor,
            candidate,
            verdict,
            why,
            Texts.note("note", note, Feedback.LONGEST_NOTE),
            viewer.name(),
            clock.instant(),
            1);
    var operations = new ArrayList<Operation>();
    var kind = kind(verdict);
    before.ifPresent(said -> {
      if (kind(said.verdict()) != kind) {
        operations.addAll(withdrawn(said, viewer));
      }
    });
    if (kind != null && !isSaid(tie(feedback, kind), viewer)) {
      operations.addAll(tied(feedback, kind, one, other, viewer));
    }
    operations.add(new Operation.PutMatter(feedback));
    registry.write(
        viewer,
        operation,
        Map.of(),
        Write.Cause.NONE,
        "feedback %s %s %s %s %s".formatted(actor, candidate, verdict, why, feedback.note()),
        operations);
    return get(actor, candidate, viewer);
  }

  /** Takes back what the viewer has said of a candidate. */
  public void takeBack(NodeId actor, NodeId candidate, Viewer viewer, OperationId operation) {
    var said = get(actor, candidate, viewer);
    var operations = new ArrayList<>(withdrawn(said, viewer));
    operations.add(new Operation.RemoveMatter(said.id()));
    registry.write(
        viewer,
        operation,
        Map.of(),
        Write.Cause.NONE,
        "no feedback %s %s".formatted(actor, candidate),
        operations);
  }

  static Node actor(Node node, String field) {
    if (!node.kind().isActor()) {
      throw Refusal.invalid(
          field, node.id(), "Name a business, a community, an agency or a person.");
    }
    return node;
  }

  /** Whoever has not signed in has no name of their own, by which what is theirs is known. */
  static void checkSignedIn(Viewer viewer) {
    if (viewer.clearance() == Level.PUBLIC) {
      throw new Refusal.Conflict(
          "Nobody could tell whose this is. Sign in first, then repeat.",
          "Tidak ada yang tahu ini milik siapa. Masuk dahulu, lalu ulangi.",
          Map.of("viewer", viewer.name()));
    }
  }

  static void checkWorld(Node one, Node other) {
    if (World.of(one) != World.of(other)) {
      throw new Refusal.Conflict(
          "One of \"%s\" and \"%s\" is fictional practice data. Choose two of the same sort."
              .formatted(one.name(), other.name()),
          "Salah satu dari \"%s\" dan \"%s\" data latihan. Pilih dua yang sejenis."
              .formatted(one.name(), other.name()),
          Map.of("one", one.id().toString(), "other", other.id().toString()));
    }
  }

  private static @Nullable TieKind kind(Verdict verdict) {
    return switch (verdict) {
      case KNOWN -> TieKind.KNOWS;
      case KEPT_APART -> TieKind.KEPT_APART;
      case USEFUL, NOT_FOR_ME -> null;
    };
  }

  /** The tie that feedback makes: one of its own, so that it is taken back without any other. */
  private static TieId tie(Feedback feedback, TieKind kind) {
    return TieId.named(feedback.id() + ":" + kind);
  }

  /** Whether the viewer has said so of the tie, and not withdrawn it by other ways. */
  private boolean isSaid(TieId tie, Viewer viewer) {
    return !claims(tie, viewer).isEmpty();
  }

  private List<Claim> claims(TieId tie, Viewer viewer) {
    return records.claimsOfTies(List.of(tie)).getOrDefault(tie, List.of()).stream()
        .filter(claim -> claim.provenance().by().equals(viewer.name()))
        .toList();
  }

  private List<Operation> tied(
      Feedback feedback, TieKind kind, Node one, Node other, Viewer viewer) {
    var id = tie(feedback, kind);
    if (records.findTie(id).isPresent()) {
      return List.of(
          new Operation.ClaimTie(id, Span.OPEN, 0, Map.of(), Registry.statement(viewer)));
    }
    return List.of(
        new Operation.AddTie(
            id,
            kind,
            one.id(),
            other.id(),
            Span.OPEN,
            0,
            Map.of(),
            one.level().or(other.level()),
            World.of(one) == World.PRACTICE ? Scope.PRACTICE : Scope.NONE,
            Registry.statement(viewer)));
  }

  private List<Operation> withdrawn(Feedback said, Viewer viewer) {
    var kind = kind(said.verdict());
    if (kind == null) {
      return List.of();
    }
    var claims = claims(tie(said, kind), viewer).stream().map(Claim::id).toList();
    return claims.isEmpty() ? List.of() : List.of(new Operation.Withdraw(claims));
  }
}
