package id.jejaring.domain;

import org.jspecify.annotations.Nullable;

/**
 * Which nodes to list; what is null does not matter.
 *
 * @param subsector the subsector's node
 * @param place the place's node; what is in a part of it counts too
 */
public record NodeFilter(
    @Nullable NodeKind kind,
    @Nullable NodeId subsector,
    @Nullable NodeId place,
    @Nullable SizeClass size) {

  /** Every node. */
  public static final NodeFilter ALL = new NodeFilter(null, null, null, null);

  /** Nodes of one kind. */
  public static NodeFilter of(NodeKind kind) {
    return new NodeFilter(kind, null, null, null);
  }
}
