package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What speaks against a suggestion, or should be known before asking. */
public sealed interface Caution {

  /** A collaboration is already being explored. */
  record AlreadyExploring(Link tie) implements Caution {}

  /** Both offer the same product, so they may compete. */
  record MayCompete(NodeId product) implements Caution {}

  /** They are far apart. */
  record FarAway(Distance distance) implements Caution {}

  /** Little is known of a business or person: neither product nor subsector, nor anything made. */
  record LittleKnown() implements Caution {}

  /**
   * Everything that speaks against two, the strongest first.
   *
   * @param exploring the collaborations of the two that are only being explored
   * @param same the products that both offer
   */
  static List<Caution> of(
      Collection<Link> exploring,
      Collection<NodeId> same,
      Optional<Distance> apart,
      boolean isLittleKnown) {
    var cautions = new ArrayList<Caution>();
    exploring.stream().map(AlreadyExploring::new).forEach(cautions::add);
    same.stream().map(MayCompete::new).forEach(cautions::add);
    apart.filter(Distance::isFar).map(FarAway::new).ifPresent(cautions::add);
    if (isLittleKnown) {
      cautions.add(new LittleKnown());
    }
    return cautions;
  }
}
