package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import id.jejaring.network.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Picks the introductions most worth making among some actors, such as those of one sheet. Works
 * without a single tie: by needs that offers meet, products that go together, and distance. No two
 * for the same reason, nobody more than twice, and the same two only once.
 */
@Component
public final class Introductions {

  private static final int MOST_EACH = 2;

  private final Complements complements;

  Introductions(Complements complements) {
    this.complements = complements;
  }

  /** By the word lists that are part of the program, for use without Spring. */
  public static Introductions withOwnWords() {
    return new Introductions(new Complements());
  }

  /** At most so many introductions among the nodes; those that are no actors are left out. */
  public List<Introduction> among(Collection<NodeId> nodes, View view, int limit) {
    var market = new Market(view, complements);
    nodes.stream().distinct().mapToInt(view::find).filter(node -> node >= 0).forEach(market::add);
    var chosen = new ArrayList<Introduction>();
    var times = new HashMap<NodeId, Integer>();
    var used = new HashSet<Object>();
    var met = new HashSet<Set<NodeId>>();
    for (var match : market.matches()) {
      var introduction = market.introduction(match);
      if (chosen.size() < limit
          && isFree(introduction, times)
          && !met.contains(Set.of(introduction.one(), introduction.other()))
          && isNew(match, used)
          && !market.areTied(match)) {
        chosen.add(introduction);
        met.add(Set.of(introduction.one(), introduction.other()));
        times.merge(introduction.one(), 1, Integer::sum);
        times.merge(introduction.other(), 1, Integer::sum);
      }
    }
    return chosen;
  }

  private static boolean isFree(Introduction introduction, Map<NodeId, Integer> times) {
    return times.getOrDefault(introduction.one(), 0) < MOST_EACH
        && times.getOrDefault(introduction.other(), 0) < MOST_EACH;
  }

  /** One product is at the heart of one introduction only. */
  private static boolean isNew(Market.Match match, Set<Object> used) {
    if (used.contains(match.sign().mine()) || used.contains(match.sign().theirs())) {
      return false;
    }
    used.add(match.sign().mine());
    used.add(match.sign().theirs());
    return true;
  }

  static final Comparator<Market.Match> ORDER =
      Comparator.comparingDouble(Market.Match::score)
          .reversed()
          .thenComparing(Market.Match::oneId, Nearest.BY_ID)
          .thenComparing(Market.Match::otherId, Nearest.BY_ID);
}
