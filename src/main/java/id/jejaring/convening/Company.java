package id.jejaring.convening;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.network.Days;
import id.jejaring.network.Mask;
import id.jejaring.network.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The guests of a gathering, with who knows whom and who is kept apart from whom. */
final class Company {

  /** As many get seats at once; every pair of them is looked at. */
  static final int MOST = 500;

  final View view;
  final List<Profile> guests;
  private final boolean[][] acquainted;
  private final boolean[][] apart;

  /**
   * Those of these nodes that are actors the view shows.
   *
   * @param occasions the events where they meet, which are no reason to meet
   */
  static Company of(Collection<NodeId> nodes, View view, Set<Integer> occasions) {
    var found = Guests.of(nodes, view);
    if (found.size() > MOST) {
      throw Refusal.invalid(
          "people",
          found.size(),
          "Plan for %d people at most; divide the list.".formatted(MOST),
          "Rencanakan paling banyak %d orang; bagi daftarnya.".formatted(MOST));
    }
    return new Company(found, view, occasions);
  }

  /** These guests, at most {@value #MOST}; events where they meet are no reason to. */
  Company(List<Guest> found, View view, Set<Integer> occasions) {
    this.view = view;
    guests = found.stream().map(guest -> new Profile(guest, view, occasions)).toList();
    acquainted = new boolean[guests.size()][guests.size()];
    apart = new boolean[guests.size()][guests.size()];
    for (int one = 0; one < guests.size(); one++) {
      for (int other = 0; other < one; other++) {
        if (guests.get(one).knows(guests.get(other))) {
          acquainted[one][other] = true;
          acquainted[other][one] = true;
        }
      }
    }
    keepApart();
  }

  int size() {
    return guests.size();
  }

  Profile get(int guest) {
    return guests.get(guest);
  }

  /** Whether two know each other, as far as the viewer may know. */
  boolean areAcquainted(int one, int other) {
    return acquainted[one][other];
  }

  /**
   * Whether anybody wants two not to meet, whoever asks. It decides and is never told: no reason,
   * count or sentence comes of it.
   */
  boolean areKeptApart(int one, int other) {
    return apart[one][other];
  }

  private void keepApart() {
    var everything =
        View.of(view.snapshot(), Mask.of(Viewer.SYSTEM, view.mask().world()))
            .asOf(Days.date(view.day()))
            .kinds(TieKind.KEPT_APART);
    var bearers = new HashMap<Integer, List<Integer>>();
    for (int guest = 0; guest < guests.size(); guest++) {
      for (var node : guests.get(guest).nodes) {
        bearers.computeIfAbsent(node, _ -> new ArrayList<>()).add(guest);
      }
    }
    for (int guest = 0; guest < guests.size(); guest++) {
      for (var node : guests.get(guest).nodes) {
        for (var walk = everything.walk().from(node); walk.next(); ) {
          keepApart(guest, walk.node(), bearers);
        }
      }
    }
  }

  private void keepApart(int guest, int from, Map<Integer, List<Integer>> bearers) {
    for (int other : bearers.getOrDefault(from, List.of())) {
      apart[guest][other] |= guest != other;
      apart[other][guest] |= guest != other;
    }
  }
}
