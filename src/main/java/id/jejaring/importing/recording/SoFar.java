package id.jejaring.importing.recording;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.TieId;
import id.jejaring.importing.drafting.Draft;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What an import has made and named, from one batch to the next. Not thread-safe. */
final class SoFar {

  /** Made in this import; on a resumed one, what was made before is found as known instead. */
  final Set<NodeId> made = new HashSet<>();

  final Set<TieId> tiesMade = new HashSet<>();

  /** What everyone shares, and this import leans on. */
  final Set<NodeId> leanedOn = new HashSet<>();

  /** What this import names, though it is not about it, and has named once. */
  final Set<NodeId> named = new HashSet<>();

  /** The nodes and ties that the last batch says anything of; it may not be written yet. */
  final Set<UUID> lately = new HashSet<>();

  /** Whether all that a row says of a thing is its name, which this import has said before. */
  boolean hasNamed(Draft.Thing thing, NodeId id) {
    return switch (thing.use()) {
      case SUBJECT -> false;
      case SHARED -> leanedOn.contains(id);
      case ACTOR, NAMED, LISTED ->
          thing.fields().size() == 1 && (named.contains(id) || made.contains(id));
    };
  }
}
