package id.jejaring.convening;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import id.jejaring.network.Snapshot;
import id.jejaring.network.View;
import id.jejaring.recommending.Caution;
import id.jejaring.recommending.Deeds;
import id.jejaring.recommending.Distance;
import id.jejaring.recommending.Link;
import id.jejaring.recommending.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes reasons and cautions of what speaks for or against the meeting of two guests. */
final class Telling {

  private static final int MOST_REASONS = 4;

  private final View view;
  private final Snapshot snapshot;
  private final Kindred kindred;
  private final Deeds deeds;

  Telling(View view, Kindred kindred) {
    this.view = view;
    this.kindred = kindred;
    snapshot = view.snapshot();
    deeds = new Deeds(view);
  }

  /** As seen from the first of the two, what it gains the most by first. */
  List<Why> reasons(List<Ground> grounds, Profile one, Profile other) {
    var told = new ArrayList<Why>();
    grounds.stream()
        .filter(ground -> !(ground instanceof Ground.Near near) || near.distance().isNear())
        .sorted(
            Comparator.comparing(Ground::isSensible)
                .thenComparingDouble(Ground::mine)
                .thenComparingDouble(Ground::theirs)
                .reversed())
        .limit(MOST_REASONS)
        .forEach(ground -> told.add(why(ground, one, other)));
    return told;
  }

  /** The same as seen from the other one. */
  static List<Ground> turned(List<Ground> grounds) {
    return grounds.stream().map(Telling::turned).toList();
  }

  @SuppressWarnings("ArgumentSelectionDefectChecker") // turning round is the point
  private static Ground turned(Ground ground) {
    return switch (ground) {
      case Ground.Need need ->
          new Ground.Need(need.capability(), !need.isMine(), need.theirs(), need.mine());
      case Ground.Together goes ->
          new Ground.Together(
              goes.other(), goes.product(), goes.complement(), goes.theirs(), goes.mine());
      case Ground.KindredSubsectors kindred ->
          new Ground.KindredSubsectors(kindred.other(), kindred.one(), kindred.mine());
      case Ground.AnotherCity city ->
          new Ground.AnotherCity(city.other(), city.city(), city.mine());
      case Ground.Partner _,
          Ground.Shared _,
          Ground.SameProduct _,
          Ground.SameSubsector _,
          Ground.Near _ ->
          ground;
    };
  }

  private Why why(Ground ground, Profile one, Profile other) {
    return switch (ground) {
      case Ground.Need need -> need(need, one, other);
      case Ground.Together goes -> {
        var mine = holder(one.offers.get(goes.product()));
        var theirs = holder(other.offers.get(goes.other()));
        yield new Why.Partnership(
            id(mine),
            id(theirs),
            new Reason.Complementary(
                id(goes.product()),
                id(goes.other()),
                goes.complement().indonesian(),
                goes.complement().english(),
                links(mine, TieKind.OFFERS, goes.product(), theirs, goes.other())));
      }
      case Ground.Partner partner -> partner(partner, one, other);
      case Ground.Shared shared -> {
        var mine = Objects.requireNonNull(one.gatherings.get(shared.at()));
        var theirs = Objects.requireNonNull(other.gatherings.get(shared.at()));
        yield new Why.Partnership(
            id(mine.node()),
            id(theirs.node()),
            new Reason.Shared(
                id(shared.at()),
                mine.kind(),
                shared.members(),
                links(mine.node(), mine.kind(), shared.at(), theirs.node(), shared.at())));
      }
      case Ground.SameProduct same -> {
        var mine = holder(one.offers.get(same.product()));
        var theirs = holder(other.offers.get(same.product()));
        yield new Why.Partnership(
            id(mine),
            id(theirs),
            new Reason.SameProduct(
                id(same.product()),
                links(mine, TieKind.OFFERS, same.product(), theirs, same.product())));
      }
      case Ground.SameSubsector same -> {
        var mine = worksIn(one, same.subsector());
        var theirs = worksIn(other, same.subsector());
        yield new Why.Partnership(
            mine.from(),
            theirs.from(),
            new Reason.SameSubsector(same.subsector().id(), List.of(mine, theirs)));
      }
      case Ground.KindredSubsectors both -> {
        var mine = worksIn(one, both.one());
        var theirs = worksIn(other, both.other());
        yield new Why.KindredSubsectors(
            mine.from(),
            theirs.from(),
            both.one(),
            both.other(),
            kindred.example(both.one(), both.other()).orElseThrow(),
            List.of(mine, theirs));
      }
      case Ground.AnotherCity city ->
          new Why.AnotherCity(id(one.placed), id(other.placed), id(city.other()));
      case Ground.Near near ->
          new Why.Partnership(id(one.placed), id(other.placed), new Reason.Near(near.distance()));
    };
  }

  private Why need(Ground.Need need, Profile one, Profile other) {
    var at = id(need.capability());
    if (need.isMine()) {
      var mine = holder(one.needs.get(need.capability()));
      var theirs = holder(other.offers.get(need.capability()));
      var links = links(mine, TieKind.NEEDS, need.capability(), theirs, TieKind.OFFERS);
      return new Why.Partnership(id(mine), id(theirs), new Reason.OffersWhatIsNeeded(at, links));
    }
    var mine = holder(one.offers.get(need.capability()));
    var theirs = holder(other.needs.get(need.capability()));
    var links = links(mine, TieKind.OFFERS, need.capability(), theirs, TieKind.NEEDS);
    return new Why.Partnership(id(mine), id(theirs), new Reason.NeedsWhatIsOffered(at, links));
  }

  private Why partner(Ground.Partner partner, Profile one, Profile other) {
    var mine = holder(one.partners.get(partner.node()));
    var theirs = holder(other.partners.get(partner.node()));
    return new Why.Partnership(
        id(mine),
        id(theirs),
        new Reason.ThroughPartner(
            id(partner.node()),
            deeds.of(mine, partner.node()),
            deeds.of(theirs, partner.node()),
            partner.mine()));
  }

  private List<Link> links(int mine, TieKind kind, int at, int theirs, TieKind theirKind) {
    return List.of(Link.of(view, mine, kind, at), Link.of(view, theirs, theirKind, at));
  }

  private List<Link> links(int mine, TieKind kind, int at, int theirs, int theirsAt) {
    return List.of(Link.of(view, mine, kind, at), Link.of(view, theirs, kind, theirsAt));
  }

  /** The tie that says that a guest works in a subsector. */
  private Link worksIn(Profile guest, Subsector subsector) {
    var bit = 1 << (subsector.number() - 1);
    for (var node : guest.nodes) {
      if ((view.subsectors(node) & bit) != 0) {
        return Link.of(view, node, TieKind.WORKS_IN, view.find(subsector.id()));
      }
    }
    throw new IllegalStateException(
        "%s does not work in %s.".formatted(guest.guest.node(), subsector));
  }

  /** The strongest that speaks against it. */
  Optional<Caution> caution(Profile one, Profile other) {
    var same =
        one.offers.keySet().stream().filter(other.offers::containsKey).limit(1).map(this::id);
    return Caution.of(
            exploring(one, other),
            same.toList(),
            Distance.between(view, one.placed, other.placed),
            other.offers.isEmpty() && other.needs.isEmpty() && other.subsectors == 0)
        .stream()
        .findFirst();
  }

  private List<Link> exploring(Profile one, Profile other) {
    var links = new ArrayList<Link>();
    for (var node : other.nodes) {
      var found = one.exploring.get(node);
      if (found != null) {
        var from = found.outgoing() ? found.node() : node;
        var to = found.outgoing() ? node : found.node();
        links.add(Link.of(snapshot, from, TieKind.COLLABORATES_WITH, to));
      }
    }
    return links;
  }

  private static int holder(@Nullable Integer node) {
    return Objects.requireNonNull(node);
  }

  private NodeId id(int node) {
    return snapshot.id(node);
  }
}
