package id.jejaring.store;

import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * How claims are kept: what one row says of a node's fields is one stored claim with several
 * fields, since most of what a write costs is by the stored thing. Each of these claims has an id
 * all the same, the group's with the field's number in the last eight bits. A claim on which
 * somebody has a stance is kept by itself.
 */
final class ClaimGroups {

  /** The version of the ids made here: their bits are ours to give a meaning. */
  private static final int VERSION = 8;

  private static final long NUMBER = 0xFF;

  /** Leaves room for the number of every field between one group's order and the next. */
  static final int ORDERS = 64;

  private ClaimGroups() {}

  /** An id for a group. */
  static UUID random() {
    var random = UUID.randomUUID();
    return new UUID(
        (random.getMostSignificantBits() & ~0xF000L) | ((long) VERSION << 12),
        random.getLeastSignificantBits() & ~NUMBER);
  }

  /** The id of what a group says of a field. */
  static ClaimId claim(UUID group, Field field) {
    return new ClaimId(
        new UUID(group.getMostSignificantBits(), group.getLeastSignificantBits() | field.number()));
  }

  /** Whether an id is a group's, and not that of a claim kept by itself. */
  static boolean isGroup(UUID id) {
    return id.version() == VERSION && (id.getLeastSignificantBits() & NUMBER) == 0;
  }

  /** Whether a claim was made as part of a group. */
  static boolean isPart(ClaimId id) {
    return id.value().version() == VERSION;
  }

  /** The group that a claim was made in, or the claim itself. */
  static UUID of(ClaimId id) {
    return isPart(id)
        ? new UUID(
            id.value().getMostSignificantBits(), id.value().getLeastSignificantBits() & ~NUMBER)
        : id.value();
  }

  /** The claims that are kept under an id and say something of these fields; of a tie, itself. */
  static List<ClaimId> claims(ClaimId kept, List<Field> fields) {
    return isGroup(kept.value())
        ? fields.stream().map(field -> claim(kept.value(), field)).toList()
        : List.of(kept);
  }

  /** The ids under which these claims may be kept. */
  static List<String> keptUnder(Iterable<ClaimId> ids) {
    var kept = new ArrayList<String>();
    for (var id : ids) {
      kept.add(id.toString());
      if (isPart(id)) {
        kept.add(of(id).toString());
      }
    }
    return kept.stream().distinct().toList();
  }

  /**
   * Claims that are kept as one.
   *
   * @param id what they are kept under: a group's id, or that of a claim kept by itself
   */
  record Kept(UUID id, List<Claim> claims) {

    /** A claim that is kept by itself. */
    static Kept alone(Claim claim) {
      return new Kept(claim.id().value(), List.of(claim));
    }

    Claim first() {
      return claims.getFirst();
    }

    /** The order of the group, or of the claim that is kept by itself. */
    int order() {
      return isGroup(id) && first().subject() instanceof Claim.OfField of
          ? first().order() - of.field().number()
          : first().order();
    }
  }

  /** Claims of one group as they are kept: together, but for those that somebody judged. */
  static List<Kept> kept(UUID group, List<Claim> claims) {
    var kept = new ArrayList<Kept>();
    var together = new ArrayList<Claim>();
    for (var claim : claims.stream().sorted(Comparator.comparingInt(Claim::order)).toList()) {
      if (claim.stances().isEmpty()
          && (together.isEmpty() || breath(together.getFirst()).equals(breath(claim)))) {
        together.add(claim);
      } else {
        kept.add(Kept.alone(claim));
      }
    }
    if (!together.isEmpty()) {
      kept.add(new Kept(group, together));
    }
    return kept;
  }

  /** What claims that are kept together have in common. */
  private static List<Object> breath(Claim claim) {
    return List.of(State.subject(claim), claim.provenance(), claim.at(), claim.seq(), claim.anew());
  }
}
