package id.jejaring.web.gatherings;

import id.jejaring.convening.Why;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.network.Days;
import id.jejaring.network.Mask;
import id.jejaring.network.View;
import id.jejaring.network.Walk;
import id.jejaring.recommending.Link;
import id.jejaring.web.Scene;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which reasons may be handed out: those of which everyone who has signed in may know every
 * tie, and those that rest on what the guests themselves put into the list of this very gathering.
 */
public final class ForEveryone {

  /** What somebody says about themselves when they put their name down. */
  private static final Set<TieKind> TOLD =
      EnumSet.of(TieKind.OFFERS, TieKind.NEEDS, TieKind.WORKS_IN, TieKind.LOCATED_IN);

  /** What somebody says whom they are there for. */
  private static final Set<TieKind> STANDING =
      EnumSet.of(TieKind.OWNS, TieKind.OPERATES, TieKind.MEMBER_OF, TieKind.HOLDS_OFFICE);

  private final Scene scene;
  private final Set<NodeId> guests;
  private final Set<SourceId> lists;
  private final View open;

  /**
   * For a gathering.
   *
   * @param guests with those that they stand for
   * @param lists the sources that are its list
   */
  public ForEveryone(Scene scene, Set<NodeId> guests, Set<SourceId> lists) {
    this.scene = scene;
    this.guests = Set.copyOf(guests);
    this.lists = Set.copyOf(lists);
    open = View.of(scene.view().snapshot(), Mask.of(Viewer.READER, scene.world())).withPast();
  }

  /** Whether a reason leaks nothing. */
  public boolean mayRead(Why why) {
    return why.evidence().isEmpty()
        ? mayReadPlace(why.mine()) && mayReadPlace(why.theirs())
        : why.evidence().stream().allMatch(this::mayRead);
  }

  /** Whether it may be told whom of these somebody is there for. */
  boolean mayRead(NodeId person, NodeId business) {
    return STANDING.stream()
        .map(kind -> new Link(person, kind, business))
        .anyMatch(link -> isOpen(link) || isListed(link));
  }

  private boolean mayRead(Link link) {
    return isOpen(link) || isOnTheList(link);
  }

  /** Distances and cities lean on where somebody is. */
  private boolean mayReadPlace(NodeId id) {
    return scene
        .place(id)
        .map(place -> mayRead(new Link(id, TieKind.LOCATED_IN, place)))
        .orElseGet(() -> open.find(id) >= 0);
  }

  private boolean isOnTheList(Link link) {
    return TOLD.contains(link.kind())
        && guests.contains(link.from())
        && open.find(link.to()) >= 0
        && isListed(link);
  }

  private boolean isListed(Link link) {
    return scene.claims(List.of(Saying.evidence(link))).stream()
        .anyMatch(claim -> lists.contains(claim.provenance().source()));
  }

  private boolean isOpen(Link link) {
    var from = open.find(link.from());
    var to = open.find(link.to());
    if (from < 0 || to < 0) {
      return false;
    }
    for (var walk = open.kinds(link.kind()).walk().from(from); walk.next(); ) {
      if (walk.node() == to && tells(walk, link.spell())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it held on the days that would be told: there may be another one that is hidden. */
  private static boolean tells(Walk walk, Link.Spell spell) {
    return (spell.since() == null || walk.since() == Days.of(spell.since()))
        && (spell.until() == null || walk.until() == Days.of(spell.until()));
  }
}
