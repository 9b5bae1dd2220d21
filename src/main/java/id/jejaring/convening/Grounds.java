package id.jejaring.convening;

import id.jejaring.domain.Subsector;
import id.jejaring.network.View;
import id.jejaring.network.algorithm.Decay;
import id.jejaring.network.algorithm.Work;
import id.jejaring.recommending.Complements;
import id.jejaring.recommending.Complements.Complement;
import id.jejaring.recommending.Distance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what speaks for the meeting of two guests, and what each gains by it:
 *
 * <ul>
 *   <li>for each need that the other's offer meets 2, for each need that the own offer meets 1,
 *       times 1 - half the share of the others who offer it too;
 *   <li>for products that go together 1 - 0.01 for each place in the list of complements, times the
 *       same, the best pair of products only; half of it for two who offer the same;
 *   <li>for those who have worked with both the sum of 1/log2(1 + their partners), at most 1;
 *   <li>for events, communities and venues shared the sum of 1/log2(1 + members), fading by three
 *       years, at most 0.5;
 *   <li>for the same product 0.2, for the same subsector 0.1, for subsectors that go together up to
 *       0.3;
 *   <li>for being near up to 0.3, or for being from another city 0.5 where that is asked for.
 * </ul>
 */
final class Grounds {

  private static final double NEED = 2;
  private static final double CUSTOMER = 1;
  private static final double LATER_IN_THE_LIST = 0.01;
  private static final double COMPETITOR = 0.5;
  private static final double MOST_BY_PARTNERS = 1;
  private static final double MOST_BY_GATHERINGS = 0.5;
  private static final double SAME_PRODUCT = 0.2;
  private static final double SAME_SUBSECTOR = 0.1;
  private static final double KINDRED = 0.3;
  private static final double ELSEWHERE = 0.5;

  private final View view;
  private final List<Profile> guests;
  private final Complements complements;
  private final Kindred kindred;
  private final boolean elsewhere;
  private final Map<Integer, Integer> offering = new HashMap<>();
  private final Map<Integer, Map<Integer, Ranked>> together = new HashMap<>();
  private final Map<Integer, Integer> sizes = new HashMap<>();
  private final Map<Long, Optional<Ground>> alike = new HashMap<>();

  /** A complement, and its place in the list of the product. */
  private record Ranked(Complement complement, int rank) {}

  Grounds(
      View view,
      List<Profile> guests,
      Complements complements,
      Kindred kindred,
      boolean elsewhere) {
    this.view = view;
    this.guests = guests;
    this.complements = complements;
    this.kindred = kindred;
    this.elsewhere = elsewhere;
    for (var guest : guests) {
      guest.offers.keySet().forEach(product -> offering.merge(product, 1, Integer::sum));
    }
    offering.keySet().forEach(this::addComplements);
    countPartners();
  }

  /** What both gain, in millionths: the harmonic mean, so that a pair must make sense to both. */
  static long score(List<Ground> grounds) {
    var mine = 0.0;
    var theirs = 0.0;
    for (var ground : grounds) {
      mine += ground.mine();
      theirs += ground.theirs();
    }
    return mine <= 0 || theirs <= 0 ? 0 : Math.round(2e6 * mine * theirs / (mine + theirs));
  }

  /** Everything that speaks for the meeting of two; none where nothing may do so alone. */
  List<Ground> of(Profile one, Profile other) {
    var grounds = new ArrayList<Ground>(4);
    addNeeds(one, other, grounds);
    addTogether(one, other, grounds);
    addPartners(one, other, grounds);
    addGatherings(one, other, grounds);
    addLikeness(one, other, grounds);
    if (grounds.isEmpty()) {
      return List.of();
    }
    if (elsewhere) {
      if (one.city >= 0 && other.city >= 0 && one.city != other.city) {
        grounds.add(new Ground.AnotherCity(one.city, other.city, ELSEWHERE));
      }
    } else {
      Distance.between(view, one.placed, other.placed)
          .ifPresent(distance -> grounds.add(new Ground.Near(distance, distance.weight())));
    }
    return grounds;
  }

  private void addNeeds(Profile one, Profile other, List<Ground> grounds) {
    for (var need : one.needs.keySet()) {
      if (other.offers.containsKey(need)) {
        var rare = rare(need);
        grounds.add(new Ground.Need(need, true, NEED * rare, CUSTOMER * rare));
      }
    }
    for (var need : other.needs.keySet()) {
      if (one.offers.containsKey(need)) {
        var rare = rare(need);
        grounds.add(new Ground.Need(need, false, CUSTOMER * rare, NEED * rare));
      }
    }
  }

  private void addTogether(Profile one, Profile other, List<Ground> grounds) {
    Ground.@Nullable Together best = null;
    var half = one.competesWith(other) ? COMPETITOR : 1;
    for (var product : one.offers.keySet()) {
      for (var theirs : other.offers.keySet()) {
        var mine = together.getOrDefault(product, Map.of()).get(theirs);
        var back = together.getOrDefault(theirs, Map.of()).get(product);
        if (mine != null && back != null) {
          var factor = half * Math.sqrt(rare(product) * rare(theirs));
          var found =
              new Ground.Together(
                  product,
                  theirs,
                  mine.complement,
                  factor * (1 - LATER_IN_THE_LIST * mine.rank),
                  factor * (1 - LATER_IN_THE_LIST * back.rank));
          best = best == null || sum(found) > sum(best) ? found : best;
        }
      }
    }
    if (best != null) {
      grounds.add(best);
    }
  }

  private static double sum(Ground ground) {
    return ground.mine() + ground.theirs();
  }

  private void addPartners(Profile one, Profile other, List<Ground> grounds) {
    var left = MOST_BY_PARTNERS;
    for (var partner : one.partners.keySet()) {
      if (left > 0 && other.partners.containsKey(partner)) {
        var gain = Math.min(left, share(sizes.getOrDefault(partner, 2)));
        grounds.add(new Ground.Partner(partner, gain));
        left -= gain;
      }
    }
  }

  private void addGatherings(Profile one, Profile other, List<Ground> grounds) {
    var left = MOST_BY_GATHERINGS;
    for (var each : one.gatherings.entrySet()) {
      var theirs = other.gatherings.get(each.getKey());
      if (left > 0 && theirs != null) {
        var members = sizes.computeIfAbsent(each.getKey(), at -> members(at, theirs));
        var age = Profile.age(each.getValue(), theirs, view);
        var gain = Math.min(left, share(members) * Decay.THREE_YEARS.after(age));
        grounds.add(new Ground.Shared(each.getKey(), members, gain));
        left -= gain;
      }
    }
  }

  private void addLikeness(Profile one, Profile other, List<Ground> grounds) {
    for (var product : one.offers.keySet()) {
      if (other.offers.containsKey(product)) {
        grounds.add(new Ground.SameProduct(product, SAME_PRODUCT));
        return;
      }
    }
    var same = one.subsectors & other.subsectors;
    if (same != 0) {
      var subsector = Subsector.values()[Integer.numberOfTrailingZeros(same)];
      grounds.add(new Ground.SameSubsector(subsector, SAME_SUBSECTOR));
      return;
    }
    if (one.subsectors != 0 && other.subsectors != 0) {
      alike
          .computeIfAbsent(
              (long) one.subsectors << Integer.SIZE | other.subsectors,
              _ -> kindred(one.subsectors, other.subsectors))
          .ifPresent(grounds::add);
    }
  }

  /** Of two sets of subsectors, the two that go together the most. */
  private Optional<Ground> kindred(int one, int other) {
    Ground.@Nullable KindredSubsectors best = null;
    for (var mine : subsectors(one)) {
      for (var theirs : subsectors(other)) {
        var gain = KINDRED * kindred.share(mine, theirs);
        if (gain > 0 && (best == null || gain > best.mine())) {
          best = new Ground.KindredSubsectors(mine, theirs, gain);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static List<Subsector> subsectors(int set) {
    var found = new ArrayList<Subsector>(1);
    for (int bits = set; bits != 0; bits &= bits - 1) {
      found.add(Subsector.values()[Integer.numberOfTrailingZeros(bits)]);
    }
    return found;
  }

  private void addComplements(int product) {
    var ranked = new HashMap<Integer, Ranked>();
    var rank = 0;
    for (var complement : complements.of(view.snapshot().id(product))) {
      var other = view.find(complement.product());
      if (other >= 0) {
        ranked.putIfAbsent(other, new Ranked(complement, rank));
      }
      rank++;
    }
    together.put(product, ranked);
  }

  /** How many each partner of at least two guests has worked with. */
  private void countPartners() {
    var seen = new HashMap<Integer, Integer>();
    guests.forEach(
        guest -> guest.partners.keySet().forEach(partner -> seen.merge(partner, 1, Integer::sum)));
    var work = new Work(view.withPast(), Decay.NONE);
    seen.forEach((partner, times) -> {
      if (times > 1) {
        sizes.put(partner, work.from(partner).size());
      }
    });
  }

  private int members(int at, Profile.Belonging like) {
    var members = new HashSet<Integer>();
    for (var walk = view.withPast().kinds(like.kind()).walk().in(at); walk.next(); ) {
      members.add(walk.node());
    }
    return members.size();
  }

  /** 1/log2(1 + n). */
  private static double share(int many) {
    return Math.log(2) / Math.log(1.0 + Math.max(2, many));
  }

  /** 1 for what only one offers, down to a half for what everybody does. */
  private double rare(int capability) {
    var others = offering.getOrDefault(capability, 1) - 1;
    return 1 - 0.5 * others / Math.max(1, guests.size() - 1);
  }
}
