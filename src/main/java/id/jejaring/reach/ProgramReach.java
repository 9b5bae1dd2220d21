package id.jejaring.reach;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Work;
import id.jejaring.network.algorithm.proximity.Levels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Counts whom a program reached: those who took part in its events, and those whom ties of work and
 * joint work lead to from them. Exact, whatever it costs: O(nodes + ties). Defined by {@code
 * cypher/measures/reach.cypher}.
 */
@Component
public final class ProgramReach {

  private static final int MOST_HOPS = 6;

  /**
   * The reach of a program, event, agency, community or venue.
   *
   * @param view up to the day asked about
   * @param period which events, participations and ties count: those that hold on a day of it
   * @param hops how many steps, 0 to 6
   */
  public Reach of(NodeId id, View view, Period period, int hops) {
    if (hops < 0 || hops > MOST_HOPS) {
      throw Refusal.invalid("hops", hops, "Ask for 0 to %d steps.".formatted(MOST_HOPS));
    }
    var node = view.find(id);
    if (node < 0) {
      throw Refusal.notFound("program", id);
    }
    var then = period.of(view);
    var turnout = Turnout.of(then, node, period);
    var levels = Levels.from(then, turnout.participants(), hops);
    var found = new ArrayList<Reach.Hop>();
    for (int hop = 1; hop <= hops; hop++) {
      found.add(new Reach.Hop(hop, Tally.of(then, within(levels, hop))));
    }
    return new Reach(
        id,
        turnout.events(),
        Arrays.stream(turnout.participants()).mapToObj(view.snapshot()::id).toList(),
        Tally.of(then, Arrays.stream(turnout.participants())),
        found,
        new Reach.Coverage(
            turnout.eventsWithoutParticipants(),
            countAlone(then, turnout.participants()),
            turnout.undated()));
  }

  private static IntStream within(Levels levels, int most) {
    return IntStream.rangeClosed(1, most).flatMap(hop -> Arrays.stream(levels.at(hop)));
  }

  private static int countAlone(View view, int[] participants) {
    var work = new Work(view, Decay.NONE);
    return (int) Arrays.stream(participants).filter(node -> work.from(node).size() == 0).count();
  }
}
