package id.jejaring.network.algorithm.spread;

import id.jejaring.network.algorithm.Cancel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random reverse reachable sets: of a vertex drawn at random, all who would reach it in one draw of
 * every try. The share of the sets that some seeds meet, times the number of vertices, is an
 * unbiased estimate of their spread (Borgs, Brautbar, Chayes, Lucier, SODA 2014). A set that those
 * already invited meet is kept as an empty one, so that the share the others meet is what they add.
 *
 * <p>Sets of one member, nearly all of them where tries are rare, are counted by that member and
 * not kept. Memory: 4 bytes a vertex; 4 bytes a member and a set of the others; and 4 bytes a
 * vertex and processor while sets are drawn.
 */
final class ReverseSets {

  private static final int PIECE = 1 << 10;

  /** Members of some sets, one set after the other, and where each set ends. */
  private static final class Part {

    private final int[] members;
    private final int[] ends;

    Part(int[] members, int[] ends) {
      this.members = members;
      this.ends = ends;
    }
  }

  /**
   * Some sets: those of more than one, the members of the others, and how many the invited meet.
   */
  private static final class Drawn {

    private final Part several;
    private final int[] alone;
    private final int met;

    Drawn(Part several, int[] alone, int met) {
      this.several = several;
      this.alone = alone;
      this.met = met;
    }
  }

  private final Tries tries;
  private final boolean[] invited;
  private final SplittableRandom random;
  private final List<Part> parts = new ArrayList<>();

  /** Of how many sets each vertex is the only member. */
  private final int[] alone;

  private int size;
  private int kept;
  private int met;
  private long members;

  ReverseSets(Tries tries, int[] invited, SplittableRandom random) {
    this.tries = tries;
    this.random = random;
    alone = new int[tries.size()];
    this.invited = new boolean[tries.size()];
    for (int vertex : invited) {
      this.invited[vertex] = true;
    }
  }

  /** Draws until there are so many, the same however they are asked for on several processors. */
  void grow(int to, Cancel cancel) {
    int many = to - size;
    var drawn = new Drawn[(many + PIECE - 1) / PIECE];
    Draws.each(
        drawn.length,
        random,
        tries,
        cancel,
        (piece, walker, own) ->
            drawn[piece] = draw(Math.min(PIECE, many - piece * PIECE), walker, own));
    for (var part : drawn) {
      for (int vertex : part.alone) {
        alone[vertex]++;
      }
      parts.add(part.several);
      met += part.met;
      kept += part.several.ends.length;
      members += part.several.members.length;
    }
    size = to;
  }

  private Drawn draw(int many, Tries.Walker walker, SplittableRandom own) {
    var all = new int[many];
    var ends = new int[many];
    var single = new int[many];
    int end = 0;
    int sets = 0;
    int singles = 0;
    int found = 0;
    for (int set = 0; set < many; set++) {
      int in = walker.backward(own.nextInt(tries.size()), own);
      if (isMet(walker.reached(), in)) {
        found++;
      } else if (in == 1) {
        single[singles++] = walker.reached()[0];
      } else {
        if (end + in > all.length) {
          all = Arrays.copyOf(all, Math.max(end + in, 2 * all.length));
        }
        System.arraycopy(walker.reached(), 0, all, end, in);
        end += in;
        ends[sets++] = end;
      }
    }
    return new Drawn(
        new Part(Arrays.copyOf(all, end), Arrays.copyOf(ends, sets)),
        Arrays.copyOf(single, singles),
        found);
  }

  private boolean isMet(int[] reached, int in) {
    for (int at = 0; at < in; at++) {
      if (invited[reached[at]]) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return size;
  }

  /** How many of them those invited meet. */
  int met() {
    return met;
  }

  /** How many members those have in all that have more than one. */
  long members() {
    return members;
  }

  int vertices() {
    return tries.size();
  }

  int degree(int vertex) {
    return tries.degree(vertex);
  }

  boolean isInvited(int vertex) {
    return invited[vertex];
  }

  /** How many sets some vertices meet. */
  int coverage(int[] seeds) {
    var isSeed = new boolean[tries.size()];
    int covered = 0;
    for (int seed : seeds) {
      covered += isSeed[seed] ? 0 : alone[seed];
      isSeed[seed] = true;
    }
    for (var part : parts) {
      int begin = 0;
      for (int end : part.ends) {
        int at = begin;
        while (at < end && !isSeed[part.members[at]]) {
          at++;
        }
        covered += at < end ? 1 : 0;
        begin = end;
      }
    }
    return covered;
  }

  /** How many have more than one member. */
  int kept() {
    return kept;
  }

  /** Which of two choices meets more sets; the first among equals. */
  int[] better(int[] one, int[] other) {
    return coverage(other) > coverage(one) ? other : one;
  }

  /** In which sets of more than one each vertex is, and who is in each set. O(members). */
  Index index() {
    return new Index();
  }

  /**
   * The sets of more than one as they are now, to be looked up by vertex: 8 bytes a member, 4 a set
   * and vertex.
   */
  final class Index {

    private final int[] starts = new int[tries.size() + 1];
    private final int[] in = new int[Math.toIntExact(members)];
    private final int[] begins = new int[kept + 1];
    private final int[] all = new int[in.length];

    private Index() {
      flatten();
      for (int vertex : all) {
        starts[vertex + 1]++;
      }
      for (int vertex = 0; vertex < tries.size(); vertex++) {
        starts[vertex + 1] += starts[vertex];
      }
      var places = Arrays.copyOf(starts, tries.size());
      for (int set = 0; set < kept; set++) {
        for (int at = begins[set]; at < begins[set + 1]; at++) {
          in[places[all[at]]++] = set;
        }
      }
    }

    private void flatten() {
      int set = 0;
      int offset = 0;
      for (var part : parts) {
        System.arraycopy(part.members, 0, all, offset, part.members.length);
        for (int end : part.ends) {
          begins[++set] = offset + end;
        }
        offset += part.members.length;
      }
    }

    /** How many sets each vertex is in, those of which it is the only member among them. */
    int[] counts() {
      var counts = new int[tries.size()];
      Arrays.setAll(counts, vertex -> alone[vertex] + starts[vertex + 1] - starts[vertex]);
      return counts;
    }

    /** Takes the sets of a vertex that are not yet covered out of the counts; how many. */
    int cover(int vertex, boolean[] covered, int[] counts) {
      int many = counts[vertex];
      counts[vertex] -= alone[vertex];
      for (int at = starts[vertex]; at < starts[vertex + 1]; at++) {
        int set = in[at];
        if (!covered[set]) {
          covered[set] = true;
          for (int member = begins[set]; member < begins[set + 1]; member++) {
            counts[all[member]]--;
          }
        }
      }
      return many;
    }
  }
}
