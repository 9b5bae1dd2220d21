package id.jejaring.reach;

import id.jejaring.domain.NodeId;
import java.util.List;

/**
 * How far something travels: who took part, and who is 1, 2, 3 steps of work away from them.
 *
 * @param of the program, event, agency, community or venue
 * @param people the participants, as nodes, in no meaningful but always the same order
 * @param hops cumulative, without the participants: hop 2 includes hop 1
 */
public record Reach(
    NodeId of,
    int events,
    List<NodeId> people,
    Tally participants,
    List<Hop> hops,
    Coverage coverage) {

  public Reach {
    people = List.copyOf(people);
    hops = List.copyOf(hops);
  }

  /** Those within this many steps. */
  public record Hop(int hop, Tally within) {}

  /**
   * What the counts cannot know.
   *
   * @param eventsWithoutParticipants events of which nobody is recorded
   * @param participantsWithoutTies participants of whom no work with anyone is recorded
   * @param undated participations without any date, counted in every period
   */
  public record Coverage(int eventsWithoutParticipants, int participantsWithoutTies, int undated) {

    /** Whether there is nothing to warn of. */
    public boolean isComplete() {
      return eventsWithoutParticipants == 0 && participantsWithoutTies == 0 && undated == 0;
    }
  }
}
