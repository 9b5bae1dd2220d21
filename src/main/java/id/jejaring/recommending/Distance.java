package id.jejaring.recommending;

import id.jejaring.domain.Point;
import id.jejaring.network.View;
import java.util.Optional;

/**
 * How far apart two nodes are, as the crow flies.
 *
 * @param betweenPlaces whether one of them has no point of its own, so that the middle of its place
 *     stands for it
 */
public record Distance(double kilometres, boolean betweenPlaces) {

  private static final double MOST = 0.3;
  private static final double KILOMETRES = 5;
  private static final double NEAR = 10;
  private static final double FAR = 60;

  /**
   * The distance, where both have a point or a place that has one. Within one place the middle
   * tells nothing, so there both need a point of their own.
   */
  public static Optional<Distance> between(View view, int one, int other) {
    var here = point(view, one);
    var there = point(view, other);
    var betweenPlaces = !hasOwnPoint(view, one) || !hasOwnPoint(view, other);
    return here.isEmpty()
            || there.isEmpty()
            || (betweenPlaces && view.place(one) == view.place(other))
        ? Optional.empty()
        : Optional.of(new Distance(here.get().kilometresTo(there.get()), betweenPlaces));
  }

  /** The node's own point, or else that of its place. */
  public static Optional<Point> point(View view, int node) {
    return view.snapshot()
        .point(node)
        .or(() -> {
          var place = view.place(node);
          return place < 0 ? Optional.empty() : view.snapshot().point(place);
        });
  }

  private static boolean hasOwnPoint(View view, int node) {
    return view.snapshot().point(node).isPresent();
  }

  /** Whether that is worth telling in favour. */
  public boolean isNear() {
    return kilometres <= NEAR;
  }

  /** Whether that speaks against it. */
  public boolean isFar() {
    return kilometres > FAR;
  }

  /** What being near counts for in a score. */
  public double weight() {
    return MOST * Math.exp(-kilometres / KILOMETRES);
  }
}
