package id.jejaring.recommending;

import id.jejaring.domain.TieKind;
import id.jejaring.network.Snapshot;
import id.jejaring.recommending.Complements.Complement;
import id.jejaring.recommending.Suggestion.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about a candidate that speaks for it without a tie of work; light, as most candidates
 * are never shown.
 *
 * @param mine what the actor is tied to: an event, a need, a product, a subsector
 * @param theirs what the candidate is tied to; the same, but for complements
 * @param kind of the actor's tie
 * @param theirKind of the candidate's tie
 */
record Sign(
    Part part,
    int mine,
    TieKind kind,
    int theirs,
    TieKind theirKind,
    int members,
    @Nullable Complement complement,
    double weight) {

  static Sign same(Part part, int node, TieKind kind, TieKind theirKind, double weight) {
    return new Sign(part, node, kind, node, theirKind, 0, null, weight);
  }

  /** What makes it the same reason, in the same words. */
  record Key(Part part, int at, String words) {}

  Key key() {
    return complement == null
        ? new Key(part, theirs, "")
        : new Key(part, -1, complement.indonesian());
  }

  /** The sign in full, with its evidence. */
  Reason reason(Snapshot snapshot, int actor, int candidate) {
    var evidence =
        List.of(
            Link.of(snapshot, actor, kind, mine), Link.of(snapshot, candidate, theirKind, theirs));
    var at = snapshot.id(theirs);
    if (complement != null) {
      return new Reason.Complementary(
          snapshot.id(mine), at, complement.indonesian(), complement.english(), evidence);
    }
    return switch (kind) {
      case NEEDS -> new Reason.OffersWhatIsNeeded(at, evidence);
      case WORKS_IN -> new Reason.SameSubsector(at, evidence);
      case OFFERS ->
          theirKind == TieKind.NEEDS
              ? new Reason.NeedsWhatIsOffered(at, evidence)
              : new Reason.SameProduct(at, evidence);
      case TOOK_PART_IN, MEMBER_OF, TENANT_OF -> new Reason.Shared(at, kind, members, evidence);
      case KNOWS,
          COLLABORATES_WITH,
          SUPPLIES,
          SUPPORTS,
          OWNS,
          OPERATES,
          HOLDS_OFFICE,
          SUCCEEDS,
          PART_OF,
          KEPT_APART,
          LOCATED_IN,
          USES,
          RUNS,
          PARTY_TO,
          MADE,
          TEACHES,
          HELD_AT ->
          throw new IllegalStateException("A tie of kind %s is no sign.".formatted(kind));
    };
  }
}
