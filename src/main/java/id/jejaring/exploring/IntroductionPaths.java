package id.jejaring.exploring;

import id.jejaring.domain.Asked;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.TieKind;
import id.jejaring.network.Days;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Step;
import id.jejaring.network.algorithm.Weights;
import id.jejaring.network.algorithm.Work;
import id.jejaring.network.algorithm.proximity.Paths;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The best ways from one actor to another one over those who know them. A way counts for
 *
 * <pre>chance = Π over its ties (1 - 2^-weight) · Π over those in between (willingness)</pre>
 *
 * where the weight is strength and freshness as in {@link Work}, ties that are over included, and
 * the {@link Asked#willingness} how readily somebody agreed before. Nobody who has been asked often
 * enough this month is in between, nor does a way lead along two who are to be kept apart, as far
 * as the viewer may know of it; the two themselves, where they are tied, are no way.
 *
 * <p>Exact (see {@link Paths}), and costs what those do: the ties within half the distance of both
 * ends, each read once, {@value #BUDGET} visible ones at most; twice, where somebody rests. Then
 * those of whoever is on the ways found, once each.
 */
@Component
public final class IntroductionPaths {

  private static final int BUDGET = 200_000;
  private static final int MOST = 10;
  private static final Decay DECAY = Decay.THREE_YEARS;
  private static final double SHARE_OF_NEW = Math.sqrt(Asked.NEVER.willingness());

  /**
   * Who may be asked.
   *
   * @param asked who has answered before, as far as the viewer may know of it
   * @param resting who has been asked often enough this month
   */
  public record Asking(Map<NodeId, Asked> asked, Set<NodeId> resting) {
    public Asking {
      asked = Map.copyOf(asked);
      resting = Set.copyOf(resting);
    }

    Asked of(NodeId node) {
      return asked.getOrDefault(node, Asked.NEVER);
    }
  }

  /**
   * The best ways, as far as the view shows them.
   *
   * @param limit how many at most, 1 to {@value #MOST}
   */
  public Routes between(NodeId from, NodeId to, View view, Asking asking, int limit) {
    if (limit < 1 || limit > MOST) {
      throw Refusal.invalid("limit", limit, "Ask for 1 to %d ways.".formatted(MOST));
    }
    if (from.equals(to)) {
      throw Refusal.invalid("to", to, "Ask for a way to somebody else.");
    }
    return new Search(view, asking, actor(from, view), actor(to, view)).routes(limit);
  }

  private static int actor(NodeId id, View view) {
    var node = view.find(id);
    if (node < 0) {
      throw Refusal.notFound("node", id);
    }
    if (!view.seesActor(node)) {
      throw Refusal.invalid(
          "from and to", id, "Name a business, a community, an agency or a person.");
    }
    return node;
  }

  /** The search for one pair. */
  private static final class Search {

    private final View today;
    private final View view;
    private final Asking asking;
    private final int from;
    private final int to;
    private final Work work;
    private final Map<Integer, Double> shares = new HashMap<>();
    private final Set<Integer> resting = new HashSet<>();
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();
    private final Map<Integer, Weights> tied = new HashMap<>();

    Search(View today, Asking asking, int from, int to) {
      this.today = today;
      view = today.withPast();
      this.asking = asking;
      this.from = from;
      this.to = to;
      work = new Work(view, DECAY);
      asking
          .asked()
          .forEach((id, asked) -> {
            var node = view.find(id);
            if (node >= 0) {
              shares.put(node, Math.sqrt(asked.willingness()));
            }
          });
      for (var id : asking.resting()) {
        var node = view.find(id);
        if (node >= 0 && node != from && node != to) {
          resting.add(node);
        }
      }
    }

    Routes routes(int limit) {
      if (apart(from).contains(to)) {
        return answer(List.of(), List.of(), true, false);
      }
      var paths = paths(limit, true);
      var truncated = paths.isTruncated();
      var between = new LinkedHashMap<Integer, Routes.Between>();
      if (!resting.isEmpty()) {
        var all = paths(limit, false);
        truncated |= all.isTruncated();
        for (var path : all.found()) {
          path.nodes().stream()
              .filter(resting::contains)
              .forEach(node -> between.put(node, between(node)));
        }
      }
      return answer(
          paths.found().stream().map(this::route).toList(),
          List.copyOf(between.values()),
          false,
          truncated);
    }

    private Routes answer(
        List<Routes.Route> found, List<Routes.Between> out, boolean apart, boolean truncated) {
      var ties = work.between(from, to);
      return new Routes(
          id(from),
          id(to),
          ties.isEmpty() || apart ? Optional.empty() : Optional.of(leg(from, to)),
          found,
          out,
          apart,
          truncated);
    }

    private Paths paths(int limit, boolean isRested) {
      return Paths.between(
          view,
          from,
          to,
          new Paths.Question(Paths.By.RELIABILITY, DECAY, limit, BUDGET),
          (one, other) -> toll(one, other, isRested),
          Cancel.never());
    }

    /** Half of each one's share: on the way over somebody they come together. */
    private double toll(int one, int other, boolean isRested) {
      if ((one == from && other == to) || (one == to && other == from)) {
        return 0;
      }
      if (isRested && (resting.contains(one) || resting.contains(other))) {
        return 0;
      }
      return apart(one).contains(other) ? 0 : share(one) * share(other);
    }

    private double share(int node) {
      return node == from || node == to ? 1 : shares.getOrDefault(node, SHARE_OF_NEW);
    }

    private Set<Integer> apart(int node) {
      return apart.computeIfAbsent(
          node,
          each -> {
            var found = new HashSet<Integer>();
            for (var walk = today.kinds(TieKind.KEPT_APART).walk().from(each); walk.next(); ) {
              found.add(walk.node());
            }
            return found;
          });
    }

    private Routes.Route route(Paths.Path path) {
      var legs = new ArrayList<Routes.Leg>();
      for (int at = 1; at < path.nodes().size(); at++) {
        legs.add(leg(path.nodes().get(at - 1), path.nodes().get(at)));
      }
      return new Routes.Route(
          legs,
          path.nodes().subList(1, path.nodes().size() - 1).stream().map(this::between).toList(),
          path.reliability());
    }

    private Routes.Between between(int node) {
      return new Routes.Between(id(node), asking.of(id(node)));
    }

    /** Without a budget, but each once: at most the ties of those on the ways that are told. */
    private Routes.Leg leg(int one, int other) {
      return new Routes.Leg(
          id(one),
          id(other),
          Paths.reliability(tied.computeIfAbsent(one, work::from).of(other)),
          work.between(one, other).stream().map(this::tie).toList());
    }

    private Routes.Tie tie(Step step) {
      return new Routes.Tie(
          id(step.from()),
          step.kind(),
          id(step.to()),
          date(step.since(), Days.OPEN_SINCE),
          date(step.until(), Days.OPEN_UNTIL));
    }

    private static Optional<LocalDate> date(int day, int open) {
      return day == open ? Optional.empty() : Optional.of(Days.date(day));
    }

    private NodeId id(int node) {
      return view.snapshot().id(node);
    }
  }
}
