package id.jejaring.registry;

import id.jejaring.domain.Change;
import id.jejaring.domain.Claim;
import id.jejaring.domain.Field;
import id.jejaring.domain.Matter;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Stance;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.Viewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what a part of a change did, leaving out what the viewer may not know of. */
final class Telling {

  private final Viewer viewer;
  private final Set<NodeId> seen;
  private final Set<NodeId> hidden;
  private final @Nullable UUID subject;
  private final Map<NodeId, Node> nodes = new HashMap<>();
  private final List<Happening.Event> events = new ArrayList<>();

  /**
   * @param seen the nodes that the viewer may know of now
   * @param hidden the nodes that are there and that the viewer may not know of now, whatever they
   *     were then
   * @param subject only what concerns this node or tie; null for all
   */
  Telling(Viewer viewer, Set<NodeId> seen, Set<NodeId> hidden, @Nullable UUID subject) {
    this.viewer = viewer;
    this.seen = seen;
    this.hidden = hidden;
    this.subject = subject;
  }

  List<Happening.Event> of(Change.Part part) {
    for (var entry : part.entries()) {
      if (entry instanceof Change.OfNode(var before, var after)) {
        var node = before != null ? before : after;
        if (node != null) {
          nodes.put(node.id(), node);
        }
      }
    }
    var merged = new LinkedHashSet<NodeId>();
    for (var entry : part.entries()) {
      if (entry instanceof Change.OfAlias(var before, var after)) {
        var alias = after != null ? after : before;
        if (alias != null
            && (before == null || after == null)
            && concerns(alias.id(), alias.node())) {
          merged.add(alias.id());
          var node = nodes.get(alias.id());
          if (node != null && isOpen(node) && isOpen(alias.node())) {
            events.add(new Happening.OfMerge(alias.id(), node.name(), alias.node(), after != null));
          }
        }
      }
    }
    for (var entry : part.entries()) {
      switch (entry) {
        case Change.OfNode(var before, var after) -> node(before, after, merged);
        case Change.OfTie(var before, var after) -> tie(before, after);
        case Change.OfClaim(var before, var after) -> claim(before, after);
        case Change.OfFigure(var before, var after) -> {
          var figure = after != null ? after : before;
          if (figure != null
              && (before == null || after == null)
              && concerns(figure.about())
              && isOpen(figure.about())) {
            events.add(new Happening.OfFigure(figure, after != null));
          }
        }
        case Change.OfMatter(var before, var after) -> {
          if (isOpen(before) && isOpen(after)) {
            events.add(new Happening.OfMatter(before, after));
          }
        }
        case Change.OfAlias _, Change.OfKey _ -> {}
      }
    }
    return events;
  }

  /**
   * Whether a matter may be told: nobody whom it concerns is hidden, and it is about the subject.
   */
  private boolean isOpen(@Nullable Matter matter) {
    return matter == null
        || (matter.isSeenBy(viewer)
            && matter.concerns().stream().allMatch(this::isOpen)
            && concerns(matter.concerns().toArray(NodeId[]::new)));
  }

  private boolean concerns(NodeId... ids) {
    return subject == null || Arrays.stream(ids).anyMatch(id -> id.value().equals(subject));
  }

  private boolean isOpen(Node node) {
    return viewer.sees(node.level(), node.scope()) && !hidden.contains(node.id());
  }

  /** Whether a node may be named: it is seen now, or was seen as it went in this same part. */
  private boolean isOpen(NodeId id) {
    var node = nodes.get(id);
    return seen.contains(id) || (node != null && isOpen(node));
  }

  private void node(@Nullable Node before, @Nullable Node after, Set<NodeId> merged) {
    var node = after != null ? after : before;
    if (node == null
        || !concerns(node.id())
        || !isOpen(node)
        || (before != null && !isOpen(before))) {
      return;
    }
    if (before == null || after == null) {
      if (!merged.contains(node.id())) {
        events.add(new Happening.OfNode(node.id(), node.name(), after != null));
      }
      return;
    }
    var fields = new TreeSet<Field>(before.fields().keySet());
    fields.addAll(after.fields().keySet());
    for (var field : fields) {
      var was = before.fields().get(field);
      var is = after.fields().get(field);
      if (!Objects.equals(was, is) && field.level().compareTo(viewer.clearance()) <= 0) {
        events.add(new Happening.OfField(node.id(), field, was, is));
      }
    }
    if (before.level() != after.level()) {
      events.add(new Happening.OfLevel(node.id()));
    }
  }

  private void tie(@Nullable Tie before, @Nullable Tie after) {
    var shown = isOpen(before) && isOpen(after);
    var concerned = (before != null && concerns(before)) || (after != null && concerns(after));
    if (shown && concerned) {
      events.add(new Happening.OfTie(before, after));
    }
  }

  private boolean isOpen(@Nullable Tie tie) {
    return tie == null
        || (viewer.sees(tie.level(), tie.scope()) && isOpen(tie.from()) && isOpen(tie.to()));
  }

  private boolean concerns(Tie tie) {
    return concerns(tie.from(), tie.to()) || tie.id().value().equals(subject);
  }

  private void claim(@Nullable Claim before, @Nullable Claim after) {
    var claim = after != null ? after : before;
    if (claim == null || !isAbout(claim)) {
      return;
    }
    if (before == null || after == null) {
      events.add(new Happening.OfClaim(claim, after != null));
      return;
    }
    for (var stance : after.stances()) {
      if (!before.stances().contains(stance)) {
        events.add(new Happening.OfStance(claim, stance.verdict(), stance.why()));
      }
    }
    for (var stance : before.stances()) {
      if (after.stances().stream().map(Stance::by).noneMatch(stance.by()::equals)) {
        events.add(new Happening.OfStance(claim, null, stance.why()));
      }
    }
  }

  /** Claims of ties are told with the tie alone: what they were tied to may be hidden. */
  private boolean isAbout(Claim claim) {
    return switch (claim.subject()) {
      case Claim.OfField(var node, var field, var _) ->
          concerns(node) && isOpen(node) && field.level().compareTo(viewer.clearance()) <= 0;
      case Claim.OfTie of -> isTie(of.tie());
    };
  }

  private boolean isTie(TieId tie) {
    return tie.value().equals(subject);
  }
}
