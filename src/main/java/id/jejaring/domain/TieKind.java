package id.jejaring.domain;

import static id.jejaring.domain.NodeKind.AGENCY;
import static id.jejaring.domain.NodeKind.AGREEMENT;
import static id.jejaring.domain.NodeKind.BUSINESS;
import static id.jejaring.domain.NodeKind.CAPABILITY;
import static id.jejaring.domain.NodeKind.CLUSTER;
import static id.jejaring.domain.NodeKind.COMMUNITY;
import static id.jejaring.domain.NodeKind.EVENT;
import static id.jejaring.domain.NodeKind.PERSON;
import static id.jejaring.domain.NodeKind.PLACE;
import static id.jejaring.domain.NodeKind.PLAN;
import static id.jejaring.domain.NodeKind.PROGRAM;
import static id.jejaring.domain.NodeKind.PROJECT;
import static id.jejaring.domain.NodeKind.SUBSECTOR;
import static id.jejaring.domain.NodeKind.VENUE;

import java.util.EnumSet;
import java.util.Set;

/** What a tie says, and between which kinds of node it may be said. */
public enum TieKind {
  KNOWS(Ends.ACTORS, Ends.ACTORS),
  COLLABORATES_WITH(Ends.ACTORS, Ends.ACTORS),
  SUPPLIES(Ends.ACTORS, Ends.ACTORS),
  SUPPORTS(Ends.ACTORS, EnumSet.of(BUSINESS, COMMUNITY, AGENCY, PERSON, CLUSTER, VENUE, PROGRAM)),
  MEMBER_OF(Ends.ACTORS, EnumSet.of(COMMUNITY, AGENCY, BUSINESS, CLUSTER)),
  OWNS(Ends.ACTORS, EnumSet.of(BUSINESS, VENUE)),
  OPERATES(Ends.ACTORS, EnumSet.of(BUSINESS, VENUE)),
  HOLDS_OFFICE(EnumSet.of(PERSON), EnumSet.of(AGENCY, COMMUNITY, BUSINESS, PLACE)),
  SUCCEEDS(EnumSet.of(AGENCY), EnumSet.of(AGENCY)),
  PART_OF(
      EnumSet.of(AGENCY, COMMUNITY, PLACE, EVENT, PROGRAM, PLAN, CAPABILITY),
      EnumSet.of(AGENCY, COMMUNITY, PLACE, PROGRAM, PLAN, CAPABILITY)),
  KEPT_APART(Ends.ACTORS, Ends.ACTORS),
  WORKS_IN(Ends.THINGS, EnumSet.of(SUBSECTOR)),
  LOCATED_IN(Ends.THINGS, EnumSet.of(PLACE)),
  OFFERS(Ends.THINGS, EnumSet.of(CAPABILITY)),
  NEEDS(Ends.THINGS, EnumSet.of(CAPABILITY)),
  USES(Ends.THINGS, EnumSet.of(CAPABILITY)),
  TOOK_PART_IN(Ends.ACTORS, EnumSet.of(EVENT)),
  RUNS(Ends.ACTORS, EnumSet.of(PROGRAM, PLAN, EVENT)),
  PARTY_TO(Ends.ACTORS, EnumSet.of(AGREEMENT)),
  MADE(Ends.ACTORS, EnumSet.of(PROJECT)),
  TENANT_OF(Ends.ACTORS, EnumSet.of(VENUE)),
  TEACHES(EnumSet.of(EVENT, PROGRAM), EnumSet.of(CAPABILITY)),
  HELD_AT(EnumSet.of(EVENT), EnumSet.of(VENUE, PLACE));

  private final Set<NodeKind> from;
  private final Set<NodeKind> to;

  TieKind(Set<NodeKind> from, Set<NodeKind> to) {
    this.from = Set.copyOf(from);
    this.to = Set.copyOf(to);
  }

  /** Whether a tie of this kind may lead from one kind of node to the other. */
  public boolean admits(NodeKind from, NodeKind to) {
    return this.from.contains(from) && this.to.contains(to);
  }

  /** The least strict level of such a tie, whatever the levels of its ends are. */
  public Level level() {
    return this == KEPT_APART ? Level.OWN : Level.PUBLIC;
  }

  /** Whether the tie reads the same in both directions. */
  public boolean isMutual() {
    return this == KNOWS || this == COLLABORATES_WITH || this == KEPT_APART;
  }

  /**
   * Whether two actors with this tie count as tied, that is, as having worked together. A {@link
   * #COLLABORATES_WITH} that is only explored does not; see {@link Tie#isWork()}.
   */
  public boolean isWork() {
    return this == KNOWS || this == COLLABORATES_WITH || this == SUPPLIES || this == SUPPORTS;
  }

  /** Whether sharing the far node is joint work: a project made, an agreement signed. */
  public boolean isJointWork() {
    return this == MADE || this == PARTY_TO;
  }

  /** Whether sharing the far node is evidence for a recommendation without being a tie. */
  public boolean isAffiliation() {
    return this == TOOK_PART_IN || this == MEMBER_OF || this == TENANT_OF;
  }

  /** Reads the name, in any case; refuses any other word by naming those that exist. */
  public static TieKind of(String word) {
    for (var kind : values()) {
      if (kind.name().equalsIgnoreCase(word.strip())) {
        return kind;
      }
    }
    throw Refusal.invalid("kind", word, "Use one of " + Words.paths(values()) + ".");
  }

  private static final class Ends {
    static final Set<NodeKind> ACTORS = EnumSet.of(BUSINESS, COMMUNITY, AGENCY, PERSON);
    static final Set<NodeKind> THINGS =
        EnumSet.of(
            BUSINESS, COMMUNITY, AGENCY, PERSON, VENUE, PROGRAM, EVENT, PROJECT, CLUSTER, PLAN);
  }
}
