package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import java.util.Comparator;

/** As the texts of ids compare, which is how the store orders them; signed halves do not. */
final class ById {

  static final Comparator<NodeId> ORDER =
      Comparator.<NodeId>comparingLong(id -> flipped(id.value().getMostSignificantBits()))
          .thenComparingLong(id -> flipped(id.value().getLeastSignificantBits()));

  private ById() {}

  private static long flipped(long half) {
    return half ^ Long.MIN_VALUE;
  }
}
