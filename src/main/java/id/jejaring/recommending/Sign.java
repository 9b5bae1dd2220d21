package id.jejaring.recommending;

import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
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
 * @param members how many have been there; 0 where not all could be looked at, or for no gathering
 * @param wished whether the actor's side is no tie but a wish
 */
record Sign(
    Part part,
    int mine,
    TieKind kind,
    int theirs,
    TieKind theirKind,
    int members,
    @Nullable Complement complement,
    boolean wished,
    double weight) {

  private static final double NEED = 2;
  private static final double COMPLEMENT = 1;
  private static final double LATER_IN_THE_LIST = 0.01;

  /** Both are tied to the same thing in the same way. */
  static Sign same(int node, TieKind kind, double weight) {
    return new Sign(Part.SIMILARITY, node, kind, node, kind, 0, null, false, weight);
  }

  /** One offers what the other needs; the kind is that of the actor's tie. */
  static Sign met(int capability, TieKind kind) {
    var theirs = kind == TieKind.NEEDS ? TieKind.OFFERS : TieKind.NEEDS;
    return new Sign(Part.NEEDS, capability, kind, capability, theirs, 0, null, false, NEED);
  }

  /** One offers what the other is looking for, or needs what it has to give. */
  static Sign wished(int capability, TieKind theirs) {
    return new Sign(Part.NEEDS, capability, TieKind.NEEDS, capability, theirs, 0, null, true, NEED);
  }

  /** Their products go together; the earlier in the list of complements, the more. */
  static Sign complement(int mine, int theirs, Complement complement, int rank) {
    var weight = COMPLEMENT - LATER_IN_THE_LIST * rank;
    return new Sign(
        Part.COMPLEMENTS,
        mine,
        TieKind.OFFERS,
        theirs,
        TieKind.OFFERS,
        0,
        complement,
        false,
        weight);
  }

  /** What makes it the same reason, in the same words. */
  record Key(Part part, int at, String words) {}

  Key key() {
    return complement == null
        ? new Key(part, theirs, "")
        : new Key(part, -1, complement.indonesian());
  }

  /** The sign in full, with its evidence. */
  Reason reason(View view, int actor, int candidate) {
    var snapshot = view.snapshot();
    if (wished) {
      return new Reason.AsWished(
          snapshot.id(theirs), theirKind, List.of(Link.of(view, candidate, theirKind, theirs)));
    }
    var evidence =
        List.of(Link.of(view, actor, kind, mine), Link.of(view, candidate, theirKind, theirs));
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
