package id.jejaring.convening;

import id.jejaring.domain.TieKind;
import id.jejaring.network.View;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Picks those of a long list who are the likeliest to be introduced: first by how many of their
 * needs others of the list meet and the other way round, then by how much they offer and need.
 */
final class Promising {

  private final List<Guest> guests;
  private final View view;
  private final Map<Guest, Set<Integer>> offers = new HashMap<>();
  private final Map<Guest, Set<Integer>> needs = new HashMap<>();
  private final Set<Integer> offered = new HashSet<>();
  private final Set<Integer> needed = new HashSet<>();

  Promising(List<Guest> guests, View view) {
    this.guests = guests;
    this.view = view;
    for (var guest : guests) {
      offers.put(guest, capabilities(guest, TieKind.OFFERS));
      needs.put(guest, capabilities(guest, TieKind.NEEDS));
      offered.addAll(offers.getOrDefault(guest, Set.of()));
      needed.addAll(needs.getOrDefault(guest, Set.of()));
    }
  }

  /** So many of them at most, in the order of the list. A look at each tie of theirs. */
  List<Guest> most(int most) {
    var best =
        new HashSet<>(
            guests.stream()
                .sorted(
                    Comparator.<Guest>comparingInt(this::met)
                        .thenComparingInt(this::known)
                        .reversed()
                        .thenComparing(Guest::node))
                .limit(most)
                .toList());
    return guests.stream().filter(best::contains).toList();
  }

  private int met(Guest guest) {
    return common(needs.getOrDefault(guest, Set.of()), offered)
        + common(offers.getOrDefault(guest, Set.of()), needed);
  }

  private int known(Guest guest) {
    return offers.getOrDefault(guest, Set.of()).size() + needs.getOrDefault(guest, Set.of()).size();
  }

  private static int common(Set<Integer> own, Set<Integer> others) {
    return (int) own.stream().filter(others::contains).count();
  }

  private Set<Integer> capabilities(Guest guest, TieKind kind) {
    var found = new HashSet<Integer>();
    add(view.find(guest.node()), kind, found);
    guest.standsFor().forEach(node -> add(view.find(node), kind, found));
    return found;
  }

  private void add(int node, TieKind kind, Set<Integer> found) {
    for (var walk = view.kinds(kind).walk().out(node); walk.next(); ) {
      found.add(walk.node());
    }
  }
}
