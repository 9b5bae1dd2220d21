package id.jejaring.network.algorithm;

import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * With whom an actor shares events, communities and venues: evidence for a recommendation, never a
 * tie. A community's own member is not sharing it with the community.
 */
public final class Affiliations {

  private static final List<TieKind> SHARED =
      List.of(TieKind.TOOK_PART_IN, TieKind.MEMBER_OF, TieKind.TENANT_OF);

  private final SortedMap<Integer, int[]> shared = new TreeMap<>();
  private final Map<Integer, Integer> members = new HashMap<>();

  private Affiliations() {}

  /**
   * Finds everyone who shares something with the actor.
   *
   * @param mostMembers what more actors than this share says nothing and is left out
   */
  public static Affiliations from(View view, int actor, int mostMembers) {
    var affiliations = new Affiliations();
    var own = view.kinds(SHARED).walk().out(actor);
    while (own.next()) {
      if (!affiliations.members.containsKey(own.node())) {
        affiliations.add(view, actor, own.node(), own.kind(), mostMembers);
      }
    }
    return affiliations;
  }

  /** Everyone who shares something with the actor, ascending. */
  public int[] candidates() {
    return shared.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  /** The events, communities and venues that a candidate shares with the actor, ascending. */
  public int[] shared(int candidate) {
    var nodes = shared.getOrDefault(candidate, new int[0]).clone();
    Arrays.sort(nodes);
    return nodes;
  }

  /** How many actors, this one included, share an affiliation of the actor. */
  public int members(int affiliation) {
    return members.getOrDefault(affiliation, 0);
  }

  private void add(View view, int actor, int affiliation, TieKind kind, int mostMembers) {
    var others = new HashSet<Integer>();
    for (var walk = view.kinds(kind).walk().in(affiliation); walk.next(); ) {
      others.add(walk.node());
    }
    members.put(affiliation, others.size());
    if (others.size() > mostMembers) {
      return;
    }
    others.remove(actor);
    for (var other : others) {
      var before = shared.getOrDefault(other, new int[0]);
      var after = Arrays.copyOf(before, before.length + 1);
      after[before.length] = affiliation;
      shared.put(other, after);
    }
  }
}
