package id.jejaring.convening;

import id.jejaring.recommending.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The introductions of a list that are most worth making: none that is weak, nobody more than
 * twice, and those that are made for differing reasons first.
 *
 * @param people among how many they were sought
 * @param listed how many the list has
 */
public record Strongest(List<Introduced> introductions, int people, int listed) {

  private static final int MOST_EACH = 2;

  public Strongest {
    introductions = List.copyOf(introductions);
  }

  /** Two who should meet, and why, as seen from the first. */
  public record Introduced(Guest one, Guest other, Meeting meeting) {}

  static Strongest of(List<Introduced> all, int most, int people, int listed) {
    var best =
        all.stream()
            .sorted(
                Comparator.<Introduced>comparingDouble(each -> each.meeting().score())
                    .reversed()
                    .thenComparing(each -> each.one().node())
                    .thenComparing(each -> each.other().node()))
            .toList();
    var chosen = new ArrayList<Introduced>();
    var times = new HashMap<Guest, Integer>();
    var told = new HashSet<Object>();
    for (boolean varied : new boolean[] {true, false}) {
      for (var each : best) {
        var isNew = told.stream().noneMatch(subjects(each)::contains);
        if (chosen.size() < most
            && !chosen.contains(each)
            && (isNew || !varied)
            && times.getOrDefault(each.one(), 0) < MOST_EACH
            && times.getOrDefault(each.other(), 0) < MOST_EACH) {
          chosen.add(each);
          told.addAll(subjects(each));
          times.merge(each.one(), 1, Integer::sum);
          times.merge(each.other(), 1, Integer::sum);
        }
      }
    }
    return new Strongest(chosen, people, listed);
  }

  /** What the strongest reason of an introduction is about. */
  private static Set<Object> subjects(Introduced each) {
    return switch (each.meeting().reasons().getFirst()) {
      case Why.KindredSubsectors kindred -> Set.of(kindred.one(), kindred.other());
      case Why.AnotherCity(_, _, var city) -> Set.of(city);
      case Why.Partnership(_, _, var reason) -> subjects(reason);
    };
  }

  private static Set<Object> subjects(Reason reason) {
    return switch (reason) {
      case Reason.OffersWhatIsNeeded offers -> Set.of(offers.capability());
      case Reason.NeedsWhatIsOffered needs -> Set.of(needs.capability());
      case Reason.AsWished wished -> Set.of(wished.capability());
      case Reason.Complementary goes -> Set.of(goes.mine(), goes.theirs());
      case Reason.ThroughPartner through -> Set.of(through.partner());
      case Reason.Chain chain -> Set.of(chain.partner(), chain.other());
      case Reason.Shared shared -> Set.of(shared.at());
      case Reason.SameProduct same -> Set.of(same.product());
      case Reason.SameSubsector same -> Set.of(same.subsector());
      case Reason.Near near -> Set.of(near);
    };
  }
}
