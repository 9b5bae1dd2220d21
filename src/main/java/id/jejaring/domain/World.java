package id.jejaring.domain;

/** Which of the two worlds is looked at; an answer never mixes them. */
public enum World {
  /** What sources say; practice data is hidden. */
  SOURCED,
  /** Fictional practice data, over the subsectors, places and capabilities that both share. */
  PRACTICE;

  /** The world that a node belongs to; what both share counts as sourced. */
  public static World of(Node node) {
    return node.scope().isFictional() ? PRACTICE : SOURCED;
  }

  /** Whether a node of this kind and circle is part of this world. */
  public boolean shows(NodeKind kind, Scope scope) {
    return switch (this) {
      case SOURCED -> !scope.isFictional();
      case PRACTICE -> scope.isFictional() || kind.isShared();
    };
  }
}
