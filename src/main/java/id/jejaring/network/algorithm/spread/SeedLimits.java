package id.jejaring.network.algorithm.spread;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a choice of seeds is bound to: at most so many; nobody of those already invited, to whose
 * spread the choice adds; at most so many of a group; within a budget. Immutable; arrays are
 * copied.
 */
public final class SeedLimits {

  /** What the order of values as floats can lose. */
  private static final double ROUNDING = 1e-6;

  private final int most;
  private final int[] invited;
  private final int @Nullable [] groups;
  private final int[] quotas;
  private final double @Nullable [] costs;
  private final double budget;

  private SeedLimits(
      int most,
      int[] invited,
      int @Nullable [] groups,
      int[] quotas,
      double @Nullable [] costs,
      double budget) {
    this.most = most;
    this.invited = invited;
    this.groups = groups;
    this.quotas = quotas;
    this.costs = costs;
    this.budget = budget;
  }

  /** At most so many seeds, at least 1. */
  public static SeedLimits of(int most) {
    require(most >= 1, "At most %s seeds were asked for; ask for at least 1.", most);
    return new SeedLimits(most, new int[0], null, new int[0], null, 0);
  }

  /** Beside those already invited: their spread is given, and none of them is chosen. */
  public SeedLimits beside(int... vertices) {
    return new SeedLimits(most, vertices.clone(), groups, quotas, costs, budget);
  }

  /**
   * At most so many of each group.
   *
   * @param groups the group of each vertex, or -1 where it is in none, which nothing limits
   * @param quotas how many of each group, 0 for none
   */
  public SeedLimits quotas(int[] groups, int[] quotas) {
    for (int group : groups) {
      require(group < quotas.length, "Group %s has no quota; give one for each group.", group);
    }
    for (int quota : quotas) {
      require(quota >= 0, "A quota is %s; give 0 or more.", quota);
    }
    return new SeedLimits(most, invited, groups.clone(), quotas.clone(), costs, budget);
  }

  /**
   * Within a budget.
   *
   * @param costs of each vertex, greater than 0, in the unit of the budget
   */
  public SeedLimits budget(double[] costs, double budget) {
    for (double cost : costs) {
      require(cost > 0, "A cost is %s; give one greater than 0.", cost);
    }
    require(budget >= 0, "The budget is %s; give 0 or more.", budget);
    return new SeedLimits(most, invited, groups, quotas, costs.clone(), budget);
  }

  int most() {
    return most;
  }

  int[] invited() {
    return invited;
  }

  boolean hasCosts() {
    return costs != null;
  }

  /** Refuses limits that were made for another graph. */
  void check(int size) {
    require(groups == null || groups.length == size, "Groups do not fit %s vertices.", size);
    require(costs == null || costs.length == size, "Costs do not fit %s vertices.", size);
    for (int vertex : invited) {
      require(vertex >= 0 && vertex < size, "Invited vertex %s is not in the graph.", vertex);
    }
  }

  double cost(int vertex) {
    return costs == null ? 1 : costs[vertex];
  }

  /** A choice that has not begun. */
  Room room() {
    return new Room();
  }

  /**
   * More than the counts of any allowed choice can add up to: the best choice without regard to
   * costs (for quotas the greedy one is the best), or the best that fills the budget to the brim
   * with a part of a vertex (Dantzig), whichever is less. O(n log n), without quotas and costs O(n
   * + the greatest count).
   *
   * @param counts what each vertex would add, 0 for those that cannot be chosen
   */
  double bound(int[] counts) {
    double bound = groups == null ? top(counts) : inOrder(counts, false);
    return costs == null ? bound : Math.min(bound, inOrder(counts, true));
  }

  private double top(int[] counts) {
    var having = new int[Arrays.stream(counts).max().orElse(0) + 1];
    for (int count : counts) {
      having[count]++;
    }
    double sum = 0;
    int left = most;
    for (int count = having.length - 1; count > 0 && left > 0; count--) {
      int taken = Math.min(left, having[count]);
      sum += (double) taken * count;
      left -= taken;
    }
    return sum;
  }

  private double inOrder(int[] counts, boolean byCost) {
    var order = new long[counts.length];
    int many = 0;
    for (int vertex = 0; vertex < counts.length; vertex++) {
      if (counts[vertex] > 0) {
        float value = (float) (byCost ? counts[vertex] / cost(vertex) : counts[vertex]);
        order[many++] = (long) ~Float.floatToIntBits(value) << 32 | vertex;
      }
    }
    Arrays.sort(order, 0, many);
    double sum = byCost ? filled(counts, order, many) : quota(counts, order, many);
    return sum * (1 + ROUNDING);
  }

  private double quota(int[] counts, long[] order, int many) {
    var left = quotas.clone();
    double sum = 0;
    int chosen = 0;
    for (int at = 0; at < many && chosen < most; at++) {
      int vertex = (int) order[at];
      int group = groups == null ? -1 : groups[vertex];
      if (group < 0 || left[group]-- > 0) {
        sum += counts[vertex];
        chosen++;
      }
    }
    return sum;
  }

  private double filled(int[] counts, long[] order, int many) {
    double left = budget;
    double sum = 0;
    for (int at = 0; at < many && left > 0; at++) {
      int vertex = (int) order[at];
      double part = Math.min(1, left / cost(vertex));
      sum += part * counts[vertex];
      left -= cost(vertex);
    }
    return sum;
  }

  private static void require(boolean right, String message, Object value) {
    if (!right) {
      throw new IllegalArgumentException(message.formatted(value));
    }
  }

  /** What is left to choose from. */
  final class Room {

    private final int[] left = quotas.clone();
    private double money = budget;

    boolean has(int vertex) {
      return (groups == null || groups[vertex] < 0 || left[groups[vertex]] > 0)
          && (costs == null || costs[vertex] <= money);
    }

    void take(int vertex) {
      if (groups != null && groups[vertex] >= 0) {
        left[groups[vertex]]--;
      }
      money -= costs == null ? 0 : costs[vertex];
    }
  }
}
