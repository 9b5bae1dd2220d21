package id.jejaring.convening;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Subsector;
import id.jejaring.recommending.Complements.Complement;
import id.jejaring.recommending.Link;
import id.jejaring.recommending.Reason;
import java.util.List;

/**
 * Why two should meet, as seen from the first; told of the very nodes that it is known of, which
 * may be the businesses that the two stand for.
 */
public sealed interface Why {

  /** Whom it is known of on the first one's side. */
  NodeId mine();

  /** Whom it is known of on the other's side. */
  NodeId theirs();

  /** The ties that say so, of both sides. */
  List<Link> evidence();

  /** A reason that would make them good partners. */
  record Partnership(NodeId mine, NodeId theirs, Reason reason) implements Why {
    @Override
    public List<Link> evidence() {
      return reason.evidence();
    }
  }

  /** Their subsectors differ, and products of the two often go together, such as this. */
  record KindredSubsectors(
      NodeId mine,
      NodeId theirs,
      Subsector one,
      Subsector other,
      Complement example,
      List<Link> evidence)
      implements Why {
    public KindredSubsectors {
      evidence = List.copyOf(evidence);
    }
  }

  /** The other comes from another city, as was asked for. */
  record AnotherCity(NodeId mine, NodeId theirs, NodeId city) implements Why {
    @Override
    public List<Link> evidence() {
      return List.of();
    }
  }
}
