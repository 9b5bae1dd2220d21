package id.jejaring.registry;

import id.jejaring.domain.Change;
import id.jejaring.domain.Claim;
import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.Matter;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Stance;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changed at once, as far as a viewer may know of it.
 *
 * @param op names it; what {@link Ledger#undo} takes
 * @param undoes what it took back
 * @param why in the words of whoever did it
 * @param from where it was stated, where that is known
 * @param more how much more it did than is told here
 * @param sources the sources whose claims it added or withdrew, as far as that is known
 * @param trace by which it is found among others, however little of it stands
 * @param mayBeUndone whether the viewer sees all that it did; not whether something stands on it
 */
public record Happening(
    OperationId op,
    Instant at,
    String by,
    @Nullable OperationId undoes,
    @Nullable String why,
    List<Provenance> from,
    List<Event> events,
    int more,
    Set<SourceId> sources,
    Trace trace,
    boolean mayBeUndone) {

  public Happening {
    from = List.copyOf(from);
    events = List.copyOf(events);
    sources = Set.copyOf(sources);
  }

  /** The same without what people keep to themselves; empty where that is all of it. */
  Optional<Happening> news() {
    var news = events.stream().filter(Happening::isNews).toList();
    if (news.size() == events.size()) {
      return Optional.of(this);
    }
    return news.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Happening(op, at, by, undoes, why, from, news, more, sources, trace, mayBeUndone));
  }

  private static boolean isNews(Event event) {
    return switch (event) {
      case OfMatter _ -> false;
      case OfTie(var before, var after) -> {
        var tie = after != null ? after : before;
        yield tie == null || tie.kind() != TieKind.KEPT_APART;
      }
      case OfNode _,
          OfField _,
          OfLevel _,
          OfMerge _,
          OfClaim _,
          OfStance _,
          OfFigure _,
          Repeated _ ->
          true;
    };
  }

  /**
   * Where it stands in the log, and what it withdrew.
   *
   * @param isTakenBack whether it made claims of which none stands, so far as that was looked at
   * @param withdrew of each change whose claims it withdrew, one such claim
   */
  public record Trace(long seq, Change.Added added, boolean isTakenBack, List<Claim> withdrew) {
    public Trace {
      withdrew = List.copyOf(withdrew);
    }

    /** Whether this is what recorded a claim. */
    public boolean isOf(Claim claim) {
      return claim.seq() == seq && added.holds(claim);
    }
  }

  /** One thing that happened. */
  public sealed interface Event {}

  /** A node came or went; its name as it was. */
  public record OfNode(NodeId node, String name, boolean isThere) implements Event {}

  /** A field became another one; null where there was or is none. */
  public record OfField(NodeId node, Field field, @Nullable String before, @Nullable String after)
      implements Event {}

  /** Who sees a node was changed. */
  public record OfLevel(NodeId node) implements Event {}

  /** A tie came, went or changed. */
  public record OfTie(@Nullable Tie before, @Nullable Tie after) implements Event {}

  /** A node became part of another one, or, not {@code isMerged}, was one of its own again. */
  public record OfMerge(NodeId gone, String name, NodeId into, boolean isMerged) implements Event {}

  /** A claim was withdrawn, or, {@code isThere}, restored. */
  public record OfClaim(Claim claim, boolean isThere) implements Event {}

  /** Somebody said something of a claim; a null verdict took that back. */
  public record OfStance(Claim claim, Stance.@Nullable Verdict verdict, @Nullable String why)
      implements Event {}

  /** A figure was declared, or removed. */
  public record OfFigure(Figure figure, boolean isThere) implements Event {}

  /** Somebody said something of a suggestion, or took a step of an introduction, or back. */
  public record OfMatter(@Nullable Matter before, @Nullable Matter after) implements Event {}

  /** Said again, by one more source. */
  public record Repeated(Claim claim) implements Event {}
}
