package id.jejaring.recommending.past;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import java.util.ArrayList;
import java.util.Random;

/** Pasts that were drawn by lot, for tests. */
public final class RandomPast {

  /** Days of one step. */
  public static final int STEP = 365;

  private RandomPast() {}

  /** The id of the n-th actor. */
  public static NodeId actor(int number) {
    return NodeId.named("actor " + number);
  }

  /** Somebody at random chooses whoever has been chosen most; so popularity is right. */
  public static Past popular(int actors, int steps, int each, long seed) {
    var random = new Random(seed);
    var past = Past.builder();
    var chosen = new ArrayList<Integer>();
    for (int number = 0; number < actors; number++) {
      chosen.add(number);
    }
    for (int step = 0; step < steps; step++) {
      for (int tie = 0; tie < each; tie++) {
        int one = random.nextInt(actors);
        int other = chosen.get(random.nextInt(chosen.size()));
        add(past, one, other, step);
        chosen.add(other);
        chosen.add(other);
      }
    }
    return past.build();
  }

  /** Ties within circles of ten, and a few across; events, attributes and films beside them. */
  public static Past circles(int actors, int steps, int each, long seed) {
    return circles(actors, steps, each, seed, seed, steps);
  }

  /** The same up to a step; from then on by another seed. */
  public static Past circles(int actors, int steps, int each, long seed, long later, int from) {
    var random = new Random(seed);
    var past = Past.builder();
    for (int step = 0; step < steps; step++) {
      if (step == from) {
        random.setSeed(later);
      }
      for (int tie = 0; tie < each; tie++) {
        int one = random.nextInt(actors);
        int circle = random.nextInt(8) == 0 ? random.nextInt(actors / 10) : one / 10;
        add(past, one, circle * 10 + random.nextInt(10), step);
      }
      for (int more = 0; more < each / 8; more++) {
        int one = random.nextInt(actors);
        link(past, TieKind.TOOK_PART_IN, one, NodeKind.EVENT, random.nextInt(actors / 5), step);
        link(past, TieKind.USES, one, NodeKind.CAPABILITY, one / 10 % 2, step);
        link(past, TieKind.MADE, one, NodeKind.PROJECT, random.nextInt(actors / 3), step);
      }
    }
    return past.build();
  }

  private static void add(PastBuilder past, int one, int other, int step) {
    if (one != other) {
      past.tie(
          TieKind.COLLABORATES_WITH,
          past.node(actor(one), NodeKind.PERSON),
          past.node(actor(other), NodeKind.PERSON),
          1 + step * STEP);
    }
  }

  private static void link(
      PastBuilder past, TieKind tie, int one, NodeKind kind, int what, int step) {
    past.tie(
        tie,
        past.node(actor(one), NodeKind.PERSON),
        past.node(NodeId.named(kind + " " + what), kind),
        1 + step * STEP);
  }
}
