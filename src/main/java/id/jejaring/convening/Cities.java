package id.jejaring.convening;

import id.jejaring.domain.TieKind;
import id.jejaring.network.View;

/**
 * The regency or city that something is in: the place just below the widest one, or that itself.
 */
final class Cities {

  private static final int DEEPEST = 6;

  private Cities() {}

  /** The city of a node, or -1 where its place is not known. */
  static int of(int node, View view) {
    var city = -1;
    var place = view.place(node);
    for (int step = 0; place >= 0 && step < DEEPEST; step++) {
      var wider = wider(place, view);
      if (wider >= 0 || city < 0) {
        city = place;
      }
      place = wider;
    }
    return city;
  }

  private static int wider(int place, View view) {
    var walk = view.kinds(TieKind.PART_OF).walk().out(place);
    return walk.next() ? walk.node() : -1;
  }
}
