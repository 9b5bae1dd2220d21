package id.jejaring.network;

import id.jejaring.domain.Level;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;

/**
 * What one viewer sees of one world. A {@link View} tests it at every step: what is hidden is not
 * walked through, not counted, and never a reason. A tie is visible when it and both of its ends
 * are.
 */
public record Mask(Viewer viewer, World world) {

  /** What a viewer sees of a world. */
  public static Mask of(Viewer viewer, World world) {
    return new Mask(viewer, world);
  }

  /** Whether a node of this kind, level and circle is visible. */
  public boolean seesNode(NodeKind kind, Level level, Scope scope) {
    return level.ordinal() <= clearance(scope)
        && (world == World.SOURCED || scope.isFictional() || kind.isShared());
  }

  /** Whether a tie of this level and circle is visible, given that both of its ends are. */
  public boolean seesTie(Level level, Scope scope) {
    return level.ordinal() <= clearance(scope);
  }

  /** The strictest level seen in a circle, as an ordinal; -1 where nothing is seen. */
  int clearance(Scope scope) {
    if (world == World.SOURCED && scope.isFictional()) {
      return -1;
    }
    var seen = -1;
    for (var level : Level.values()) {
      if (viewer.sees(level, scope)) {
        seen = level.ordinal();
      }
    }
    return seen;
  }
}
