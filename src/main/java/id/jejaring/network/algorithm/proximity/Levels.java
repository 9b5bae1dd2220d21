package id.jejaring.network.algorithm.proximity;

import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import id.jejaring.network.Walk;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Parallel;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * How many hops of work lie between some actors and everyone else: breadth first from all of them
 * at once, exact, O(ties within reach). Hops from which many spread are shared out among
 * processors; the answer does not depend on how many there are.
 *
 * <p>A hop is a tie of work between two actors, in either direction, or joint work: a shared
 * project or agreement is one hop, however many made it. Shared events, communities, venues and
 * places are none.
 */
public final class Levels {

  private static final List<TieKind> STEPS =
      List.of(
          TieKind.KNOWS,
          TieKind.COLLABORATES_WITH,
          TieKind.SUPPLIES,
          TieKind.SUPPORTS,
          TieKind.MADE,
          TieKind.PARTY_TO);

  /** Marks a project or agreement that has been gone through. */
  private static final byte PROJECT = -1;

  private final byte[] hops;
  private final int[] order;
  private final int[] ends;

  private Levels(byte[] hops, int[] order, int[] ends) {
    this.hops = hops;
    this.order = order;
    this.ends = ends;
  }

  /**
   * Levels up to so many hops (126 at most). Sources that the view hides, or that are no actors,
   * are left out.
   */
  public static Levels from(View view, int[] sources, int most) {
    return from(view, sources, most, Cancel.never());
  }

  /**
   * The same, for one who may give up.
   *
   * @throws java.util.concurrent.CancellationException when asked to
   */
  public static Levels from(View view, int[] sources, int most, Cancel cancel) {
    return new Spread(view.kinds(STEPS), sources, Math.clamp(most, 0, 126), cancel).levels();
  }

  /** The greatest hop that was asked for. */
  public int most() {
    return ends.length - 1;
  }

  /** The node's hop: 0 for a source, -1 where it is not reached. */
  public int hop(int node) {
    return Math.max(hops[node], 0) - 1;
  }

  /** Those first reached at exactly this hop; the sources at 0. Ascending. */
  public int[] at(int hop) {
    var nodes = Arrays.copyOfRange(order, hop == 0 ? 0 : ends[hop - 1], ends[hop]);
    Arrays.sort(nodes);
    return nodes;
  }

  /** How many are reached within this hop, the sources left out. */
  public int count(int hop) {
    return ends[hop] - ends[0];
  }

  /** How many sources count. */
  public int sources() {
    return ends[0];
  }

  private static final class Spread {

    /** From how many on those of one hop are shared out among processors. */
    private static final int SHARED = 2048;

    private static final VarHandle BYTES = MethodHandles.arrayElementVarHandle(byte[].class);

    private final View view;
    private final Cancel cancel;
    private final byte[] hops;
    private final int[] ends;
    private int[] order;

    Spread(View view, int[] sources, int most, Cancel cancel) {
      this.view = view;
      this.cancel = cancel;
      hops = new byte[view.size()];
      ends = new int[most + 1];
      var first = new Share(new int[0], 1);
      for (var source : sources) {
        first.reach(source);
      }
      order = first.reached();
      ends[0] = order.length;
      for (int hop = 1; hop <= most; hop++) {
        spread(hop, hop == 1 ? 0 : ends[hop - 2]);
        ends[hop] = order.length;
      }
    }

    Levels levels() {
      return new Levels(hops, order, ends);
    }

    /** Goes on from those of the hop before, who begin there. */
    private void spread(int hop, int begin) {
      cancel.check();
      var from = Arrays.copyOfRange(order, begin, order.length);
      var shares = Collections.synchronizedList(new ArrayList<Share>());
      Supplier<Share> share =
          () -> {
            var one = new Share(from, (byte) (hop + 1));
            shares.add(one);
            return one;
          };
      if (from.length < SHARED) {
        share.get().work(0, from.length);
      } else {
        Parallel.overVertices(from.length, cancel, share);
      }
      for (var one : shares) {
        var reached = one.reached();
        int size = order.length;
        order = Arrays.copyOf(order, size + reached.length);
        System.arraycopy(reached, 0, order, size, reached.length);
      }
    }

    /** One thread's part of a hop. Whoever marks a node first has it; which one is all the same. */
    private final class Share implements Parallel.Share {

      private final int[] from;
      private final byte mark;
      private final Walk ties = view.walk().unmarked(hops);
      private final Walk members = view.walk().unmarked(hops);
      private int[] order = new int[64];
      private int size;

      Share(int[] from, int mark) {
        this.from = from;
        this.mark = (byte) mark;
      }

      int[] reached() {
        return Arrays.copyOf(order, size);
      }

      @Override
      public void work(int begin, int end) {
        for (int at = begin; at < end; at++) {
          cancel.check();
          ties.from(from[at]);
          while (ties.next()) {
            if (ties.isWork()) {
              reach(ties.node());
            } else if (ties.kind().isJointWork()
                && BYTES.compareAndSet(hops, ties.node(), (byte) 0, PROJECT)) {
              members.in(ties.node());
              while (members.next()) {
                reach(members.node());
              }
            }
          }
        }
      }

      private void reach(int node) {
        if (!view.seesActor(node) || !BYTES.compareAndSet(hops, node, (byte) 0, mark)) {
          return;
        }
        if (size == order.length) {
          order = Arrays.copyOf(order, size * 2);
        }
        order[size++] = node;
      }
    }
  }
}
