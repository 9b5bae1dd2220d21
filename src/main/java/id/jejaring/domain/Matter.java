package id.jejaring.domain;

import java.util.List;

/**
 * What somebody has on their desk about two actors: it says nothing of the network itself, and is
 * written, logged and taken back as what does. It names nodes by the ids that they had then; where
 * one has been merged since, the alias leads on.
 */
public sealed interface Matter permits Feedback, Introduction {

  /** Names it. */
  MatterId id();

  /** Whose it is: who said or began it. */
  String by();

  /** Whom it concerns, whose it is first. */
  List<NodeId> concerns();

  /** Counts its changes, from 1. */
  long rev();

  /** The same at another revision. */
  Matter at(long rev);

  /**
   * Whether somebody may know of it, given that all whom it concerns may be seen. Feedback is its
   * author's alone; an introduction is also the facilitator's who is responsible for everybody.
   */
  default boolean isSeenBy(Viewer viewer) {
    return switch (this) {
      case Feedback _ -> viewer.name().equals(by());
      case Introduction _ -> viewer.name().equals(by()) || Introduction.areAllSeenBy(viewer);
    };
  }
}
